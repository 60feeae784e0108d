#include <models/kube/execcredential.h>

#include <models/kube/log.h>
#include <models/kube/loginshellpath.h>
#include <models/kube/terminaltext.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr qsizetype MaxOutput = 1024 * 1024; // an ExecCredential has a few kB
constexpr qsizetype MaxErrors = 64 * 1024;
constexpr qsizetype ErrorLines = 20;
constexpr int KilledWithin = 1000; // milliseconds; a killed program is gone at once

QProcessEnvironment environmentOf(const ExecRun &run)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, run.searchFolders.join(QDir::listSeparator())); // it may call others: gcloud, az
    for (const auto &[name, value] : run.access.exec->env)
        environment.insert(name, value);
    environment.insert(u"KUBERNETES_EXEC_INFO"_s, QString::fromUtf8(execInfo(run.access)));
    return environment;
}

/// A program that is running; deletes itself with its end.
class ExecProcess final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::ExecProcess)
public:
    ExecProcess(ExecRun run, QObject *parent);
    ~ExecProcess() override
    {
        endAll(SIGKILL);
        m_process.waitForFinished(KilledWithin);
    }

    QFuture<Result<Credential>> start(const QString &program);

private:
    void read();
    void judge(int exitCode, QProcess::ExitStatus status);
    void answer(const Result<Credential> &result);
    void endAll(int signal);
    void leave();
    [[nodiscard]] QString errorText() const;

    ExecRun m_run;
    QString m_name; // of the program, without folders: what a person knows it by
    QProcess m_process;
    QTimer m_limit;
    QByteArray m_output;
    QByteArray m_errors;
    QPromise<Result<Credential>> m_promise;
    QFutureWatcher<Result<Credential>> m_watcher;
    bool m_answered = false;
};

ExecProcess::ExecProcess(ExecRun run, QObject *parent)
    : QObject(parent), m_run(std::move(run)), m_name(QFileInfo(m_run.access.exec->command).fileName())
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ExecProcess::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ExecProcess::read);
    connect(&m_process, &QProcess::finished, this, &ExecProcess::judge);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(failure(Error::Kind::SignIn,
                           tr("The sign-in program %1 could not be started: %2").arg(m_name, m_process.errorString())));
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        answer(failure(Error::Kind::SignIn,
                       tr("The sign-in program %1 did not answer within %2 s.")
                           .arg(m_name, QString::number(m_run.limit.count() / 1000.0)),
                       errorText()));
    });
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        endAll(SIGKILL);
        leave();
    });
}

QFuture<Result<Credential>> ExecProcess::start(const QString &program)
{
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
    m_process.setProcessEnvironment(environmentOf(m_run));
    m_process.setStandardInputFile(QProcess::nullDevice());
    // no terminal, and a group of its own, so that its children end with it
    m_process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    m_limit.start(m_run.limit);
    qCDebug(lcCredentials) << "runs" << m_name << "for" << m_run.access.context;
    m_process.start(program, m_run.access.exec->args);
    return m_promise.future();
}

void ExecProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
    m_errors = m_errors.last(qMin(m_errors.size(), MaxErrors));
    if (m_output.size() > MaxOutput)
        answer(failure(Error::Kind::SignIn, tr("The answer of the sign-in program %1 is too long.").arg(m_name)));
}

QString ExecProcess::errorText() const
{
    return lastLines(withoutTerminalEscapes(QString::fromLocal8Bit(m_errors)), ErrorLines);
}

void ExecProcess::judge(int exitCode, QProcess::ExitStatus status)
{
    read();
    if (status == QProcess::CrashExit)
        return answer(failure(Error::Kind::SignIn, tr("The sign-in program %1 crashed.").arg(m_name), errorText()));
    if (exitCode != 0)
        //: %1: name of a program, %2: its exit code, %3: the last line that it wrote
        return answer(failure(Error::Kind::SignIn,
                              tr("The sign-in program %1 failed with code %2. %3")
                                  .arg(m_name, QString::number(exitCode), lastLines(errorText(), 1))
                                  .trimmed(),
                              errorText()));
    auto credential = parseExecCredential(m_output, m_run.access.exec->apiVersion, m_name);
    if (!credential)
        credential.error().detail = errorText();
    answer(credential);
}

void ExecProcess::answer(const Result<Credential> &result)
{
    if (std::exchange(m_answered, true))
        return;
    m_limit.stop();
    endAll(SIGKILL);
    m_promise.addResult(result);
    m_promise.finish();
    leave();
}

void ExecProcess::leave()
{
    if (m_process.state() == QProcess::NotRunning)
        return deleteLater();
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater); // it was killed: this is soon
}

void ExecProcess::endAll(int signal)
{
    m_process.disconnect(this);
    if (const qint64 leader = m_process.processId(); leader > 0)
        ::kill(-pid_t(leader), signal); // its whole session's group
}

QFuture<Result<Credential>> ready(Result<Credential> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

Error missing(const ExecRun &run)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(raydeck::kube::ExecProcess)
    };
    const ExecPlugin &plugin = *run.access.exec;
    const QString place = u"%1:%2"_s.arg(plugin.file, QString::number(plugin.line));
    QStringList details;
    if (!plugin.installHint.isEmpty())
        details.append(plugin.installHint);
    details.append(Text::tr("Asked for by %1").arg(place));
    if (!QDir::isAbsolutePath(plugin.command))
        details.append(Text::tr("Looked for in:") + u'\n' + run.searchFolders.join(u'\n'));
    return {.kind = Error::Kind::PluginMissing,
            .message =
                Text::tr("The sign-in program %1 was not found. It is asked for by %2.").arg(plugin.command, place),
            .detail = details.join(u"\n\n"_s)};
}

} // namespace

QFuture<Result<Credential>> runExecPlugin(const ExecRun &run, QObject *parent)
{
    const ExecPlugin &plugin = *run.access.exec;
    if (plugin.interactiveMode == u"Always")
        return ready(failure(Error::Kind::SignIn,
                             QCoreApplication::translate("raydeck::kube::ExecProcess",
                                                         "The sign-in program %1 wants to be run in a terminal "
                                                         "(interactiveMode: Always), which is not possible here.")
                                 .arg(plugin.command),
                             u"%1:%2"_s.arg(plugin.file, QString::number(plugin.line))));
    const QString program = LoginShellPath::find(plugin.command, run.searchFolders);
    if (program.isEmpty())
        return ready(std::unexpected(missing(run)));
    return (new ExecProcess(run, parent))->start(program);
}

} // namespace raydeck::kube
