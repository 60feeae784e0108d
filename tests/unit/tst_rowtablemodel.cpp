#include <models/tables/clustermodel.h>
#include <models/tables/podmodel.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::tables;
using Tester = QAbstractItemModelTester;

namespace {

kube::PodRow pod(int number, int restarts = 0)
{
    return {.uid = "uid-" + QByteArray::number(number),
            .name = u"pod-%1"_s.arg(number),
            .namespaceName = u"default"_s,
            .status = u"Running"_s,
            .cluster = u"raycluster"_s,
            .created = 1'700'000'000 + number,
            .restarts = restarts};
}

ray::RayClusterRow cluster(int number, int desired = 0)
{
    return {.uid = "uid-" + QByteArray::number(number),
            .name = u"cluster-%1"_s.arg(number),
            .namespaceName = u"default"_s,
            .created = 1'700'000'000 + number,
            .desiredWorkers = desired};
}

template <typename Row>
Row make(int number, int version)
{
    if constexpr (std::is_same_v<Row, kube::PodRow>)
        return pod(number, version);
    else
        return cluster(number, version);
}

/// What the tables must show: rows by uid.
template <typename Row>
using Reference = QHash<kube::Uid, Row>;

/// A batch as a watch sends it: each uid once, removed or changed or new, most of them known.
template <typename Row>
kube::Batch<Row> randomBatch(QRandomGenerator &random, Reference<Row> &reference)
{
    kube::Batch<Row> batch;
    QSet<kube::Uid> used;
    const int edits = random.bounded(1, 25);
    for (int i = 0; i < edits; ++i) {
        const Row row = make<Row>(random.bounded(60), random.bounded(3));
        if (used.contains(row.uid))
            continue;
        used.insert(row.uid);
        if (random.bounded(100) < 40) {
            batch.removed.append(row.uid); // known or not: a row can go before it was handed on
            reference.remove(row.uid);
        } else {
            batch.upserted.append(row);
            reference.insert(row.uid, row);
        }
    }
    return batch;
}

template <typename Row>
void compare(const RowTableModel<Row> &model, const Reference<Row> &reference)
{
    QCOMPARE(model.rowCount(), reference.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const Row &shown = model.rowAt(row);
        QVERIFY(reference.value(shown.uid) == shown);
        QCOMPARE(model.rowOf(shown.uid), row);
        QCOMPARE(model.data(model.index(row, 0), UidRole).toByteArray(), shown.uid);
    }
    QCOMPARE(model.rowOf("nobody"), -1);
}

template <typename Row>
void followAtRandom(RowTableModel<Row> &model, quint32 seed)
{
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSortFilterProxyModel sorted;
    Tester sortedTester(&sorted, Tester::FailureReportingMode::QtTest);
    sorted.setSourceModel(&model);
    sorted.setSortRole(SortRole);
    sorted.setDynamicSortFilter(true);
    sorted.sort(1);
    QRandomGenerator random(seed);
    Reference<Row> reference;
    QHash<kube::Uid, QPersistentModelIndex> marks;
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int step = 0; step < 25; ++step) {
        model.apply(randomBatch(random, reference));
        compare(model, reference);
        for (auto mark = marks.begin(); mark != marks.end();) {
            QCOMPARE(mark->isValid(), reference.contains(mark.key()));
            if (mark->isValid())
                QCOMPARE(mark->data(UidRole).toByteArray(), mark.key());
            mark = mark->isValid() ? std::next(mark) : marks.erase(mark);
        }
        for (int row = 0; row < model.rowCount(); row += 3)
            marks.insert(model.rowAt(row).uid, QPersistentModelIndex(model.index(row, 0)));
        QCOMPARE(sorted.rowCount(), model.rowCount());
        for (int row = 1; row < sorted.rowCount(); ++row) {
            QVERIFY(!(QVariant::compare(sorted.index(row, 1).data(SortRole), sorted.index(row - 1, 1).data(SortRole))
                      == QPartialOrdering::Less)
                    || sorted.index(row, 1).data(SortRole).typeId() == QMetaType::QString);
        }
    }
    QCOMPARE(resets.size(), 0); // selection and scroll position survive
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf("uid-1"), -1);
}

} // namespace

class TestRowTableModel : public QObject {
    Q_OBJECT
private slots:
    void followsAtRandom_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void followsAtRandom()
    {
        QFETCH(const quint32, seed);
        PodModel pods;
        followAtRandom(pods, seed);
        ClusterModel clusters(pods);
        followAtRandom(clusters, seed);
    }

