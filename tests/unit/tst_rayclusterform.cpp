#include <models/ray/rayclusterform.h>

#include <tests/support/yamldata.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::test::testData;
using raydeck::test::yamlData;

namespace {

/// Texts that trip a careless writer of YAML; the random rows put them together.
const QStringList pieces{u"yes"_s,        u"No"_s,
                         u"y"_s,          u"on"_s,
                         u"null"_s,       u"~"_s,
                         u"true"_s,       u"1"_s,
                         u"010"_s,        u"0x1f"_s,
                         u"0o17"_s,       u"1_000"_s,
                         u"1e3"_s,        u"1E"_s,
                         u".5"_s,         u"5."_s,
                         u".inf"_s,       u".NaN"_s,
                         u"nan"_s,        u"12:30:45"_s,
                         u"2026-11-20"_s, u": "_s,
                         u":"_s,          u" #"_s,
                         u"#"_s,          u"- "_s,
                         u"-"_s,          u"---"_s,
                         u"..."_s,        u"&a"_s,
                         u"*a"_s,         u"!t"_s,
                         u"|"_s,          u">"_s,
                         u"%"_s,          u"@"_s,
                         u"`"_s,          u"{"_s,
                         u"}"_s,          u"["_s,
                         u"]"_s,          u","_s,
                         u"?"_s,          u"'"_s,
                         u"\""_s,         u"\\"_s,
                         u"\\n"_s,        u"\n"_s,
                         u"\r\n"_s,       u"\t"_s,
                         u" "_s,          u"  "_s,
                         u"\u0001"_s,     u"\u007f"_s,
                         u"\u0085"_s,     u"\u00a0"_s,
                         u"\u2028"_s,     u"\ufeff"_s,
                         u"\ufffe"_s,     u"集群"_s,
                         u"🦄"_s,         u"é"_s,
                         u"<<"_s,         u"="_s,
                         u"$(id)"_s,      QString(QChar(u'\0')),
                         u"a"_s,          u"registry:5000/x@sha256:0"_s,
                         u"2Gi"_s,        u"500m"_s};

QJsonValue at(const QJsonValue &from, const QStringList &path)
{
    QJsonValue value = from;
    for (const QString &key : path)
        value = value.isArray() ? value[key.toInt()] : value[key];
    return value;
}

} // namespace

class TestRayClusterForm : public QObject {
    Q_OBJECT
private slots:
    void defaultsAreTheReference()
    {
        const QByteArray reference = testData("reference/raycluster.yaml");
        QVERIFY(!reference.isEmpty());
        QCOMPARE(yamlData(toYaml(RayClusterForm())), yamlData(reference));
    }

    void readsLikeTheReference()
    {
        QCOMPARE(toYaml(RayClusterForm()), testData("reference/raycluster.yaml")); // order, quotes and indents too
    }

    void noGpusLeaveTheResourceOut()
    {
        RayClusterForm form;
        form.head.gpus = 0;
        form.workers[0].pod.gpus = 0;
        QVERIFY(!toYaml(form).contains("nvidia.com/gpu"));
    }

    void takesEveryField()
    {
        RayClusterForm form{.name = u"llm"_s, .namespaceName = u"team-a"_s, .image = u"rayproject/ray:2.52.0"_s};
        form.head = {.cpu = u"500m"_s, .memory = u"4Gi"_s, .gpus = 0};
        form.workers = {{.groupName = u"amd"_s,
                         .replicas = 2,
                         .minReplicas = 1,
                         .maxReplicas = 3,
                         .pod = {.cpu = u"8"_s, .memory = u"64Gi"_s, .gpus = 4, .gpuResource = u"amd.com/gpu"_s}},
                        {.groupName = u"cpu"_s, .pod = {.cpu = u"2"_s, .memory = u"2Gi"_s}, .image = u"other:1"_s}};
        const QJsonValue data = yamlData(toYaml(form));
        const QJsonValue groups = data[u"spec"][u"workerGroupSpecs"];
        QCOMPARE(groups.toArray().size(), 2);
        QCOMPARE(at(data, {u"metadata"_s, u"namespace"_s}), u"team-a"_s);
        QCOMPARE(groups[0][u"replicas"], 2);
        QCOMPARE(groups[0][u"minReplicas"], 1);
        QCOMPARE(groups[0][u"maxReplicas"], 3);
        const QStringList container{u"template"_s, u"spec"_s, u"containers"_s, u"0"_s};
        for (const QString &kind : {u"limits"_s, u"requests"_s}) {
            const QJsonObject wanted{{u"cpu"_s, u"8"_s}, {u"memory"_s, u"64Gi"_s}, {u"amd.com/gpu"_s, 4}};
            QCOMPARE(at(groups[0], container + QStringList{u"resources"_s, kind}), wanted);
        }
        QCOMPARE(at(groups[0], container + QStringList{u"image"_s}), u"rayproject/ray:2.52.0"_s);
        QCOMPARE(at(groups[1], container + QStringList{u"image"_s}), u"other:1"_s);
    }

    void aClusterWithoutWorkersIsValid()
    {
        const QJsonValue data = yamlData(toYaml({.workers = {}}));
        QVERIFY(data[u"spec"][u"workerGroupSpecs"].isUndefined());
    }

    void anyTextComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        for (qsizetype i = 0; i < pieces.size(); ++i)
            QTest::addRow("piece %d", int(i)) << pieces[i];
        QRandomGenerator random(20261120);
        for (int i = 0; i < 400; ++i) {
            QString text;
            for (int length = random.bounded(1, 7); length > 0; --length)
                text += random.bounded(4) == 0 ? QString(QChar(random.bounded(0xd800)))
                                               : pieces[random.bounded(pieces.size())];
            QTest::addRow("random %d", i) << text;
        }
    }
    void anyTextComesBack()
    {
        QFETCH(const QString, text);
        RayClusterForm form{.name = text, .namespaceName = text, .image = text};
        form.head.cpu = text;
        form.head.memory = text;
        form.workers[0].groupName = text;
        const QByteArray yaml = toYaml(form);
        const QJsonValue data = yamlData(yaml);
        const QStringList head{u"spec"_s, u"headGroupSpec"_s, u"template"_s, u"spec"_s, u"containers"_s, u"0"_s};
        QCOMPARE(at(data, {u"metadata"_s, u"name"_s}), QJsonValue(text));
        QCOMPARE(at(data, {u"metadata"_s, u"namespace"_s}), QJsonValue(text));
        QCOMPARE(at(data, head + QStringList{u"image"_s}), QJsonValue(text));
        QCOMPARE(at(data, head + QStringList{u"resources"_s, u"limits"_s, u"cpu"_s}), QJsonValue(text));
        QCOMPARE(at(data, head + QStringList{u"resources"_s, u"requests"_s, u"memory"_s}), QJsonValue(text));
        QCOMPARE(at(data, {u"spec"_s, u"workerGroupSpecs"_s, u"0"_s, u"groupName"_s}), QJsonValue(text));
        QVERIFY(!yaml.contains('\r'));
    }

    void halfASurrogatePairBecomesTheReplacement()
    {
        const QString broken = u"a"_s + QChar(0xd83e) + u"b"_s;
        const QJsonValue data = yamlData(toYaml({.name = broken}));
        QCOMPARE(at(data, {u"metadata"_s, u"name"_s}), u"a\ufffdb"_s);
    }
};

QTEST_GUILESS_MAIN(TestRayClusterForm)
#include "tst_rayclusterform.moc"
