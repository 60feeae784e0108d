#include <models/kube/podrow.h>
#include <models/tables/clustersession.h>
#include <models/tables/comparedfilemodel.h>
#include <ui/clusters/verifyfilesdialog.h>

#include <tests/support/sandboxpods.h>
#include <tests/support/windowfixture.h>

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace raydeck;
using tables::ComparedFileModel;

namespace {

const auto place = u"research"_s;
constexpr auto Clusters = "/apis/ray.io/v1/namespaces/research/rayclusters";
constexpr auto Pods = "/api/v1/namespaces/research/pods";

/// A head and two workers; a folder of their own each, so that their files can differ.
QByteArray cluster()
{
    const QByteArray pod =
        "{spec: {containers: [{name: ray, image: \"rayproject/ray:2.52.0\", volumeMounts: [{name: models, "
        "mountPath: /models}]}], volumes: [{name: models, emptyDir: {}}]}}";
    return "{apiVersion: ray.io/v1, kind: RayCluster, metadata: {name: verify}, spec: {headGroupSpec: {rayStartParams: "
           "{}, template: "
        + pod
        + "}, workerGroupSpecs: [{groupName: gpu, replicas: 2, minReplicas: 2, maxReplicas: 2, rayStartParams: {}, "
          "template: "
        + pod + "}]}}";
}

} // namespace

/// "Verify model files" on a real Ray cluster whose members hold different files. Run inside a sandbox instance.
class TestVerifyFiles : public QObject {
    Q_OBJECT
    QTranslator m_plurals;
    ui::Theme m_theme;
    std::unique_ptr<kube::Connection> m_connection;
    QList<kube::PodRow> m_pods;
    QPointer<ui::VerifyFilesDialog> m_dialog;

