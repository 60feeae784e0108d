#include <tests/support/windowfixture.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/wizard/progress/progresslist.h>
#include <ui/wizard/progress/progresspage.h>

#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using State = ray::CreateStep::State;
using Id = ray::CreateStep::Id;

/// The progress of real clusters on the real operator, in the page that shows it. Run inside a sandbox instance.
class TestProgressPage : public QObject {
    Q_OBJECT
    std::unique_ptr<test::WindowFixture> m_fixture;
    QTemporaryDir m_folder;

    struct Shown {
        ray::ClusterDraft draft = ray::ClusterDraft();
        std::unique_ptr<ui::ProgressPage> page = {};
    };
    std::unique_ptr<Shown> open(const QString &name, int workers)
    {
        auto shown = std::make_unique<Shown>();
        shown->draft.start(shown->draft.text(), u"kuberay-system"_s);
        shown->draft.setString(u"metadata.name", name).value();
        shown->draft.setNumber(u"spec.workerGroupSpecs[0].replicas", workers).value();
        shown->page = page(*shown);
        return shown;
    }
    std::unique_ptr<ui::ProgressPage> page(Shown &shown)
    {
        auto page = std::make_unique<ui::ProgressPage>(ui::WizardContext{.theme = m_fixture->theme(),
                                                                         .settings = m_fixture->settings(),
                                                                         .draft = shown.draft,
                                                                         .session = m_fixture->window().session(),
                                                                         .configFolder = m_folder.path()});
        page->setProbeTimes({.pause = 100ms, .patience = 1s});
        page->resize(1036, 620);
        page->show();
        return page;
    }

private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        auto &window = m_fixture->window();
        window.chooseContext(window.contexts().index(0).data().toString());
        QVERIFY(window.session());
        window.session()->setNamespace({});
        QTRY_VERIFY_WITH_TIMEOUT(window.session()->clustersStatus().synced, 15s);
    }

    void followsAClusterToTheEndAndBack()
    {
        const auto shown = open(u"progress-a"_s, 1);
        ui::ProgressPage &page = *shown->page;
        QVERIFY(!page.isCreating());
        page.create();
        const auto state = [&page](Id id) { return page.steps().value(qsizetype(id)).state; };
        QTRY_COMPARE_WITH_TIMEOUT(state(Id::Workers), State::Done, 30s);
        QTRY_COMPARE_WITH_TIMEOUT(state(Id::Dashboard), State::Note,
                                  10s); // no Ray runs in the pods here: said, not failed
        QCOMPARE(page.state(), ui::WizardPage::State::Done);
        QCOMPARE(page.findChild<QTableView *>(u"happeningTable"_s)->model()->rowCount() > 3, true);
        if (qEnvironmentVariableIsSet("RAYDECK_SCREENSHOTS"))
            page.grab().save(qEnvironmentVariable("RAYDECK_SCREENSHOTS") + u"/progress.png"_s);
        QTest::mouseClick(page.footerWidget(), Qt::LeftButton);
        auto *question = page.window()->findChild<ui::ConfirmDialog *>();
        QTRY_VERIFY(question);
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isCreating(), 30s);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().session()->clusters().rowCount(), 0, 10s);
    }

    void goesOnAfterTheWindowWasClosed()
    {
        auto shown = open(u"progress-b"_s, 2);
        shown->page->create();
        QTRY_VERIFY_WITH_TIMEOUT(shown->page->isComplete(), 10s);
        shown->page.reset(); // in the middle
        const ray::CreationJournal journal(m_folder.filePath(u"creations"_s));
        const QList<ray::Creation> left = journal.all();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().name, u"progress-b"_s);
        shown->page = page(*shown);
        shown->page->follow(left.first());
        QTRY_COMPARE_WITH_TIMEOUT(shown->page->steps().value(qsizetype(Id::Workers)).state, State::Done, 30s);
        QTRY_VERIFY_WITH_TIMEOUT(journal.all().isEmpty(), 10s); // it is over
    }

    void saysThatTheNameIsTaken()
    {
        const auto shown = open(u"progress-b"_s, 1);
        shown->page->create();
        QTRY_VERIFY_WITH_TIMEOUT(!shown->page->isCreating(), 10s);
        QVERIFY(shown->page->findChild<QWidget *>(u"progressList"_s));
        QCOMPARE(m_fixture->window().session()->clusters().rowCount(), 1);
    }

    void saysWhatKeepsWorkersAway()
    {
        const auto shown = open(u"progress-c"_s, 1);
        QVERIFY(shown->draft.setNumber(
            u"spec.workerGroupSpecs[0].template.spec.containers[0].resources.limits[nvidia.com/gpu]", 99));
        QVERIFY(shown->draft.setNumber(
            u"spec.workerGroupSpecs[0].template.spec.containers[0].resources.requests[nvidia.com/gpu]", 99));
        shown->page->create();
        const auto workers = [&shown] { return shown->page->steps().value(qsizetype(Id::Workers)); };
        QTRY_COMPARE_WITH_TIMEOUT(workers().cause, ray::CreateStep::Cause::Unschedulable, 30s);
        QCOMPARE(shown->page->state(), ui::WizardPage::State::Attention);
        if (qEnvironmentVariableIsSet("RAYDECK_SCREENSHOTS")) {
            m_fixture->theme().setScheme(ui::Theme::Scheme::Dark);
            shown->page->grab().save(qEnvironmentVariable("RAYDECK_SCREENSHOTS") + u"/progress-stuck-dark.png"_s);
            m_fixture->theme().setScheme(ui::Theme::Scheme::Light);
        }
    }

    void cleanupTestCase()
    {
        if (auto *session = m_fixture ? m_fixture->window().session() : nullptr) {
            for (const ray::RayClusterRow &cluster : session->clusters().rows())
                QCoro::connect(session->rayClusters().remove(cluster), session, [](const Result<void> &) {});
            QTRY_COMPARE_WITH_TIMEOUT(session->pods().rowCount(), 0, 60s);
        }
        m_fixture.reset();
    }
};

QTEST_MAIN(TestProgressPage)
#include "tst_progresspage.moc"
