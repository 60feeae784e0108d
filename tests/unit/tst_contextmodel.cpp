#include <models/tables/contextmodel.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/watchbytes.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::tables;
using State = ContextStatus::State;

namespace {

constexpr auto Clusters = "/apis/ray.io/v1/namespaces/chosen/rayclusters";

} // namespace

class TestContextModel : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<ContextModel> m_contexts;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    /// A kubeconfig with these contexts, all of them this server; "broken" has a user that does not exist.
    kube::KubeConfig config(const QStringList &names, const QByteArray &token = "secret")
    {
        QFile file(m_folder.filePath(u"config"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("apiVersion: v1\nkind: Config\nclusters:\n- name: fake\n  cluster:\n    server: https://127.0.0.1:"
                   + QByteArray::number(m_server->port()) + "\n    certificate-authority-data: "
                   + test::testData(u"fakeapiserver/authority.pem"_s).toBase64()
                   + "\nusers:\n- name: me\n  user:\n    token: " + token + "\ncontexts:\n");
        for (const QString &name : names)
            file.write("- name: " + name.toUtf8() + "\n  context:\n    cluster: fake\n    user: "
                       + (name == u"broken" ? "nobody" : "me") + "\n");
        file.close();
        const auto loaded = kube::KubeConfig::load({.files = {file.fileName()}, .explicitPath = true});
        return loaded.value_or(kube::KubeConfig());
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_contexts->rowCount(); ++row)
            names.append(m_contexts->index(row).data(ContextModel::NameRole).toString());
        return names;
    }
    State state(const QString &name) const { return m_contexts->statusOf(name).state; }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        m_contexts = std::make_unique<ContextModel>(kube::CredentialSource::Surroundings{},
                                                    [](const kube::KubeContext &) { return u"chosen"_s; });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_contexts.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_contexts.reset();
        m_server.reset();
    }

    void favouritesComeFirst()
    {
        m_contexts->setKubeConfig(config({u"c"_s, u"a"_s, u"b"_s}), {u"b"_s, u"not there"_s});
        QCOMPARE(names(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        QVERIFY(m_contexts->index(0).data(ContextModel::FavouriteRole).toBool());
        const QPersistentModelIndex c = m_contexts->indexOf(u"c"_s);
        QSignalSpy resets(m_contexts.get(), &QAbstractItemModel::modelReset);
        m_contexts->setFavourite(u"a"_s, true);
        QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(c.data().toString(), u"c");
        m_contexts->setFavourite(u"b"_s, false);
        QCOMPARE(names(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        QCOMPARE(c.data().toString(), u"c");
        QCOMPARE(m_contexts->favourites(), (QSet<QString>{u"a"_s, u"not there"_s}));
        QCOMPARE(resets.size(), 0);
    }

    void nothingIsConnectedUntilItIsOpened()
    {
        m_contexts->setKubeConfig(config({u"a"_s, u"b"_s}), {});
        QCOMPARE(state(u"a"_s), State::NotConnected);
        QVERIFY(!m_contexts->session(u"a"_s));
        ClusterSession *session = m_contexts->open(u"a"_s);
        QVERIFY(session);
        QCOMPARE(session->namespaceName(), u"chosen");
        QCOMPARE(m_contexts->open(u"a"_s), session);
        QCOMPARE(state(u"a"_s), State::Connecting);
        QCOMPARE(state(u"b"_s), State::NotConnected);
        QTRY_COMPARE(m_server->openCount(Clusters), 1);
    }

    void saysHowItGoes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<State>("state");
        QTest::newRow("not signed in") << 401 << State::NeedsSignIn;
        QTest::newRow("denied") << 403 << State::Denied;
        QTest::newRow("no such kind") << 404 << State::NoKubeRay;
        QTest::newRow("unavailable") << 503 << State::Reconnecting;
    }
    void saysHowItGoes()
    {
        QFETCH(const int, status);
        QFETCH(const State, state);
        for (int i = 0; i < 20; ++i)
            m_server->expect(Clusters, [=](test::Exchange &exchange) { exchange.refuse(status, u"R"_s, u"M"_s); });
        m_contexts->setKubeConfig(config({u"a"_s}), {});
        QSignalSpy changed(m_contexts.get(), &ContextModel::statusChanged);
        m_contexts->open(u"a"_s);
        QTRY_COMPARE(this->state(u"a"_s), state);
        QCOMPARE(m_contexts->statusOf(u"a"_s).error->httpStatus, status);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.constFirst()[0].toString(), u"a");
    }

    void isLiveOnceTheListIsComplete()
    {
        m_server->expect(Clusters, [](test::Exchange &exchange) {
            exchange.begin(200, {{"Content-Type", "application/json"}});
            exchange.send(test::bookmark(3, true, kube::Encoding::Json));
        });
        m_contexts->setKubeConfig(config({u"a"_s}), {});
        m_contexts->open(u"a"_s);
        QTRY_COMPARE(state(u"a"_s), State::Live);
        QTRY_COMPARE(m_server->count("/version"), 1); // facts are asked for once it answers
    }

    void aWrongEntryIsSaidAndNotOpened()
    {
        m_contexts->setKubeConfig(config({u"a"_s, u"broken"_s}), {});
        QVERIFY(!m_contexts->open(u"broken"_s));
        QCOMPARE(state(u"broken"_s), State::Broken);
        QVERIFY(m_contexts->statusOf(u"broken"_s).error);
        QVERIFY(!m_contexts->open(u"never heard of"_s));
        QCOMPARE(state(u"a"_s), State::NotConnected);
    }

    void aFileReadAgainKeepsWhatIsTheSame()
    {
        m_contexts->setKubeConfig(config({u"a"_s, u"b"_s}), {});
        const QPointer<ClusterSession> session = m_contexts->open(u"a"_s);
        m_contexts->setKubeConfig(config({u"b"_s, u"a"_s, u"c"_s}), {});
        QCOMPARE(m_contexts->session(u"a"_s), session.data());
        m_contexts->setKubeConfig(config({u"a"_s}, "another-token"), {});
        QVERIFY(!m_contexts->session(u"a"_s));
        QTRY_VERIFY(!session); // not at once: what shows it may be in the middle of something
        QVERIFY(m_contexts->open(u"a"_s));
        QTRY_COMPARE(m_server->openCount(Clusters), 1);
        QCOMPARE(m_server->open(Clusters)->request().headers.value("authorization"), "Bearer another-token");
    }

    void anotherNamespaceStartsAnew()
    {
        constexpr auto Pods = "/api/v1/namespaces/chosen/pods";
        constexpr auto OtherPods = "/api/v1/namespaces/other/pods";
        m_server->expect(Pods, [](test::Exchange &exchange) {
            exchange.begin(200, {{"Content-Type", "application/json"}});
            exchange.send(test::frame("ADDED", test::pod(u"a"_s, 1), kube::Encoding::Json));
            exchange.send(test::bookmark(3, true, kube::Encoding::Json));
        });
        m_contexts->setKubeConfig(config({u"a"_s}), {});
        ClusterSession *session = m_contexts->open(u"a"_s);
        QTRY_COMPARE(session->pods().rowCount(), 1);
        QTRY_VERIFY(session->podsStatus().synced);
        session->setNamespace(u"other"_s);
        QCOMPARE(session->pods().rowCount(), 0);
        QVERIFY(!session->podsStatus().synced);
        QTRY_COMPARE(m_server->openCount(Pods), 0);
        QTRY_COMPARE(m_server->openCount(OtherPods), 1);
    }
};

QTEST_GUILESS_MAIN(TestContextModel)
#include "tst_contextmodel.moc"
