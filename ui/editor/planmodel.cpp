#include <ui/editor/planmodel.h>

#include <ui/text/plantext.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString nameOf(const QJsonValue &item)
{
    for (const auto key : {"groupName"_L1, "name"_L1, "key"_L1}) {
        if (const QString name = item[key].toString(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

QString readablePath(const kube::FieldPath &path, const QJsonObject &object)
{
    QString text;
    QJsonValue here = object;
    for (const kube::FieldPath::Step &step : path.steps()) {
        if (const auto *index = std::get_if<qsizetype>(&step)) {
            here = here.toArray().at(*index);
            const QString name = nameOf(here);
            text += u'[' + (name.isEmpty() ? QString::number(*index) : name) + u']';
            continue;
        }
        const QString &key = std::get<QString>(step);
        here = here[key];
        if (text.isEmpty() && key == "spec"_L1 && path.steps().size() > 1)
            continue; // nearly every field is below it
        const QString word = kube::FieldPath().key(key).toString();
        text += (text.isEmpty() || word.startsWith(u'[') ? QString() : u"."_s) + word;
    }
    return text;
}

void PlanModel::setPlan(const QList<ray::PlannedChange> &changes, const QJsonObject &before, const QJsonObject &after)
{
    beginResetModel(); // another plan: no row of it need be the same thing
    m_changes = changes;
    m_fields.clear();
    m_effects.clear();
    for (const ray::PlannedChange &planned : changes) {
        m_fields.append(readablePath(planned.change.path, planned.change.isRemoved() ? before : after));
        m_effects.append(PlanText::effect(planned));
    }
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ray::PlannedChange &planned = m_changes[index.row()];
    switch (Column(index.column())) {
    case VerdictColumn: return role == Qt::DisplayRole ? PlanText::word(planned.verdict) : QString(planned.source);
    case Field: return role == Qt::DisplayRole ? m_fields[index.row()] : planned.change.path.toString();
    case Effect: return m_effects[index.row()];
    case ColumnCount: break;
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case VerdictColumn: return tr("Verdict");
    case Field: return tr("Field");
    case Effect: return tr("What happens");
    case ColumnCount: break;
    }
    return {};
}

} // namespace raydeck::ui
