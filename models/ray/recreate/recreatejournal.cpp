#include <models/ray/recreate/recreatejournal.h>

#include <models/ray/operator/flowtools.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr int Format = 1;

QJsonObject toJson(const Recreation &recreation)
{
    QJsonObject reached;
    for (auto step = recreation.reached.begin(); step != recreation.reached.end(); ++step)
        reached.insert(nameOf(step.key()), *step);
    return {{u"format"_s, Format},
            {u"context"_s, recreation.context},
            {u"server"_s, recreation.server},
            {u"namespace"_s, recreation.namespaceName},
            {u"name"_s, recreation.name},
            {u"oldUid"_s, QString::fromUtf8(recreation.oldUid)},
            {u"newUid"_s, QString::fromUtf8(recreation.newUid)},
            {u"step"_s, nameOf(recreation.step)},
            {u"began"_s, recreation.began},
            {u"reached"_s, reached},
            {u"manifest"_s, QString::fromUtf8(recreation.manifest)},
            {u"before"_s, recreation.before}};
}

Result<Recreation> recreationOf(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Broken, error.errorString());
    const auto step = recreateStepOf(json["step"_L1].toString());
    Recreation recreation{.context = json["context"_L1].toString(),
                          .server = json["server"_L1].toString(),
                          .namespaceName = json["namespace"_L1].toString(),
                          .name = json["name"_L1].toString(),
                          .oldUid = json["oldUid"_L1].toString().toUtf8(),
                          .newUid = json["newUid"_L1].toString().toUtf8(),
                          .step = step.value_or(RecreateStep::Delete),
                          .began = json["began"_L1].toInteger(),
                          .manifest = json["manifest"_L1].toString().toUtf8(),
                          .before = json["before"_L1].toObject()};
    // A file of a later program may mean by a step what this one does not know.
    if (json["format"_L1].toInt() != Format || !step || *step == RecreateStep::Done)
        return failure(
            Error::Kind::Broken,
            u"format %1, step %2"_s.arg(json["format"_L1].toVariant().toString(), json["step"_L1].toString()));
    for (const auto &[field, isEmpty] :
         {std::pair("name"_L1, recreation.name.isEmpty()), std::pair("oldUid"_L1, recreation.oldUid.isEmpty()),
          std::pair("manifest"_L1, recreation.manifest.isEmpty())}) {
        if (isEmpty)
            return failure(Error::Kind::Broken, field);
    }
    const QJsonObject reached = json["reached"_L1].toObject();
    for (auto entry = reached.begin(); entry != reached.end(); ++entry) {
        if (const auto known = recreateStepOf(entry.key()))
            recreation.reached.insert(*known, entry->toInteger());
    }
    return recreation;
}

} // namespace

/// Of a cluster; one can have several files.
QString RecreateJournal::stemOf(const Recreation &recreation) const
{
    const QString key = QStringList{recreation.server, recreation.namespaceName, recreation.name}.join(u'\n');
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(hash.first(16)));
}

/// The time stands in the name, so that a file that is damaged is never written over.
QString RecreateJournal::fileOf(const Recreation &recreation) const
{
    return u"%1-%2.json"_s.arg(stemOf(recreation), QString::number(recreation.began));
}

RecreateJournal::Listing RecreateJournal::all() const
{
    Listing listing;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto recreation = kube::readWhole(file.filePath()).and_then(recreationOf);
        if (recreation)
            listing.recreations.append(*recreation);
        else
            listing.damaged.append({.path = file.filePath(), .reason = recreation.error().message});
    }
    std::ranges::sort(listing.recreations, {}, &Recreation::began);
    return listing;
}

QList<Recreation> RecreateJournal::of(const QString &server, const QString &namespaceName, const QString &name) const
{
    QList<Recreation> found = all().recreations;
    found.removeIf([&](const Recreation &one) {
        return one.server != server || one.namespaceName != namespaceName || one.name != name;
    });
    return found;
}

Result<Recreation> RecreateJournal::saved(const Recreation &recreation) const
{
    const QString path = fileOf(recreation);
    const auto bytes = kube::readWhole(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto saved = recreationOf(*bytes);
    if (!saved)
        return failure(saved.error().kind, path + ": "_L1 + saved.error().message);
    return saved;
}

Result<void> RecreateJournal::write(const Recreation &recreation) const
{
    return kube::writeSafely(fileOf(recreation), QJsonDocument(toJson(recreation)).toJson());
}

Result<void> RecreateJournal::remove(const Recreation &recreation) const
{
    return kube::removeSafely(fileOf(recreation));
}

Result<std::unique_ptr<QLockFile>> RecreateJournal::lock(const Recreation &recreation) const
{
    QDir().mkpath(m_folder);
    auto lock = std::make_unique<QLockFile>(stemOf(recreation) + ".lock"_L1);
    lock->setStaleLockTime(0); // however long it takes: only a program that is gone has lost it
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return flow::refused(Error::Kind::Conflict, "InUse", recreation.name);
    return failure(Error::Kind::Broken, lock->fileName());
}

Result<void> exportManifest(const Recreation &recreation, const QString &path)
{
    return kube::writeSafely(path, recreation.manifest);
}

} // namespace raydeck::ray
