#include <models/kube/openapi/schemacache.h>

#include <models/kube/json.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr qsizetype Largest = 64 * 1024 * 1024; // of a document; core/v1 has 1.6 MB
constexpr auto IndexName = "index"_L1;
constexpr auto Ending = ".schema"_L1;
constexpr auto Format = "raydeck-schema-1 ";

QString hashed(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

Result<SchemaIndex> readSchemaIndex(const QByteArray &json)
{
    simdjson::dom::parser parser;
    json::Element document;
    if (const auto error = parser.parse(json.constData(), size_t(json.size())).get(document))
        return failure(Error::Kind::Invalid, QString::fromUtf8(simdjson::error_message(error)));
    SchemaIndex index;
    json::eachField(document, "paths", [&](std::string_view name, json::Element entry) {
        const std::string_view url = json::text(entry, "serverRelativeURL");
        if (url.starts_with('/'))
            index.insert(QString::fromUtf8(name.data(), qsizetype(name.size())),
                         QByteArray(url.data(), qsizetype(url.size())));
    });
    if (index.isEmpty())
        return failure(Error::Kind::Invalid, u"/openapi/v3"_s);
    return index;
}

SchemaCache::SchemaCache(const QString &folder, const Access &access)
    : m_root(folder), m_folder(QDir(folder).filePath(
                          hashed(access.server.toEncoded() + '\n' + access.caPem + access.tlsServerName.toUtf8())))
{
}

QString SchemaCache::fileOf(const QString &name) const
{
    return QDir(m_folder).filePath((name == IndexName ? name : hashed(name.toUtf8())) + Ending);
}

QByteArray SchemaCache::read(const QString &fileName, const QByteArray &head) const
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > Largest)
        return {};
    const QByteArray found = file.readLine();
    if (!found.startsWith(Format) || (!head.isEmpty() && found != Format + head + '\n'))
        return {};
    const QByteArray packed = file.readAll();
    // qUncompress() trusts the size that is written in front, and says so on stderr where the rest is damaged.
    const bool isWhole = packed.size() > 4 && qFromBigEndian<quint32>(packed.constData()) <= Largest;
    return isWhole ? qUncompress(packed) : QByteArray();
}

void SchemaCache::write(const QString &fileName, const QByteArray &head, const QByteArray &json) const
{
    QDir().mkpath(m_folder);
    QSaveFile file(fileName);
    // What cannot be written is asked for again the next time: nobody has to be told.
    if (!file.open(QIODevice::WriteOnly) || file.write(Format + head + '\n' + qCompress(json)) < 0 || !file.commit())
        return;
    forgetOld();
}

void SchemaCache::forgetOld() const
{
    const QFileInfoList documents =
        QDir(m_folder).entryInfoList({u'*' + Ending}, QDir::Files, QDir::Time); // the newest first
    for (qsizetype i = MaxDocuments; i < documents.size(); ++i) {
        if (documents[i].completeBaseName() != IndexName)
            QFile::remove(documents[i].filePath());
    }
    const QFileInfoList clusters = QDir(m_root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (qsizetype i = MaxClusters; i < clusters.size(); ++i)
        QDir(clusters[i].filePath()).removeRecursively();
}

QByteArray SchemaCache::index() const
{
    return read(fileOf(IndexName), {});
}

void SchemaCache::writeIndex(const QByteArray &json) const
{
    write(fileOf(IndexName), "index", json);
}

QByteArray SchemaCache::document(const QString &name, const QByteArray &url) const
{
    return read(fileOf(name), url);
}

void SchemaCache::writeDocument(const QString &name, const QByteArray &url, const QByteArray &json) const
{
    write(fileOf(name), url, json);
}

} // namespace raydeck::kube
