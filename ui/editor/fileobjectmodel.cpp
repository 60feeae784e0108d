#include <ui/editor/fileobjectmodel.h>

#include <ui/text/errortext.h>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

using kube::FileApply;

FileObjectModel::FileObjectModel(const FileApply &apply, QObject *parent)
    : QAbstractTableModel(parent), m_apply(apply), m_rows(apply.rows().size())
{
    connect(&apply, &FileApply::rowsChanged, this, [this] {
        beginResetModel(); // another text has other objects
        m_rows = m_apply.rows().size();
        endResetModel();
    });
    connect(&apply, &FileApply::rowChanged, this,
            [this](qsizetype row) { emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1)); });
}

CellLook FileObjectModel::outcomeLook(int row) const
{
    using enum FileApply::Outcome;
    switch (m_apply.rows().at(row).outcome) {
    case Waiting: return {.iconName = u"circle"_s, .role = ColorRole::Text3, .text = tr("Not tried yet")};
    case Working: return {.iconName = u"hour"_s, .role = ColorRole::Info, .text = tr("On its way")};
    case WouldCreate: return {.iconName = u"plus"_s, .role = ColorRole::Info, .strong = true, .text = tr("Is new")};
    case WouldChange: return {.iconName = u"edit"_s, .role = ColorRole::Info, .strong = true, .text = tr("Changes")};
    case Unchanged: return {.iconName = u"ok"_s, .role = ColorRole::Gone, .text = tr("Is so already")};
    case NeedsEarlier:
        return {.iconName = u"hour"_s, .role = ColorRole::Info, .text = tr("After another one of the file")};
    case Refused: return {.iconName = u"fail"_s, .role = ColorRole::Bad, .strong = true, .text = tr("Refused")};
    case Conflicts:
        return {.iconName = u"warn"_s, .role = ColorRole::Warn, .strong = true, .text = tr("Fields of others")};
    case Created: return {.iconName = u"ok"_s, .role = ColorRole::Ok, .strong = true, .text = tr("Created")};
    case Changed: return {.iconName = u"ok"_s, .role = ColorRole::Ok, .strong = true, .text = tr("Changed")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString FileObjectModel::explanation(int row) const
{
    if (row < 0 || row >= m_apply.rows().size())
        return {};
    const FileApply::Row &its = m_apply.rows().at(row);
    QStringList lines = its.warnings;
    if (its.error && its.error->reason == "NoObject"_L1)
        lines.prepend(
            tr("This document is no object of Kubernetes: %1 is missing.").arg(its.error->message.section(u": "_s, 1)));
    else if (its.error && its.outcome == FileApply::Outcome::NeedsEarlier)
        lines.prepend(tr("What it needs is in this file too, and comes first."));
    else if (its.error && its.error->causes.isEmpty())
        lines.prepend(its.object.error ? its.error->message : ErrorText::advice(*its.error));
    for (const ErrorCause &cause : its.error ? its.error->causes : QList<ErrorCause>())
        lines.append(cause.field.isEmpty() ? cause.message : cause.field + ": "_L1 + cause.message);
    return lines.join(u'\n');
}

int FileObjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows);
}

int FileObjectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileObjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const FileApply::Row &row = m_apply.rows().at(index.row());
    switch (Column(index.column())) {
    case Object:
        if (row.object.kind.isEmpty())
            return tr("Line %1").arg(row.object.line);
        return QString(row.object.kind + u' ' + row.object.name);
    case Namespace: return row.object.namespaceName;
    case Outcome: return role == Qt::DisplayRole ? outcomeLook(index.row()).text : explanation(index.row());
    case ColumnCount: break;
    }
    return {};
}

QVariant FileObjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Object: return tr("Object");
    case Namespace: return tr("Namespace");
    case Outcome: return tr("Result");
    case ColumnCount: break;
    }
    return {};
}

} // namespace raydeck::ui
