#include <tests/support/realcluster.h>
#include <tests/support/windowfixture.h>

#include <models/kube/yamldocument.h>
#include <models/ray/recreate/recreatejournal.h>
#include <models/tables/clustersession.h>
#include <ui/clusters/clusterpage.h>
#include <ui/editor/conflicttable.h>
#include <ui/editor/diffview.h>
#include <ui/editor/wayspanel.h>
#include <ui/editor/yamltab.h>
#include <ui/widgets/segments.h>

#include <QAbstractButton>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using raydeck::test::kubectl;

namespace {

const QString place = u"yaml-tab"_s;

QByteArray manifest(const QString &name)
{
    return "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: " + name.toUtf8()
        + "\n  namespace: " + place.toUtf8() + R"(
spec:
  rayVersion: "2.52.0"
  headGroupSpec:
    rayStartParams: {}
    template:
      spec:
        containers:
          - name: ray-head
            image: rayproject/ray:2.52.0
  workerGroupSpecs:
    - groupName: cpu
      replicas: 1
      minReplicas: 0
      maxReplicas: 5
      rayStartParams: {}
      template:
        spec:
          containers:
            - name: ray-worker
              image: rayproject/ray:2.52.0
)";
}

QJsonObject live(const QString &name)
{
    return QJsonDocument::fromJson(
               kubectl({u"-n"_s, place, u"get"_s, u"raycluster"_s, name, u"-o"_s, u"json"_s}).toUtf8())
        .object();
}

int workers(const QString &name)
{
    return int(kubectl({u"-n"_s, place, u"get"_s, u"pods"_s, u"-l"_s,
                        u"ray.io/cluster=%1,ray.io/node-type=worker"_s.arg(name), u"-o"_s, u"name"_s})
                   .split(u'\n', Qt::SkipEmptyParts)
                   .size());
}

} // namespace

/// A person edits Ray clusters of the real operator as YAML, in the real window. Run inside a sandbox instance.
class TestYamlTab : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QTranslator m_plurals;
    std::unique_ptr<test::WindowFixture> m_fixture;

    void openWindow()
    {
        m_fixture = std::make_unique<test::WindowFixture>(ui::MainWindow::Options{.configFolder = m_folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().session(), 20s);
        m_fixture->window().session()->setNamespace(place);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().session()->clustersStatus().synced, 20s);
    }
    /// Made by `manager`, and its page with the YAML tab.
    void make(const QString &name)
    {
        kubectl({u"create"_s, u"--save-config=false"_s, u"-f"_s, u"-"_s}, manifest(name));
        openTab(name);
    }
    void openTab(const QString &name)
    {
        kube::Uid uid;
        const auto isHere = [&] {
            for (const ray::RayClusterRow &row : m_fixture->window().session()->clusters().rows()) {
                if (row.name == name && row.namespaceName == place)
                    uid = row.uid;
            }
            return !uid.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHere(), 20s);
        m_fixture->window().openCluster(uid);
        page()->showTab(ui::ClusterPage::Tab::Yaml);
        QTRY_VERIFY_WITH_TIMEOUT(editor(), 10s);
        QTRY_VERIFY_WITH_TIMEOUT(editor()->toPlainText().contains(name), 10s);
    }
    [[nodiscard]] ui::ClusterPage *page() const { return m_fixture->window().findChild<ui::ClusterPage *>(); }
    [[nodiscard]] QPlainTextEdit *editor() const { return m_fixture->find<QPlainTextEdit>(u"clusterYaml"_s); }
    [[nodiscard]] ray::ClusterEdit &edit() const { return *page()->yaml()->edit(); }
    [[nodiscard]] QAbstractButton *applyButton() const { return m_fixture->find<QAbstractButton>(u"applyButton"_s); }
    [[nodiscard]] QString word() const { return m_fixture->find<QLabel>(u"dryRunWord"_s)->text(); }
    [[nodiscard]] QString planCell(int row, int column) const
    {
        const auto *table = m_fixture->window().findChild<QTableView *>(u"planTable"_s);
        return table->model()->index(row, column).data().toString();
    }
    /// Where $RAYDECK_SCREENSHOTS names a folder.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("RAYDECK_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        using Scheme = ui::Theme::Scheme;
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            m_fixture->theme().setScheme(scheme);
            QTest::qWait(200);
            const QString end = scheme == Scheme::Dark ? u"-dark.png"_s : u"-light.png"_s;
            m_fixture->window().grab().save(folder + u"/yaml-"_s + name + end);
        }
    }
    /// The person replaces one piece of the text.
    void type(const QString &before, const QString &after)
    {
        QTextCursor cursor = editor()->document()->find(before);
        QVERIFY2(!cursor.isNull(), qPrintable(before));
        cursor.insertText(after);
    }

