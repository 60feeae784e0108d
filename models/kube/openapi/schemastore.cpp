#include <models/kube/openapi/schemastore.h>

#include <models/kube/bound.h>

#include <QPromise>

#include <functional>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// Does work on a thread of the pool; the answer is awaited with bound().
template <typename T>
QFuture<Result<T>> onPool(QThreadPool &pool, std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

QString documentName(const QString &apiVersion)
{
    return apiVersion.contains(u'/') ? u"apis/"_s + apiVersion : u"api/"_s + apiVersion;
}

constexpr auto CoreName = "api/v1"_L1;

} // namespace

SchemaStore::SchemaStore(Connection &connection, const QString &folder, QObject *parent)
    : QObject(parent), m_connection(connection), m_cache(folder, connection.access())
{
    m_pool.setMaxThreadCount(1); // one after the other, also what is written into the cache's folder
}

SchemaStore::~SchemaStore() = default;

QCoro::Task<Result<SchemaIndex>> SchemaStore::index()
{
    if (m_indexAge.isValid() && m_indexAge.durationElapsed() < IndexAge)
        co_return Result<SchemaIndex>(m_index); // of what is no Result, QCoro 0.12 moves it away
    const Result<QByteArray> asked = co_await bound(this, m_connection.get("/openapi/v3"));
    if (!asked && asked.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(asked.error());
    const std::function<Result<SchemaIndex>()> work = [cache = m_cache, asked]() -> Result<SchemaIndex> {
        if (!asked) {
            const QByteArray kept = cache.index();
            return kept.isEmpty() ? std::unexpected(asked.error()) : readSchemaIndex(kept);
        }
        auto read = readSchemaIndex(*asked);
        if (read)
            cache.writeIndex(*asked);
        return read;
    };
    const Result<SchemaIndex> read = co_await bound(this, onPool(m_pool, work));
    if (read && asked) {
        m_index = *read;
        m_indexAge.start();
    }
    co_return read;
}

QCoro::Task<Result<SchemaStore::Document>> SchemaStore::document(QString name, QByteArray url)
{
    if (const Held held = m_documents.value(name); held.document && held.url == url)
        co_return held.document;
    const std::function<Result<Document>()> fromDisk = [cache = m_cache, name, url] {
        return OpenApiSchema::parse(cache.document(name, url));
    };
    Result<Document> document = co_await bound(this, onPool(m_pool, fromDisk));
    if (!document && document.error().kind == Error::Kind::Cancelled)
        co_return document;
    if (!document) {
        const qsizetype query = url.indexOf('?');
        const Result<QByteArray> asked = co_await bound(
            this,
            m_connection.get(query < 0 ? url : url.first(query), query < 0 ? QByteArray() : url.sliced(query + 1)));
        if (!asked && asked.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(asked.error());
        const std::function<Result<Document>()> fromServer = [cache = m_cache, name, url, asked]() -> Result<Document> {
            if (!asked) { // an older one is better than none
                auto old = OpenApiSchema::parse(cache.document(name, {}));
                return old ? old : std::unexpected(asked.error());
            }
            auto read = OpenApiSchema::parse(*asked);
            if (read)
                cache.writeDocument(name, url, *asked);
            return read;
        };
        document = co_await bound(this, onPool(m_pool, fromServer));
        if (document && !asked)
            co_return document; // not held: the right one is asked for the next time
    }
    if (document)
        m_documents.insert(name, Held{.url = url, .document = *document});
    co_return document;
}

QCoro::Task<Result<SchemaStore::Schema>> SchemaStore::schemaFor(QString apiVersion, QString kind)
{
    const QString name = documentName(apiVersion);
    Result<SchemaIndex> urls = co_await index();
    if (urls && !urls->contains(name) && m_indexAge.isValid() && m_indexAge.elapsed() > 1000) {
        m_indexAge.invalidate(); // it may have been installed meanwhile
        urls = co_await index();
    }
    if (!urls)
        co_return std::unexpected(urls.error());
    if (!urls->contains(name))
        co_return failure(Error::Kind::NotFound, apiVersion + u' ' + kind);
    const Result<Document> own = co_await document(name, urls->value(name));
    if (!own)
        co_return std::unexpected(own.error());
    Result<Document> core = own; // without it only descriptions are missing
    if (name != CoreName && urls->contains(CoreName))
        core = co_await document(CoreName, urls->value(CoreName));
    if (!core && core.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(core.error());
    Schema schema = ObjectSchema::of({.apiVersion = apiVersion, .kind = kind}, *own, core.value_or(nullptr));
    if (!schema)
        co_return failure(Error::Kind::NotFound, apiVersion + u' ' + kind);
    co_return schema;
}

SchemaStore::Schema SchemaStore::known(const QString &apiVersion, const QString &kind) const
{
    const Document own = m_documents.value(documentName(apiVersion)).document;
    return ObjectSchema::of({.apiVersion = apiVersion, .kind = kind}, own, m_documents.value(CoreName).document);
}

} // namespace raydeck::kube
