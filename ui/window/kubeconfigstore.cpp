#include <ui/window/kubeconfigstore.h>

#include <ui/window/settings.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr auto SettleTime = 300ms;

} // namespace

KubeconfigStore::KubeconfigStore(Settings &settings, QString explicitPath, QString folder, QObject *parent)
    : QObject(parent), m_settings(settings), m_explicitPath(std::move(explicitPath)), m_folder(std::move(folder))
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &KubeconfigStore::loadIfChanged);
    const auto settle = [this] { m_settle.start(SettleTime); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

void KubeconfigStore::load()
{
    m_source = kube::KubeConfig::source(m_explicitPath, QProcessEnvironment::systemEnvironment(), QDir::homePath());
    if (!m_source.explicitPath)
        m_source.files += m_settings.list(Settings::Key::KubeconfigFiles);
    m_fingerprint = fingerprint();
    auto result = kube::KubeConfig::load(m_source);
    m_error = result ? std::nullopt : std::optional(result.error());
    if (result) // else the contexts that worked stay usable
        m_config = *std::move(result);
    watchFiles();
    emit loaded();
}

void KubeconfigStore::loadIfChanged()
{
    if (fingerprint() != m_fingerprint)
        load();
    else
        watchFiles(); // a file that was replaced by its equal is another file to the watcher
}

QByteArray KubeconfigStore::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : m_source.files) {
        QFile file(path);
        hash.addData(path.toUtf8());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

void KubeconfigStore::watchFiles()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    for (const QString &file : std::as_const(m_source.files)) {
        const QFileInfo info(file);
        if (info.exists())
            m_watcher.addPath(file);
        if (info.dir().exists()) // a file that is replaced or appears later
            m_watcher.addPath(info.dir().path());
    }
}

Result<void> KubeconfigStore::addFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    const auto result = kube::KubeConfig::load({.files = {file}, .explicitPath = true});
    if (!result)
        return std::unexpected(result.error());
    if (result->contexts().isEmpty())
        return failure(Error::Kind::Invalid, tr("There is no context in %1.").arg(file));
    QStringList files = m_settings.list(Settings::Key::KubeconfigFiles);
    files.removeAll(file);
    files.append(file);
    m_settings.setValue(Settings::Key::KubeconfigFiles, files);
    load();
    return {};
}

Result<void> KubeconfigStore::addText(const QString &text)
{
    QDir().mkpath(m_folder);
    const QString file = QDir(m_folder).filePath(
        u"pasted-%1.yaml"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s)));
    QSaveFile save(file);
    const bool written = save.open(QIODevice::WriteOnly)
        && save.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && save.write(text.toUtf8()) >= 0 && save.commit();
    if (!written)
        return failure(Error::Kind::Broken, tr("%1 cannot be written: %2").arg(file, save.errorString()));
    auto added = addFile(file);
    if (!added)
        QFile::remove(file);
    return added;
}

} // namespace raydeck::ui
