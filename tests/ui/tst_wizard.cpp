#include <ui/wizard/wizard.h>

#include <models/ray/draft/presets.h>
#include <ui/editor/codeeditor.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/window/settings.h>
#include <ui/wizard/basics/rayimage.h>
#include <ui/wizard/fields/advancedfields.h>
#include <ui/wizard/fields/yamlfield.h>
#include <ui/wizard/presetfiles.h>
#include <ui/wizard/requesttotals.h>
#include <ui/wizard/steplist.h>
#include <ui/wizard/wizardsteps.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

/// The frame of the wizard with its real pages, without a cluster.
class TestWizard : public QObject {
    Q_OBJECT
    QTranslator m_plurals;
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Wizard> m_wizard;

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        for (Widget *widget : m_wizard->findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void open()
    {
        m_wizard = std::make_unique<Wizard>(m_theme, *m_settings, nullptr,
                                            Wizard::Options{.context = u"prod-eu"_s, .configFolder = m_folder->path()},
                                            wizardSteps());
        m_wizard->resize(1280, 734);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
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
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"raydeck.ini"_s));
        open();
    }
    void cleanup() { m_wizard.reset(); }

    void beginsWithTheReference();
    void goesThroughThePagesByTheirButtons();
    void aWrongNameIsSaidAtItsField();
    void theTextIsTheForm();
    void aYamlErrorStopsTheFormAndLosesNothing();
    void undoGoesOverFormAndText();
    void theDraftComesBack();
    void cancelAsksOnlyForWhatWasTyped();
    void presetsOfAPersonAreFiles();
    void aPresetKeepsTheNameThatWasTyped();
    void advancedFieldsWriteTheDocument();
    void fieldsOfLaterOperatorsAreNamed();
    void goesToTheFieldThatIsWrong();
    void rayVersionAndImage();
    void saysWhatIsAskedFor();
    void theNextPageIsMadeAndSaysNothingYet();
};

/// A page that was made ahead has not been looked at: neither its words nor its state stand in the list, and it has not
/// chosen for the person.
void TestWizard::theNextPageIsMadeAndSaysNothingYet()
{
    const auto row = [this](const char *title) {
        const auto *model = find<StepList>(u"stepList"_s)->model();
        return model->match(model->index(0, 0), Qt::DisplayRole, QString::fromLatin1(title)).value(0);
    };
    const auto mark = [&](const char *title) {
        return StepList::Step::Mark(row(title).data(StepList::MarkRole).toInt());
    };
    const auto preset = [this] {
        return m_wizard->findChild<QAbstractButton *>(u"preset-"_s + ray::presets().constFirst().id);
    };
    m_wizard->goTo(wizardstep::kuberay);
    QVERIFY(!m_wizard->findChild<QWidget *>(u"basicsPage"_s));
    QTRY_VERIFY(m_wizard->findChild<QWidget *>(u"basicsPage"_s));
    (void)m_wizard->draft().setString(u"metadata.name", u"mine"_s); // the list is made anew
    QCOMPARE(row("Basics").data(StepList::SummaryRole).toString(), u"Name, namespace, image"_s);
    QCOMPARE(mark("Basics"), StepList::Step::Mark::ToCome);
    QVERIFY(!preset()->isChecked());
    m_wizard->goTo(wizardstep::basics);
    QVERIFY(row("Basics").data(StepList::SummaryRole).toString().contains(u"mine"_s));
    QVERIFY(!preset()->isChecked()); // what was typed before is not what the preset has

    m_wizard->goTo(wizardstep::dashboard);
    QTRY_VERIFY(m_wizard->findChild<QWidget *>(u"reviewPage"_s));
    (void)m_wizard->draft().setString(u"metadata.name", u"Not_A_Name"_s);
    QCOMPARE(mark("Review"), StepList::Step::Mark::ToCome);
    QCOMPARE(row("Review").data(StepList::SummaryRole).toString(), u"YAML and dry run"_s);
    m_wizard->goTo(wizardstep::review);
    QCOMPARE(mark("Review"), StepList::Step::Mark::Attention);

    m_wizard->forgetDraft();
    open();
    m_wizard->goTo(wizardstep::basics);
    QVERIFY(preset()->isChecked()); // nothing was typed: it is the one that the form begins with
}

