#include <models/ray/checks/clusterchecks.h>
#include <models/ray/operator/packedoperator.h>

#include <tests/support/fakeapiserver.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using namespace std::chrono_literals;
using Id = Check::Id;
using State = Check::State;
using Code = Check::Code;

namespace {

constexpr auto Crd = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/rayclusters.ray.io";
constexpr auto Review = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
constexpr auto Operators = "/apis/apps/v1/deployments";
constexpr auto Slices = "/apis/resource.k8s.io/v1/resourceslices";
constexpr int Rights = 16; // that are asked for in one round
const QByteArray None = R"({"items":[]})";

test::FakeApiServer::Script says(const QByteArray &body)
{
    return [body](test::Exchange &exchange) { exchange.answer(200, body, {{"Content-Type", "application/json"}}); };
}

test::FakeApiServer::Script refuses(int status, const QString &reason)
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, reason + u" it is"_s); };
}

QByteArray operators(const QList<std::pair<QString, QString>> &releases) // namespace that it is in and watches, tag
{
    QJsonArray items;
    for (const auto &[space, tag] : releases) {
        const QJsonObject container{{u"name"_s, u"kuberay-operator"_s},
                                    {u"image"_s, QString(u"kuberay/operator:"_s + tag)},
                                    {u"args"_s, QJsonArray{QString(u"--watch-namespace="_s + space)}}};
        const QJsonObject pod{{u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}}}};
        items.append(
            QJsonObject{{u"metadata"_s, QJsonObject{{u"name"_s, u"kuberay-operator"_s}, {u"namespace"_s, space}}},
                        {u"spec"_s, QJsonObject{{u"replicas"_s, 1}, {u"template"_s, pod}}},
                        {u"status"_s, QJsonObject{{u"readyReplicas"_s, 1}}}});
    }
    return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson(QJsonDocument::Compact);
}

/// The CRD of a release as a server has it.
QByteArray definition(Release release, const QString &version = u"7"_s)
{
    QJsonObject crd = QJsonDocument::fromJson(packedCrd(release, u"rayclusters").value()).object();
    QJsonObject metadata = crd[u"metadata"_s].toObject();
    metadata[u"resourceVersion"_s] = version;
    crd[u"metadata"_s] = metadata;
    return QJsonDocument(crd).toJson(QJsonDocument::Compact);
}

} // namespace

