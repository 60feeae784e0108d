#include <models/kube/jsonedit.h>
#include <models/kube/openapi/completion.h>
#include <models/kube/openapi/kindat.h>
#include <models/kube/openapi/schemaproblem.h>
#include <models/kube/yamldocument.h>
#include <models/kube/yamledit.h>
#include <models/kube/yamlstream.h>

#include <tests/support/schemas.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using raydeck::test::rayClusterSchema;
using namespace std::chrono_literals;

namespace {

/// Writes documents in all the ways that people do; each comment is numbered, so that it is missed when it is gone.
class Writer {
public:
    explicit Writer(QRandomGenerator &random) : m_random(random) {}

    QByteArray document()
    {
        QByteArray text = one(4) ? "---\n"_ba : QByteArray();
        text += comment(0) + map(0, 0);
        if (one(4))
            text.replace("\n", "\r\n");
        return text;
    }

private:
    bool one(int in) { return m_random.bounded(in) == 0; }
    QByteArray number() { return QByteArray::number(++m_count); }
    QByteArray comment(int indent)
    {
        return one(3) ? QByteArray(QByteArray(indent, ' ') + "# c" + number() + "c\n") : QByteArray();
    }
    QByteArray trailing() { return one(3) ? QByteArray(" # c" + number() + "c") : QByteArray(); }

    QByteArray word()
    {
        static const QList<QByteArray> words{
            "1",        "\"1\"", "'it''s'",     "plain text", "\"a # b\"", "true", "yes", "-1.5",          "~",
            "\"\\\"\"", "ü",     "\"日本 😀\"", "a:b",        "x#y",       "''",   "{}",  "image:tag@x/y", "[]"};
        return words.at(m_random.bounded(words.size()));
    }
    QByteArray flow(int depth)
    {
        if (depth > 2 || one(2))
            return word();
        if (one(2))
            return "{ a: " + flow(depth + 1) + ", 'b c': " + flow(depth + 1) + "}";
        return "[" + flow(depth + 1) + ", " + flow(depth + 1) + " ]";
    }
    /// What follows a colon or a dash, with the last break.
    QByteArray value(int depth, int indent, bool isItem)
    {
        const int kind = m_random.bounded(depth > 3 ? 4 : 8);
        const QByteArray inner(indent + 2, ' ');
        switch (kind) {
        case 0: return trailing() + "\n"; // empty
        case 1: return " " + flow(0) + trailing() + "\n";
        case 2: return " |\n" + inner + "line # no comment\n\n" + inner + "  more\n";
        case 3: return " " + word() + trailing() + "\n";
        case 4:
        case 5:
            if (isItem)
                return " " + map(depth + 1, indent + 2).trimmed() + "\n";
            return trailing() + "\n" + map(depth + 1, indent + 2);
        default: {
            const int at = isItem || one(2) ? indent + 2 : indent;
            return trailing() + "\n" + list(depth + 1, at);
        }
        }
    }
    QByteArray map(int depth, int indent)
    {
        QByteArray text;
        const int count = m_random.bounded(1, 5);
        for (int i = 0; i < count; ++i) {
            static const QList<QByteArray> names{"k", "a.b/c", "\"q\"", "ö"};
            QByteArray name = names.at(m_random.bounded(names.size())) + QByteArray::number(i);
            if (name.startsWith('"'))
                name = "\"q" + QByteArray::number(i) + '"';
            if (i > 0)
                text += comment(indent) + (one(6) ? "\n" : "");
            text += QByteArray(indent, ' ') + name + ":" + value(depth, indent, false);
        }
        return text;
    }
    QByteArray list(int depth, int indent)
    {
        QByteArray text;
        const int count = m_random.bounded(1, 4);
        for (int i = 0; i < count; ++i)
            text +=
                (i > 0 ? comment(indent) : QByteArray()) + QByteArray(indent, ' ') + "-" + value(depth, indent, true);
        return text;
    }

