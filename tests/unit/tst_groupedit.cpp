#include <models/ray/request/groupedit.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/presets.h>
#include <models/ray/request/headedit.h>
#include <models/ray/request/podrequest.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using kube::FieldPath;
using kube::YamlDocument;

namespace {

YamlDocument preset(const QString &id)
{
    const auto found = std::ranges::find(presets(), id, &Preset::id);
    const auto parsed = YamlDocument::parse(found == presets().end() ? QByteArray() : found->yaml);
    return parsed ? *parsed : YamlDocument();
}

} // namespace

class TestGroupEdit : public QObject {
    Q_OBJECT
private slots:
    void namesAreFree_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("name");
        QTest::newRow("free") << u"gpu"_s << QStringList{u"cpu"_s} << u"gpu"_s;
        QTest::newRow("taken") << u"gpu"_s << QStringList{u"gpu"_s} << u"gpu-2"_s;
        QTest::newRow("numbered") << u"gpu-2"_s << QStringList{u"gpu"_s, u"gpu-2"_s} << u"gpu-3"_s;
        QTest::newRow("a number that is a name") << u"2"_s << QStringList{u"2"_s} << u"2-2"_s;
        QTest::newRow("empty") << QString() << QStringList{} << u"workers-2"_s;
        QTest::newRow("as long as allowed")
            << QString(63, u'a') << QStringList{QString(63, u'a')} << QString(61, u'a') + u"-2"_s;
    }
    void namesAreFree()
    {
        QFETCH(const QString, wish);
        QFETCH(const QStringList, taken);
        QTEST(freeGroupName(wish, taken), "name");
    }

    void aNewGroupHasTheFilesOfTheOthers()
    {
        YamlDocument doc = preset(u"tpu-multi-host"_s);
        QVERIFY(appendGroup(doc, 0, u"prep"_s));
        const FieldPath group = ClusterDraft::groupPath(1);
        QCOMPARE(doc.string(group / u"groupName"), u"prep"_s);
        QCOMPARE(podRequestOf(doc, group), (PodRequest{.cpu = u"8"_s, .memory = u"32Gi"_s}));
        QCOMPARE(doc.string(group / u"template.spec.containers[0].image"), u"rayproject/ray:2.52.0"_s);
        QCOMPARE(doc.string(group / u"template.spec.containers[0].volumeMounts[0].mountPath"), u"/tmp/ray"_s);
        QVERIFY(!doc.find(group / u"template.spec.nodeSelector"));
        QVERIFY(!doc.find(group / u"template.spec.tolerations"));
        QCOMPARE(doc.number(group / u"numOfHosts", 1), 1);
        QVERIFY(doc.find(group / u"rayStartParams"));
        QCOMPARE(podRequestOf(doc, ClusterDraft::groupPath(0)).resource, u"google.com/tpu"_s); // as it was
    }

    void theFirstGroupTakesTheHeadsImage()
    {
        YamlDocument doc = preset(u"cpu-starter"_s);
        QVERIFY(doc.remove(u"spec.workerGroupSpecs"));
        QVERIFY(appendGroup(doc, -1, u"yes"_s)); // a name that YAML 1.1 takes for true
        const FieldPath group = ClusterDraft::groupPath(0);
        QCOMPARE(doc.string(group / u"groupName"), u"yes"_s);
        QVERIFY(doc.find(group / u"groupName")->quoted);
        QCOMPARE(doc.string(group / u"template.spec.containers[0].image"), u"rayproject/ray:2.52.0"_s);
        QVERIFY(!blocks(problemsOf(doc.root(), {1, 6, 1})));
    }

    void switchesOfTheHeadGoBack_data()
    {
        QTest::addColumn<QString>("id");
        for (const Preset &one : presets())
            QTest::newRow(qPrintable(one.id)) << one.id;
    }
    void switchesOfTheHeadGoBack()
    {
        QFETCH(const QString, id);
        YamlDocument doc = preset(id);
        const bool wasOff = isTasksOff(doc);
        const YamlDocument before = doc;
        QVERIFY(!isGpusHidden(doc));
        QVERIFY(setGpusHidden(doc, true));
        QVERIFY(isGpusHidden(doc));
        QVERIFY(setTasksOff(doc, !wasOff));
        QCOMPARE(isTasksOff(doc), !wasOff);
        QVERIFY(!blocks(problemsOf(doc.root(), {1, 6, 1})));
        QVERIFY(setTasksOff(doc, wasOff));
        QVERIFY(setGpusHidden(doc, false));
        QCOMPARE(doc.toJson(), before.toJson());
    }
};

QTEST_GUILESS_MAIN(TestGroupEdit)
#include "tst_groupedit.moc"
