#include <models/tables/capacityfeed.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>

#include <QCoroFuture>

using namespace std::chrono_literals;

namespace raydeck::tables {

CapacityFeed::CapacityFeed(kube::Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection),
      m_nodes(std::make_unique<ray::SchedulingNodeWatch>(connection, nullptr)),
      m_pods(std::make_unique<ray::SchedulingPodWatch>(connection, nullptr))
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(100ms);
    connect(&m_announce, &QTimer::timeout, this, &CapacityFeed::changed);
    connect(m_nodes.get(), &ray::SchedulingNodeWatch::batchReady, this, [this](const ray::SchedulingNodeBatch &batch) {
        m_capacity.apply(batch);
        announce();
    });
    connect(m_pods.get(), &ray::SchedulingPodWatch::batchReady, this, [this](const ray::SchedulingPodBatch &batch) {
        m_capacity.apply(batch);
        announce();
    });
    follow(m_nodes.get(), m_nodesStatus);
    follow(m_pods.get(), m_podsStatus);
}

CapacityFeed::~CapacityFeed() = default;

void CapacityFeed::follow(kube::Watch *watch, WatchStatus &status)
{
    connect(watch, &kube::Watch::stateChanged, this, [this, watch, &status](kube::Watch::State state) {
        status.state = state;
        status.retryAt = watch->retryAt();
        if (state == kube::Watch::State::Live)
            status.error.reset();
        announce();
    });
    connect(watch, &kube::Watch::failed, this, [this, &status](const Error &error) {
        status.error = error;
        announce();
    });
    connect(watch, &kube::Watch::synced, this, [this, &status] {
        status.synced = true;
        status.error.reset();
        announce();
    });
}

void CapacityFeed::announce()
{
    if (!m_announce.isActive())
        m_announce.start();
}

bool CapacityFeed::isKnown() const
{
    return m_nodesStatus.synced && m_podsStatus.synced && !error();
}

std::optional<Error> CapacityFeed::error() const
{
    return m_nodesStatus.error ? m_nodesStatus.error : m_podsStatus.error;
}

void CapacityFeed::setNamespace(const QString &name)
{
    if (name == m_namespace || name.isEmpty())
        return;
    m_namespace = name;
    m_admission = {};
    m_admissionKnown = false;
    QCoro::connect(askAdmission(name), this, [] {});
}

/// What may not be read is taken for not there: most namespaces have none of it.
QCoro::Task<> CapacityFeed::askAdmission(QString name)
{
    const QList<QByteArray> paths{kube::collectionPath("/api/v1", name, "limitranges"),
                                  kube::collectionPath("/api/v1", name, "resourcequotas"),
                                  "/apis/node.k8s.io/v1/runtimeclasses",
                                  kube::collectionPath("/api/v1", name, "persistentvolumeclaims"),
                                  "/api/v1/persistentvolumes",
                                  "/apis/scheduling.k8s.io/v1/priorityclasses"};
    QList<QByteArray> lists;
    bool arePrioritiesKnown = false;
    for (const QByteArray &path : paths) {
        const auto list = co_await kube::bound(this, m_connection.get(path));
        if (!list && list.error().kind == Error::Kind::Cancelled)
            co_return; // this may be gone
        lists.append(list.value_or("{}"));
        arePrioritiesKnown = list.has_value(); // the last one's
    }
    if (name != m_namespace)
        co_return;
    m_admission = {};
    std::ignore = readLimitRanges(lists.at(0), m_admission);
    std::ignore = readQuotas(lists.at(1), m_admission);
    std::ignore = readRuntimeClasses(lists.at(2), m_admission);
    std::ignore = readClaims(lists.at(3), lists.at(4), m_admission);
    if (arePrioritiesKnown)
        std::ignore = readPriorityClasses(lists.at(5), m_admission);
    m_admissionKnown = true;
    announce();
}

} // namespace raydeck::tables
