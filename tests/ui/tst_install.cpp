#include <tests/support/realcluster.h>
#include <tests/support/wizardwalk.h>

#include <models/tables/clustersession.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>

#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using test::kubectl;

/// A person who has never seen KubeRay, in the real window on a cluster that has none: checks, install, the reference's
/// cluster, its pods running, and all of it taken back. Run inside a sandbox instance without operator.
class TestInstall : public QObject {
    Q_OBJECT
    std::unique_ptr<test::WizardWalk> m_walk;

private slots:
    void initTestCase()
    {
        m_walk = std::make_unique<test::WizardWalk>(u"en"_s);
        auto &window = m_walk->window();
        const QString context = window.contexts().index(0).data().toString();
        QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(context).state, tables::ContextStatus::State::NoKubeRay,
                                  15s);
    }

    void installsTheOperator()
    {
        m_walk->open();
        QTRY_COMPARE(m_walk->step(), u"checks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        QCOMPARE(m_walk->look(u"checks"_s), QString());
        m_walk->next();
        QTRY_COMPARE(m_walk->step(), u"kuberay"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        QCOMPARE(m_walk->look(u"kuberay"_s), QString());
        m_walk->next(); // installs
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->window().session()->operators()
                                     && m_walk->window().session()->operators()->operators.size() == 1,
                                 120s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->wizard()->page(u"kuberay"_s)->isComplete(), 120s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 60s);
        QCOMPARE(m_walk->look(u"kuberay-installed"_s), QString());
    }

    void makesTheReferencesCluster()
    {
        for (const QString &name : {u"basics"_s, u"head"_s, u"workers"_s}) {
            m_walk->next();
            QTRY_COMPARE(m_walk->step(), name);
            QCOMPARE(m_walk->look(name), QString());
        }
        auto *replicas = m_walk->fixture().find<QSpinBox>(u"replicasField"_s);
        QVERIFY(replicas);
        replicas->setValue(1);
        m_walk->count();
        for (const QString &name : {u"storage"_s, u"dashboard"_s, u"review"_s}) {
            m_walk->next();
            QTRY_COMPARE(m_walk->step(), name);
            QCOMPARE(m_walk->look(name), QString());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        m_walk->next(); // creates
        QTRY_COMPARE_WITH_TIMEOUT(m_walk->step(), u"progress"_s, 20s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isDone(ray::CreateStep::Id::HeadReady), 60s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isDone(ray::CreateStep::Id::Workers), 60s);
        QCOMPARE(m_walk->look(u"progress"_s), QString());
        qInfo() << "clicks, keys and typed fields:" << m_walk->grips();
        QVERIFY(m_walk->grips() <= 12);
    }

    void takesItBack()
    {
        m_walk->click(u"undoButton"_s);
        auto *question = m_walk->window().findChild<ui::ConfirmDialog *>();
        QTRY_VERIFY(question);
        QCOMPARE(m_walk->look(u"undo"_s), QString());
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_walk->window().session()->clusters().rowCount(), 0, 60s);
        QTRY_COMPARE_WITH_TIMEOUT(m_walk->window().session()->pods().rowCount(), 0, 90s);
    }

    void helmUpgradesWhatWasInstalled()
    {
        const QStringList deployment{u"get"_s, u"deployment"_s,     u"kuberay-operator"_s,
                                     u"-n"_s,  u"kuberay-system"_s, u"-o"_s};
        const QStringList uid = deployment + QStringList{u"jsonpath={.metadata.uid}"_s};
        const QString before = kubectl(uid);
        QProcess helm;
        helm.start(u"helm"_s,
                   {u"upgrade"_s, u"kuberay-operator"_s, u"kuberay-operator"_s, u"--install"_s, u"--repo"_s,
                    qEnvironmentVariable("RAYDECK_CHARTS"), u"--version"_s, u"1.5.1"_s, u"--namespace"_s,
                    u"kuberay-system"_s});
        QVERIFY(QTest::qWaitFor([&helm] { return helm.state() == QProcess::NotRunning; }, 60s));
        QVERIFY2(helm.exitCode() == 0, helm.readAllStandardError());
        QCOMPARE(kubectl(uid), before); // taken over, not made anew
        QCOMPARE(kubectl(deployment + QStringList{u"jsonpath={.spec.template.spec.containers[0].image}"_s}),
                 u"quay.io/kuberay/operator:v1.5.1"_s);
    }

    void cleanupTestCase() { m_walk.reset(); }
};

QTEST_MAIN(TestInstall)
#include "tst_install.moc"
