#include <models/kube/openapi/completion.h>
#include <models/kube/yamldocument.h>

#include <tests/support/schemas.h>

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

/// A text with a bar where the cursor is.
struct Typed {
    QByteArray text;
    qsizetype offset = 0;

    explicit Typed(QByteArray marked) : text(std::move(marked)), offset(text.indexOf('|')) { text.remove(offset, 1); }
};

QStringList offered(const QByteArray &marked, const ObjectSchema &schema)
{
    const Typed typed(marked);
    QStringList all;
    for (const Completion &found : completionsAt(typed.text, typed.offset, schema))
        all.append(found.inserted);
    return all;
}

const QByteArray Containers = "spec:\n  headGroupSpec:\n    template:\n      spec:\n        containers:\n";

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT
    std::shared_ptr<const ObjectSchema> m_schema = test::rayClusterSchema();

private slots:
    void offers_data()
    {
        QTest::addColumn<QByteArray>("marked");
        QTest::addColumn<QStringList>("inserted");
        const QStringList root{u"apiVersion: "_s, u"kind: "_s, u"metadata:"_s, u"spec:"_s, u"status:"_s};
        const QStringList group{u"groupName: "_s, u"replicas: "_s, u"idleTimeoutSeconds: "_s, u"template:"_s};
        const QStringList restOfGroup{u"replicas: "_s, u"idleTimeoutSeconds: "_s, u"template:"_s};
        const QStringList behindDash{u"- groupName: "_s, u"- replicas: "_s, u"- idleTimeoutSeconds: "_s,
                                     u"- template:"_s};
        const QStringList pulls{u"Always"_s, u"IfNotPresent"_s, u"Never"_s};

        QTest::newRow("an empty text") << QByteArray("|") << root;
        QTest::newRow("a first letter") << QByteArray("k|") << QStringList{u"kind: "_s};
        QTest::newRow("not again what is there, above and below")
            << QByteArray("apiVersion: ray.io/v1\n|\nspec:\n  rayVersion: a\n")
            << QStringList{u"kind: "_s, u"metadata:"_s, u"status:"_s};
        QTest::newRow("what is being typed is offered") << QByteArray("kin|d: RayCluster\n") << QStringList{u"kind"_s};
        QTest::newRow("in a second document")
            << QByteArray("kind: a\n---\nki|\n---\nkind: b") << QStringList{u"kind: "_s};
        QTest::newRow("contained") << QByteArray("spec:\n  ing|") << QStringList{u"enableInTreeAutoscaling: "_s};
        QTest::newRow("by the cursor's column")
            << QByteArray("spec:\n  headGroupSpec:\n    rayStartParams: {}\n    |\n  rayVersion: a")
            << QStringList{u"template:"_s};
        QTest::newRow("by the cursor's column, further out")
            << QByteArray("spec:\n  headGroupSpec:\n    rayStartParams: {}\n  m|\n")
            << QStringList{u"managedBy: "_s, u"mode: "_s};
        QTest::newRow("a list without a dash") << QByteArray("spec:\n  workerGroupSpecs:\n    |") << behindDash;
        QTest::newRow("behind a dash") << QByteArray("spec:\n  workerGroupSpecs:\n  - |") << group;
        QTest::newRow("right behind a dash")
            << QByteArray("spec:\n  workerGroupSpecs:\n  -|")
            << QStringList{u" groupName: "_s, u" replicas: "_s, u" idleTimeoutSeconds: "_s, u" template:"_s};
        QTest::newRow("the second line of an item")
            << QByteArray("spec:\n  workerGroupSpecs:\n  - groupName: a\n    |\n  - groupName: b\n    replicas: 1\n")
            << restOfGroup;
        QTest::newRow("the second item, a list at the column of its key")
            << QByteArray("spec:\n  workerGroupSpecs:\n  - groupName: a\n    replicas: 1\n  - rep|\n    groupName: b\n")
            << QStringList{u"replicas: "_s};
        QTest::newRow("above the other fields of its item")
            << QByteArray("spec:\n  workerGroupSpecs:\n    - |\n      groupName: b\n      replicas: 1\n")
            << QStringList{u"idleTimeoutSeconds: "_s, u"template:"_s};
        QTest::newRow("deep, with words of core/v1") << Containers + "        - name: a\n          im|\n"
                                                     << QStringList{u"image: "_s, u"imagePullPolicy: "_s};
        QTest::newRow("choices") << Containers + "        - name: a\n          imagePullPolicy: |\n" << pulls;
        QTest::newRow("choices begun") << Containers + "        - imagePullPolicy: Nev|\n" << QStringList{u"Never"_s};
        QTest::newRow("right behind the colon") << Containers + "        - imagePullPolicy:|\n"
                                                << QStringList{u" Always"_s, u" IfNotPresent"_s, u" Never"_s};
        QTest::newRow("yes or no") << QByteArray("spec:\n  enableInTreeAutoscaling: |")
                                   << QStringList{u"true"_s, u"false"_s};
        QTest::newRow("words that YAML reads otherwise are quoted, defaults too")
            << QByteArray("spec:\n  mode: |") << QStringList{u"None"_s, u"Recreate"_s};
        QTest::newRow("a default") << QByteArray("spec:\n  workerGroupSpecs:\n  - replicas: |") << QStringList{u"0"_s};
        QTest::newRow("the version") << QByteArray("apiVersion: |") << QStringList{QString::fromUtf8("ray.io/v1")};
        QTest::newRow("the kind") << QByteArray("kind: Ray|") << QStringList{u"RayCluster"_s};
        QTest::newRow("in brackets") << QByteArray("spec: {headGroupSpec: {t|")
                                     << QStringList{u"template:"_s, u"rayStartParams:"_s};
        QTest::newRow("in brackets, a value")
            << QByteArray("spec: {rayVersion: a, mode: R|}") << QStringList{u"Recreate"_s};
        QTest::newRow("in brackets of several lines")
            << QByteArray("spec: {\n  workerGroupSpecs: [\n    {groupName: a, |\n  ]\n}") << restOfGroup;
        QTest::newRow("behind broken text")
            << QByteArray("kind: [\nfoo bar\nmetadata: \"abc\nspec:\n  headGroupSpec:\n    te|")
            << QStringList{u"template:"_s};
        QTest::newRow("before broken text")
            << QByteArray("spec:\n  ma|\n  }}}: [\n \"\n") << QStringList{u"managedBy: "_s};
        QTest::newRow("with tabs and carriage returns")
            << QByteArray("spec:\r\n  ma|\r\n  mode: a\r\n") << QStringList{u"managedBy: "_s};
        QTest::newRow("not in a comment") << QByteArray("spec:\n  # ma|") << QStringList{};
        QTest::newRow("not in a comment behind a value") << QByteArray("spec:\n  mode: a # N|") << QStringList{};
        QTest::newRow("not in a block of text") << QByteArray("spec:\n  rayVersion: >-\n    ma|") << QStringList{};
        QTest::newRow("not below a value") << QByteArray("spec:\n  rayVersion: a\n    |") << QStringList{};
        QTest::newRow("not for free keys")
            << QByteArray("spec:\n  headGroupSpec:\n    rayStartParams:\n      |") << QStringList{};
        QTest::newRow("not below an unknown field") << QByteArray("spec:\n  unknown:\n    |") << QStringList{};
    }
    void offers()
    {
        QFETCH(const QByteArray, marked);
        QFETCH(const QStringList, inserted);
        QCOMPARE(offered(marked, *m_schema), inserted);
    }

    void replacesTheWholeWord()
    {
        const Typed typed("spec:\n  workerGroupSpecs:\n  - repl|icas: 1\n");
        const auto found = completionsAt(typed.text, typed.offset, *m_schema);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].typed, 4);
        QCOMPARE(found[0].rest, 4);
        QCOMPARE(found[0].detail, u"integer"_s);
        QCOMPARE(found[0].path, FieldPath(u"spec.workerGroupSpecs[0].replicas"));
        QVERIFY(found[0].isRequired);
    }

    void knowsTheField_data()
    {
        QTest::addColumn<QByteArray>("marked");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QByteArray &marked, const char16_t *path) {
            QTest::newRow(name) << marked << QString(path);
        };
        row("a key", "spec:\n  ray|Version: a\n", u"spec.rayVersion");
        row("its first letter", "spec:\n  |rayVersion: a\n", u"spec.rayVersion");
        row("a value", "spec:\n  rayVersion: \"a|\"\n", u"spec.rayVersion");
        row("an item", "args:\n- a\n- b|\n", u"args[1]");
        row("a field of an item", "spec:\n  workerGroupSpecs:\n  - x: 1\n  - groupName: a\n    repl|icas: 1\n",
            u"spec.workerGroupSpecs[1].replicas");
        row("lists in lists", "a:\n- - b\n  - c|\n", u"a[0][1]");
        row("a block of text", "a:\n  b: >\n    x\n    y|\n", u"a.b");
        row("behind a block of text", "a:\n  b: >\n    c: d\n\n  e|: 1\n", u"a.e");
        row("brackets", "a: {b: [1, {c: |2}]}", u"a.b[1].c");
        row("brackets over lines", "a: [\n  1,\n  |2\n]\n", u"a[1]");
        row("quotes over lines", "a: \"x\n  b: |y\"\nc: 1\n", u"a");
        row("behind open quotes", "a:\n  b: \"x\n  c: |y\n", u"a.c");
        row("brackets at the margin", "# x\n{\n  a: 1,\n  b: |2\n}\n", u"b");
        row("brackets behind a comment in them", "{\n# {a: [\n b: |2}\n", u"b");
        row("brackets, not those of the document before", "{a: {b: [\n---\n{\n c: |1}\n", u"c");
        row("a key with dots", "a:\n  nvidia.com/gpu: |1\n", u"a[nvidia.com/gpu]");
        row("a quoted key", "a:\n  \"b:c\": |1\n", u"a.b:c");
        row("nothing", "|", u"");
        row("below a value", "a: b: c\n  d|: e", u"a");
    }
    void knowsTheField()
    {
        QFETCH(const QByteArray, marked);
        QFETCH(const QString, path);
        const Typed typed(marked);
        QCOMPARE(pathAt(typed.text, typed.offset).toString(), path);
    }

    /// The way through a text that can be read is that of its spans.
    void agreesWithTheReader()
    {
        const QByteArray yaml = test::testData("reference/raycluster.yaml");
        const auto document = YamlDocument::parse(yaml);
        QVERIFY(document && document->spans());
        int fields = 0;
        const std::function<void(const YamlSpan &, const FieldPath &)> walk = [&](const YamlSpan &span,
                                                                                  const FieldPath &path) {
            for (qsizetype i = 0; i < span.children.size(); ++i) {
                const YamlSpan &child = span.children[i];
                const FieldPath way = span.isMap() ? path.key(QString::fromUtf8(child.key)) : path.item(i);
                if (child.end > child.begin && child.children.isEmpty()) {
                    QCOMPARE(pathAt(document->text(), child.begin).toString(), way.toString());
                    QCOMPARE(pathAt(document->text(), child.end).toString(), way.toString());
                    ++fields;
                }
                if (span.isMap())
                    QCOMPARE(pathAt(document->text(), child.keyBegin).toString(), way.toString());
                walk(child, way);
            }
        };
        walk(*document->spans(), {});
        QVERIFY2(fields > 30, qPrintable(QString::number(fields)));
    }

    /// Brackets, cut off anywhere and looked at from everywhere: nothing is read or replaced outside of the text.
    void takesBracketsCutOffAnywhere_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("over lines") << QByteArray("spec: {\n  mode: a, # {\n  \"x\\\"\": ['a''b', {c: [1,\n2]}]\n}\n");
        QTest::newRow("at the margin") << QByteArray("{\nspec: {\nmode: N,\n# b\n'q': [\n\n- a\n]}}\n");
        QTest::newRow("behind a comment") << QByteArray("# [ {\n{\n#\n\"spec\":{\"mode\":\n}");
        QTest::newRow("in the second document") << QByteArray("a: [{\n--- # x\n[\n{spec: \"\n}]\n---\n[");
        QTest::newRow("in a list") << QByteArray("- {a: [\n   b,\n  - c\n- ]\n-\t{\r\n,:}\r\n");
        QTest::newRow("more closed than open") << QByteArray("]}\n{]}\n}: {\n#\n]\n\\");
        QTest::newRow("open quotes") << QByteArray("{\n\"\\\n': [\n#'\n,\":\n\"}");
    }
    void takesBracketsCutOffAnywhere()
    {
        QFETCH(const QByteArray, yaml);
        for (qsizetype size = 0; size <= yaml.size(); ++size) {
            const QByteArray text = yaml.first(size);
            for (qsizetype offset = 0; offset <= size; ++offset) {
                for (const Completion &found : completionsAt(text, offset, *m_schema)) {
                    QVERIFY(found.typed >= 0 && found.typed <= offset);
                    QVERIFY(found.rest >= 0 && offset + found.rest <= size);
                }
                (void)pathAt(text, offset);
            }
        }
    }

    /// Any text, cut and spoiled anywhere: an answer, and nothing outside of the text.
    void takesAnything()
    {
        QRandomGenerator random(5);
        const QByteArray yaml = test::testData("reference/raycluster.yaml");
        const QByteArray letters = "{}[]\"'|>:-#&*!\n\t \r\\,?a";
        for (int i = 0; i < 2000; ++i) {
            QByteArray text = yaml.first(random.bounded(yaml.size()) + 1);
            for (int change = random.bounded(6); change > 0; --change)
                text[random.bounded(text.size())] = letters.at(random.bounded(letters.size()));
            const qsizetype offset = random.bounded(text.size() + 1);
            for (const Completion &found : completionsAt(text, offset, *m_schema)) {
                QVERIFY(found.typed >= 0 && found.typed <= offset);
                QVERIFY(found.rest >= 0 && offset + found.rest <= text.size());
            }
            (void)pathAt(text, offset);
        }
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
