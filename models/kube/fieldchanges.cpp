#include <models/kube/fieldchanges.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/listkeys.h>
#include <models/kube/jsonedit.h>

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// Amounts may be written as numbers or texts: limits, requests, ports of probes.
bool isSameScalar(const QJsonValue &before, const QJsonValue &after)
{
    if (before == after)
        return true;
    const auto isWritten = [](const QJsonValue &number, const QJsonValue &text) {
        bool isNumber = false;
        return number.isDouble() && text.isString() && text.toString().toDouble(&isNumber) == number.toDouble()
            && isNumber;
    };
    return isWritten(before, after) || isWritten(after, before);
}

bool mayBeNumberOrText(const FieldPath &path)
{
    if (path.isEmpty())
        return false;
    const auto nameAt = [&](qsizetype fromEnd) {
        const qsizetype index = path.steps().size() - fromEnd;
        const QString *name = index < 0 ? nullptr : std::get_if<QString>(&path.steps().at(index));
        return name ? *name : QString();
    };
    return nameAt(2) == "limits"_L1 || nameAt(2) == "requests"_L1 || nameAt(1) == "sizeLimit"_L1
        || nameAt(1) == "port"_L1 || nameAt(1) == "targetPort"_L1 || nameAt(1) == "divisor"_L1;
}

/// Whether two values mean the same: nulls count as absent.
bool isSame(const QJsonValue &before, const QJsonValue &after, const FieldPath &path);

class Comparison {
public:
    void compare(const QJsonValue &before, const QJsonValue &after, const FieldPath &path)
    {
        if (isNothing(before) && isNothing(after))
            return;
        if (before.isObject() && after.isObject())
            compareMaps(before.toObject(), after.toObject(), path);
        else if (before.isArray() && after.isArray())
            compareLists(before.toArray(), after.toArray(), path);
        else if (before != after && !(mayBeNumberOrText(path) && isSameScalar(before, after)))
            add(path, before, after);
    }

    QList<FieldChange> take() { return std::move(m_changes); }

private:
    void add(const FieldPath &path, const QJsonValue &before, const QJsonValue &after)
    {
        const QJsonValue absent = QJsonValue::Undefined;
        m_changes.append(
            {.path = path, .before = isNothing(before) ? absent : before, .after = isNothing(after) ? absent : after});
    }

    void compareMaps(const QJsonObject &before, const QJsonObject &after, const FieldPath &path)
    {
        QStringList keys = after.keys();
        for (const QString &key : before.keys()) {
            if (!after.contains(key))
                keys.append(key);
        }
        for (const QString &key : std::as_const(keys)) {
            if (isLeftOut(path, key, before, after))
                continue;
            const bool isAnnotations = key == "annotations"_L1 && path == FieldPath(u"metadata");
            if (isAnnotations
                && (hasLastApplied(before) || hasLastApplied(after))) // absent is no other than without it
                compare(before.value(key).toObject(), after.value(key).toObject(), path.key(key));
            else
                compare(before.value(key), after.value(key), path.key(key));
        }
    }

    static bool hasLastApplied(const QJsonObject &metadata)
    {
        return metadata["annotations"_L1].toObject().contains(LastApplied);
    }

    static bool isLeftOut(const FieldPath &path, const QString &key, const QJsonObject &before,
                          const QJsonObject &after)
    {
        if (path.isEmpty())
            return key == "status"_L1;
        if (path == FieldPath(u"metadata")) {
            const bool isOpen = isNothing(before.value(key)) || isNothing(after.value(key));
            return isSetByServer(key) || (key == "namespace"_L1 && isOpen);
        }
        return path == FieldPath(u"metadata.annotations") && key == LastApplied;
    }

    void compareLists(const QJsonArray &before, const QJsonArray &after, const FieldPath &path)
    {
        if (before == after)
            return;
        const QString *list = path.isEmpty() ? nullptr : std::get_if<QString>(&path.steps().constLast());
        if (const auto names = list ? itemNames(*list, before, after) : std::nullopt)
            return compareNamed(before, names->before, after, names->after, path);
        compareByPosition(before, after, path);
    }

    void compareNamed(const QJsonArray &before, const QStringList &old, const QJsonArray &after, const QStringList &now,
                      const FieldPath &path)
    {
        QStringList kept;
        for (const QString &name : old) {
            if (now.contains(name))
                kept.append(name);
        }
        QStringList order;
        for (qsizetype i = 0; i < now.size(); ++i) {
            const qsizetype was = old.indexOf(now.at(i));
            if (was >= 0)
                order.append(now.at(i));
            compare(was < 0 ? QJsonValue(QJsonValue::Undefined) : before.at(was), after.at(i), path.item(i));
        }
        for (qsizetype i = 0; i < old.size(); ++i) {
            if (!now.contains(old.at(i)))
                add(path.item(i), before.at(i), QJsonValue::Undefined);
        }
        if (order != kept)
            m_changes.append({.path = path,
                              .before = QJsonArray::fromStringList(old),
                              .after = QJsonArray::fromStringList(now),
                              .isOrder = true});
    }

