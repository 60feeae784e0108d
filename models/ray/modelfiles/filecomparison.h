#pragma once

#include <models/ray/modelfiles/filelisting.h>

#include <QByteArray>
#include <QHash>
#include <QList>

namespace raydeck::ray {

/// One file, as the members have it. Members are indices into the list that was compared.
/// What most members have counts as right; between equally many, what the first of them has: the head.
struct ComparedFile {
    QByteArray name = {}; ///< relative to the path
    FileFact right = {};
    QList<qsizetype> lacking = {};    ///< have no such file
    QList<qsizetype> differing = {};  ///< have another size or content
    QList<qsizetype> unreadable = {}; ///< have it, but its content could not be read

    [[nodiscard]] bool isSame() const { return lacking.isEmpty() && differing.isEmpty() && unreadable.isEmpty(); }
    bool operator==(const ComparedFile &) const = default;
};

/// The files of several members, side by side: those that are not the same everywhere first, then by name.
/// A member without a complete listing must be left out: it would seem to lack what it was not asked for.
[[nodiscard]] QList<ComparedFile> compareFiles(const QList<QHash<QByteArray, FileFact>> &members);

} // namespace raydeck::ray
