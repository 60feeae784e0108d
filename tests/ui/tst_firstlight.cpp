#include <tests/support/servertable.h>
#include <tests/support/windowfixture.h>

#include <models/kube/age.h>
#include <models/tables/clustersession.h>
#include <ui/wizard/wizard.h>
#include <ui/wizard/wizardsteps.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using raydeck::tables::ClusterModel;
using raydeck::tables::PodModel;
using raydeck::ui::Wizard;

namespace {

const QString clusterName = u"first-light"_s;
const QString place = u"kuberay-system"_s;

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

int rowNamed(const QAbstractItemModel &model, int column, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cell(model, row, column) == name)
            return row;
    }
    return -1;
}

} // namespace

/// The whole way of a person, in the real window, on the real API server with the real operator: pick a context, fill in
/// the form, create, watch the pods start, scale, delete. Run inside a sandbox instance; the operator's version is its.
class TestFirstLight : public QObject {
    Q_OBJECT

    std::unique_ptr<raydeck::test::WindowFixture> m_fixture;

    [[nodiscard]] QString page() const
    {
        return m_fixture->window().findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName();
    }
    [[nodiscard]] QAbstractItemModel &pods() const
    {
        return *m_fixture->window().findChild<QTableView *>(u"podTable"_s)->model();
    }
    [[nodiscard]] QAbstractItemModel &clusters() const
    {
        return *m_fixture->window().findChild<QTableView *>(u"clusterTable"_s)->model();
    }
    [[nodiscard]] int running() const
    {
        int count = 0;
        for (int row = 0; row < pods().rowCount(); ++row)
            count += cell(pods(), row, PodModel::Status) == u"Running" && cell(pods(), row, PodModel::Ready) == u"1/1";
        return count;
    }
    [[nodiscard]] QString podDifference() const;
    [[nodiscard]] QString clusterDifference() const;
    void becomesAsTheServerPrints() const;

private slots:
    void initTestCase();
    void picksTheContext();
    void refusesANameAtItsField();
    void createsTheCluster();
    void showsWhatTheServerPrints();
    void scalesFromZeroToThree();
    void deletesTheCluster();
    void cleanupTestCase() { m_fixture.reset(); }
};

/// Empty if each cell of our pod table is the server's; else the first that is not.
QString TestFirstLight::podDifference() const
{
    const auto table = raydeck::test::serverTable(m_fixture->window().session()->connection(),
                                                  "/api/v1/namespaces/" + place.toUtf8() + "/pods",
                                                  "labelSelector=ray.io/cluster%3D" + clusterName.toUtf8());
    if (!table)
        return table.error().message;
    if (table->cells.size() != pods().rowCount())
        return u"%1 rows, the server has %2"_s.arg(pods().rowCount()).arg(table->cells.size());
    for (int row = 0; row < pods().rowCount(); ++row) {
        const QString name = cell(pods(), row, PodModel::Name);
        const auto printed = table->cells.value(name);
        const QList<std::pair<int, QString>> columns{
            {PodModel::Name, u"name"_s},         {PodModel::Ready, u"ready"_s}, {PodModel::Status, u"status"_s},
            {PodModel::Restarts, u"restarts"_s}, {PodModel::Age, u"age"_s},     {PodModel::Node, u"node"_s}};
        for (const auto &[column, title] : columns) {
            if (cell(pods(), row, column) != printed.value(title))
                return u"%1, %2: “%3”, the server prints “%4”"_s.arg(name, title, cell(pods(), row, column),
                                                                     printed.value(title));
        }
    }
    return {};
}

QString TestFirstLight::clusterDifference() const
{
    const auto table = raydeck::test::serverTable(m_fixture->window().session()->connection(),
                                                  "/apis/ray.io/v1/namespaces/" + place.toUtf8() + "/rayclusters");
    if (!table)
        return table.error().message;
    const int row = rowNamed(clusters(), ClusterModel::Name, clusterName);
    if (row < 0)
        return u"our table has no such cluster"_s;
    const auto printed = table->cells.value(clusterName);
    const QList<std::pair<int, QString>> columns{
        {ClusterModel::Name, u"name"_s},
        {ClusterModel::Desired, u"desired workers"_s},
        {ClusterModel::Available, u"available workers"_s},
        {ClusterModel::Cpus, u"cpus"_s},
        {ClusterModel::Memory, u"memory"_s},
        {ClusterModel::Gpus, u"gpus"_s},
        {ClusterModel::Status, u"status"_s},
        {ClusterModel::Age, u"age"_s},
    };
    for (const auto &[column, title] : columns) {
        const QString wanted = printed.contains(title) ? printed.value(title) : u"—"_s; // a CRD may not print it
        if (cell(clusters(), row, column) != wanted)
            return u"%1: “%2”, the server prints “%3”"_s.arg(title, cell(clusters(), row, column), wanted);
    }
    return {};
}

/// Ages count on between our answer and the server's: asked until one moment agrees. Not by QTRY_COMPARE, which asks once
/// more after it was satisfied, and may meet the next second.
void TestFirstLight::becomesAsTheServerPrints() const
{
    QString difference;
    const auto agrees = [&difference](const QString &now) {
        difference = now;
        return now.isEmpty();
    };
    QVERIFY2(QTest::qWaitFor([&] { return agrees(podDifference()); }, 15s), qPrintable(difference));
    QVERIFY2(QTest::qWaitFor([&] { return agrees(clusterDifference()); }, 30s), qPrintable(difference));
}

