#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/rayclusterdecoder.h>
#include <models/ray/rayclusterwatch.h>
#include <models/ray/recreate/newmanifest.h>
#include <models/ray/recreate/operatorrecreate.h>
#include <models/ray/recreate/recreateflow.h>

#include <tests/support/realcluster.h>
#include <tests/support/temporaryfiles.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using namespace raydeck::ray;
using Obstacle = RecreateFlow::Obstacle;

namespace {

constexpr auto Namespace = "research"_L1;

QByteArray manifestOf(const QString &name, const char *image, const QByteArray &metadata = {},
                      const QByteArray &spec = {})
{
    return "# the cluster of the team\napiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: " + name.toUtf8()
        + "\n  namespace: " + QByteArray(Namespace.data(), Namespace.size()) + "\n" + metadata + "spec:\n" + spec
        + R"(  rayVersion: "2.52.1" # pinned
  headGroupSpec:
    rayStartParams: {dashboard-host: 0.0.0.0}
    template:
      spec:
        containers:
          - name: ray-head
            image: )"
        + image + R"(
  workerGroupSpecs:
    - groupName: cpu
      replicas: 2 # as measured
      minReplicas: 1
      maxReplicas: 4
      rayStartParams: {}
      template:
        spec:
          containers:
            - name: ray-worker
              image: )"
        + image + "\n";
}

/// Without empty maps: the operator adds them when it writes its finalizer.
QJsonValue filled(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(filled(item));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject map = value.toObject();
    for (const QString &key : map.keys()) {
        map[key] = filled(map.value(key));
        if (map.value(key).isObject() && map.value(key).toObject().isEmpty())
            map.remove(key);
    }
    return map;
}

constexpr auto Old = "rayproject/ray:2.52.0";
constexpr auto New = "rayproject/ray:2.52.1";

} // namespace

