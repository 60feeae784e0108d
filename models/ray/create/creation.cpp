#include <models/ray/create/creation.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto Aside = ".damaged"_L1; // behind the name of a file whose place was needed

QJsonObject toJson(const Creation &creation)
{
    QJsonArray objects;
    for (const MadeObject &object : creation.objects) {
        objects.append(QJsonObject{{u"kind"_s, object.kind},
                                   {u"namespace"_s, object.namespaceName},
                                   {u"name"_s, object.name},
                                   {u"uid"_s, QString::fromUtf8(object.uid)},
                                   {u"path"_s, QString::fromUtf8(object.path)}});
    }
    QJsonObject reached;
    for (auto step = creation.reached.begin(); step != creation.reached.end(); ++step)
        reached.insert(step.key(), *step);
    return {{u"context"_s, creation.context}, {u"namespace"_s, creation.namespaceName},
            {u"name"_s, creation.name},       {u"uid"_s, QString::fromUtf8(creation.uid)},
            {u"began"_s, creation.began},     {u"made"_s, creation.made},
            {u"objects"_s, objects},          {u"reached"_s, reached}};
}

Result<Creation> creationOf(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Broken, error.errorString());
    Creation creation{.context = json["context"_L1].toString(),
                      .namespaceName = json["namespace"_L1].toString(),
                      .name = json["name"_L1].toString(),
                      .uid = json["uid"_L1].toString().toUtf8(),
                      .began = json["began"_L1].toInteger(),
                      .made = json["made"_L1].toInteger()};
    if (creation.name.isEmpty() || !json["objects"_L1].isArray())
        return failure(Error::Kind::Broken, u"name, objects"_s);
    for (const QJsonValue &value : json["objects"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        creation.objects.append({.kind = object["kind"_L1].toString(),
                                 .namespaceName = object["namespace"_L1].toString(),
                                 .name = object["name"_L1].toString(),
                                 .uid = object["uid"_L1].toString().toUtf8(),
                                 .path = object["path"_L1].toString().toUtf8()});
        // Whatever has the name by now would be deleted.
        if (creation.objects.constLast().uid.isEmpty() || !creation.objects.constLast().path.startsWith("/api"))
            return failure(Error::Kind::Broken, u"uid, path"_s);
    }
    const QJsonObject reached = json["reached"_L1].toObject();
    for (auto step = reached.begin(); step != reached.end(); ++step)
        creation.reached.insert(step.key(), step->toInteger());
    return creation;
}

Result<Creation> fromFile(const QString &path)
{
    return kube::readWhole(path).and_then(creationOf);
}

} // namespace

QString CreationJournal::fileOf(const QString &context, const QString &namespaceName, const QString &name) const
{
    // Contexts are called as people like, also with slashes.
    const QByteArray key = (context + u'\n' + namespaceName + u'\n' + name).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().first(16);
    return QDir(m_folder).filePath(QString::fromLatin1(hash) + ".json"_L1);
}

CreationJournal::Listing CreationJournal::list() const
{
    Listing listing;
    for (const QFileInfo &file :
         QDir(m_folder).entryInfoList({u"*.json"_s, u"*"_s + Aside + u"*"_s}, QDir::Files, QDir::Name)) {
        const auto creation = fromFile(file.filePath());
        if (creation && !file.fileName().contains(Aside))
            listing.creations.append(*creation);
        else
            listing.damaged.append(
                {.path = file.filePath(), .reason = creation ? QString() : creation.error().message});
    }
    std::ranges::sort(listing.creations, {}, &Creation::began);
    return listing;
}

std::optional<Creation> CreationJournal::find(const QString &context, const QString &namespaceName,
                                              const QString &name) const
{
    const auto creation = fromFile(fileOf(context, namespaceName, name));
    return creation ? std::optional(*creation) : std::nullopt;
}

Result<void> CreationJournal::write(const Creation &creation) const
{
    const QString path = fileOf(creation.context, creation.namespaceName, creation.name);
    if (QFile::exists(path) && !fromFile(path)) {
        QString aside = path + Aside;
        for (int i = 2; QFile::exists(aside); ++i)
            aside = path + Aside + QString::number(i);
        if (!QFile::rename(path, aside))
            return failure(Error::Kind::Broken, path);
    }
    return kube::writeSafely(path, QJsonDocument(toJson(creation)).toJson());
}

Result<void> CreationJournal::remove(const Creation &creation) const
{
    return kube::removeSafely(fileOf(creation.context, creation.namespaceName, creation.name));
}

} // namespace raydeck::ray