private slots:
    void initTestCase();
    void changesTheNumberOfWorkers();
    void saysWhatWaitsForNewPods();
    void keepsTheDraftWhenTheProgramEnds();
    void anotherOneWritesMeanwhile_data();
    void anotherOneWritesMeanwhile();
    void autoscalerKeepsItsNumbers();
    void aMistakeStandsAtItsLine();
    void bringsBackWhatWasApplied();
    void deletesAndCreatesWithTheChange();
    void offersWhatWasInterrupted();
    void appliesAFile();
    void cleanupTestCase();
};

void TestYamlTab::initTestCase()
{
    QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
    QCoreApplication::installTranslator(&m_plurals);
    kubectl({u"create"_s, u"namespace"_s, place});
    openWindow();
}

void TestYamlTab::changesTheNumberOfWorkers()
{
    make(u"numbers"_s);
    QVERIFY(!editor()->toPlainText().contains("managedFields"_L1));
    QVERIFY(!editor()->toPlainText().contains("status:"_L1));
    QVERIFY(!applyButton()->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(workers(u"numbers"_s), 1, 20s);
    edit().readAgain();
    type(u"replicas: 1"_s, u"replicas: 3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(planCell(0, 0), u"Acts now"_s, 5s);
    QTRY_VERIFY2_WITH_TIMEOUT(planCell(0, 2).contains("creates 2 pods"_L1), qPrintable(planCell(0, 2)), 5s);
    QCOMPARE(planCell(0, 1), u"workerGroupSpecs[cpu].replicas"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(applyButton()->isEnabled(), qPrintable(word()), 10s);
    QCOMPARE(applyButton()->text(), u"Apply 1 change"_s);
    picture(u"plan"_s);
    m_fixture->find<ui::Segments>(u"yamlModes"_s)->setCurrentId(u"diff"_s);
    QTRY_COMPARE(m_fixture->find<ui::DiffView>(u"clusterDiff"_s)->changeCount(), 1);
    picture(u"diff"_s);
    m_fixture->find<ui::Segments>(u"diffShapes"_s)->setCurrentId(u"unified"_s);
    picture(u"unified"_s);
    m_fixture->find<ui::Segments>(u"yamlModes"_s)->setCurrentId(u"edit"_s);
    m_fixture->click(u"applyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(workers(u"numbers"_s), 3, 20s);
    QTRY_COMPARE(word(), u"Nothing is changed"_s);
    QVERIFY(!edit().isDraft());
    QCOMPARE(edit().history().changes.size(), 1);
}

void TestYamlTab::saysWhatWaitsForNewPods()
{
    openTab(u"numbers"_s);
    const QString head = kubectl({u"-n"_s, place, u"get"_s, u"pods"_s, u"-l"_s, u"ray.io/cluster=numbers"_s, u"-o"_s,
                                  u"jsonpath={.items[*].metadata.uid}"_s});
    QTextCursor cursor = editor()->document()->find(u"name: ray-worker"_s);
    cursor.movePosition(QTextCursor::NextBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(cursor.selectedText().replace("2.52.0"_L1, "2.52.1"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(planCell(0, 0), u"Only for new pods"_s, 5s);
    QTRY_VERIFY2_WITH_TIMEOUT(planCell(0, 2).contains("3 running workers keep 2.52.0"_L1), qPrintable(planCell(0, 2)),
                              5s);
    QTRY_VERIFY2_WITH_TIMEOUT(applyButton()->isEnabled(), qPrintable(word()), 10s);
    m_fixture->click(u"applyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"Nothing is changed"_s, 10s);
    QTest::qWait(1500); // the operator would have acted within a second
    QCOMPARE(kubectl({u"-n"_s, place, u"get"_s, u"pods"_s, u"-l"_s, u"ray.io/cluster=numbers"_s, u"-o"_s,
                      u"jsonpath={.items[*].metadata.uid}"_s}),
             head);
}

void TestYamlTab::keepsTheDraftWhenTheProgramEnds()
{
    make(u"drafts"_s);
    type(u"maxReplicas: 5"_s, u"maxReplicas: 7 # as agreed"_s);
    QTRY_VERIFY(edit().savedAt().isValid());
    m_fixture.reset();
    openWindow();
    openTab(u"drafts"_s);
    QVERIFY(editor()->toPlainText().contains("maxReplicas: 7 # as agreed"_L1));
    QVERIFY(edit().isRestored());
    QTRY_COMPARE_WITH_TIMEOUT(applyButton()->text(), u"Apply 1 change"_s, 5s);
    m_fixture->click(u"discardDraftButton"_s);
    QVERIFY(editor()->toPlainText().contains("maxReplicas: 5"_L1));
    QVERIFY(edit().discarded().contains("# as agreed"));
}

void TestYamlTab::anotherOneWritesMeanwhile_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("maximum");
    QTest::newRow("yours") << u"allYoursButton"_s << 9;
    QTest::newRow("theirs") << u"allTheirsButton"_s << 8;
}

/// Both change the limit; the other one changes the minimum too, which nobody disputes.
void TestYamlTab::anotherOneWritesMeanwhile()
{
    QFETCH(QString, choice);
    QFETCH(int, maximum);
    const QString name = u"race-"_s + QString::fromLatin1(QTest::currentDataTag());
    make(name);
    type(u"maxReplicas: 5"_s, u"maxReplicas: 9 # mine"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(edit().checkState() == ray::ClusterEdit::CheckState::Passed, qPrintable(word()), 10s);
    kubectl({u"-n"_s, place, u"patch"_s, u"raycluster"_s, name, u"--type=json"_s, u"--field-manager=colleague"_s,
             u"-p"_s,
             u"[{\"op\":\"replace\",\"path\":\"/spec/workerGroupSpecs/0/maxReplicas\",\"value\":8},"
             "{\"op\":\"replace\",\"path\":\"/spec/workerGroupSpecs/0/minReplicas\",\"value\":1}]"_s});
    QTRY_VERIFY_WITH_TIMEOUT(edit().isStale(), 10s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find(u"conflictTable"_s), 10s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"1 conflict to decide"_s, 10s);
    QVERIFY(!applyButton()->isEnabled());
    const auto *table = m_fixture->find<QTableView>(u"conflictTable"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"workerGroupSpecs[cpu].maxReplicas"_s);
    QVERIFY(table->model()->index(0, 1).data().toString().startsWith("colleague"_L1));
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"8"_s);
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"9"_s);
    picture(u"conflict"_s);
    m_fixture->click(choice);
    QTRY_VERIFY2_WITH_TIMEOUT(applyButton()->isEnabled(), qPrintable(word()), 5s);
    m_fixture->click(u"applyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"Nothing is changed"_s, 10s);
    const QJsonObject group = live(name)["spec"_L1]["workerGroupSpecs"_L1][0].toObject();
    QCOMPARE(group["maxReplicas"_L1].toInt(), maximum);
    QCOMPARE(group["minReplicas"_L1].toInt(), 1);
    QVERIFY(editor()->toPlainText().contains("# mine"_L1));
}

void TestYamlTab::autoscalerKeepsItsNumbers()
{
    kubectl({u"create"_s, u"-f"_s, u"-"_s},
            manifest(u"scaled"_s).replace("spec:\n  ray", "spec:\n  enableInTreeAutoscaling: true\n  ray"));
    openTab(u"scaled"_s);
    type(u"maxReplicas: 5"_s, u"maxReplicas: 6"_s);
    type(u"replicas: 1"_s, u"replicas: 0"_s);
    // The autoscaler's own patch comes in between.
    kubectl({u"-n"_s, place, u"patch"_s, u"raycluster"_s, u"scaled"_s, u"--type=json"_s, u"-p"_s,
             u"[{\"op\":\"replace\",\"path\":\"/spec/workerGroupSpecs/0/replicas\",\"value\":4}]"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(edit().isStale() && applyButton()->isEnabled(), qPrintable(word()), 15s);
    QCOMPARE(edit().check()->held.size(), 1);
    m_fixture->click(u"applyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"Nothing is changed"_s, 10s);
    const QJsonObject group = live(u"scaled"_s)["spec"_L1]["workerGroupSpecs"_L1][0].toObject();
    QCOMPARE(group["replicas"_L1].toInt(), 4);
    QCOMPARE(group["maxReplicas"_L1].toInt(), 6);
}

void TestYamlTab::aMistakeStandsAtItsLine()
{
    make(u"mistakes"_s);
    type(u"minReplicas: 0"_s, u"minReplicas: [0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"This is no YAML yet"_s, 5s);
    QVERIFY(!applyButton()->isEnabled());
    picture(u"broken"_s);
    type(u"minReplicas: [0"_s, u"minReplicas: 8"_s);
    QTRY_COMPARE_WITH_TIMEOUT(planCell(0, 0), u"Rejected"_s, 5s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"KubeRay would refuse this"_s, 10s);
    type(u"minReplicas: 8"_s, u"minReplica: 0"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!edit().problems().isEmpty(), 10s);
    QTRY_COMPARE_WITH_TIMEOUT(edit().checkState(), ray::ClusterEdit::CheckState::Refused, 10s);
    picture(u"refused"_s);
    QVERIFY(!applyButton()->isEnabled());
    type(u"minReplica: 0"_s, u"minReplicas: 0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(word(), u"Nothing is changed"_s, 5s);
}

void TestYamlTab::bringsBackWhatWasApplied()
{
    openTab(u"numbers"_s);
    m_fixture->click(u"historyButton"_s);
    QTRY_VERIFY(m_fixture->window().findChild<QDialog *>(u"historyDialog"_s));
    auto *dialog = m_fixture->window().findChild<QDialog *>(u"historyDialog"_s);
    if (const QString folder = qEnvironmentVariable("RAYDECK_SCREENSHOTS"); !folder.isEmpty())
        dialog->grab().save(folder + u"/yaml-history.png"_s);
    dialog->findChild<QAbstractButton *>(u"bringBackBeforeButton"_s)->click();
    QTRY_VERIFY(editor()->toPlainText().contains("rayproject/ray:2.52.0"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(applyButton()->text(), u"Apply 1 change"_s, 5s);
    m_fixture->click(u"discardDraftButton"_s);
}

void TestYamlTab::deletesAndCreatesWithTheChange()
{
    make(u"again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(workers(u"again"_s), 1, 20s);
    const QString before = live(u"again"_s)["metadata"_L1]["uid"_L1].toString();
    type(u"rayVersion: \"2.52.0\""_s, u"rayVersion: \"2.52.1\" # newer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find(u"recreateWay"_s), 5s);
    m_fixture->click(u"recreateWay"_s);
    picture(u"recreate"_s);
    QTRY_VERIFY(applyButton()->isEnabled());
    m_fixture->click(u"applyButton"_s);
    QTRY_VERIFY(m_fixture->window().findChild<QDialog *>(u"recreateDialog"_s));
    m_fixture->window()
        .findChild<QDialog *>(u"recreateDialog"_s)
        ->findChild<QAbstractButton *>(u"confirmButton"_s)
        ->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find(u"recreatePage"_s), 5s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QAbstractButton>(u"nextButton"_s)
                                 && m_fixture->find<QAbstractButton>(u"nextButton"_s)->text() == "Open cluster"_L1,
                             60s);
    QVERIFY(live(u"again"_s)["metadata"_L1]["uid"_L1].toString() != before);
    QCOMPARE(live(u"again"_s)["spec"_L1]["rayVersion"_L1].toString(), u"2.52.1"_s);
    m_fixture->click(u"nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible(), 5s);
    openTab(u"again"_s);
    QVERIFY(!edit().isDraft());
    QCOMPARE(edit().history().changes.constFirst().how, kube::AppliedChange::How::Recreated);
}

/// The program ended when the old cluster was gone and the new one not there yet.
void TestYamlTab::offersWhatWasInterrupted()
{
    const auto &access = m_fixture->window().session()->access();
    const ray::RecreateJournal journal(QDir(m_folder.path()).filePath(u"recreations"_s));
    QVERIFY(journal.write({.context = access.context,
                           .server = access.server.toString(),
                           .namespaceName = place,
                           .name = u"interrupted"_s,
                           .oldUid = "gone",
                           .step = ray::RecreateStep::Create,
                           .began = QDateTime::currentMSecsSinceEpoch(),
                           .manifest = manifest(u"interrupted"_s)}));
    m_fixture.reset();
    openWindow();
    QTRY_VERIFY(m_fixture->window().findChild<QDialog *>(u"unfinishedDialog"_s));
    auto *card = m_fixture->window().findChild<QWidget *>(u"unfinishedCard"_s);
    QVERIFY(card);
    card->findChild<QAbstractButton *>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find(u"recreatePage"_s), 5s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QAbstractButton>(u"nextButton"_s)
                                 && m_fixture->find<QAbstractButton>(u"nextButton"_s)->text() == "Open cluster"_L1,
                             60s);
    QCOMPARE(live(u"interrupted"_s)["spec"_L1]["rayVersion"_L1].toString(), u"2.52.0"_s);
    QVERIFY(journal.all().recreations.isEmpty());
}

void TestYamlTab::appliesAFile()
{
    const QString path = m_folder.filePath(u"objects.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(manifest(u"from-file"_s)
               + "---\nkind: [\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: " + place.toUtf8()
               + "}\ndata: {k: v} # kept\n");
    file.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    const auto drop = [this, &dropped] {
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_fixture->window(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_fixture->window(), &event);
    };
    drop();
    QTRY_VERIFY(m_fixture->find(u"filesPage"_s));
    const auto *table = m_fixture->find<QTableView>(u"fileObjects"_s);
    const auto outcome = [table](int row) { return table->model()->index(row, 2).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(outcome(2), u"Is new"_s, 15s);
    QTRY_COMPARE_WITH_TIMEOUT(outcome(0), u"Is new"_s, 15s);
    QCOMPARE(outcome(1), u"Refused"_s);
    picture(u"file"_s);
    auto *apply = m_fixture->find<QAbstractButton>(u"applyFileButton"_s);
    QCOMPARE(apply->text(), u"Apply 2 objects"_s);
    m_fixture->click(u"applyFileButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(outcome(0), u"Created"_s, 15s);
    QCOMPARE(outcome(2), u"Created"_s);
    QTRY_COMPARE_WITH_TIMEOUT(workers(u"from-file"_s), 1, 20s);
    // What is typed and not saved comes back.
    auto *text = m_fixture->find<QPlainTextEdit>(u"fileYaml"_s);
    QTextCursor cursor = text->document()->find(u"{k: v}"_s);
    cursor.insertText(u"{k: w}"_s);
    QTRY_COMPARE_WITH_TIMEOUT(outcome(2), u"Changes"_s, 15s);
    m_fixture.reset();
    openWindow();
    drop();
    QTRY_VERIFY(m_fixture->find<QPlainTextEdit>(u"fileYaml"_s));
    QVERIFY(m_fixture->find<QPlainTextEdit>(u"fileYaml"_s)->toPlainText().contains("{k: w} # kept"_L1));
    m_fixture->click(u"saveFileButton"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("data: {k: w} # kept\n"));
}

void TestYamlTab::cleanupTestCase()
{
    m_fixture.reset();
    kubectl({u"delete"_s, u"namespace"_s, place, u"--wait=false"_s});
}

QTEST_MAIN(TestYamlTab)
#include "tst_yamltab.moc"
