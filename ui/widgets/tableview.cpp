#include <ui/widgets/tableview.h>

#include <ui/widgets/celldelegate.h>
#include <ui/widgets/tablehead.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr quint32 columnsVersion = 1; // of the remembered columns

/// A tab or a line break inside a cell would shift all cells behind it.
QString oneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

int edgeOf(TableView::Density density)
{
    return density == TableView::Density::Page ? space::pageLeft : CellDelegate::margin;
}

} // namespace

TableView::TableView(const Theme &theme, Density density, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_density(density)
    , m_cells(new CellDelegate(theme, this))
    , m_head(new TableHead(theme, edgeOf(density), this))
{
    m_cells->setEdge(edgeOf(density));
    setItemDelegate(m_cells);
    setHorizontalHeader(m_head);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setCornerButtonEnabled(false);
    m_head->setSortIndicatorClearable(true);
    m_head->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_head, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu *menu = createColumnsMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_head->viewport()->mapToGlobal(position));
    });
    connect(m_head, &QHeaderView::sectionMoved, this, &TableView::columnsChanged);
    connect(m_head, &QHeaderView::sectionResized, this, &TableView::columnsChanged);
    connect(m_head, &QHeaderView::sortIndicatorChanged, this, &TableView::columnsChanged);
    connect(&theme, &Theme::changed, this, &TableView::refresh);
    refresh();
}

int TableView::densityHeight() const
{
    switch (m_density) {
    case Density::Page: return m_theme.rowHeight();
    case Density::Panel: return m_theme.panelRowHeight();
    case Density::Compact: return m_theme.compactRowHeight();
    }
    Q_UNREACHABLE_RETURN(0);
}

void TableView::refresh()
{
    verticalHeader()->setMinimumSectionSize(densityHeight());
    verticalHeader()->setDefaultSectionSize(densityHeight());
    viewport()->update();
}

void TableView::setColumns(const QList<TableColumn> &columns, int stretched)
{
    m_columns = columns;
    for (const TableColumn &column : columns)
        m_head->setSectionHidden(column.column, !column.shown); // first: the outer shown columns have wider margins
    for (const TableColumn &column : columns) {
        m_head->setSectionResizeMode(column.column, column.column == stretched ? QHeaderView::Stretch
                                                                             : QHeaderView::Interactive);
        if (column.column != stretched)
            m_head->resizeSection(column.column,
                                  qMax(m_theme.widthOf(column.width), m_head->widthOfText(column.column)));
        m_cells->setElide(column.column, column.elide);
        m_cells->setRole(column.column, column.role);
        if (column.look)
            m_cells->setLook(column.column, column.look);
    }
    m_head->setStretchLastSection(stretched < 0);
}

QByteArray TableView::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columnsVersion << qint32(horizontalHeader()->count()) << horizontalHeader()->saveState();
    return state;
}

bool TableView::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    qint32 count = 0;
    QByteArray head;
    stream >> version >> count >> head;
    if (stream.status() != QDataStream::Ok || version != columnsVersion || count != horizontalHeader()->count())
        return false;
    return horizontalHeader()->restoreState(head);
}

QMenu *TableView::createColumnsMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"columnsMenu"_s);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0); // the first column says what the row is
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            emit columnsChanged();
        });
    }
    return menu;
}

QString TableView::selectionAsText() const
{
    QList<int> columns;
    QStringList line;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        line.append(oneCell(model()->headerData(column, Qt::Horizontal).toString()));
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines{line.join(u'\t')};
    for (const QModelIndex &row : std::as_const(rows)) {
        line.clear();
        for (const int column : std::as_const(columns))
            line.append(oneCell(row.siblingAtColumn(column).data().toString()));
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void TableView::copySelection() const
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing here, so Home and End are the table's ends, not the row's.
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const QModelIndex target = QTableView::moveCursor(action, modifiers);
    return target.isValid() && (action == MoveHome || action == MoveEnd) ? target.siblingAtColumn(column) : target;
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the selection has another ground without the focus
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint place = byKey ? visualRect(index).center() : event->pos();
    emit rowMenuRequested(index, viewport()->mapToGlobal(place));
}

} // namespace raydeck::ui
