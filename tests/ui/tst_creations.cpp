#include <tests/support/fakeapiserver.h>

#include <models/ray/create/creation.h>
#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/text/progresstext.h>
#include <ui/theme/theme.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/window/settings.h>
#include <ui/wizard/progress/progresspage.h>
#include <ui/wizard/steplist.h>
#include <ui/wizard/wizard.h>

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

namespace {

ray::Creation creation(const QString &name, qint64 began, qint64 made)
{
    return {.context = u"fake"_s,
            .namespaceName = u"team"_s,
            .name = name,
            .uid = made > 0 ? "uid-" + name.toUtf8() : QByteArray(),
            .began = began,
            .made = made,
            .objects = {{.kind = made > 0 ? u"RayCluster"_s : u"PersistentVolumeClaim"_s,
                         .namespaceName = u"team"_s,
                         .name = name,
                         .uid = "uid-" + name.toUtf8(),
                         .path = "/apis/ray.io/v1/namespaces/team/rayclusters/" + name.toUtf8()}}};
}

/// A step before it.
class FirstPage final : public WizardPage {
public:
    using WizardPage::WizardPage;
    [[nodiscard]] QString title() const override { return u"First"_s; }
    [[nodiscard]] QString explanation() const override { return {}; }
};

} // namespace

/// Creations that outlive the window: each is found again, whichever began last, and so is what became of it.
class TestCreations : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<tables::ClusterSession> m_session;
    std::unique_ptr<Wizard> m_wizard;
    bool m_reachable = false; // the step with the progress, as the wizard was opened

    [[nodiscard]] ray::CreationJournal journal() const
    {
        return ray::CreationJournal(m_folder->filePath(u"creations"_s));
    }
    void open()
    {
        const QList<Wizard::Step> steps{
            {.id = u"first"_s,
             .title = u"First"_s,
             .make = [](const WizardContext &) -> WizardPage * { return new FirstPage; }},
            {.id = u"progress"_s,
             .title = u"Progress"_s,
             .about = Wizard::Step::About::Progress,
             .make = [](const WizardContext &context) -> WizardPage * { return new ProgressPage(context); }}};
        m_wizard =
            std::make_unique<Wizard>(m_theme, *m_settings, m_session.get(),
                                     Wizard::Options{.context = u"fake"_s, .configFolder = m_folder->path()}, steps);
        m_wizard->resize(1280, 800);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
        m_reachable = m_wizard->findChild<StepList *>()->model()->index(1, 0).flags().testFlag(Qt::ItemIsEnabled);
        m_wizard->goTo(u"progress"_s);
    }
    [[nodiscard]] ProgressPage *page() const { return qobject_cast<ProgressPage *>(m_wizard->page(u"progress"_s)); }
    [[nodiscard]] QComboBox *choice() const { return m_wizard->findChild<QComboBox *>(u"creationChoice"_s); }
    void choose(const QString &text) const
    {
        const int index = choice()->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        choice()->setCurrentIndex(index);
        emit choice() -> activated(index); // as a person does
    }
    [[nodiscard]] QString banner() const { return page()->findChild<Banner *>()->accessibleName(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_server = std::make_unique<test::FakeApiServer>();
        m_session = std::make_unique<tables::ClusterSession>(m_server->access(), kube::CredentialSource::Surroundings(),
                                                             u"team"_s);
    }
    void cleanup()
    {
        m_wizard.reset();
        m_session.reset();
        m_server.reset();
    }

    void eachIsFoundAgain()
    {
        QVERIFY(journal().write(creation(u"first"_s, 1000, 1500)));
        QVERIFY(journal().write(creation(u"second"_s, 2000, 2500)));
        ray::Creation elsewhere = creation(u"third"_s, 3000, 3500);
        elsewhere.context = u"another"_s;
        QVERIFY(journal().write(elsewhere));
        open();
        QVERIFY(m_reachable);
        QVERIFY(page()->isCreating());
        QVERIFY(page()->title().contains(u"second"_s)); // the newest of this context
        QVERIFY(choice()->isVisible());
        QCOMPARE(choice()->count(), 2);
        QCOMPARE(choice()->currentText(), u"second in team"_s);
        choose(u"first in team"_s);
        QVERIFY(page()->title().contains(u"first"_s));
        QCOMPARE(choice()->currentText(), u"first in team"_s);
        QCOMPARE(journal().all().size(), 3); // looking at one takes nothing from the others
    }

    void noneIsToBeSeen()
    {
        open();
        QVERIFY(!m_reachable);
        QVERIFY(!page()->isCreating());
        QVERIFY(!choice()->isVisible());
    }

    void oneAloneLeavesNoChoice()
    {
        QVERIFY(journal().write(creation(u"first"_s, 1000, 1500)));
        open();
        QVERIFY(m_reachable); // though it calls for no attention
        QVERIFY(page()->isCreating());
        QVERIFY(!choice()->isVisible());
        QCOMPARE(banner(), QString());
    }

    void oneThatTheProgramLeftHalfDone()
    {
        QVERIFY(journal().write(creation(u"half"_s, 1000, 0)));
        open();
        QVERIFY(page()->findChild<Banner *>()->isVisible());
        QCOMPARE(banner(), u"Not everything was created"_s);
        const ray::CreateStep objects = page()->steps().constFirst();
        QCOMPARE(objects.state, ray::CreateStep::State::Failed); // nothing runs any more
        QCOMPARE(ProgressText::detail(objects), u"It was interrupted before all objects were made."_s);
        QCOMPARE(page()->state(), WizardPage::State::Attention);
        QVERIFY(page()->footerWidget()->isVisible()); // and can be undone
    }

    /// One that goes on is no reason to keep another from being made.
    void anotherIsMadeBesideIt()
    {
        QVERIFY(journal().write(creation(u"first"_s, 1000, 1500)));
        open();
        QVERIFY(page()->isCreating());
        const QByteArray clusters = "/apis/ray.io/v1/namespaces/team/rayclusters";
        QTRY_VERIFY(m_server->open(clusters)); // that is the watch
        m_wizard->draft().setString(u"metadata.name", u"second"_s).value();
        m_server->expect(clusters, [](test::Exchange &exchange) {
            exchange.answer(201, R"({"kind":"RayCluster","metadata":{"name":"second","namespace":"team","uid":"u2"}})",
                            {{"Content-Type", "application/json"}});
        });
        page()->create();
        QVERIFY(page()->title().contains(u"second"_s));
        QVERIFY(!choice()->isEnabled()); // not while objects are being made
        QTRY_COMPARE(journal().all().size(), 2);
        QTRY_VERIFY(choice()->isEnabled());
        QCOMPARE(choice()->count(), 2);
        choose(u"first in team"_s);
        QVERIFY(page()->title().contains(u"first"_s));
    }

    void takingOneBackLeavesTheOther()
    {
        QVERIFY(journal().write(creation(u"first"_s, 1000, 1500)));
        QVERIFY(journal().write(creation(u"second"_s, 2000, 2500)));
        open();
        const QByteArray path = "/apis/ray.io/v1/namespaces/team/rayclusters/second";
        m_server->expect(path, [](test::Exchange &exchange) { exchange.answer(200, "{}"); });
        m_server->expect(path, [](test::Exchange &exchange) { exchange.refuse(404, u"NotFound"_s, u"gone"_s); });
        QTest::mouseClick(page()->footerWidget(), Qt::LeftButton);
        ConfirmDialog *question = nullptr;
        QTRY_VERIFY((question = m_wizard->findChild<ConfirmDialog *>()));
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QTRY_COMPARE(journal().all().size(), 1);
        QTRY_VERIFY(page()->title().contains(u"first"_s));
        QVERIFY(!choice()->isVisible());
    }

    void aNoteThatCannotBeRead()
    {
        QVERIFY(journal().write(creation(u"first"_s, 1000, 1500)));
        QFile note(m_folder->filePath(u"creations/damaged.json"_s));
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("{") == 1);
        note.close();
        open();
        auto *banner = m_wizard->findChild<Banner *>(u"wizardBanner"_s);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->accessibleDescription().contains(note.fileName()));
        QVERIFY(page()->isCreating()); // the others are followed all the same
        emit banner->nextStepRequested(u"understood"_s);
        QVERIFY(!banner->isVisible());
        QVERIFY(note.exists());
    }
};

QTEST_MAIN(TestCreations)
#include "tst_creations.moc"
