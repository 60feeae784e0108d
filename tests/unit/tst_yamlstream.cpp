#include <models/kube/openapi/kindat.h>
#include <models/kube/yamlstream.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

/// A text of several documents, each by itself: where it begins, what it is, what is wrong with it.
class TestYamlStream : public QObject {
    Q_OBJECT
private slots:
    void parts_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("parts"); // first line, then the name or the error's place
        const auto row = [](const char *name, const QByteArray &yaml, const QStringList &parts) {
            QTest::newRow(name) << yaml << parts;
        };
        row("nothing", "", {});
        row("comments only", "# a\n\n", {});
        row("one", "name: a\n", {u"0 a"_s});
        row("one behind dashes", "# c\n---\nname: a\n", {u"0 a"_s});
        row("two", "name: a\n---\nname: b\n", {u"0 a"_s, u"1 b"_s});
        row("without a last line end", "name: a\n---\nname: b", {u"0 a"_s, u"1 b"_s});
        row("empty ones between", "---\n---\nname: a\n---\n# c\n---\nname: b\n---\n", {u"1 a"_s, u"5 b"_s});
        row("a comment behind the dashes", "name: a\n--- # second\nname: b\n", {u"0 a"_s, u"1 b"_s});
        row("a value behind the dashes", "name: a\n--- {name: b}\n", {u"0 a"_s, u"1 b"_s});
        row("dashes in a text", "name: |\n  ---\n  a\n", {u"0 ---\na\n"_s});
        row("CRLF", "name: a\r\n---\r\nname: b\r\n", {u"0 a"_s, u"1 b"_s});
        row("a directive", "%YAML 1.1\n---\nname: a\n---\nname: b\n", {u"0 a"_s, u"3 b"_s});
        row("the first is broken", "name: [\n---\nname: b\n", {u"0 error"_s, u"1 b"_s});
        row("the last is broken", "name: a\n---\nx: 1\nname: }\n", {u"0 a"_s, u"1 error 3"_s});
        row("bytes that are no text", "name: a\n---\nname: \xff\n", {u"0 a"_s, u"1 error 2"_s});
    }
    void parts()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QStringList, parts);
        const QList<YamlPart> found = yamlParts(yaml);
        QCOMPARE(found.size(), parts.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QString is = QString::number(found[i].firstLine) + u' ';
            if (found[i].document)
                is += found[i].document->string(u"name");
            else
                is += u"error %1"_s.arg(placeOf(found[i].document.error()).line);
            QVERIFY2(is.startsWith(parts[i]), qPrintable(is));
        }
    }

    /// yaml-cpp takes them for closed where the text ends with a line break.
    void quotesAreClosed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("place"); // empty: it is YAML
        const auto row = [](const char *name, const QByteArray &yaml, const QString &place) {
            QTest::newRow(name) << yaml << place;
        };
        row("closed", "a: \"x\"\n", {});
        row("double", "a: 1\nb: \"x\n", u"2:4"_s);
        row("single", "a: 1\nb: 'x\n", u"2:4"_s);
        row("over lines", "a: \"x\nb: 1\n\n", u"1:4"_s);
        row("over lines and closed", "a: \"x\n  y\"\n", {});
        row("an escaped one", "a: \"x\\\"\n", u"1:4"_s);
        row("a doubled one", "a: 'x''\n", u"1:4"_s);
        row("doubled and closed", "a: 'x'''\n", {});
        row("behind an anchor and a tag", "a: &b !!str \"x\n", u"1:4"_s);
        row("plain behind a tag", "a: !!str it's\n", {});
        row("a quote in a block", "a: |\n  \"x\n", {});
        row("a quote in a plain text", "a: it's\n", {});
        row("a quote in a comment", "a: \"x\" # it's\n", {});
        row("the same text again by an alias", "a: &x \"y\"\nb: *x\n", {});
        row("the whole document", "\"x\n", u"1:1"_s);
        row("the second document", "a: 1\n---\na: \"x\n", u"3:4"_s);
    }
    void quotesAreClosed()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QString, place);
        const auto documents = YamlDocument::parseAll(yaml);
        QCOMPARE(documents.has_value(), place.isEmpty());
        if (documents)
            return;
        const YamlErrorPlace its = placeOf(documents.error());
        QCOMPARE(u"%1:%2"_s.arg(its.line).arg(its.column), place);
    }

    void placeOfAnError()
    {
        const auto broken = YamlDocument::parse("a: 1\nb: ]\n");
        QVERIFY(!broken);
        const YamlErrorPlace place = placeOf(broken.error());
        QVERIFY(place.line >= 2);
        QVERIFY(!place.text.isEmpty() && !place.text.contains("YAML:"_L1));
        QCOMPARE(placeOf({.message = u"away"_s}).text, u"away"_s);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("yaml"); // | is where one is
        QTest::addColumn<QString>("apiVersion");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &yaml, const QString &apiVersion, const QString &kind) {
            QTest::newRow(name) << yaml << apiVersion << kind;
        };
        row("nothing", "|", {}, {});
        row("at the end", "apiVersion: v1\nkind: Pod\n|", u"v1"_s, u"Pod"_s);
        row("before it is said", "|\nkind: Pod\napiVersion: v1\n", u"v1"_s, u"Pod"_s);
        row("quotes and comments", "apiVersion: \"v1\" # x\nkind: 'Pod'#y\n|", u"v1"_s, u"'Pod'#y"_s);
        row("the second document", "kind: A\n---\nkind: B\n|", {}, u"B"_s);
        row("the first document", "kind: A|\n---\nkind: B\n", {}, u"A"_s);
        row("not one that is deeper", "spec:\n  kind: A\n|", {}, {});
        row("half typed", "apiVersion: v1\nkind: Pod\nspec:\n  \"x: [|", u"v1"_s, u"Pod"_s);
    }
    void kinds()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(const QString, apiVersion);
        QFETCH(const QString, kind);
        const qsizetype offset = yaml.indexOf('|');
        QCOMPARE(kindAt(yaml.remove(offset, 1), offset), (ObjectKind{apiVersion, kind}));
    }
};

QTEST_GUILESS_MAIN(TestYamlStream)
#include "tst_yamlstream.moc"