    QRandomGenerator &m_random;
    int m_count = 0;
};

QByteArray mutated(QByteArray text, QRandomGenerator &random)
{
    static const QByteArray marks = "\t\r\n :#-[]{},&*!|>'\"%@`?~\\\0\xff\xc3";
    const int edits = random.bounded(1, 5);
    for (int i = 0; i < edits && !text.isEmpty(); ++i) {
        const qsizetype at = random.bounded(text.size());
        switch (random.bounded(5)) {
        case 0: text[at] = marks.at(random.bounded(marks.size())); break;
        case 1: text.insert(at, marks.at(random.bounded(marks.size()))); break;
        case 2: text.remove(at, random.bounded(1, 12)); break;
        case 3: text.insert(at, text.mid(random.bounded(text.size()), random.bounded(1, 40))); break;
        case 4:
            text.insert(at,
                        QList<QByteArray>{"&x ", "*x", "!!str", "!t ", "<<: ", "? ", "\n---\n", "\n...\n"}.at(
                            random.bounded(8)));
            break;
        }
    }
    return text;
}

/// Not even a text, mostly.
QByteArray anyBytes(QRandomGenerator &random)
{
    static constexpr char letters[] = "\0\xff\xc3\xe2\x80\xa8\xef\xbb\xbf\r\n\t :-#\"'[]{}&*|>!%@`,?\\ab1";
    static const QByteArray marks(letters, sizeof letters - 1);
    QByteArray bytes;
    for (int i = random.bounded(60); i > 0; --i)
        bytes += marks.at(random.bounded(marks.size()));
    return bytes;
}

void collect(const YamlValue &value, const FieldPath &path, QList<FieldPath> &paths)
{
    if (paths.size() > 500)
        return;
    if (!path.isEmpty())
        paths.append(path);
    for (qsizetype i = 0; i < value.items.size(); ++i)
        collect(value.items.at(i), value.kind == YamlValue::Kind::Map ? path.key(value.keys.at(i)) : path.item(i),
                paths);
}

struct Try {
    Result<void> done;
    std::optional<QJsonValue> expected;
    bool replaces = false; ///< what is in the field may go
};

/// One random edit, and what it does to the data.
Try edit(YamlDocument &document, const FieldPath &path, QRandomGenerator &random)
{
    const QJsonValue json = document.root().toJson();
    const qsizetype count = document.count(path);
    const int from = count > 0 ? random.bounded(int(count)) : 0;
    const int to = count > 0 ? random.bounded(int(count)) : 0;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < count; ++i)
        order.append(i);
    switch (random.bounded(count > 0 ? 8 : 5)) {
    case 0: return {document.setString(path, u"it's \"new\""_s), jsonWith(json, path, u"it's \"new\""_s), true};
    case 1: return {document.remove(path), jsonWithout(json, path), true};
    case 2:
        return {document.setYaml(path.key(u"new"_s), "a: 1\nb:\n- x\n"),
                jsonWith(json, path.key(u"new"_s), QJsonObject{{u"a"_s, 1}, {u"b"_s, QJsonArray{u"x"_s}}})};
    case 3:
        return {document.setYaml(path, "- 1\n- b: 2\n"), jsonWith(json, path, QJsonArray{1, QJsonObject{{u"b"_s, 2}}}),
                true};
    case 4: return {document.setNumber(path, 7), jsonWith(json, path, 7), true};
    case 5:
        return {document.insertYaml(path, from, "x: 1\ny: 2"),
                jsonInserted(json, path, from, QJsonObject{{u"x"_s, 1}, {u"y"_s, 2}})};
    case 6: order.move(from, to); return {document.moveItem(path, from, to), jsonReordered(json, path, order)};
    default: order.insert(to, from); return {document.copyItem(path, from, to), jsonReordered(json, path, order)};
    }
}

QStringList commentsIn(const QByteArray &text)
{
    static const QRegularExpression comment(u"# c\\d+c"_s);
    QStringList found;
    for (auto match = comment.globalMatch(QString::fromUtf8(text)); match.hasNext();)
        found.append(match.next().captured());
    return found;
}

/// Those that belong to the field itself: from its key on to the end of its last line. Of an only item those above it, too.
QStringList commentsOf(const QByteArray &text, const FieldPath &path)
{
    const auto root = yamlSpans(text);
    const YamlSpan *span = root ? spanAt(*root, path) : nullptr;
    if (!span)
        return {};
    const YamlSpan *parent = spanAt(*root, path.parent());
    const bool isOnly = parent && parent->children.size() == 1 && parent->introducer >= 0;
    const qsizetype begin = isOnly ? parent->introducer : span->keyBegin < 0 ? span->begin : span->keyBegin;
    const qsizetype end = text.indexOf('\n', span->end);
    return commentsIn(text.sliced(begin, (end < 0 ? text.size() : end) - begin));
}

} // namespace

