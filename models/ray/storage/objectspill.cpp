#include <models/ray/storage/objectspill.h>

#include <models/ray/storage/volumelist.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldPath;
using kube::YamlDocument;

constexpr auto params = u"spec.headGroupSpec.rayStartParams";

FieldPath configPath()
{
    return FieldPath(params).key(u"system-config"_s);
}

/// Single quotes, since a shell reads it.
QString configFor(const QString &folder)
{
    return uR"('{"object_spilling_config":"{\"type\":\"filesystem\",\"params\":{\"directory_path\":\"%1\"}}"}')"_s.arg(
        folder);
}

} // namespace

bool isPlainPath(const QString &path)
{
    static const QRegularExpression plain(u"\\A(/[A-Za-z0-9._-]+)+/?\\z"_s);
    return plain.match(path).hasMatch();
}

ObjectSpill objectSpillOf(const YamlDocument &cluster)
{
    const QString config = cluster.string(configPath());
    if (config.isEmpty())
        return {};
    static const QRegularExpression ours(
        uR"(\A'\{"object_spilling_config":"\{\\"type\\":\\"filesystem\\",\\"params\\":\{\\"directory_path\\":\\"([^"\\]+)\\"\}\}"\}'\z)"_s);
    const auto match = ours.match(config);
    return match.hasMatch() ? ObjectSpill{.folder = match.captured(1)} : ObjectSpill{.isForeign = true};
}

Result<void> setObjectSpill(YamlDocument &cluster, const QString &folder)
{
    const ObjectSpill now = objectSpillOf(cluster);
    if (now.isForeign)
        return failure(Error::Kind::Invalid, u"system-config"_s);
    if (!folder.isEmpty() && !isPlainPath(folder))
        return failure(Error::Kind::Invalid, folder);
    for (const FieldPath &member : membersOf(cluster)) {
        const auto done = folder.isEmpty()
            ? unmountVolume(cluster, member, ObjectSpillVolume)
            : mountVolume(cluster, member, ObjectSpillVolume, "emptyDir: {}\n", folder, false);
        if (!done)
            return done;
    }
    if (folder == now.folder)
        return {};
    if (!folder.isEmpty())
        return cluster.setString(configPath(), configFor(folder));
    const auto removed = cluster.remove(configPath());
    if (!removed || !cluster.keys(FieldPath(params)).isEmpty())
        return removed;
    return cluster.setYaml(FieldPath(params), "{}"); // 1.0.0 to 1.3 demand it, be it empty
}

} // namespace raydeck::ray
