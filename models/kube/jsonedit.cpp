#include <models/kube/jsonedit.h>

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace raydeck::kube {

namespace {

using Change = std::function<std::optional<QJsonValue>(const QJsonValue &)>;

/// Replaces what stands at steps[depth…] by what `change` makes of it; Undefined removes it.
std::optional<QJsonValue> changed(const QJsonValue &value, const QList<FieldPath::Step> &steps, qsizetype depth,
                                  const Change &change)
{
    if (depth == steps.size())
        return change(value);
    const auto *index = std::get_if<qsizetype>(&steps.at(depth));
    if (index && !value.isObject()) {
        QJsonArray array = value.toArray();
        if ((!value.isArray() && !value.isNull() && !value.isUndefined()) || *index > array.size())
            return {};
        const auto item = changed(*index < array.size() ? array.at(*index) : QJsonValue(QJsonValue::Undefined), steps,
                                  depth + 1, change);
        if (!item)
            return {};
        if (item->isUndefined())
            array.removeAt(*index);
        else if (*index < array.size())
            array.replace(*index, *item);
        else
            array.append(*item);
        return array;
    }
    if (!value.isObject() && !value.isNull() && !value.isUndefined())
        return {};
    const QString key = index ? QString::number(*index) : std::get<QString>(steps.at(depth));
    QJsonObject object = value.toObject();
    const auto field =
        changed(object.contains(key) ? object.value(key) : QJsonValue(QJsonValue::Undefined), steps, depth + 1, change);
    if (!field)
        return {};
    if (field->isUndefined())
        object.remove(key);
    else
        object.insert(key, *field);
    return object;
}

} // namespace

std::optional<QJsonValue> jsonWith(const QJsonValue &root, const FieldPath &path, const QJsonValue &value)
{
    return changed(root, path.steps(), 0, [&value](const QJsonValue &) { return value; });
}

std::optional<QJsonValue> jsonWithout(const QJsonValue &root, const FieldPath &path)
{
    return changed(root, path.steps(), 0, [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); });
}

std::optional<QJsonValue> jsonInserted(const QJsonValue &root, const FieldPath &list, qsizetype index,
                                       const QJsonValue &value)
{
    return changed(root, list.steps(), 0, [&](const QJsonValue &old) -> std::optional<QJsonValue> {
        QJsonArray array = old.toArray();
        if (index < 0 || index > array.size())
            return {};
        array.insert(index, value);
        return array;
    });
}

std::optional<QJsonValue> jsonReordered(const QJsonValue &root, const FieldPath &list, const QList<qsizetype> &order)
{
    return changed(root, list.steps(), 0, [&](const QJsonValue &old) -> std::optional<QJsonValue> {
        const QJsonArray before = old.toArray();
        QJsonArray after;
        for (const qsizetype index : order)
            after.append(before.at(index));
        return after;
    });
}

} // namespace raydeck::kube
