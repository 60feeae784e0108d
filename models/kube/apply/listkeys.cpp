#include <models/kube/apply/listkeys.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// What an item of a list is called by: the first of these that it has, of the lists that are listed here.
struct NamedList {
    QLatin1StringView list;
    std::array<QLatin1StringView, 2> keys; ///< the second tells items of one first key apart
};

constexpr std::array namedLists{
    NamedList{"workerGroupSpecs"_L1, {"groupName"_L1}},
    NamedList{"containers"_L1, {"name"_L1}},
    NamedList{"initContainers"_L1, {"name"_L1}},
    NamedList{"ephemeralContainers"_L1, {"name"_L1}},
    NamedList{"env"_L1, {"name"_L1}},
    NamedList{"volumes"_L1, {"name"_L1}},
    NamedList{"volumeMounts"_L1, {"mountPath"_L1}},
    NamedList{"volumeDevices"_L1, {"devicePath"_L1}},
    NamedList{"imagePullSecrets"_L1, {"name"_L1}},
    NamedList{"hostAliases"_L1, {"ip"_L1}},
    NamedList{"resourceClaims"_L1, {"name"_L1}},
    NamedList{"schedulingGates"_L1, {"name"_L1}},
    NamedList{"topologySpreadConstraints"_L1, {"topologyKey"_L1, "whenUnsatisfiable"_L1}},
    NamedList{"ownerReferences"_L1, {"uid"_L1}},
    NamedList{"ports"_L1, {"containerPort"_L1, "protocol"_L1}},
    NamedList{"ports"_L1, {"port"_L1, "protocol"_L1}},
};

/// The default of a port's protocol is the one that has one.
QString keyPart(const QJsonObject &item, QLatin1StringView key)
{
    const QJsonValue value = item.value(key);
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isUndefined() && key == "protocol"_L1 ? u"TCP"_s : value.toString();
}

/// What the items are called, or nothing if they have no names or one comes twice.
QStringList namesIn(const QJsonArray &list, const NamedList &rule)
{
    QStringList names;
    for (const QJsonValue &item : list) {
        QString name = keyPart(item.toObject(), rule.keys[0]);
        if (name.isEmpty())
            return {};
        if (!rule.keys[1].isEmpty()) {
            const QString second = keyPart(item.toObject(), rule.keys[1]);
            name += second == "TCP"_L1 ? QString() : u'/' + second;
        }
        if (names.contains(name))
            return {};
        names.append(name);
    }
    return names;
}

QString lastKey(const NamedPath &path)
{
    const QString *key = path.isEmpty() ? nullptr : std::get_if<QString>(&path.constLast());
    return key ? *key : QString();
}

} // namespace

std::optional<ItemNames> itemNames(QStringView list, const QJsonArray &before, const QJsonArray &after)
{
    for (const NamedList &rule : namedLists) {
        if (list != rule.list)
            continue;
        ItemNames names{.before = namesIn(before, rule), .after = namesIn(after, rule)};
        if (names.before.size() == before.size() && names.after.size() == after.size())
            return names;
    }
    return {};
}

NamedPath namedPath(const FieldPath &path, const QJsonObject &object)
{
    NamedPath named;
    QJsonValue here = object;
    for (const FieldPath::Step &step : path.steps()) {
        if (const QString *key = std::get_if<QString>(&step)) {
            named.append(*key);
            here = here.toObject().value(*key);
            continue;
        }
        const qsizetype index = std::get<qsizetype>(step);
        const QJsonArray items = here.toArray();
        const auto names = itemNames(lastKey(named), items, items);
        if (names && index < names->after.size())
            named.append(ItemName{names->after.at(index)});
        else
            named.append(index);
        here = items.at(index);
    }
    return named;
}

std::optional<FieldPath> pathIn(const QJsonObject &object, const NamedPath &path)
{
    FieldPath found;
    QJsonValue here = object;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (const QString *key = std::get_if<QString>(&path[i])) {
            found = found.key(*key);
            here = here.toObject().value(*key);
            continue;
        }
        const QJsonArray items = here.toArray();
        qsizetype index = -1;
        if (const ItemName *item = std::get_if<ItemName>(&path[i])) {
            const auto names = itemNames(lastKey(path.first(i)), items, items);
            index = names ? names->after.indexOf(item->name) : -1;
        } else if (std::get<qsizetype>(path[i]) < items.size()) {
            index = std::get<qsizetype>(path[i]);
        }
        if (index < 0)
            return {};
        found = found.item(index);
        here = items.at(index);
    }
    return found;
}

QJsonValue valueAt(const QJsonValue &root, const FieldPath &path)
{
    QJsonValue value = root;
    for (const FieldPath::Step &step : path.steps()) {
        const auto *index = std::get_if<qsizetype>(&step);
        value = index && value.isArray()
            ? value.toArray().at(*index)
            : value.toObject().value(index ? QString::number(*index) : std::get<QString>(step));
    }
    return value;
}

bool overlap(const NamedPath &one, const NamedPath &other)
{
    const qsizetype common = std::min(one.size(), other.size());
    return one.first(common) == other.first(common);
}

} // namespace raydeck::kube
