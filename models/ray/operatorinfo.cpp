#include <models/ray/operatorinfo.h>

#include <models/ray/imagereference.h>
#include <models/ray/jsonobject.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;

/// The operator's own container: the one of that name, else the first, which a mesh's sidecar never is.
QString operatorImage(json::Element deployment)
{
    const json::Element pod = json::child(json::child(json::child(deployment, "spec"), "template"), "spec");
    QString image;
    json::eachOf(pod, "containers", [&](json::Element container) {
        if (image.isEmpty() || json::text(container, "name") == "kuberay-operator")
            image = json::string(container, "image");
    });
    return image;
}

OperatorInfo readOperator(json::Element deployment)
{
    const json::Element metadata = json::child(deployment, "metadata");
    const json::Element spec = json::child(deployment, "spec");
    const QString image = operatorImage(deployment);
    const QString tag = imageReferenceOf(image).tag;
    int64_t wanted = 1;
    if (spec["replicas"].get(wanted) != simdjson::SUCCESS)
        wanted = 1; // the API's default
    return {.name = json::string(metadata, "name"),
            .namespaceName = json::string(metadata, "namespace"),
            .image = image,
            .tag = tag,
            .release = releaseOf(tag),
            .wantedReplicas = int(wanted),
            .readyReplicas = int(json::number(json::child(deployment, "status"), "readyReplicas"))};
}

} // namespace

Result<OperatorInfo> decodeOperator(QByteArrayView deployment)
{
    simdjson::dom::parser parser;
    return parseObject(parser, deployment).transform(readOperator);
}

Result<OperatorPresence> decodeOperators(QByteArrayView deploymentList)
{
    simdjson::dom::parser parser;
    const auto list = parseList(parser, deploymentList);
    if (!list)
        return std::unexpected(list.error());
    OperatorPresence presence;
    json::eachOf(*list, "items", [&](json::Element item) { presence.operators.append(readOperator(item)); });
    using enum OperatorPresence::Kind;
    presence.kind = presence.operators.isEmpty() ? Absent : presence.operators.size() == 1 ? One : Several;
    return presence;
}

} // namespace raydeck::ray
