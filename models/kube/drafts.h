#pragma once

#include <models/kube/error.h>
#include <models/kube/objectkey.h>
#include <models/kube/safefile.h>

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace raydeck::kube {

/// What a person has written of an object and not applied yet, and the object that it began from.
struct Draft {
    ObjectKey key = {};
    QByteArray text = {};   ///< as typed, also where it is no YAML
    QJsonObject base = {};  ///< as it was on the server, with its resourceVersion
    QDateTime savedAt = {}; ///< UTC; set by save()

    bool operator==(const Draft &) const = default;
};

/// The drafts of objects on this computer, one file each, readable only by this person. Of a Secret nothing is kept.
/// Bounded: beyond Most or MostBytes those that were not touched for the longest time go; files that cannot be read do not
/// count. Thread: any, one at a time.
class Drafts {
public:
    static constexpr qsizetype Most = 200;
    static constexpr qint64 MostBytes = 64LL * 1024 * 1024;

    struct Listing {
        QList<Draft> drafts = {}; ///< the newest first
        QList<DamagedFile> damaged = {};
    };
    enum class Saved { Kept, NotKept }; ///< NotKept: it is a Secret

    explicit Drafts(QString folder) : m_folder(std::move(folder)) {}

    /// Errors: Broken, with the system's words; Invalid where the text alone is beyond the bound.
    Result<Saved> save(const Draft &draft);
    /// Nothing: there is none. Errors: Broken, if there is one that cannot be read; it stays.
    [[nodiscard]] Result<std::optional<Draft>> load(const ObjectKey &key) const;
    void remove(const ObjectKey &key);
    [[nodiscard]] Listing list() const;

    void setBounds(qsizetype most, qint64 mostBytes);

private:
    [[nodiscard]] QString fileOf(const ObjectKey &key) const;
    void keepWithinBounds(const QString &spared) const;

    QString m_folder;
    qsizetype m_most = Most;
    qint64 m_mostBytes = MostBytes;
};

} // namespace raydeck::kube
