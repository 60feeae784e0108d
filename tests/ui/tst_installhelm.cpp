#include <tests/support/realcluster.h>
#include <tests/support/wizardwalk.h>
#include <tests/support/yamldata.h>

#include <models/tables/clustersession.h>
#include <ui/widgets/button.h>
#include <ui/widgets/codeline.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/wizard/kuberay/removeoperatordialog.h>

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using test::kubectl;

/// The whole way once more, in Simplified Chinese: KubeRay 1.0.0, the reference's own version, by the real helm; then the
/// reference's cluster, undo, and the operator removed. Run inside a sandbox instance without operator.
class TestInstallHelm : public QObject {
    Q_OBJECT
    std::unique_ptr<test::WizardWalk> m_walk;

private slots:
    void initTestCase()
    {
        m_walk = std::make_unique<test::WizardWalk>(u"zh_CN"_s);
        auto &window = m_walk->window();
        const QString context = window.contexts().index(0).data().toString();
        QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(context).state, tables::ContextStatus::State::NoKubeRay,
                                  15s);
    }

    void helmInstallsTheOperator()
    {
        m_walk->open();
        QTRY_COMPARE(m_walk->step(), u"checks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        QCOMPARE(m_walk->look(u"checks"_s), QString());
        m_walk->next();
        QTRY_COMPARE(m_walk->step(), u"kuberay"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->fixture().find(u"helmEngineField"_s), 15s);
        m_walk->click(u"helmEngineField"_s);
        m_walk->click(u"operatorAdvancedButton"_s);
        auto *repository = m_walk->fixture().find<QLineEdit>(u"chartRepositoryField"_s);
        QVERIFY(repository);
        repository->setText(qEnvironmentVariable("RAYDECK_CHARTS"));
        QTest::keyClick(repository, Qt::Key_Return);
        auto *versions = m_walk->fixture().find<QComboBox>(u"operatorVersionField"_s);
        QVERIFY(versions);
        versions->setCurrentIndex(versions->findData(u"1.0.0"_s));
        const auto *command = m_walk->fixture().find<ui::CodeLine>(u"helmCommand"_s);
        QVERIFY(command);
        QTRY_VERIFY2(command->code().contains("--version 1.0.0"_L1), qPrintable(command->code()));
        QVERIFY2(command->code().contains(qEnvironmentVariable("RAYDECK_CHARTS")), qPrintable(command->code()));
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        QCOMPARE(m_walk->look(u"kuberay-helm"_s), QString());
        m_walk->next();
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->window().session()->operators()
                                     && m_walk->window().session()->operators()->operators.size() == 1,
                                 120s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 120s);
        const auto *output = m_walk->fixture().find<QPlainTextEdit>(u"installOutput"_s);
        QVERIFY(output);
        QVERIFY2(output->toPlainText().contains("STATUS: deployed"_L1), qPrintable(output->toPlainText()));
        QCOMPARE(m_walk->window().session()->operators()->operators.first().tag, u"v1.0.0"_s);
        QCOMPARE(m_walk->look(u"kuberay-installed"_s), QString());
    }

    void makesTheReferencesCluster()
    {
        for (const QString &name : {u"basics"_s, u"head"_s, u"workers"_s}) {
            m_walk->next();
            QTRY_COMPARE(m_walk->step(), name);
            QCOMPARE(m_walk->look(name), QString());
            if (auto *place = m_walk->fixture().find<QComboBox>(u"namespaceField"_s))
                place->setEditText(u"kuberay-system"_s);
        }
        QCOMPARE(QJsonDocument(m_walk->wizard()->draft().document().toJson()),
                 QJsonDocument(test::yamlData(test::testData("reference/raycluster.yaml")).toObject()));
        m_walk->fixture().find<QSpinBox>(u"replicasField"_s)->setValue(1);
        for (const QString &name : {u"storage"_s, u"dashboard"_s}) {
            m_walk->next();
            QTRY_COMPARE(m_walk->step(), name);
            QCOMPARE(m_walk->look(name), QString());
        }
        m_walk->click(u"referenceIngressChoice"_s);
        auto *host = m_walk->fixture().find<QLineEdit>(u"ingressHostField"_s);
        QVERIFY(host);
        host->setText(u"kuberay.10.20.0.15.nip.io"_s);
        QCOMPARE(m_walk->look(u"dashboard-reference"_s), QString());
        m_walk->next();
        QTRY_COMPARE(m_walk->step(), u"review"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->mayGoOn(), 15s);
        QCOMPARE(m_walk->look(u"review"_s), QString());
        m_walk->next();
        QTRY_COMPARE_WITH_TIMEOUT(m_walk->step(), u"progress"_s, 20s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isDone(ray::CreateStep::Id::HeadReady), 60s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isDone(ray::CreateStep::Id::Workers), 60s);
        QCOMPARE(m_walk->look(u"progress"_s), QString());
    }

    void theIngressIsTheReferences()
    {
        QByteArray wanted = test::testData("reference/ingress.yaml");
        wanted.replace("<ingress-nginx-ip-address>", "10.20.0.15");
        const QJsonObject reference = test::yamlData(wanted).toObject();
        const QJsonObject made =
            QJsonDocument::fromJson(
                kubectl({u"get"_s, u"ingress"_s, u"-n"_s, u"kuberay-system"_s,
                         reference.value("metadata"_L1).toObject().value("name"_L1).toString(), u"-o"_s, u"json"_s})
                    .toUtf8())
                .object();
        QCOMPARE(QJsonDocument(made.value("spec"_L1).toObject()), QJsonDocument(reference.value("spec"_L1).toObject()));
        const auto annotations = [](const QJsonObject &object) {
            return QJsonDocument(object.value("metadata"_L1).toObject().value("annotations"_L1).toObject());
        };
        QCOMPARE(annotations(made), annotations(reference));
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
        QCOMPARE(kubectl({u"get"_s, u"ingress"_s, u"-A"_s, u"-o"_s, u"name"_s}), QString());
    }

    void helmRemovesTheOperator()
    {
        if (!m_walk->wizard())
            m_walk->open();
        QTRY_VERIFY(m_walk->wizard());
        m_walk->wizard()->goTo(u"kuberay"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->fixture().find(u"removeOperatorButton"_s), 15s);
        m_walk->click(u"removeOperatorButton"_s);
        auto *dialog = m_walk->window().findChild<ui::RemoveOperatorDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(m_walk->look(u"remove-operator"_s), QString());
        auto *confirm = dialog->findChild<QWidget *>(u"confirmButton"_s);
        QTRY_VERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->window().session()->operators()
                                     && m_walk->window().session()->operators()->operators.isEmpty(),
                                 60s);
        QVERIFY(kubectl({u"get"_s, u"crd"_s, u"-o"_s, u"name"_s}).contains("rayclusters.ray.io"_L1)); // they stay
    }

    void cleanupTestCase() { m_walk.reset(); }
};

QTEST_MAIN(TestInstallHelm)
#include "tst_installhelm.moc"
