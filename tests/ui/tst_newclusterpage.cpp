#include <ui/wizard/newclusterpage.h>

#include <tests/support/yamldata.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/createerrorfield.h>
#include <ui/wizard/requestsummary.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using raydeck::test::testData;
using raydeck::test::yamlData;

namespace {

const Error nameTaken{.kind = Error::Kind::Conflict,
                      .httpStatus = 409,
                      .message = u"rayclusters.ray.io \"raycluster-kuberay\" already exists"_s,
                      .reason = u"AlreadyExists"_s};

} // namespace

class TestNewClusterPage : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<NewClusterPage> m_page;

    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    QLineEdit *line(const QString &name) const { return find<QLineEdit>(name); }
    QString yaml() const { return find<QPlainTextEdit>(u"yamlPreview"_s)->toPlainText(); }
    bool isWrong(const QString &name) const { return find(name)->property("invalid").toBool(); }
    QString said(const QString &name) const { return find(name)->accessibleDescription(); }
    void press(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }

private slots:
    void initTestCase() { m_theme.apply(); }
    void init()
    {
        m_page = std::make_unique<NewClusterPage>(m_theme);
        m_page->resize(1036, 700);
        m_page->start({}, {});
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void defaultsAreTheReference()
    {
        QCOMPARE(m_page->form(), ray::RayClusterForm());
        QCOMPARE(yamlData(yaml().toUtf8()), yamlData(testData("reference/raycluster.yaml")));
        QSignalSpy requested(m_page.get(), &NewClusterPage::createRequested);
        press(u"createButton"_s);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0], u"kuberay-system"_s);
        QCOMPARE(requested[0][1], u"raycluster-kuberay"_s);
        QCOMPARE(yamlData(requested[0][2].toByteArray()), yamlData(testData("reference/raycluster.yaml")));
    }

    void takesTheChosenNamespace()
    {
        m_page->start(u"team-a"_s, {u"default"_s, u"team-a"_s});
        QCOMPARE(m_page->form().namespaceName, u"team-a"_s);
        QCOMPARE(find<QComboBox>(u"namespaceField"_s)->count(), 2);
        QVERIFY(!m_page->isChanged());
        m_page->setNamespaces({u"default"_s, u"team-a"_s, u"team-b"_s});
        QCOMPARE(m_page->form().namespaceName, u"team-a"_s); // what is there stays
        QVERIFY(!m_page->isChanged());
        find<QComboBox>(u"namespaceField"_s)->setEditText(u"elsewhere"_s);
        QVERIFY(!isWrong(u"namespaceField"_s));
        QVERIFY(said(u"namespaceField"_s).contains("has to exist"_L1));
    }

    void everyFieldReachesTheDocument()
    {
        line(u"nameField"_s)->setText(u"llm"_s);
        find<QComboBox>(u"namespaceField"_s)->setEditText(u"team-a"_s);
        line(u"imageField"_s)->setText(u"rayproject/ray:2.52.1"_s);
        line(u"headCpuField"_s)->setText(u"4"_s);
        line(u"headMemoryField"_s)->setText(u"16Gi"_s);
        find<QSpinBox>(u"headGpusField"_s)->setValue(0);
        line(u"groupNameField"_s)->setText(u"gpu"_s);
        line(u"workerCpuField"_s)->setText(u"8"_s);
        line(u"workerMemoryField"_s)->setText(u"64Gi"_s);
        find<QSpinBox>(u"workerGpusField"_s)->setValue(2);
        find<QSpinBox>(u"replicasField"_s)->setValue(3);
        find<QSpinBox>(u"minReplicasField"_s)->setValue(1);
        find<QSpinBox>(u"maxReplicasField"_s)->setValue(8);
        ray::RayClusterForm wanted{.name = u"llm"_s, .namespaceName = u"team-a"_s, .image = u"rayproject/ray:2.52.1"_s};
        wanted.head = {.cpu = u"4"_s, .memory = u"16Gi"_s, .gpus = 0};
        wanted.workers = {{.groupName = u"gpu"_s,
                           .replicas = 3,
                           .minReplicas = 1,
                           .maxReplicas = 8,
                           .pod = {.cpu = u"8"_s, .memory = u"64Gi"_s, .gpus = 2}}};
        QCOMPARE(m_page->form(), wanted);
        QCOMPARE(yaml().toUtf8(), ray::toYaml(wanted));
        QCOMPARE(find<QLabel>(u"requestSummary"_s)->text(),
                 u"This asks for 1 head and 3 workers: 28 CPUs, 208 GiB, 6 GPUs."_s);
    }

    void errorsStandAtTheirField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("name") << u"nameField"_s << u"Llama"_s << u"Only lower case is possible: llama"_s;
        QTest::newRow("no name") << u"nameField"_s << QString() << u"The cluster needs a name."_s;
        QTest::newRow("image") << u"imageField"_s << u"a b"_s << u"An image has no spaces."_s;
        QTest::newRow("head's CPUs") << u"headCpuField"_s << u"1K"_s << u"K is no unit: k is 1000, Ki is 1024."_s;
        QTest::newRow("head's memory") << u"headMemoryField"_s << u"2gi"_s
                                       << u"Binary units begin with a capital letter: Ki, Mi, Gi."_s;
        QTest::newRow("group") << u"groupNameField"_s << u"headgroup"_s
                               << u"\"headgroup\" is what KubeRay calls the head's group. Choose another name."_s;
        QTest::newRow("worker's CPUs") << u"workerCpuField"_s << u"0"_s << u"It has to be more than 0."_s;
        QTest::newRow("worker's memory") << u"workerMemoryField"_s << u"1M"_s
                                         << u"Ray does not start with less than 250Mi."_s;
    }
    void errorsStandAtTheirField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        const QString before = line(field)->text();
        line(field)->setText(typed);
        QVERIFY(isWrong(field));
        QTEST(said(field), "sentence");
        line(field)->setText(before);
        QVERIFY(!isWrong(field));
        QVERIFY(said(field).isEmpty());
    }

    void limitsAreJudgedTogether()
    {
        find<QSpinBox>(u"maxReplicasField"_s)->setValue(2);
        QVERIFY(!isWrong(u"replicasField"_s));
        find<QSpinBox>(u"replicasField"_s)->setValue(4);
        QVERIFY(isWrong(u"replicasField"_s));
        QCOMPARE(said(u"replicasField"_s), u"4 is more than the upper limit of 2."_s);
        find<QSpinBox>(u"maxReplicasField"_s)->setValue(4);
        QVERIFY(!isWrong(u"replicasField"_s));
    }

    void createGoesToTheFirstWrongField()
    {
        QSignalSpy requested(m_page.get(), &NewClusterPage::createRequested);
        line(u"workerCpuField"_s)->setText(u"x"_s);
        line(u"imageField"_s)->clear();
        QVERIFY(!find(u"wrongFields"_s)->isVisible());
        press(u"createButton"_s);
        QCOMPARE(requested.count(), 0);
        QCOMPARE(m_page->focusWidget(), line(u"imageField"_s));
        QCOMPARE(find<QLabel>(u"wrongFields"_s)->text(), u"2 fields are not right yet"_s);
        QVERIFY(find(u"wrongFields"_s)->isVisible());
        QCOMPARE(m_page->activity(), NewClusterPage::Activity::Editing);
    }

    void creatingWaits()
    {
        QSignalSpy requested(m_page.get(), &NewClusterPage::createRequested);
        press(u"createButton"_s);
        QCOMPARE(m_page->activity(), NewClusterPage::Activity::Creating);
        QVERIFY(!find(u"createButton"_s)->isEnabled());
        QVERIFY(!find(u"nameField"_s)->isEnabled());
        m_page->create(); // such as by Ctrl+Enter
        QCOMPARE(requested.count(), 1);
        m_page->showError({.kind = Error::Kind::Unreachable, .message = u"Connection refused"_s});
        QVERIFY(find(u"createButton"_s)->isEnabled());
        QVERIFY(find(u"nameField"_s)->isEnabled());
        QVERIFY(find<Banner>(u"banner"_s)->isVisible());
        QCOMPARE(find<Banner>(u"banner"_s)->accessibleName(), u"The server cannot be reached"_s);
        press(u"createButton"_s); // the next try takes the answer away
        QVERIFY(!find<Banner>(u"banner"_s)->isVisible());
        QCOMPARE(requested.count(), 2);
    }

    void aTakenNameIsSaidAtTheName()
    {
        press(u"createButton"_s);
        const ray::RayClusterForm typed = m_page->form();
        m_page->showError(nameTaken);
        QVERIFY(isWrong(u"nameField"_s));
        QCOMPARE(said(u"nameField"_s), u"This name is taken. Choose another one."_s);
        QCOMPARE(m_page->focusWidget(), line(u"nameField"_s));
        QCOMPARE(line(u"nameField"_s)->selectedText(), line(u"nameField"_s)->text());
        QVERIFY(!find<Banner>(u"banner"_s)->isVisible());
        QCOMPARE(m_page->form(), typed); // nothing is lost
        QTest::keyClicks(line(u"nameField"_s), u"other"_s);
        QVERIFY(!isWrong(u"nameField"_s));
    }

    void aTakenNameIsFreeInAnotherNamespace()
    {
        m_page->showError(nameTaken);
        find<QComboBox>(u"namespaceField"_s)->setEditText(u"team-b"_s);
        QVERIFY(!isWrong(u"nameField"_s));
    }

    void findsTheFieldOfAnAnswer_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("field");
        const auto invalid = [](const QString &message) {
            return Error{.kind = Error::Kind::Invalid, .httpStatus = 422, .message = message};
        };
        QTest::newRow("taken") << nameTaken << u"name"_s;
        QTest::newRow("changed at the same time")
            << Error{.kind = Error::Kind::Conflict, .httpStatus = 409} << QString();
        QTest::newRow("no namespace") << Error{.kind = Error::Kind::NotFound,
                                               .httpStatus = 404,
                                               .message = u"namespaces \"x\" not found"_s}
                                      << u"namespaceName"_s;
        QTest::newRow("no such kind") << Error{.kind = Error::Kind::NotFound,
                                               .httpStatus = 404,
                                               .message = u"the server could not find the requested resource"_s}
                                      << QString();
        QTest::newRow("the namespace ends")
            << Error{.kind = Error::Kind::Forbidden,
                     .httpStatus = 403,
                     .message = u"rayclusters.ray.io \"a\" is forbidden: unable to create new content in namespace x "
                                "because it is being terminated"_s}
            << u"namespaceName"_s;
        QTest::newRow("no right") << Error{.kind = Error::Kind::Forbidden, .httpStatus = 403} << QString();
        QTest::newRow("name") << invalid(u"RayCluster.ray.io \"A\" is invalid: metadata.name: Invalid value: \"A\""_s)
                              << u"name"_s;
        QTest::newRow("max") << invalid(u"RayCluster.ray.io \"a\" is invalid: spec.workerGroupSpecs[0].maxReplicas: "
                                        "Invalid value"_s)
                             << u"workers[0].maxReplicas"_s;
        QTest::newRow("head's CPUs") << invalid(
            u"RayCluster.ray.io \"a\" is invalid: spec.headGroupSpec.template.spec.containers[0].resources."
            "limits.cpu: Invalid value"_s)
                                     << u"head.cpu"_s;
        QTest::newRow("worker's GPUs") << invalid(
            u"RayCluster.ray.io \"a\" is invalid: spec.workerGroupSpecs[0].template.spec.containers[0]."
            "resources.requests[nvidia.com/gpu]: Invalid value"_s)
                                       << u"workers[0].gpus"_s;
        QTest::newRow("a field that the form has not")
            << invalid(u"RayCluster.ray.io \"a\" is invalid: spec.suspend: Invalid value"_s) << QString();
    }
    void findsTheFieldOfAnAnswer()
    {
        QFETCH(const Error, error);
        QTEST(createErrorField(error), "field");
    }

    void shortcutsCreateAndCancel()
    {
        QSignalSpy requested(m_page.get(), &NewClusterPage::createRequested);
        QSignalSpy cancelled(m_page.get(), &NewClusterPage::cancelled);
        QTest::keyClick(line(u"nameField"_s), Qt::Key_Escape); // nothing typed: no question
        QCOMPARE(cancelled.count(), 1);
        QTest::keyClick(line(u"nameField"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(requested.count(), 1);
    }

    void cancelAsksBeforeTypedTextIsLost()
    {
        QSignalSpy cancelled(m_page.get(), &NewClusterPage::cancelled);
        line(u"nameField"_s)->setText(u"llm"_s);
        press(u"cancelButton"_s);
        QPointer<ConfirmDialog> question = m_page->findChild<ConfirmDialog *>();
        QVERIFY(question);
        QCOMPARE(cancelled.count(), 0);
        QTest::mouseClick(question->cancelButton(), Qt::LeftButton);
        QTRY_VERIFY(!question);
        QCOMPARE(cancelled.count(), 0);
        QCOMPARE(line(u"nameField"_s)->text(), u"llm"_s);

        press(u"cancelButton"_s);
        question = m_page->findChild<ConfirmDialog *>();
        QVERIFY(question);
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
    }

    void startBeginsAnew()
    {
        line(u"nameField"_s)->setText(u"Bad"_s);
        press(u"createButton"_s);
        m_page->showError(nameTaken);
        m_page->start({}, {});
        QCOMPARE(m_page->form(), ray::RayClusterForm());
        QVERIFY(!isWrong(u"nameField"_s));
        QVERIFY(!m_page->isChanged());
    }

    void previewStaysWhereItIs()
    {
        auto *preview = find<QPlainTextEdit>(u"yamlPreview"_s);
        QVERIFY(preview->isReadOnly());
        m_page->resize(1036, 480);
        QTRY_VERIFY(preview->verticalScrollBar()->maximum() > 5);
        preview->verticalScrollBar()->setValue(5);
        line(u"nameField"_s)->setText(u"a-much-longer-name"_s);
        line(u"imageField"_s)->setText(u"集群🦄"_s); // half a character is never replaced
        line(u"imageField"_s)->setText(u"集群🦆"_s);
        QCOMPARE(preview->verticalScrollBar()->value(), 5);
        QCOMPARE(yaml().toUtf8(), ray::toYaml(m_page->form()));
        press(u"copyYamlButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), yaml());
    }

    void tabGoesThroughTheForm()
    {
        const QStringList order{u"nameField"_s,        u"namespaceField"_s,  u"imageField"_s,
                                u"headCpuField"_s,     u"headMemoryField"_s, u"headGpusField"_s,
                                u"groupNameField"_s,   u"workerCpuField"_s,  u"workerMemoryField"_s,
                                u"workerGpusField"_s,  u"replicasField"_s,   u"minReplicasField"_s,
                                u"maxReplicasField"_s, u"copyYamlButton"_s,  u"yamlPreview"_s,
                                u"cancelButton"_s,     u"createButton"_s};
        line(u"nameField"_s)->setFocus();
        for (const QString &name : order) {
            const QWidget *focused = m_page->focusWidget();
            QVERIFY(focused);
            QVERIFY2(find(name) == focused || find(name)->isAncestorOf(focused),
                     qPrintable(u"%1, not %2"_s.arg(focused->objectName(), name)));
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
        }
    }

    void saysTheTotal_data()
    {
        QTest::addColumn<ray::RayClusterForm>("form");
        QTest::addColumn<QString>("text");
        const auto form = [](const ray::PodForm &head, const ray::PodForm &worker, int replicas) {
            return ray::RayClusterForm{.head = head, .workers = {{.replicas = replicas, .pod = worker}}};
        };
        QTest::newRow("three workers") << form({u"1"_s, u"2G"_s, 1}, {u"1"_s, u"1G"_s, 1}, 3)
                                       << u"1 head and 3 workers: 4 CPUs, 5 GB, 4 GPUs"_s;
        QTest::newRow("no GPUs") << form({u"2"_s, u"2Gi"_s, 0}, {u"1"_s, u"512Mi"_s, 0}, 3)
                                 << u"1 head and 3 workers: 5 CPUs, 3.50 GiB"_s;
        QTest::newRow("thousandths") << form({u"500m"_s, u"2G"_s, 0}, {u"250m"_s, u"1G"_s, 0}, 4)
                                     << u"1 head and 4 workers: 1.50 CPUs, 6 GB"_s;
        QTest::newRow("no workers") << form({u"4"_s, u"16Gi"_s, 2}, {u"1"_s, u"1G"_s, 1}, 0)
                                    << u"1 head and no workers: 4 CPUs, 16 GiB, 2 GPUs"_s;
        QTest::newRow("no number") << form({u"4"_s, u"much"_s, 2}, {u"1"_s, u"1G"_s, 1}, 2)
                                   << u"1 head and 2 workers"_s;
    }
    void saysTheTotal()
    {
        QFETCH(const ray::RayClusterForm, form);
        QTEST(RequestSummary::text(form), "text");
    }

    void aTotalCannotOverflow()
    {
        ray::RayClusterForm form;
        form.workers[0] = {.replicas = 2147483647, .pod = {.cpu = u"9E"_s, .memory = u"9E"_s, .gpus = 9999}};
        const QString text = RequestSummary::text(form);
        QVERIFY2(!text.contains(u'-') && !text.contains("inf"_L1), qPrintable(text));
    }
};

QTEST_MAIN(TestNewClusterPage)
#include "tst_newclusterpage.moc"
