#include <ui/editor/diffrows.h>

#include <ui/editor/textbytes.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Look = DiffCell::Look;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::DiffRows)
};

/// What makes a line stand for another one: its depth and its key. Without a key, all of it.
QByteArray keyOf(QByteArrayView line)
{
    const auto colon = std::ranges::search(line, QByteArrayView(": "));
    const QByteArrayView key = colon.empty() ? line.trimmed() : line.first(colon.begin() - line.begin());
    return (colon.empty() && !key.endsWith(':') ? line.toByteArray().trimmed() : key.toByteArray()) + '\n';
}

/// How the lines of another side stand to those of the middle.
struct Partners {
    struct Of {
        int line = -1; ///< the other side's; -1: it has none that stands for this one
        bool isSame = false;
    };
    QList<Of> of = {}; ///< by line of the middle
    QList<QList<int>> before =
        {}; ///< the other side's lines that stand for none, before each of the middle's, and at the end
};

/// Inside a hunk, lines with the same key stand for each other; what is left between those does in order.
void pairHunk(Partners &partners, const kube::LineHunk &hunk, const QList<QByteArrayView> &lines,
              const QList<QByteArrayView> &others)
{
    const auto keys = [](const QList<QByteArrayView> &all, int first, int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += keyOf(all[first + i]);
        return text;
    };
    // The middle is "after" here, as it is in the hunk.
    QList<kube::LineHunk> inner = kube::diffLines(keys(others, hunk.beforeFirst, hunk.beforeCount),
                                                  keys(lines, hunk.afterFirst, hunk.afterCount));
    inner.append({hunk.beforeCount, 0, hunk.afterCount, 0});
    int other = 0;
    int line = 0;
    const auto pair = [&] { partners.of[hunk.afterFirst + line++].line = hunk.beforeFirst + other++; };
    for (const kube::LineHunk &gap : std::as_const(inner)) {
        while (line < gap.afterFirst)
            pair();
        while (line < gap.afterFirst + gap.afterCount && other < gap.beforeFirst + gap.beforeCount)
            pair();
        for (; other < gap.beforeFirst + gap.beforeCount; ++other)
            partners.before[hunk.afterFirst + line].append(hunk.beforeFirst + other);
        line = gap.afterFirst + gap.afterCount;
    }
}

Partners partnersOf(const QByteArray &middle, const QByteArray &other)
{
    const QList<QByteArrayView> lines = kube::linesOf(middle);
    const QList<QByteArrayView> others = kube::linesOf(other);
    Partners partners{QList<Partners::Of>(lines.size()), QList<QList<int>>(lines.size() + 1)};
    QList<kube::LineHunk> hunks = kube::diffLines(other, middle);
    hunks.append({int(others.size()), 0, int(lines.size()), 0});
    int otherLine = 0;
    int line = 0;
    for (const kube::LineHunk &hunk : std::as_const(hunks)) {
        for (; line < hunk.afterFirst; ++line, ++otherLine)
            partners.of[line] = {otherLine, true};
        if (hunk.beforeCount + hunk.afterCount > 0)
            pairHunk(partners, hunk, lines, others);
        line = hunk.afterFirst + hunk.afterCount;
        otherLine = hunk.beforeFirst + hunk.beforeCount;
    }
    return partners;
}

QString lineEndOf(QByteArrayView line)
{
    if (line.endsWith("\r\n"))
        return u"\\r\\n"_s;
    return line.endsWith('\n') ? u"\\n"_s : Text::tr("no line end");
}

class RowMaker {
public:
    explicit RowMaker(const QList<QByteArray> &sides) : m_sides(sides)
    {
        for (const QByteArray &side : sides) {
            QStringList lines = EditorText::of(side).text.split(u'\n');
            if (lines.last().isEmpty())
                lines.removeLast(); // behind the end of the last line
            m_rows.lines.append(lines);
        }
    }

