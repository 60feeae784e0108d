#include <models/tables/capacityfeed.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>

#include <QCoroFuture>

#include <algorithm>

using namespace std::chrono_literals;

namespace raydeck::tables {

namespace {

using Part = ray::Admission::Part;

/// A group that the server does not have, or a namespace that is not there yet, has nothing to say.
bool isNotThere(const Error &error)
{
    return error.kind == Error::Kind::NotFound;
}

bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.httpStatus == 429 || error.httpStatus >= 500;
}

ray::Admission admissionOf(const QMap<Part, Result<QByteArray>> &lists)
{
    ray::Admission admission;
    for (const auto &[part, list] : lists.asKeyValueRange()) {
        if (!list && !isNotThere(list.error()))
            admission.unread.insert(part, list.error());
    }
    const auto read = [&](Part part, auto reader) {
        if (!lists[part])
            return;
        if (const Result<void> done = reader(*lists[part], admission); !done)
            admission.unread.insert(part, done.error());
    };
    read(Part::LimitRanges, ray::readLimitRanges);
    read(Part::Quotas, ray::readQuotas);
    read(Part::RuntimeClasses, ray::readRuntimeClasses);
    read(Part::PriorityClasses, ray::readPriorityClasses);
    if (const auto &volumes = lists[Part::Volumes])
        read(Part::Claims, [&volumes](const QByteArray &claims, ray::Admission &known) {
            return ray::readClaims(claims, *volumes, known);
        });
    return admission;
}

} // namespace

CapacityFeed::CapacityFeed(kube::Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection),
      m_nodes(std::make_unique<ray::SchedulingNodeWatch>(connection, nullptr)),
      m_pods(std::make_unique<ray::SchedulingPodWatch>(connection, nullptr))
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(100ms);
    connect(&m_announce, &QTimer::timeout, this, &CapacityFeed::changed);
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(10s);
    connect(&m_askAgain, &QTimer::timeout, this, &CapacityFeed::beginToAsk);
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
    beginToAsk();
}

void CapacityFeed::beginToAsk()
{
    m_askAgain.stop();
    QCoro::connect(askAdmission(m_namespace), this, [] {});
}

QCoro::Task<> CapacityFeed::askAdmission(QString name)
{
    const QMap<Part, QByteArray> paths{{Part::LimitRanges, kube::collectionPath("/api/v1", name, "limitranges")},
                                       {Part::Quotas, kube::collectionPath("/api/v1", name, "resourcequotas")},
                                       {Part::RuntimeClasses, "/apis/node.k8s.io/v1/runtimeclasses"},
                                       {Part::Claims, kube::collectionPath("/api/v1", name, "persistentvolumeclaims")},
                                       {Part::Volumes, "/api/v1/persistentvolumes"},
                                       {Part::PriorityClasses, "/apis/scheduling.k8s.io/v1/priorityclasses"}};
    QMap<Part, Result<QByteArray>> lists;
    for (const auto &[part, path] : paths.asKeyValueRange()) {
        const auto list = co_await kube::bound(this, m_connection.get(path));
        if (!list && list.error().kind == Error::Kind::Cancelled)
            co_return; // this may be gone
        lists.insert(part, list);
    }
    if (name != m_namespace)
        co_return;
    m_admission = admissionOf(lists);
    m_admissionKnown = true;
    if (std::ranges::any_of(m_admission.unread, isPassing))
        m_askAgain.start();
    announce();
}

} // namespace raydeck::tables
