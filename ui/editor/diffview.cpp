#include <ui/editor/diffview.h>

#include <ui/editor/diffcolors.h>
#include <ui/editor/diffheader.h>
#include <ui/editor/diffoverview.h>
#include <ui/widgets/surface.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Look = DiffCell::Look;
using Kind = DiffPane::Line::Kind;

/// A line of an older text in the newer one: before and behind what changed it is the same one.
int lineIn(const QStringList &now, const QStringList &before, int line)
{
    const auto differs = std::ranges::mismatch(before, now);
    if (line < differs.in1 - before.begin())
        return line;
    return std::max(0, line + int(now.size() - before.size()));
}

} // namespace

DiffView::DiffView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QHBoxLayout(this)), m_overview(new DiffOverview(theme))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_overview);
    connect(m_overview, &DiffOverview::lineWanted, this, [this](int first) {
        if (!m_panes.isEmpty())
            m_panes.constFirst()->scrollTo(first);
    });
    connect(m_overview, &DiffOverview::wheeled, this, [this](QWheelEvent *event) {
        if (!m_panes.isEmpty())
            QCoreApplication::sendEvent(m_panes.constFirst()->viewport(), event);
    });
}

DiffView::~DiffView() = default;

void DiffView::setSides(const QList<Side> &sides)
{
    if (sides == m_sides)
        return;
    if (!m_colors) { // reads YAML's definition
        m_colors = std::make_unique<DiffColors>(m_theme);
        connect(m_colors.get(), &DiffColors::moreKnown, this, [this] {
            for (DiffPane *pane : std::as_const(m_panes))
                pane->color();
        });
    }
    const bool isOther = sides.size() != m_sides.size();
    const int currentBefore = m_current;
    const DiffRows before = m_rows;
    Place place = placeInView();
    m_sides = sides;
    QList<QByteArray> texts;
    for (const Side &side : sides)
        texts.append(side.text);
    m_rows = DiffRows::of(texts);
    m_colors->setLines(m_rows.lines);
    if (isOther)
        m_opened.clear();
    m_current = m_rows.changes == 0 ? -1 : std::clamp(m_current, 0, m_rows.changes - 1);
    if (!before.rows.isEmpty())
        keepPlace(before, currentBefore, place);
    if (isOther || m_panes.isEmpty())
        makePanes();
    showRows(place);
    if (before.changes != m_rows.changes)
        emit changesChanged();
    if (currentBefore != m_current)
        emit currentChangeChanged(m_current);
}

/// By the lines of one's own side: what one looks at, opened folds, the current change.
void DiffView::keepPlace(const DiffRows &before, int current, Place &place)
{
    const QStringList lines = before.lines[MySide];
    const QStringList now = m_rows.lines.value(MySide);
    place.line = lineIn(now, lines, place.line);
    QSet<int> opened;
    for (const int line : std::as_const(m_opened))
        opened.insert(lineIn(now, lines, line));
    m_opened = opened;
    const auto was = std::ranges::find_if(before.rows, [current](const DiffRow &row) {
        return row.change >= 0 && row.change == current && row.cells[MySide].line >= 0;
    });
    if (was == before.rows.end())
        return;
    const int row = m_rows.rowOf(MySide, lineIn(now, lines, was->cells[MySide].line));
    if (row >= 0 && m_rows.rows[row].change >= 0)
        m_current = m_rows.rows[row].change;
}

void DiffView::setShape(Shape shape)
{
    if (std::exchange(m_shape, shape) == shape || m_sides.isEmpty())
        return;
    const Place place = placeInView();
    makePanes();
    showRows(place);
}

DiffView::Shape DiffView::shape() const
{
    return m_shape;
}

void DiffView::setMarks(const QList<LineMark> &marks)
{
    if (std::exchange(m_marks, marks) != marks && !m_panes.isEmpty())
        showRows(placeInView());
}

