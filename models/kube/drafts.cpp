#include <models/kube/drafts.h>

#include <models/kube/objectkeyjson.h>
#include <models/kube/secrettext.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

Result<Draft> draftOf(const QByteArray &bytes, const QString &path)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    const Draft draft{.key = objectKeyOf(json["object"_L1].toObject()),
                      .text = json["text"_L1].toString().toUtf8(),
                      .base = json["base"_L1].toObject(),
                      .savedAt = QDateTime::fromString(json["savedAt"_L1].toString(), Qt::ISODateWithMs)};
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Broken, path + ": "_L1 + error.errorString());
    if (draft.key.kind.isEmpty() || draft.key.name.isEmpty() || !json["text"_L1].isString() || !draft.savedAt.isValid())
        return failure(Error::Kind::Broken, path);
    return draft;
}

} // namespace

QString Drafts::fileOf(const ObjectKey &key) const
{
    return QDir(m_folder).filePath(key.fileName() + ".json"_L1);
}

void Drafts::setBounds(qsizetype most, qint64 mostBytes)
{
    m_most = most;
    m_mostBytes = mostBytes;
}

Result<Drafts::Saved> Drafts::save(const Draft &draft)
{
    if (draft.key.kind == "Secret"_L1 || hasSecret(draft.text)) {
        remove(draft.key);
        return Saved::NotKept;
    }
    const QJsonObject json{
        {u"object"_s, toJson(draft.key)},
        {u"text"_s, QString::fromUtf8(draft.text)},
        {u"base"_s, draft.base},
        {u"savedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
    };
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (bytes.size() > m_mostBytes)
        return failure(Error::Kind::Invalid, draft.key.name);
    const QString path = fileOf(draft.key);
    if (const auto written = writeSafely(path, bytes); !written)
        return std::unexpected(written.error());
    keepWithinBounds(path);
    return Saved::Kept;
}

Result<std::optional<Draft>> Drafts::load(const ObjectKey &key) const
{
    const QString path = fileOf(key);
    const auto bytes = readWhole(path);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto draft = draftOf(*bytes, path);
    if (!draft)
        return std::unexpected(draft.error());
    return *draft;
}

void Drafts::remove(const ObjectKey &key)
{
    QFile::remove(fileOf(key));
}

Drafts::Listing Drafts::list() const
{
    Listing listing;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto bytes = readWhole(file.filePath());
        const auto draft = bytes ? draftOf(*bytes, file.filePath()) : Result<Draft>(std::unexpected(bytes.error()));
        if (draft)
            listing.drafts.append(*draft);
        else
            listing.damaged.append({.path = file.filePath(), .reason = draft.error().message});
    }
    std::ranges::sort(listing.drafts, std::ranges::greater(), &Draft::savedAt);
    return listing;
}

/// A damaged file is neither removed nor a reason to remove another.
void Drafts::keepWithinBounds(const QString &spared) const
{
    QFileInfoList files = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time); // the newest first
    const auto size = [](const QFileInfoList &all) {
        return std::accumulate(all.begin(), all.end(), qint64(0),
                               [](qint64 sum, const QFileInfo &file) { return sum + file.size(); });
    };
    const auto isTooMuch = [this](qsizetype count, qint64 bytes) { return count > m_most || bytes > m_mostBytes; };
    if (!isTooMuch(files.size(), size(files))) // nearly always: nothing has to be read
        return;
    files.removeIf([](const QFileInfo &file) {
        const auto content = readWhole(file.filePath());
        return !content || !draftOf(*content, {});
    });
    qsizetype count = files.size();
    qint64 bytes = size(files);
    files.removeIf([&spared](const QFileInfo &file) { return file.filePath() == spared; });
    while (!files.isEmpty() && isTooMuch(count, bytes)) {
        const QFileInfo oldest = files.takeLast();
        QFile::remove(oldest.filePath());
        --count;
        bytes -= oldest.size();
    }
}

} // namespace raydeck::kube
