#pragma once

#include <models/kube/apply/merge.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace raydeck::kube {

/// Our name among the managers of fields.
inline constexpr auto OurManager = QLatin1StringView("raydeck");

/// What a server-side apply has to send so that `live` becomes `wanted`: the fields that are changed and those that an
/// earlier apply of ours has, which would go otherwise. What others have and nobody changed is left out, so that it stays
/// theirs. Lists are sent whole. `live` gives the resourceVersion: whoever writes meanwhile is not overwritten.
[[nodiscard]] QJsonObject applyBody(const QJsonObject &live, const QJsonObject &wanted);

/// A JSON patch (RFC 6902) that takes these fields out of `object`, which is that version: an apply takes away only what
/// is its own. Empty: none of them is there.
[[nodiscard]] QByteArray removalPatch(const QJsonObject &object, const QList<NamedPath> &fields);

/// The fields of `live` that `wanted` does not have.
[[nodiscard]] QList<NamedPath> removedFields(const QJsonObject &live, const QJsonObject &wanted);

} // namespace raydeck::kube