    DiffRows make()
    {
        m_left = partnersOf(m_sides[1], m_sides[0]);
        if (m_sides.size() > 2)
            m_right = partnersOf(m_sides[1], m_sides[2]);
        for (int line = 0; line <= m_rows.lines[1].size(); ++line) {
            appendOthers(line);
            if (line < m_rows.lines[1].size())
                appendLine(line);
        }
        return std::move(m_rows);
    }

private:
    [[nodiscard]] QByteArrayView bytesOf(int side, int line)
    {
        QList<QByteArrayView> &lines = m_lines[std::size_t(side)];
        if (lines.isEmpty())
            lines = kube::linesOf(m_sides[side]);
        return lines[line];
    }

    void append(DiffRow row)
    {
        const bool isSame = std::ranges::all_of(row.cells.begin(), row.cells.begin() + m_sides.size(),
                                                [](const DiffCell &cell) { return cell.look == Look::Same; });
        if (!isSame) {
            const bool goesOn = !m_rows.rows.isEmpty() && m_rows.rows.last().change >= 0;
            row.change = goesOn ? m_rows.changes - 1 : m_rows.changes++;
        }
        m_rows.rows.append(row);
    }

    /// Lines that the middle does not have.
    void appendOthers(int line)
    {
        const QList<int> left = m_left.before[line];
        const QList<int> right = m_right.before.value(line);
        for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
            DiffRow row;
            if (i < left.size())
                row.cells[0] = {.line = left[i], .look = Look::Old};
            if (i < right.size()) {
                const bool isLeftToo = i < left.size() && bytesOf(0, left[i]) == bytesOf(2, right[i]);
                row.cells[2] = {.line = right[i], .look = isLeftToo ? Look::Old : Look::New};
            }
            append(row);
        }
    }

    void appendLine(int line)
    {
        DiffRow row;
        const Partners::Of left = m_left.of[line];
        const Partners::Of right = m_right.of.value(line, {-1, m_sides.size() == 2});
        row.cells[1] = {.line = line, .look = Look::Same};
        if (left.line >= 0)
            row.cells[0] = {.line = left.line, .look = left.isSame ? Look::Same : Look::Old};
        if (right.line >= 0) {
            const bool isLeft = left.line >= 0 && bytesOf(0, left.line) == bytesOf(2, right.line);
            row.cells[2] = {.line = right.line, .look = right.isSame ? Look::Same : isLeft ? Look::Old : Look::New};
        }
        if (!left.isSame)
            row.cells[1].look = Look::New;
        else if (!right.isSame)
            row.cells[1].look = right.line < 0 ? Look::New : Look::Old; // the right one has the newer line
        if (left.line >= 0 && !left.isSame)
            compare(row.cells[0], 0, row.cells[1]);
        if (right.line >= 0 && !right.isSame)
            compare(row.cells[2], 2, row.cells[1]);
        append(row);
    }

    /// Their words; those of the middle's cell are told by the left side first.
    void compare(DiffCell &cell, int side, DiffCell &middle)
    {
        const QString &text = m_rows.lines[side][cell.line];
        const QString &middleText = m_rows.lines[1][middle.line];
        if (text == middleText) {
            cell.lineEnd = lineEndOf(bytesOf(side, cell.line));
            middle.lineEnd = lineEndOf(bytesOf(1, middle.line));
            return;
        }
        const kube::WordDiff words = kube::diffWords(text, middleText);
        cell.words = words.before;
        if (middle.words.isEmpty())
            middle.words = words.after;
    }

    const QList<QByteArray> &m_sides;
    std::array<QList<QByteArrayView>, MostSides> m_lines;
    Partners m_left;
    Partners m_right;
    DiffRows m_rows;
};

} // namespace

DiffRows DiffRows::of(const QList<QByteArray> &sides)
{
    return sides.size() < 2 ? DiffRows() : RowMaker(sides).make();
}

int DiffRows::rowOf(int side, int line) const
{
    if (side < 0 || side >= lines.size() || line < 0)
        return -1;
    // Lines go up in each column, with gaps.
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows[row].cells[std::size_t(side)].line == line)
            return int(row);
    }
    return -1;
}

} // namespace raydeck::ui
