#include <tests/support/capacitybuilder.h>
#include <tests/support/fitcluster.h>

#include <models/ray/fit/fit.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::test::CapacityBuilder;
using raydeck::test::fitCluster;

/// What is said against many random ways to place the pods: none of them contradicts it.
class TestFitTrials : public QObject {
    Q_OBJECT
private slots:
    void isNeverContradicted();
    void isNotContradictedByEvictions();
};

/// Random clusters, random orders of nodes: what was said holds.
void TestFitTrials::isNeverContradicted()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto name = [](int i) { return u"n%1"_s.arg(i); };
    for (int round = 0; round < 400; ++round) {
        CapacityBuilder nodes;
        const int count = random.bounded(1, 6);
        struct Free {
            qint64 cpu, memory, gpu;
        };
        QList<Free> free;
        for (int i = 0; i < count; ++i) {
            const Free all{random.bounded(1, 12), random.bounded(1, 24), random.bounded(0, 9)};
            nodes.node(name(i), u"cpu=%1 memory=%2Gi nvidia.com/gpu=%3"_s.arg(all.cpu).arg(all.memory).arg(all.gpu));
            free.append(all);
        }
        const Free head{random.bounded(1, 4), random.bounded(1, 6), random.bounded(0, 2)};
        const Free worker{random.bounded(1, 4), random.bounded(1, 6), random.bounded(0, 4)};
        const int wanted = random.bounded(0, 12);
        const auto text = [](const Free &one) {
            return u"cpu=%1 memory=%2Gi nvidia.com/gpu=%3"_s.arg(one.cpu).arg(one.memory).arg(one.gpu);
        };
        const FitAnswer answer = fitOf(nodes.capacity(), fitCluster(text(head), wanted, text(worker)));
        const auto place = [&random](QList<Free> &left, const Free &pod) {
            QList<Free *> possible;
            for (Free &one : left) {
                if (one.cpu >= pod.cpu && one.memory >= pod.memory && one.gpu >= pod.gpu)
                    possible.append(&one);
            }
            if (possible.isEmpty())
                return 0;
            Free &chosen = *possible.at(random.bounded(possible.size()));
            chosen = {chosen.cpu - pod.cpu, chosen.memory - pod.memory, chosen.gpu - pod.gpu};
            return 1;
        };
        for (int trial = 0; trial < 10; ++trial) {
            QList<Free> left = free;
            const int headPlaced = place(left, head);
            int placed = 0;
            for (int i = 0; i < wanted; ++i)
                placed += place(left, worker);
            const QByteArray where = u"seed %1, round %2"_s.arg(seed).arg(round).toUtf8();
            QVERIFY2(headPlaced >= answer.head.atLeast && headPlaced <= answer.head.upTo, where.constData());
            QVERIFY2(placed >= answer.groups.first().atLeast, where.constData());
            QVERIFY2(placed <= answer.groups.first().upTo, where.constData());
        }
    }
}

