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

constexpr int Context = 3; // lines that are the same, beside a change
constexpr int LeastFolded = 4;
constexpr int Mine = 1; // the side that is one's own

/// A line of an older text in the newer one: before and behind what changed it is the same one.
int lineIn(const QStringList &now, const QStringList &before, int line)
{
    const auto differs = std::ranges::mismatch(before, now);
    if (line < differs.in1 - before.begin())
        return line;
    return std::max(0, line + int(now.size() - before.size()));
}

QChar signOf(const DiffCell &cell)
{
    return cell.look == Look::Old ? u'-' : cell.look == Look::New ? u'+' : u' ';
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
    const QStringList before = m_rows.lines.value(Mine);
    const int countBefore = m_rows.changes;
    const int currentBefore = m_current;
    Place place = placeInView();
    int currentLine = 0;
    for (const DiffRow &row : std::as_const(m_rows.rows)) {
        if (row.change == m_current && row.change >= 0)
            currentLine = std::max(currentLine, row.cells[Mine].line);
    }
    m_sides = sides;
    QList<QByteArray> texts;
    for (const Side &side : sides)
        texts.append(side.text);
    m_rows = DiffRows::of(texts);
    m_colors->setLines(m_rows.lines);
    const QStringList now = m_rows.lines.value(Mine);
    const auto moved = [&](int line) { return before.isEmpty() ? line : lineIn(now, before, line); };
    place.line = moved(place.line);
    QSet<int> opened;
    for (const int line : std::as_const(m_opened))
        opened.insert(moved(line));
    m_opened = before.isEmpty() || isOther ? QSet<int>() : opened;
    const int current = m_rows.rowOf(Mine, moved(currentLine));
    m_current = m_rows.changes == 0 ? -1 : std::clamp(m_current, 0, m_rows.changes - 1);
    if (current >= 0 && m_rows.rows[current].change >= 0)
        m_current = m_rows.rows[current].change;
    if (isOther || m_panes.isEmpty())
        makePanes();
    showRows(place);
    if (countBefore != m_rows.changes)
        emit changesChanged();
    if (currentBefore != m_current)
        emit currentChangeChanged(m_current);
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
        m_panes.append(pane);
        m_headers.append(header);
        connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, pane] { scrollAlike(pane); });
        connect(pane->horizontalScrollBar(), &QScrollBar::valueChanged, this, [this, pane] { scrollAlike(pane); });
        connect(pane->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, pane] { scrollAlike(pane); });
        connect(pane->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
            // One of them needs it: all have it, or they would not be as high as each other.
            const bool isWide = std::ranges::any_of(
                m_panes, [](const DiffPane *one) { return one->horizontalScrollBar()->maximum() > 0; });
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
    setFocusProxy(m_panes.last());
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

QList<DiffPane::Mark> DiffView::marksAt(int side, int line) const
{
    QList<DiffPane::Mark> found;
    for (const LineMark &mark : m_marks) {
        if (mark.side == side && mark.line == line + 1)
            found.append({mark.iconName, mark.role, mark.toolTip, mark.id});
    }
    return found;
}

/// Of a side; in the unified shape a line that is the same on all of them has all their numbers.
DiffPane::Line DiffView::lineOf(int row, int side) const
{
    const DiffRow &its = m_rows.rows[row];
    const DiffCell &cell = its.cells[std::size_t(side)];
    DiffPane::Line line{.side = side, .line = cell.line, .row = row, .change = its.change};
    if (cell.line < 0) {
        line.kind = Kind::Gap;
        return line;
    }
    line.text = m_rows.lines[side][cell.line];
    line.look = cell.look;
    line.words = cell.words;
    line.lineEnd = cell.lineEnd;
    line.sign = signOf(cell);
    line.marks = marksAt(side, cell.line);
    if (m_shape == Shape::SideBySide)
        line.numbers[0] = cell.line + 1;
    for (std::size_t other = 0; m_shape == Shape::Unified && other < MostSides; ++other) {
        if (other == std::size_t(side) || (its.change < 0 && its.cells[other].line >= 0))
            line.numbers[other] = its.cells[other].line + 1;
    }
    return line;
}

DiffPane::Line DiffView::foldOf(int row, int count) const
{
    return {.kind = Kind::Fold, .text = tr("%n unchanged lines", nullptr, count), .row = row};
}

bool DiffView::isOpen(int row, int count) const
{
    const int first = m_rows.rows[row].cells[Mine].line;
    return std::ranges::any_of(m_opened, [&](int line) { return line >= first && line < first + count; });
}

/// Unified: first what went, then what came, of one change after the other; a line of the server's that is as it was is
/// there once.
void DiffView::appendChange(QList<QList<DiffPane::Line>> &lines, int begin, int end) const
{
    const int sides = int(m_sides.size());
    if (m_shape == Shape::SideBySide) {
        for (int row = begin; row < end; ++row) {
            for (int side = 0; side < sides; ++side)
                lines[side].append(lineOf(row, side));
        }
        return;
    }
    for (int side = 0; side < sides; ++side) {
        for (int row = begin; row < end; ++row) {
            const auto &cells = m_rows.rows[row].cells;
            const DiffCell &cell = cells[std::size_t(side)];
            const bool isThere = cell.line >= 0 && (side == Mine || cell.look != Look::Same);
            const bool isAsOpened = side == 2 && cell.look == Look::Old && cells[0].line >= 0;
            if (isThere && !isAsOpened)
                lines[0].append(lineOf(row, side));
        }
    }
}

void DiffView::showRows(const Place &place)
{
    QList<QList<DiffPane::Line>> lines(m_panes.size());
    const int count = int(m_rows.rows.size());
    for (int row = 0; row < count;) {
        int end = row + 1;
        while (end < count && m_rows.rows[end].change == m_rows.rows[row].change)
            ++end;
        if (m_rows.rows[row].change >= 0) {
            appendChange(lines, row, end);
            row = end;
            continue;
        }
        const int first = row == 0 ? row : std::min(row + Context, end);
        const int last = end == count ? end : std::max(first, end - Context);
        const bool isFolded = last - first >= LeastFolded && !isOpen(first, last - first);
        for (; row < end; ++row) {
            for (qsizetype pane = 0; pane < lines.size(); ++pane) {
                const int side = m_shape == Shape::Unified ? Mine : int(pane);
                lines[pane].append(isFolded && row == first ? foldOf(first, last - first) : lineOf(row, side));
            }
            if (isFolded && row == first)
                row = last - 1;
        }
    }
    const QScopedValueRollback scrolling(m_isScrolling, true);
    QList<DiffHeader::Part> parts;
    for (const Side &side : std::as_const(m_sides))
        parts.append({side.title, side.note});
    QList<DiffOverview::Tick> ticks;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        const int columns = m_shape == Shape::Unified ? int(m_sides.size()) : 1;
        m_headers[i]->setParts(m_shape == Shape::Unified ? parts : QList{parts[i]});
        m_panes[i]->setAccessibleName(m_headers[i]->accessibleName());
        m_panes[i]->setLines(lines[i], columns);
        m_panes[i]->setCurrentChange(m_current);
        for (int line = 0; line < int(lines[i].size()); ++line) {
            const DiffPane::Line &its = lines[i][line];
            if (!its.marks.isEmpty())
                ticks.append({line, its.marks.constFirst().role});
            else if (its.change >= 0 && its.kind == Kind::Text && its.look != Look::Same)
                ticks.prepend({line, its.look == Look::Old ? ColorRole::DelWord : ColorRole::AddWord});
        }
    }
    m_overview->setTicks(int(lines.value(0).size()), ticks);
    const int row = m_rows.rowOf(Mine, place.line);
    for (DiffPane *pane : std::as_const(m_panes))
        pane->scrollTo(paneLineOf(std::max(0, row)) - place.offset);
    if (!m_panes.isEmpty())
        m_overview->setView(m_panes.constFirst()->firstInView(), m_panes.constFirst()->inView());
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
        if (const int mine = m_rows.rows[row].cells[Mine].line; mine >= 0)
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
    m_opened.insert(m_rows.rows[row].cells[Mine].line);
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
