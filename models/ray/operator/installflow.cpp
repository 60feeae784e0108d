#include <models/ray/operator/installflow.h>

#include <models/kube/accessreview.h>
#include <models/kube/bound.h>
#include <models/kube/paths.h>
#include <models/ray/operator/crdfields.h>
#include <models/ray/operator/flowtools.h>
#include <models/ray/operator/installreason.h>
#include <models/ray/rayclusterwatch.h>

#include <QDateTime>
#include <QDeadlineTimer>
#include <QPointer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Id = InstallStep::Id;
using State = InstallStep::State;

QString nameOf(const Manifest &manifest)
{
    return manifest.kind + u' ' + manifest.name;
}

QString resourceOf(const Manifest &manifest)
{
    return QString::fromLatin1(placeOf(manifest.kind)->resource);
}

QString groupOf(const Manifest &manifest)
{
    const QByteArray group = placeOf(manifest.kind)->group; // /api/v1 or /apis/GROUP/VERSION
    return QString::fromLatin1(group.split('/').value(group.startsWith("/apis/") ? 2 : 3));
}

} // namespace

InstallFlow::InstallFlow(kube::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection) {}

// --- Steps -------------------------------------------------------------------------------------------------------

Result<void> InstallFlow::begin(const QList<Id> &steps)
{
    if (m_running)
        return flow::refused(Error::Kind::Conflict, reason::Busy);
    m_running = true;
    m_cancelled = false;
    m_refusals.clear();
    m_found.clear();
    m_pod = {};
    m_steps.clear();
    for (const Id id : steps)
        m_steps.append({.id = id});
    for (const InstallStep &step : std::as_const(m_steps))
        emit stepChanged(step);
    return {};
}

void InstallFlow::end(const Result<void> &result)
{
    m_running = false;
    if (!result) {
        for (InstallStep &step : m_steps) {
            if (step.state != State::Running)
                continue;
            step.state = State::Failed;
            step.ended = QDateTime::currentMSecsSinceEpoch();
            emit stepChanged(step);
        }
    }
    emit finished();
}

void InstallFlow::change(Id id, const std::function<void(InstallStep &)> &edit)
{
    for (InstallStep &step : m_steps) {
        if (step.id != id)
            continue;
        edit(step);
        emit stepChanged(InstallStep(step));
        return;
    }
}

void InstallFlow::enter(Id id, const QString &subject)
{
    change(id, [&](InstallStep &step) {
        if (step.state != State::Running)
            step.began = QDateTime::currentMSecsSinceEpoch();
        step.state = State::Running;
        step.subject = subject;
    });
}

void InstallFlow::leave(Id id)
{
    change(id, [](InstallStep &step) {
        step.state = State::Done;
        step.subject.clear();
        step.ended = QDateTime::currentMSecsSinceEpoch();
    });
}

Result<void> InstallFlow::proceed() const
{
    if (m_cancelled)
        return flow::cancelled();
    return {};
}

// --- What a person asks for --------------------------------------------------------------------------------------

InstallFlow::Done InstallFlow::install(OperatorInstall settings)
{
    const QPointer self(this);
    if (const auto begun = begin({Id::Check, Id::Definitions, Id::Objects, Id::Pod}); !begun)
        co_return begun;
    m_made.clear();
    const auto result = co_await installSteps(settings);
    if (self)
        end(result);
    co_return result;
}

InstallFlow::Done InstallFlow::upgrade(OperatorInstall settings)
{
    const QPointer self(this);
    if (const auto begun = begin({Id::Check, Id::Definitions, Id::Objects, Id::Obsolete, Id::Pod}); !begun)
        co_return begun;
    m_made.clear();
    const auto result = co_await upgradeSteps(settings);
    if (self)
        end(result);
    co_return result;
}

InstallFlow::Done InstallFlow::applyDefinitions(OperatorInstall settings)
{
    const QPointer self(this);
    if (const auto begun = begin({Id::Definitions}); !begun)
        co_return begun;
    m_made.clear();
    const auto parts = operatorParts(settings);
    Result<void> result = parts ? Result<void>() : std::unexpected(parts.error());
    if (result)
        result = co_await look(parts->definitions);
    if (result)
        result = co_await applyDefinitionsNow(parts->definitions);
    if (self)
        end(result);
    co_return result;
}

