#pragma once

#include <models/kube/access.h>
#include <models/kube/error.h>

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace raydeck::kube {

/// The documents that a server has: by name, such as apis/ray.io/v1, the path and query to ask for.
using SchemaIndex = QHash<QString, QByteArray>;

/// Errors: Invalid for what is no such index.
[[nodiscard]] Result<SchemaIndex> readSchemaIndex(const QByteArray &json);

/// Schemas of clusters on disk: a folder for each cluster, compressed files in it. A file that is damaged reads as absent.
/// Of a document only the newest is kept, of clusters only those used last. Files are replaced whole, so that a program
/// that ends while it writes leaves the old one. Value semantics; any thread, which waits for the disk.
class SchemaCache {
public:
    static constexpr int MaxClusters = 16;
    static constexpr int MaxDocuments = 32; ///< of a cluster

    SchemaCache(const QString &folder, const Access &access);

    [[nodiscard]] QByteArray index() const; ///< empty: there is none
    void writeIndex(const QByteArray &json) const;
    /// Empty: it is not there, or it is another one than this URL leads to.
    [[nodiscard]] QByteArray document(const QString &name, const QByteArray &url) const;
    void writeDocument(const QString &name, const QByteArray &url, const QByteArray &json) const;

private:
    [[nodiscard]] QString fileOf(const QString &name) const;
    [[nodiscard]] QByteArray read(const QString &file, const QByteArray &head) const;
    void write(const QString &file, const QByteArray &head, const QByteArray &json) const;
    void forgetOld() const;

    QString m_root;
    QString m_folder;
};

} // namespace raydeck::kube
