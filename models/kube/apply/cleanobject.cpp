#include <models/kube/apply/cleanobject.h>

#include <models/kube/yamlscalar.h>

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr std::array setByServer{"managedFields"_L1, "resourceVersion"_L1,           "uid"_L1,
                                 "generation"_L1,    "creationTimestamp"_L1,         "deletionTimestamp"_L1,
                                 "selfLink"_L1,      "deletionGracePeriodSeconds"_L1};

constexpr std::array first{"apiVersion"_L1, "kind"_L1,        "metadata"_L1,    "groupName"_L1,  "name"_L1,
                           "namespace"_L1,  "labels"_L1,      "annotations"_L1, "rayVersion"_L1, "suspend"_L1,
                           "replicas"_L1,   "minReplicas"_L1, "maxReplicas"_L1, "numOfHosts"_L1, "image"_L1,
                           "key"_L1,        "operator"_L1,    "value"_L1,       "effect"_L1,     "command"_L1,
                           "args"_L1,       "env"_L1,         "envFrom"_L1,     "ports"_L1,      "limits"_L1,
                           "requests"_L1,   "resources"_L1};
constexpr std::array last{"template"_L1,         "containers"_L1, "volumes"_L1, "headGroupSpec"_L1,
                          "workerGroupSpecs"_L1, "spec"_L1,       "data"_L1,    "status"_L1};

/// Below 0: at the beginning; above: at the end; the others by name between them.
int rank(const QString &key)
{
    if (const auto at = std::ranges::find(first, key); at != first.end())
        return int(at - first.begin()) - int(first.size());
    if (const auto at = std::ranges::find(last, key); at != last.end())
        return int(at - last.begin()) + 1;
    return 0;
}

QStringList keysInOrder(const QJsonObject &object)
{
    QStringList keys = object.keys(); // sorted by name
    std::ranges::stable_sort(keys, {}, rank);
    return keys;
}

/// A block scalar can hold what has no letter that YAML would read as something else, and no blank at a line's end that
/// nobody would see.
bool isBlockText(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n') || text.contains(" \n"_L1)
        || text.endsWith(u' '))
        return false;
    return std::ranges::all_of(text, [](QChar letter) {
        return letter == u'\n'
            || (letter.isPrint() && letter != QChar::LineSeparator && letter != QChar::ParagraphSeparator
                && !letter.isSurrogate() && letter != QChar(0xfeff));
    });
}

QByteArray blockText(const QString &text, int indent)
{
    qsizetype breaks = 0;
    while (breaks < text.size() && text[text.size() - 1 - breaks] == u'\n')
        ++breaks;
    QByteArray yaml = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+";
    const QStringList lines = text.chopped(breaks).split(u'\n');
    for (const QString &line : lines)
        yaml += '\n' + (line.isEmpty() ? QByteArray() : QByteArray(indent, ' ') + line.toUtf8());
    for (qsizetype i = 1; i < breaks; ++i)
        yaml += '\n';
    return yaml;
}

QByteArray number(double value)
{
    constexpr double LargestWhole = 9007199254740992.0; // 2^53
    if (std::floor(value) == value && std::abs(value) <= LargestWhole)
        return QByteArray::number(qint64(value));
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

void append(QByteArray &yaml, const QJsonValue &value, int indent);

void appendMap(QByteArray &yaml, const QJsonObject &object, int indent)
{
    bool isFirst = true;
    for (const QString &key : keysInOrder(object)) {
        if (!std::exchange(isFirst, false))
            yaml += '\n' + QByteArray(indent, ' ');
        yaml += yamlScalar(key) + ':';
        append(yaml, object.value(key), indent);
    }
}

void appendList(QByteArray &yaml, const QJsonArray &items, int indent)
{
    for (const QJsonValue &item : items) {
        yaml += '\n' + QByteArray(indent, ' ') + '-';
        if (item.isObject() && !item.toObject().isEmpty()) {
            yaml += ' ';
            appendMap(yaml, item.toObject(), indent + 2);
        } else if (item.isArray() && !item.toArray().isEmpty()) {
            appendList(yaml, item.toArray(), indent + 2);
        } else {
            append(yaml, item, indent);
        }
    }
}

/// Behind a colon or a dash; `indent`: of what it belongs to.
void append(QByteArray &yaml, const QJsonValue &value, int indent)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        yaml += '\n' + QByteArray(indent + 2, ' ');
        appendMap(yaml, value.toObject(), indent + 2);
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        appendList(yaml, value.toArray(), indent);
    } else if (value.isObject()) {
        yaml += " {}";
    } else if (value.isArray()) {
        yaml += " []";
    } else if (value.isBool()) {
        yaml += value.toBool() ? " true" : " false";
    } else if (value.isDouble()) {
        yaml += ' ' + number(value.toDouble());
    } else if (value.isString()) {
        const QString text = value.toString();
        yaml += ' ' + (isBlockText(text) ? blockText(text, indent + 2) : yamlScalar(text));
    } else {
        yaml += " null";
    }
}

} // namespace

bool isSetByServer(QStringView metadataKey)
{
    return std::ranges::any_of(setByServer, [metadataKey](QLatin1StringView key) { return key == metadataKey; });
}

QJsonObject cleanObject(QJsonObject object)
{
    object.remove("status"_L1);
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    for (const QLatin1StringView key : setByServer)
        metadata.remove(key);
    QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    if (annotations.contains(LastApplied)) {
        annotations.remove(LastApplied);
        if (annotations.isEmpty())
            metadata.remove("annotations"_L1);
        else
            metadata.insert("annotations"_L1, annotations);
    }
    object.insert("metadata"_L1, metadata);
    return object;
}

QByteArray toYaml(const QJsonValue &value)
{
    QByteArray yaml;
    if (value.isObject() && !value.toObject().isEmpty()) {
        appendMap(yaml, value.toObject(), 0);
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        appendList(yaml, value.toArray(), 0);
        yaml.remove(0, 1); // the line break before its first item
    } else {
        append(yaml, value, 0);
        yaml.remove(0, 1); // the blank
    }
    return yaml + '\n';
}

QByteArray cleanYaml(const QJsonObject &object)
{
    return toYaml(cleanObject(object));
}

} // namespace raydeck::kube