    QList<kube::PodRow> runningPods()
    {
        QList<kube::PodRow> found;
        const auto list = test::answerOf(m_connection->get(Pods, "labelSelector=ray.io/cluster%3Dverify"));
        if (!list)
            return found;
        const QJsonDocument document = QJsonDocument::fromJson(*list);
        for (const QJsonValue &pod : document["items"_L1].toArray()) {
            if (pod["status"_L1]["phase"_L1].toString() != "Running"_L1)
                continue;
            const QJsonObject labels = pod["metadata"_L1]["labels"_L1].toObject();
            found.append({.name = pod["metadata"_L1]["name"_L1].toString(),
                          .namespaceName = place,
                          .group = labels["ray.io/group"_L1].toString(),
                          .nodeType = labels["ray.io/node-type"_L1].toString(),
                          .phase = kube::PodRow::Phase::Running});
        }
        std::ranges::sort(found, {},
                          [](const kube::PodRow &pod) { return std::pair(pod.nodeType != "head"_L1, pod.name); });
        return found;
    }
    void inPod(qsizetype index, const QByteArray &script)
    {
        const auto answer = test::execInPod(*m_connection, place, m_pods[index].name, {"sh", "-c", script}, {});
        QVERIFY2(answer.exitCode == Result<int>(0), answer.errorOutput.constData());
    }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QString summary() const { return find<QLabel>(u"verifySummary"_s)->text(); }
    void openDialog()
    {
        m_dialog = new ui::VerifyFilesDialog(m_theme, *m_connection, u"verify"_s, m_pods, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    static void takePicture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("RAYDECK_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
        auto connection = test::connectToSandbox();
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
        m_connection = std::move(*connection);
        const auto created = test::answerOf(m_connection->create(Clusters, cluster()));
        QVERIFY2(created, qPrintable(created ? QString() : created.error().message));
        QTRY_COMPARE_WITH_TIMEOUT((m_pods = runningPods()).size(), 3, 30'000);
        for (qsizetype member = 0; member < 3; ++member)
            inPod(member,
                  "mkdir -p '/models/llm 7b'; cd '/models/llm 7b'; echo same >config.json; echo weights >'part 1.bin'; "
                  "echo weights >\"$(printf 'odd\\nname')\"");
    }
    void cleanupTestCase()
    {
        if (m_connection)
            QVERIFY(test::answerOf(m_connection->remove(QByteArray(Clusters) + "/verify")));
    }
    void init() { m_theme.apply(); } // the window of another test has taken its own along
    void cleanup() { delete m_dialog; }

    void findsMembersThatHaveTheSame()
    {
        openDialog();
        QTRY_COMPARE(m_dialog->path(), u"/models"); // from the cluster's mounts
        QTest::mouseClick(find<QPushButton>(u"verifyButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(summary(), u"All 3 members have the same 3 files"_s, 20'000);
        QCOMPARE(find<QTableView>(u"verifyFileTable"_s)->model()->rowCount(), 3);
        takePicture(*m_dialog, u"verify-same"_s);
    }

    void showsWhoLacksWhat()
    {
        inPod(1, "rm '/models/llm 7b/part 1.bin'");
        inPod(2, "echo other >'/models/llm 7b/config.json'; echo more >'/models/only here'");
        openDialog();
        QTRY_COMPARE(m_dialog->path(), u"/models");
        m_dialog->verify();
        QTRY_COMPARE_WITH_TIMEOUT(summary(), u"3 files are not the same on all members"_s, 20'000);
        const auto *files = find<QTableView>(u"verifyFileTable"_s)->model();
        QCOMPARE(files->index(0, ComparedFileModel::Name).data().toString(), u"llm 7b/config.json");
        QCOMPARE(files->index(0, ComparedFileModel::Different).data().toString(), m_pods[2].name);
        QCOMPARE(files->index(1, ComparedFileModel::Name).data().toString(), u"llm 7b/part 1.bin");
        QCOMPARE(files->index(1, ComparedFileModel::Missing).data().toString(), m_pods[1].name);
        QCOMPARE(files->index(2, ComparedFileModel::Name).data().toString(), u"only here");
        takePicture(*m_dialog, u"verify-differs"_s);
    }

    void saysWhatStoodInTheWay()
    {
        inPod(1, "mkdir -p /data");
        openDialog();
        QTRY_COMPARE(m_dialog->path(), u"/models");
        m_dialog->setPath(u"/data"_s);
        m_dialog->verify();
        QTRY_COMPARE_WITH_TIMEOUT(summary(), u"Only 1 of 3 members could be read; no difference was found"_s, 20'000);
        const auto *members = find<QTableView>(u"verifyMemberTable"_s)->model();
        QCOMPARE(members->index(0, tables::FileMemberModel::State).data().toString(), u"The path does not exist");
        takePicture(*m_dialog, u"verify-missing"_s);
        m_dialog->setPath(u"/nowhere"_s);
        m_dialog->verify();
        QTRY_COMPARE_WITH_TIMEOUT(summary(), u"The path exists on no member"_s, 20'000);
        inPod(1, "echo x >/data/x"); // a member without the path lacks what is in it
        m_dialog->setPath(u"/data"_s);
        m_dialog->verify();
        QTRY_COMPARE_WITH_TIMEOUT(summary(), u"1 file is not the same on all members"_s, 20'000);
    }

    void isReachedFromTheClusterPage()
    {
        test::WindowFixture fixture;
        ui::MainWindow &window = fixture.window();
        QTRY_VERIFY_WITH_TIMEOUT(window.session() && window.session()->namespaces().contains(place), 15'000);
        window.session()->setNamespace(place);
        auto *table = window.findChild<QTableView *>(u"clusterTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->pods().rowCount(), 3, 15'000);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(fixture.find(u"moreClusterButton"_s));
        fixture.click(u"moreClusterButton"_s);
        auto *action = window.findChild<QAction *>(u"verifyFilesHereAction"_s);
        QVERIFY(action);
        action->trigger();
        auto *dialog = window.findChild<ui::VerifyFilesDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->verification().memberCount(), 3);
        QTRY_COMPARE(dialog->path(), u"/models");
        takePicture(window, u"verify-cluster-page"_s);
    } // closing the window under it is well, too

    void wantsAnAbsolutePath()
    {
        openDialog();
        QTRY_COMPARE(m_dialog->path(), u"/models");
        m_dialog->setPath(u"models"_s);
        m_dialog->verify();
        QVERIFY(!m_dialog->verification().isRunning());
    }
};

QTEST_MAIN(TestVerifyFiles)
#include "tst_verifyfiles.moc"
