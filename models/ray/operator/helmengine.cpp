#include <models/ray/operator/helmengine.h>

#include <models/kube/bound.h>
#include <models/ray/operator/installreason.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QPromise>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr qsizetype MaxLast = 4000; // of what helm printed, for an error

QString quoted(const QString &word)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (harmless.match(word).hasMatch())
        return word;
    QString inside = word;
    return u'\'' + inside.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString json(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

/// What a process printed and how it ended; shared by its signals.
struct Run {
    QPromise<Result<QString>> promise;
    QString last;
    bool isTold = false;

    void tell(const Result<QString> &result)
    {
        if (std::exchange(isTold, true))
            return;
        promise.addResult(result);
        promise.finish();
    }
};

} // namespace

QString HelmCommand::toLine() const
{
    QStringList words;
    if (!kubeconfigs.isEmpty())
        words.append("KUBECONFIG="_L1 + quoted(kubeconfigs.join(QDir::listSeparator())));
    words.append(quoted(program));
    for (const QString &argument : arguments)
        words.append(quoted(argument));
    return words.join(u' ');
}

HelmEngine::HelmEngine(kube::Access access, QStringList kubeconfigs, std::shared_ptr<kube::LoginShellPath> path,
                       QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_kubeconfigs(std::move(kubeconfigs)), m_path(std::move(path))
{
}

HelmEngine::~HelmEngine()
{
    cancel();
}

QCoro::Task<Result<HelmEngine::Found>> HelmEngine::find()
{
    const auto asFound = [](const QStringList &folders) { return Result<QStringList>(folders); };
    const auto folders = co_await kube::bound(this, m_path->searchFolders().then(asFound));
    if (!folders)
        co_return std::unexpected(folders.error());
    m_folders = *folders;
    Found found{.program = kube::LoginShellPath::find(u"helm"_s, m_folders)};
    if (found.program.isEmpty())
        co_return std::unexpected(Error{.kind = Error::Kind::PluginMissing,
                                        .message = u"helm"_s,
                                        .detail = m_folders.join(u'\n'),
                                        .reason = QString::fromLatin1(reason::HelmMissing)});
    auto *process = new QProcess(this);
    const auto run = std::make_shared<Run>();
    run->promise.start();
    connect(process, &QProcess::finished, process, [process, run] {
        run->tell(QString::fromUtf8(process->readAllStandardOutput()).trimmed());
        process->deleteLater();
    });
    connect(process, &QProcess::errorOccurred, process, [process, run] {
        run->tell(QString());
        process->deleteLater();
    });
    QTimer::singleShot(10'000, process, [process] { process->kill(); });
    process->start(found.program, {u"version"_s, u"--template"_s, u"{{.Version}}"_s});
    const auto version = co_await kube::bound(this, run->promise.future());
    if (!version)
        co_return std::unexpected(version.error());
    if (releaseOf(*version))
        found.version = *version;
    co_return found;
}

QStringList HelmEngine::valuesOf(const OperatorInstall &settings)
{
    QStringList arguments;
    const auto set = [&](const QString &key, const QJsonValue &value) {
        arguments += {u"--set-json"_s, key + u'=' + json(value)};
    };
    set(u"image.repository"_s, settings.imageRepository());
    set(u"image.tag"_s, QString(u'v' + settings.version));
    set(u"resources.limits"_s, QJsonObject{{u"cpu"_s, settings.cpu}, {u"memory"_s, settings.memory}});
    if (!settings.watchedNamespaces.isEmpty()) {
        set(u"singleNamespaceInstall"_s, true);
        set(u"watchNamespace"_s, QJsonArray::fromStringList(settings.watchedNamespaces));
    }
    if (!settings.tolerations.isEmpty()) {
        QJsonArray tolerations;
        for (const OperatorToleration &toleration : settings.tolerations) {
            QJsonObject object{{u"operator"_s, toleration.comparison}};
            if (!toleration.key.isEmpty())
                object["key"_L1] = toleration.key;
            if (!toleration.value.isEmpty())
                object["value"_L1] = toleration.value;
            if (!toleration.effect.isEmpty())
                object["effect"_L1] = toleration.effect;
            tolerations.append(object);
        }
        set(u"tolerations"_s, tolerations);
    }
    return arguments;
}

QStringList HelmEngine::commonArguments(const QString &namespaceName) const
{
    QStringList arguments{u"--namespace"_s, namespaceName};
    if (!m_access.context.isEmpty())
        arguments += {u"--kube-context"_s, m_access.context};
    return arguments;
}

HelmCommand HelmEngine::installCommand(const Found &helm, const OperatorInstall &settings, const QUrl &repository)
{
    QStringList arguments{u"upgrade"_s, u"--install"_s, settings.releaseName};
    m_chart.reset();
    if (settings.chart) {
        m_chart = std::make_unique<QTemporaryFile>(QDir::tempPath() + "/kuberay-operator-XXXXXX.tgz"_L1);
        if (m_chart->open() && m_chart->write(settings.chart->bytes()) == settings.chart->bytes().size())
            m_chart->flush();
        arguments.append(m_chart->fileName());
    } else {
        arguments += {u"kuberay-operator"_s, u"--repo"_s, repository.toString(QUrl::RemoveUserInfo), u"--version"_s,
                      settings.version};
    }
    arguments += commonArguments(settings.namespaceName);
    arguments += {u"--create-namespace"_s, u"--wait"_s, u"--timeout"_s, u"5m"_s};
    // From 4 on helm applies on the server, where this program owns the fields of what it made. Not run yet.
    if (releaseOf(helm.version).value_or(Release()) >= Release{4, 0, 0})
        arguments.append(u"--force-conflicts"_s);
    arguments += valuesOf(settings);
    return {helm.program, arguments, m_kubeconfigs};
}

HelmCommand HelmEngine::removeCommand(const Found &helm, const QString &releaseName, const QString &namespaceName) const
{
    return {helm.program,
            QStringList{u"uninstall"_s, releaseName} + commonArguments(namespaceName) + QStringList{u"--wait"_s},
            m_kubeconfigs};
}

QCoro::Task<Result<void>> HelmEngine::run(HelmCommand command)
{
    if (m_process)
        co_return std::unexpected(Error{.kind = Error::Kind::Conflict, .reason = QString::fromLatin1(reason::Busy)});
    const QPointer self(this);
    auto *process = new QProcess(this);
    m_process = process;
    const auto run = std::make_shared<Run>();
    run->promise.start();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!command.kubeconfigs.isEmpty())
        environment.insert(u"KUBECONFIG"_s, command.kubeconfigs.join(QDir::listSeparator()));
    if (!m_folders.isEmpty()) // sign-in programs of the kubeconfig stand there too
        environment.insert(u"PATH"_s, m_folders.join(QDir::listSeparator()));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardInputFile(QProcess::nullDevice());
    connect(process, &QProcess::readyReadStandardOutput, this, [this, process, run] {
        const QString text = QString::fromUtf8(process->readAllStandardOutput());
        run->last = QString(run->last + text).right(MaxLast);
        emit outputReady(text);
    });
    connect(process, &QProcess::finished, process, [process, run](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            return run->tell(run->last);
        run->tell(std::unexpected(
            Error{.kind = Error::Kind::Broken,
                  .message = status == QProcess::NormalExit ? QString::number(code) : process->errorString(),
                  .detail = run->last,
                  .reason = QString::fromLatin1(reason::HelmFailed)}));
    });
    connect(process, &QProcess::errorOccurred, process, [process, run, command](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            run->tell(std::unexpected(Error{.kind = Error::Kind::PluginMissing,
                                            .message = command.program,
                                            .detail = process->errorString(),
                                            .reason = QString::fromLatin1(reason::HelmMissing)}));
    });
    process->start(command.program, command.arguments);
    const auto result = co_await kube::bound(this, run->promise.future());
    if (!self)
        co_return std::unexpected(Error{.kind = Error::Kind::Cancelled});
    m_process = nullptr;
    process->deleteLater();
    emit finished();
    if (!result)
        co_return std::unexpected(result.error());
    co_return {};
}

void HelmEngine::cancel()
{
    if (m_process)
        m_process->terminate(); // helm rolls nothing back by itself, but ends its requests in order
}

} // namespace raydeck::ray
