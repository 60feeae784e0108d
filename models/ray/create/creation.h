#pragma once

#include <models/kube/error.h>
#include <models/kube/safefile.h>
#include <models/ray/operator/installflow.h>

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// A Ray cluster that this program made, or is making: enough to go on watching it, and to take it back.
struct Creation {
    QString context = {};
    QString namespaceName = {};
    QString name = {};
    QByteArray uid = {};                 ///< of the RayCluster; empty until it is made
    qint64 began = 0;                    ///< milliseconds since 1970
    qint64 made = 0;                     ///< when all objects were there; 0: not yet, or one failed
    QList<MadeObject> objects = {};      ///< in the order of their creation
    QHash<QString, qint64> reached = {}; ///< when each step was first seen done, by its name; milliseconds

    bool operator==(const Creation &) const = default;
};

/// The creations that are not over, one file each, so that they outlive the window. Only this person may read them.
/// Thread: UI.
class CreationJournal {
public:
    struct Listing {
        QList<Creation> creations = {}; ///< the oldest first
        /// Files that cannot be read, or that name objects without saying which exactly: what they are about is still in a
        /// cluster. They stay until a person removes them.
        QList<kube::DamagedFile> damaged = {};
    };

    explicit CreationJournal(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Listing list() const;
    [[nodiscard]] QList<Creation> all() const { return list().creations; }
    [[nodiscard]] std::optional<Creation> find(const QString &context, const QString &namespaceName,
                                               const QString &name) const;
    /// Whole or not at all, and on the disk when it returns; a damaged file in its place is set aside.
    /// Errors: Broken, with the file's name.
    Result<void> write(const Creation &creation) const;
    /// Errors: Broken; then it is listed again.
    Result<void> remove(const Creation &creation) const;

private:
    [[nodiscard]] QString fileOf(const QString &context, const QString &namespaceName, const QString &name) const;
    QString m_folder;
};

} // namespace raydeck::ray
