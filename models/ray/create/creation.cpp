#include <models/ray/create/creation.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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

std::optional<Creation> fromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Creation creation{.context = json["context"_L1].toString(),
                      .namespaceName = json["namespace"_L1].toString(),
                      .name = json["name"_L1].toString(),
                      .uid = json["uid"_L1].toString().toUtf8(),
                      .began = json["began"_L1].toInteger(),
                      .made = json["made"_L1].toInteger()};
    if (creation.name.isEmpty() || !json["objects"_L1].isArray())
        return {};
    for (const QJsonValue &value : json["objects"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        creation.objects.append({.kind = object["kind"_L1].toString(),
                                 .namespaceName = object["namespace"_L1].toString(),
                                 .name = object["name"_L1].toString(),
                                 .uid = object["uid"_L1].toString().toUtf8(),
                                 .path = object["path"_L1].toString().toUtf8()});
        // Whatever has the name by now would be deleted.
        if (creation.objects.constLast().uid.isEmpty() || !creation.objects.constLast().path.startsWith("/api"))
            return {};
    }
    const QJsonObject reached = json["reached"_L1].toObject();
    for (auto step = reached.begin(); step != reached.end(); ++step)
        creation.reached.insert(step.key(), step->toInteger());
    return creation;
}

} // namespace

QString CreationJournal::fileOf(const QString &context, const QString &namespaceName, const QString &name) const
{
    // Contexts are called as people like, also with slashes.
    const QByteArray key = (context + u'\n' + namespaceName + u'\n' + name).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().first(16);
    return QDir(m_folder).filePath(QString::fromLatin1(hash) + ".json"_L1);
}

QList<Creation> CreationJournal::all() const
{
    QList<Creation> creations;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        if (const auto creation = fromFile(folder.filePath(name)))
            creations.append(*creation);
    }
    std::ranges::sort(creations, {}, &Creation::began);
    return creations;
}

QStringList CreationJournal::damaged() const
{
    QStringList files;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s, u"*"_s + Aside + u"*"_s}, QDir::Files)) {
        if (name.contains(Aside) || !fromFile(folder.filePath(name)))
            files.append(folder.filePath(name));
    }
    return files;
}

std::optional<Creation> CreationJournal::find(const QString &context, const QString &namespaceName,
                                              const QString &name) const
{
    return fromFile(fileOf(context, namespaceName, name));
}

Result<void> CreationJournal::write(const Creation &creation) const
{
    QDir().mkpath(m_folder);
    const QString name = fileOf(creation.context, creation.namespaceName, creation.name);
    if (QFile::exists(name) && !fromFile(name)) {
        QString aside = name + Aside;
        for (int i = 2; QFile::exists(aside); ++i)
            aside = name + Aside + QString::number(i);
        if (!QFile::rename(name, aside))
            return failure(Error::Kind::Broken, name);
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(creation)).toJson()) < 0 || !file.commit())
        return failure(Error::Kind::Broken, file.fileName() + ": "_L1 + file.errorString());
    return {};
}

void CreationJournal::remove(const Creation &creation) const
{
    QFile::remove(fileOf(creation.context, creation.namespaceName, creation.name));
}

} // namespace raydeck::ray