void TestWizard::beginsWithTheReference()
{
    QCOMPARE(m_wizard->draft().text(), ray::presets().constFirst().yaml);
    QVERIFY(!m_wizard->draft().isChanged());
    m_wizard->goTo(wizardstep::basics);
    QCOMPARE(find<QLineEdit>(u"nameField"_s)->text(), u"raycluster-kuberay"_s);
    QCOMPARE(find<QComboBox>(u"namespaceField"_s)->currentText(), u"kuberay-system"_s);
    QCOMPARE(find<QComboBox>(u"imageField"_s)->currentText(), u"kubeagi/ray-ml:2.9.0-py39-vllm"_s);
}

void TestWizard::goesThroughThePagesByTheirButtons()
{
    m_wizard->goTo(wizardstep::basics);
    QStringList seen;
    for (int i = 0; i < 20 && m_wizard->currentStep() != wizardstep::review; ++i) {
        seen.append(m_wizard->currentStep());
        QTest::mouseClick(find(u"nextButton"_s), Qt::LeftButton);
    }
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::review));
    QVERIFY(seen.contains(wizardstep::head) && seen.contains(wizardstep::workers));
    QTest::keyClick(m_wizard.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_wizard->currentStep() != wizardstep::review);
    QTest::keyClick(m_wizard.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::review));
    auto *steps = find<StepList>(u"stepList"_s);
    const int basics = steps->model()->match(steps->model()->index(0, 0), Qt::DisplayRole, u"Basics"_s).value(0).row();
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier,
                      steps->visualRect(steps->model()->index(basics, 0)).center());
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::basics));
    QVERIFY(!(steps->model()->index(steps->model()->rowCount() - 1, 0).flags() & Qt::ItemIsEnabled)); // Progress
}

void TestWizard::aWrongNameIsSaidAtItsField()
{
    m_wizard->goTo(wizardstep::basics);
    auto *name = find<QLineEdit>(u"nameField"_s);
    name->setText(u"Llama_70B"_s);
    QVERIFY(name->property("invalid").toBool());
    QVERIFY(!name->accessibleDescription().isEmpty());
    QTest::mouseClick(find(u"nextButton"_s), Qt::LeftButton);
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::basics));
    QTRY_VERIFY(name->hasFocus());
    name->setText(u"llama-70b"_s);
    QVERIFY(!name->property("invalid").toBool());
    QTest::mouseClick(find(u"nextButton"_s), Qt::LeftButton);
    QVERIFY(m_wizard->currentStep() != wizardstep::basics);
}

void TestWizard::theTextIsTheForm()
{
    m_wizard->goTo(wizardstep::basics);
    QTest::mouseClick(find(u"showYamlButton"_s), Qt::LeftButton);
    auto *editor = find<CodeEditor>(u"yamlEditor"_s);
    QVERIFY(editor);
    find<QLineEdit>(u"nameField"_s)->setText(u"from-form"_s);
    QVERIFY(editor->toPlainText().contains(u"name: from-form"_s));
    editor->setFocus();
    editor->selectAll();
    QString text = editor->toPlainText();
    editor->insertPlainText(text.replace(u"name: from-form"_s, u"name: from-text # mine\n  unknown: kept"_s));
    QCOMPARE(find<QLineEdit>(u"nameField"_s)->text(), u"from-text"_s);
    find<QLineEdit>(u"nameField"_s)->setText(u"again"_s);
    QVERIFY2(editor->toPlainText().contains(u"name: again # mine\n  unknown: kept"_s),
             qPrintable(editor->toPlainText()));
}

