#include <models/ray/checks/clusterchecks.h>
#include <models/ray/operator/installflow.h>
#include <models/ray/operator/installreason.h>

#include <tests/support/realcluster.h>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using namespace raydeck::ray;
using test::kubectl;

namespace {

const QByteArray RayCluster = R"(apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: small
  namespace: research
spec:
  rayVersion: "2.52.0"
  headGroupSpec:
    rayStartParams: {}
    template:
      spec:
        containers:
        - name: ray-head
          image: rayproject/ray:2.52.0
          resources:
            limits: {cpu: "1", memory: 2Gi}
)";

/// Rights to install that are taken away half-way.
const QByteArray Halfway = R"(apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: halfway
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
subjects:
- kind: User
  apiGroup: rbac.authorization.k8s.io
  name: halfway
)";

QString reasonOf(const std::optional<Result<void>> &result)
{
    return result && !*result ? result->error().reason : QString();
}

QString operators()
{
    return kubectl({u"get"_s,
                    u"deployments,services,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings"_s,
                    u"-A"_s, u"-l"_s, u"app.kubernetes.io/name=kuberay-operator"_s, u"-o"_s, u"name"_s});
}

QString definitions()
{
    return kubectl({u"get"_s, u"crd"_s, u"-o"_s, u"name"_s});
}

} // namespace

