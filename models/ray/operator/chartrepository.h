#pragma once

#include <models/kube/error.h>
#include <models/ray/operator/chartarchive.h>
#include <models/ray/operator/chartindex.h>

#include <QCoroTask>

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcessEnvironment>
#include <QUrl>

#include <chrono>
#include <memory>

namespace raydeck::ray {

/// Fetches a chart repository's index and archives, through the environment's proxy. No credentials are sent.
/// Owner: the KubeRay page. Thread: its own, never blocks. Errors: Unreachable, Untrusted, NotFound, and those of
/// ChartIndex and ChartArchive.
class ChartRepository final : public QObject {
    Q_OBJECT
public:
    static QUrl defaultAddress() { return QUrl(QStringLiteral("https://ray-project.github.io/kuberay-helm/")); }

    /// `address` may be http; what is not a web address, or has a password in it, is refused when it is asked.
    explicit ChartRepository(QUrl address, QObject *parent = nullptr,
                             QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    [[nodiscard]] const QUrl &address() const { return m_address; }
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; } ///< without a byte; 30 s

    QCoro::Task<Result<ChartIndex>> index();
    QCoro::Task<Result<std::shared_ptr<const ChartArchive>>> archive(ChartIndex::Entry entry);

private:
    QFuture<Result<QByteArray>> fetch(const QUrl &url, qsizetype limit);

    QUrl m_address;
    QProcessEnvironment m_environment;
    std::chrono::milliseconds m_limit = std::chrono::seconds(30);
    QNetworkAccessManager m_network;
};

} // namespace raydeck::ray
