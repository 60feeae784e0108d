#include <ui/editor/difflines.h>

#include <QCoreApplication>

#include <algorithm>

namespace raydeck::ui {

namespace {

using Look = DiffCell::Look;
using Line = DiffPane::Line;

constexpr int Context = 3; // lines that are the same, beside a change
constexpr int LeastFolded = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::DiffView)
};

QChar signOf(const DiffCell &cell)
{
    return cell.look == Look::Old ? u'-' : cell.look == Look::New ? u'+' : u' ';
}

class LineMaker {
public:
    LineMaker(const DiffRows &rows, DiffShape shape, const QSet<int> &opened, const QList<DiffMark> &marks)
        : m_rows(rows), m_isUnified(shape == DiffShape::Unified), m_opened(opened), m_marks(marks),
          m_sides(int(rows.lines.size())), m_columns(m_isUnified ? 1 : m_sides)
    {
    }

    QList<QList<Line>> make()
    {
        const int count = int(m_rows.rows.size());
        for (int row = 0; row < count;) {
            int end = row + 1;
            while (end < count && m_rows.rows[end].change == m_rows.rows[row].change)
                ++end;
            if (m_rows.rows[row].change >= 0)
                appendChange(row, end);
            else
                appendSame(row, end);
            row = end;
        }
        return m_columns;
    }

private:
    void appendSame(int begin, int end)
    {
        const int first = begin == 0 ? begin : std::min(begin + Context, end);
        const int last = end == int(m_rows.rows.size()) ? end : std::max(first, end - Context);
        const bool isFolded = last - first >= LeastFolded && !isOpen(first, last - first);
        for (int row = begin; row < end; ++row) {
            const bool isFold = isFolded && row == first;
            for (qsizetype column = 0; column < m_columns.size(); ++column)
                m_columns[column].append(isFold ? fold(first, last - first)
                                                : line(row, m_isUnified ? MySide : int(column)));
            if (isFold)
                row = last - 1;
        }
    }

    void appendChange(int begin, int end)
    {
        for (int side = 0; side < m_sides; ++side) {
            for (int row = begin; row < end; ++row) {
                if (!m_isUnified)
                    m_columns[side].append(line(row, side));
                else if (isSaid(row, side))
                    m_columns[0].append(line(row, side));
            }
        }
    }

    /// Unified: whether a side says something that no other one says.
    [[nodiscard]] bool isSaid(int row, int side) const
    {
        const auto &cells = m_rows.rows[row].cells;
        const DiffCell &cell = cells[std::size_t(side)];
        const bool isAsFirst = side == 2 && cell.look == Look::Old && cells[0].line >= 0;
        return cell.line >= 0 && !isAsFirst && (side == MySide || cell.look != Look::Same);
    }

    [[nodiscard]] bool isOpen(int row, int count) const
    {
        const int first = m_rows.rows[row].cells[MySide].line;
        return std::ranges::any_of(m_opened, [&](int opened) { return opened >= first && opened < first + count; });
    }

    [[nodiscard]] Line fold(int row, int count) const
    {
        return {.kind = Line::Kind::Fold, .text = Text::tr("%n unchanged lines", nullptr, count), .row = row};
    }

    /// Unified, a line that is the same on all sides has all their numbers.
    [[nodiscard]] Line line(int row, int side) const
    {
        const DiffRow &its = m_rows.rows[row];
        const DiffCell &cell = its.cells[std::size_t(side)];
        Line line{.side = side, .line = cell.line, .row = row, .change = its.change};
        if (cell.line < 0) {
            line.kind = Line::Kind::Gap;
            return line;
        }
        line.text = m_rows.lines[side][cell.line];
        line.look = cell.look;
        line.words = cell.words;
        line.lineEnd = cell.lineEnd;
        line.sign = signOf(cell);
        line.marks = marksAt(side, cell.line);
        for (std::size_t other = 0; m_isUnified && other < MostSides; ++other) {
            if (other == std::size_t(side) || its.change < 0)
                line.numbers[other] = its.cells[other].line + 1;
        }
        if (!m_isUnified)
            line.numbers[0] = cell.line + 1;
        return line;
    }

    [[nodiscard]] QList<DiffPane::Mark> marksAt(int side, int line) const
    {
        QList<DiffPane::Mark> found;
        for (const DiffMark &mark : m_marks) {
            if (mark.side == side && mark.line == line + 1)
                found.append({mark.iconName, mark.role, mark.toolTip, mark.id});
        }
        return found;
    }

    const DiffRows &m_rows;
    bool m_isUnified;
    const QSet<int> &m_opened;
    const QList<DiffMark> &m_marks;
    int m_sides;
    QList<QList<Line>> m_columns;
};

} // namespace

QList<QList<DiffPane::Line>> diffLinesOf(const DiffRows &rows, DiffShape shape, const QSet<int> &opened,
                                         const QList<DiffMark> &marks)
{
    return LineMaker(rows, shape, opened, marks).make();
}

} // namespace raydeck::ui
