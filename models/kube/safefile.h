#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace raydeck::kube {

/// A file that could not be read as what it should be. It stays where it is: a person may want to look into it.
struct DamagedFile {
    QString path = {};
    QString reason = {};
    int entry = 0; ///< 1-based, where a file has several; 0: the whole of it

    bool operator==(const DamagedFile &) const = default;
};

/// Writes a file whole or not at all: after a crash or a loss of power at any moment there is the old content or the new
/// one. On return it is on the disk, its name too. Only this person may read it. Makes the folder. Thread: any.
/// Errors: Broken, with the file's name and the system's words.
Result<void> writeSafely(const QString &path, const QByteArray &bytes);

/// Errors: NotFound; Broken with the system's words, also where only a part of it could be read.
Result<QByteArray> readWhole(const QString &path);

/// On return it is gone, also after a loss of power; one that is not there is no error. Errors: Broken, likewise.
Result<void> removeSafely(const QString &path);

} // namespace raydeck::kube
