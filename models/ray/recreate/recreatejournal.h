#pragma once

#include <models/kube/error.h>
#include <models/kube/safefile.h>
#include <models/ray/recreate/recreation.h>

#include <QList>
#include <QString>

#include <memory>

class QLockFile;

namespace raydeck::ray {

/// The recreations that are not over, one file each, so that nothing is lost when the program ends at any moment. A file
/// holds the whole manifest and can be read by a person; only this person may read it. Thread: UI.
class RecreateJournal {
public:
    struct Listing {
        QList<Recreation> recreations = {};    ///< the oldest first
        QList<kube::DamagedFile> damaged = {}; ///< they stay where they are
    };

    explicit RecreateJournal(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Listing all() const;
    /// Those of one cluster, by server, namespace and name.
    [[nodiscard]] QList<Recreation> of(const QString &server, const QString &namespaceName, const QString &name) const;

    /// As it is on the disk now. Errors: NotFound; Broken, if its file cannot be read.
    [[nodiscard]] Result<Recreation> saved(const Recreation &recreation) const;

    /// Whole or not at all, and on the disk when it returns. Errors: Broken, with the file's name.
    Result<void> write(const Recreation &recreation) const;
    /// What no one needs any more: it is done, or a person gave it up. Errors: Broken; then it is listed again.
    Result<void> remove(const Recreation &recreation) const;

    /// Held by whoever works on the cluster that is meant, so that two never do, nor begin at once. It ends with its
    /// owner, also if that crashes. Errors: Conflict "InUse", if another one has it; Broken.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock(const Recreation &recreation) const;

    [[nodiscard]] QString fileOf(const Recreation &recreation) const;

private:
    [[nodiscard]] QString stemOf(const Recreation &recreation) const;
    QString m_folder;
};

/// The manifest as a YAML file for a person. Errors: Broken, with the system's words.
Result<void> exportManifest(const Recreation &recreation, const QString &path);

} // namespace raydeck::ray
