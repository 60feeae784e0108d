#include <models/kube/proxy.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::kube;

namespace {

QString described(const QNetworkProxy &proxy)
{
    switch (proxy.type()) {
    case QNetworkProxy::NoProxy: return u"none"_s;
    case QNetworkProxy::HttpProxy: return u"http %1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    case QNetworkProxy::Socks5Proxy: return u"socks %1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    default: return u"another"_s; // Qt's enum
    }
}

} // namespace

/// Source of the rows: golang.org/x/net/http/httpproxy/proxy.go, which kubectl follows.
class TestProxy : public QObject {
    Q_OBJECT
private slots:
    void choosesAsKubectlDoes_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<QString>("proxy");
        const QString server = u"https://api.example.com:6443"_s;
        const QString https = u"HTTPS_PROXY=http://proxy:3128"_s;
        const auto row = [](const char *name, const QString &to, const QString &configured, const QStringList &environment,
                            const QString &proxy) {
            QTest::newRow(name) << to << configured << environment << proxy;
        };
        const QString http = u"http proxy:3128"_s;
        const QString none = u"none"_s;
        const QString byAddress = u"https://10.1.2.3:6443"_s;
        row("nothing set", server, {}, {}, none);
        row("HTTPS_PROXY", server, {}, {https}, http);
        row("https_proxy in lower case", server, {}, {u"https_proxy=http://proxy:3128"_s}, http);
        row("upper case first", server, {}, {u"https_proxy=http://other:1"_s, https}, http);
        row("an empty upper case is not set", server, {}, {u"HTTPS_PROXY="_s, u"https_proxy=http://proxy:3128"_s}, http);
        row("HTTP_PROXY is not for https", server, {}, {u"HTTP_PROXY=http://proxy:3128"_s}, none);
        row("HTTP_PROXY is for http", u"http://api.example.com"_s, {}, {u"HTTP_PROXY=http://proxy:3128"_s}, http);
        row("without a scheme", server, {}, {u"HTTPS_PROXY=proxy:3128"_s}, http);
        row("without a port", server, {}, {u"HTTPS_PROXY=http://proxy"_s}, u"http proxy:80"_s);
        row("SOCKS", server, {}, {u"HTTPS_PROXY=socks5://proxy"_s}, u"socks proxy:1080"_s);
        row("SOCKS with names resolved there", server, {}, {u"HTTPS_PROXY=socks5h://proxy:99"_s}, u"socks proxy:99"_s);
        row("the kubeconfig's own", server, u"http://own:8080"_s, {https}, u"http own:8080"_s);
        row("the kubeconfig's own in spite of NO_PROXY", server, u"http://own:8080"_s, {https, u"NO_PROXY=*"_s},
            u"http own:8080"_s);
        row("localhost", u"https://localhost:6443"_s, {}, {https}, none);
        row("loopback", u"https://127.0.0.1:6443"_s, {}, {https}, none);
        row("loopback of version 6", u"https://[::1]:6443"_s, {}, {https}, none);

        const auto no = [&](const char *name, const QString &to, const QString &list, const QString &proxy) {
            row(name, to, {}, {https, u"NO_PROXY="_s + list}, proxy);
        };
        no("NO_PROXY all", server, u"*"_s, none);
        no("NO_PROXY host", server, u"api.example.com"_s, none);
        no("NO_PROXY host in capitals", server, u"API.Example.COM"_s, none);
        no("NO_PROXY another host", server, u"web.example.com"_s, http);
        no("NO_PROXY domain", server, u"example.com"_s, none);
        no("NO_PROXY domain with a dot", server, u".example.com"_s, none);
        no("NO_PROXY domain with a star", server, u"*.example.com"_s, none);
        no("NO_PROXY the end of a word is no domain", u"https://badexample.com"_s, u"example.com"_s, http);
        no("NO_PROXY a dot means subdomains only", u"https://example.com"_s, u".example.com"_s, http);
        no("NO_PROXY host and port", server, u"api.example.com:6443"_s, none);
        no("NO_PROXY host and another port", server, u"api.example.com:443"_s, http);
        no("NO_PROXY the usual port", u"https://api.example.com"_s, u"api.example.com:443"_s, none);
        no("NO_PROXY address", byAddress, u"10.1.2.3"_s, none);
        no("NO_PROXY address and port", byAddress, u"10.1.2.3:6443"_s, none);
        no("NO_PROXY address and another port", byAddress, u"10.1.2.3:443"_s, http);
        no("NO_PROXY network", byAddress, u"10.0.0.0/8"_s, none);
        no("NO_PROXY another network", byAddress, u"10.2.0.0/16"_s, http);
        no("NO_PROXY network does not fit names", server, u"10.0.0.0/8"_s, http);
        no("NO_PROXY network of version 6", u"https://[fd00::5]:6443"_s, u"fd00::/8"_s, none);
        no("NO_PROXY address of version 6", u"https://[fd00::5]:6443"_s, u"fd00::5"_s, none);
        no("NO_PROXY address of version 6 and port", u"https://[fd00::5]:6443"_s, u"[fd00::5]:6443"_s, none);
        no("NO_PROXY a list with spaces and gaps", server, u" , web , .example.com ,"_s, none);
        no("NO_PROXY nothing", server, u" , ,"_s, http);
        row("no_proxy in lower case", server, {}, {https, u"no_proxy=example.com"_s}, none);
    }
    void choosesAsKubectlDoes()
    {
        QFETCH(const QString, server);
        QFETCH(const QString, configured);
        QFETCH(const QStringList, environment);
        QFETCH(const QString, proxy);
        QProcessEnvironment variables;
        for (const QString &variable : environment)
            variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QCOMPARE(described(proxyFor(QUrl(server), QUrl(configured), variables)), proxy);
    }

    void keepsTheProxysPassword()
    {
        const QNetworkProxy proxy = proxyFor(QUrl(u"https://api:6443"_s), QUrl(u"http://me:p%40ss@proxy:1"_s), {});
        QCOMPARE(proxy.user(), u"me");
        QCOMPARE(proxy.password(), u"p@ss");
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
