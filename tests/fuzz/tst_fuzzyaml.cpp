#include <models/kube/jsonedit.h>
#include <models/kube/yamldocument.h>
#include <models/kube/yamledit.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
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
};

QTEST_GUILESS_MAIN(TestFuzzYaml)
#include "tst_fuzzyaml.moc"
