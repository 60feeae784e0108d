#include <models/ray/operator/crdfields.h>

#include <models/ray/jsonobject.h>
#include <models/ray/operator/packedoperator.h>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;

constexpr int MaxDepth = 8;

void collect(json::Element schema, const QString &path, int depth, QStringList &fields) // NOLINT(misc-no-recursion)
{
    json::eachField(schema, "properties", [&](std::string_view key, json::Element property) {
        const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
        const QString full = path.isEmpty() ? name : path + u'.' + name;
        fields.append(full);
        // Container, volume and service fields belong to Kubernetes.
        const bool isForeign = name.endsWith("emplate"_L1) || name == "headService"_L1 || name == "env"_L1
            || name == "envFrom"_L1 || name == "valueFrom"_L1 || name == "volumeMounts"_L1
            || name == "securityContext"_L1 || name == "resources"_L1;
        if (isForeign || depth == MaxDepth)
            return;
        collect(property, full, depth + 1, fields);
        collect(json::child(property, "items"), full + "[]"_L1, depth + 1, fields);
    });
}

/// What `all` has beyond `some`, both sorted. Fields of a field that is lacking are not named beside it.
QStringList beyond(const QStringList &all, const QStringList &some)
{
    QStringList fields;
    std::ranges::set_difference(all, some, std::back_inserter(fields));
    const QStringList lacking = fields;
    fields.removeIf([&lacking](const QString &field) {
        return std::ranges::any_of(lacking, [&field](const QString &other) {
            return field.startsWith(other + u'.') || field.startsWith(other + "[]"_L1);
        });
    });
    return fields;
}

/// Whether a younger release has given up the field again, as headGroupSpec.replicas after 1.0.
bool isGivenUpAfter(Release release, const QString &field)
{
    for (const Release other : packedReleases()) {
        if (other <= release)
            continue;
        const auto fields = packedCrd(other, u"rayclusters").and_then(crdFields);
        if (fields && !fields->contains(field))
            return true;
    }
    return false;
}

} // namespace

Result<QStringList> crdFields(QByteArrayView crd)
{
    simdjson::dom::parser parser;
    const auto object = parseObject(parser, crd);
    if (!object)
        return std::unexpected(object.error());
    QStringList fields;
    json::eachOf(json::child(*object, "spec"), "versions", [&](json::Element version) {
        if (json::text(version, "name") != "v1")
            return;
        const json::Element root = json::child(json::child(version, "schema"), "openAPIV3Schema");
        collect(json::child(json::child(root, "properties"), "spec"), {}, 0, fields);
    });
    if (fields.isEmpty())
        return failure(Error::Kind::Broken, u"The definition has no version v1 with a schema."_s);
    std::ranges::sort(fields);
    return fields;
}

Result<CrdSkew> crdSkew(QByteArrayView liveCrd, Release operatorRelease)
{
    const Release nearest = nearestPacked(operatorRelease);
    const auto packed = packedCrd(nearest, u"rayclusters");
    if (!packed)
        return std::unexpected(packed.error());
    const auto known = crdFields(*packed);
    const auto live = crdFields(liveCrd);
    if (!known || !live)
        return std::unexpected((known ? live : known).error());
    CrdSkew skew{.missing = beyond(*known, *live), .extra = beyond(*live, *known)};
    if (!skew.extra.isEmpty()) // a younger CRD lacks what was given up meanwhile, and is not older for that
        skew.missing.removeIf([nearest](const QString &field) { return isGivenUpAfter(nearest, field); });
    return skew;
}

} // namespace raydeck::ray
