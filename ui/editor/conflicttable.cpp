#include <ui/editor/conflicttable.h>

#include <ui/editor/planmodel.h>
#include <ui/text/duration.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/tableview.h>

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHeaderView>
#include <QJsonDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return ConflictTable::tr("not there");
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString();
}

} // namespace

class ConflictTable::Model final : public QAbstractTableModel {
public:
    enum Column { Field, ChangedBy, Theirs, Yours, Use, ColumnCount };
    struct Row {
        kube::ApplyConflict conflict = {};
        QString field = {};
        std::optional<kube::ApplySide> side = {};
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Row> &rows)
    {
        beginResetModel(); // another check: no row need be the same conflict
        m_rows = rows;
        endResetModel();
    }
    void decide(qsizetype row, kube::ApplySide side) { m_rows[row].side = side; }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        const Row &row = m_rows[index.row()];
        switch (Column(index.column())) {
        case Field: return row.field;
        case ChangedBy: return changedBy(row.conflict);
        case Theirs: return shown(row.conflict.theirs);
        case Yours: return shown(row.conflict.yours);
        case Use:
        case ColumnCount: break;
        }
        return {};
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (Column(section)) {
        case Field: return ConflictTable::tr("Field");
        case ChangedBy: return ConflictTable::tr("Whose it is");
        case Theirs: return ConflictTable::tr("Theirs");
        case Yours: return ConflictTable::tr("Yours");
        case Use: return ConflictTable::tr("Take");
        case ColumnCount: break;
        }
        return {};
    }

private:
    static QString changedBy(const kube::ApplyConflict &conflict)
    {
        const QString manager =
            conflict.owner.manager.isEmpty() ? ConflictTable::tr("somebody") : conflict.owner.manager;
        const QString age = conflict.owner.time.isValid()
            ? durationText(conflict.owner.time.secsTo(QDateTime::currentDateTimeUtc()))
            : QString();
        if (conflict.isChangedSince)
            //: %1: a program, such as kubectl; %2: a duration
            return age.isEmpty() ? ConflictTable::tr("%1, since you opened it").arg(manager)
                                 : ConflictTable::tr("%1, %2 ago, since you opened it").arg(manager, age);
        return age.isEmpty() ? manager : ConflictTable::tr("%1, %2 ago").arg(manager, age);
    }

    QList<Row> m_rows;
};

ConflictTable::ConflictTable(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Base, {}, parent), m_theme(theme), m_model(new Model(this)),
      m_table(new TableView(theme, TableView::Density::Page))
{
    m_table->setObjectName(u"conflictTable"_s);
    m_table->setAccessibleName(tr("Fields that others have a say in"));
    m_table->setModel(m_model);
    m_table->setColumns({{.column = Model::Field, .width = 240, .elide = Qt::ElideMiddle},
                         {.column = Model::ChangedBy, .width = 160, .role = ColorRole::Text2},
                         {.column = Model::Theirs, .width = 76, .elide = Qt::ElideMiddle},
                         {.column = Model::Yours, .width = 76, .elide = Qt::ElideMiddle},
                         {.column = Model::Use, .width = 172}},
                        Model::Field);
    m_table->setSortingEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { emit conflictSelected(row.row()); });
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
}

void ConflictTable::setConflicts(const QList<kube::ApplyConflict> &conflicts, const QJsonObject &wanted)
{
    QList<Model::Row> rows;
    for (const kube::ApplyConflict &conflict : conflicts) {
        Model::Row row{.conflict = conflict};
        const auto place = kube::pathIn(wanted, conflict.path);
        row.field = place ? readablePath(*place, wanted) : QString();
        if (!conflict.isChangedSince)
            row.side = kube::ApplySide::Yours;
        const auto known = std::ranges::find(m_model->rows(), conflict, &Model::Row::conflict);
        if (known != m_model->rows().end())
            row.side = known->side;
        rows.append(row);
    }
    m_model->setRows(rows);
    placeChoices();
}

void ConflictTable::placeChoices()
{
    m_choices.clear();
    for (int row = 0; row < m_model->rows().size(); ++row) {
        auto *choice = new Segments(m_theme);
        choice->setObjectName(u"conflictChoice%1"_s.arg(row));
        choice->setSegments({{u"none"_s, u"?"_s, {}}, {u"theirs"_s, tr("Theirs"), {}}, {u"yours"_s, tr("Yours"), {}}});
        const auto side = m_model->rows()[row].side;
        choice->setCurrentId(!side ? u"none"_s : *side == kube::ApplySide::Theirs ? u"theirs"_s : u"yours"_s);
        connect(choice, &Segments::currentChanged, this, [this, row](const QString &id) {
            if (id == "none"_L1)
                return;
            m_model->decide(row, id == "theirs"_L1 ? kube::ApplySide::Theirs : kube::ApplySide::Yours);
            emit decided();
        });
        m_table->setIndexWidget(m_model->index(row, Model::Use), choice);
        m_choices.append(choice);
    }
}

void ConflictTable::decideAll(kube::ApplySide side)
{
    for (qsizetype row = 0; row < m_choices.size(); ++row) {
        m_model->decide(row, side);
        m_choices[row]->setCurrentId(side == kube::ApplySide::Theirs ? u"theirs"_s : u"yours"_s);
    }
    emit decided();
}

qsizetype ConflictTable::undecided() const
{
    return std::ranges::count_if(m_model->rows(), [](const Model::Row &row) { return !row.side; });
}

std::optional<QList<kube::ApplySide>> ConflictTable::sides() const
{
    QList<kube::ApplySide> sides;
    for (const Model::Row &row : m_model->rows()) {
        if (!row.side)
            return {};
        sides.append(*row.side);
    }
    return sides;
}

} // namespace raydeck::ui