/// The built-in engine on a real cluster that has no KubeRay, with the real operator behind its Deployment. Each function
/// leaves the cluster as the next one needs it.
class TestOperatorInstall : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;

    [[nodiscard]] std::unique_ptr<InstallFlow> newFlow(kube::Connection *connection = nullptr, int podSeconds = 60)
    {
        auto flow = std::make_unique<InstallFlow>(connection ? *connection : *m_connection);
        flow->setLimits({.pod = std::chrono::seconds(podSeconds), .definitions = 60s, .pause = 300ms});
        return flow;
    }

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
        QVERIFY(operators().isEmpty());
    }

    void cleanupTestCase() { m_connection.reset(); }

    void checksFindWhatIsMissing()
    {
        ClusterChecks checks(*m_connection, u"research"_s);
        checks.setActive(true);
        using Code = Check::Code;
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::Operator).code, Code::OperatorAbsent, 15s);
        QVERIFY(!checks.isReady());
        QTRY_COMPARE(checks.check(Check::Id::Definitions).code, Code::DefinitionsAbsent);
        QTRY_COMPARE(checks.check(Check::Id::Server).code, Code::ServerVersion);
        QTRY_COMPARE(checks.check(Check::Id::CreateRights).code, Code::MayCreate);
        QTRY_COMPARE(checks.check(Check::Id::InstallRights).code, Code::MayInstall);
        QTRY_COMPARE(checks.check(Check::Id::WatchRights).code, Code::MayWatch);
        QTRY_COMPARE(checks.check(Check::Id::CapacityRights).code, Code::MaySeeCapacity);
        QTRY_COMPARE(checks.check(Check::Id::Accelerators).code, Code::AcceleratorsReady);
        QCOMPARE(checks.check(Check::Id::Accelerators).args, (QStringList{u"23"_s, u"3"_s}));
        QTRY_COMPARE(checks.check(Check::Id::DefaultStorage).args, QStringList{u"sandbox-local"_s});
        QTRY_COMPARE(checks.check(Check::Id::SharedStorage).args, QStringList{u"sandbox-rwx"_s});
        QTRY_VERIFY(checks.check(Check::Id::Ingress).code != Code::Asking);
    }

    void whoMayNotIsTold()
    {
        const auto access = test::realAccess(u"viewer"_s);
        QVERIFY(access);
        const auto connection = test::realConnection(*access);
        ClusterChecks checks(*connection, u"default"_s);
        checks.setActive(true);
        using Code = Check::Code;
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::InstallRights).code, Code::MayNotInstall, 15s);
        QTRY_COMPARE(checks.check(Check::Id::CreateRights).code, Code::MayNotCreate);
        QTRY_COMPARE(checks.check(Check::Id::CapacityRights).code, Code::MayNotSeeCapacity);
        QTRY_COMPARE(checks.check(Check::Id::Accelerators).state, Check::State::NotAllowed);
        QTRY_COMPARE(checks.check(Check::Id::Operator).state, Check::State::NotAllowed);
        QVERIFY(!checks.check(Check::Id::Operator).error.message.isEmpty());

        const auto flow = newFlow(connection.get());
        const auto result = test::waitFor(flow->install({}), this);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, Error::Kind::Forbidden);
        QVERIFY(result->error().message.contains("viewer"_L1)); // the server's own sentence
        QVERIFY(flow->made().isEmpty());
        QVERIFY(operators().isEmpty());
    }

    void installs()
    {
        const auto flow = newFlow();
        const QSignalSpy pods(flow.get(), &InstallFlow::podChanged);
        VERIFY_DONE(test::waitFor(flow->install({}), this));
        for (const InstallStep &step : flow->steps()) {
            QCOMPARE(step.state, InstallStep::State::Done);
            QVERIFY(step.began > 0 && step.ended >= step.began);
        }
        QVERIFY(!pods.isEmpty());
        QCOMPARE(flow->pod().state, OperatorPod::State::Ready);
        QCOMPARE(flow->made().size(), 4 + 13);
        for (const MadeObject &object : flow->made())
            QVERIFY2(!object.uid.isEmpty(), qPrintable(object.name));
        QCOMPARE(operators().split(u'\n').size(), 13);

        ClusterChecks checks(*m_connection, u"research"_s);
        checks.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::Operator).code, Check::Code::OperatorReady, 15s);
        QCOMPARE(checks.check(Check::Id::Operator).args, (QStringList{u"1.6.1"_s, u"kuberay-system"_s}));
        QTRY_COMPARE(checks.check(Check::Id::Definitions).code, Check::Code::DefinitionsCurrent);
        QVERIFY(checks.installations());
        QCOMPARE(checks.installations()->first().maker, Installation::Maker::BuiltIn);
    }

    void operatorWorksWithTheRightsThatItGot()
    {
        kubectl({u"apply"_s, u"-f"_s, u"-"_s}, RayCluster);
        kubectl({u"wait"_s, u"--for=jsonpath={.status.state}=ready"_s, u"raycluster/small"_s, u"-n"_s, u"research"_s,
                 u"--timeout=50s"_s});
    }

    void secondInstallChangesNothing()
    {
        const QString before = kubectl({u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s,
                                        u"-o"_s, u"jsonpath={.metadata.resourceVersion} {.metadata.generation}"_s});
        const auto flow = newFlow();
        VERIFY_DONE(test::waitFor(flow->install({}), this));
        QVERIFY(flow->made().isEmpty());
        QCOMPARE(kubectl({u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s, u"-o"_s,
                          u"jsonpath={.metadata.resourceVersion} {.metadata.generation}"_s}),
                 before);
    }

    void secondOperatorIsRefused()
    {
        OperatorInstall settings;
        settings.namespaceName = u"ml-serving"_s;
        const auto flow = newFlow();
        QCOMPARE(reasonOf(test::waitFor(flow->install(settings), this)), QLatin1StringView(reason::OperatorExists));
    }

    void changesVersion()
    {
        // Back to an older one: the CRDs stay, or the clusters that are there would lose fields.
        const auto down = newFlow();
        VERIFY_DONE(test::waitFor(down->upgrade({.version = u"1.5.1"_s}), this));
        QVERIFY(!operators().contains("raycronjob"_L1)); // what 1.5.1 does not have is gone
        QVERIFY(definitions().contains("raycronjobs.ray.io"_L1));
        QCOMPARE(kubectl({u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s, u"-o"_s,
                          u"jsonpath={.spec.template.spec.containers[0].image}"_s}),
                 u"quay.io/kuberay/operator:v1.5.1"_s);
        ClusterChecks checks(*m_connection, u"research"_s);
        checks.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::Definitions).code, Check::Code::DefinitionsYounger, 15s);
        const auto up = newFlow();
        VERIFY_DONE(test::waitFor(up->upgrade({}), this));
        QVERIFY(operators().contains("raycronjob-editor-role"_L1));
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::Definitions).code, Check::Code::DefinitionsCurrent, 15s);
    }

    void removeKeepsTheDefinitions()
    {
        const auto flow = newFlow();
        VERIFY_DONE(test::waitFor(flow->remove({}), this));
        QVERIFY2(operators().isEmpty(), qPrintable(operators()));
        QVERIFY(definitions().contains("rayclusters.ray.io"_L1));
        QVERIFY(kubectl({u"get"_s, u"rayclusters"_s, u"-n"_s, u"research"_s, u"-o"_s, u"name"_s}).contains("small"_L1));
        QCOMPARE(reasonOf(test::waitFor(flow->remove({}), this)), QLatin1StringView(reason::NotInstalled));
    }

    void definitionsGoOnlyWithWhatWasShown()
    {
        const auto flow = newFlow();
        // The oldest operator takes the younger CRDs as they are.
        VERIFY_DONE(test::waitFor(flow->install({.version = u"1.0.0"_s}), this));
        QVERIFY(definitions().contains("raycronjobs.ray.io"_L1));
        RemoveOptions options{.definitions = RemoveOptions::Definitions::Delete};
        QCOMPARE(reasonOf(test::waitFor(flow->remove(options), this)), QLatin1StringView(reason::ClustersChanged));
        QVERIFY(!operators().isEmpty());
        const auto objects = test::waitFor(flow->rayObjects(), this);
        QVERIFY(objects && *objects);
        QCOMPARE(**objects, (QList<RayObject>{{u"RayCluster"_s, u"research"_s, u"small"_s}}));
        options.agreedTo = **objects;
        VERIFY_DONE(test::waitFor(flow->remove(options), this));
        QVERIFY2(definitions().isEmpty(), qPrintable(definitions()));
        QVERIFY(operators().isEmpty());
    }

    void whatWasMadeIsTakenBack()
    {
        kubectl({u"apply"_s, u"-f"_s, u"-"_s}, Halfway);
        auto access = test::realAccess();
        QVERIFY(access);
        access->impersonate.user = u"halfway"_s;
        const auto connection = test::realConnection(*access);
        const auto flow = newFlow(connection.get());
        bool isTaken = false;
        connect(flow.get(), &InstallFlow::stepChanged, this, [&](const InstallStep &step) {
            if (step.id == InstallStep::Id::Objects && step.state == InstallStep::State::Running && !isTaken) {
                isTaken = true;
                kubectl({u"delete"_s, u"clusterrolebinding"_s, u"halfway"_s});
            }
        });
        OperatorInstall settings;
        settings.namespaceName = u"raydeck-ray"_s; // does not exist yet
        const auto result = test::waitFor(flow->install(settings), this);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, Error::Kind::Forbidden);
        QVERIFY(flow->made().size() >= 4); // the CRDs at least
        QVERIFY(flow->made().size() < 4 + 14);
        QVERIFY(definitions().contains("rayclusters.ray.io"_L1));

        const auto denied = test::waitFor(flow->undo(), this);
        QVERIFY(denied && !*denied);
        QVERIFY(!flow->made().isEmpty()); // still listed
        kubectl({u"apply"_s, u"-f"_s, u"-"_s}, Halfway);
        VERIFY_DONE(test::waitFor(flow->undo(), this));
        QVERIFY(flow->made().isEmpty());
        kubectl({u"wait"_s, u"--for=delete"_s, u"crd/rayclusters.ray.io"_s, u"--timeout=30s"_s});
        QVERIFY(operators().isEmpty());
        kubectl({u"delete"_s, u"clusterrolebinding"_s, u"halfway"_s});
    }

    void madeNamespaceGoesToo()
    {
        OperatorInstall settings;
        settings.namespaceName = u"raydeck-new"_s;
        settings.watchedNamespaces = {u"research"_s, u"ml-serving"_s};
        const auto flow = newFlow();
        VERIFY_DONE(test::waitFor(flow->install(settings), this));
        QVERIFY(kubectl({u"get"_s, u"namespaces"_s, u"-o"_s, u"name"_s}).contains("raydeck-new"_L1));
        ClusterChecks checks(*m_connection, u"default"_s);
        checks.setNamespaces(u"default"_s, u"raydeck-new"_s);
        checks.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(checks.check(Check::Id::Operator).code, Check::Code::OperatorWatchesOthers, 15s);
        VERIFY_DONE(test::waitFor(flow->undo(), this));
        QVERIFY(operators().isEmpty());
        kubectl({u"wait"_s, u"--for=delete"_s, u"namespace/raydeck-new"_s, u"--timeout=30s"_s});
    }

    void podThatDoesNotCome_data()
    {
        QTest::addColumn<OperatorInstall>("settings");
        QTest::addColumn<bool>("quota");
        QTest::addColumn<OperatorPod::State>("state");
        QTest::addColumn<QString>("message");
        using enum OperatorPod::State;
        QTest::newRow("image") << OperatorInstall{.imagePrefix = u"registry.invalid/none"_s} << false << ImagePull
                               << u"registry.invalid"_s;
        QTest::newRow("no node") << OperatorInstall{.memory = u"900Ti"_s} << false << Unschedulable << u"memory"_s;
        QTest::newRow("quota") << OperatorInstall{} << true << Refused << u"exceeded quota"_s;
    }

    void podThatDoesNotCome()
    {
        QFETCH(const OperatorInstall, settings);
        QFETCH(const bool, quota);
        QFETCH(const OperatorPod::State, state);
        QFETCH(const QString, message);
        if (quota)
            kubectl({u"create"_s, u"quota"_s, u"none"_s, u"--hard=pods=0"_s, u"-n"_s, u"kuberay-system"_s});
        const auto flow = newFlow(nullptr, 8);
        const auto result = test::waitFor(flow->install(settings), this);
        QCOMPARE(reasonOf(result), QLatin1StringView(reason::PodDoesNotCome));
        QCOMPARE(flow->pod().state, state);
        QCOMPARE(flow->pod().isQuota, quota);
        const QString said = flow->pod().message + u' ' + flow->pod().event;
        QVERIFY2(said.contains(message), qPrintable(said));
        VERIFY_DONE(test::waitFor(flow->undo(), this));
        QVERIFY(operators().isEmpty());
        if (quota)
            kubectl({u"delete"_s, u"quota"_s, u"none"_s, u"-n"_s, u"kuberay-system"_s});
        kubectl({u"wait"_s, u"--for=delete"_s, u"crd/rayclusters.ray.io"_s, u"--timeout=30s"_s});
    }
};

QTEST_GUILESS_MAIN(TestOperatorInstall)
#include "tst_operatorinstall.moc"
