#include <models/kube/jsonedit.h>
#include <models/kube/yamldocument.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using raydeck::kube::FieldPath;
using raydeck::kube::YamlDocument;

namespace {

/// Edits as rows of a table: "set PATH VALUE", "yaml PATH TEXT", "remove PATH", "insert LIST INDEX TEXT", "move", "copy".
raydeck::Result<void> apply(YamlDocument &document, const QString &edit)
{
    const QStringList words = edit.split(u' ');
    const FieldPath path(words.value(1));
    const QString rest = words.mid(2).join(u' ');
    if (words.front() == u"set")
        return document.setString(path, rest);
    if (words.front() == u"number")
        return document.setNumber(path, rest.toLongLong());
    if (words.front() == u"bool")
        return document.setBool(path, rest == u"true");
    if (words.front() == u"yaml")
        return document.setYaml(path, QString(rest).replace(u"\\n"_s, u"\n"_s).toUtf8());
    if (words.front() == u"insert")
        return document.insertYaml(path, words.at(2).toInt(),
                                   words.mid(3).join(u' ').replace(u"\\n"_s, u"\n"_s).toUtf8());
    if (words.front() == u"move")
        return document.moveItem(path, words.at(2).toInt(), words.at(3).toInt());
    if (words.front() == u"copy")
        return document.copyItem(path, words.at(2).toInt(), words.at(3).toInt());
    return document.remove(path);
}

} // namespace

