#include <models/ray/operator/installflow.h>

#include <models/kube/bound.h>
#include <models/kube/paths.h>
#include <models/ray/operator/flowtools.h>
#include <models/ray/operator/installreason.h>
#include <models/ray/rayclusterwatch.h>

#include <QDeadlineTimer>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Id = InstallStep::Id;

QByteArray definitionsPath()
{
    const KindPlace *place = placeOf(u"CustomResourceDefinition");
    return kube::collectionPath(place->group, {}, place->resource);
}

QJsonValue mark(const QJsonObject &object, QLatin1StringView name)
{
    return object["metadata"_L1]["annotations"_L1][name];
}

MadeObject madeObject(const QString &kind, const QJsonObject &object)
{
    const KindPlace *place = placeOf(kind);
    const QJsonValue metadata = object["metadata"_L1];
    MadeObject made{.kind = kind,
                    .namespaceName = metadata["namespace"_L1].toString(),
                    .name = metadata["name"_L1].toString(),
                    .uid = metadata["uid"_L1].toString().toUtf8()};
    made.path = kube::objectPath(place->group, made.namespaceName, place->resource, made.name);
    return made;
}

} // namespace

InstallFlow::Done InstallFlow::remove(RemoveOptions options)
{
    const QPointer self(this);
    QList<Id> steps{Id::Check};
    if (options.definitions == RemoveOptions::Definitions::Delete)
        steps.append(Id::Definitions);
    steps.append(Id::Objects);
    if (const auto begun = begin(steps); !begun)
        co_return begun;
    m_made.clear();
    const auto result = co_await removeSteps(options);
    if (self)
        end(result);
    co_return result;
}

InstallFlow::Done InstallFlow::removeSteps(RemoveOptions options)
{
    enter(Id::Check);
    const auto there = co_await builtInInstallation(options.namespaceName);
    if (!there)
        co_return std::unexpected(there.error());
    const auto objects = co_await installedObjects(*there);
    if (!objects)
        co_return std::unexpected(objects.error());
    leave(Id::Check);
    if (options.definitions == RemoveOptions::Definitions::Delete) {
        // While the operator still runs: it has to let go of what has a finalizer.
        if (const auto removed = co_await removeDefinitions(options.agreedTo); !removed)
            co_return removed;
    }
    enter(Id::Objects);
    for (const MadeObject &object : *objects) {
        if (const auto going = proceed(); !going)
            co_return going;
        enter(Id::Objects, object.kind + u' ' + object.name);
        if (const auto removed = co_await removeMade(object); !removed)
            co_return removed;
    }
    leave(Id::Objects);
    co_return {};
}

QCoro::Task<Result<Installation>> InstallFlow::builtInInstallation(QString namespaceName)
{
    const auto installations = co_await findInstallations(this, &m_connection, namespaceName);
    if (!installations)
        co_return std::unexpected(installations.error());
    for (const Installation &there : *installations) {
        if (there.operatorInfo.namespaceName != namespaceName)
            continue;
        switch (there.maker) {
        case Installation::Maker::BuiltIn: co_return there;
        case Installation::Maker::Helm:
            co_return flow::refused(Error::Kind::Conflict, reason::MadeByHelm, there.releaseName);
        case Installation::Maker::Other:
            co_return flow::refused(Error::Kind::Conflict, reason::MadeOtherwise, there.operatorInfo.name);
        case Installation::Maker::NotKnown:
            co_return flow::refused(Error::Kind::Forbidden, reason::MakerNotKnown, there.operatorInfo.namespaceName);
        }
    }
    co_return flow::refused(Error::Kind::NotFound, reason::NotInstalled, namespaceName);
}

