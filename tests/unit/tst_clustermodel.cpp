#include <models/tables/clustermodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::tables;
using State = ray::Health::State;

namespace {

/// A cluster that wants one worker, and whose operator says that all is well.
ray::RayClusterRow cluster(const QString &name)
{
    const qint64 then = QDateTime::currentSecsSinceEpoch() - 3600;
    return {.uid = "uid-" + name.toUtf8(),
            .name = name,
            .namespaceName = u"default"_s,
            .created = then,
            .generation = 1,
            .changed = then,
            .groups = {{.name = u"w"_s, .replicas = 1, .maxReplicas = 10}},
            .hasStatus = true,
            .observedGeneration = 1,
            .lastUpdate = then,
            .desiredWorkers = 1,
            .availableWorkers = 1,
            .readyWorkers = 1,
            .state = u"ready"_s,
            .conditions = {{.type = u"HeadPodReady"_s, .status = u"True"_s, .lastTransition = then},
                           {.type = u"RayClusterProvisioned"_s, .status = u"True"_s, .lastTransition = then}}};
}

kube::PodRow pod(const QString &clusterName, const QString &type, bool ready = true)
{
    return {.uid = QString(clusterName + type).toUtf8(),
            .name = clusterName + type,
            .namespaceName = u"default"_s,
            .status = u"Running"_s,
            .cluster = clusterName,
            .nodeType = type,
            .created = QDateTime::currentSecsSinceEpoch() - 3600,
            .phase = kube::PodRow::Phase::Running,
            .ready = ready};
}

} // namespace

class TestClusterModel : public QObject {
    Q_OBJECT
    PodModel m_pods;
    std::unique_ptr<ClusterModel> m_clusters;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    State health(int row) const
    {
        return m_clusters->index(row, ClusterModel::Health).data(ClusterModel::HealthRole).value<ray::Health>().state;
    }

private slots:
    void init()
    {
        m_pods.clear();
        m_clusters = std::make_unique<ClusterModel>(m_pods);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_clusters.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_clusters.reset();
    }

    void podsThatAreNotKnownAreNotMissing()
    {
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s)}});
        QVERIFY(!m_clusters->podsOf(m_clusters->rowAt(0)));
        const State before = health(0);
        QVERIFY(before != State::Healthy || before != State::Failed);
        QSignalSpy changed(m_clusters.get(), &QAbstractItemModel::dataChanged);
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s)}});
        m_clusters->setPodsKnown(true);
        QCOMPARE(health(0), State::Healthy);
        QCOMPARE(m_clusters->podsOf(m_clusters->rowAt(0))->workersReady, 1);
        QCOMPARE(changed.isEmpty(), before == State::Healthy);
        m_clusters->setPodsKnown(false);
        QCOMPARE(health(0), before);
        QVERIFY(!m_clusters->podsOf(m_clusters->rowAt(0)));
    }

    void aPodsChangeIsAnnouncedAsTheClustersHealth()
    {
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s), pod(u"b"_s, u"head"_s),
                                        pod(u"b"_s, u"worker"_s)}});
        m_clusters->setPodsKnown(true);
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s), cluster(u"b"_s)}});
        QCOMPARE(health(0), State::Healthy);
        QCOMPARE(health(1), State::Healthy);
        QSignalSpy changed(m_clusters.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy announced(m_clusters.get(), &ClusterModel::healthChanged);
        m_pods.applyBatch({.upserted = {pod(u"b"_s, u"head"_s, false)}});
        QTRY_COMPARE(announced.size(), 1);
        QCOMPARE(health(0), State::Healthy);
        QCOMPARE(health(1), State::Degraded);
        QCOMPARE(changed.size(), 1); // b alone, and only its verdict
        QCOMPARE(changed[0][0].toModelIndex(), m_clusters->index(1, ClusterModel::Health));
        QCOMPARE(changed[0][1].toModelIndex(), m_clusters->index(1, ClusterModel::Health));
        m_pods.applyBatch({.removed = {"bhead"}});
        QTRY_COMPARE(announced.size(), 2);
        QVERIFY(health(1) != State::Healthy);
    }

    void anEqualRowWithAnotherVerdictIsAnnounced()
    {
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s)}});
        m_clusters->setPodsKnown(true);
        const auto row = cluster(u"a"_s);
        m_clusters->applyBatch({.upserted = {row}});
        QCOMPARE(health(0), State::Healthy);
        QSignalSpy changed(m_clusters.get(), &QAbstractItemModel::dataChanged);
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s, false)}});
        m_clusters->applyBatch({.upserted = {row}}); // before the pods' change was gathered
        QCOMPARE(health(0), State::Degraded);
        QCOMPARE(changed.size(), 1);
    }

    void aVerdictIsThereWithItsRow()
    {
        m_clusters->setPodsKnown(true);
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s)}});
        QList<State> seen;
        connect(m_clusters.get(), &QAbstractItemModel::rowsInserted, this, [&] { seen.append(health(0)); });
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s)}});
        QCOMPARE(seen, QList<State>{State::Healthy});
    }

    void whatIsGoneIsForgotten()
    {
        m_clusters->setPodsKnown(true);
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s)}});
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s), cluster(u"b"_s)}});
        QVERIFY(m_clusters->healthOf("uid-a") != ray::Health());
        m_clusters->applyBatch({.removed = {"uid-a"}});
        QCOMPARE(m_clusters->healthOf("uid-a"), ray::Health());
        QVERIFY(m_clusters->healthOf("uid-b") != ray::Health());
        m_clusters->clear();
        QCOMPARE(m_clusters->rowCount(), 0);
        QCOMPARE(m_clusters->healthOf("uid-b"), ray::Health());
    }

    void theWorstComesFirst()
    {
        m_clusters->setPodsKnown(true);
        m_pods.applyBatch({.upserted = {pod(u"a"_s, u"head"_s), pod(u"a"_s, u"worker"_s), pod(u"b"_s, u"head"_s, false),
                                        pod(u"b"_s, u"worker"_s)}});
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s), cluster(u"b"_s)}});
        const auto key = [&](int row) { return m_clusters->index(row, ClusterModel::Health).data(SortRole).toInt(); };
        QCOMPARE_LT(key(1), key(0));
    }

    void cellsAreTheServersOwn()
    {
        m_clusters->applyBatch({.upserted = {cluster(u"a"_s)}});
        QCOMPARE(m_clusters->index(0, ClusterModel::Name).data().toString(), u"a");
        QCOMPARE(m_clusters->index(0, ClusterModel::Namespace).data().toString(), u"default");
        QCOMPARE(m_clusters->index(0, ClusterModel::Desired).data().toString(), u"1");
        QCOMPARE(m_clusters->index(0, ClusterModel::Status).data().toString(), u"ready");
        QCOMPARE(m_clusters->index(0, ClusterModel::Age).data().toString(), u"60m");
    }
};

QTEST_GUILESS_MAIN(TestClusterModel)
#include "tst_clustermodel.moc"
