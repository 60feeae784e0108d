#pragma once

#include <models/kube/apply/listkeys.h>
#include <models/kube/fieldchanges.h>
#include <models/kube/yamldocument.h>

#include <QList>
#include <QSet>

namespace raydeck::kube {

/// A field that both sides changed since the object was opened, each to something else.
struct MergeConflict {
    NamedPath path = {};
    QJsonValue base = QJsonValue::Undefined; ///< as it was opened; Undefined here and below: it is not there
    QJsonValue theirs = QJsonValue::Undefined;
    QJsonValue yours = QJsonValue::Undefined;

    bool operator==(const MergeConflict &) const = default;
};

struct Merge {
    YamlDocument document = {};    ///< yours, as typed, with the changes of the others; conflicts are as you have them
    QList<FieldChange> taken = {}; ///< the changes of the others that went into it; paths are those of `live`
    QList<MergeConflict> conflicts = {};
};

/// Brings together what was written and what others wrote since `base`. Items of lists are told apart by their names; a
/// list without names is one value. What is equal on both sides is no conflict; the order of items is yours.
/// Takes some milliseconds for each change of the others and 500 lines. Thread: any.
/// Errors: Invalid, where the text is written in a way that cannot be edited field by field, such as with aliases.
[[nodiscard]] Result<Merge> merge(const QJsonObject &base, const YamlDocument &yours, const QJsonObject &live);

/// Edits one field so that it has this value; Undefined: it goes. Errors: Invalid, as above.
Result<void> setField(YamlDocument &document, const NamedPath &path, const QJsonValue &value);

/// The changes between two objects by named paths, as a merge counts them.
struct NamedChange {
    NamedPath path = {};
    FieldPath place = {}; ///< in the new object; of what was removed: in the old one
    QJsonValue before = QJsonValue::Undefined;
    QJsonValue after = QJsonValue::Undefined;
};
[[nodiscard]] QList<NamedChange> namedChanges(const QJsonObject &before, const QJsonObject &after);

} // namespace raydeck::kube