void TestWizard::aYamlErrorStopsTheFormAndLosesNothing()
{
    m_wizard->goTo(wizardstep::basics);
    QTest::mouseClick(find(u"showYamlButton"_s), Qt::LeftButton);
    auto *editor = find<CodeEditor>(u"yamlEditor"_s);
    editor->selectAll();
    const QString broken = u"apiVersion: ray.io/v1\nkind: [RayCluster\nmetadata: {"_s;
    editor->insertPlainText(broken);
    QCOMPARE(editor->toPlainText(), broken);
    QVERIFY(!find<QLineEdit>(u"nameField"_s)->isEnabled());
    QVERIFY(find(u"wizardBanner"_s));
    QVERIFY(!find<QLabel>(u"yamlError"_s)->text().isEmpty());
    QVERIFY(!find(u"nextButton"_s)->isEnabled());
    m_wizard.reset(); // the program ends
    open();
    QCOMPARE(m_wizard->draft().text(), broken.toUtf8());
    m_wizard->goTo(wizardstep::basics);
    m_wizard->draft().setText(ray::presets().constFirst().yaml);
    QVERIFY(find<QLineEdit>(u"nameField"_s)->isEnabled());
}

void TestWizard::undoGoesOverFormAndText()
{
    m_wizard->goTo(wizardstep::basics);
    auto *name = find<QLineEdit>(u"nameField"_s);
    const QByteArray before = m_wizard->draft().text();
    name->setFocus();
    name->setText(u"a-name"_s);
    const QByteArray after = m_wizard->draft().text();
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_wizard->draft().text(), before);
    QCOMPARE(name->text(), u"raycluster-kuberay"_s);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_wizard->draft().text(), after);
}

void TestWizard::theDraftComesBack()
{
    m_wizard->goTo(wizardstep::head);
    (void)m_wizard->draft().setString(u"metadata.name", u"unfinished"_s);
    m_wizard.reset();
    open();
    QCOMPARE(m_wizard->draft().name(), u"unfinished"_s);
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::head));
    QVERIFY(find<Banner>(u"wizardBanner"_s));
    const auto buttons = find<Banner>(u"wizardBanner"_s)->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.constFirst()->click();
    QCOMPARE(m_wizard->draft().name(), u"raycluster-kuberay"_s);
    m_wizard.reset();
    open();
    QCOMPARE(m_wizard->draft().name(), u"raycluster-kuberay"_s);
    QVERIFY(!find(u"wizardBanner"_s));
}

void TestWizard::cancelAsksOnlyForWhatWasTyped()
{
    QSignalSpy closed(m_wizard.get(), &Wizard::closed);
    m_wizard->cancel();
    QCOMPARE(closed.size(), 1);
    (void)m_wizard->draft().setString(u"metadata.name", u"typed"_s);
    m_wizard->cancel();
    QCOMPARE(closed.size(), 1);
    auto *question = m_wizard->findChild<ConfirmDialog *>();
    QVERIFY(question);
    question->findChild<QAbstractButton *>(u"otherButton"_s)->click();
    QCOMPARE(closed.size(), 2);
    m_wizard.reset();
    open();
    QCOMPARE(m_wizard->draft().name(), u"typed"_s);
    QSignalSpy again(m_wizard.get(), &Wizard::closed);
    m_wizard->cancel();
    m_wizard->findChild<ConfirmDialog *>()->confirmButton()->click();
    QCOMPARE(again.size(), 1);
    m_wizard.reset();
    open();
    QCOMPARE(m_wizard->draft().name(), u"raycluster-kuberay"_s);
}

