#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>
#include <ui/window/settings.h>
#include <ui/wizard/checks/checkrow.h>
#include <ui/wizard/checks/checkspage.h>
#include <ui/wizard/kuberay/kuberaypage.h>
#include <ui/wizard/kuberay/operatorform.h>
#include <ui/wizard/kuberay/removeoperatordialog.h>

#include <tests/support/cutofftexts.h>
#include <tests/support/fakeapiserver.h>
#include <tests/support/fileserver.h>
#include <tests/support/tarbytes.h>
#include <tests/support/temporaryfiles.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using Id = ray::Check::Id;
using CheckState = ray::Check::State;
using Code = ray::Check::Code;

namespace {

QList<ray::Check> checks()
{
    return {{.id = Id::Server, .state = CheckState::Passed, .code = Code::ServerVersion, .args = {u"v1.33.4"_s}},
            {.id = Id::CreateRights, .state = CheckState::Passed, .code = Code::MayCreate, .args = {u"ml-serving"_s}},
            {.id = Id::CapacityRights,
             .state = CheckState::Note,
             .code = Code::MayNotSeeCapacity,
             .args = {u"ml-serving"_s, u"list nodes"_s, u"list pods"_s}},
            {.id = Id::Operator,
             .state = CheckState::Failed,
             .code = Code::OperatorAbsent,
             .fix = ray::Check::Fix::InstallOperator},
            {.id = Id::Accelerators,
             .state = CheckState::Failed,
             .code = Code::PluginMissing,
             .args = {u"2"_s, u"gpu-a"_s, u"gpu-b"_s}},
            {.id = Id::DefaultStorage, .state = CheckState::NotAllowed, .code = Code::NotAllowed}};
}

ray::Installation installation(ray::Installation::Maker maker, int ready)
{
    ray::Installation one;
    one.operatorInfo = {.name = u"kuberay-operator"_s,
                        .namespaceName = u"ray-system"_s,
                        .image = u"quay.io/kuberay/operator:v1.5.1"_s,
                        .tag = u"v1.5.1"_s,
                        .release = ray::Release{1, 5, 1},
                        .readyReplicas = ready};
    one.maker = maker;
    one.releaseName = u"kuberay-operator"_s;
    return one;
}

} // namespace

/// The wizard's pages about the checks and about KubeRay, without a cluster.
class TestInstallPages : public QObject {
    Q_OBJECT
    QTranslator m_plurals;
    Theme m_theme;
    std::unique_ptr<test::TemporaryFiles> m_files;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ray::ClusterDraft> m_draft;