void DiffView::makePanes()
{
    qDeleteAll(findChildren<QWidget *>(u"diffColumn"_s, Qt::FindDirectChildrenOnly));
    m_panes.clear();
    m_headers.clear();
    const int count = m_shape == Shape::Unified ? 1 : int(m_sides.size());
    for (int i = 0; i < count; ++i) {
        auto *column = new QWidget(this);
        column->setObjectName(u"diffColumn"_s);
        auto *header = new DiffHeader(m_theme);
        auto *pane =
            new DiffPane(m_theme, [this](int side, int line) { return m_colors ? m_colors->of(side, line) : nullptr; });
        pane->setObjectName(u"diffPane"_s);
        auto *rows = new QVBoxLayout;
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        rows->addWidget(header);
        rows->addWidget(pane, 1);
        auto *layout = new QHBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        if (i > 0)
            layout->addWidget(new Hairline(m_theme, Qt::Vertical));
        layout->addLayout(rows, 1);
        m_layout->insertWidget(i, column, 1);
        column->show(); // at once, where the view is on the screen already
        m_panes.append(pane);
        m_headers.append(header);
        wire(pane);
    }
    setFocusProxy(m_panes.last());
}

void DiffView::wire(DiffPane *pane)
{
    connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, pane] { scrollAlike(pane); });
    connect(pane->horizontalScrollBar(), &QScrollBar::valueChanged, this, [this, pane] { scrollAlike(pane); });
    connect(pane->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, pane] { scrollAlike(pane); });
    connect(pane->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        // One of them needs it: all have it, or they would not be as high as each other.
        const bool isWide =
            std::ranges::any_of(m_panes, [](const DiffPane *one) { return one->horizontalScrollBar()->maximum() > 0; });
        for (DiffPane *one : std::as_const(m_panes))
            one->setHorizontalScrollBarPolicy(isWide ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    });
    connect(pane, &DiffPane::foldOpened, this, &DiffView::openFold, Qt::QueuedConnection); // it is in a mouse event
    connect(pane, &DiffPane::lineEntered, this, [this, pane](int index) {
        const DiffPane::Line line = pane->lines().value(index);
        if (line.change >= 0)
            setCurrent(line.change);
        if (!line.marks.isEmpty())
            emit markSelected(line.marks.constFirst().id);
    });
}

void DiffView::scrollAlike(DiffPane *pane)
{
    if (m_isScrolling)
        return;
    const QScopedValueRollback scrolling(m_isScrolling, true);
    for (DiffPane *other : std::as_const(m_panes)) {
        if (other == pane)
            continue;
        other->verticalScrollBar()->setValue(pane->verticalScrollBar()->value());
        other->horizontalScrollBar()->setValue(pane->horizontalScrollBar()->value());
    }
    m_overview->setView(pane->firstInView(), pane->inView());
}

void DiffView::showRows(const Place &place)
{
    const QList<QList<DiffPane::Line>> lines = diffLinesOf(m_rows, m_shape, m_opened, m_marks);
    const QScopedValueRollback scrolling(m_isScrolling, true);
    const bool isUnified = m_shape == Shape::Unified;
    QList<DiffHeader::Part> parts;
    for (const Side &side : std::as_const(m_sides))
        parts.append({side.title, side.note});
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        m_headers[i]->setParts(isUnified ? parts : QList{parts[i]});
        m_panes[i]->setAccessibleName(m_headers[i]->accessibleName());
        m_panes[i]->setLines(lines.value(i), isUnified ? int(m_sides.size()) : 1);
        m_panes[i]->setCurrentChange(m_current);
    }
    showOverview(lines);
    const int row = m_rows.rowOf(MySide, place.line);
    for (DiffPane *pane : std::as_const(m_panes))
        pane->scrollTo(paneLineOf(std::max(0, row)) - place.offset);
    m_overview->setView(m_panes.constFirst()->firstInView(), m_panes.constFirst()->inView());
}