InstallFlow::Done InstallFlow::installSteps(OperatorInstall settings)
{
    enter(Id::Check);
    if (!problemsOf(settings).isEmpty())
        co_return flow::refused(Error::Kind::Invalid, reason::BadSettings);
    const auto installations = co_await findInstallations(this, &m_connection, settings.namespaceName);
    if (!installations)
        co_return std::unexpected(installations.error());
    for (const Installation &there : *installations) {
        const bool isOurs = there.maker == Installation::Maker::BuiltIn && there.releaseName == settings.releaseName
            && there.operatorInfo.namespaceName == settings.namespaceName;
        if (!isOurs)
            co_return flow::refused(Error::Kind::Conflict, reason::OperatorExists,
                                    there.operatorInfo.namespaceName + u'/' + there.operatorInfo.name);
    }
    auto parts = operatorParts(settings);
    if (!parts)
        co_return std::unexpected(parts.error());
    if (const auto looked = co_await look(parts->definitions + parts->objects); !looked)
        co_return looked;
    const auto keeps = co_await keepsDefinitions(parts->definitions, settings.release());
    if (!keeps)
        co_return std::unexpected(keeps.error());
    if (*keeps)
        parts->definitions.clear();
    if (const auto checked = co_await dryRun(*parts, settings.namespaceName); !checked)
        co_return checked;
    leave(Id::Check);
    if (const auto applied = co_await applyAll(*parts, settings.namespaceName); !applied)
        co_return applied;
    co_return co_await waitForPod(settings);
}

InstallFlow::Done InstallFlow::upgradeSteps(OperatorInstall settings)
{
    enter(Id::Check);
    if (!problemsOf(settings).isEmpty())
        co_return flow::refused(Error::Kind::Invalid, reason::BadSettings);
    const auto there = co_await builtInInstallation(settings.namespaceName);
    if (!there)
        co_return std::unexpected(there.error());
    settings.releaseName = there->releaseName; // the selector cannot change
    auto parts = operatorParts(settings);
    if (!parts)
        co_return std::unexpected(parts.error());
    if (const auto looked = co_await look(parts->definitions + parts->objects); !looked)
        co_return looked;
    const auto keeps = co_await keepsDefinitions(parts->definitions, settings.release());
    if (!keeps)
        co_return std::unexpected(keeps.error());
    if (*keeps)
        parts->definitions.clear();
    if (const auto checked = co_await dryRun(*parts, settings.namespaceName); !checked)
        co_return checked;
    leave(Id::Check);
    if (const auto applied = co_await applyAll(*parts, settings.namespaceName); !applied)
        co_return applied;
    if (const auto removed = co_await removeObsolete(*there, parts->objects); !removed)
        co_return removed;
    co_return co_await waitForPod(settings);
}

// --- Looking, and trying -----------------------------------------------------------------------------------------

InstallFlow::Done InstallFlow::look(QList<Manifest> manifests)
{
    QList<kube::Connection::Reply> replies;
    for (const Manifest &manifest : std::as_const(manifests))
        replies.append(m_connection.get(manifest.path, {}, flow::MetadataOnly));
    for (qsizetype i = 0; i < manifests.size(); ++i) {
        const auto answer = co_await kube::bound(this, replies[i]);
        if (answer)
            m_found[manifests[i].path] = {.exists = true};
        else if (flow::isGone(answer.error()))
            m_found[manifests[i].path] = {.exists = false};
        else if (answer.error().kind == Error::Kind::Forbidden)
            m_found[manifests[i].path] = {.exists = false, .isKnown = false};
        else
            co_return std::unexpected(answer.error());
    }
    co_return {};
}

/// CRDs are never taken back to an older state: fields of clusters that run would be dropped.
QCoro::Task<Result<bool>> InstallFlow::keepsDefinitions(QList<Manifest> definitions, Release release)
{
    const auto clusters = std::ranges::find(definitions, u"rayclusters.ray.io"_s, &Manifest::name);
    if (clusters == definitions.end() || !m_found.value(clusters->path).exists)
        co_return false;
    const auto live = co_await kube::bound(this, m_connection.get(clusters->path));
    if (!live)
        co_return std::unexpected(live.error());
    const auto skew = crdSkew(*live, release);
    co_return skew && skew->missing.isEmpty() && !skew->extra.isEmpty();
}

