#include <models/ray/operator/chartrepository.h>
#include <models/ray/operator/helmengine.h>
#include <models/ray/operator/installflow.h>
#include <models/ray/operator/installreason.h>

#include <tests/support/realcluster.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using namespace raydeck::ray;
using test::kubectl;

/// The real helm on a real cluster: it takes over what the built-in engine made, and what it owns is left to it.
class TestHelmEngine : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<InstallFlow> m_flow;
    std::unique_ptr<HelmEngine> m_helm;
    std::unique_ptr<ChartRepository> m_charts;
    HelmEngine::Found m_found;

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
        m_flow = std::make_unique<InstallFlow>(*m_connection);
        m_flow->setLimits({.pod = 60s, .definitions = 60s, .pause = 300ms});
        m_helm = std::make_unique<HelmEngine>(*access, QStringList{access->file},
                                              std::make_shared<kube::LoginShellPath>(
                                                  kube::LoginShellPath::Options{.home = qEnvironmentVariable("HOME")}));
        m_charts = std::make_unique<ChartRepository>(QUrl(qEnvironmentVariable("RAYDECK_CHARTS")));
        const auto found = test::waitFor(m_helm->find(), this);
        VERIFY_DONE(found);
        m_found = **found;
        QVERIFY(m_found.version.startsWith("v3."_L1));
    }

    void cleanupTestCase()
    {
        m_helm.reset();
        m_flow.reset();
        m_connection.reset();
    }

    void repositoryOffersCharts()
    {
        const auto index = test::waitFor(m_charts->index(), this);
        VERIFY_DONE(index);
        QCOMPARE((*index)->entries.first().version, u"1.6.1"_s);
        const auto chart = test::waitFor(m_charts->archive((*index)->entries.first()), this);
        VERIFY_DONE(chart);
        QCOMPARE((**chart)->version(), u"1.6.1"_s);
        QCOMPARE((**chart)->definitions().size(), 4);
        QVERIFY((**chart)->operatorRules());
        QVERIFY((**chart)->operatorRules()->size() > 5);
    }

    void helmUpgradesWhatTheBuiltInEngineMade()
    {
        VERIFY_DONE(test::waitFor(m_flow->install({.version = u"1.5.1"_s}), this));
        const QString before = kubectl({u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s,
                                        u"-o"_s, u"jsonpath={.metadata.uid}"_s});
        const OperatorInstall settings;
        VERIFY_DONE(test::waitFor(m_flow->applyDefinitions(settings), this)); // helm leaves CRDs as they are
        const HelmCommand command = m_helm->installCommand(m_found, settings, m_charts->address());
        QVERIFY2(command.toLine().contains("helm upgrade --install kuberay-operator kuberay-operator --repo "_L1),
                 qPrintable(command.toLine()));
        QSignalSpy output(m_helm.get(), &HelmEngine::outputReady);
        VERIFY_DONE(test::waitFor(m_helm->run(command), this));
        QString said;
        for (const QList<QVariant> &arguments : std::as_const(output))
            said += arguments.first().toString();
        QVERIFY2(said.contains("STATUS: deployed"_L1), qPrintable(said));
        QCOMPARE(kubectl({u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s, u"-o"_s,
                          u"jsonpath={.metadata.uid} {.spec.template.spec.containers[0].image}"_s}),
                 QString(before + " quay.io/kuberay/operator:v1.6.1"_L1)); // taken over, not made anew
    }

    void whatHelmOwnsIsLeftToHelm()
    {
        const auto installations =
            test::waitFor(findInstallations(this, m_connection.get(), u"kuberay-system"_s), this);
        VERIFY_DONE(installations);
        QCOMPARE((*installations)->size(), 1);
        QCOMPARE((*installations)->first().maker, Installation::Maker::Helm);
        QCOMPARE((*installations)->first().releaseName, u"kuberay-operator"_s);
        const auto upgraded = test::waitFor(m_flow->upgrade({}), this);
        QVERIFY(upgraded && !*upgraded);
        QCOMPARE(upgraded->error().reason, QLatin1StringView(reason::MadeByHelm));
        const auto removed = test::waitFor(m_flow->remove({}), this);
        QVERIFY(removed && !*removed);
        QCOMPARE(removed->error().reason, QLatin1StringView(reason::MadeByHelm));
    }

    void helmUsesAnArchive()
    {
        const auto index = test::waitFor(m_charts->index(), this);
        VERIFY_DONE(index);
        const auto entry = std::ranges::find((*index)->entries, u"1.5.1"_s, &ChartIndex::Entry::version);
        QVERIFY(entry != (*index)->entries.end());
        const auto chart = test::waitFor(m_charts->archive(*entry), this);
        VERIFY_DONE(chart);
        OperatorInstall settings{.version = u"1.5.1"_s};
        settings.chart = **chart;
        settings.tolerations = {{.key = u"a"_s, .comparison = u"Equal"_s, .value = u"b.c"_s}};
        VERIFY_DONE(test::waitFor(m_helm->run(m_helm->installCommand(m_found, settings, {})), this));
        QCOMPARE(
            kubectl(
                {u"get"_s, u"deployment"_s, u"kuberay-operator"_s, u"-n"_s, u"kuberay-system"_s, u"-o"_s,
                 u"jsonpath={.spec.template.spec.containers[0].image} {.spec.template.spec.tolerations[0].value}"_s}),
            u"quay.io/kuberay/operator:v1.5.1 b.c"_s);
    }

    void errorsOfHelmAreShown()
    {
        OperatorInstall settings;
        settings.version = u"9.9.9"_s;
        const auto result =
            test::waitFor(m_helm->run(m_helm->installCommand(m_found, settings, m_charts->address())), this);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().reason, QLatin1StringView(reason::HelmFailed));
        QVERIFY2(result->error().detail.contains("9.9.9"_L1), qPrintable(result->error().detail));
    }

    void helmRemoves()
    {
        VERIFY_DONE(test::waitFor(
            m_helm->run(m_helm->removeCommand(m_found, u"kuberay-operator"_s, u"kuberay-system"_s)), this));
        QVERIFY(kubectl({u"get"_s, u"crd"_s, u"-o"_s, u"name"_s}).contains("rayclusters.ray.io"_L1));
        QVERIFY(!kubectl({u"get"_s, u"deployments"_s, u"-A"_s, u"-o"_s, u"name"_s}).contains("kuberay-operator"_L1));
    }
};

QTEST_GUILESS_MAIN(TestHelmEngine)
#include "tst_helmengine.moc"
