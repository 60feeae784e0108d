#include <tests/support/randomclusters.h>
#include <tests/support/realcluster.h>

#include <models/kube/yamlvalue.h>
#include <models/ray/fit/fit.h>
#include <models/tables/capacityfeed.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using test::RandomCluster;

namespace {

constexpr int DefaultClusters = 200;
const QByteArray PriorityClasses = "/apis/scheduling.k8s.io/v1/priorityclasses";

struct Placed {
    qint64 bound = 0;
    qint64 decided = 0; ///< bound, or refused by the scheduler
    qint64 there = 0;   ///< not evicted
};

/// Decided for now: nobody is cleared away for it.
bool isRefused(const QJsonObject &pod)
{
    return pod["status"_L1]["nominatedNodeName"_L1].toString().isEmpty()
        && std::ranges::any_of(pod["status"_L1]["conditions"_L1].toArray(), [](const QJsonValue &condition) {
               return condition["type"_L1] == "PodScheduled"_L1 && condition["reason"_L1] == "Unschedulable"_L1;
           });
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// What is said of random clusters and RayClusters, and what the real scheduler makes of them.
class TestSchedulerAgrees : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;
    QByteArray m_namespace;
    QList<RandomCluster> m_clusters;
    QSet<QString> m_there; // names of the RayClusters' pods, when they were counted

    /// POSTs all, a handful at once; false with a warning if one is refused.
    bool create(const QByteArray &path, const QList<QJsonObject> &objects)
    {
        constexpr qsizetype AtOnce = 48;
        for (qsizetype from = 0; from < objects.size(); from += AtOnce) {
            QList<kube::Connection::Reply> replies;
            for (const QJsonObject &object : objects.sliced(from, std::min(AtOnce, objects.size() - from)))
                replies.append(m_connection->create(path, jsonOf(object)));
            const auto isDone = [](const auto &reply) { return reply.isFinished(); };
            if (!QTest::qWaitFor([&] { return std::ranges::all_of(replies, isDone); }, 60'000))
                return false;
            for (const auto &reply : replies) {
                if (const auto answer = reply.result(); !answer) {
                    qWarning().noquote() << answer.error().message;
                    return false;
                }
            }
        }
        return true;
    }

    std::optional<QJsonObject> get(const QByteArray &path, const QByteArray &query = {})
    {
        const auto reply = m_connection->get(path, query);
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 30'000))
            return {};
        const auto answer = reply.result();
        return answer ? std::optional(QJsonDocument::fromJson(*answer).object()) : std::nullopt;
    }

    /// By the labels ray.io/cluster and ray.io/group.
    std::map<std::pair<QString, QString>, Placed> placed()
    {
        std::map<std::pair<QString, QString>, Placed> counts;
        m_there.clear();
        const auto list = get("/api/v1/namespaces/" + m_namespace + "/pods", "labelSelector=ray.io%2Fcluster");
        if (!list)
            return counts;
        for (const QJsonValue &value : (*list)["items"_L1].toArray()) {
            const QJsonObject pod = value.toObject();
            const QJsonObject labels = pod["metadata"_L1]["labels"_L1].toObject();
            Placed &here = counts[{labels["ray.io/cluster"_L1].toString(), labels["ray.io/group"_L1].toString()}];
            const bool isBound = !pod["spec"_L1]["nodeName"_L1].toString().isEmpty();
            here.bound += isBound ? 1 : 0;
            here.decided += isBound || isRefused(pod) ? 1 : 0;
            ++here.there;
            m_there.insert(pod["metadata"_L1]["name"_L1].toString());
        }
        return counts;
    }

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
        bool isGiven = false;
        const quint32 given = qEnvironmentVariable("RAYDECK_TEST_SEED").toUInt(&isGiven);
        const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
        qInfo("RAYDECK_TEST_SEED=%u", seed);
        m_namespace = "fit-" + QByteArray::number(seed, 16);
        QRandomGenerator random(seed);
        bool isCounted = false;
        const int wanted = qEnvironmentVariableIntValue("RAYDECK_TEST_CLUSTERS", &isCounted);
        for (int i = 0; i < (isCounted ? wanted : DefaultClusters); ++i)
            m_clusters.append(test::randomCluster(random, QString::fromLatin1(m_namespace) + u'-' + QString::number(i),
                                                  QString::fromLatin1(m_namespace)));

        const QJsonObject metadata{{u"name"_s, QString::fromLatin1(m_namespace)}};
        QVERIFY(create("/api/v1/namespaces",
                       {{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Namespace"_s}, {u"metadata"_s, metadata}}}));
        QTRY_VERIFY_WITH_TIMEOUT(get("/api/v1/namespaces/" + m_namespace + "/serviceaccounts/default"), 30'000);
        QVERIFY(create(PriorityClasses, test::priorityClasses(QString::fromLatin1(m_namespace))));
    }

    void cleanupTestCase()
    {
        QList<kube::Connection::Reply> replies{m_connection->remove("/api/v1/namespaces/" + m_namespace)};
        for (const RandomCluster &cluster : std::as_const(m_clusters)) {
            for (const QJsonObject &node : cluster.nodes)
                replies.append(
                    m_connection->remove("/api/v1/nodes/" + node["metadata"_L1]["name"_L1].toString().toLatin1()));
        }
        for (const QJsonObject &one : test::priorityClasses(QString::fromLatin1(m_namespace)))
            replies.append(
                m_connection->remove(PriorityClasses + '/' + one["metadata"_L1]["name"_L1].toString().toLatin1()));
        const auto isDone = [](const auto &reply) { return reply.isFinished(); };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(replies, isDone), 60'000);
        m_connection.reset();
    }

    void contradictsNothingThatWasSaid()
    {
        QElapsedTimer timer;
        timer.start();
        QList<QJsonObject> nodes;
        QList<QJsonObject> running;
        for (const RandomCluster &cluster : std::as_const(m_clusters)) {
            nodes += cluster.nodes;
            running += cluster.running;
            running += cluster.waiting;
        }
        QVERIFY(create("/api/v1/nodes", nodes));
        QVERIFY(create("/api/v1/namespaces/" + m_namespace + "/pods", running));

        // What is said, all of it before the first of the new pods is there.
        QList<ray::FitAnswer> answers;
        {
            tables::CapacityFeed feed(*m_connection);
            feed.setNamespace(QString::fromLatin1(m_namespace));
            const auto unsettled = [&] { // what is still missing; empty: nothing
                if (!feed.isKnown() || !feed.isAdmissionKnown())
                    return feed.error() ? feed.error()->message : u"nothing is known yet"_s;
                const auto known = feed.capacity().nodes();
                if (known.size() < nodes.size() || feed.capacity().podCount() < running.size())
                    return u"%1 of %2 nodes, %3 of %4 pods"_s.arg(
                        QString::number(known.size()), QString::number(nodes.size()),
                        QString::number(feed.capacity().podCount()), QString::number(running.size()));
                for (const ray::Capacity::Node *node : known) {
                    const bool isBehind = node->node.unschedulable && node->node.taints.isEmpty();
                    const bool isComing =
                        std::ranges::contains(node->node.taints, u"node.kubernetes.io/not-ready"_s, &ray::Taint::key);
                    if (isBehind || isComing || !node->node.ready)
                        return u"%1 is not ready or not yet tainted"_s.arg(node->node.name);
                }
                return QString();
            };
            QString missing;
            const auto isSettled = [&] { return (missing = unsettled()).isEmpty(); };
            const bool isThere = QTest::qWaitFor(isSettled, 120'000);
            QVERIFY2(isThere, qPrintable(missing));
            qInfo("%lld nodes and %lld pods after %lld s", qlonglong(nodes.size()), qlonglong(running.size()),
                  qlonglong(timer.elapsed() / 1000));
            for (const RandomCluster &cluster : std::as_const(m_clusters)) {
                const auto document = kube::readYaml(jsonOf(cluster.rayCluster), u"random"_s);
                QVERIFY(document);
                const auto pods = ray::plannedPods(document->constFirst(), {1, 6, 1}, feed.admission());
                QVERIFY(pods);
                answers.append(ray::fitOf(feed.capacity(), *pods, feed.admission()));
            }
        }

        // The pods, in KubeRay's order within each cluster: the head, then the groups.
        qsizetype longest = 0;
        for (const RandomCluster &cluster : std::as_const(m_clusters))
            longest = std::max(longest, cluster.pods.size());
        for (qsizetype i = 0; i < longest; ++i) {
            QList<QJsonObject> next;
            for (const RandomCluster &cluster : std::as_const(m_clusters)) {
                if (i < cluster.pods.size())
                    next.append(cluster.pods[i]);
            }
            QVERIFY(create("/api/v1/namespaces/" + m_namespace + "/pods", next));
        }
        qint64 expected = 0;
        for (const RandomCluster &cluster : std::as_const(m_clusters))
            expected += cluster.pods.size();
        std::map<std::pair<QString, QString>, Placed> counts;
        qint64 decided = 0;
        qint64 evicted = 0;
        const auto isDecided = [&] {
            counts = placed();
            decided = 0;
            qint64 there = 0;
            for (const auto &[which, count] : counts) {
                decided += count.decided;
                there += count.there;
            }
            if (there == expected)
                return decided == expected;
            QList<QJsonObject> gone; // made anew, as the operator does
            for (const RandomCluster &cluster : std::as_const(m_clusters)) {
                std::ranges::copy_if(cluster.pods, std::back_inserter(gone), [this](const QJsonObject &pod) {
                    return !m_there.contains(pod["metadata"_L1]["name"_L1].toString());
                });
            }
            evicted += gone.size();
            std::ignore = create("/api/v1/namespaces/" + m_namespace + "/pods", gone);
            return false;
        };
        const bool areDecided = QTest::qWaitFor(isDecided, 120'000);
        QVERIFY2(areDecided,
                 qPrintable(u"the scheduler has decided on %1 of %2 pods"_s.arg(QString::number(decided),
                                                                                QString::number(expected))));

        QStringList contradictions;
        qint64 exact = 0;
        qint64 parts = 0;
        for (qsizetype i = 0; i < m_clusters.size(); ++i) {
            const RandomCluster &cluster = m_clusters[i];
            const auto compare = [&](const ray::FitAnswer::Part &part, const QString &group) {
                const qint64 bound = counts[{cluster.name, group}].bound;
                ++parts;
                exact += part.atLeast == part.upTo ? 1 : 0;
                if (bound < part.atLeast || bound > part.upTo || part.upTo > part.wanted)
                    contradictions.append(u"%1 %2: %3 bound, said %4 to %5 of %6\n%7"_s.arg(
                        cluster.name, group, QString::number(bound), QString::number(part.atLeast),
                        QString::number(part.upTo), QString::number(part.wanted),
                        QString::fromUtf8(jsonOf({{u"rayCluster"_s, cluster.rayCluster},
                                                  {u"nodes"_s, test::arrayOf(cluster.nodes)},
                                                  {u"running"_s, test::arrayOf(cluster.running)},
                                                  {u"waiting"_s, test::arrayOf(cluster.waiting)}}))));
            };
            compare(answers[i].head, u"headgroup"_s);
            for (const ray::FitAnswer::Part &group : answers[i].groups)
                compare(group, group.name);
        }
        qInfo("%lld pods of %lld clusters, %lld evicted; %lld of %lld numbers were exact; %lld s", qlonglong(expected),
              qlonglong(m_clusters.size()), qlonglong(evicted), qlonglong(exact), qlonglong(parts),
              qlonglong(timer.elapsed() / 1000));
        QVERIFY2(contradictions.isEmpty(), contradictions.join(u'\n').toUtf8().constData());
        QVERIFY(exact * 2 > parts); // "0 to all" would never be contradicted either
    }
};

QTEST_GUILESS_MAIN(TestSchedulerAgrees)
#include "tst_scheduleragrees.moc"