/// By the marks that the flow gave them, so that a version's objects are found that this program does not know.
/// In the order in which they are removed: what runs first, then its rights.
QCoro::Task<Result<QList<MadeObject>>> InstallFlow::installedObjects(Installation installation)
{
    struct Place {
        QString kind;
        QString namespaceName;
    };
    const QString home = installation.operatorInfo.namespaceName;
    QList<Place> places{{u"Deployment"_s, home}, {u"Service"_s, home}};
    QStringList namespaces{home};
    for (const QString &watched : std::as_const(installation.watchedNamespaces))
        if (!namespaces.contains(watched))
            namespaces.append(watched);
    for (const QString &name : std::as_const(namespaces))
        places += {{u"RoleBinding"_s, name}, {u"Role"_s, name}};
    places += {{u"ClusterRoleBinding"_s, {}}, {u"ClusterRole"_s, {}}, {u"ServiceAccount"_s, home}};
    const QByteArray selector = "labelSelector="
        + QUrl::toPercentEncoding("app.kubernetes.io/managed-by=Helm,app.kubernetes.io/instance="_L1
                                  + installation.releaseName);
    QList<MadeObject> objects;
    for (const Place &place : std::as_const(places)) {
        const KindPlace *kind = placeOf(place.kind);
        const auto list = co_await kube::bound(
            this,
            m_connection.get(kube::collectionPath(kind->group, place.namespaceName, kind->resource), selector,
                             flow::MetadataListOnly));
        if (!list)
            co_return std::unexpected(list.error());
        for (const QJsonObject &item : flow::itemsOf(*list))
            if (mark(item, "meta.helm.sh/release-name"_L1) == installation.releaseName
                && mark(item, "meta.helm.sh/release-namespace"_L1) == home)
                objects.append(madeObject(place.kind, item));
    }
    co_return objects;
}

InstallFlow::Done InstallFlow::removeObsolete(Installation installation, QList<Manifest> kept)
{
    enter(Id::Obsolete);
    const auto objects = co_await installedObjects(installation);
    if (!objects)
        co_return std::unexpected(objects.error());
    for (const MadeObject &object : *objects) {
        if (std::ranges::find(kept, object.path, &Manifest::path) != kept.end())
            continue;
        enter(Id::Obsolete, object.kind + u' ' + object.name);
        if (const auto removed = co_await removeMade(object); !removed)
            co_return removed;
    }
    leave(Id::Obsolete);
    co_return {};
}

InstallFlow::Done InstallFlow::removeMade(MadeObject object)
{
    const auto removed = co_await kube::bound(this, m_connection.remove(object.path, object.uid));
    // Conflict: another object has the name now. That one is not ours.
    if (!removed && !flow::isGone(removed.error()) && removed.error().kind != Error::Kind::Conflict)
        co_return std::unexpected(removed.error());
    co_return {};
}

/// For some seconds after a CRD was made the server answers 429: its storage is not ready.
QCoro::Task<Result<QByteArray>> InstallFlow::listPatiently(QByteArray path, QByteArray accept)
{
    constexpr int TooManyRequests = 429;
    const QDeadlineTimer deadline(m_limits.definitions);
    while (true) {
        const auto list = co_await kube::bound(this, m_connection.get(path, {}, accept));
        if (list || list.error().httpStatus != TooManyRequests || deadline.hasExpired())
            co_return list;
        if (const auto waited = co_await flow::pause(this, m_limits.pause); !waited)
            co_return std::unexpected(waited.error());
    }
}

// --- CRDs, and what was made with them ---------------------------------------------------------------------------

QCoro::Task<Result<QStringList>> InstallFlow::definitionNames()
{
    const auto list = co_await kube::bound(this, m_connection.get(definitionsPath(), {}, flow::MetadataListOnly));
    if (!list)
        co_return std::unexpected(list.error());
    QStringList names;
    for (const QJsonObject &item : flow::itemsOf(*list))
        if (const QString name = item["metadata"_L1]["name"_L1].toString(); name.endsWith(".ray.io"_L1))
            names.append(name);
    co_return names;
}

QCoro::Task<Result<QList<RayObject>>> InstallFlow::rayObjects()
{
    const auto names = co_await definitionNames();
    if (!names)
        co_return std::unexpected(names.error());
    QList<RayObject> objects;
    for (const QString &name : *names) {
        const QByteArray plural = name.section(u'.', 0, 0).toLatin1();
        // Whole objects, for their kind; there are few, and it is asked once.
        const auto list = co_await listPatiently(kube::collectionPath(RayApi, {}, plural), kube::Request::Json);
        if (!list && flow::isGone(list.error()))
            continue;
        if (!list)
            co_return std::unexpected(list.error());
        for (const QJsonObject &item : flow::itemsOf(*list)) {
            const QJsonValue metadata = item["metadata"_L1];
            objects.append(
                {item["kind"_L1].toString(), metadata["namespace"_L1].toString(), metadata["name"_L1].toString()});
        }
    }
    std::ranges::sort(objects);
    co_return objects;
}