    void equalRowsStaySilent()
    {
        PodModel pods;
        pods.apply({.upserted = {pod(1), pod(2)}});
        QSignalSpy changed(&pods, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&pods, &QAbstractItemModel::rowsInserted);
        pods.apply({.upserted = {pod(1), pod(2)}});
        QCOMPARE(changed.size(), 0);
        pods.apply({.upserted = {pod(1), pod(2, 5)}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), pods.index(1, 0));
        QCOMPARE(changed[0][1].toModelIndex(), pods.index(1, PodModel::ColumnCount - 1));
        QCOMPARE(inserted.size(), 0);
    }

    void newRowsComeInOnePiece()
    {
        PodModel pods;
        QSignalSpy inserted(&pods, &QAbstractItemModel::rowsInserted);
        QList<kube::PodRow> rows;
        for (int i = 0; i < 1000; ++i)
            rows.append(pod(i));
        pods.apply({.upserted = rows});
        QCOMPARE(inserted.size(), 1);
        pods.apply({.removed = {"uid-3", "uid-4", "uid-5", "uid-9"}});
        QSignalSpy removed(&pods, &QAbstractItemModel::rowsRemoved);
        pods.apply({.removed = {"uid-12", "uid-10", "uid-11", "uid-10", "nobody"}});
        QCOMPARE(removed.size(), 1); // neighbours go together
        QCOMPARE(pods.rowCount(), 993);
    }

    void rowsAreRightWhileOthersAreBeingRemoved()
    {
        PodModel pods;
        pods.apply({.upserted = {pod(0), pod(1), pod(2), pod(3), pod(4)}});
        QList<int> seen;
        connect(&pods, &QAbstractItemModel::rowsRemoved, this, [&] { seen.append(pods.rowOf("uid-4")); });
        pods.apply({.removed = {"uid-0", "uid-3"}});
        QCOMPARE(seen, (QList<int>{3, 2}));
    }

    void podsReadAsKubectlPrintsThem()
    {
        PodModel pods;
        kube::PodRow row = pod(1);
        row.readyContainers = 1;
        row.containers = 2;
        row.restarts = 7;
        row.lastRestart = QDateTime::currentSecsSinceEpoch() - 200;
        row.created = QDateTime::currentSecsSinceEpoch() - 3 * 86400;
        row.group = u"gpu-group"_s;
        row.gpus = 2;
        row.message = u"<b>bold</b> trouble"_s;
        pods.apply({.upserted = {row}});
        const auto text = [&](int column) { return pods.index(0, column).data().toString(); };
        QCOMPARE(text(PodModel::Name), u"pod-1");
        QCOMPARE(text(PodModel::Ready), u"1/2");
        QCOMPARE(text(PodModel::Status), u"Running");
        QVERIFY2(text(PodModel::Restarts).startsWith(u"7 (3m2"), qPrintable(text(PodModel::Restarts)));
        QCOMPARE(text(PodModel::Age), u"3d");
        QCOMPARE(text(PodModel::Node), u"—");
        QCOMPARE(text(PodModel::Group), u"gpu-group");
        QCOMPARE(text(PodModel::Gpus), u"2");
        QCOMPARE(pods.index(0, PodModel::Status).data(Qt::ToolTipRole).toString(),
                 u"&lt;b&gt;bold&lt;/b&gt; trouble"); // text of a cluster is never markup
    }

    void numbersSortAsNumbers()
    {
        PodModel pods;
        pods.apply({.upserted = {pod(1, 10), pod(2, 9), pod(3, 100)}});
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&pods);
        sorted.setSortRole(SortRole);
        sorted.sort(PodModel::Restarts);
        QCOMPARE(sorted.index(0, 0).data().toString(), u"pod-2");
        QCOMPARE(sorted.index(2, 0).data().toString(), u"pod-3");
        sorted.sort(PodModel::Age); // the youngest first
        QCOMPARE(sorted.index(0, 0).data().toString(), u"pod-3");
    }

    void saysWhoseClustersAreTouched()
    {
        PodModel pods;
        QSet<ClusterKey> touched;
        connect(&pods, &PodModel::clustersTouched, this, [&](const QSet<ClusterKey> &clusters) { touched = clusters; });
        const ClusterKey one{u"default"_s, u"raycluster"_s};
        const ClusterKey other{u"default"_s, u"other"_s};
        pods.applyBatch({.upserted = {pod(1)}});
        QCOMPARE(touched, QSet<ClusterKey>{one});
        kube::PodRow moved = pod(1);
        moved.cluster = u"other"_s;
        pods.applyBatch({.upserted = {moved}});
        QCOMPARE(touched, (QSet<ClusterKey>{one, other}));
        pods.applyBatch({.removed = {"uid-1"}});
        QCOMPARE(touched, QSet<ClusterKey>{other});
    }
};

QTEST_GUILESS_MAIN(TestRowTableModel)
#include "tst_rowtablemodel.moc"
