#include <models/kube/safefile.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// A file that was renamed is found again after a loss of power only if its folder is on the disk too.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file); // some file systems cannot: then they do it by themselves, or never
    ::close(file);
#else
    Q_UNUSED(folder); // the rename is written through
#endif
}

} // namespace

Result<void> writeSafely(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Broken, folder);
    QSaveFile file(path); // commit() syncs before it renames
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Broken, path + ": "_L1 + file.errorString());
    syncFolder(folder);
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Kind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Broken, path + ": "_L1 + file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError) // then it is a part of the file
        return failure(Error::Kind::Broken, path + ": "_L1 + file.errorString());
    return bytes;
}

Result<void> removeSafely(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.remove())
        return failure(Error::Kind::Broken, path + ": "_L1 + file.errorString());
    syncFolder(QFileInfo(path).path());
    return {};
}

} // namespace raydeck::kube