/// Clusters of the real operator are deleted and created again while everything goes wrong. Run inside a sandbox instance.
class TestRecreate : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<test::TemporaryFiles> m_files;
    bool m_isDown = false;

    RecreateJournal journal() const { return RecreateJournal(m_files->path(u"recreate"_s)); }

    static QJsonObject get(const QStringList &what)
    {
        const QString json =
            test::kubectl(QStringList{u"get"_s} + what + QStringList{u"-n"_s, Namespace, u"-o"_s, u"json"_s});
        return QJsonDocument::fromJson(json.toUtf8()).object();
    }
    /// What the server makes of a manifest, with its defaults.
    static QJsonObject wantedOf(const QByteArray &manifest)
    {
        auto document = kube::YamlDocument::parse(manifest).value();
        document.setString(u"metadata.name", u"only-asked"_s).value();
        const QString json =
            test::kubectl({u"create"_s, u"--dry-run=server"_s, u"-o"_s, u"json"_s, u"-f"_s, u"-"_s}, document.text());
        return QJsonDocument::fromJson(json.toUtf8()).object();
    }
    static QList<QJsonObject> podsOf(const QString &name)
    {
        QList<QJsonObject> pods;
        for (const QJsonValue &pod : get({u"pods"_s, u"-l"_s, u"ray.io/cluster="_s + name})["items"_L1].toArray())
            pods.append(pod.toObject());
        return pods;
    }
    static bool areRunning(const QString &name, const QString &image)
    {
        const QList<QJsonObject> pods = podsOf(name);
        return pods.size() == 3 && std::ranges::all_of(pods, [&image](const QJsonObject &pod) {
                   return pod["status"_L1]["phase"_L1].toString() == "Running"_L1
                       && pod["spec"_L1]["containers"_L1][0]["image"_L1].toString() == image;
               });
    }
    /// A cluster that runs, and its row.
    RayClusterRow made(const QByteArray &manifest)
    {
        const QString name = kube::YamlDocument::parse(manifest)->string(u"metadata.name");
        test::kubectl({u"create"_s, u"-f"_s, u"-"_s}, manifest);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(areRunning(name, QString::fromUtf8(Old)), 60s); }();
        return decodeRayCluster(QJsonDocument(get({u"raycluster"_s, name})).toJson()).value();
    }
    std::unique_ptr<RecreateFlow> flow() const { return std::make_unique<RecreateFlow>(*m_connection, journal()); }

    /// Nothing is lost: one cluster, another one than before, as it was written, with pods of its own; no journal.
    void verifyDone(const RayClusterRow &old, const QByteArray &manifest) const
    {
        const QJsonArray all = get({u"rayclusters"_s})["items"_L1].toArray();
        const auto isIt = [&old](const QJsonValue &one) {
            return one["metadata"_L1]["name"_L1].toString() == old.name;
        };
        QCOMPARE(std::ranges::count_if(all, isIt), 1);
        const QJsonObject live = get({u"raycluster"_s, old.name});
        QVERIFY(live["metadata"_L1]["uid"_L1].toString().toUtf8() != old.uid);
        const QJsonObject wanted = wantedOf(manifest);
        QCOMPARE(filled(live["spec"_L1]), filled(wanted["spec"_L1]));
        QCOMPARE(live["metadata"_L1]["annotations"_L1], wanted["metadata"_L1]["annotations"_L1]);
        QVERIFY(areRunning(old.name, QString::fromUtf8(New)));
        for (const QJsonObject &pod : podsOf(old.name))
            QCOMPARE(pod["metadata"_L1]["ownerReferences"_L1][0]["uid"_L1], live["metadata"_L1]["uid"_L1]);
        QVERIFY(journal().all().recreations.isEmpty());
        QVERIFY(journal().all().damaged.isEmpty());
    }
    static void sandbox(const QString &command, const QString &part)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(qEnvironmentVariable("RAYDECK_SANDBOX"), {command, part});
        QVERIFY(process.waitForFinished(90'000));
        QCOMPARE(process.exitCode(), 0);
    }
    /// The program, until it kills itself as `step` is on the disk. False: it ended in another way.
    bool killedAt(RecreateStep step, const QByteArray &manifest = {}) const
    {
        QStringList arguments{m_files->path(u"recreate"_s), nameOf(step)};
        if (!manifest.isEmpty())
            arguments.append(m_files->write(u"manifest.yaml"_s, manifest));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(RAYDECK_RECREATE_ONCE), arguments);
        return process.waitForFinished(90'000) && process.exitStatus() == QProcess::CrashExit;
    }

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
    }
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }
    void cleanup()
    {
        if (std::exchange(m_isDown, false))
            sandbox(u"start"_s, u"kube-apiserver"_s);
        test::kubectl(
            {u"delete"_s, u"rayclusters,resourcequotas"_s, u"--all"_s, u"-n"_s, Namespace, u"--wait=false"_s});
        for (const QJsonValue &left : get({u"rayclusters"_s})["items"_L1].toArray()) { // where a test has failed
            test::kubectl({u"patch"_s, u"raycluster"_s, left["metadata"_L1]["name"_L1].toString(), u"-n"_s, Namespace,
                           u"--type=merge"_s, u"-p"_s, uR"({"metadata":{"finalizers":null}})"_s});
        }
        QTRY_VERIFY_WITH_TIMEOUT(get({u"rayclusters"_s})["items"_L1].toArray().isEmpty(), 60s);
        QTRY_VERIFY_WITH_TIMEOUT(get({u"pods"_s})["items"_L1].toArray().isEmpty(), 60s);
    }

    void theProgramIsKilled_data()
    {
        QTest::addColumn<QList<RecreateStep>>("steps");
        const QList all{RecreateStep::Delete, RecreateStep::PodsGone, RecreateStep::FinalizersGone,
                        RecreateStep::Create, RecreateStep::Ready};
        for (const RecreateStep step : all)
            QTest::newRow(qPrintable(nameOf(step))) << QList{step};
        QTest::newRow("again and again") << all;
    }
    void theProgramIsKilled()
    {
        QFETCH(QList<RecreateStep>, steps);
        const QString name = u"killed"_s;
        const RayClusterRow old = made(manifestOf(name, Old));
        const QByteArray manifest = manifestOf(name, New);
        const QJsonObject before = get({u"raycluster"_s, name});
        bool isFirst = true;
        for (const RecreateStep step : steps) {
            QVERIFY(killedAt(step, std::exchange(isFirst, false) ? manifest : QByteArray()));
            const auto listing = journal().all(); // what the next start finds
            QCOMPARE(listing.recreations.size(), 1);
            QVERIFY(listing.damaged.isEmpty());
            const Recreation recreation = listing.recreations.first();
            QCOMPARE(recreation.step, step);
            QCOMPARE(recreation.manifest, manifest);
            QCOMPARE(recreation.oldUid, old.uid);
            QCOMPARE(recreation.before["spec"_L1]["headGroupSpec"_L1], before["spec"_L1]["headGroupSpec"_L1]);
        }
        const auto flow = this->flow();
        VERIFY_DONE(test::waitFor(flow->resume(journal().all().recreations.first()), this));
        verifyDone(old, manifest);
    }

    /// Between the server's yes and the next write: the journal does not know of the new cluster.
    void theProgramIsKilledBeforeItKnowsOfTheNewOne()
    {
        const QString name = u"unknown"_s;
        const RayClusterRow old = made(manifestOf(name, Old));
        const QByteArray manifest = manifestOf(name, New);
        QVERIFY(killedAt(RecreateStep::Ready, manifest));
        Recreation recreation = journal().all().recreations.first();
        const QByteArray made = std::exchange(recreation.newUid, {});
        recreation.step = RecreateStep::Create;
        QVERIFY(journal().write(recreation));
        const auto flow = this->flow();
        VERIFY_DONE(test::waitFor(flow->resume(recreation), this));
        QCOMPARE(flow->recreation().newUid, made);
        verifyDone(old, manifest);
    }

    void theCreateIsRefusedByAQuota()
    {
        const QString name = u"quota"_s;
        const RayClusterRow old = made(manifestOf(name, Old));
        const QByteArray manifest = manifestOf(name, New);
        test::kubectl(
            {u"create"_s, u"quota"_s, u"clusters"_s, u"--hard=count/rayclusters.ray.io=0"_s, u"-n"_s, Namespace});
        QTRY_VERIFY_WITH_TIMEOUT(get({u"quota"_s, u"clusters"_s})["status"_L1]["hard"_L1].toObject().size() == 1, 30s);
        const auto first = flow();
        const auto refused = test::waitFor(first->start(old, kube::YamlDocument::parse(manifest).value()), this);
        QVERIFY(refused && !*refused);
        QCOMPARE(first->obstacle(), Obstacle::Refused);
        QVERIFY(first->error()->message.contains("exceeded quota"_L1));
        QVERIFY(killedAt(RecreateStep::Done) == false); // a new start comes no further, and loses nothing
        QCOMPARE(journal().all().recreations.first().manifest, manifest);
        test::kubectl({u"delete"_s, u"quota"_s, u"clusters"_s, u"-n"_s, Namespace});
        const auto second = flow();
        VERIFY_DONE(test::waitFor(second->resume(journal().all().recreations.first()), this));
        verifyDone(old, manifest);
    }

    void aFinalizerIsStuck()
    {
        const QString name = u"stuck"_s;
        const RayClusterRow old = made(manifestOf(name, Old, "  finalizers: [example.com/hold, example.com/also]\n"));
        const QByteArray manifest = manifestOf(name, New);
        QVERIFY(killedAt(RecreateStep::PodsGone, manifest)); // and the program is gone too
        const auto flow = this->flow();
        const auto outcome = std::make_shared<std::optional<Result<void>>>();
        QCoro::connect(flow->resume(journal().all().recreations.first()), this,
                       [outcome](const Result<void> &result) { *outcome = result; });
        QTRY_COMPARE_WITH_TIMEOUT(flow->holdingBack().finalizers,
                                  (QStringList{u"example.com/hold"_s, u"example.com/also"_s}), 30s);
        QCOMPARE(flow->holdingBack().pods.size(), 3); // they stay with it: nobody deletes them before
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(u"example.com/hold"_s), this));
        QTRY_COMPARE_WITH_TIMEOUT(flow->holdingBack().finalizers, QStringList{u"example.com/also"_s}, 30s);
        QVERIFY(!*outcome);
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(u"example.com/also"_s), this));
        QTRY_VERIFY_WITH_TIMEOUT(*outcome, 60s);
        VERIFY_DONE(*outcome);
        verifyDone(old, manifest);
    }

    /// The operator's own finalizer, while the operator is away: said, and over by itself once it is back.
    void theRedisFinalizerWaitsForItsOperator()
    {
        const QString name = u"redis"_s;
        const QByteArray redis = "  gcsFaultToleranceOptions: {redisAddress: \"redis:6379\"}\n";
        RayClusterRow old = made(manifestOf(name, Old, {}, redis));
        QCOMPARE(old.finalizers, QStringList{RedisFinalizer});
        const QByteArray manifest = manifestOf(name, New, {}, redis);
        sandbox(u"kill"_s, u"operator"_s);
        const auto flow = this->flow();
        auto times = RecreateFlow::Times();
        times.explainAfter = 1s;
        flow->setTimes(times);
        const auto outcome = std::make_shared<std::optional<Result<void>>>();
        QCoro::connect(flow->start(old, kube::YamlDocument::parse(manifest).value()), this,
                       [outcome](const Result<void> &result) { *outcome = result; });
        QTRY_COMPARE_WITH_TIMEOUT(flow->holdingBack().finalizers, QStringList{RedisFinalizer}, 30s);
        QTRY_COMPARE_WITH_TIMEOUT(flow->holdingBack().pods.size(), 3, 30s);
        QTRY_COMPARE_WITH_TIMEOUT(flow->holdingBack().pods.first().nodeReady, true, 30s);
        QCOMPARE(flow->holdingBack().pods.first().deleted, 0); // nobody deletes them
        QCOMPARE(flow->recreation().step, RecreateStep::PodsGone);
        sandbox(u"start"_s, u"operator"_s);
        QTRY_VERIFY_WITH_TIMEOUT(*outcome, 180s);
        VERIFY_DONE(*outcome);
        verifyDone(old, manifest);
    }

    /// The clean-up Job of the operator gets no pod: it is said, and a person takes the finalizer off.
    void theCleanUpJobIsStuck()
    {
        const QString name = u"cleanup"_s;
        const QByteArray redis =
            "  gcsFaultToleranceOptions: {redisAddress: \"redis:6379\", externalStorageNamespace: team}\n";
        const RayClusterRow old = made(manifestOf(name, Old, {}, redis));
        const QByteArray manifest = manifestOf(name, New, {}, redis);
        test::kubectl({u"create"_s, u"quota"_s, u"pods"_s, u"--hard=count/pods=0"_s, u"-n"_s, Namespace});
        QTRY_VERIFY_WITH_TIMEOUT(get({u"quota"_s, u"pods"_s})["status"_L1]["hard"_L1].toObject().size() == 1, 30s);
        const auto flow = this->flow();
        auto times = RecreateFlow::Times();
        times.explainAfter = 0s;
        flow->setTimes(times);
        const auto outcome = std::make_shared<std::optional<Result<void>>>();
        QCoro::connect(flow->start(old, kube::YamlDocument::parse(manifest).value()), this,
                       [outcome](const Result<void> &result) { *outcome = result; });
        QTRY_COMPARE_WITH_TIMEOUT(flow->recreation().step, RecreateStep::FinalizersGone, 60s);
        QTRY_VERIFY_WITH_TIMEOUT(flow->holdingBack().cleanUp, 60s);
        QCOMPARE(flow->holdingBack().cleanUp->name, u"cleanup-redis-cleanup"_s);
        QVERIFY(!flow->holdingBack().cleanUp->pod);
        QVERIFY(!flow->holdingBack().cleanUp->isOver);
        QCOMPARE(flow->holdingBack().finalizers, QStringList{RedisFinalizer});
        const LeftBehind left =
            leftBehind(RedisFinalizer, flow->recreation().before, kube::YamlDocument::parse(manifest)->toJson());
        QCOMPARE(left.storageNamespace, u"team"_s);
        QVERIFY(left.isReused);
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(RedisFinalizer), this));
        QTRY_COMPARE_WITH_TIMEOUT(flow->recreation().step, RecreateStep::Ready, 60s);
        test::kubectl({u"delete"_s, u"quota"_s, u"pods"_s, u"-n"_s, Namespace});
        QTRY_VERIFY_WITH_TIMEOUT(*outcome, 120s);
        VERIFY_DONE(*outcome);
        verifyDone(old, manifest);
    }

    /// The operator's own way where Raydeck offers it: the same object, other pods.
    void theOperatorRestartsItAlone()
    {
        const QString name = u"operator"_s;
        const RayClusterRow old = made(manifestOf(name, Old));
        const QByteArray manifest = manifestOf(name, New, {}, "  upgradeStrategy: {type: Recreate}\n");
        const QJsonObject before = get({u"raycluster"_s, name});
        const QJsonObject after = kube::YamlDocument::parse(manifest)->toJson();
        const LivePods live = livePodsOf(get({u"pods"_s, u"-l"_s, u"ray.io/cluster="_s + name}), before);
        QCOMPARE(operatorRecreate(Release{1, 6, 1}, before, after, live).kind, OperatorRecreate::Kind::Offered);
        test::kubectl({u"replace"_s, u"-f"_s, u"-"_s}, manifest);
        QTRY_VERIFY_WITH_TIMEOUT(areRunning(name, QString::fromUtf8(New)), 60s);
        QCOMPARE(get({u"raycluster"_s, name})["metadata"_L1]["uid"_L1].toString().toUtf8(), old.uid);
    }

    // Last: the parts of the cluster take a while to find their server again.
    void theServerIsDown_data()
    {
        QTest::addColumn<RecreateStep>("step");
        for (const RecreateStep step :
             {RecreateStep::Delete, RecreateStep::FinalizersGone, RecreateStep::Create, RecreateStep::Ready})
            QTest::newRow(qPrintable(nameOf(step))) << step;
    }
    void theServerIsDown()
    {
        QFETCH(RecreateStep, step);
        const QString name = u"down"_s;
        const RayClusterRow old = made(manifestOf(name, Old));
        const QByteArray manifest = manifestOf(name, New);
        const auto flow = this->flow();
        bool wasDown = false;
        connect(flow.get(), &RecreateFlow::stepWritten, this, [&](RecreateStep written) {
            if (written != step || std::exchange(wasDown, true))
                return;
            m_isDown = true;
            sandbox(u"stop"_s, u"kube-apiserver"_s);
        });
        const auto outcome = std::make_shared<std::optional<Result<void>>>();
        QCoro::connect(flow->start(old, kube::YamlDocument::parse(manifest).value()), this,
                       [outcome](const Result<void> &result) { *outcome = result; });
        QTRY_COMPARE_WITH_TIMEOUT(flow->obstacle(), Obstacle::NoAnswer, 60s);
        QVERIFY(flow->isRunning());
        QVERIFY(journal().all().recreations.first().step >= step); // a step may need no answer
        sandbox(u"start"_s, u"kube-apiserver"_s);
        m_isDown = false;
        QTRY_VERIFY_WITH_TIMEOUT(*outcome, 120s);
        VERIFY_DONE(*outcome);
        verifyDone(old, manifest);
    }
};

QTEST_GUILESS_MAIN(TestRecreate)
#include "tst_recreate.moc"
