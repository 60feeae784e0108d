#include <models/ray/operator/chartrepository.h>
#include <models/ray/operator/installreason.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/fileserver.h>
#include <tests/support/tarbytes.h>

#include <QCryptographicHash>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

const QByteArray Crd = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n"
                       "  name: rayclusters.ray.io\nspec: {group: ray.io}\n";

QByteArray chart(const QByteArray &version = "1.6.1")
{
    return test::gzipOf(
        test::tarOf({{"kuberay-operator/Chart.yaml", "name: kuberay-operator\nversion: " + version + "\n"},
                     {"kuberay-operator/values.yaml", "replicas: 1\n"},
                     {"kuberay-operator/crds/ray.io_rayclusters.yaml", Crd}}));
}

QByteArray indexOf(const QByteArray &url, const QByteArray &digest = {})
{
    return "apiVersion: v1\nentries:\n  kuberay-operator:\n  - version: 1.6.1\n    digest: \"" + digest
        + "\"\n    urls: [\"" + url + "\"]\n";
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

/// A chart repository over HTTP: what is read of it, and what is said where it is not what it should be.
class TestChartRepository : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FileServer> m_server;
    QProcessEnvironment m_environment;

    [[nodiscard]] std::unique_ptr<ChartRepository> at(const QUrl &address) const
    {
        auto repository = std::make_unique<ChartRepository>(address, nullptr, m_environment);
        repository->setLimit(10s);
        return repository;
    }
    [[nodiscard]] std::unique_ptr<ChartRepository> there() const { return at(m_server->address(u"/charts"_s)); }

    static Result<ChartIndex> indexIn(ChartRepository &repository)
    {
        std::optional<Result<ChartIndex>> answer;
        QCoro::connect(repository.index(), &repository, [&](const Result<ChartIndex> &index) { answer = index; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(failure(Kind::Cancelled, u"no answer"_s));
    }
    using Archive = std::shared_ptr<const ChartArchive>;
    static Result<Archive> archiveIn(ChartRepository &repository, const ChartIndex::Entry &entry)
    {
        std::optional<Result<Archive>> answer;
        QCoro::connect(repository.archive(entry), &repository, [&](const Result<Archive> &read) { answer = read; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(failure(Kind::Cancelled, u"no answer"_s));
    }

private slots:
    void init() { m_server = std::make_unique<test::FileServer>(); }

    void fetchesWhatTheIndexNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("beside it") << u"/charts"_s << QByteArray("operator.tgz");
        QTest::newRow("with a slash") << u"/charts/"_s << QByteArray("operator.tgz");
        QTest::newRow("from the root") << u"/charts"_s << QByteArray("/charts/operator.tgz");
    }
    void fetchesWhatTheIndexNames()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, url);
        const QByteArray bytes = chart();
        m_server->put("/charts/index.yaml", indexOf(url, digestOf(bytes)));
        m_server->put("/charts/operator.tgz", bytes);
        const auto repository = at(m_server->address(path));
        const auto index = indexIn(*repository);
        QVERIFY2(index, index ? "" : qPrintable(index.error().message));
        QCOMPARE(index->entries.size(), 1);
        const auto archive = archiveIn(*repository, index->entries[0]);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().message));
        QCOMPARE((*archive)->version(), u"1.6.1"_s);
        QCOMPARE((*archive)->bytes(), bytes);
    }

    void followsARedirect()
    {
        m_server->put("/charts/index.yaml", {}, 302, "Location: /moved.yaml\r\n");
        m_server->put("/moved.yaml", indexOf("operator.tgz"));
        const auto index = indexIn(*there());
        QVERIFY2(index, index ? "" : qPrintable(index.error().message));
        QCOMPARE(index->entries[0].archive, m_server->address(u"/charts/operator.tgz"_s));
    }

    void indexesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &answer, Kind kind, const char *reason = "") {
            QTest::newRow(name) << answer << kind << QString::fromLatin1(reason);
        };
        const auto whole = [](const QByteArray &body) -> QByteArray {
            return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body;
        };
        const auto status = [](const QByteArray &line, const QByteArray &headers = {}) -> QByteArray {
            return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\nConnection: close\r\n" + headers + "\r\n";
        };
        row("not found", status("404 Not Found"), Kind::NotFound);
        row("a failure", status("500 Internal Server Error"), Kind::Broken);
        row("a sign-in", status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n"), Kind::Broken);
        row("a page of a proxy", whole("<!DOCTYPE html>\n<html><body>Sign in</body></html>"), Kind::Invalid,
            reason::NotAnIndex);
        row("nothing", whole({}), Kind::Invalid, reason::NotAnIndex);
        row("other charts", whole("entries: {nginx: [{version: 1.0.0, urls: [x]}]}\n"), Kind::Invalid,
            reason::NoOperatorInIndex);
        row("endless", whole(QByteArray(ChartIndex::MaxBytes + 1, '#')), Kind::Invalid, reason::TooLarge);
        row("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nentries:", Kind::Unreachable);
        row("no HTTP", "220 ftp.example.com ready\r\n", Kind::Unreachable);
        row("cut at once", "", Kind::Unreachable);
        row("a redirect to a file", status("302 Found", "Location: file:///etc/passwd\r\n"), Kind::Broken);
        row("a redirect in a circle", status("302 Found", "Location: /charts/index.yaml\r\n"), Kind::Broken);
    }
    void indexesThatAreNone()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const Kind, kind);
        QFETCH(const QString, reason);
        m_server->putRaw("/charts/index.yaml", answer);
        const auto index = indexIn(*there());
        QVERIFY(!index);
        QVERIFY2(index.error().kind == kind, qPrintable(index.error().message));
        QCOMPARE(index.error().reason, reason);
        QVERIFY(!index.error().message.isEmpty());
    }

    void nobodyIsThere()
    {
        const QUrl address = m_server->address(u"/charts"_s);
        m_server->close();
        QCOMPARE(indexIn(*at(address)).error().kind, Kind::Unreachable);
    }

    void aServerThatSaysNothing()
    {
        const auto repository = there();
        repository->setLimit(20ms);
        QCOMPARE(indexIn(*repository).error().kind, Kind::Unreachable);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aCertificateOfNobodyKnown()
    {
        const test::FakeApiServer server;
        const Error error = indexIn(*at(server.access().server)).error();
        QCOMPARE(error.kind, Kind::Untrusted);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(server.requests().isEmpty());
    }

    void addressesThatAreNone_data()
    {
        QTest::addColumn<QUrl>("address");
        for (const QString &address :
             {QString(), u"charts.example.com"_s, u"file:///etc"_s, u"ftp://example.com/charts"_s, u"https://"_s,
              u"https:///charts"_s, u"https://user:hidden@example.com/charts"_s})
            QTest::newRow(address.isEmpty() ? "empty" : qPrintable(address)) << QUrl(address);
    }
    void addressesThatAreNone()
    {
        QFETCH(const QUrl, address);
        const Error error = indexIn(*at(address)).error();
        QCOMPARE(error.kind, Kind::Invalid);
        QCOMPARE(error.reason, QLatin1StringView(reason::BadAddress));
        QVERIFY(!error.message.contains(u"hidden"_s));
    }

    void archivesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &digest, const char *reason) {
            QTest::newRow(name) << bytes << digest << QString::fromLatin1(reason);
        };
        const QByteArray good = chart();
        row("another than the index names", good, digestOf("x"), reason::WrongDigest);
        row("a digest that is none", good, "sha1:1234", reason::WrongDigest);
        row("of another version", chart("1.5.1"), {}, reason::NotAChart);
        row("damaged", QByteArray(good).replace(good.size() / 2, 8, QByteArray(8, 'x')), {}, reason::NotAnArchive);
        row("a page of a proxy", "<html>Sign in</html>", {}, reason::NotAnArchive);
        row("nothing", {}, {}, reason::NotAnArchive);
        row("hostile", test::gzipOf(test::tarOf({{"../../etc/cron.d/x", "x"}})), {}, reason::UnsafePath);
        row("huge", QByteArray(ChartArchive::MaxPacked + 1, '\0'), {}, reason::TooLarge);
    }
    void archivesThatAreNone()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, digest);
        QFETCH(const QString, reason);
        m_server->putRaw("/a.tgz", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + bytes);
        const auto archive = archiveIn(
            *there(),
            {.version = u"1.6.1"_s, .release = {1, 6, 1}, .archive = m_server->address(u"/a.tgz"_s), .digest = digest});
        QVERIFY(!archive);
        QCOMPARE(archive.error().kind, Kind::Invalid);
        QCOMPARE(archive.error().reason, reason);
    }

    void goesThroughTheProxy()
    {
        m_server->put("http://charts.example.com/kuberay/index.yaml", indexOf("operator.tgz"));
        m_environment.insert(u"HTTP_PROXY"_s, m_server->address({}).toString());
        const auto index = indexIn(*at(QUrl(u"http://charts.example.com/kuberay"_s)));
        m_environment.clear();
        QVERIFY2(index, index ? "" : qPrintable(index.error().message));
        QCOMPARE(index->entries[0].archive, QUrl(u"http://charts.example.com/kuberay/operator.tgz"_s));
    }

    void aProxyThatIsNotThere()
    {
        m_environment.insert(u"HTTP_PROXY"_s, m_server->address({}).toString());
        m_server->close();
        const auto index = indexIn(*at(QUrl(u"http://charts.example.com/kuberay"_s)));
        m_environment.clear();
        QCOMPARE(index.error().kind, Kind::Unreachable);
    }

    /// Whoever asked may be gone before the answer comes.
    void endsWithItsOwner()
    {
        auto repository = there();
        std::optional<Kind> kind;
        QCoro::connect(repository->index(), this, [&](const Result<ChartIndex> &index) { kind = index.error().kind; });
        QTRY_COMPARE(m_server->requests().size(), 1);
        repository.reset();
        QTRY_COMPARE(kind, std::optional(Kind::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestChartRepository)
#include "tst_chartrepository.moc"
