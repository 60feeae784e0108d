#include <models/ray/recreate/holdingback.h>
#include <models/ray/recreate/newmanifest.h>
#include <models/ray/recreate/operatorrecreate.h>
#include <models/ray/recreate/recreatejournal.h>
#include <models/ray/recreate/whatstops.h>

#include <tests/support/temporaryfiles.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

constexpr auto Manifest = R"(# the cluster of the team
apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: demo
  namespace: ml
  resourceVersion: "12" # set by the server
  uid: 1234
  creationTimestamp: "2026-01-01T00:00:00Z"
  generation: 3
  finalizers:
    - ray.io/gcs-ft-redis-cleanup-finalizer
    - example.com/ours # keep it
  managedFields:
    - manager: kubectl
spec:
  rayVersion: "2.52.1" # pinned
  headGroupSpec:
    template:
      metadata:
        creationTimestamp: null
      spec:
        tolerations: []
        containers: [{name: ray-head, image: "rayproject/ray:2.52.1"}]
  workerGroupSpecs:
    - groupName: gpu
      replicas: 2
      template: {spec: {containers: [{name: w, image: i}]}}
status:
  state: ready
)";

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestRecreateJournal : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;

    RecreateJournal journal() const { return RecreateJournal(m_files->path(u"recreate"_s)); }
    static Recreation recreation(qint64 began = 1000)
    {
        return {.context = u"prod/eu"_s,
                .server = u"https://eu:6443"_s,
                .namespaceName = u"ml"_s,
                .name = u"demo"_s,
                .oldUid = "old",
                .newUid = "new",
                .step = RecreateStep::Create,
                .began = began,
                .reached = {{RecreateStep::Delete, 1001}, {RecreateStep::Create, 2000}},
                .manifest = Manifest,
                .before = {{u"kind"_s, u"RayCluster"_s}}};
    }

