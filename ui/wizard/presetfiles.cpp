#include <ui/wizard/presetfiles.h>

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr auto Suffix = ".yaml"_L1;
constexpr int LongestName = 80;         // letters; a file's name may have 255 bytes
constexpr qint64 LargestFile = 1 << 20; // bytes: etcd takes no larger object

} // namespace

PresetFiles::PresetFiles(const QString &configFolder) : m_folder(QDir(configFolder).filePath(u"presets"_s)) {}

QString PresetFiles::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(name + Suffix);
}

PresetFiles::NameProblem PresetFiles::problemOf(const QString &name)
{
    if (name.trimmed().isEmpty())
        return NameProblem::Empty;
    if (name.size() > LongestName)
        return NameProblem::TooLong;
    static constexpr QStringView forbidden = u"/\\:*?\"<>|"; // of the file systems that a folder may be shared with
    const bool isWrong = name.startsWith(u'.')
        || std::ranges::any_of(name, [](QChar letter) { return !letter.isPrint() || forbidden.contains(letter); });
    return isWrong ? NameProblem::Character : NameProblem::None;
}

QStringList PresetFiles::names() const
{
    QStringList names;
    for (const QString &file : QDir(m_folder).entryList({"*"_L1 + Suffix}, QDir::Files | QDir::Readable))
        names.append(file.chopped(Suffix.size()));
    const QCollator order;
    std::ranges::sort(names, order);
    return names;
}

bool PresetFiles::contains(const QString &name) const
{
    return QFile::exists(pathOf(name));
}

Result<QByteArray> PresetFiles::read(const QString &name) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, file.errorString(), file.fileName());
    if (file.size() > LargestFile)
        return failure(Error::Kind::Invalid, file.fileName(), QString::number(file.size()));
    return file.readAll();
}

Result<void> PresetFiles::save(const QString &name, const QByteArray &yaml)
{
    if (problemOf(name) != NameProblem::None)
        return failure(Error::Kind::Invalid, name);
    QDir().mkpath(m_folder);
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(yaml) != yaml.size() || !file.commit())
        return failure(Error::Kind::Broken, file.errorString(), file.fileName());
    return {};
}

Result<void> PresetFiles::rename(const QString &name, const QString &newName)
{
    if (problemOf(newName) != NameProblem::None)
        return failure(Error::Kind::Invalid, newName);
    if (contains(newName))
        return failure(Error::Kind::Conflict, newName);
    QFile file(pathOf(name));
    if (!file.rename(pathOf(newName)))
        return failure(Error::Kind::Broken, file.errorString(), file.fileName());
    return {};
}

Result<void> PresetFiles::remove(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.remove())
        return failure(Error::Kind::Broken, file.errorString(), file.fileName());
    return {};
}

} // namespace raydeck::ui