class TestYamlDocument : public QObject {
    Q_OBJECT
private slots:
    void editsOneFieldOnly_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, const QString &edit, const QString &after) {
            QTest::newRow(name) << before << edit << after;
        };
        row("a word", u"a: 1\nb: x # why\nc: 3\n"_s, u"set b z"_s, u"a: 1\nb: z # why\nc: 3\n"_s);
        row("double quotes stay", u"a: \"1\"\n"_s, u"set a 2"_s, u"a: \"2\"\n"_s);
        row("single quotes stay", u"a: '1'\n"_s, u"set a it's"_s, u"a: 'it''s'\n"_s);
        row("quotes where they are needed", u"a: x\n"_s, u"set a yes"_s, u"a: \"yes\"\n"_s);
        row("a number", u"a:\n  b: 1\n"_s, u"number a.b 12"_s, u"a:\n  b: 12\n"_s);
        row("an empty value", u"a:\nb: 1\n"_s, u"set a x"_s, u"a: x\nb: 1\n"_s);
        row("an empty value with a comment", u"a: # here\nb: 1\n"_s, u"set a x"_s, u"a: x # here\nb: 1\n"_s);
        row("null, written", u"a: ~\nb: null\n"_s, u"set b x"_s, u"a: ~\nb: x\n"_s);
        row("a new word", u"a: 1\nb: 2\n"_s, u"set c x"_s, u"a: 1\nb: 2\nc: x\n"_s);
        row("a new word without a last break", u"a: 1"_s, u"set c x"_s, u"a: 1\nc: x"_s);
        row("a new word before the long ones", u"name: x # n\nspec:\n  a: 1\n"_s, u"set kind K"_s,
            u"name: x # n\nkind: K\nspec:\n  a: 1\n"_s);
        row("a new word in a map of long ones", u"spec: # s\n  # head\n  head:\n    a: 1\n"_s, u"set spec.version v"_s,
            u"spec: # s\n  version: v\n  # head\n  head:\n    a: 1\n"_s);
        row("missing parents", u"a: 1\n"_s, u"set b.c.d x"_s, u"a: 1\nb:\n  c:\n    d: x\n"_s);
        row("missing list", u"a: 1\n"_s, u"set b.c[0].d x"_s, u"a: 1\nb:\n  c:\n  - d: x\n"_s);
        row("in an item", u"l:\n- a: 1\n  # note\n- a: 2\n"_s, u"set l[1].b x"_s,
            u"l:\n- a: 1\n  # note\n- a: 2\n  b: x\n"_s);
        row("empty map", u"a: {}\nb: 1\n"_s, u"set a.c x"_s, u"a:\n  c: x\nb: 1\n"_s);
        row("empty map with a comment", u"a: {} # none\nb: 1\n"_s, u"set a.c x"_s, u"a: # none\n  c: x\nb: 1\n"_s);
        row("flow map", u"a: {b: 1, c: 2} # f\n"_s, u"set a.d x"_s, u"a: {b: 1, c: 2, d: x} # f\n"_s);
        row("in a flow map", u"a: {b: 1, c: [x, y]}\n"_s, u"set a.c[1] z"_s, u"a: {b: 1, c: [x, z]}\n"_s);
        row("flow list grows", u"a: [1, 2]\n"_s, u"insert a 1 5"_s, u"a: [1, 5, 2]\n"_s);
        row("key with dots", u"limits:\n  cpu: \"1\"\n"_s, u"number limits[nvidia.com/gpu] 2"_s,
            u"limits:\n  cpu: \"1\"\n  nvidia.com/gpu: 2\n"_s);
        row("a map for a word", u"a: 1 # c\nb: 2\n"_s, u"yaml a x: 1\\ny: 2"_s, u"a: # c\n  x: 1\n  y: 2\nb: 2\n"_s);
        row("a word for a map", u"a: # c\n  x: 1\nb: 2\n"_s, u"set a w"_s, u"a: w # c\nb: 2\n"_s);
        row("a list for a list", u"a:\n  - 1\n  - 2\nb: 2\n"_s, u"yaml a - 3"_s, u"a:\n- 3\nb: 2\n"_s);
        row("block text stays", u"a: |\n  one\n  two\nb: 1\n"_s, u"number b 2"_s, u"a: |\n  one\n  two\nb: 2\n"_s);
        row("behind block text", u"a: |\n  one\n\n  two\n"_s, u"set c x"_s, u"a: |\n  one\n\n  two\nc: x\n"_s);
        row("a long plain text", u"a: one\n  two\nb: 1\n"_s, u"set a x"_s, u"a: x\nb: 1\n"_s);
        row("remove a word", u"a: 1\n# about b\nb: 2 # b\nc: 3\n"_s, u"remove b"_s, u"a: 1\n# about b\nc: 3\n"_s);
        row("remove the first", u"a: 1\n# about b\nb: 2\n"_s, u"remove a"_s, u"# about b\nb: 2\n"_s);
        row("remove the last", u"a: 1\nb:\n  c: 1\n"_s, u"remove b"_s, u"a: 1\n"_s);
        row("remove the only one", u"a:\n  b: 1\nc: 2\n"_s, u"remove a.b"_s, u"a: {}\nc: 2\n"_s);
        row("remove behind a dash", u"l:\n- a: 1\n  b: 2\n"_s, u"remove l[0].a"_s, u"l:\n- b: 2\n"_s);
        row("remove an item", u"l:\n- 1\n- 2 # two\n- 3\n"_s, u"remove l[1]"_s, u"l:\n- 1\n- 3\n"_s);
        row("remove the first item", u"l:\n- 1\n- 2\n"_s, u"remove l[0]"_s, u"l:\n- 2\n"_s);
        row("remove the only item", u"l:\n- a: 1\nb: 1\n"_s, u"remove l[0]"_s, u"l: []\nb: 1\n"_s);
        row("remove from flow", u"a: {b: 1, c: 2}\n"_s, u"remove a.b"_s, u"a: {c: 2}\n"_s);
        row("remove the last from flow", u"a: [1, 2]\n"_s, u"remove a[1]"_s, u"a: [1]\n"_s);
        row("remove what is not there", u"a: 1\n"_s, u"remove b.c"_s, u"a: 1\n"_s);
        row("append an item", u"l:\n  - a: 1\n    b: 2 # b\nc: 1\n"_s, u"insert l 1 a: 3\\nb: 4"_s,
            u"l:\n  - a: 1\n    b: 2 # b\n  - a: 3\n    b: 4\nc: 1\n"_s);
        row("insert before the first", u"l:\n  - 1\n"_s, u"insert l 0 0"_s, u"l:\n  - 0\n  - 1\n"_s);
        row("first item of a new list", u"a: 1\n"_s, u"insert l 0 x: 1\\ny: 2"_s, u"a: 1\nl:\n- x: 1\n  y: 2\n"_s);
        row("first item of an empty list", u"l: []\na: 1\n"_s, u"insert l 0 x: 1"_s, u"l:\n- x: 1\na: 1\n"_s);
        row("move down", u"l:\n- 1\n# two\n- 2\n- 3\n"_s, u"move l 0 2"_s, u"l:\n# two\n- 2\n- 3\n- 1\n"_s);
        row("move up with its comment", u"l:\n- 1\n# two\n- 2\nz: 1\n"_s, u"move l 1 0"_s,
            u"l:\n# two\n- 2\n- 1\nz: 1\n"_s);
        row("copy", u"l:\n- a: 1 # one\n- b: 2\n"_s, u"copy l 0 1"_s, u"l:\n- a: 1 # one\n- a: 1 # one\n- b: 2\n"_s);
        row("carriage returns", u"a: 1\r\nb:\r\n  c: 2\r\n"_s, u"set b.d x"_s, u"a: 1\r\nb:\r\n  c: 2\r\n  d: x\r\n"_s);
        row("letters of many bytes", u"ä: \"ü\" # ö\nb: 1\n"_s, u"number b 2"_s, u"ä: \"ü\" # ö\nb: 2\n"_s);
        row("an empty document", u""_s, u"set a.b x"_s, u"a:\n  b: x"_s);
        row("an anchor stays", u"a: &x\n  b: 1\nc: 2\n"_s, u"number c 3"_s, u"a: &x\n  b: 1\nc: 3\n"_s);
        row("a tag and nothing behind it", u"a: !!str\nb: 1\n"_s, u"set a x"_s, u"a: x\nb: 1\n"_s);
        row("a tag at the end of the text", u"a: !!str"_s, u"set a x"_s, u"a: x"_s);
        row("quoted keys", u"\"a\": 1\n'b': 2\n"_s, u"number b 3"_s, u"\"a\": 1\n'b': 3\n"_s);
    }
    void editsOneFieldOnly()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, edit);
        QFETCH(const QString, after);
        auto document = YamlDocument::parse(before.toUtf8());
        QVERIFY(document);
        const auto done = apply(*document, edit);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(QString::fromUtf8(document->text()), after);
    }

    void refusesWhatItCannotKeep_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("edit");
        QTest::newRow("a value that is used elsewhere") << u"a: &x\n  b: 1\nc: *x\n"_s << u"number a.b 2"_s;
        QTest::newRow("behind an alias") << u"a: &x\n  b: 1\nc: *x\n"_s << u"number c.b 2"_s;
        QTest::newRow("below a word") << u"a: 1\n"_s << u"set a.b x"_s;
        QTest::newRow("a text that is glued to its tag") << u"a: !\"b\"\n"_s << u"set a x"_s;
        QTest::newRow("far behind a list") << u"a: [1]\n"_s << u"set a[5] x"_s;
        QTest::newRow("no YAML") << u"a: 1\n"_s << u"yaml b [1"_s;
    }
    void refusesWhatItCannotKeep()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, edit);
        auto document = YamlDocument::parse(before.toUtf8());
        QVERIFY(document);
        QVERIFY(!apply(*document, edit));
        QCOMPARE(document->text(), before.toUtf8());
    }

    void comesToAnEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a comma alone") << ","_ba;
        QTest::newRow("an object out of a list in JSON") << "{\"a\": 1},\n"_ba;
        QTest::newRow("a bracket too many") << "[a]]\n"_ba;
        QTest::newRow("in a later document") << "a: 1\n---\n\"b\", [c]\n"_ba;
    }
    void comesToAnEnd() // a reader that does not would fill the memory
    {
        QFETCH(const QByteArray, text);
        for (const auto &error : {YamlDocument::parse(text).error_or(raydeck::Error{}),
                                  YamlDocument::parseAll(text).error_or(raydeck::Error{})})
            QCOMPARE(error.kind, raydeck::Error::Kind::Invalid);
    }

    void saysWhereFieldsStand()
    {
        const auto document = YamlDocument::parse("a: 1\nl:\n- x: 1\n\n- x: 2\n  y:\n    z: 3\n");
        QVERIFY(document);
        QCOMPARE(document->lineOf(u"a"), 1);
        QCOMPARE(document->lineOf(u"l[1].y.z"), 7);
        QCOMPARE(document->lineOf(u"l[1].q.r"), 5);
        QCOMPARE(document->number(u"l[1].y.z"), 3);
        QCOMPARE(document->count(u"l"), 2);
        QCOMPARE(document->string(u"l[7].x", u"none"_s), u"none"_s);
        QVERIFY(!document->find(u"l[1].y.z.w"));
    }

    void splitsStreams()
    {
        const auto documents =
            YamlDocument::parseAll("# first\na: 1\n---\nb: |\n  --- not\n---\n# empty\n--- \nc: 3\n");
        QVERIFY(documents);
        QCOMPARE(documents->size(), 3);
        QCOMPARE(documents->at(0).text(), "# first\na: 1\n");
        QCOMPARE(documents->at(1).string(u"b"), u"--- not\n"_s);
        QCOMPARE(documents->at(2).number(u"c"), 3);
        const auto broken = YamlDocument::parseAll("a: 1\n---\nb: [\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, raydeck::Error::Kind::Invalid);
    }

    /// Random edits of the reference document: each gives what the same edit gives on its JSON, or is refused; comments stay.
    void followsRandomEdits()
    {
        QFile file(QStringLiteral(RAYDECK_TEST_DATA "/reference/raycluster.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray original = "# top\n" + file.readAll() + "# bottom\n";
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        int refused = 0;
        for (int round = 0; round < 40; ++round) {
            auto document = YamlDocument::parse(original);
            QVERIFY(document);
            for (int step = 0; step < 25; ++step) {
                const QList<FieldPath> paths = pathsOf(document->toJson(), {});
                if (paths.isEmpty())
                    break; // everything was removed
                const FieldPath path = paths.at(random.bounded(paths.size()));
                const QByteArray before = document->text();
                const QJsonValue json = document->toJson();
                std::optional<QJsonValue> expected;
                raydeck::Result<void> done;
                switch (random.bounded(4)) {
                case 0:
                    expected = raydeck::kube::jsonWith(json, path, u"w%1"_s.arg(step));
                    done = document->setString(path, u"w%1"_s.arg(step));
                    break;
                case 1:
                    expected = raydeck::kube::jsonWithout(json, path);
                    done = document->remove(path);
                    break;
                case 2:
                    expected = raydeck::kube::jsonWith(json, path.key(u"new.key"_s), QJsonObject{{u"a"_s, step}});
                    done = document->setYaml(path.key(u"new.key"_s), "a: " + QByteArray::number(step));
                    break;
                case 3:
                    expected = raydeck::kube::jsonInserted(json, path, document->count(path), step);
                    done = document->count(path) > 0
                        ? document->insertYaml(path, document->count(path), QByteArray::number(step))
                        : raydeck::Result<void>(raydeck::failure(raydeck::Error::Kind::Invalid, u"no list"_s));
                    break;
                }
                if (done)
                    QCOMPARE(QJsonDocument(document->toJson()), QJsonDocument(expected->toObject()));
                else
                    QCOMPARE(document->text(), before);
                refused += done ? 0 : 1;
                QVERIFY2(document->text().startsWith("# top\n"), qPrintable(u"seed %1"_s.arg(seed)));
                QVERIFY2(document->text().contains("# bottom"), qPrintable(u"seed %1"_s.arg(seed)));
            }
        }
        QVERIFY2(refused < 600, qPrintable(u"%1 of 1000 refused, seed %2"_s.arg(refused).arg(seed)));
    }

private:
    static QList<FieldPath> pathsOf(const QJsonValue &value, const FieldPath &path)
    {
        QList<FieldPath> paths;
        if (!path.isEmpty())
            paths.append(path);
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto field = object.begin(); field != object.end(); ++field)
                paths += pathsOf(field.value(), path.key(field.key()));
        }
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            paths += pathsOf(array.at(i), path.item(i));
        return paths;
    }
};

QTEST_APPLESS_MAIN(TestYamlDocument)
#include "tst_yamldocument.moc"
