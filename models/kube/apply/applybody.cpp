#include <models/kube/apply/applybody.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/managedfields.h>
#include <models/kube/jsonedit.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// Without what lies inside of a list.
FieldPath upToList(const FieldPath &path)
{
    FieldPath keys;
    for (const FieldPath::Step &step : path.steps()) {
        if (!std::holds_alternative<QString>(step))
            break;
        keys = keys.key(std::get<QString>(step));
    }
    return keys;
}

void copy(QJsonObject &body, const QJsonObject &wanted, const FieldPath &path)
{
    const QJsonValue value = valueAt(wanted, path);
    if (value.isUndefined() || value.isNull() || path.isEmpty())
        return;
    if (const auto with = jsonWith(body, path, value))
        body = with->toObject();
}

/// All fields of an Apply entry that `wanted` still has.
void copyApplied(QJsonObject &body, const QJsonObject &wanted, const QJsonObject &fields, const FieldPath &path)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.key().startsWith("f:"_L1))
            continue; // "." is the map itself
        const FieldPath place = path.key(field.key().sliced(2));
        const QJsonObject below = field.value().toObject();
        const bool isMap =
            std::ranges::any_of(below.keys(), [](const QString &key) { return key.startsWith("f:"_L1); });
        if (isMap && valueAt(wanted, place).isObject())
            copyApplied(body, wanted, below, place);
        else
            copy(body, wanted, place);
    }
}

QString pointer(const FieldPath &path)
{
    QString text;
    for (const FieldPath::Step &step : path.steps()) {
        const auto *index = std::get_if<qsizetype>(&step);
        QString part = index ? QString::number(*index) : std::get<QString>(step);
        text += u'/' + part.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    }
    return text;
}

} // namespace

QJsonObject applyBody(const QJsonObject &live, const QJsonObject &wanted)
{
    const QJsonObject clean = cleanObject(wanted);
    QJsonObject body;
    copyApplied(body, clean, appliedFields(live, OurManager), {});
    for (const FieldChange &change : fieldChanges(live, clean)) {
        const bool isInList = upToList(change.path) != change.path;
        if (isInList || change.isOrder || !change.isRemoved())
            copy(body, clean, upToList(change.path));
    }
    body.insert(u"apiVersion"_s, live["apiVersion"_L1]);
    body.insert(u"kind"_s, live["kind"_L1]);
    QJsonObject metadata = body.value("metadata"_L1).toObject();
    for (const auto key : {"name"_L1, "namespace"_L1, "uid"_L1, "resourceVersion"_L1}) {
        if (live["metadata"_L1].toObject().contains(key))
            metadata.insert(key, live["metadata"_L1][key]);
    }
    body.insert(u"metadata"_s, metadata);
    return body;
}

QList<NamedPath> removedFields(const QJsonObject &live, const QJsonObject &wanted)
{
    QList<NamedPath> removed;
    for (const FieldChange &change : fieldChanges(live, wanted)) {
        if (change.isRemoved() && !change.isOrder)
            removed.append(namedPath(change.path, live));
    }
    return removed;
}

QByteArray removalPatch(const QJsonObject &object, const QList<NamedPath> &fields)
{
    QList<FieldPath> places;
    for (const NamedPath &field : fields) {
        const auto place = pathIn(object, field);
        if (place && !valueAt(object, *place).isUndefined())
            places.append(*place);
    }
    if (places.isEmpty())
        return {};
    // From the back, so that no index moves before its turn.
    std::ranges::sort(places, [](const FieldPath &one, const FieldPath &other) {
        return std::ranges::lexicographical_compare(other.steps(), one.steps());
    });
    QJsonArray patch{QJsonObject{{u"op"_s, u"test"_s},
                                 {u"path"_s, u"/metadata/resourceVersion"_s},
                                 {u"value"_s, object["metadata"_L1]["resourceVersion"_L1]}}};
    for (const FieldPath &place : std::as_const(places))
        patch.append(QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, pointer(place)}});
    return QJsonDocument(patch).toJson(QJsonDocument::Compact);
}

} // namespace raydeck::kube
