#pragma once

#include <models/kube/error.h>
#include <models/kube/objectkey.h>
#include <models/kube/safefile.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace raydeck::kube {

/// One change that this computer made to an object: what was there before, and what was applied.
struct AppliedChange {
    enum class How { Applied, Created, Recreated };

    QDateTime time = {}; ///< UTC
    QString who = {};    ///< the user of the context
    QString manager = {};
    How how = How::Applied;
    QByteArray before = {}; ///< the manifest as it was on the server; empty: there was none
    QByteArray after = {};  ///< the manifest as it was written, with its comments

    bool operator==(const AppliedChange &) const = default;
};

/// What was applied from this computer, one file per object, one line per change, readable only by this person. To bring a
/// change back is to open its `before` or `after` as a draft. Of a change with a Secret nothing is kept; what was applied
/// before stays.
/// Bounded: MostPerObject changes of an object, MostBytes in all; the oldest go first. Thread: any, one at a time.
class ApplyHistory {
public:
    static constexpr qsizetype MostPerObject = 100;
    static constexpr qint64 MostBytes = 20LL * 1024 * 1024;

    struct Listing {
        QList<AppliedChange> changes = {}; ///< the newest first
        QList<DamagedFile> damaged = {};   ///< lines that were passed over
    };
    enum class Saved { Kept, NotKept }; ///< NotKept: it is a Secret, or larger than all that is kept

    explicit ApplyHistory(QString folder) : m_folder(std::move(folder)) {}

    /// Errors: Broken, with the system's words. Lines that cannot be read stay in the file.
    Result<Saved> add(const ObjectKey &key, const AppliedChange &change);
    [[nodiscard]] Listing of(const ObjectKey &key) const;
    void remove(const ObjectKey &key);  ///< all that is known of this object
    [[nodiscard]] qint64 bytes() const; ///< of all objects

    void setBounds(qsizetype mostPerObject, qint64 mostBytes);

private:
    [[nodiscard]] QString fileOf(const ObjectKey &key) const;
    Result<void> keepWithinBounds() const;

    QString m_folder;
    qsizetype m_mostPerObject = MostPerObject;
    qint64 m_mostBytes = MostBytes;
};

} // namespace raydeck::kube
