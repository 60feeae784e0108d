#include <models/kube/apply/merge.h>

#include <models/kube/apply/cleanobject.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// A list whose items have no names is one value: what is in it cannot be found again elsewhere.
NamedPath upToNamelessList(const NamedPath &path)
{
    const auto nameless =
        std::ranges::find_if(path, [](const NamedStep &step) { return std::holds_alternative<qsizetype>(step); });
    return path.first(nameless - path.begin());
}

QJsonValue valueIn(const QJsonObject &object, const NamedPath &path)
{
    const auto place = pathIn(object, path);
    return place ? valueAt(object, *place) : QJsonValue(QJsonValue::Undefined);
}

bool isSameValue(const QJsonValue &one, const QJsonValue &other)
{
    return one == other || fieldChanges({{u"value"_s, one}}, {{u"value"_s, other}}).isEmpty();
}

const NamedPath &shorter(const NamedPath &one, const NamedPath &other)
{
    return one.size() <= other.size() ? one : other;
}

} // namespace

QList<NamedChange> namedChanges(const QJsonObject &before, const QJsonObject &after)
{
    QList<NamedChange> changes;
    for (const FieldChange &change : fieldChanges(before, after)) {
        if (change.isOrder)
            continue;
        const NamedPath exact = namedPath(change.path, change.isRemoved() ? before : after);
        const NamedPath path = upToNamelessList(exact);
        if (path.size() == exact.size())
            changes.append({path, change.path, change.before, change.after});
        else if (std::ranges::none_of(changes, [&](const NamedChange &known) { return known.path == path; }))
            changes.append({path, *pathIn(change.isRemoved() ? before : after, path), valueIn(before, path),
                            valueIn(after, path)});
    }
    return changes;
}

Result<void> setField(YamlDocument &document, const NamedPath &path, const QJsonValue &value)
{
    const QJsonObject object = document.toJson();
    const auto place = pathIn(object, path);
    if (value.isUndefined())
        return place ? document.remove(*place) : Result<void>();
    if (place) {
        if (value.isString())
            return document.setString(*place, value.toString());
        return document.setYaml(*place, toYaml(value).chopped(1));
    }
    // An item that is not there comes last; anything else on the way to it is missing for good.
    const auto list = pathIn(object, path.first(path.size() - 1));
    if (!list || !std::holds_alternative<ItemName>(path.constLast()))
        return failure(Error::Kind::Invalid, QString());
    return document.insertYaml(*list, document.count(*list), toYaml(value).chopped(1));
}

Result<Merge> merge(const QJsonObject &base, const YamlDocument &yours, const QJsonObject &live)
{
    Merge result{.document = yours};
    const QJsonObject written = yours.toJson();
    const QList<NamedChange> mine = namedChanges(base, written);
    for (const NamedChange &theirs : namedChanges(base, live)) {
        NamedPath disputed = theirs.path;
        bool isDisputed = false;
        for (const NamedChange &one : mine) {
            if (overlap(one.path, theirs.path)) {
                isDisputed = true;
                disputed = shorter(disputed, one.path);
            }
        }
        if (!isDisputed) {
            if (const auto taken = setField(result.document, theirs.path, theirs.after); !taken)
                return std::unexpected(taken.error());
            result.taken.append({.path = theirs.place, .before = theirs.before, .after = theirs.after});
            continue;
        }
        MergeConflict conflict{.path = disputed,
                               .base = valueIn(base, disputed),
                               .theirs = valueIn(live, disputed),
                               .yours = valueIn(written, disputed)};
        if (!isSameValue(conflict.theirs, conflict.yours) && !result.conflicts.contains(conflict))
            result.conflicts.append(conflict);
    }
    return result;
}

} // namespace raydeck::kube
