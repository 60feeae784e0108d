#pragma once

#include <models/kube/connection.h>
#include <models/kube/openapi/objectschema.h>
#include <models/kube/openapi/schemacache.h>

#include <QCoroTask>

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace raydeck::kube {

/// The schemas that one API server has of its objects. Asks the server for its index and for the documents that are needed,
/// by URLs that change with what is in them; keeps them on disk, so that they are there without the server too.
/// Owner: whoever owns the connection, which has to outlive it. Thread: UI; documents are read on a thread of its own.
/// Errors: NotFound for a kind that the server does not have; those of the connection where nothing is on disk.
class SchemaStore final : public QObject {
    Q_OBJECT
public:
    /// `folder`: config folder/schemas, shared by all clusters.
    SchemaStore(Connection &connection, const QString &folder, QObject *parent = nullptr);
    ~SchemaStore() override;

    using Schema = std::shared_ptr<const ObjectSchema>;
    [[nodiscard]] QCoro::Task<Result<Schema>> schemaFor(QString apiVersion, QString kind);
    /// What was read already, without asking anybody; nullptr if it was not.
    [[nodiscard]] Schema known(const QString &apiVersion, const QString &kind) const;
    /// The server's answer is no older than this when it is used again.
    static constexpr std::chrono::minutes IndexAge{5};

private:
    using Document = std::shared_ptr<const OpenApiSchema>;
    struct Held {
        QByteArray url = {};
        Document document = {};
    };

    QCoro::Task<Result<SchemaIndex>> index();
    QCoro::Task<Result<Document>> document(QString name, QByteArray url);

    Connection &m_connection;
    SchemaCache m_cache;
    QHash<QString, Held> m_documents; ///< by name: apis/ray.io/v1
    SchemaIndex m_index;
    QElapsedTimer m_indexAge; ///< not valid: the server did not answer yet
    QThreadPool m_pool;
};

} // namespace raydeck::kube
