#include <models/kube/openapi/schemaproblem.h>

#include <tests/support/schemas.h>

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using Code = SchemaProblem::Code;

namespace {

const QByteArray Head = "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: a\nspec:\n";
const QByteArray Group = "  headGroupSpec: {template: {}}\n"; // on line 6

YamlDocument documentOf(const QByteArray &yaml)
{
    const auto document = YamlDocument::parse(yaml);
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return *document;
}

QString shown(const QList<SchemaProblem> &problems)
{
    QStringList lines;
    for (const SchemaProblem &problem : problems)
        lines.append(u"%1:%2+%3 %4 code %5 (%6)"_s.arg(QString::number(problem.line), QString::number(problem.column),
                                                       QString::number(problem.length), problem.path.toString(),
                                                       QString::number(int(problem.code)), problem.args.join(u'|')));
    return lines.join(u'\n');
}

} // namespace

class TestSchemaValidate : public QObject {
    Q_OBJECT
    std::shared_ptr<const ObjectSchema> m_schema = test::rayClusterSchema();

private slots:
    void nothingIsWrong_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        const QByteArray container =
            "  headGroupSpec:\n    template:\n      spec:\n        containers:\n        - name: ray\n";
        QTest::newRow("the least") << Head + Group;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only a comment") << QByteArray("# nothing\n");
        QTest::newRow("all types") << Head + container
                + "          image: rayproject/ray:2.52.0\n          args: [a, \"1\"]\n"
                  "          ports:\n          - containerPort: 80\n          - {containerPort: 80, protocol: UDP}\n"
                  "          resources:\n            limits: {cpu: 1, memory: 1.5Gi, nvidia.com/gpu: \"1\"}\n"
                  "        hostNetwork: yes\n        terminationGracePeriodSeconds: 0x1f\n";
        QTest::newRow("a required field with a default") << Head + Group + "  workerGroupSpecs:\n  - groupName: a\n";
        QTest::newRow("null is left out")
            << Head + Group + "  rayVersion: null\n  mode: ~\n  enableInTreeAutoscaling:\n";
        QTest::newRow("null where there is a default")
            << Head + Group + "  workerGroupSpecs:\n  - groupName: a\n    replicas: null\n";
        QTest::newRow("fields of any form")
            << Head + Group + "  extra: {a: [1, {b: c}], since: 2026-01-02T03:04:05Z}\n";
        QTest::newRow("an integer written as a float")
            << Head + Group + "  workerGroupSpecs: [{groupName: a, replicas: 1e0}]\n";
        QTest::newRow("anchors and merges") << Head
                + "  headGroupSpec:\n    template: &t\n      metadata: &m\n        labels: {a: b}\n"
                  "  workerGroupSpecs:\n  - groupName: a\n    template: *t\n  - groupName: b\n    template:\n      "
                  "metadata:\n        <<: *m\n";
        QTest::newRow("metadata")
            << "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: a\n  creationTimestamp: null\n"
               "  finalizers: [a, null]\n  labels:\nspec:\n"
                + Group;
        QTest::newRow("a status of any types") << Head + Group + "status:\n  state: 1\n";
    }
    void nothingIsWrong()
    {
        QFETCH(const QByteArray, yaml);
        const auto problems = validate(documentOf(yaml), *m_schema);
        QVERIFY2(problems.isEmpty(), qPrintable(shown(problems)));
    }

    /// One problem each: its place as line:column+length, its path, its words.
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, const QByteArray &yaml, Code code, const char16_t *place,
                            const char16_t *path, const QStringList &args = {}) {
            QTest::newRow(name) << yaml << code << QString(place) << QString(path) << args;
        };
        const auto spec = [](const QByteArray &line) -> QByteArray { return Head + Group + line; };
        const QByteArray container =
            "  headGroupSpec:\n    template:\n      spec:\n        containers:\n        - name: ray\n";

        row("a field that nobody knows", spec("  xyzzyx: 1\n"), Code::FieldUnknown, u"7:3+6", u"spec.xyzzyx",
            {u"xyzzyx"_s});
        row("a slip", spec("  rayversion: x\n"), Code::FieldUnknownNear, u"7:3+10", u"spec.rayversion",
            {u"rayversion"_s, u"rayVersion"_s});
        row("a quoted key", spec("  \"rayVerson\" : x\n"), Code::FieldUnknownNear, u"7:3+11", u"spec.rayVerson",
            {u"rayVerson"_s, u"rayVersion"_s});
        row("in brackets", spec("  workerGroupSpecs: [{groupName: ä, groupname: b}]\n"), Code::FieldUnknownNear,
            u"7:37+9", u"spec.workerGroupSpecs[0].groupname", {u"groupname"_s, u"groupName"_s});
        row("with carriage returns", spec("  rayVersio: x\n").replace("\n", "\r\n"), Code::FieldUnknownNear, u"7:3+9",
            u"spec.rayVersio", {u"rayVersio"_s, u"rayVersion"_s});
        row("behind letters of two units",
            spec("  extra: {a: 1}\n  workerGroupSpecs: [{groupName: \"😀\", x1x1x: b}]\n"), Code::FieldUnknown,
            u"8:40+5", u"spec.workerGroupSpecs[0].x1x1x", {u"x1x1x"_s});
        row("in metadata",
            "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: a\n  label: {}\nspec:\n" + Group,
            Code::FieldUnknownNear, u"5:3+5", u"metadata.label", {u"label"_s, u"labels"_s});
        row("in the status", spec("status:\n  stat: 1\n"), Code::FieldUnknownNear, u"8:3+4", u"status.stat",
            {u"stat"_s, u"state"_s});
        row("twice", spec("  rayVersion: a\n  rayVersion: b\n"), Code::FieldTwice, u"8:3+10", u"spec.rayVersion",
            {u"rayVersion"_s});

        row("a number for a text", spec("  rayVersion: 2.5\n"), Code::TextWanted, u"7:15+3", u"spec.rayVersion",
            {u"2.5"_s});
        row("a boolean for a text", spec("  rayVersion: yes\n"), Code::TextWanted, u"7:15+3", u"spec.rayVersion",
            {u"yes"_s});
        row("a text for a boolean", spec("  enableInTreeAutoscaling: \"true\"\n"), Code::BooleanWanted, u"7:28+6",
            u"spec.enableInTreeAutoscaling", {u"true"_s});
        row("a text for a number", spec("  workerGroupSpecs:\n  - groupName: a\n    replicas: \"1\"\n"),
            Code::WholeNumberWanted, u"9:15+3", u"spec.workerGroupSpecs[0].replicas", {u"1"_s});
        row("a fraction", spec("  workerGroupSpecs:\n  - groupName: a\n    replicas: 1.5\n"), Code::WholeNumberWanted,
            u"9:15+3", u"spec.workerGroupSpecs[0].replicas", {u"1.5"_s});
        row("a map for a list", spec("  workerGroupSpecs: {}\n"), Code::ListWanted, u"7:21+2", u"spec.workerGroupSpecs",
            {u"{…}"_s});
        row("a list for a map", Head + "  headGroupSpec: []\n", Code::MapWanted, u"6:18+2", u"spec.headGroupSpec",
            {u"[…]"_s});
        row("a long value is marked on its first line", spec("  enableInTreeAutoscaling: |\n    x\n    y\n"),
            Code::BooleanWanted, u"7:28+1", u"spec.enableInTreeAutoscaling", {u"x\ny\n"_s});
        row("a number in a map of texts", Head + "  headGroupSpec: {template: {}, rayStartParams: {num-cpus: 1}}\n",
            Code::TextWanted, u"6:60+1", u"spec.headGroupSpec.rayStartParams.num-cpus", {u"1"_s});
        row("null in a list", Head + container + "          args: [a, null]\n", Code::ValueWanted, u"11:21+4",
            u"spec.headGroupSpec.template.spec.containers[0].args[1]");
        row("no list item at all", Head + container + "          args:\n          -\n", Code::ValueWanted, u"12:11+1",
            u"spec.headGroupSpec.template.spec.containers[0].args[0]");

        row("a required field", Head + "  rayVersion: a\n", Code::FieldMissing, u"5:1+4", u"spec.headGroupSpec",
            {u"headGroupSpec"_s});
        row("required but null", Head + "  headGroupSpec: null\n", Code::FieldMissing, u"5:1+4", u"spec.headGroupSpec",
            {u"headGroupSpec"_s});
        row("required in an item", spec("  workerGroupSpecs:\n  - replicas: 1\n"), Code::FieldMissing, u"8:5+8",
            u"spec.workerGroupSpecs[0].groupName", {u"groupName"_s});
        row("required in an empty item", spec("  workerGroupSpecs: [{}]\n"), Code::FieldMissing, u"7:22+2",
            u"spec.workerGroupSpecs[0].groupName", {u"groupName"_s});
        row("no kind", "apiVersion: ray.io/v1\nspec:\n" + Group, Code::FieldMissing, u"1:1+10", u"kind", {u"kind"_s});
        row("another kind", QByteArray(Head).replace("RayCluster", "RayJob") + Group, Code::KindOther, u"2:7+6",
            u"kind", {u"RayJob"_s, u"RayCluster"_s});
        row("another version", QByteArray(Head).replace("v1", "v2") + Group, Code::ApiVersionOther, u"1:13+9",
            u"apiVersion", {u"ray.io/v2"_s, u"ray.io/v1"_s});

        row("not among the choices", spec("  mode: Replace\n"), Code::NotAChoice, u"7:9+7", u"spec.mode",
            {u"Replace"_s, u"None, Recreate"_s});
        row("not among the choices of a rule", spec("  managedBy: me\n"), Code::NotAChoice, u"7:14+2",
            u"spec.managedBy", {u"me"_s, u"ray.io/kuberay-operator, kueue.x-k8s.io/multikueue"_s});
        row("too small", spec("  workerGroupSpecs: [{groupName: a, replicas: -1}]\n"), Code::NumberTooSmall, u"7:47+2",
            u"spec.workerGroupSpecs[0].replicas", {u"0"_s});
        row("too large", spec("  workerGroupSpecs: [{groupName: a, idleTimeoutSeconds: 3000000000}]\n"),
            Code::NumberTooLarge, u"7:57+10", u"spec.workerGroupSpecs[0].idleTimeoutSeconds", {u"2147483647"_s});
        row("too long", spec("  rayVersion: 12345678901x\n"), Code::TextTooLong, u"7:15+12", u"spec.rayVersion",
            {u"10"_s});
        row("too many", spec("  workerGroupSpecs: [{groupName: a}, {groupName: b}, {groupName: c}, {groupName: d}]\n"),
            Code::ItemsTooMany, u"7:21+64", u"spec.workerGroupSpecs", {u"3"_s});
        row("no quantity", Head + container + "          resources: {limits: {cpu: 1 core}}\n", Code::QuantityWanted,
            u"11:37+6", u"spec.headGroupSpec.template.spec.containers[0].resources.limits.cpu", {u"1 core"_s});
        row("a fraction of a quantity", Head + container + "          resources: {limits: {cpu: 0.5}}\n",
            Code::NumberOrTextWanted, u"11:37+3",
            u"spec.headGroupSpec.template.spec.containers[0].resources.limits.cpu", {u"0.5"_s});
        row("no time", spec("  extra: {since: yesterday}\n"), Code::TimeWanted, u"7:18+9", u"spec.extra.since",
            {u"yesterday"_s});
        row("an item twice", Head + container + "        - name: ray\n", Code::ItemTwice, u"11:17+3",
            u"spec.headGroupSpec.template.spec.containers[1].name", {u"name ray"_s});
        row("an item twice by a default",
            Head + container + "          ports: [{containerPort: 80}, {containerPort: 80.0, protocol: TCP}]\n",
            Code::ItemTwice, u"11:40+36", u"spec.headGroupSpec.template.spec.containers[0].ports[1]",
            {u"containerPort 80, protocol TCP"_s});
        row("below an alias, at the alias",
            Head
                + "  headGroupSpec: {template: {}}\n  extra: {x: &x {metadata: {label: 1}}}\n  workerGroupSpecs:\n  - "
                  "groupName: a\n    template: *x\n",
            Code::FieldUnknownNear, u"10:15+2", u"spec.workerGroupSpecs[0].template.metadata.label",
            {u"label"_s, u"labels"_s});
        row("a text", "hello", Code::MapWanted, u"1:1+5", u"", {u"hello"_s});
    }
    void findsWhatIsWrong()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const Code, code);
        QFETCH(const QString, place);
        QFETCH(const QString, path);
        QFETCH(const QStringList, args);
        const auto problems = validate(documentOf(yaml), *m_schema);
        QVERIFY2(problems.size() == 1, qPrintable(shown(problems)));
        const SchemaProblem &problem = problems[0];
        QCOMPARE(u"%1:%2+%3"_s.arg(QString::number(problem.line), QString::number(problem.column),
                                   QString::number(problem.length)),
                 place);
        QCOMPARE(int(problem.code), int(code));
        QCOMPARE(problem.path.toString(), path);
        QCOMPARE(problem.args, args);
    }

    void everythingAtOnceInOrder()
    {
        const auto problems =
            validate(documentOf(Head + "  rayVersion: 1\n  xyzzyx: 1\n  mode: A\n  workerGroupSpecs: [{}, null, 3]\n"),
                     *m_schema);
        QList<int> lines;
        for (const SchemaProblem &problem : problems)
            lines.append(problem.line);
        QCOMPARE(lines, (QList<int>{5, 6, 7, 8, 9, 9, 9}));
    }

    /// Go's types take null everywhere and what is missing for nothing; they are as strict with names and types.
    void whatIsBuiltIn_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("right") << QByteArray("{containers: [{name: a}]}") << QStringList{};
        QTest::newRow("null in lists") << QByteArray("{containers: [{name: a, args: [null]}]}") << QStringList{};
        QTest::newRow("an empty choice") << QByteArray("{containers: [{name: a, imagePullPolicy: ''}]}")
                                         << QStringList{};
        QTest::newRow("a fraction of a quantity")
            << QByteArray("{containers: [{name: a, resources: {limits: {cpu: 0.5}}}]}") << QStringList{};
        QTest::newRow("no containers") << QByteArray("{hostNetwork: true}") << QStringList{u"1 spec.containers"_s};
        QTest::newRow("a slip") << QByteArray("{containers: [{name: a, imag: b}]}")
                                << QStringList{u"1 spec.containers[0].imag"_s};
        QTest::newRow("a wrong type") << QByteArray("{containers: [{name: a, image: 1}], hostNetwork: 'yes'}")
                                      << QStringList{u"1 spec.containers[0].image"_s, u"1 spec.hostNetwork"_s};
        QTest::newRow("no choice") << QByteArray("{containers: [{name: a, imagePullPolicy: always}]}")
                                   << QStringList{u"1 spec.containers[0].imagePullPolicy"_s};
        QTest::newRow("no quantity") << QByteArray("{containers: [{name: a, resources: {limits: {cpu: x}}}]}")
                                     << QStringList{u"1 spec.containers[0].resources.limits.cpu"_s};
    }
    void whatIsBuiltIn()
    {
        QFETCH(const QByteArray, spec);
        QFETCH(const QStringList, codes);
        const auto problems = validate(
            documentOf("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: " + spec + '}'), *test::podSchema());
        QStringList found;
        for (const SchemaProblem &problem : problems)
            found.append(QString::number(problem.line) + u' ' + problem.path.toString());
        QCOMPARE(found, codes);
    }

    /// Choices that are numbers are numbers, a form that cannot be read asks for nothing, and $ may be a letter.
    void boundsOfOneField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("args"); // of the one problem; none: nothing is wrong
        const QByteArray integers = R"({"type": "integer", "enum": [1, 2, 16]})";
        const QByteArray numbers = R"({"type": "number", "enum": [0.1, 1]})";
        const QByteArray both = R"({"x-kubernetes-int-or-string": true, "enum": [1, "all"]})";
        const QByteArray objects = R"({"type": "object", "enum": [{"a": 1}], "additionalProperties": {}})";
        const QByteArray perl = R"({"type": "string", "pattern": "^(?<=a+)b$"})";
        const QByteArray dollar = R"({"type": "string", "pattern": "^a\\$"})";
        QTest::newRow("one of them") << integers << QByteArray("2") << QStringList();
        QTest::newRow("written otherwise") << integers << QByteArray("0x10") << QStringList();
        QTest::newRow("none of them") << integers << QByteArray("3") << QStringList{u"3"_s, u"1, 2, 16"_s};
        QTest::newRow("a fraction") << numbers << QByteArray("0.10") << QStringList();
        QTest::newRow("a whole number") << numbers << QByteArray("1") << QStringList();
        QTest::newRow("another fraction") << numbers << QByteArray("0.2") << QStringList{u"0.2"_s, u"0.1, 1"_s};
        QTest::newRow("a text among numbers") << both << QByteArray("all") << QStringList();
        QTest::newRow("a number among texts") << both << QByteArray("1") << QStringList();
        QTest::newRow("a text that reads as the number")
            << both << QByteArray("'1'") << QStringList{u"1"_s, u"all, 1"_s};
        QTest::newRow("choices that are no scalars") << objects << QByteArray("{b: 1}") << QStringList();
        QTest::newRow("a form that cannot be read") << perl << QByteArray("anything") << QStringList();
        QTest::newRow("a form that ends in a dollar") << dollar << QByteArray("a$") << QStringList();
        QTest::newRow("and is missed") << dollar << QByteArray("a") << QStringList{u"a"_s};
    }
    void boundsOfOneField()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, value);
        QFETCH(const QStringList, args);
        const auto schemas = OpenApiSchema::parse(
            R"({"components": {"schemas": {"K": {"type": "object", "properties": {
                "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"}, "x": )"
            + field + R"(}, "x-kubernetes-group-version-kind": [{"group": "g", "version": "v1", "kind": "K"}]}}}})");
        QVERIFY(schemas);
        const auto schema = ObjectSchema::of({u"g/v1"_s, u"K"_s}, *schemas, nullptr);
        QVERIFY(schema);
        const auto problems = validate(documentOf("apiVersion: g/v1\nkind: K\nx: " + value + '\n'), *schema);
        QCOMPARE(problems.size(), args.isEmpty() ? 0 : 1);
        if (!args.isEmpty())
            QCOMPARE(problems[0].args, args);
    }

    /// Text that can be read but not edited field by field: the lines at least are right.
    void withoutSpans()
    {
        const YamlDocument document = documentOf(Head + Group + "  extra:\n    a: &a b\n    *a : c\n  mode: A\n");
        QVERIFY(!document.spans());
        const auto problems = validate(document, *m_schema);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].line, 10);
        QCOMPARE(problems[0].path.toString(), u"spec.mode"_s);
    }

    void aLongDocumentTakesMilliseconds()
    {
        QByteArray yaml = Head + Group + "  extra: {}\n  rayVersion: a\n  mode: x\n  workerGroupSpecs:\n";
        for (int i = 0; i < 1000; ++i)
            yaml += "  - groupName: a\n    replicas: 1\n";
        const YamlDocument document = documentOf(yaml);
        QElapsedTimer timer;
        timer.start();
        const auto problems = validate(document, *m_schema);
        QVERIFY(problems.size() >= 2);
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()))); // the bar of the bench is 16
    }
};

QTEST_GUILESS_MAIN(TestSchemaValidate)
#include "tst_schemavalidate.moc"
