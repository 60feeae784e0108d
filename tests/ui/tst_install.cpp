#include <tests/support/cutofftexts.h>
#include <tests/support/windowfixture.h>

#include <models/tables/clustersession.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/wizard/progress/progresspage.h>
#include <ui/wizard/wizard.h>

#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;

/// A person who has never seen KubeRay, in the real window on a cluster that has none: checks, install, the reference's
/// cluster, its pods running, and all of it taken back. Run inside a sandbox instance without operator.
class TestInstall : public QObject {
    Q_OBJECT
    std::unique_ptr<test::WindowFixture> m_fixture;
    int m_handgrips = 0; // clicks, keys and typed fields since the New-cluster command

    void next()
    {
        ++m_handgrips;
        m_fixture->click(u"nextButton"_s);
    }
    [[nodiscard]] ui::Wizard *wizard() const { return m_fixture->window().findChild<ui::Wizard *>(); }
    [[nodiscard]] QString step() const { return wizard() ? wizard()->currentStep() : QString(); }
    [[nodiscard]] bool mayGoOn() const
    {
        auto *button = m_fixture->find(u"nextButton"_s);
        return button && button->isEnabled();
    }
    void picture(const QString &name)
    {
        if (qEnvironmentVariableIsSet("RAYDECK_SCREENSHOTS"))
            m_fixture->window().grab().save(u"%1/%2.png"_s.arg(qEnvironmentVariable("RAYDECK_SCREENSHOTS"), name));
        for (const QString &text : test::cutOffTexts(m_fixture->window()))
            qWarning().noquote() << "cut off on" << name << ":" << text;
    }

private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        m_fixture->window().resize(1280, 800);
        auto &window = m_fixture->window();
        const QString context = window.contexts().index(0).data().toString();
        QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(context).state, tables::ContextStatus::State::NoKubeRay,
                                  15s);
    }

    void installsTheOperator()
    {
        QTest::keyClick(&m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
        ++m_handgrips;
        QTRY_COMPARE(step(), u"checks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(mayGoOn(), 15s);
        picture(u"checks"_s);
        next();
        QTRY_COMPARE(step(), u"kuberay"_s);
        QTRY_VERIFY_WITH_TIMEOUT(mayGoOn(), 15s);
        picture(u"kuberay"_s);
        next(); // installs
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().session()->operators()
                                     && m_fixture->window().session()->operators()->operators.size() == 1,
                                 120s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard()->page(u"kuberay"_s)->isComplete(), 120s);
        QTRY_VERIFY_WITH_TIMEOUT(mayGoOn(), 60s);
        picture(u"kuberay-installed"_s);
    }

    void makesTheReferencesCluster()
    {
        for (const QString &name : {u"basics"_s, u"head"_s, u"workers"_s}) {
            next();
            QTRY_COMPARE(step(), name);
            picture(name);
        }
        auto *replicas = m_fixture->find<QSpinBox>(u"replicasField"_s);
        QVERIFY(replicas);
        replicas->setValue(1);
        ++m_handgrips;
        for (const QString &name : {u"storage"_s, u"dashboard"_s, u"review"_s}) {
            next();
            QTRY_COMPARE(step(), name);
            picture(name);
        }
        QTRY_VERIFY_WITH_TIMEOUT(mayGoOn(), 15s);
        next(); // creates
        QTRY_COMPARE_WITH_TIMEOUT(step(), u"progress"_s, 20s);
        auto *page = qobject_cast<ui::ProgressPage *>(wizard()->page(u"progress"_s));
        QVERIFY(page);
        const auto done = [page](ray::CreateStep::Id id) {
            return page->steps().value(qsizetype(id)).state == ray::CreateStep::State::Done;
        };
        QTRY_VERIFY_WITH_TIMEOUT(done(ray::CreateStep::Id::HeadReady), 60s);
        QTRY_VERIFY_WITH_TIMEOUT(done(ray::CreateStep::Id::Workers), 60s);
        picture(u"progress"_s);
        qInfo() << "clicks, keys and typed fields:" << m_handgrips;
        QVERIFY(m_handgrips <= 12);
    }

    void takesItBack()
    {
        m_fixture->click(u"undoButton"_s);
        auto *question = m_fixture->window().findChild<ui::ConfirmDialog *>();
        QTRY_VERIFY(question);
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().session()->clusters().rowCount(), 0, 60s);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().session()->pods().rowCount(), 0, 90s);
    }

    void cleanupTestCase() { m_fixture.reset(); }
};

QTEST_MAIN(TestInstall)
#include "tst_install.moc"
