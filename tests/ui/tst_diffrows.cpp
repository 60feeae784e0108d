#include <ui/editor/difflines.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

using Look = DiffCell::Look;

namespace {

/// A row as a person sees it: "-2|+3" is an old line 2 beside a new line 3, "." a gap, "=" what is the same.
QStringList seen(const DiffRows &rows)
{
    QStringList all;
    for (const DiffRow &row : rows.rows) {
        QStringList cells;
        for (qsizetype side = 0; side < rows.lines.size(); ++side) {
            const DiffCell &cell = row.cells[std::size_t(side)];
            const QChar look = cell.look == Look::Same ? u'=' : cell.look == Look::Old ? u'-' : u'+';
            cells.append(cell.line < 0 ? u"."_s : look + QString::number(cell.line + 1));
        }
        all.append(cells.join(u'|'));
    }
    return all;
}

QStringList texts(const QList<DiffPane::Line> &lines)
{
    QStringList all;
    for (const DiffPane::Line &line : lines)
        all.append(line.kind == DiffPane::Line::Kind::Gap ? u"~"_s : line.sign + line.text);
    return all;
}

QByteArray randomLines(QRandomGenerator &random)
{
    QByteArray text;
    for (int i = random.bounded(12); i > 0; --i)
        text += QByteArray(random.bounded(3) * 2, ' ') + "key" + QByteArray::number(random.bounded(5)) + ": "
            + QByteArray::number(random.bounded(3)) + '\n';
    if (random.bounded(4) == 0)
        text.chop(1);
    return text;
}

} // namespace

class TestDiffRows : public QObject {
    Q_OBJECT
private slots:
    void rows_data()
    {
        QTest::addColumn<QList<QByteArray>>("sides");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<int>("changes");
        const auto row = [](const char *name, const QList<QByteArray> &sides, const QStringList &rows, int changes) {
            QTest::newRow(name) << sides << rows << changes;
        };
        row("both empty", {"", ""}, {}, 0);
        row("the same", {"a\nb\n", "a\nb\n"}, {u"=1|=1"_s, u"=2|=2"_s}, 0);
        row("a line changes", {"a: 1\nb: 1\n", "a: 2\nb: 1\n"}, {u"-1|+1"_s, u"=2|=2"_s}, 1);
        row("lines come", {"a\nb\n", "a\nx\ny\nb\n"}, {u"=1|=1"_s, u".|+2"_s, u".|+3"_s, u"=2|=4"_s}, 1);
        row("lines go at the end", {"a\nb\nc\n", "a\n"}, {u"=1|=1"_s, u"-2|."_s, u"-3|."_s}, 1);
        row("a text comes", {"", "a\n"}, {u".|+1"_s}, 1);
        row("two changes", {"a: 1\nb: 1\nc: 1\n", "a: 2\nb: 1\nc: 2\n"}, {u"-1|+1"_s, u"=2|=2"_s, u"-3|+3"_s}, 2);
        // The line with the same key stands beside it, whatever came before and behind.
        row("by their keys", {"  image: a:1\n", "  env:\n  - name: X\n  image: a:2\n  tty: true\n"},
            {u".|+1"_s, u".|+2"_s, u"-1|+3"_s, u".|+4"_s}, 1);
        row("keys of the same name elsewhere are others", {"  image: 1\n", "    image: 2\n  image: 3\n"},
            {u".|+1"_s, u"-1|+2"_s}, 1);
        row("in order where no key is the same", {"a: 1\nb: 1\nc: 1\n", "x: 1\ny: 1\n"},
            {u"-1|+1"_s, u"-2|+2"_s, u"-3|."_s}, 1);
        row("three, one's own changed", {"a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 1\n"},
            {u"-1|+1|-1"_s, u"=2|=2|=2"_s}, 1);
        row("three, the server's changed", {"a: 1\n", "a: 1\n", "a: 3\n"}, {u"=1|-1|+1"_s}, 1);
        row("three, both changed", {"a: 1\n", "a: 2\n", "a: 3\n"}, {u"-1|+1|+1"_s}, 1);
        row("three, both the same way", {"a: 1\n", "a: 2\n", "a: 2\n"}, {u"-1|+1|=1"_s}, 1);
        row("three, one's own has a line more", {"a\n", "a\nx\n", "a\n"}, {u"=1|=1|=1"_s, u".|+2|."_s}, 1);
        row("three, one's own has a line less", {"a\nx\n", "a\n", "a\nx\n"}, {u"=1|=1|=1"_s, u"-2|.|-2"_s}, 1);
        row("three, the server has one more", {"a\n", "a\n", "a\nx\n"}, {u"=1|=1|=1"_s, u".|.|+2"_s}, 1);
        row("three, the server lost one", {"a\nb\n", "a\nb\n", "a\n"}, {u"=1|=1|=1"_s, u"=2|+2|."_s}, 1);
    }
    void rows()
    {
        QFETCH(const QList<QByteArray>, sides);
        QFETCH(const QStringList, rows);
        QFETCH(const int, changes);
        const DiffRows made = DiffRows::of(sides);
        QCOMPARE(seen(made), rows);
        QCOMPARE(made.changes, changes);
    }

