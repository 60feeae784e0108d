#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/fileobjects.h>
#include <models/kube/yamldocument.h>

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;

namespace {

QByteArray object(const QByteArray &kind, const QByteArray &name)
{
    return "apiVersion: v1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList nasty{
        u"yes"_s,   u"1e3"_s,    u"0x1"_s,    u"~"_s,     u" leading"_s, u"trailing "_s,  u"line\nline"_s, u"line\n"_s,
        u"\n"_s,    u"a: b"_s,   u"- a"_s,    u"#no"_s,   u"1_000"_s,    u"2026-11-27"_s, u"中文"_s,       u"\t"_s,
        u"a\tb"_s,  u"null"_s,   u""_s,       u"'"_s,     u"\""_s,       u"{a}"_s,        u"*x"_s,         u"&x"_s,
        u"!x"_s,    u"%x"_s,     u"@x"_s,     u"12:30"_s, u".5"_s,       u"a\n\n\nb"_s,   u"a \nb"_s,      u"  a\nb"_s,
        u"x\n\n"_s, u"😀\n😀"_s, u"a\r\nb"_s, u"0.1"_s,   u"\u0085"_s,   u"\u2028\nx"_s,  u"---\nx"_s,     u"...\nx"_s};
    return nasty.at(random.bounded(int(nasty.size())));
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 3 ? 4 : 6)) {
    case 0: return randomText(random);
    case 1: return random.bounded(-5, 2000);
    case 2: return random.bounded(2) == 1;
    case 3: return random.generateDouble();
    case 4: {
        QJsonArray list;
        for (int i = random.bounded(4); i > 0; --i)
            list.append(randomValue(random, depth + 1));
        return list;
    }
    default: {
        QJsonObject map;
        for (int i = random.bounded(4); i > 0; --i)
            map.insert(randomText(random), randomValue(random, depth + 1));
        return map;
    }
    }
}

} // namespace

/// Files of several objects, and objects as YAML.
class TestFileObjects : public QObject {
    Q_OBJECT
private slots:
    void readsEachDocumentByItself();
    void aBrokenOneLosesNoOther();
    void unfoldsLists();
    void namesWhatIsMissing();
    void ordersByNeed();
    void yamlOfAnObjectIsTheObject();
    void cleansWhatTheServerSets();
    void writesForPeople();
};

void TestFileObjects::readsEachDocumentByItself()
{
    const auto objects = kube::fileObjects("# a file\n---\n" + object("ConfigMap", "a") + "---\n\n# nothing\n---\n"
                                           + object("Secret", "b") + "...\n---\n" + object("Service", "c"));
    QCOMPARE(objects.size(), 3);
    QCOMPARE(objects[0].name, u"a"_s);
    QCOMPARE(objects[0].line, 3);
    QCOMPARE(objects[1].kind, u"Secret"_s);
    QCOMPARE(objects[1].line, 11);
    QCOMPARE(objects[2].line, 17);
    QVERIFY(!objects[2].error);
}

void TestFileObjects::aBrokenOneLosesNoOther()
{
    const auto objects = kube::fileObjects(object("A", "a") + "---\nkind: [\n---\n" + object("B", "b"));
    QCOMPARE(objects.size(), 3);
    QVERIFY(!objects[0].error);
    QVERIFY(objects[1].error);
    QVERIFY2(objects[1].error->message.startsWith("YAML:8:"_L1), qPrintable(objects[1].error->message));
    QCOMPARE(objects[2].name, u"b"_s);
}

void TestFileObjects::unfoldsLists()
{
    const auto objects =
        kube::fileObjects("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n"
                          "  metadata: {name: a}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: b}\n");
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects[1].name, u"b"_s);
    QCOMPARE(objects[1].line, 7);
}

void TestFileObjects::namesWhatIsMissing()
{
    const auto objects = kube::fileObjects("a: b\n---\napiVersion: v1\n---\napiVersion: v1\nkind: X\n");
    QCOMPARE(objects.size(), 3);
    QCOMPARE(objects[0].error->message, u"1: apiVersion"_s);
    QCOMPARE(objects[1].error->message, u"3: kind"_s);
    QCOMPARE(objects[2].error->message, u"5: metadata.name"_s);
}

void TestFileObjects::ordersByNeed()
{
    QByteArray file;
    for (const char *kind : {"RayCluster", "Ingress", "ConfigMap", "Namespace", "RayJob", "ServiceAccount"})
        file += object(kind, "x") + "---\n";
    const auto objects = kube::fileObjects(file);
    QStringList kinds;
    for (const qsizetype index : kube::applyOrder(objects))
        kinds.append(objects[index].kind);
    QCOMPARE(
        kinds,
        QStringList({u"Namespace"_s, u"ServiceAccount"_s, u"ConfigMap"_s, u"Ingress"_s, u"RayCluster"_s, u"RayJob"_s}));
}

void TestFileObjects::yamlOfAnObjectIsTheObject()
{
    QRandomGenerator random(20261127);
    for (int i = 0; i < 2000; ++i) {
        QJsonObject object;
        for (int k = 0; k < 5; ++k)
            object.insert(u"k%1"_s.arg(k), randomValue(random, 0));
        const QByteArray yaml = kube::toYaml(object);
        const auto document = kube::YamlDocument::parse(yaml);
        QVERIFY2(document, yaml);
        QVERIFY2(document->toJson() == object, yaml);
    }
}

void TestFileObjects::cleansWhatTheServerSets()
{
    const QJsonObject live{{u"apiVersion"_s, u"v1"_s},
                           {u"status"_s, QJsonObject{{u"x"_s, 1}}},
                           {u"metadata"_s,
                            QJsonObject{{u"name"_s, u"a"_s},
                                        {u"uid"_s, u"1"_s},
                                        {u"managedFields"_s, QJsonArray{}},
                                        {u"finalizers"_s, QJsonArray{u"f"_s}},
                                        {u"annotations"_s, QJsonObject{{QString(kube::LastApplied), u"{}"_s}}}}}};
    QCOMPARE(kube::cleanYaml(live), QByteArray("apiVersion: v1\nmetadata:\n  name: a\n  finalizers:\n  - f\n"));
    const QJsonObject plain{{u"kind"_s, u"A"_s}, {u"metadata"_s, QJsonObject{{u"name"_s, u"a"_s}}}};
    QCOMPARE(kube::cleanObject(plain), plain);
}

void TestFileObjects::writesForPeople()
{
    const auto document = kube::YamlDocument::parse(
        R"({"kind":"RayCluster","spec":{"workerGroupSpecs":[{"template":{"spec":{"containers":[{"image":"i","args":[],"name":"n"}]}},"replicas":1,"groupName":"g"}],"rayVersion":"2.52.0"},"apiVersion":"ray.io/v1","data":{"s":"#!/bin/sh\necho\n"}})");
    QVERIFY(document);
    QCOMPARE(kube::toYaml(document->toJson()), QByteArray(R"(apiVersion: ray.io/v1
kind: RayCluster
spec:
  rayVersion: "2.52.0"
  workerGroupSpecs:
  - groupName: g
    replicas: 1
    template:
      spec:
        containers:
        - name: "n"
          image: i
          args: []
data:
  s: |
    #!/bin/sh
    echo
)"));
}

QTEST_APPLESS_MAIN(TestFileObjects)
#include "tst_fileobjects.moc"