void TestFirstLight::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("RAYDECK_SANDBOX"), "run it by ctest: it needs a sandbox instance");
    m_fixture = std::make_unique<raydeck::test::WindowFixture>();
}

void TestFirstLight::picksTheContext()
{
    auto *contexts = m_fixture->find<QListView>(u"contextList"_s);
    QVERIFY(contexts);
    QVERIFY(contexts->model()->rowCount() >= 1);
    QTest::mouseClick(contexts->viewport(), Qt::LeftButton, Qt::NoModifier,
                      contexts->visualRect(contexts->model()->index(0, 0)).center());
    QCOMPARE(page(), u"clustersPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().session()->clustersStatus().synced, 10s);
    QTRY_VERIFY(!m_fixture->window().session()->serverVersion().isEmpty());
    QTRY_VERIFY(m_fixture->window().session()->namespaces().contains(place));
    auto *choice = m_fixture->find<QComboBox>(u"namespaceField"_s);
    QVERIFY(choice);
    choice->lineEdit()->setText(choice->itemText(0)); // "All namespaces"
    QTest::keyClick(choice->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_fixture->window().session()->namespaceName(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().session()->clustersStatus().synced, 10s);
    QTRY_VERIFY(m_fixture->window().session()->nodeCount() >= 4);
}

void TestFirstLight::refusesANameAtItsField()
{
    m_fixture->click(u"newClusterButton"_s);
    QCOMPARE(page(), u"wizard"_s);
    auto *wizard = m_fixture->window().findChild<Wizard *>();
    wizard->goTo(raydeck::ui::wizardstep::basics);
    auto *name = wizard->findChild<QLineEdit *>(u"nameField"_s);
    name->setText(u"Not_A_Name"_s);
    m_fixture->click(u"nextButton"_s);
    QCOMPARE(wizard->currentStep(), QString(raydeck::ui::wizardstep::basics));
    QVERIFY(name->property("invalid").toBool());
    QVERIFY(m_fixture->window().session()->clusters().rowCount() == 0);
}

void TestFirstLight::createsTheCluster()
{
    auto *wizard = m_fixture->window().findChild<Wizard *>();
    wizard->findChild<QLineEdit *>(u"nameField"_s)->setText(clusterName);
    QCOMPARE(wizard->draft().namespaceName(), place);
    wizard->goTo(raydeck::ui::wizardstep::review);
    using State = raydeck::ui::WizardPage::State;
    QTRY_COMPARE_WITH_TIMEOUT(wizard->page(raydeck::ui::wizardstep::review)->state(), State::Done, 10s);
    m_fixture->click(u"nextButton"_s); // Create cluster
    QTRY_COMPARE(wizard->currentStep(), QString(raydeck::ui::wizardstep::progress));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find(u"nextButton"_s)->isEnabled(), 10s);
    m_fixture->click(u"nextButton"_s); // Open cluster
    QTRY_COMPARE_WITH_TIMEOUT(page(), u"clusterPage"_s, 10s);
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30s);
    QCOMPARE(pods().rowCount(), 1);
    QCOMPARE(cell(pods(), 0, PodModel::NodeType), u"head"_s);
    QCOMPARE(cell(pods(), 0, PodModel::Group), u"headgroup"_s);
    QCOMPARE(cell(pods(), 0, PodModel::Gpus), u"1"_s);
}

void TestFirstLight::showsWhatTheServerPrints()
{
    becomesAsTheServerPrints();
}

void TestFirstLight::scalesFromZeroToThree()
{
    m_fixture->click(u"scaleClusterButton"_s);
    QTRY_VERIFY(m_fixture->find<QSpinBox>(u"scaleReplicasField"_s));
    m_fixture->find<QSpinBox>(u"scaleReplicasField"_s)->setValue(3);
    m_fixture->click(u"scaleButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(running(), 4, 30s);
    int workers = 0;
    for (int row = 0; row < pods().rowCount(); ++row) {
        if (cell(pods(), row, PodModel::NodeType) != u"worker")
            continue;
        ++workers;
        QCOMPARE(cell(pods(), row, PodModel::Group), u"workergroup"_s);
        QCOMPARE(cell(pods(), row, PodModel::Gpus), u"1"_s);
    }
    QCOMPARE(workers, 3);
    becomesAsTheServerPrints();
    QTRY_VERIFY(!m_fixture->find(u"scaleButton"_s)); // the dialog has closed itself
}

void TestFirstLight::deletesTheCluster()
{
    m_fixture->click(u"deleteClusterButton"_s);
    QTRY_VERIFY(m_fixture->find(u"confirmButton"_s));
    m_fixture->click(u"confirmButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().session()->clusters().rowCount(), 0, 30s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().session()->pods().rowCount(), 0, 30s);
    QCOMPARE(pods().rowCount(), 0);
}

QTEST_MAIN(TestFirstLight)
#include "tst_firstlight.moc"