InstallFlow::Done InstallFlow::removeDefinitions(QList<RayObject> agreedTo)
{
    enter(Id::Definitions);
    const auto objects = co_await rayObjects();
    if (!objects)
        co_return std::unexpected(objects.error());
    std::ranges::sort(agreedTo);
    if (*objects != agreedTo)
        co_return flow::refused(Error::Kind::Conflict, reason::ClustersChanged);
    const auto names = co_await definitionNames();
    if (!names)
        co_return std::unexpected(names.error());
    for (const QString &name : *names) {
        enter(Id::Definitions, name);
        const auto removed = co_await kube::bound(this, m_connection.remove(definitionsPath() + '/' + name.toLatin1()));
        if (!removed && !flow::isGone(removed.error()))
            co_return std::unexpected(removed.error());
    }
    const QDeadlineTimer deadline(m_limits.definitions);
    while (true) {
        const auto left = co_await definitionNames();
        if (!left)
            co_return std::unexpected(left.error());
        if (left->isEmpty())
            break;
        enter(Id::Definitions, left->first());
        if (deadline.hasExpired())
            co_return flow::refused(Error::Kind::Broken, reason::TooSlow, left->join(u' '));
        if (const auto waited = co_await flow::pause(this, m_limits.pause); !waited)
            co_return waited;
        if (const auto going = proceed(); !going)
            co_return going;
    }
    leave(Id::Definitions);
    co_return {};
}

// --- Undo --------------------------------------------------------------------------------------------------------

/// What stands against deleting an object that others may have begun to use; empty: nothing.
QCoro::Task<Result<QString>> InstallFlow::usesOf(MadeObject object)
{
    QList<QByteArray> collections;
    if (object.kind == "CustomResourceDefinition"_L1) {
        collections.append(kube::collectionPath(RayApi, {}, object.name.section(u'.', 0, 0).toLatin1()));
    } else if (object.kind == "Namespace"_L1) {
        collections = {kube::collectionPath("/apis/apps/v1", object.name, "deployments"),
                       kube::collectionPath("/api/v1", object.name, "pods"),
                       kube::collectionPath("/api/v1", object.name, "persistentvolumeclaims"),
                       kube::collectionPath(RayApi, object.name, "rayclusters")};
    }
    for (const QByteArray &path : std::as_const(collections)) {
        const auto list = co_await listPatiently(path, flow::MetadataListOnly);
        if (!list && flow::isGone(list.error()))
            continue;
        if (!list)
            co_return std::unexpected(list.error());
        for (const QJsonObject &item : flow::itemsOf(*list)) {
            const QJsonValue metadata = item["metadata"_L1];
            const bool isOperator = metadata["labels"_L1]["app.kubernetes.io/name"_L1] == "kuberay-operator"_L1;
            if (!isOperator) // the operator's own pod is on its way out
                co_return QString(metadata["namespace"_L1].toString() + u'/' + metadata["name"_L1].toString());
        }
    }
    co_return QString();
}

InstallFlow::Done InstallFlow::undo()
{
    const QPointer self(this);
    if (const auto begun = begin({Id::Objects}); !begun)
        co_return begun;
    enter(Id::Objects);
    Result<void> result;
    for (qsizetype i = m_made.size() - 1; i >= 0; --i) { // the last made goes first
        const MadeObject object = m_made[i];
        enter(Id::Objects, object.kind + u' ' + object.name);
        Result<void> removed;
        const auto uses = co_await usesOf(object);
        if (!uses)
            removed = std::unexpected(uses.error());
        else if (!uses->isEmpty())
            removed =
                flow::refused(Error::Kind::Conflict,
                              object.kind == "Namespace"_L1 ? reason::NamespaceInUse : reason::DefinitionsStay, *uses);
        else
            removed = co_await removeMade(object);
        if (!self)
            co_return flow::cancelled();
        if (!removed) {
            if (result)
                result = removed;
            continue; // the others can go all the same
        }
        m_made.removeAt(i);
        emit madeChanged();
    }
    if (result)
        leave(Id::Objects);
    end(result);
    co_return result;
}

} // namespace raydeck::ray