private slots:
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void readsWhatItWrote_data()
    {
        QTest::addColumn<RecreateStep>("step");
        for (const RecreateStep step : {RecreateStep::Delete, RecreateStep::PodsGone, RecreateStep::FinalizersGone,
                                        RecreateStep::Create, RecreateStep::Ready})
            QTest::newRow(qPrintable(nameOf(step))) << step;
    }
    void readsWhatItWrote()
    {
        QFETCH(RecreateStep, step);
        Recreation written = recreation();
        written.step = step;
        QVERIFY(journal().write(written));
        const auto listing = journal().all();
        QCOMPARE(listing.recreations, QList{written});
        QVERIFY(listing.damaged.isEmpty());
        const auto permissions = QFileInfo(journal().fileOf(written)).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QVERIFY(journal().of(u"https://us"_s, u"ml"_s, u"demo"_s).isEmpty());
        QCOMPARE(journal().of(written.server, u"ml"_s, u"demo"_s).size(), 1);
        QCOMPARE(journal().saved(written), written);
        QCOMPARE(journal().saved(recreation(2000)).error().kind, Error::Kind::NotFound);
        QVERIFY(journal().remove(written));
        QVERIFY(journal().remove(written)); // it is gone already
        QVERIFY(journal().all().recreations.isEmpty());
    }

    void damagedFilesAreSaidAndKept_data()
    {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("replace");
        QTest::newRow("a step of a later program") << QByteArray("\"create\"") << QByteArray("\"teleport\"");
        QTest::newRow("a later format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 2");
        QTest::newRow("no manifest") << QByteArray("\"manifest\"") << QByteArray("\"other\"");
        QTest::newRow("no uid") << QByteArray("\"oldUid\": \"old\"") << QByteArray("\"oldUid\": \"\"");
        QTest::newRow("cut off") << QByteArray("\"format\"") << QByteArray("\"for");
    }
    void damagedFilesAreSaidAndKept()
    {
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, replace);
        QVERIFY(journal().write(recreation()));
        const QString path = journal().fileOf(recreation());
        const QString relative = QDir(m_files->folder()).relativeFilePath(path);
        QByteArray bytes = m_files->read(relative);
        QVERIFY(bytes.contains(find));
        m_files->write(relative, bytes.replace(find, replace));
        QVERIFY(journal().write(recreation(2000))); // another one of the same cluster does not write over it
        const auto listing = journal().all();
        QCOMPARE(listing.recreations, QList{recreation(2000)});
        QCOMPARE(listing.damaged.size(), 1);
        QCOMPARE(listing.damaged.first().path, path);
        QVERIFY(!listing.damaged.first().reason.isEmpty());
        QCOMPARE(m_files->read(relative), bytes);
    }

    void isWorkedOnOnce()
    {
        auto first = journal().lock(recreation());
        QVERIFY(first);
        const auto second = journal().lock(recreation());
        QCOMPARE(second.error().reason, u"InUse"_s);
        QCOMPARE(journal().lock(recreation(2000)).error().reason, u"InUse"_s); // of the cluster, not of this try
        Recreation other = recreation();
        other.name = u"other"_s;
        QVERIFY(journal().lock(other));
        first->reset();
        QVERIFY(journal().lock(recreation()));
        QVERIFY(journal().all().damaged.isEmpty()); // the lock is no journal
    }

    void theManifestIsExportedAsTyped()
    {
        QVERIFY(exportManifest(recreation(), m_files->path(u"out.yaml"_s)));
        QCOMPARE(m_files->read(u"out.yaml"_s), QByteArray(Manifest));
        QVERIFY(!exportManifest(recreation(), u"/proc/no/such.yaml"_s));
    }

    void aNewManifestKeepsEverythingElse()
    {
        const auto document = kube::YamlDocument::parse(Manifest).value();
        const auto fresh = asNew(document);
        QVERIFY(fresh);
        QCOMPARE(fresh->toJson(), asNew(document.toJson()));
        const QByteArray &text = fresh->text();
        for (const char *kept : {"# the cluster of the team\n", "# pinned\n", "- example.com/ours # keep it\n",
                                 "creationTimestamp: null\n", "[{name: ray-head, image: \"rayproject/ray:2.52.1\"}]"})
            QVERIFY2(text.contains(kept), kept);
        for (const char *gone :
             {"resourceVersion", "uid", "2026-01-01", "generation", "managedFields", "status", "redis"})
            QVERIFY2(!text.contains(gone), gone);
        QCOMPARE(asNew(*fresh)->text(), text);
    }

    void knowsItsOwn_data()
    {
        QTest::addColumn<QByteArray>("manager");
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<bool>("ours");
        const QByteArray spec =
            R"("rayVersion":"2.52.1","headGroupSpec":{"template":{"metadata":{},"spec":{"tolerations":[],
            "containers":[{"name":"ray-head","image":"rayproject/ray:2.52.1","resources":{}}]}}},"workerGroupSpecs":
            [{"groupName":"gpu","replicas":2,"numOfHosts":1,"template":{"spec":{"containers":[{"name":"w","image":"i"}]}}}])";
        const auto replaced = [&spec](const char *from, const char *to) { return QByteArray(spec).replace(from, to); };
        QTest::newRow("with the server's defaults") << QByteArray("raydeck") << spec << true;
        QTest::newRow("scaled meanwhile")
            << QByteArray("raydeck") << replaced("\"replicas\":2", "\"replicas\":5") << true;
        QTest::newRow("by kubectl") << QByteArray("kubectl-create") << spec << false;
        QTest::newRow("another image") << QByteArray("raydeck") << replaced("2.52.1\",\"res", "2.53.0\",\"res")
                                       << false;
        QTest::newRow("a group more") << QByteArray("raydeck") << replaced("[{\"groupName", "[{},{\"groupName")
                                      << false;
        QTest::newRow("no spec") << QByteArray("raydeck") << QByteArray() << false;
    }
    void knowsItsOwn()
    {
        QFETCH(QByteArray, manager);
        QFETCH(QByteArray, spec);
        QFETCH(bool, ours);
        const QByteArray live =
            "{\"metadata\":{\"managedFields\":[{\"manager\":\"" + manager + "\"}]},\"spec\":{" + spec + "}}";
        QVERIFY(!parsed(live.constData()).isEmpty());
        QCOMPARE(isMadeFrom(kube::YamlDocument::parse(Manifest)->toJson(), parsed(live.constData())), ours);
    }

    void seesWhatChangedMeanwhile()
    {
        const QJsonObject before = kube::YamlDocument::parse(Manifest)->toJson();
        const auto changedBy = [&](const char *from, const char *to) {
            return isChanged(before, kube::YamlDocument::parse(QByteArray(Manifest).replace(from, to))->toJson());
        };
        QVERIFY(!changedBy("state: ready", "state: failed"));
        QVERIFY(!changedBy("replicas: 2", "replicas: 3"));
        QVERIFY(!changedBy("replicas: 2", "scaleStrategy: {workersToDelete: [a]}"));
        QVERIFY(!changedBy("\"12\"", "\"13\""));
        QVERIFY(!changedBy("image: i}", "image: i, resources: {}}")); // as Go writes it
        QVERIFY(changedBy("image: i", "image: j"));
        QVERIFY(changedBy("  name: demo\n", "  name: demo\n  labels: {a: b}\n"));
    }

    void offersTheOperatorsOwnWay_data()
    {
        using Kind = OperatorRecreate::Kind;
        QTest::addColumn<std::optional<Release>>("release");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<Kind>("kind");
        const std::optional<Release> r161 = Release{1, 6, 1};
        const QByteArray head =
            R"({"metadata":{"labels":{"ray.io/node-type":"head"},"annotations":{"ray.io/upgrade-strategy-recreate-hash":"x","ray.io/kuberay-version":"v1.6.1"}}})";
        const auto row = [&](const char *name, const std::optional<Release> &release, const QByteArray &from,
                             const QByteArray &to, const QByteArray &headPod,
                             Kind kind) { QTest::newRow(name) << release << from << to << headPod << kind; };
        row("an image", r161, "image: i", "image: j", head, Kind::Offered);
        row("a group is added", r161, "spec:\n  rayVersion", "spec:\n  suspend: false\n  rayVersion", head,
            Kind::Offered);
        row("no operator is known", {}, "image: i", "image: j", head, Kind::OperatorNotKnown);
        row("1.5.1", Release{1, 5, 1}, "image: i", "image: j", head, Kind::OperatorTooOld);
        row("no head", r161, "image: i", "image: j", {}, Kind::HeadNotKnown);
        row("a head of 1.5", r161, "image: i", "image: j", R"({"metadata":{"labels":{"ray.io/node-type":"head"}}})",
            Kind::HeadTooOld);
        row("a head of 1.6.0", r161, "image: i", "image: j", QByteArray(head).replace("v1.6.1", "v1.6.0"),
            Kind::HeadOfOther);
        row("of a RayJob", r161, "  namespace: ml\n",
            "  namespace: ml\n  labels: {ray.io/originated-from-crd: RayJob}\n", head, Kind::OwnedByOther);
        row("replicas alone", r161, "replicas: 2", "replicas: 3", head, Kind::NoSuchChange);
        row("tolerations alone", r161, "tolerations: []", "tolerations: [{operator: Exists}]", head,
            Kind::NoSuchChange);
    }
    void offersTheOperatorsOwnWay()
    {
        QFETCH(std::optional<Release>, release);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, head);
        QFETCH(OperatorRecreate::Kind, kind);
        const QByteArray changed = QByteArray(Manifest).replace(from, to);
        QVERIFY(changed != Manifest);
        const QJsonObject after = kube::YamlDocument::parse(changed)->toJson();
        const QJsonObject before =
            kind == OperatorRecreate::Kind::OwnedByOther ? after : kube::YamlDocument::parse(Manifest)->toJson();
        const QJsonArray pods = head.isEmpty() ? QJsonArray() : QJsonArray{parsed(head.constData())};
        const LivePods live = livePodsOf({{u"items"_s, pods}}, before);
        QCOMPARE(operatorRecreate(release, before, after, live).kind, kind);
        QCOMPARE(operatorRecreate(Release{1, 7, 0}, {}, {}, {}).kind, OperatorRecreate::Kind::NoSuchChange);
    }

    void countsWhatStops()
    {
        using Phase = kube::PodRow::Phase;
        const auto pod = [](const QString &name, const QString &type, int gpus, qint64 created) {
            return kube::PodRow{.name = name,
                                .namespaceName = u"ml"_s,
                                .node = u"gpu-a"_s,
                                .cluster = u"demo"_s,
                                .group = type == u"head" ? u"headgroup"_s : u"gpu"_s,
                                .nodeType = type,
                                .created = created,
                                .gpus = gpus,
                                .phase = Phase::Running};
        };
        QList pods{pod(u"w2"_s, u"worker"_s, 4, 300), pod(u"w1"_s, u"worker"_s, 4, 200), pod(u"h"_s, u"head"_s, 0, 250),
                   pod(u"going"_s, u"worker"_s, 4, 100), pod(u"other"_s, u"worker"_s, 4, 100)};
        pods[3].deleting = true;
        pods[4].namespaceName = u"ml2"_s;
        const RayClusterRow cluster{.name = u"demo"_s, .namespaceName = u"ml"_s, .finalizers = {RedisFinalizer}};
        const WhatStops stops = whatStops(cluster, pods);
        QCOMPARE(stops.pods.size(), 3);
        QVERIFY(stops.pods[0].isHead);
        QCOMPARE(stops.pods[1].name, u"w1"_s);
        QCOMPARE(stops.gpus, 8);
        QCOMPARE(stops.oldest(), 200);
        QVERIFY(stops.clearsRedis);
        QCOMPARE(whatStops({}, {}).oldest(), 0);
    }

    void saysWhatHoldsItBack()
    {
        const HeldPod held =
            heldPod({.name = u"w"_s}, parsed(R"({"metadata":{"deletionTimestamp":"2026-01-01T00:00:30Z",
            "deletionGracePeriodSeconds":30,"finalizers":["example.com/x"]}})"));
        QCOMPARE(held.deleted, QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate).toSecsSinceEpoch());
        QCOMPARE(held.graceSeconds, 30);
        QCOMPARE(held.finalizers, QStringList{u"example.com/x"_s});
        QCOMPARE(nodeReadiness(parsed(R"({"status":{"conditions":[{"type":"Ready","status":"Unknown"}]}})")), false);
        QVERIFY(!nodeReadiness({}));
        const QList<kube::PodRow> pods{{.name = u"c"_s, .status = u"Pending"_s, .nodeType = CleanUpNodeType}};
        const auto job = cleanUpJob(parsed(R"({"items":[{"metadata":{"name":"demo-redis-cleanup"},"status":{
            "startTime":"2026-01-01T00:00:00Z","conditions":[{"type":"Failed","status":"True"}]}}]})"),
                                    pods);
        QVERIFY(job && job->hasFailed && job->isOver && job->pod);
        QCOMPARE(job->pod->status, u"Pending"_s);
        QVERIFY(!cleanUpJob({}, pods));
    }

    void saysWhatAFinalizerLeavesBehind()
    {
        const QJsonObject old = parsed(R"({"metadata":{"uid":"u1"},"spec":{"gcsFaultToleranceOptions":
            {"redisAddress":"redis:6379","externalStorageNamespace":"team"}}})");
        const LeftBehind reused = leftBehind(RedisFinalizer, old, old);
        QCOMPARE(reused,
                 (LeftBehind{.kind = LeftBehind::Kind::RedisState,
                             .redisAddress = u"redis:6379"_s,
                             .storageNamespace = u"team"_s,
                             .isReused = true}));
        const QJsonObject plain =
            parsed(R"({"metadata":{"uid":"u1"},"spec":{"headGroupSpec":{"template":{"spec":{"containers":
            [{"env":[{"name":"RAY_REDIS_ADDRESS","value":"r:1"}]}]}}}}})");
        QCOMPARE(
            leftBehind(RedisFinalizer, plain, plain),
            (LeftBehind{.kind = LeftBehind::Kind::RedisState, .redisAddress = u"r:1"_s, .storageNamespace = u"u1"_s}));
        QCOMPARE(leftBehind(u"example.com/x"_s, old, old).kind, LeftBehind::Kind::NotKnown);
    }
};

QTEST_GUILESS_MAIN(TestRecreateJournal)
#include "tst_recreatejournal.moc"