/// What people write, and what is none of it: each edit does to the data what it says, or is refused and leaves the text.
class TestFuzzYaml : public QObject {
    Q_OBJECT
    static constexpr auto Each = 2s; // bounded by time, so that a sanitizer build takes no longer

    static quint32 seedOr(quint32 otherwise) // RAYDECK_SEED=n for another run
    {
        const int seed = qEnvironmentVariableIntValue("RAYDECK_SEED");
        return seed > 0 ? quint32(seed) : otherwise;
    }

private slots:
    void editsKeepDataAndComments()
    {
        QRandomGenerator random(seedOr(7));
        int refused = 0;
        int all = 0;
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < 400 && timer.durationElapsed() < Each; ++round) {
            auto document = YamlDocument::parse(Writer(random).document());
            QVERIFY2(document, document ? "" : qPrintable(document.error().message));
            for (int step = 0; step < 12; ++step) {
                QList<FieldPath> paths;
                collect(document->root(), {}, paths);
                if (paths.isEmpty())
                    break;
                const FieldPath path = paths.at(random.bounded(paths.size()));
                const QByteArray before = document->text();
                const QStringList mustStay = commentsIn(before);
                const QStringList own = commentsOf(before, path);
                const auto [done, expected, replaces] = edit(*document, path, random);
                ++all;
                const QString say = u"%1 %2\n--- before\n%3\n--- after\n%4"_s.arg(
                    QString::number(round), path.toString(), QString::fromUtf8(before),
                    QString::fromUtf8(document->text()));
                if (!done) {
                    QCOMPARE(document->text(), before);
                    if (expected)
                        ++refused;
                    continue;
                }
                QVERIFY2(expected && document->root().toJson() == *expected, qPrintable(say));
                if (before.contains("\r\n"))
                    QVERIFY2(!QString::fromUtf8(document->text()).contains(QRegularExpression(u"[^\\r]\\n"_s)),
                             qPrintable(say));
                const QStringList after = commentsIn(document->text());
                for (const QString &comment : mustStay) {
                    QVERIFY2(after.contains(comment) || (replaces && own.contains(comment)),
                             qPrintable(comment + u" is gone: " + say));
                }
            }
        }
        QVERIFY2(refused * 100 <= all, qPrintable(u"%1 of %2 refused"_s.arg(refused).arg(all)));
    }

    void anyText()
    {
        QRandomGenerator random(seedOr(3));
        QElapsedTimer timer;
        timer.start();
        int read = 0;
        while (timer.durationElapsed() < Each) {
            const QByteArray text = mutated(Writer(random).document(), random);
            (void)YamlDocument::parseAll(text);
            auto document = YamlDocument::parse(text);
            if (!document)
                continue;
            ++read;
            for (int step = 0; step < 4; ++step) {
                QList<FieldPath> paths;
                collect(document->root(), {}, paths);
                if (paths.isEmpty())
                    break;
                const FieldPath path = paths.at(random.bounded(paths.size()));
                const QByteArray before = document->text();
                (void)document->lineOf(path);
                const auto [done, expected, replaces] = edit(*document, path, random);
                const QString say = u"%1\n--- before\n%2\n--- after\n%3"_s.arg(
                    path.toString(), QString::fromUtf8(before), QString::fromUtf8(document->text()));
                if (done && expected && document->text() != before) // else null was set to null, or removed
                    QVERIFY2(document->root().toJson() == *expected, qPrintable(say));
                else if (!done)
                    QCOMPARE(document->text(), before);
            }
        }
        QVERIFY(read > 0);
    }

    /// The text is the document: reading it changes no byte, and what is no YAML is said with a place that is in the text.
    void textStaysAsItIs()
    {
        QRandomGenerator random(seedOr(5));
        QElapsedTimer timer;
        timer.start();
        int read = 0;
        int refused = 0;
        while (timer.durationElapsed() < Each) {
            const QByteArray text =
                random.bounded(3) == 0 ? anyBytes(random) : mutated(Writer(random).document(), random);
            const auto document = YamlDocument::parse(text);
            const bool hasMark = text.startsWith("\xEF\xBB\xBF") || !text.isValidUtf8() || text.contains('\0');
            if (document && !hasMark)
                QVERIFY2(document->text() == text, text.toPercentEncoding().constData());
            const auto again = document ? YamlDocument::parse(document->text()) : document;
            QCOMPARE(again.has_value(), document.has_value());
            if (document)
                QVERIFY(again->root().toJson() == document->root().toJson());
            int end = 0;
            for (const YamlPart &part : yamlParts(text)) {
                QVERIFY(part.firstLine >= end && part.firstLine <= text.count('\n'));
                end = part.firstLine;
                if (part.document) {
                    ++read;
                    continue;
                }
                ++refused;
                const YamlErrorPlace place = placeOf(part.document.error());
                QVERIFY2(place.line > 0 && part.firstLine + place.line <= text.count('\n') + 2,
                         qPrintable(part.document.error().message));
                QVERIFY(!place.text.isEmpty());
            }
        }
        QVERIFY(read > 0 && refused > 0);
    }

    /// What helps to type has to read texts that are no YAML, at any place of them.
    void helpAtAnyPlace()
    {
        const auto schema = rayClusterSchema();
        QRandomGenerator random(seedOr(6));
        QElapsedTimer timer;
        timer.start();
        while (timer.durationElapsed() < Each) {
            const QByteArray text =
                random.bounded(3) == 0 ? anyBytes(random) : mutated(Writer(random).document(), random);
            for (int i = 0; i < 8; ++i) {
                const qsizetype offset = random.bounded(text.size() + 1);
                (void)kindAt(text, offset);
                (void)schema->fieldAt(pathAt(text, offset));
                for (const Completion &completion : completionsAt(text, offset, *schema)) {
                    QVERIFY(completion.typed >= 0 && completion.typed <= offset);
                    QVERIFY(completion.rest >= 0 && completion.rest <= text.size() - offset);
                    QVERIFY(!completion.inserted.isEmpty());
                }
            }
            if (const auto document = YamlDocument::parse(text)) {
                for (const SchemaProblem &problem : validate(*document, *schema))
                    QVERIFY(problem.line > 0 && problem.line <= text.count('\n') + 1 && problem.column >= 0);
            }
        }
    }

    void hostileTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isYaml");
        QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (char name = 'b'; name <= 'z'; ++name) {
            const QByteArray alias = "*"_ba + char(name - 1) + ", ";
            bomb += name + ": &"_ba + name + " [" + alias.repeated(9) + "]\n";
        }
        QTest::newRow("aliases of aliases") << bomb << false;
        QTest::newRow("a scalar of ten megabytes") << QByteArray("a: " + QByteArray(10'000'000, 'x') + '\n') << true;
        QTest::newRow("a block of many lines") << QByteArray("a: |\n" + QByteArray("  x\n").repeated(100'000)) << true;
        QTest::newRow("deep in brackets") << QByteArray(QByteArray(50'000, '[') + QByteArray(50'000, ']')) << false;
        QByteArray deep;
        for (int i = 0; i < 2000; ++i)
            deep += QByteArray(i, ' ') + "a:\n";
        QTest::newRow("deep in lines") << deep << false;
        QTest::newRow("a key twice, ten thousand times") << QByteArray("a: 1\n").repeated(10'000) << true;
        QTest::newRow("separators only") << QByteArray("---\n").repeated(100'000) << true;
        QTest::newRow("an anchor in itself") << QByteArray("a: &a\n  b: *a\n") << false;
    }
    void hostileTexts()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isYaml);
        QElapsedTimer timer;
        timer.start();
        const auto document = YamlDocument::parse(text);
        QCOMPARE(document.has_value(), isYaml);
        if (document)
            QCOMPARE(document->text(), text);
        QVERIFY2(timer.elapsed() < 20'000, "it has to end, on a machine with a sanitizer too");
    }
};

QTEST_GUILESS_MAIN(TestFuzzYaml)
#include "tst_fuzzyaml.moc"