void TestWizard::presetsOfAPersonAreFiles()
{
    m_wizard->goTo(wizardstep::basics);
    (void)m_wizard->draft().setString(u"spec.rayVersion", u"2.52.0"_s);
    QTest::mouseClick(find(u"savePresetButton"_s), Qt::LeftButton);
    auto *name = m_wizard->findChild<QLineEdit *>(u"presetNameField"_s);
    QVERIFY(name);
    name->setText(u"a/b"_s);
    auto *save = m_wizard->findChild<QAbstractButton *>(u"savePresetNameButton"_s);
    QVERIFY(!save->isEnabled());
    name->setText(u"Llama, two nodes"_s);
    save->click();
    PresetFiles files(m_folder->path());
    QCOMPARE(files.names(), QStringList{u"Llama, two nodes"_s});
    QCOMPARE(files.read(u"Llama, two nodes"_s).value_or(QByteArray()), m_wizard->draft().text());
    QTRY_VERIFY(find<QAbstractButton>(u"ownPreset-Llama, two nodes"_s));
    auto *card = find<QAbstractButton>(u"ownPreset-Llama, two nodes"_s);
    (void)m_wizard->draft().setString(u"spec.rayVersion", u"2.9.0"_s);
    card->click();
    QCOMPARE(m_wizard->draft().document().string(u"spec.rayVersion"), u"2.52.0"_s);
    QVERIFY(files.rename(u"Llama, two nodes"_s, u"Llama"_s));
    QVERIFY(files.remove(u"Llama"_s));
    QVERIFY(files.names().isEmpty());
}

void TestWizard::aPresetKeepsTheNameThatWasTyped()
{
    m_wizard->goTo(wizardstep::basics);
    find<QAbstractButton>(u"preset-cpu-starter"_s)->click();
    QVERIFY(!m_wizard->draft().isChanged()); // nothing was typed: nothing to ask about
    QCOMPARE(find<QLineEdit>(u"nameField"_s)->text(), u"ray-starter"_s);
    find<QLineEdit>(u"nameField"_s)->setText(u"mine"_s);
    find<QAbstractButton>(u"preset-reference"_s)->click();
    QCOMPARE(m_wizard->draft().name(), u"mine"_s);
    QCOMPARE(m_wizard->draft().namespaceName(), u"kuberay-system"_s);
    m_wizard->draft().undo();
    QCOMPARE(m_wizard->draft().document().string(u"spec.rayVersion"), u"2.52.0"_s);
}

void TestWizard::advancedFieldsWriteTheDocument()
{
    m_wizard->goTo(wizardstep::basics);
    find(u"advancedButton"_s)->setFocus();
    QTest::mouseClick(find(u"advancedButton"_s), Qt::LeftButton);
    auto *advanced = m_wizard->findChild<AdvancedFields *>();
    QVERIFY(advanced->isOpen());
    ray::ClusterDraft &draft = m_wizard->draft();
    QVERIFY(advanced->goToField(u"metadata.labels"));
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Space); // Add
    auto *key = qobject_cast<QLineEdit *>(m_wizard->focusWidget());
    QVERIFY(key);
    QTest::keyClicks(key, u"team"_s);
    auto *value = key->parentWidget()->findChild<QLineEdit *>(u"valueField"_s);
    QTest::keyClicks(value, u"yes"_s);
    QTRY_COMPARE(draft.document().string(u"metadata.labels.team"), u"yes"_s);
    QVERIFY(draft.document().find(u"metadata.labels.team")->quoted); // or YAML would read another type
    key->parentWidget()->findChild<QAbstractButton *>(u"removeRowButton"_s)->click();
    QVERIFY(!draft.document().find(u"metadata.labels"));
    QVERIFY(advanced->goToField(u"spec.gcsFaultToleranceOptions.redisPassword"));
    auto *yaml = qobject_cast<CodeEditor *>(m_wizard->focusWidget());
    QVERIFY(yaml);
    yaml->insertPlainText(u"valueFrom:\n  secretKeyRef:\n    name: redis\n    key: password"_s);
    QCOMPARE(draft.document().string(u"spec.gcsFaultToleranceOptions.redisPassword.valueFrom.secretKeyRef.key"),
             u"password"_s);
}

