#include <models/ray/checks/clusterchecks.h>

#include <models/kube/accessreview.h>
#include <models/kube/bound.h>
#include <models/kube/paths.h>
#include <models/ray/checks/serverchecks.h>
#include <models/ray/operator/flowtools.h>

#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Id = Check::Id;

constexpr std::array ids{Id::Server,         Id::CreateRights,  Id::WatchRights,   Id::CapacityRights,
                         Id::Operator,       Id::Definitions,   Id::InstallRights, Id::Accelerators,
                         Id::DefaultStorage, Id::SharedStorage, Id::Ingress};

constexpr auto CrdPath = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/rayclusters.ray.io";

bool isCancelled(const Error &error)
{
    return error.kind == Error::Kind::Cancelled;
}

Result<NodeFindings> readNodesIn(const Result<QByteArray> &list)
{
    return list ? readNodes(*list) : std::unexpected(list.error());
}

} // namespace

ClusterChecks::ClusterChecks(kube::Connection &connection, QString namespaceName, QObject *parent)
    : QObject(parent), m_connection(connection), m_namespace(std::move(namespaceName))
{
    for (const Id id : ids)
        m_checks.append({.id = id});
    connect(&m_quick, &QTimer::timeout, this, &ClusterChecks::askQuick);
    connect(&m_slow, &QTimer::timeout, this, &ClusterChecks::askSlow);
    setRhythm({});
}

ClusterChecks::~ClusterChecks() = default;

void ClusterChecks::setRhythm(Rhythm rhythm)
{
    m_quick.setInterval(rhythm.quick);
    m_slow.setInterval(rhythm.slow);
}

void ClusterChecks::setActive(bool active)
{
    if (active == m_quick.isActive())
        return;
    if (!active) {
        m_quick.stop();
        m_slow.stop();
        return;
    }
    m_quick.start();
    m_slow.start();
    askAgain();
}

void ClusterChecks::setNamespaces(const QString &namespaceName, const QString &operatorNamespace)
{
    if (m_namespace == namespaceName && m_operatorNamespace == operatorNamespace)
        return;
    m_namespace = namespaceName;
    m_operatorNamespace = operatorNamespace;
    if (m_quick.isActive())
        askAgain();
}

void ClusterChecks::askAgain()
{
    askQuick();
    askSlow();
}

const Check &ClusterChecks::check(Check::Id id) const
{
    return *std::ranges::find(m_checks, id, &Check::id);
}

bool ClusterChecks::isReady() const
{
    return std::ranges::none_of(m_checks, [](const Check &check) {
        return check.state == Check::State::Failed
            || (check.state == Check::State::Waiting && check.id == Id::Operator);
    });
}

void ClusterChecks::take(const Check &check)
{
    Check &known = *std::ranges::find(m_checks, check.id, &Check::id);
    if (known == check)
        return;
    known = check;
    emit checkChanged(check);
    emit changed();
}

bool ClusterChecks::enter(const char *question)
{
    if (m_asking.contains(question))
        return false;
    m_asking.insert(question);
    return true;
}

void ClusterChecks::askQuick()
{
    askServer();
    askClasses();
    askOperator();
}

void ClusterChecks::askSlow()
{
    for (const Id id : {Id::CreateRights, Id::WatchRights, Id::CapacityRights, Id::InstallRights})
        askRights(id);
    askNodes();
}

QCoro::Task<void> ClusterChecks::askServer()
{
    if (!enter("server"))
        co_return;
    const auto version = co_await kube::bound(this, m_connection.get("/version"));
    if (!version && isCancelled(version.error()))
        co_return;
    m_asking.remove("server");
    take(serverCheck(version));
}

QCoro::Task<void> ClusterChecks::askClasses()
{
    if (!enter("classes"))
        co_return;
    auto storageReply = m_connection.get("/apis/storage.k8s.io/v1/storageclasses");
    auto ingressReply = m_connection.get("/apis/networking.k8s.io/v1/ingressclasses");
    const auto storage = co_await kube::bound(this, storageReply);
    if (!storage && isCancelled(storage.error()))
        co_return;
    take(defaultStorageCheck(storage));
    take(sharedStorageCheck(storage));
    const auto ingress = co_await kube::bound(this, ingressReply);
    if (!ingress && isCancelled(ingress.error()))
        co_return;
    m_asking.remove("classes");
    take(ingressCheck(ingress));
}

