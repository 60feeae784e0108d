#include <tests/support/sandboxpods.h>

#include <models/kube/execstream.h>
#include <models/kube/kubeconfig.h>
#include <models/kube/paths.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::test {

namespace {

constexpr auto Patience = 30s;

} // namespace

Result<std::unique_ptr<kube::Connection>> connectToSandbox(const QString &kubeconfig)
{
    QString file = qEnvironmentVariable("KUBECONFIG");
    if (!kubeconfig.isEmpty())
        file = QFileInfo(file).dir().filePath(u"kubeconfigs/"_s + kubeconfig);
    const auto config = kube::KubeConfig::load(
        kube::KubeConfig::source(file, QProcessEnvironment::systemEnvironment(), QDir::homePath()));
    if (!config)
        return std::unexpected(config.error());
    const auto access = config->access(config->currentContext());
    if (!access)
        return std::unexpected(access.error());
    return std::make_unique<kube::Connection>(*access, kube::CredentialSource::Surroundings{});
}

Result<QByteArray> answerOf(const kube::Connection::Reply &reply)
{
    if (!QTest::qWaitFor([&] { return reply.isFinished(); }, Patience) || reply.resultCount() == 0)
        return failure(Error::Kind::Unreachable, u"no answer"_s);
    return reply.result();
}

ExecAnswer execInPod(kube::Connection &connection, const QString &namespaceName, const QString &pod,
                     const QList<QByteArray> &command, const QString &container)
{
    ExecAnswer answer;
    bool ended = false;
    kube::ExecStream stream(connection);
    QObject::connect(&stream, &kube::ExecStream::output, &stream,
                     [&](const QByteArray &bytes) { answer.output += bytes; });
    QObject::connect(&stream, &kube::ExecStream::errorOutput, &stream,
                     [&](const QByteArray &bytes) { answer.errorOutput += bytes; });
    QObject::connect(&stream, &kube::ExecStream::finished, &stream, [&](const Result<int> &exitCode) {
        answer.exitCode = exitCode;
        ended = true;
    });
    stream.start({.namespaceName = namespaceName, .pod = pod, .container = container, .command = command});
    if (!QTest::qWaitFor([&] { return ended; }, Patience))
        answer.exitCode = failure(Error::Kind::Unreachable, u"the command did not end"_s);
    return answer;
}

bool isPodReady(kube::Connection &connection, const QString &namespaceName, const QString &pod)
{
    const auto object = answerOf(connection.get(kube::objectPath("/api/v1", namespaceName, "pods", pod)));
    if (!object)
        return false;
    const QJsonArray conditions = QJsonDocument::fromJson(*object)["status"_L1]["conditions"_L1].toArray();
    return std::ranges::any_of(conditions, [](const QJsonValue &condition) {
        return condition["type"_L1].toString() == "Ready"_L1 && condition["status"_L1].toString() == "True"_L1;
    });
}

} // namespace raydeck::test