InstallFlow::Done InstallFlow::dryRun(OperatorParts parts, QString namespaceName)
{
    const Manifest home = namespaceManifest(namespaceName);
    const auto asked = co_await kube::bound(this, m_connection.get(home.path, {}, flow::MetadataOnly));
    if (!asked && asked.error().kind != Error::Kind::NotFound && asked.error().kind != Error::Kind::Forbidden)
        co_return std::unexpected(asked.error());
    const bool isHomeMissing = !asked && flow::isGone(asked.error());
    m_found[home.path] = {.exists = !isHomeMissing, .isKnown = true}; // not allowed to look: then it has to be there

    struct Trial {
        Manifest manifest;
        kube::Connection::Reply reply;
        QString verb = {}; ///< asked as a right: there is no namespace yet in which it could be tried
    };
    QList<Trial> trials;
    if (isHomeMissing)
        trials.append({home, m_connection.apply(home.path, home.body, {.dryRun = true})});
    for (const Manifest &definition : parts.definitions)
        trials.append(
            {definition, m_connection.apply(definition.path, definition.body, {.dryRun = true, .force = true})});
    for (const Manifest &object : parts.objects) {
        if (!isHomeMissing || object.namespaceName != namespaceName) {
            trials.append({object, m_connection.apply(object.path, object.body, {.dryRun = true})});
            continue;
        }
        for (const QString &verb : {u"create"_s, u"patch"_s}) // what server-side apply takes
            trials.append({object,
                           m_connection.send(kube::accessReview({.verb = verb,
                                                                 .group = groupOf(object),
                                                                 .resource = resourceOf(object),
                                                                 .namespaceName = namespaceName})),
                           verb});
    }
    for (const Trial &trial : std::as_const(trials)) {
        const auto answer = co_await kube::bound(this, trial.reply);
        if (!answer && (answer.error().kind == Error::Kind::Cancelled || answer.error().httpStatus == 0))
            co_return std::unexpected(answer.error());
        if (!answer) {
            m_refusals.append({trial.manifest, answer.error()});
            continue;
        }
        if (trial.verb.isEmpty())
            continue;
        const auto allowed = kube::isAllowed(*answer);
        if (!allowed)
            co_return std::unexpected(allowed.error());
        if (!*allowed)
            m_refusals.append({trial.manifest,
                               Error{.kind = Error::Kind::Forbidden,
                                     .httpStatus = 403,
                                     .message = u"%1 %2 (%3)"_s.arg(trial.verb, resourceOf(trial.manifest),
                                                                    trial.manifest.namespaceName)}});
    }
    if (!m_refusals.isEmpty())
        co_return std::unexpected(m_refusals.first().second);
    co_return proceed();
}

// --- Making ------------------------------------------------------------------------------------------------------

InstallFlow::Done InstallFlow::applyAll(OperatorParts parts, QString namespaceName)
{
    if (const auto applied = co_await applyDefinitionsNow(parts.definitions); !applied)
        co_return applied;
    const Manifest home = namespaceManifest(namespaceName);
    enter(Id::Objects);
    if (!m_found.value(home.path).exists)
        parts.objects.prepend(home);
    for (const Manifest &object : std::as_const(parts.objects)) {
        if (const auto going = proceed(); !going)
            co_return going;
        enter(Id::Objects, nameOf(object));
        if (const auto applied = co_await applyOne(object, {}); !applied)
            co_return applied;
    }
    leave(Id::Objects);
    co_return {};
}

InstallFlow::Done InstallFlow::applyDefinitionsNow(QList<Manifest> definitions)
{
    enter(Id::Definitions);
    QStringList plurals;
    for (const Manifest &definition : std::as_const(definitions)) {
        if (const auto going = proceed(); !going)
            co_return going;
        enter(Id::Definitions, definition.name);
        // They belong to KubeRay whole, whoever applied an older state of them.
        if (const auto applied = co_await applyOne(definition, {.force = true}); !applied)
            co_return applied;
        plurals.append(definition.name.section(u'.', 0, 0));
    }
    if (const auto served = co_await waitUntilServed(plurals); !served)
        co_return served;
    leave(Id::Definitions);
    co_return {};
}