    void wordsAndLineEnds()
    {
        const DiffRows words = DiffRows::of({"image: a:1\n", "image: a:2\n"});
        QCOMPARE(words.rows[0].cells[0].words, (QList<kube::WordSpan>{{9, 1}}));
        QCOMPARE(words.rows[0].cells[1].words, (QList<kube::WordSpan>{{9, 1}}));
        const DiffRows ends = DiffRows::of({"a\r\nb\r\n", "a\nb"});
        QCOMPARE(ends.rows[0].cells[0].lineEnd, u"\\r\\n"_s);
        QCOMPARE(ends.rows[0].cells[1].lineEnd, u"\\n"_s);
        QCOMPARE(ends.rows[1].cells[1].lineEnd, u"no line end"_s);
        QCOMPARE(ends.lines[0], (QStringList{u"a"_s, u"b"_s}));
    }

    /// Each line of each side is there once, in order; rows that are said to be the same are; a row of one change touches it.
    void anyTexts()
    {
        QRandomGenerator random(21);
        for (int round = 0; round < 3000; ++round) {
            QList<QByteArray> sides{randomLines(random), randomLines(random)};
            if (round % 2 == 0)
                sides.append(random.bounded(2) ? sides[0] : randomLines(random));
            const DiffRows made = DiffRows::of(sides);
            QList<int> next(sides.size(), 0);
            int change = -1;
            for (const DiffRow &row : made.rows) {
                QList<QByteArrayView> same;
                for (qsizetype side = 0; side < sides.size(); ++side) {
                    const DiffCell &cell = row.cells[std::size_t(side)];
                    if (cell.line >= 0)
                        QCOMPARE(cell.line, next[side]++);
                    if (row.change < 0) {
                        QVERIFY(cell.line >= 0);
                        same.append(kube::linesOf(sides[side])[cell.line]);
                    }
                }
                for (const QByteArrayView line : std::as_const(same))
                    QCOMPARE(line, same[0]);
                QVERIFY(row.change < 0 || row.change == change || row.change == change + 1);
                change = std::max(change, row.change);
            }
            QCOMPARE(change + 1, made.changes);
            for (qsizetype side = 0; side < sides.size(); ++side)
                QCOMPARE(next[side], int(kube::linesOf(sides[side]).size()));
        }
    }

    void foldsWhatIsTheSame()
    {
        QByteArray before;
        for (int i = 1; i <= 20; ++i)
            before += "k" + QByteArray::number(i) + ": 1\n";
        QByteArray after = before;
        after.replace("k10: 1", "k10: 2");
        const DiffRows rows = DiffRows::of({before, after});
        auto columns = diffLinesOf(rows, DiffShape::SideBySide, {}, {});
        QCOMPARE(columns.size(), 2);
        QCOMPARE(texts(columns[1]),
                 (QStringList{u" 6 unchanged lines"_s, u" k7: 1"_s, u" k8: 1"_s, u" k9: 1"_s, u"+k10: 2"_s,
                              u" k11: 1"_s, u" k12: 1"_s, u" k13: 1"_s, u" 7 unchanged lines"_s}));
        QCOMPARE(columns[0].size(), columns[1].size());
        QCOMPARE(columns[0][4].sign, u'-');
        columns = diffLinesOf(rows, DiffShape::SideBySide, {3}, {}); // a line inside the first fold
        QCOMPARE(columns[1].size(), 9 + 5);
        QCOMPARE(columns[1][0].text, u"k1: 1"_s);
        columns = diffLinesOf(DiffRows::of({before, before}), DiffShape::SideBySide, {}, {});
        QCOMPARE(texts(columns[0]), QStringList{u" 20 unchanged lines"_s});
    }

    void unified()
    {
        const DiffRows rows = DiffRows::of({"a: 1\nb: 1\nc: 1\n", "a: 2\nb: 2\nc: 1\nd: 1\n"});
        const auto columns = diffLinesOf(rows, DiffShape::Unified, {}, {{1, 2, u"bolt"_s, ColorRole::Ok, {}, 7}});
        QCOMPARE(columns.size(), 1);
        QCOMPARE(texts(columns[0]),
                 (QStringList{u"-a: 1"_s, u"-b: 1"_s, u"+a: 2"_s, u"+b: 2"_s, u" c: 1"_s, u"+d: 1"_s}));
        QCOMPARE(columns[0][1].numbers, (std::array{2, 0, 0}));
        QCOMPARE(columns[0][4].numbers, (std::array{3, 3, 0}));
        QCOMPARE(columns[0][3].marks.size(), 1);
        QCOMPARE(columns[0][3].marks[0].id, 7);
    }

    void unifiedOfThree()
    {
        const DiffRows rows = DiffRows::of({"a: 1\nb: 1\nc: 1\n", "a: 2\nb: 1\nc: 2\n", "a: 1\nb: 3\nc: 2\n"});
        const auto columns = diffLinesOf(rows, DiffShape::Unified, {}, {});
        QCOMPARE(texts(columns[0]),
                 (QStringList{u"-a: 1"_s, u"-c: 1"_s, u"+a: 2"_s, u"-b: 1"_s, u"+c: 2"_s, u"+b: 3"_s}));
        QCOMPARE(columns[0].last().numbers, (std::array{0, 0, 2}));
    }
};

QTEST_GUILESS_MAIN(TestDiffRows)
#include "tst_diffrows.moc"