    /// The longest common part stays; in each gap the items are compared one by one, and what is left of them came or
    /// went.
    void compareByPosition(const QJsonArray &before, const QJsonArray &after, const FieldPath &path)
    {
        qsizetype oldFrom = 0;
        qsizetype newFrom = 0;
        for (const auto &[old, now] : commonItems(before, after, path)) {
            compareGap(before, oldFrom, old, after, newFrom, now, path);
            oldFrom = old + 1;
            newFrom = now + 1;
        }
        compareGap(before, oldFrom, before.size(), after, newFrom, after.size(), path);
    }

    void compareGap(const QJsonArray &before, qsizetype old, qsizetype oldEnd, const QJsonArray &after, qsizetype now,
                    qsizetype nowEnd, const FieldPath &path)
    {
        for (; old < oldEnd && now < nowEnd; ++old, ++now)
            compare(before.at(old), after.at(now), path.item(now));
        for (; now < nowEnd; ++now)
            add(path.item(now), QJsonValue::Undefined, after.at(now));
        for (; old < oldEnd; ++old)
            add(path.item(old), before.at(old), QJsonValue::Undefined);
    }

    using Pairs = QList<std::pair<qsizetype, qsizetype>>;
    static Pairs commonItems(const QJsonArray &before, const QJsonArray &after, const FieldPath &path)
    {
        constexpr qsizetype MostItems = 500; // of the table below; longer lists are compared by position alone
        if (before.size() > MostItems || after.size() > MostItems) {
            Pairs pairs;
            for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i) {
                if (isSame(before.at(i), after.at(i), path.item(i)))
                    pairs.append({i, i});
            }
            return pairs;
        }
        const qsizetype width = after.size() + 1;
        QList<int> length((before.size() + 1) * width);
        QList<bool> same(before.size() * after.size());
        for (qsizetype old = before.size() - 1; old >= 0; --old) {
            for (qsizetype now = after.size() - 1; now >= 0; --now) {
                const bool isEqual = isSame(before.at(old), after.at(now), path.item(now));
                same[old * after.size() + now] = isEqual;
                length[old * width + now] = isEqual
                    ? length[(old + 1) * width + now + 1] + 1
                    : std::max(length[(old + 1) * width + now], length[old * width + now + 1]);
            }
        }
        Pairs pairs;
        for (qsizetype old = 0, now = 0; old < before.size() && now < after.size();) {
            if (same[old * after.size() + now])
                pairs.append({old++, now++});
            else if (length[(old + 1) * width + now] >= length[old * width + now + 1])
                ++old;
            else
                ++now;
        }
        return pairs;
    }

    QList<FieldChange> m_changes;
};

bool isSame(const QJsonValue &before, const QJsonValue &after, const FieldPath &path)
{
    if (before == after)
        return true;
    if (!before.isObject() && !before.isArray())
        return false;
    Comparison comparison;
    comparison.compare(before, after, path);
    return comparison.take().isEmpty();
}

QJsonArray ordered(const QJsonArray &items, const QStringList &names, const QJsonArray &order)
{
    QJsonArray result;
    for (const QJsonValue &name : order) {
        if (const qsizetype at = names.indexOf(name.toString()); at >= 0)
            result.append(items.at(at));
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!order.contains(names.value(i)))
            result.append(items.at(i));
    }
    return result;
}

} // namespace

QList<FieldChange> fieldChanges(const QJsonObject &before, const QJsonObject &after)
{
    Comparison comparison;
    comparison.compare(before, after, {});
    return comparison.take();
}

QJsonObject withoutChange(const QJsonObject &after, const FieldChange &change)
{
    std::optional<QJsonValue> result;
    if (change.isOrder) {
        const QJsonArray items = valueAt(after, change.path).toArray();
        QStringList names;
        for (const QJsonValue &name : change.after.toArray())
            names.append(name.toString());
        result = jsonWith(after, change.path, ordered(items, names, change.before.toArray()));
    } else if (change.isAdded()) {
        result = jsonWithout(after, change.path);
    } else if (change.isRemoved() && std::holds_alternative<qsizetype>(change.path.steps().constLast())) {
        const FieldPath list = change.path.parent();
        const qsizetype index = std::get<qsizetype>(change.path.steps().constLast());
        result = jsonInserted(after, list, std::min(index, valueAt(after, list).toArray().size()), change.before);
    } else {
        result = jsonWith(after, change.path, change.before);
    }
    return result ? result->toObject() : after;
}

} // namespace raydeck::kube