InstallFlow::Done InstallFlow::applyOne(Manifest manifest, kube::ApplyOptions options)
{
    const auto applied = co_await kube::bound(this, m_connection.apply(manifest.path, manifest.body, options));
    if (!applied)
        co_return std::unexpected(applied.error());
    const Found found = m_found.value(manifest.path);
    if (!found.exists && found.isKnown) {
        const QJsonValue metadata = QJsonDocument::fromJson(*applied)["metadata"_L1];
        m_made.append({.kind = manifest.kind,
                       .namespaceName = manifest.namespaceName,
                       .name = manifest.name,
                       .uid = metadata["uid"_L1].toString().toUtf8(),
                       .path = manifest.path});
        emit madeChanged();
    }
    co_return {};
}

/// The API server's directory follows some time after the definitions.
InstallFlow::Done InstallFlow::waitUntilServed(QStringList plurals)
{
    const QDeadlineTimer deadline(m_limits.definitions);
    while (!plurals.isEmpty()) {
        const auto directory = co_await kube::bound(this, m_connection.get(RayApi));
        if (!directory && !flow::isGone(directory.error()))
            co_return std::unexpected(directory.error());
        if (directory)
            for (const QJsonValue resource : QJsonDocument::fromJson(*directory)["resources"_L1].toArray())
                plurals.removeOne(resource["name"_L1].toString());
        if (plurals.isEmpty())
            break;
        if (deadline.hasExpired())
            co_return flow::refused(Error::Kind::Broken, reason::TooSlow, plurals.join(u' '));
        if (const auto waited = co_await flow::pause(this, m_limits.pause / 4); !waited)
            co_return waited;
        if (const auto going = proceed(); !going)
            co_return going;
    }
    co_return {};
}

// --- The pod -----------------------------------------------------------------------------------------------------

InstallFlow::Done InstallFlow::waitForPod(OperatorInstall settings)
{
    enter(Id::Pod);
    const auto in = [&](const char *group, const char *resource) {
        return kube::collectionPath(group, settings.namespaceName, resource);
    };
    const QByteArray deploymentPath = in("/apis/apps/v1", "deployments") + "/kuberay-operator";
    const QByteArray selector = "labelSelector="
        + QUrl::toPercentEncoding("app.kubernetes.io/name=kuberay-operator,app.kubernetes.io/instance="_L1
                                  + settings.releaseName);
    const QDeadlineTimer deadline(m_limits.pod);
    while (true) {
        const auto deployment = co_await kube::bound(this, m_connection.get(deploymentPath));
        if (!deployment)
            co_return std::unexpected(deployment.error());
        const auto pods = co_await kube::bound(this, m_connection.get(in("/api/v1", "pods"), selector));
        if (!pods)
            co_return std::unexpected(pods.error());
        OperatorPod pod = operatorPodOf(*deployment, *pods, {});
        using enum OperatorPod::State;
        if (!pod.name.isEmpty() && pod.state != Ready) { // events are a help, not a condition
            const auto events = co_await kube::bound(
                this,
                m_connection.get(in("/api/v1", "events"), "fieldSelector=involvedObject.name=" + pod.name.toUtf8()));
            if (!events && events.error().kind == Error::Kind::Cancelled)
                co_return std::unexpected(events.error());
            if (events)
                pod = operatorPodOf(*deployment, *pods, *events);
        }
        if (pod.state == Crashing || (pod.state == NotReady && pod.restarts > 0)) {
            const QByteArray query = pod.restarts > 0 ? "tailLines=30&previous=true" : "tailLines=30";
            const auto log = co_await kube::bound(
                this, m_connection.get(in("/api/v1", "pods") + '/' + pod.name.toUtf8() + "/log", query, "*/*"));
            if (!log && log.error().kind == Error::Kind::Cancelled)
                co_return std::unexpected(log.error());
            if (log)
                pod.log = QString::fromUtf8(*log);
        }
        if (std::exchange(m_pod, pod) != pod)
            emit podChanged(m_pod);
        if (m_pod.state == Ready)
            break;
        if (deadline.hasExpired())
            co_return std::unexpected(Error{.kind = Error::Kind::Broken,
                                            .message = m_pod.message,
                                            .detail = m_pod.log.isEmpty() ? m_pod.event : m_pod.log,
                                            .reason = QString::fromLatin1(reason::PodDoesNotCome)});
        if (const auto waited = co_await flow::pause(this, m_limits.pause); !waited)
            co_return waited;
        if (const auto going = proceed(); !going)
            co_return going;
    }
    leave(Id::Pod);
    co_return {};
}

} // namespace raydeck::ray
