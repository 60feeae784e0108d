#include <models/ray/operator/chartrepository.h>

#include <models/kube/bound.h>
#include <models/kube/proxy.h>
#include <models/kube/replyerror.h>
#include <models/ray/operator/installreason.h>

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

std::unexpected<Error> refused(const char *why, const QString &argument)
{
    return std::unexpected(
        Error{.kind = Error::Kind::Invalid, .message = argument, .reason = QString::fromLatin1(why)});
}

QString shown(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo);
}

/// One download that stops as soon as it is larger than what is asked for can be.
class Download {
public:
    Download(QNetworkReply *reply, qsizetype limit) : m_reply(reply), m_limit(limit) { m_promise.start(); }
    Q_DISABLE_COPY_MOVE(Download)

    [[nodiscard]] QFuture<Result<QByteArray>> future() const { return m_promise.future(); }

    void read()
    {
        m_bytes += m_reply->readAll();
        if (m_bytes.size() <= m_limit)
            return;
        m_tooLarge = true;
        m_reply->abort();
    }

    void finish()
    {
        if (m_reply->isOpen()) // not after it was aborted
            m_bytes += m_reply->readAll();
        m_promise.addResult(result());
        m_promise.finish();
    }

private:
    Result<QByteArray> result() const
    {
        if (m_tooLarge)
            return refused(reason::TooLarge, QString::number(m_limit));
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 400)
            return std::unexpected(
                Error{.kind = status == 404 ? Error::Kind::NotFound : Error::Kind::Broken,
                      .httpStatus = status,
                      .message = u"HTTP %1: %2"_s.arg(QString::number(status), shown(m_reply->url())),
                      .detail = m_reply->errorString()});
        if (auto error = kube::errorOf(*m_reply, m_bytes)) {
            if (m_reply->error() == QNetworkReply::OperationCanceledError) // nobody but the time limit cancels
                error->kind = Error::Kind::Unreachable;
            return std::unexpected(*error);
        }
        return m_bytes;
    }

    QNetworkReply *m_reply;
    qsizetype m_limit;
    QByteArray m_bytes;
    bool m_tooLarge = false;
    QPromise<Result<QByteArray>> m_promise;
};

} // namespace

ChartRepository::ChartRepository(QUrl address, QObject *parent, QProcessEnvironment environment)
    : QObject(parent), m_address(std::move(address)), m_environment(std::move(environment))
{
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
}

QFuture<Result<QByteArray>> ChartRepository::fetch(const QUrl &url, qsizetype limit)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    // A password would stand in the draft, and in the command that helm is run with.
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return QtFuture::makeReadyValueFuture(Result<QByteArray>(refused(reason::BadAddress, shown(url))));
    m_network.setProxy(kube::proxyFor(url, {}, m_environment));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"raydeck"_s);
    request.setTransferTimeout(m_limit);
    QNetworkReply *reply = m_network.get(request);
    const auto download = std::make_shared<Download>(reply, limit);
    connect(reply, &QNetworkReply::readyRead, reply, [download] { download->read(); });
    connect(reply, &QNetworkReply::finished, reply, [download, reply] {
        download->finish();
        reply->deleteLater();
    });
    return download->future();
}

QCoro::Task<Result<ChartIndex>> ChartRepository::index()
{
    QUrl url = m_address;
    url.setPath(url.path() + (url.path().endsWith(u'/') ? "index.yaml"_L1 : "/index.yaml"_L1));
    const auto yaml = co_await kube::bound(this, fetch(url, ChartIndex::MaxBytes));
    if (!yaml)
        co_return std::unexpected(yaml.error());
    co_return ChartIndex::parse(*yaml, m_address);
}

QCoro::Task<Result<std::shared_ptr<const ChartArchive>>> ChartRepository::archive(ChartIndex::Entry entry)
{
    const auto bytes = co_await kube::bound(this, fetch(entry.archive, ChartArchive::MaxPacked));
    if (!bytes)
        co_return std::unexpected(bytes.error());
    if (!entry.digest.isEmpty() && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != entry.digest)
        co_return refused(reason::WrongDigest, shown(entry.archive));
    auto chart = ChartArchive::read(*bytes);
    if (!chart)
        co_return std::unexpected(chart.error());
    if (chart->version() != entry.version)
        co_return refused(reason::NotAChart, u"Chart.yaml: "_s + chart->version());
    co_return std::make_shared<const ChartArchive>(*std::move(chart));
}

} // namespace raydeck::ray