/// The same with priorities: pods that run, pods that wait, and a scheduler that evicts.
void TestFitTrials::isNotContradictedByEvictions()
{
    struct Pod {
        int priority = 0;
        qint64 cpu = 1;
        qint64 gpu = 0;
        bool evicts = true;
        int kind = -1; // of ours
    };
    struct Node {
        qint64 cpu = 0;
        qint64 gpu = 0;
        QList<Pod> pods = {};
        [[nodiscard]] bool hasRoom(const Pod &pod, int below) const // with those that are not below it
        {
            qint64 freeCpu = cpu;
            qint64 freeGpu = gpu;
            for (const Pod &one : pods) {
                if (one.priority >= below) {
                    freeCpu -= one.cpu;
                    freeGpu -= one.gpu;
                }
            }
            return freeCpu >= pod.cpu && (pod.gpu == 0 || freeGpu >= pod.gpu);
        }
    };
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto anyPod = [&random](int mostCpu, int mostGpu) {
        return Pod{.priority = random.bounded(-1, 2) * 10,
                   .cpu = random.bounded(1, mostCpu + 1),
                   .gpu = random.bounded(0, mostGpu + 1),
                   .evicts = random.bounded(4) > 0};
    };
    const auto requests = [](const Pod &pod) { return u"cpu=%1 nvidia.com/gpu=%2"_s.arg(pod.cpu).arg(pod.gpu); };
    const auto anyOf = [&random](const QList<qsizetype> &list) { return list.at(random.bounded(list.size())); };
    constexpr int nobody = std::numeric_limits<int>::min();
    qint64 said = 0;
    qint64 exact = 0;
    for (int round = 0; round < 600; ++round) {
        // Pods are put where a scheduler without memory would put them; whoever finds no place waits.
        QList<Node> start;
        for (int i = random.bounded(1, 5); i > 0; --i)
            start.append({.cpu = random.bounded(1, 12), .gpu = random.bounded(0, 9)});
        QList<Pod> waiting;
        QList<Pod> evicted;                                          // who owns them makes them anew
        const auto place = [&](QList<Node> &nodes, const Pod &pod) { // true: it is there
            QList<qsizetype> open;
            QList<qsizetype> closed;
            for (qsizetype i = 0; i < nodes.size(); ++i) {
                if (nodes[i].hasRoom(pod, nobody))
                    open.append(i);
                else if (pod.evicts && nodes[i].hasRoom(pod, pod.priority))
                    closed.append(i);
            }
            if (open.isEmpty() && closed.isEmpty())
                return false;
            Node &node = nodes[anyOf(open.isEmpty() ? closed : open)];
            if (open.isEmpty()) { // all of them go; then as many as there is room for come back
                QList<Pod> gone;
                for (const Pod &one : std::as_const(node.pods)) {
                    if (one.priority < pod.priority)
                        gone.append(one);
                }
                node.pods.removeIf([&pod](const Pod &one) { return one.priority < pod.priority; });
                node.pods.append(pod);
                std::ranges::stable_sort(gone, std::greater(), &Pod::priority);
                for (const Pod &one : std::as_const(gone)) {
                    if (node.hasRoom(one, nobody))
                        node.pods.append(one);
                    else
                        evicted.append(one);
                }
                return true;
            }
            node.pods.append(pod);
            return true;
        };
        CapacityBuilder builder;
        for (int i = random.bounded(0, 8); i > 0; --i) {
            const Pod pod = anyPod(4, 4);
            if (!place(start, pod))
                waiting.append(pod);
        }
        waiting += std::exchange(evicted, {});
        for (qsizetype i = 0; i < start.size(); ++i) {
            const QString name = u"n%1"_s.arg(i);
            builder.node(name, u"cpu=%1 memory=9Ti nvidia.com/gpu=%2"_s.arg(start[i].cpu).arg(start[i].gpu));
            for (const Pod &pod : std::as_const(start[i].pods))
                builder.pod(u"r"_s, name, requests(pod), {{u"priority"_s, pod.priority}});
        }
        for (const Pod &pod : std::as_const(waiting))
            builder.pod(u"w"_s, {}, requests(pod),
                        {{u"priority"_s, pod.priority},
                         {u"preemptionPolicy"_s, pod.evicts ? u"PreemptLowerPriority"_s : u"Never"_s}});
        PlannedPods pods = fitCluster(u"cpu=1"_s, 1, u"cpu=1"_s);
        pods.groups.append(pods.groups.first());
        QList<Pod> queue;
        for (int kind = 0; kind < 3; ++kind) {
            Pod pod = anyPod(3, 3);
            pod.kind = kind;
            PlannedPod &planned = kind == 0 ? pods.head : pods.groups[kind - 1].pod;
            planned.requests = {};
            planned.requests.set(u"cpu"_s, pod.cpu * 1000);
            planned.requests.set(u"nvidia.com/gpu"_s, pod.gpu);
            planned.priority = pod.priority;
            planned.evicts = pod.evicts;
            const int count = kind == 0 ? 1 : random.bounded(0, 6);
            if (kind > 0)
                pods.groups[kind - 1].wanted = count;
            for (int i = 0; i < count; ++i)
                queue.append(pod);
        }
        const FitAnswer answer = fitOf(builder.capacity(), pods);
        for (int trial = 0; trial < 10; ++trial) {
            QList<Node> nodes = start;
            // By priority, or each at once when it is made: both happens.
            const bool isByPriority = random.bounded(2) == 0;
            QList<Pod> order = queue;
            const auto sort = [&order, isByPriority] {
                if (isByPriority)
                    std::ranges::stable_sort(order, std::greater(), &Pod::priority);
            };
            sort();
            QList<Pod> left = waiting;
            while (!order.isEmpty()) {
                std::ignore = place(nodes, order.takeFirst());
                order += std::exchange(evicted, {});
                sort();
                if (random.bounded(2) == 0) // somebody went: those that wait are tried again
                    left.removeIf([&](const Pod &one) { return place(nodes, one); });
                order += std::exchange(evicted, {});
                sort();
            }
            std::array<qint64, 3> placed{};
            for (const Node &node : std::as_const(nodes)) {
                for (const Pod &pod : node.pods) {
                    if (pod.kind >= 0)
                        ++placed[size_t(pod.kind)];
                }
            }
            for (int kind = 0; kind < 3; ++kind) {
                const FitAnswer::Part &part = answer.part(kind - 1);
                const QByteArray where = u"seed %1, round %2, kind %3: %4, said %5 to %6 of %7"_s
                                             .arg(QString::number(seed), QString::number(round), QString::number(kind),
                                                  QString::number(placed[size_t(kind)]), QString::number(part.atLeast),
                                                  QString::number(part.upTo), QString::number(part.wanted))
                                             .toUtf8();
                QVERIFY2(placed[size_t(kind)] >= part.atLeast && placed[size_t(kind)] <= part.upTo, where.constData());
            }
        }
        for (int kind = 0; kind < 3; ++kind) {
            ++said;
            exact += answer.part(kind - 1).atLeast == answer.part(kind - 1).upTo ? 1 : 0;
        }
    }
    qInfo("%lld of %lld numbers were exact", qlonglong(exact), qlonglong(said));
    QVERIFY(exact * 4 > said);
}

QTEST_GUILESS_MAIN(TestFitTrials)
#include "tst_fittrials.moc"
