#include <tests/bench/benches.h>
#include <tests/bench/benchwindow.h>
#include <tests/bench/measure.h>

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <chrono>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

constexpr int Pods = 18; // as many as the window shows: a change is counted when it is painted
constexpr double Bar = 100;

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

using Change = std::pair<QByteArray, int>; // uid and how many changes of it came before

/// Notes when the change that the model told of last was painted.
class PaintLog final : public QObject {
public:
    PaintLog(tables::PodModel &pods, QWidget *viewport) : QObject(viewport)
    {
        connect(&pods, &QAbstractItemModel::dataChanged, this, [this, &pods](const QModelIndex &first) {
            const kube::PodRow &pod = pods.rowAt(first.row());
            m_waiting.append({pod.uid, pod.restarts});
        });
        viewport->installEventFilter(this);
    }
    QHash<Change, qint64> painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_waiting.isEmpty()) {
            QMetaObject::invokeMethod(this, [this, waiting = std::exchange(m_waiting, {})] {
                for (const Change &change : waiting)
                    painted.insert(change, now());
            }, Qt::QueuedConnection); // after the paint event
        }
        return false;
    }

private:
    QList<Change> m_waiting;
};

} // namespace

bool benchLatency()
{
    makeBenchCluster(u"latency"_s);
    sandbox({u"nodes"_s, u"add"_s, u"2"_s});
    sandbox({u"pods"_s, u"add"_s, QString::number(Pods), u"--namespace"_s, u"bench"_s, u"--label"_s,
             u"ray.io/cluster=latency"_s});
    BenchWindow bench;
    tables::ClusterSession &session = bench.connect();
    bench.openWhenHere(u"latency"_s);
    QTableView *table = bench.table(u"podTable"_s);
    waitFor("the pods", [&] { return session.podsStatus().synced && table->model()->rowCount() == Pods; });
    PaintLog log(session.pods(), table->viewport());
    QProcess churn;
    churn.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    churn.start(qEnvironmentVariable("RAYDECK_SANDBOX"),
                {u"pods"_s, u"churn"_s, u"--namespace"_s, u"bench"_s, u"--rate"_s, u"100"_s, u"--seconds"_s, u"10"_s});
    waitFor("the end of the changes", [&] { return churn.state() == QProcess::NotRunning; });
    const QByteArray output = churn.readAllStandardOutput();
    waitFor("the last paint", [&] { return log.painted.size() >= 900; });
    QList<double> latencies;
    QHash<QByteArray, int> count;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject change = QJsonDocument::fromJson(line).object();
        if (change.isEmpty())
            continue;
        const QByteArray uid = change[u"uid"_s].toString().toUtf8();
        const Change key{uid, ++count[uid]};
        if (const qint64 painted = log.painted.value(key)) // two changes of a pod in one frame are painted as one
            latencies.append(double(painted - change[u"sentAt"_s].toInteger()) / 1e6);
    }
    sandbox({u"exec"_s, u"--"_s, u"kubectl"_s, u"delete"_s, u"namespace"_s, u"bench"_s, u"--wait=true"_s});
    print({.name = u"first-light/pod-change-median"_s, .value = median(latencies)});
    return print({.name = u"first-light/pod-change-p99"_s, .value = percentile(latencies, 0.99), .bar = Bar});
}

} // namespace raydeck::bench
