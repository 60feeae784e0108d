#pragma once

#include <models/kube/connection.h>
#include <models/kube/kubeconfig.h>

#include <QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

namespace raydeck::test {

/// The way into the sandbox instance that a test runs in, without a window. `user`: one of its kubeconfigs, such as viewer;
/// empty: the administrator.
inline Result<kube::Access> realAccess(const QString &user = {})
{
    QString file = qEnvironmentVariable("KUBECONFIG");
    if (!user.isEmpty())
        file = QFileInfo(file).dir().filePath(QStringLiteral("kubeconfigs/%1.yaml").arg(user));
    const auto config = kube::KubeConfig::load({.files = {file}, .explicitPath = true});
    if (!config)
        return std::unexpected(config.error());
    return config->access(user.isEmpty() ? config->currentContext() : config->contexts().value(0).name);
}

inline std::unique_ptr<kube::Connection> realConnection(const kube::Access &access)
{
    return std::make_unique<kube::Connection>(access, kube::CredentialSource::Surroundings{});
}

/// Runs kubectl as administrator and gives what it printed; fails the test where it fails.
inline QString kubectl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral("kubectl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!ended)
        qWarning().noquote() << arguments << process.readAllStandardError();
    [&] { QVERIFY2(ended, qPrintable(arguments.join(u' '))); }();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// Lets the event loop run until the task has ended. Nothing: it did not within the time.
template <typename T>
std::optional<T> waitFor(QCoro::Task<T> task, QObject *context,
                         std::chrono::milliseconds limit = std::chrono::minutes(2))
{
    const auto answer = std::make_shared<std::optional<T>>();
    QCoro::connect(std::move(task), context, [answer](const T &result) { *answer = result; });
    if (!QTest::qWaitFor([&] { return answer->has_value(); }, QDeadlineTimer(limit)))
        return {};
    return *answer;
}

} // namespace raydeck::test

/// Fails the test unless the task ended well; says why it did not. The argument is evaluated once.
#define VERIFY_DONE(task)                                                                                              \
    do {                                                                                                               \
        const auto &doneTask = (task);                                                                                 \
        QVERIFY2(doneTask.has_value(), "it did not end in time");                                                      \
        const QString doneWhy = *doneTask                                                                              \
            ? QString()                                                                                                \
            : QStringList{doneTask->error().reason, doneTask->error().message, doneTask->error().detail}.join(         \
                  QLatin1StringView(" | "));                                                                           \
        QVERIFY2(doneTask->has_value(), qPrintable(doneWhy));                                                          \
    } while (false)
