#include <models/kube/linediff.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace raydeck::kube;

namespace {

/// The hunks, done to the lines of `before`; an empty list where they do not fit.
QByteArray applied(const QByteArray &before, const QByteArray &after, const QList<LineHunk> &hunks)
{
    const QList<QByteArrayView> lines = linesOf(before);
    const QList<QByteArrayView> otherLines = linesOf(after);
    QByteArray result;
    int line = 0;
    int otherLine = 0;
    for (const LineHunk &hunk : hunks) {
        for (; line < hunk.beforeFirst; ++line, ++otherLine)
            result += lines[line];
        if (otherLine != hunk.afterFirst)
            return "the hunk stands at another line";
        for (int i = 0; i < hunk.afterCount; ++i)
            result += otherLines[hunk.afterFirst + i];
        line += hunk.beforeCount;
        otherLine += hunk.afterCount;
    }
    for (; line < lines.size(); ++line)
        result += lines[line];
    return result;
}

int lengthOf(const QList<LineHunk> &hunks)
{
    int length = 0;
    for (const LineHunk &hunk : hunks)
        length += hunk.beforeCount + hunk.afterCount;
    return length;
}

/// By the textbook: a table of all beginnings.
int leastLength(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArrayView> lines = linesOf(before);
    const QList<QByteArrayView> otherLines = linesOf(after);
    std::vector<std::vector<int>> common(std::size_t(lines.size() + 1),
                                         std::vector<int>(std::size_t(otherLines.size() + 1)));
    for (std::size_t i = 1; i < common.size(); ++i) {
        for (std::size_t j = 1; j < common[i].size(); ++j)
            common[i][j] = lines[qsizetype(i - 1)] == otherLines[qsizetype(j - 1)]
                ? common[i - 1][j - 1] + 1
                : std::max(common[i - 1][j], common[i][j - 1]);
    }
    return int(lines.size() + otherLines.size()) - 2 * common.back().back();
}

/// Hunks are apart, in order, and none is empty.
bool areApart(const QList<LineHunk> &hunks)
{
    for (qsizetype i = 0; i < hunks.size(); ++i) {
        if (hunks[i].beforeCount + hunks[i].afterCount == 0)
            return false;
        if (i > 0
            && (hunks[i].beforeFirst <= hunks[i - 1].beforeFirst + hunks[i - 1].beforeCount
                || hunks[i].afterFirst <= hunks[i - 1].afterFirst + hunks[i - 1].afterCount))
            return false;
    }
    return true;
}

QByteArray randomLines(QRandomGenerator &random, int count, int different)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray(random.bounded(3) * 2, ' ') + "line " + QByteArray::number(random.bounded(different)) + '\n';
    return text;
}

QByteArray edited(const QByteArray &text, QRandomGenerator &random, int edits)
{
    QList<QByteArray> lines;
    for (const QByteArrayView line : linesOf(text))
        lines.append(line.toByteArray());
    for (int i = 0; i < edits; ++i) {
        const qsizetype at = random.bounded(int(lines.size()) + 1);
        const qsizetype count = std::min<qsizetype>(random.bounded(1, 5), lines.size() - at);
        switch (random.bounded(4)) {
        case 0: lines.remove(at, count); break;
        case 1: lines.insert(at, "new " + QByteArray::number(random.bounded(9)) + '\n'); break;
        case 2:
            if (count > 0)
                lines[at] = "changed\n";
            break;
        default: {
            const QList<QByteArray> moved = lines.sliced(at, count);
            lines.remove(at, count);
            qsizetype to = random.bounded(int(lines.size()) + 1);
            for (const QByteArray &line : moved)
                lines.insert(to++, line);
        }
        }
    }
    return lines.join();
}

quint32 seedOr(quint32 otherwise) // RAYDECK_SEED=n for another run
{
    const int seed = qEnvironmentVariableIntValue("RAYDECK_SEED");
    return seed > 0 ? quint32(seed) : otherwise;
}

