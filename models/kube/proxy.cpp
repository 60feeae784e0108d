#include <models/kube/proxy.h>

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool entryMatches(QString entry, const QString &host, int port)
{
    if (entry == "*"_L1)
        return true;
    const QHostAddress address(host);
    if (entry.contains(u'/')) {
        const auto subnet = QHostAddress::parseSubnet(entry);
        return !address.isNull() && !subnet.first.isNull() && address.isInSubnet(subnet);
    }
    if (!address.isNull() && QHostAddress(entry) == address)
        return true;
    if (const qsizetype colon = entry.lastIndexOf(u':'); colon > 0) {
        if (entry.mid(colon + 1).toInt() != port)
            return false;
        entry.truncate(colon);
        if (entry.startsWith(u'[') && entry.endsWith(u']'))
            return !address.isNull() && QHostAddress(entry.sliced(1, entry.size() - 2)) == address;
    }
    if (entry.startsWith("*."_L1))
        entry.remove(0, 1);
    const bool onlySubdomains = entry.startsWith(u'.');
    const QString suffix = onlySubdomains ? entry : u'.' + entry;
    return host.endsWith(suffix, Qt::CaseInsensitive)
        || (!onlySubdomains && host.compare(entry, Qt::CaseInsensitive) == 0);
}

/// In capitals first; an empty one is not set.
QString variable(const QProcessEnvironment &environment, const QString &name)
{
    const QString value = environment.value(name);
    return value.isEmpty() ? environment.value(name.toLower()) : value;
}

bool isExcluded(const QUrl &server, const QProcessEnvironment &environment)
{
    const QString host = server.host();
    if (host == "localhost"_L1 || QHostAddress(host).isLoopback())
        return true;
    const QString list = variable(environment, u"NO_PROXY"_s);
    for (const QString &entry : list.split(u',', Qt::SkipEmptyParts)) {
        if (entryMatches(entry.trimmed(), host, server.port(server.scheme() == "http"_L1 ? 80 : 443)))
            return true;
    }
    return false;
}

} // namespace

QNetworkProxy proxyFor(const QUrl &server, const QUrl &configured, const QProcessEnvironment &environment)
{
    QUrl url = configured;
    if (url.isEmpty()) {
        const bool plain = server.scheme() == "http"_L1;
        const QString value = variable(environment, plain ? u"HTTP_PROXY"_s : u"HTTPS_PROXY"_s);
        if (value.isEmpty() || isExcluded(server, environment))
            return QNetworkProxy(QNetworkProxy::NoProxy);
        url = QUrl(value.contains("://"_L1) ? value : "http://"_L1 + value);
    }
    const bool socks = url.scheme().startsWith("socks5"_L1);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(socks ? 1080 : 80)), url.userName(), url.password());
}

} // namespace raydeck::kube