void TestWizard::fieldsOfLaterOperatorsAreNamed()
{
    m_wizard->goTo(wizardstep::basics);
    QTest::mouseClick(find(u"advancedButton"_s), Qt::LeftButton);
    const auto later = [this] {
        QString text;
        for (const QLabel *label : m_wizard->findChildren<QLabel *>(u"laterFields"_s)) {
            if (label->isVisible())
                text += label->text();
        }
        return text;
    };
    QVERIFY(later().contains(u"1.7.0"_s));
    QVERIFY(!later().contains(u"1.6.0"_s));
    m_wizard->draft().setOperatorRelease({1, 0, 0});
    QTRY_VERIFY(later().contains(u"1.6.0"_s));
}

void TestWizard::goesToTheFieldThatIsWrong()
{
    m_wizard->goTo(wizardstep::review);
    emit m_wizard->page(wizardstep::review)->goToFieldRequested(u"metadata.name"_s);
    QCOMPARE(m_wizard->currentStep(), QString(wizardstep::basics));
    QTRY_VERIFY(find<QLineEdit>(u"nameField"_s)->hasFocus());
    emit m_wizard->page(wizardstep::review)->goToFieldRequested(u"spec.nowhere.at.all"_s);
    QVERIFY(find<CodeEditor>(u"yamlEditor"_s)); // no page has it: the text has
}

void TestWizard::rayVersionAndImage()
{
    QCOMPARE(rayimage::rayVersionOf(u"kubeagi/ray-ml:2.9.0-py39-vllm"_s), u"2.9.0"_s);
    QCOMPARE(rayimage::rayVersionOf(u"kubeagi/arcadia-fastchat-worker:vllm-v0.1.0"_s), QString());
    QCOMPARE(rayimage::rayVersionOf(u"localhost:5000/ray"_s), QString());
    QCOMPARE(rayimage::withRayVersion(u"rayproject/ray:2.9.0-gpu"_s, u"2.52.0"_s), u"rayproject/ray:2.52.0-gpu"_s);
    QCOMPARE(rayimage::withRayVersion(u"own:latest"_s, u"2.52.0"_s), u"rayproject/ray:2.52.0"_s);
    m_wizard->goTo(wizardstep::basics);
    auto *version = find<QComboBox>(u"rayVersionField"_s);
    version->setFocus();
    version->setEditText(u"2.52.0"_s);
    auto *proposal = find<QAbstractButton>(u"imageProposalButton"_s);
    QVERIFY(proposal);
    proposal->click();
    const ray::ClusterDraft &draft = m_wizard->draft();
    for (const kube::FieldPath &group : {ray::ClusterDraft::headPath(), ray::ClusterDraft::groupPath(0)})
        QCOMPARE(draft.document().string(ray::ClusterDraft::containerPath(group).key(u"image"_s)),
                 u"kubeagi/ray-ml:2.52.0-py39-vllm"_s);
    QVERIFY(!proposal->isVisible());
}

void TestWizard::saysWhatIsAskedFor()
{
    QVERIFY(RequestTotals::ofCluster(m_wizard->draft().document()).startsWith(u"Head, no workers: 1"_s));
    (void)m_wizard->draft().setNumber(u"spec.workerGroupSpecs[0].replicas", 5);
    QCOMPARE(RequestTotals::ofCluster(m_wizard->draft().document()), u"Head + 5 workers: 6 GPUs, 6 CPUs, 7 GB"_s);
    (void)m_wizard->draft().setNumber(u"spec.workerGroupSpecs[0].replicas", 50); // clamped to five
    QCOMPARE(RequestTotals::ofCluster(m_wizard->draft().document()), u"Head + 5 workers: 6 GPUs, 6 CPUs, 7 GB"_s);
    QVERIFY(RequestTotals::ofPod(m_wizard->draft().document(), ray::ClusterDraft::headPath()).endsWith(u", 2 GB"_s));
}

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
