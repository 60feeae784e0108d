#include <ui/wizard/draftfile.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using When = ray::ClusterDraft::Extra::When;

/// Contexts may be called anything, also what no file can be called.
QString fileName(const QString &context)
{
    const QByteArray hash = QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(32)) + ".json"_L1;
}

} // namespace

DraftFile::DraftFile(const QString &configFolder, const QString &context)
    : m_path(QDir(configFolder).filePath(u"drafts/"_s + fileName(context)))
{
}

std::optional<SavedDraft> DraftFile::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (!object.contains("yaml"_L1))
        return {};
    SavedDraft draft{.content = {.text = object.value("yaml"_L1).toString().toUtf8(), .extras = {}},
                     .step = object.value("step"_L1).toString(),
                     .savedAt = QDateTime::fromString(object.value("savedAt"_L1).toString(), Qt::ISODate)};
    for (const QJsonValue &value : object.value("extras"_L1).toArray()) {
        auto document = kube::YamlDocument::parse(value["yaml"_L1].toString().toUtf8());
        if (document) // else somebody else wrote the file: such an object is made anew on its page
            draft.content.extras.append({.id = value["id"_L1].toString(),
                                         .document = std::move(*document),
                                         .when = value["before"_L1].toBool(true) ? When::Before : When::After});
    }
    return draft;
}

Result<void> DraftFile::save(const SavedDraft &draft)
{
    QJsonArray extras;
    for (const ray::ClusterDraft::Extra &extra : draft.content.extras) {
        extras.append(QJsonObject{{u"id"_s, extra.id},
                                  {u"yaml"_s, QString::fromUtf8(extra.document.text())},
                                  {u"before"_s, extra.when == When::Before}});
    }
    const QJsonObject object{{u"yaml"_s, QString::fromUtf8(draft.content.text)},
                             {u"extras"_s, extras},
                             {u"step"_s, draft.step},
                             {u"savedAt"_s, draft.savedAt.toString(Qt::ISODate)}};
    const QByteArray bytes = QJsonDocument(object).toJson();
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Broken, file.errorString(), file.fileName());
    return {};
}

void DraftFile::remove()
{
    QFile::remove(m_path);
}

} // namespace raydeck::ui