/// What a cluster has and lacks, asked of a server: one round, the next one, and what cannot be asked.
class TestClusterChecks : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<ClusterChecks> m_checks;

    /// One answer to each question but those about the operator and its definitions.
    void serveTheRest()
    {
        m_server->expect("/version", says(R"({"gitVersion":"v1.36.3"})"));
        m_server->expect("/apis/storage.k8s.io/v1/storageclasses", says(None));
        m_server->expect("/apis/networking.k8s.io/v1/ingressclasses", says(None));
        m_server->expect("/api/v1/nodes", says(None));
        m_server->expect(Slices, says(None));
        for (int i = 0; i < Rights; ++i)
            m_server->expect(Review, says(R"({"status":{"allowed":true}})"));
    }
    void serve(const QByteArray &deployments, const QByteArray &crd)
    {
        serveTheRest();
        m_server->expect(Operators, says(deployments));
        for (int i = 0; i < 2; ++i) // its metadata, and all of it
            m_server->expect(Crd, crd.isEmpty() ? refuses(404, u"NotFound"_s) : says(crd));
    }
    [[nodiscard]] bool allAnswered() const
    {
        return std::ranges::none_of(m_checks->checks(), [](const Check &one) { return one.state == State::Waiting; });
    }
    [[nodiscard]] Code code(Id id) const { return m_checks->check(id).code; }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        m_connection = std::make_unique<kube::Connection>(m_server->access(), kube::CredentialSource::Surroundings());
        m_checks = std::make_unique<ClusterChecks>(*m_connection, u"team"_s);
        m_checks->setRhythm({.quick = 1h, .slow = 1h}); // a test asks when it wants to
    }
    void cleanup()
    {
        m_checks.reset();
        m_connection.reset();
    }

    void aBareCluster()
    {
        serve(None, {});
        QVERIFY(!m_checks->isReady()); // nothing is known
        QSignalSpy changes(m_checks.get(), &ClusterChecks::checkChanged);
        m_checks->setActive(true);
        QTRY_VERIFY(allAnswered());
        QCOMPARE(code(Id::Server), Code::ServerVersion);
        QCOMPARE(code(Id::Operator), Code::OperatorAbsent);
        QCOMPARE(code(Id::Definitions), Code::DefinitionsAbsent);
        QCOMPARE(code(Id::Accelerators), Code::NoAccelerators);
        QCOMPARE(code(Id::DefaultStorage), Code::NoClasses);
        QCOMPARE(code(Id::Ingress), Code::NoIngressClass);
        QCOMPARE(code(Id::CreateRights), Code::MayCreate);
        QCOMPARE(code(Id::InstallRights), Code::MayInstall);
        QVERIFY(!m_checks->isReady());
        QCOMPARE(m_checks->installations()->size(), 0);
        QCOMPARE(changes.size(), m_checks->checks().size()); // each once
        QCOMPARE(m_server->count(Review), Rights);
    }

    void aClusterThatIsReady()
    {
        const QByteArray one = operators({{u"team"_s, u"v1.6.1"_s}});
        serve(one, definition({1, 6, 1}));
        m_checks->setActive(true);
        QTRY_VERIFY(allAnswered());
        QCOMPARE(code(Id::Operator), Code::OperatorReady);
        QCOMPARE(code(Id::Definitions), Code::DefinitionsCurrent);
        QVERIFY(m_checks->isReady());
        QCOMPARE(m_server->count(Crd), 2);
        // Asked again: what is the same is not said again, and a third of a megabyte is not read again.
        QSignalSpy changes(m_checks.get(), &ClusterChecks::checkChanged);
        m_server->expect(Crd, says(definition({1, 6, 1})));
        m_server->expect(Operators, says(one));
        serveTheRest();
        m_checks->askAgain();
        QTRY_COMPARE(m_server->count(Crd), 3);
        QTRY_COMPARE(m_server->count(Review), 2 * Rights);
        // Then the definitions change.
        m_server->expect(Operators, says(one));
        for (int i = 0; i < 2; ++i)
            m_server->expect(Crd, says(definition({1, 4, 2}, u"8"_s)));
        serveTheRest();
        QTRY_VERIFY(
            (m_checks->askAgain(), code(Id::Definitions) == Code::DefinitionsOlder)); // once the last round is over
        QCOMPARE(changes.size(), 1);
        QVERIFY(!m_checks->isReady());
    }

    void definitionsAgainstOperators_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<Release>("definitions");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("version");
        const QString none;
        QTest::newRow("younger") << operators({{u"team"_s, u"v1.0.0"_s}}) << Release{1, 6, 1}
                                 << Code::DefinitionsYounger << u"1.0.0"_s;
        QTest::newRow("older") << operators({{u"team"_s, u"v1.6.1"_s}}) << Release{1, 0, 0} << Code::DefinitionsOlder
                               << u"1.6.1"_s;
        QTest::newRow("older than the second") << operators({{u"team"_s, u"v1.0.0"_s}, {u"other"_s, u"v1.6.1"_s}})
                                               << Release{1, 0, 0} << Code::DefinitionsOlder << u"1.6.1"_s;
        QTest::newRow("older than the first") << operators({{u"other"_s, u"v1.6.1"_s}, {u"team"_s, u"v1.0.0"_s}})
                                              << Release{1, 0, 0} << Code::DefinitionsOlder << u"1.6.1"_s;
        QTest::newRow("of an unknown operator")
            << operators({{u"team"_s, u"nightly"_s}}) << Release{1, 0, 0} << Code::DefinitionsCurrent << none;
    }
    void definitionsAgainstOperators()
    {
        QFETCH(const QByteArray, there);
        QFETCH(const Release, definitions);
        QFETCH(const Code, code);
        QFETCH(const QString, version);
        serve(there, definition(definitions));
        m_checks->setActive(true);
        QTRY_VERIFY(allAnswered());
        QCOMPARE(m_checks->check(Id::Definitions).code, code);
        QCOMPARE(m_checks->check(Id::Definitions).args.value(0), version);
        QCOMPARE(m_checks->isReady(), code != Code::DefinitionsOlder);
    }

    void nothingMayBeAsked()
    {
        const QList<QByteArray> paths{"/version",
                                      "/apis/storage.k8s.io/v1/storageclasses",
                                      "/apis/networking.k8s.io/v1/ingressclasses",
                                      "/api/v1/nodes",
                                      Operators,
                                      "/apis/apps/v1/namespaces/kuberay-system/deployments",
                                      Crd};
        for (const QByteArray &path : paths)
            m_server->expect(path, refuses(403, u"Forbidden"_s));
        for (int i = 0; i < Rights; ++i)
            m_server->expect(Review, refuses(403, u"Forbidden"_s));
        m_checks->setActive(true);
        QTRY_VERIFY(allAnswered());
        for (const Check &check : m_checks->checks()) {
            QCOMPARE(check.state, State::NotAllowed);
            QCOMPARE(check.error.kind, Error::Kind::Forbidden);
        }
        QVERIFY(!m_checks->installations());
        QVERIFY(m_checks->isReady()); // it may well work: nobody says that it does not
    }

    void theServerIsGone()
    {
        m_server->close();
        m_checks->setActive(true);
        QTRY_VERIFY(allAnswered());
        for (const Check &check : m_checks->checks()) {
            QCOMPARE(check.state, State::Failed);
            QCOMPARE(check.code, Code::NoAnswer);
            QCOMPARE(check.fix, Check::Fix::AskAgain);
            QCOMPARE(check.error.kind, Error::Kind::Unreachable);
        }
        QVERIFY(!m_checks->isReady());
    }

    /// What is still being asked is not asked twice, and nobody waits for it after the owner has gone.
    void goesWhileItIsAsking()
    {
        m_checks->setActive(true);
        QTRY_VERIFY(m_server->open("/version"));
        m_checks->askAgain();
        QTRY_VERIFY(m_server->open("/api/v1/nodes"));
        QCOMPARE(m_server->count("/version"), 1);
        m_checks.reset();
        QTRY_COMPARE(m_server->openCount("/version"), 0);
    }
};

QTEST_GUILESS_MAIN(TestClusterChecks)
#include "tst_clusterchecks.moc"