    [[nodiscard]] WizardContext context() const
    {
        return {m_theme, *m_settings, *m_draft, nullptr, nullptr, m_files->folder()};
    }
    void takePictures(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("RAYDECK_PICTURES");
        for (const bool isDark : {false, true}) {
            m_theme.setScheme(isDark ? Theme::Scheme::Dark : Theme::Scheme::Light);
            for (const QSize size : {QSize(1036, 640), QSize(780, 520)}) {
                widget.resize(size);
                QVERIFY(QTest::qWaitForWindowExposed(&widget));
                QCOMPARE(test::cutOffTexts(widget), QStringList());
                if (!folder.isEmpty())
                    QVERIFY(widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, isDark ? u"dark"_s : u"light"_s,
                                                                        QString::number(size.width()))));
            }
        }
        m_theme.setScheme(Theme::Scheme::Light);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
        m_theme.apply();
    }
    void init()
    {
        m_files = std::make_unique<test::TemporaryFiles>();
        m_settings = std::make_unique<Settings>(m_files->path(u"raydeck.ini"_s));
        m_draft = std::make_unique<ray::ClusterDraft>();
    }

    void countsChecks_data()
    {
        QTest::addColumn<QList<ray::Check>>("checks");
        QTest::addColumn<QString>("summary");
        const ray::Check passed{.id = Id::Server, .state = CheckState::Passed};
        const ray::Check note{.id = Id::Ingress, .state = CheckState::Note};
        const ray::Check failed{.id = Id::Operator, .state = CheckState::Failed};
        QTest::newRow("all well") << QList{passed, passed} << u"2 passed"_s;
        QTest::newRow("a note") << QList{passed, passed, note} << u"2 passed, 1 note"_s;
        QTest::newRow("a problem comes first")
            << QList{passed, failed, note, note} << u"1 problem, 1 passed, 2 notes"_s;
        QTest::newRow("not asked yet") << QList{passed, ray::Check{.id = Id::Ingress}} << u"Being asked"_s;
    }
    void countsChecks()
    {
        QFETCH(const QList<ray::Check>, checks);
        QTEST(ChecksPage::summaryOf(checks), "summary");
    }

    void showsChecksWithTheirFixes()
    {
        ChecksPage page(context());
        QVERIFY(!page.isComplete()); // nothing is known yet
        page.showChecks(checks());
        page.setVisible(true);
        QVERIFY(page.isComplete());
        QCOMPARE(page.state(), WizardPage::State::Attention);
        auto *row = page.findChild<CheckRow *>(u"checkRow%1"_s.arg(int(Id::Operator)));
        QVERIFY(row);
        auto *fix = row->findChild<QAbstractButton *>(u"checkFixButton"_s);
        QVERIFY(fix->isVisible());
        QSignalSpy next(&page, &WizardPage::nextRequested);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(next.count(), 1);
        takePictures(page, u"checks"_s);
        ray::Check now = checks()[3];
        now.state = CheckState::Passed;
        now.code = Code::OperatorReady;
        now.args = {u"1.6.1"_s, u"kuberay-system"_s};
        now.fix = ray::Check::Fix::None;
        page.showChecks({now});
        QVERIFY(!fix->isVisible());
        QCOMPARE(page.findChildren<CheckRow *>().size(), checks().size()); // in place
    }

    void withoutAServerThereIsNoNext()
    {
        ChecksPage page(context());
        page.showChecks({{.id = Id::Server, .state = CheckState::Failed, .code = Code::NoAnswer}});
        QVERIFY(!page.isComplete());
    }

    void offersToInstallWhereThereIsNone()
    {
        KubeRayPage page(context());
        QCOMPARE(page.mode(), KubeRayPage::Mode::Asking);
        QVERIFY(!page.isComplete());
        page.showInstallations({});
        page.show();
        QCOMPARE(page.mode(), KubeRayPage::Mode::Absent);
        QCOMPARE(page.nextText(), u"Install KubeRay 1.6.1"_s);
        QVERIFY(page.isComplete());
        auto *version = page.findChild<QComboBox *>(u"operatorVersionField"_s);
        QCOMPARE(version->itemData(version->count() - 1).toString(), u"1.0.0"_s);
        QVERIFY(!page.findChild<QWidget *>(u"helmCommand"_s)->isVisible());
        takePictures(page, u"kuberay-absent"_s);
        QTest::mouseClick(page.findChild<QAbstractButton *>(u"operatorAdvancedButton"_s), Qt::LeftButton);
        QVERIFY(page.findChild<QLineEdit *>(u"operatorMemoryField"_s)->isVisible());
        takePictures(page, u"kuberay-advanced"_s);
        page.findChild<QLineEdit *>(u"operatorMemoryField"_s)->setText(u"512Mo"_s);
        QVERIFY(!page.isComplete());
    }

    /// Nothing was installed then, whatever had come by that time.
    void theSessionGoesWhileAChartIsFetched()
    {
        const QByteArray version = "99.0.0";
        const QByteArray chart = test::gzipOf(
            test::tarOf({{"kuberay-operator/Chart.yaml", "name: kuberay-operator\nversion: " + version + "\n"},
                         {"kuberay-operator/values.yaml", "replicas: 1\n"},
                         {"kuberay-operator/crds/ray.io_rayclusters.yaml",
                          "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n"
                          "  name: rayclusters.ray.io\nspec: {group: ray.io}\n"}}));
        test::FileServer repository;
        repository.put("/charts/index.yaml",
                       "apiVersion: v1\nentries:\n  kuberay-operator:\n  - version: " + version + "\n    digest: \""
                           + QCryptographicHash::hash(chart, QCryptographicHash::Sha256).toHex()
                           + "\"\n    urls: [operator.tgz]\n");
        repository.put("/charts/operator.tgz", chart);
        const test::FakeApiServer server;
        auto session = std::make_unique<tables::ClusterSession>(server.access(), kube::CredentialSource::Surroundings(),
                                                                u"team"_s);
        KubeRayPage page({m_theme, *m_settings, *m_draft, session.get(), nullptr, m_files->folder()});
        page.findChild<QLineEdit *>(u"chartRepositoryField"_s)->setText(repository.address(u"/charts"_s).toString());
        page.enter();
        page.showInstallations({});
        auto *versions = page.findChild<QComboBox *>(u"operatorVersionField"_s);
        QTRY_VERIFY(versions->findData(QString::fromUtf8(version)) >= 0);
        versions->setCurrentIndex(versions->findData(QString::fromUtf8(version)));
        QVERIFY(page.findChild<OperatorForm *>()->needsFetch());
        QCOMPARE(page.state(), WizardPage::State::ToCome);
        QVERIFY(!page.takesNext());
        session.reset();
        QTRY_VERIFY(!page.findChild<OperatorForm *>()->needsFetch()); // the chart has come
        QTRY_COMPARE(page.state(), WizardPage::State::Attention);
        QCOMPARE(page.mode(), KubeRayPage::Mode::Absent);
    }

    void leavesWhatIsThere()
    {
        KubeRayPage page(context());
        page.showInstallations({installation(ray::Installation::Maker::BuiltIn, 1)});
        page.show();
        QCOMPARE(page.mode(), KubeRayPage::Mode::Present);
        QCOMPARE(page.state(), WizardPage::State::Done);
        QVERIFY(page.takesNext()); // on to the next page
        QCOMPARE(m_draft->operatorRelease(), (ray::Release{1, 5, 1}));
        QVERIFY(page.findChild<QAbstractButton *>(u"removeOperatorButton"_s)->isVisible());
        QVERIFY(!page.findChild<OperatorForm *>()->isVisible());
        QTest::mouseClick(page.findChild<QAbstractButton *>(u"upgradeOperatorButton"_s), Qt::LeftButton);
        QCOMPARE(page.mode(), KubeRayPage::Mode::Upgrading);
        QVERIFY(page.findChild<OperatorForm *>()->isVisible());
        QCOMPARE(page.findChild<OperatorForm *>()->settings().namespaceName, u"ray-system"_s);
        QVERIFY(!page.takesNext() || page.mode() == KubeRayPage::Mode::Present);
    }

    void touchesNothingOfOthers_data()
    {
        QTest::addColumn<ray::Installation::Maker>("maker");
        QTest::newRow("kubectl or a platform") << ray::Installation::Maker::Other;
        QTest::newRow("not known") << ray::Installation::Maker::NotKnown;
        QTest::newRow("helm's, and helm is not here") << ray::Installation::Maker::Helm;
    }
    void touchesNothingOfOthers()
    {
        QFETCH(const ray::Installation::Maker, maker);
        KubeRayPage page(context());
        page.showInstallations({installation(maker, 1)});
        page.show();
        QVERIFY(!page.findChild<QAbstractButton *>(u"removeOperatorButton"_s)->isVisible());
        QVERIFY(!page.findChild<QAbstractButton *>(u"upgradeOperatorButton"_s)->isVisible());
        QVERIFY(page.isComplete());
    }

    void readsTolerations()
    {
        using List = QList<ray::OperatorToleration>;
        QCOMPARE(OperatorForm::tolerationsOf(u""_s), List());
        QCOMPARE(OperatorForm::tolerationsOf(u"dedicated=ray:NoSchedule, gpu"_s),
                 (List{{u"dedicated"_s, u"Equal"_s, u"ray"_s, u"NoSchedule"_s}, {u"gpu"_s, u"Exists"_s, {}, {}}}));
    }

    void definitionsGoByASecondChoiceOnly()
    {
        RemoveOperatorDialog dialog(m_theme, u"KubeRay v1.5.1"_s, RemoveOperatorDialog::Definitions::CanGo, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *definitions = dialog.findChild<QCheckBox *>(u"deleteDefinitionsField"_s);
        auto *agree = dialog.findChild<QCheckBox *>(u"agreeToLossField"_s);
        auto *confirm = dialog.findChild<QAbstractButton *>(u"confirmButton"_s);
        QVERIFY(!definitions->isEnabled()); // what would go is not known yet
        const QList<ray::RayObject> objects{{u"RayCluster"_s, u"ml"_s, u"llama"_s},
                                            {u"RayJob"_s, u"ml"_s, u"nightly"_s}};
        dialog.setRayObjects(objects);
        QCOMPARE(dialog.options().definitions, ray::RemoveOptions::Definitions::Keep);
        QVERIFY(confirm->isEnabled());
        definitions->setChecked(true);
        QVERIFY(!confirm->isEnabled());
        QVERIFY(dialog.findChild<QWidget *>(u"lostList"_s)->isVisible());
        agree->setChecked(true);
        QVERIFY(confirm->isEnabled());
        QCOMPARE(dialog.options().definitions, ray::RemoveOptions::Definitions::Delete);
        QCOMPARE(dialog.options().agreedTo, objects);
        QCOMPARE(test::cutOffTexts(dialog), QStringList());
    }
};

QTEST_MAIN(TestInstallPages)
#include "tst_installpages.moc"
