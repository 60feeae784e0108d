#include <models/kube/loginshellpath.h>

#include <models/kube/log.h>

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QProcess>
#include <QPromise>
#include <QThread>
#include <QTimer>
#include <QUuid>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr qsizetype MaxAnswer = 256 * 1024;

QStringList foldersOf(const QString &path)
{
    QStringList folders;
    for (const QString &folder : path.split(QDir::listSeparator(), Qt::SkipEmptyParts)) {
        if (QDir::isAbsolutePath(folder))
            folders.append(QDir::cleanPath(folder));
    }
    return folders;
}

/// Where cloud tools install themselves without being asked.
QStringList usualFolders(const QString &home)
{
    const QStringList own =
        home.isEmpty() ? QStringList() : QStringList{home + u"/.local/bin"_s,           home + u"/bin"_s,
                                                     home + u"/google-cloud-sdk/bin"_s, home + u"/.krew/bin"_s,
                                                     home + u"/.azure-kubelogin"_s,     home + u"/go/bin"_s};
    return own
        + QStringList{u"/usr/local/bin"_s,
                      u"/usr/bin"_s,
                      u"/bin"_s,
                      u"/snap/bin"_s,
                      u"/usr/lib/google-cloud-sdk/bin"_s,
                      u"/opt/homebrew/bin"_s,
                      u"/home/linuxbrew/.linuxbrew/bin"_s};
}

} // namespace

/// What is known, and who waits for it.
struct LoginShellPath::Answer {
    QMutex mutex = {};
    bool asking = false;
    std::optional<QStringList> folders = {};
    std::vector<QPromise<QStringList>> waiting = {};

    void tell(const QStringList &found, bool final)
    {
        std::vector<QPromise<QStringList>> told;
        {
            const QMutexLocker lock(&mutex);
            asking = false;
            if (final)
                folders = found;
            told.swap(waiting);
        }
        for (auto &promise : told) {
            promise.addResult(found);
            promise.finish();
        }
    }
};

namespace {

/// One run of the shell. A greeting may stand before the answer, hence the mark.
template <typename Answer>
class ShellRun {
public:
    ShellRun(std::shared_ptr<Answer> answer, QStringList otherFolders)
        : m_answer(std::move(answer)), m_otherFolders(std::move(otherFolders))
    {
    }
    ~ShellRun() // its thread ended first: nobody is left waiting, and the next one asks again
    {
        if (!m_done)
            m_answer->tell(m_otherFolders, false);
    }
    Q_DISABLE_COPY_MOVE(ShellRun)

    [[nodiscard]] const QString &mark() const { return m_mark; }

    /// True once the whole answer is there.
    bool read(const QByteArray &bytes)
    {
        m_output += bytes;
        m_output.truncate(MaxAnswer);
        return m_output.count(m_mark.toLatin1()) >= 2;
    }

    void finish()
    {
        if (std::exchange(m_done, true))
            return;
        const QStringList parts = QString::fromLocal8Bit(m_output).split(m_mark);
        QStringList folders = parts.size() >= 3 ? foldersOf(parts.at(1)) : QStringList();
        if (folders.isEmpty())
            qCInfo(lcCredentials) << "the login shell did not tell its PATH";
        folders += m_otherFolders;
        folders.removeDuplicates();
        m_answer->tell(folders, true);
    }

private:
    std::shared_ptr<Answer> m_answer;
    QString m_mark = QUuid::createUuid().toString(QUuid::Id128);
    QStringList m_otherFolders;
    QByteArray m_output;
    bool m_done = false;
};

} // namespace

LoginShellPath::LoginShellPath(Options options) : m_options(std::move(options)), m_answer(std::make_shared<Answer>()) {}

QFuture<QStringList> LoginShellPath::searchFolders()
{
    QMutexLocker lock(&m_answer->mutex);
    if (m_answer->folders)
        return QtFuture::makeReadyValueFuture(*m_answer->folders);
    auto &promise = m_answer->waiting.emplace_back();
    promise.start();
    const auto future = promise.future();
    const bool first = !std::exchange(m_answer->asking, true);
    lock.unlock(); // a shell that cannot be started answers at once
    if (first)
        askShell();
    return future;
}

void LoginShellPath::askShell() const
{
    QStringList others = foldersOf(m_options.environment.value(u"PATH"_s)) + usualFolders(m_options.home);
    others.removeDuplicates();
    const auto run = std::make_shared<ShellRun<Answer>>(m_answer, others);
    auto *shell = new QProcess;
    QObject::connect(QThread::currentThread(), &QThread::finished, shell, [shell] {
        shell->disconnect(); // drops `run`, which was not told
        shell->kill();
        shell->waitForFinished(1000);
        shell->deleteLater();
    });
    const auto finish = [run, shell] {
        run->finish();
        shell->deleteLater();
    };
    QObject::connect(shell, &QProcess::readyReadStandardOutput, shell, [run, shell] {
        if (run->read(shell->readAllStandardOutput()))
            shell->kill(); // what a logout script does is not waited for
    });
    QObject::connect(shell, &QProcess::finished, shell, finish);
    QObject::connect(shell, &QProcess::errorOccurred, shell, [finish](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
    auto *limit = new QTimer(shell);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, shell, [shell] { shell->kill(); });
    limit->start(m_options.limit);

    shell->setProcessEnvironment(m_options.environment);
    shell->setStandardInputFile(QProcess::nullDevice());
    shell->setStandardErrorFile(QProcess::nullDevice());
    // its own session: an interactive shell must not take the terminal that this program was started from
    shell->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    // interactive too, since installers write to .bashrc and .zshrc; "$PATH" reads the same in sh, bash, zsh and fish
    shell->start(m_options.environment.value(u"SHELL"_s, u"/bin/sh"_s),
                 {u"-i"_s, u"-l"_s, u"-c"_s, u"printf '%s' %1 \"$PATH\" %1"_s.replace("%1"_L1, run->mark())});
}

QString LoginShellPath::find(const QString &program, const QStringList &folders)
{
    const auto runnable = [](const QString &path) {
        const QFileInfo file(path);
        return file.isFile() && file.isExecutable();
    };
    if (QDir::isAbsolutePath(program))
        return runnable(program) ? program : QString();
    for (const QString &folder : folders) {
        const QString path = folder + u'/' + program;
        if (runnable(path))
            return path;
    }
    return {};
}

} // namespace raydeck::kube
