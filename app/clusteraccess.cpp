#include <app/clusteraccess.h>

#include <models/kube/bound.h>
#include <models/kube/kubeconfig.h>
#include <models/ray/operatorinfo.h>

#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace raydeck::app {

kube::CredentialSource::Surroundings commandSurroundings()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return {.consent = std::make_shared<kube::ExecConsent>(folder.filePath(u"consent.json"_s)),
            .path = std::make_shared<kube::LoginShellPath>(kube::LoginShellPath::Options{.home = QDir::homePath()})};
}

Result<kube::Access> commandAccess(const QString &context, const QString &kubeconfig)
{
    const auto source =
        kube::KubeConfig::source(kubeconfig, QProcessEnvironment::systemEnvironment(), QDir::homePath());
    return kube::KubeConfig::load(source).and_then(
        [&](const kube::KubeConfig &config) { return config.access(context); });
}

QCoro::Task<Result<std::optional<ray::Release>>> operatorRelease(QPointer<QObject> owner, kube::Connection &connection)
{
    const QByteArray query = "labelSelector=" + QByteArray(ray::OperatorInfo::LabelSelector).toPercentEncoding();
    const auto list = co_await kube::bound(owner, connection.get("/apis/apps/v1/deployments", query));
    if (!list && list.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(list.error());
    const auto presence = list.and_then([](const QByteArray &bytes) { return ray::decodeOperators(bytes); });
    if (!presence || presence->kind != ray::OperatorPresence::Kind::One)
        co_return std::optional<ray::Release>();
    co_return presence->operators.constFirst().release;
}

} // namespace raydeck::app
