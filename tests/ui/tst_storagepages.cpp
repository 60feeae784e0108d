#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/presets.h>
#include <models/ray/request/groupedit.h>
#include <models/ray/storage/modelfilesvolume.h>
#include <models/ray/storage/objectspill.h>
#include <models/tables/clustersession.h>
#include <tests/support/cutofftexts.h>
#include <tests/support/fakeapiserver.h>
#include <ui/theme/theme.h>
#include <ui/widgets/formfield.h>
#include <ui/window/settings.h>
#include <ui/wizard/dashboard/dashboardpage.h>
#include <ui/wizard/storage/storagepage.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using kube::FieldPath;
using kube::YamlDocument;
using ray::ClusterDraft;

namespace {

constexpr auto claimsPath = "/api/v1/namespaces/kuberay-system/persistentvolumeclaims";
constexpr auto storagePath = "/apis/storage.k8s.io/v1/storageclasses";
constexpr auto ingressPath = "/apis/networking.k8s.io/v1/ingressclasses";

} // namespace

class TestStoragePages : public QObject {
    Q_OBJECT
    Theme m_theme;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    std::unique_ptr<ClusterDraft> m_draft;
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<tables::ClusterSession> m_session;
    std::unique_ptr<WizardPage> m_page;

    const YamlDocument &document() const { return m_draft->document(); }
    template <typename Widget = QAbstractButton>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line && line->isVisible(), qPrintable(name));
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QString lineOf(const QString &editor) const
    {
        auto *field = qobject_cast<FormField *>(find<QWidget>(editor)->parentWidget());
        return field->findChild<QLabel *>(u"fieldLine"_s)->text();
    }
    QString banner(const QString &name) const { return find<QWidget>(name)->accessibleName(); }
    void show(QSize size = {1035, 620})
    {
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template <typename Page>
    void make(bool withSession = false)
    {
        m_page = std::make_unique<Page>(WizardContext{.theme = m_theme,
                                                      .settings = m_settings,
                                                      .draft = *m_draft,
                                                      .session = withSession ? m_session.get() : nullptr});
        show();
        m_page->enter();
    }
    void answer(const QByteArray &path, const QByteArray &json)
    {
        m_server->expect(path, [json](test::Exchange &exchange) { exchange.answer(200, json); });
    }
    void refuse(const QByteArray &path)
    {
        m_server->expect(
            path, [](test::Exchange &exchange) { exchange.refuse(403, u"Forbidden"_s, u"may not be listed"_s); });
    }
    void connectToServer()
    {
        m_session = std::make_unique<tables::ClusterSession>(m_server->access(), kube::CredentialSource::Surroundings(),
                                                             u"ml"_s);
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("RAYDECK_PICTURES"); // pictures for people, if it is set
        QTRY_COMPARE(test::cutOffTexts(*m_page).join(u'\n'), QString());
        if (!folder.isEmpty())
            QVERIFY(m_page->grab().save(folder + u'/' + name + u".png"_s));
    }
    void pictures(const QString &name)
    {
        picture(name);
        m_theme.setScheme(Theme::Scheme::Dark);
        picture(name + u"-dark"_s);
        m_theme.setScheme(Theme::Scheme::Light);
        show({784, 560}); // what a window of 1024x700 leaves
        picture(name + u"-narrow"_s);
    }

private slots:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_theme.apply();
        m_theme.setScheme(Theme::Scheme::Light);
    }
    void init()
    {
        m_draft = std::make_unique<ClusterDraft>();
        m_server = std::make_unique<test::FakeApiServer>();
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_server.reset();
        m_draft.reset();
    }

    void aNewVolumeIsMountedEverywhere()
    {
        make<StoragePage>();
        const QByteArray before = m_draft->text();
        QCOMPARE(m_page->summary(), u"No model files"_s);
        find(u"newClaimChoice"_s)->click();
        QCOMPARE(m_page->summary(), u"New volume, 200 GiB, RWX"_s);
        type(u"claimSizeField"_s, u"500Gi"_s);
        type(u"modelPathField"_s, u"/data/models"_s);
        QCOMPARE(m_page->summary(), u"New volume, 500 GiB, RWX"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(m_draft->manifests().size(), 2);
        const YamlDocument claim = m_draft->manifests().first();
        QCOMPARE(claim.string(u"metadata.name"), u"raycluster-kuberay-models"_s);
        QCOMPARE(claim.string(u"spec.resources.requests.storage"), u"500Gi"_s);
        for (const FieldPath &member : {ClusterDraft::headPath(), ClusterDraft::groupPath(0)})
            QCOMPARE(document().string(ClusterDraft::containerPath(member) / u"volumeMounts[1].mountPath"),
                     u"/data/models"_s);
        QVERIFY(!m_draft->blocks());

        QVERIFY(m_draft->edit([](YamlDocument &text) { return ray::appendGroup(text, -1, u"late"_s); }));
        QCOMPARE(m_page->state(), WizardPage::State::Done);
        QCOMPARE(ray::modelFilesOf(document()).path, u"/data/models"_s);
        m_draft->undo();

        pictures(u"storage-new"_s);
        find(u"noModelFilesChoice"_s)->click();
        QCOMPARE(m_draft->text(), before);
        QVERIFY(m_draft->extras().isEmpty());
        pictures(u"storage-none"_s);
    }

    void whatIsHalfTypedIsSaidAndNotWritten()
    {
        make<StoragePage>();
        const QByteArray before = m_draft->text();
        find(u"nfsChoice"_s)->click();
        QVERIFY(!m_page->isComplete());
        QCOMPARE(m_draft->text(), before);
        QCOMPARE(lineOf(u"nfsServerField"_s), QString()); // not yet touched
        m_page->showProblems();
        QVERIFY(!lineOf(u"nfsServerField"_s).isEmpty());
        type(u"nfsServerField"_s, u"nas.example.org"_s);
        type(u"modelFolderField"_s, u"/export"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(m_page->summary(), u"NFS, nas.example.org:/export"_s);
        type(u"modelPathField"_s, u"/tmp/ray"_s); // the log volume is there
        QVERIFY(!m_page->isComplete());
        QVERIFY(lineOf(u"modelPathField"_s).contains(u"log-volume"_s));
        pictures(u"storage-nfs-taken"_s);
        QCOMPARE(m_draft->text(), before);
    }

    void theDocumentIsWhatCounts()
    {
        make<StoragePage>();
        find(u"hostPathChoice"_s)->click();
        type(u"modelFolderField"_s, u"/srv/models"_s);
        QCOMPARE(m_page->summary(), u"/srv/models of each node"_s);
        QByteArray typed = m_draft->text();
        typed.replace("/srv/models", "/mnt/m");
        m_draft->setText(typed);
        QCOMPARE(find<QLineEdit>(u"modelFolderField"_s)->text(), u"/mnt/m"_s);
        const FieldPath volumes = ClusterDraft::groupPath(0) / u"template.spec.volumes[1]";
        QVERIFY(m_draft->remove(volumes));
        QCOMPARE(m_page->state(), WizardPage::State::Attention);
        QVERIFY(banner(u"modelFilesBanner"_s).contains(u"workergroup"_s));
        pictures(u"storage-lacking"_s);
        find(u"mountEverywhereButton"_s)->click();
        QCOMPARE(m_page->state(), WizardPage::State::Done);
        QVERIFY(document().find(volumes));
    }

    void objectsGetAFolder()
    {
        make<StoragePage>();
        const QByteArray before = m_draft->text();
        find(u"spillCheck"_s)->click();
        QCOMPARE(ray::objectSpillOf(document()).folder, u"/tmp/ray-spill"_s);
        type(u"spillFolderField"_s, u"/spill it"_s);
        QVERIFY(!m_page->isComplete());
        QVERIFY(find(u"spillCheck"_s)->isChecked());
        type(u"spillFolderField"_s, u"/spill"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(ray::objectSpillOf(document()).folder, u"/spill"_s);
        find(u"spillCheck"_s)->click();
        QCOMPARE(m_draft->text(), before);
    }

    void whatTheClusterHasIsOffered()
    {
        answer(claimsPath, R"({"items":[{"metadata":{"name":"models"},"spec":{"accessModes":["ReadWriteMany"]},
            "status":{"phase":"Bound","capacity":{"storage":"200Gi"}}}]})");
        answer(storagePath, R"({"items":[{"metadata":{"name":"efs"},"provisioner":"efs.csi.aws.com"}]})");
        connectToServer();
        make<StoragePage>(true);
        QTRY_COMPARE(find<QComboBox>(u"modelClaimField"_s)->count(), 1);
        find(u"claimChoice"_s)->click();
        QVERIFY(!m_page->isComplete());
        find<QComboBox>(u"modelClaimField"_s)->setCurrentIndex(0);
        find<QComboBox>(u"modelClaimField"_s)->setEditText(u"models"_s);
        QCOMPARE(m_page->summary(), u"Volume models"_s);
        QCOMPARE(lineOf(u"modelClaimField"_s), u"200Gi, Bound, for members on any node"_s);
        pictures(u"storage-claim"_s);
        find(u"newClaimChoice"_s)->click();
        QVERIFY(lineOf(u"claimClassField"_s).contains(u"has no default"_s));
        m_session.reset(); // it can go at any time
        m_page->enter();
    }

    void whatMayNotBeListedIsTyped()
    {
        refuse(claimsPath);
        refuse(storagePath);
        connectToServer();
        make<StoragePage>(true);
        find(u"claimChoice"_s)->click();
        QTRY_VERIFY(lineOf(u"modelClaimField"_s).contains(u"may not list"_s));
        find<QComboBox>(u"modelClaimField"_s)->setEditText(u"mine"_s);
        QCOMPARE(ray::modelFilesOf(document()).claim, u"mine"_s);
    }

    void theDashboardIsClosedByItself()
    {
        make<DashboardPage>();
        QCOMPARE(m_page->summary(), u"No Ingress"_s);
        QVERIFY(m_draft->extras().isEmpty());
        pictures(u"dashboard-none"_s);
        find(u"referenceIngressChoice"_s)->click();
        type(u"ingressHostField"_s, u"kuberay.10.20.0.15.nip.io"_s);
        QCOMPARE(m_page->summary(), u"kuberay.10.20.0.15.nip.io"_s);
        QVERIFY(banner(u"dashboardBanner"_s).contains(u"can run code"_s));
        QCOMPARE(m_draft->manifests().size(), 2);
        QByteArray wanted = test::testData(u"reference/ingress.yaml"_s);
        wanted.replace("<ingress-nginx-ip-address>", "10.20.0.15");
        QCOMPARE(m_draft->manifests().last().toJson(), YamlDocument::parse(wanted)->toJson());
        pictures(u"dashboard-reference"_s);

        QVERIFY(m_draft->setString(u"metadata.name", u"other"_s));
        QCOMPARE(m_draft->manifests().last().string(u"spec.rules[0].http.paths[0].backend.service.name"),
                 u"other-head-svc"_s);
        find(u"plainIngressChoice"_s)->click();
        QCOMPARE(m_draft->manifests().last().string(u"metadata.name"), u"other-dashboard"_s);
        type(u"ingressHostField"_s, u"Not A Host"_s);
        QVERIFY(!m_page->isComplete());
        QVERIFY(m_draft->extras().isEmpty());
        find(u"noIngressChoice"_s)->click();
        QVERIFY(m_page->isComplete());
    }

    void aKnownControllerOpensIt()
    {
        answer(ingressPath, R"({"items":[{"metadata":{"name":"edge"},"spec":{"controller":"k8s.io/ingress-nginx"}}]})");
        for (int i = 0; i < 2; ++i) // the session asks for nodes too
            refuse("/api/v1/nodes");
        answer("/api/v1/services", R"({"items":[{"metadata":{"labels":{"app.kubernetes.io/name":"ingress-nginx"}},
            "spec":{"type":"LoadBalancer","ports":[{"port":80}]},
            "status":{"loadBalancer":{"ingress":[{"ip":"10.20.0.15"}]}}}]})");
        for (int i = 0; i < 2; ++i)
            refuse("/api/v1/pods");
        connectToServer();
        make<DashboardPage>(true);
        QTRY_COMPARE(m_page->summary(), u"kuberay.10.20.0.15.nip.io"_s);
        QVERIFY(find<QLabel>(u"ingressDeniedNote"_s)->text().contains(u"nodes"_s));
        const YamlDocument ingress = m_draft->manifests().last();
        QCOMPARE(ingress.string(u"spec.ingressClassName"), u"edge"_s);
        auto *tls = find<QComboBox>(u"ingressTlsField"_s);
        tls->setCurrentIndex(2);
        QVERIFY(!m_page->isComplete());
        type(u"ingressTlsNameField"_s, u"letsencrypt"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(m_draft->manifests().last().string(u"metadata.annotations[cert-manager.io/cluster-issuer]"),
                 u"letsencrypt"_s);
        pictures(u"dashboard-plain"_s);
        // A person's no stays.
        find(u"noIngressChoice"_s)->click();
        QVERIFY(m_draft->extras().isEmpty());
    }

    void tokensNeedBothVersions()
    {
        make<DashboardPage>();
        auto *token = find(u"tokenAuthCheck"_s);
        QVERIFY(!token->isEnabled()); // the reference's Ray is 2.9
        QVERIFY(m_draft->setString(u"spec.rayVersion", u"2.52.0"_s));
        QVERIFY(token->isEnabled());
        m_draft->setOperatorRelease({1, 4, 2});
        QVERIFY(!token->isEnabled());
        m_draft->setOperatorRelease({1, 5, 1});
        const QByteArray before = m_draft->text();
        token->click();
        QCOMPARE(document().string(u"spec.authOptions.mode"), u"token"_s);
        QVERIFY(!m_draft->blocks());
        QVERIFY(banner(u"dashboardBanner"_s).contains(u"asks for a token"_s));
        token->click();
        QCOMPARE(m_draft->text(), before);
    }
};

QTEST_MAIN(TestStoragePages)
#include "tst_storagepages.moc"