/// What has a verdict in its colour, on top of the rest.
void DiffView::showOverview(const QList<QList<DiffPane::Line>> &lines)
{
    QList<DiffOverview::Tick> ticks;
    for (const QList<DiffPane::Line> &column : lines) {
        for (int line = 0; line < int(column.size()); ++line) {
            const DiffPane::Line &its = column[line];
            if (!its.marks.isEmpty())
                ticks.append({line, its.marks.constFirst().role});
            else if (its.look == Look::Old || its.look == Look::New)
                ticks.prepend({line, its.look == Look::Old ? ColorRole::DelWord : ColorRole::AddWord});
        }
    }
    m_overview->setTicks(int(lines.value(0).size()), ticks);
}

/// The first line in view that one's own side has.
DiffView::Place DiffView::placeInView() const
{
    if (m_panes.isEmpty())
        return {};
    const DiffPane *pane = m_panes.constFirst();
    const int first = pane->firstInView();
    for (int line = first; line < int(pane->lines().size()); ++line) {
        const int row = pane->lines()[line].row;
        if (const int mine = m_rows.rows[row].cells[MySide].line; mine >= 0)
            return {mine, line - first};
    }
    return {};
}

int DiffView::paneLineOf(int row) const
{
    const QList<DiffPane::Line> &lines = m_panes.constFirst()->lines();
    const auto found = std::ranges::find(lines, row, &DiffPane::Line::row);
    if (found != lines.cend())
        return int(found - lines.cbegin());
    // In a fold: the last one that begins before it.
    int last = 0;
    for (qsizetype i = 0; i < lines.size() && lines[i].row <= row; ++i)
        last = int(i);
    return last;
}

void DiffView::openFold(int row)
{
    const Place place = placeInView();
    m_opened.insert(m_rows.rows[row].cells[MySide].line);
    showRows(place);
}

void DiffView::setCurrent(int change)
{
    if (std::exchange(m_current, change) == change)
        return;
    for (DiffPane *pane : std::as_const(m_panes))
        pane->setCurrentChange(change);
    emit currentChangeChanged(change);
}

void DiffView::goToRow(int row)
{
    if (m_panes.isEmpty())
        return;
    const int line = paneLineOf(row);
    const DiffPane::Line &its = m_panes.constFirst()->lines()[line];
    if (its.kind == Kind::Fold) {
        openFold(its.row);
        return goToRow(row);
    }
    for (DiffPane *pane : std::as_const(m_panes))
        pane->goTo(line);
    m_panes.constFirst()->scrollTo(line - m_panes.constFirst()->inView() / 3);
}

int DiffView::changeCount() const
{
    return m_rows.changes;
}

int DiffView::currentChange() const
{
    return m_current;
}

void DiffView::goToChange(int index)
{
    const auto row = std::ranges::find(m_rows.rows, index, &DiffRow::change);
    if (index < 0 || row == m_rows.rows.end())
        return;
    goToRow(int(row - m_rows.rows.begin()));
    setCurrent(index);
}

void DiffView::goToNextChange()
{
    goToChange(std::min(m_current + 1, m_rows.changes - 1));
}

void DiffView::goToPreviousChange()
{
    goToChange(std::max(m_current - 1, 0));
}

void DiffView::goToLine(int side, int line)
{
    const int row = m_rows.rowOf(side, line - 1);
    if (row < 0)
        return;
    goToRow(row);
    if (m_rows.rows[row].change >= 0)
        setCurrent(m_rows.rows[row].change);
}

void DiffView::selectMark(int id)
{
    const auto mark = std::ranges::find(m_marks, id, &LineMark::id);
    if (mark != m_marks.end())
        goToLine(mark->side, mark->line);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F7)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() & Qt::ShiftModifier)
        goToPreviousChange();
    else
        goToNextChange();
}

} // namespace raydeck::ui