QCoro::Task<void> ClusterChecks::askOperator()
{
    if (!enter("operator"))
        co_return;
    const auto installations = co_await findInstallations(this, &m_connection, m_operatorNamespace);
    if (!installations && isCancelled(installations.error()))
        co_return;
    if (installations)
        m_installations = *installations;
    else
        m_installations.reset();
    take(operatorCheck(installations, m_namespace));
    std::optional<Release> release;
    if (const Installation *newest = installations ? newestOf(*installations) : nullptr)
        release = newest->operatorInfo.release;
    const auto skew = co_await askSkew(release);
    if (!skew && isCancelled(skew.error()))
        co_return;
    m_asking.remove("operator");
    take(definitionsCheck(skew, installations));
}

/// The CRD has a third of a megabyte: it is read only when it has changed.
QCoro::Task<Result<std::optional<CrdSkew>>> ClusterChecks::askSkew(std::optional<Release> release)
{
    const auto metadata = co_await kube::bound(this, m_connection.get(CrdPath, {}, flow::MetadataOnly));
    if (!metadata && metadata.error().kind == Error::Kind::NotFound)
        co_return std::optional<CrdSkew>();
    if (!metadata)
        co_return std::unexpected(metadata.error());
    if (!release) // a version that is not known is compared with nothing
        co_return std::optional(CrdSkew());
    const QByteArray version =
        QJsonDocument::fromJson(*metadata)["metadata"_L1]["resourceVersion"_L1].toString().toLatin1();
    if (m_skew && version == m_crdVersion && *release == m_crdRelease)
        co_return m_skew;
    const auto compare = [release = *release](const Result<QByteArray> &crd) -> Result<CrdSkew> {
        return crd ? crdSkew(*crd, release) : std::unexpected(crd.error());
    };
    const auto skew = co_await kube::bound(this, m_connection.get(CrdPath).then(QtFuture::Launch::Async, compare));
    if (!skew)
        co_return std::unexpected(skew.error());
    m_crdVersion = version;
    m_crdRelease = *release;
    m_skew = *skew;
    co_return m_skew;
}

QCoro::Task<void> ClusterChecks::askRights(Check::Id id)
{
    const QByteArray question = "rights " + QByteArray::number(int(id));
    if (!enter(question.constData()))
        co_return;
    const QString namespaceName = id == Id::InstallRights ? m_operatorNamespace : m_namespace;
    const QList<kube::AccessQuestion> questions = rightsFor(id, m_namespace, m_operatorNamespace);
    QList<kube::Connection::Reply> replies;
    for (const kube::AccessQuestion &asked : questions)
        replies.append(m_connection.send(kube::accessReview(asked)));
    QList<AskedRight> rights;
    std::optional<Error> failed;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const auto answer = co_await kube::bound(this, replies[i]);
        if (!answer && isCancelled(answer.error()))
            co_return;
        const auto allowed = answer ? kube::isAllowed(*answer) : Result<bool>(std::unexpected(answer.error()));
        if (allowed)
            rights.append({questions[i], *allowed});
        else
            failed = allowed.error();
    }
    m_asking.remove(question);
    take(failed ? unanswered(id, *failed) : rightsCheck(id, namespaceName, rights));
}

QCoro::Task<void> ClusterChecks::askNodes()
{
    if (!enter("nodes"))
        co_return;
    const auto findings =
        co_await kube::bound(this, m_connection.get("/api/v1/nodes").then(QtFuture::Launch::Async, &readNodesIn));
    if (!findings && isCancelled(findings.error()))
        co_return;
    QSet<QString> managed;
    if (findings && (!findings->withoutPlugin.isEmpty() || findings->devices == 0)) {
        const auto slices = co_await kube::bound(this, m_connection.get("/apis/resource.k8s.io/v1/resourceslices"));
        if (!slices && isCancelled(slices.error()))
            co_return;
        if (slices) // older servers have no such kind, and not everybody may list it
            managed = nodesWithSlices(*slices).value_or(QSet<QString>());
    }
    m_asking.remove("nodes");
    take(acceleratorCheck(findings, managed));
}

} // namespace raydeck::ray