QString marked(QString line, const QList<WordSpan> &spans)
{
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        line.insert(span->begin + span->length, u']').insert(span->begin, u'[');
    return line;
}

} // namespace

/// Figures of time are in the bench; here, that the result is right whatever the texts are.
class TestLineDiff : public QObject {
    Q_OBJECT
private slots:
    void lines()
    {
        QVERIFY(linesOf({}).isEmpty());
        QCOMPARE(linesOf("a\r\n\nb"), (QList<QByteArrayView>{"a\r\n", "\n", "b"}));
    }

    void hunks_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QList<LineHunk>>("hunks");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                            const QList<LineHunk> &hunks) { QTest::newRow(name) << before << after << hunks; };
        row("the same", "a\nb\n", "a\nb\n", {});
        row("both empty", "", "", {});
        row("a text comes", "", "a\nb\n", {{0, 0, 0, 2}});
        row("a text goes", "a\nb\n", "", {{0, 2, 0, 0}});
        row("a line changes", "a\nb\nc\n", "a\nB\nc\n", {{1, 1, 1, 1}});
        row("a line comes and one goes", "a\nb\nc\nd\n", "a\nx\nb\nd\n", {{1, 0, 1, 1}, {2, 1, 3, 0}});
        row("the end of the last line", "a\nb", "a\nb\n", {{1, 1, 1, 1}});
        row("other line ends", "a\r\nb\n", "a\nb\n", {{0, 1, 0, 1}});
        row("NUL and bytes that are no text", QByteArray("a\0b\n\xff\n", 6), QByteArray("a\0c\n\xff\n", 6),
            {{0, 1, 0, 1}});
        // The new item begins with its dash, not with the last field of the one before.
        row("an item comes", "l:\n- name: A\n  value: 1\nend\n",
            "l:\n- name: A\n  value: 1\n- name: B\n  value: 1\nend\n", {{3, 0, 3, 2}});
        row("an item goes", "l:\n- name: A\n  value: 1\n- name: B\n  value: 1\nend\n",
            "l:\n- name: B\n  value: 1\nend\n", {{1, 2, 1, 0}});
        row("a map comes before its like", "  a:\n    x: 1\n  c:\n", "  a:\n    x: 1\n  b:\n    x: 1\n  c:\n",
            {{2, 0, 2, 2}});
    }
    void hunks()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QList<LineHunk>, hunks);
        QCOMPARE(diffLines(before, after), hunks);
        QCOMPARE(applied(before, after, hunks), after);
    }

    void smallTextsGetTheLeast()
    {
        QRandomGenerator random(seedOr(11));
        for (int round = 0; round < 3000; ++round) {
            const QByteArray before = randomLines(random, random.bounded(25), random.bounded(1, 9));
            const QByteArray after = random.bounded(2) ? randomLines(random, random.bounded(25), random.bounded(1, 9))
                                                       : edited(before, random, random.bounded(6));
            const QList<LineHunk> found = diffLines(before, after);
            const QByteArray say = "--- before\n" + before + "--- after\n" + after;
            QCOMPARE(applied(before, after, found), after);
            QVERIFY2(areApart(found), say.constData());
            QVERIFY2(lengthOf(found) == leastLength(before, after), say.constData());
        }
    }

    void editsOfLongTextsGetTheLeast()
    {
        QRandomGenerator random(seedOr(12));
        for (int round = 0; round < 6; ++round) {
            const QByteArray before = randomLines(random, 1200, 40);
            const QByteArray after = edited(before, random, 40);
            const QList<LineHunk> found = diffLines(before, after);
            QCOMPARE(applied(before, after, found), after);
            QCOMPARE(lengthOf(found), leastLength(before, after));
        }
    }

    /// It is bounded by a count of comparisons, so that what comes of it does not depend on the machine.
    void whateverTheyAre_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("most"); // lines in hunks
        QRandomGenerator random(seedOr(13));
        QList<QByteArray> unique;
        for (int i = 0; i < 5000; ++i)
            unique.append("key" + QByteArray::number(i) + ": 1\n");
        QList<QByteArray> other = unique;
        for (QByteArray &line : other)
            line.replace(": 1", ": 2");
        QTest::newRow("wholly different") << unique.join() << other.join() << 10000;
        other = unique;
        std::ranges::reverse(other);
        QTest::newRow("reversed") << unique.join() << other.join() << 9998;
        std::shuffle(other.begin(), other.end(), random);
        QTest::newRow("shuffled") << unique.join() << other.join() << 9800;
        QByteArray blank;
        QByteArray otherBlank;
        for (int i = 0; i < 2500; ++i) {
            blank += unique[i] + '\n';
            otherBlank += '\n' + unique[i + 2500];
        }
        QTest::newRow("every other line is empty") << blank << otherBlank << 5002;
        QTest::newRow("of two lines") << randomLines(random, 5000, 2) << randomLines(random, 5000, 2) << 10000;
        QTest::newRow("of a hundred lines")
            << randomLines(random, 5000, 100) << randomLines(random, 5000, 100) << 10000;
        QTest::newRow("a short one and a long one")
            << randomLines(random, 100, 3) << randomLines(random, 5000, 3) << 5100;
        const QByteArray groups = randomLines(random, 2500, 1000000);
        const QByteArray otherGroups = randomLines(random, 2500, 1000000);
        QTest::newRow("two halves change places") << groups + otherGroups << otherGroups + groups << 5000;
    }
    void whateverTheyAre()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const int, most);
        QElapsedTimer timer;
        timer.start();
        const QList<LineHunk> found = diffLines(before, after);
        qInfo("%.1f ms, %d lines in %d hunks", double(timer.nsecsElapsed()) / 1e6, lengthOf(found), int(found.size()));
        QCOMPARE(applied(before, after, found), after);
        QVERIFY(areApart(found));
        QVERIFY2(lengthOf(found) <= most, qPrintable(QString::number(lengthOf(found))));
    }

    void words_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("markedBefore");
        QTest::addColumn<QString>("markedAfter");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &markedBefore,
                            const QString &markedAfter) {
            QTest::newRow(name) << before << after << markedBefore << markedAfter;
        };
        row("a number", u"  replicas: 3"_s, u"  replicas: 5"_s, u"  replicas: [3]"_s, u"  replicas: [5]"_s);
        row("a tag is one word", u"image: a/ray-ml:2.52.0-vllm"_s, u"image: a/ray-ml:2.52.1-vllm"_s,
            u"image: a/ray-ml:[2.52.0-vllm]"_s, u"image: a/ray-ml:[2.52.1-vllm]"_s);
        row("a value comes", u"x:"_s, u"x: 1 # why"_s, u"x:"_s, u"x:[ 1 # why]"_s);
        row("the key changes", u"  minReplicas: 100"_s, u"  maxReplicas: 100"_s, u"  minReplicas: 100"_s,
            u"  maxReplicas: 100"_s);
        row("the value is another one altogether", u"key: one"_s, u"key: [another, long, value, with, words]"_s,
            u"key: [one]"_s, u"key: [[another, long, value, with, words]]"_s);
        row("deeper", u"  - name: A"_s, u"    - name: A"_s, u"[  ]- name: A"_s, u"[    ]- name: A"_s);
        row("nothing in common", u"env:"_s, u"image: x"_s, u"env:"_s, u"image: x"_s);
        row("letters of two units", u"k: 日本 \U0001F600"_s, u"k: 日本 \U0001F601"_s, u"k: 日本 [\U0001F600]"_s,
            u"k: 日本 [\U0001F601]"_s);
        row("empty", u""_s, u"x"_s, u""_s, u"x"_s);
    }
    void words()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const WordDiff diff = diffWords(before, after);
        QTEST(marked(before, diff.before), "markedBefore");
        QTEST(marked(after, diff.after), "markedAfter");
    }

    void aHugeLineIsNotReadWordByWord()
    {
        const QString huge = u"x "_s.repeated(200000);
        QVERIFY(diffWords(huge, QString(huge + u'y')).after.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
