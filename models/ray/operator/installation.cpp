#include <models/ray/operator/installation.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/jsonobject.h>

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;

constexpr auto MetadataOnly = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

/// The value of --watch-namespace, written with = or as the next argument.
QStringList watchedBy(json::Element deployment)
{
    QStringList arguments;
    const json::Element pod = json::child(json::child(json::child(deployment, "spec"), "template"), "spec");
    json::eachOf(pod, "containers", [&](json::Element container) {
        json::eachOf(container, "args", [&](json::Element argument) {
            std::string_view text;
            if (argument.get(text) == simdjson::SUCCESS)
                arguments.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        });
    });
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString argument = arguments[i];
        while (argument.startsWith(u'-'))
            argument.remove(0, 1);
        if (argument == "watch-namespace"_L1)
            return arguments.value(i + 1).split(u',', Qt::SkipEmptyParts);
        if (argument.startsWith("watch-namespace="_L1))
            return argument.sliced(16).split(u',', Qt::SkipEmptyParts);
    }
    return {};
}

Result<bool> hasItems(QByteArrayView list)
{
    simdjson::dom::parser parser;
    const auto object = parseList(parser, list);
    if (!object)
        return std::unexpected(object.error());
    bool any = false;
    json::eachOf(*object, "items", [&](json::Element) { any = true; });
    return any;
}

/// helm keeps its releases in Secrets, or in ConfigMaps where HELM_DRIVER says so.
/// Source: helm.sh/helm/v3/pkg/storage/driver, secrets.go and cfgmaps.go.
QCoro::Task<Result<Installation::Maker>> makerOf(QPointer<QObject> owner, kube::Connection *connection,
                                                 Installation installation)
{
    const QByteArray query =
        "limit=1&labelSelector=" + QUrl::toPercentEncoding("owner=helm,name="_L1 + installation.releaseName);
    for (const char *kind : {"secrets", "configmaps"}) {
        const auto list = co_await kube::bound(
            owner,
            connection->get(kube::collectionPath("/api/v1", installation.operatorInfo.namespaceName, kind), query,
                            MetadataOnly));
        if (!list && list.error().kind == Error::Kind::Forbidden)
            co_return Installation::Maker::NotKnown;
        if (!list)
            co_return std::unexpected(list.error());
        const auto any = hasItems(*list);
        if (!any)
            co_return std::unexpected(any.error());
        if (*any)
            co_return Installation::Maker::Helm;
    }
    co_return Installation::Maker::BuiltIn;
}

} // namespace

Result<QList<Installation>> decodeInstallations(QByteArrayView deploymentList)
{
    const auto presence = decodeOperators(deploymentList);
    if (!presence)
        return std::unexpected(presence.error());
    simdjson::dom::parser parser;
    const auto list = parseObject(parser, deploymentList);
    if (!list)
        return std::unexpected(list.error());
    QList<Installation> installations;
    json::eachOf(*list, "items", [&](json::Element item) {
        const json::Element marks = json::child(json::child(item, "metadata"), "annotations");
        Installation found{.operatorInfo = presence->operators.value(installations.size()),
                           .releaseName = json::string(marks, "meta.helm.sh/release-name"),
                           .watchedNamespaces = watchedBy(item)};
        const bool isMarked = !found.releaseName.isEmpty()
            && json::string(marks, "meta.helm.sh/release-namespace") == found.operatorInfo.namespaceName;
        found.maker = isMarked ? Installation::Maker::NotKnown : Installation::Maker::Other;
        if (!isMarked)
            found.releaseName.clear();
        installations.append(found);
    });
    return installations;
}

const Installation *newestOf(const QList<Installation> &installations)
{
    const auto newest = std::ranges::max_element(
        installations, {}, [](const Installation &one) { return one.operatorInfo.release.value_or(Release()); });
    return newest == installations.end() ? nullptr : &*newest;
}

QCoro::Task<Result<QList<Installation>>> findInstallations(QPointer<QObject> owner, kube::Connection *connection,
                                                           QString namespaceName)
{
    const QByteArray query =
        "labelSelector=" + QUrl::toPercentEncoding(QString::fromLatin1(OperatorInfo::LabelSelector));
    auto list =
        co_await kube::bound(owner, connection->get(kube::collectionPath("/apis/apps/v1", {}, "deployments"), query));
    if (!list && list.error().kind == Error::Kind::Forbidden && owner)
        list = co_await kube::bound(
            owner, connection->get(kube::collectionPath("/apis/apps/v1", namespaceName, "deployments"), query));
    if (!list)
        co_return std::unexpected(list.error());
    auto installations = decodeInstallations(*list);
    if (!installations)
        co_return std::unexpected(installations.error());
    for (Installation &installation : *installations) {
        if (installation.maker != Installation::Maker::NotKnown)
            continue;
        const auto maker = co_await makerOf(owner, connection, installation);
        if (!maker)
            co_return std::unexpected(maker.error());
        installation.maker = *maker;
    }
    co_return *installations;
}

} // namespace raydeck::ray
