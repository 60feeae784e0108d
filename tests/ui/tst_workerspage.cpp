#include <ui/wizard/workers/workerspage.h>

#include <models/ray/draft/presets.h>
#include <models/ray/request/podrequest.h>
#include <ui/theme/theme.h>
#include <ui/widgets/tabbar.h>
#include <ui/window/settings.h>
#include <ui/wizard/workers/choicecard.h>
#include <ui/wizard/workers/headpage.h>
#include <ui/wizard/workers/podform.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using kube::FieldPath;
using ray::ClusterDraft;

namespace {

const DeviceOffer h100{.choice = {.resource = u"nvidia.com/gpu"_s,
                                  .nodeSelector = {{u"nvidia.com/gpu.product"_s, u"NVIDIA-H100-80GB-HBM3"_s}},
                                  .tolerations = {{.key = u"nvidia.com/gpu"_s, .effect = u"NoSchedule"_s}}},
                       .title = u"NVIDIA H100 80GB"_s,
                       .line = u"nvidia.com/gpu · gpu-a, gpu-b"_s,
                       .atEnd = u"8 free now"_s,
                       .free = 8,
                       .most = 8};
const DeviceOffer gaudi{.choice = {.resource = u"habana.ai/gaudi"_s},
                        .title = u"Intel Gaudi"_s,
                        .line = u"habana.ai/gaudi · hpu-1"_s,
                        .free = 4,
                        .most = 4};

QByteArray presetYaml(const QString &id)
{
    const auto found = std::ranges::find(ray::presets(), id, &ray::Preset::id);
    return found == ray::presets().end() ? QByteArray() : found->yaml;
}

} // namespace

class TestWorkersPage : public QObject {
    Q_OBJECT
    Theme m_theme;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    std::unique_ptr<ClusterDraft> m_draft;
    std::unique_ptr<WorkersPage> m_page;

    WizardContext context() { return {.theme = m_theme, .settings = m_settings, .draft = *m_draft, .session = {}}; }
    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    const kube::YamlDocument &document() const { return m_draft->document(); }
    QStringList groups() const
    {
        QStringList names;
        for (qsizetype i = 0; i < m_draft->groupCount(); ++i)
            names += document().string(ClusterDraft::groupPath(i).key(u"groupName"_s));
        return names;
    }
    ray::PodRequest request(qsizetype group = 0) const
    {
        return ray::podRequestOf(document(), ClusterDraft::groupPath(group));
    }
    void show(WizardPage *page)
    {
        page->resize(1035, 620);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page)); // not entered: the offers are the test's own
    }
    void start(const QString &preset)
    {
        m_draft->start(presetYaml(preset), u"ml"_s);
        find<PodForm>({})->setOffers({h100, gaudi});
    }

private slots:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_theme.apply();
    }
    void init()
    {
        m_draft = std::make_unique<ClusterDraft>();
        m_page = std::make_unique<WorkersPage>(context());
        show(m_page.get());
        start(u"cpu-starter"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_draft.reset();
    }

    void choosingDevicesWritesAllThatTheyNeed()
    {
        const FieldPath group = ClusterDraft::groupPath(0);
        QVERIFY(find<ChoiceCard>(u"noDevicesChoice"_s)->isChecked());
        QTest::mouseClick(find<ChoiceCard>(u"choice0"_s), Qt::LeftButton);
        find<QSpinBox>(u"workerGpusField"_s)->setValue(2);
        const FieldPath resources = ClusterDraft::containerPath(group) / u"resources";
        for (const FieldPath &kind : {resources / u"limits", resources / u"requests"})
            QCOMPARE(document().number(kind.key(u"nvidia.com/gpu"_s)), 2);
        QCOMPARE(document().string(group / u"template.spec.nodeSelector[nvidia.com/gpu.product]"),
                 u"NVIDIA-H100-80GB-HBM3"_s);
        QCOMPARE(document().string(group / u"template.spec.tolerations[0].key"), u"nvidia.com/gpu"_s);
        QCOMPARE(find<QLabel>(u"workerNoteText"_s)->text(),
                 u"Set for you: node selector for this product, limits equal to requests, toleration for "
                 "nvidia.com/gpu."_s);

        QTest::mouseClick(find<ChoiceCard>(u"choice1"_s), Qt::LeftButton);
        QCOMPARE(request().resource, u"habana.ai/gaudi"_s);
        QVERIFY(!document().find(group / u"template.spec.nodeSelector"));
        QVERIFY(!document().find(group / u"template.spec.tolerations"));
        QVERIFY(find<QLabel>(u"workerNoteText"_s)->text().contains(u"Ray's start parameter resources"_s));
        QVERIFY(!ray::blocks(m_draft->problems()));
    }

    void noDevicesLeavesTheDocumentAsItWas()
    {
        const QByteArray before = m_draft->text();
        QTest::mouseClick(find<ChoiceCard>(u"choice0"_s), Qt::LeftButton);
        QVERIFY(m_draft->text() != before);
        QTest::mouseClick(find<ChoiceCard>(u"noDevicesChoice"_s), Qt::LeftButton);
        QCOMPARE(m_draft->text(), before);
    }

    void aNumberChoosesDevicesToo()
    {
        auto *gpus = find<QSpinBox>(u"workerGpusField"_s);
        QCOMPARE(gpus->value(), 0);
        gpus->setValue(3);
        QCOMPARE(request().resource, u"nvidia.com/gpu"_s);
        QCOMPARE(request().devices, 3);
        QVERIFY(find<ChoiceCard>(u"choice0"_s)->isChecked());
        gpus->setValue(0);
        QVERIFY(request().resource.isEmpty());
        QVERIFY(find<ChoiceCard>(u"noDevicesChoice"_s)->isChecked());
    }

    void whatNoNodeHasIsShown()
    {
        QVERIFY(m_draft->edit([](kube::YamlDocument &yaml) {
            return ray::setDevices(yaml, ClusterDraft::groupPath(0), u"amd.com/gpu"_s, 1, {1, 6, 1});
        }));
        auto *card = find<ChoiceCard>(u"choice0"_s);
        QCOMPARE(card->text(), u"amd.com/gpu"_s);
        QCOMPARE(card->line(), u"No node has it"_s);
        QVERIFY(card->isChecked());
    }

    void amountsAreLimitsAndRequests()
    {
        auto *cpu = find(u"workerCpuField"_s)->findChild<QLineEdit *>();
        auto *memory = find(u"workerMemoryField"_s)->findChild<QLineEdit *>();
        QCOMPARE(cpu->text(), u"2"_s);
        QCOMPARE(memory->text(), u"4Gi"_s);
        cpu->setFocus();
        cpu->selectAll();
        QTest::keyClicks(cpu, u"8"_s);
        memory->selectAll();
        QTest::keyClicks(memory, u"64Gi"_s);
        const FieldPath resources = ClusterDraft::containerPath(ClusterDraft::groupPath(0)) / u"resources";
        for (const FieldPath &kind : {resources / u"limits", resources / u"requests"}) {
            QCOMPARE(document().string(kind / u"cpu"), u"8"_s);
            QCOMPARE(document().string(kind / u"memory"), u"64Gi"_s);
        }
        memory->selectAll();
        QTest::keyClicks(memory, u"64gi"_s);
        QVERIFY(find(u"workerMemoryField"_s)->property("invalid").toBool());
        QVERIFY(m_draft->blocks());
    }

    void countsReachTheDocument()
    {
        const FieldPath group = ClusterDraft::groupPath(0);
        find<QSpinBox>(u"replicasField"_s)->setValue(3);
        find<QSpinBox>(u"minReplicasField"_s)->setValue(1);
        find<QSpinBox>(u"maxReplicasField"_s)->setValue(8);
        QCOMPARE(document().number(group / u"replicas"), 3);
        QCOMPARE(document().number(group / u"minReplicas"), 1);
        QCOMPARE(document().number(group / u"maxReplicas"), 8);
        find<QSpinBox>(u"minReplicasField"_s)->setValue(9);
        QVERIFY(m_draft->blocks());
    }

    void autoscalingGoesBack()
    {
        const QByteArray before = m_draft->text();
        auto *check = find<QCheckBox>(u"autoscalingCheck"_s);
        QTest::mouseClick(check, Qt::LeftButton, {}, {8, check->height() / 2});
        QVERIFY(document().boolean(u"spec.enableInTreeAutoscaling"));
        QCOMPARE(document().string(u"spec.autoscalerOptions.version"), u"v2"_s);
        QCOMPARE(check->text(), u"Let Ray scale between these limits (autoscaler v2)"_s);
        QVERIFY(!m_draft->blocks());
        QTest::mouseClick(check, Qt::LeftButton, {}, {8, check->height() / 2});
        QCOMPARE(m_draft->text(), before);
    }

    void hostsAreForTpus()
    {
        QVERIFY(!find(u"numOfHostsField"_s)->isVisible());
        start(u"tpu-multi-host"_s);
        QVERIFY(find(u"numOfHostsField"_s)->isVisible());
        QCOMPARE(find<QSpinBox>(u"numOfHostsField"_s)->value(), 4);
        m_draft->setOperatorRelease({1, 0, 0}); // has no such field
        QVERIFY(!find(u"numOfHostsField"_s)->isVisible());
    }

    void groupsAreAddedCopiedMovedAndRemoved()
    {
        auto *tabs = find<TabBar>(u"groupTabs"_s);
        QCOMPARE(tabs->count(), 1);
        QTest::mouseClick(find(u"addGroupButton"_s), Qt::LeftButton);
        QCOMPARE(groups(), (QStringList{u"workers"_s, u"workers-2"_s}));
        QCOMPARE(m_page->group(), 1);
        QVERIFY(find(u"groupNameField"_s)->hasFocus()); // to be named at once
        QTest::keyClicks(find(u"groupNameField"_s), u"prep"_s);
        QCOMPARE(groups(), (QStringList{u"workers"_s, u"prep"_s}));
        QCOMPARE(tabs->tabText(1), u"prep"_s);

        QTest::mouseClick(find<ChoiceCard>(u"choice0"_s), Qt::LeftButton);
        QTest::keyClick(m_page.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(groups(), (QStringList{u"workers"_s, u"prep"_s, u"prep-2"_s}));
        QCOMPARE(m_page->group(), 2);
        QCOMPARE(request(2), request(1));

        QTest::keyClick(m_page.get(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(groups(), (QStringList{u"workers"_s, u"prep-2"_s, u"prep"_s}));
        QCOMPARE(m_page->group(), 1);
        QCOMPARE(tabs->currentIndex(), 1);
        QTest::keyClick(m_page.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m_page->group(), 0);
        QCOMPARE(find<QLineEdit>(u"groupNameField"_s)->text(), u"workers"_s);
        QTest::keyClick(m_page.get(), Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(groups(), (QStringList{u"prep-2"_s, u"prep"_s}));
        m_draft->undo();
        QCOMPARE(groups(), (QStringList{u"workers"_s, u"prep-2"_s, u"prep"_s}));
        QVERIFY(!m_draft->blocks());
    }

    void commentsOfGroupsSurvive()
    {
        QByteArray yaml = m_draft->text();
        yaml.replace("  - groupName: workers\n", "  - groupName: workers # ours\n");
        m_draft->setText(yaml);
        m_page->copyGroup();
        m_page->moveGroup(-1);
        QCOMPARE(m_draft->text().count("# ours"), 2);
        m_page->removeGroup();
        QCOMPARE(m_draft->text(), yaml);
    }

    void withoutGroupsThePageSaysSo()
    {
        m_page->removeGroup();
        QCOMPARE(m_draft->groupCount(), 0);
        QVERIFY(!find(u"workerCpuField"_s)->isVisible());
        QTRY_VERIFY(find(u"addFirstGroupButton"_s));
        QTest::mouseClick(find(u"addFirstGroupButton"_s), Qt::LeftButton);
        QCOMPARE(m_draft->groupCount(), 1);
        QVERIFY(find(u"workerCpuField"_s)->isVisible());
    }

    void goesToTheFieldOfAnyGroup()
    {
        m_page->addGroup();
        m_page->setGroup(0);
        QVERIFY(m_page->goToField(u"spec.workerGroupSpecs[1].maxReplicas"));
        QCOMPARE(m_page->group(), 1);
        QVERIFY(find(u"maxReplicasField"_s)->hasFocus());
        QVERIFY(m_page->goToField(u"spec.workerGroupSpecs[0].template.spec.containers[0].resources.limits.cpu"));
        QCOMPARE(m_page->group(), 0);
    }

    void everyOtherFieldIsBehindAFold()
    {
        m_page->addGroup();
        QVERIFY(!find(u"advancedBody"_s));
        QVERIFY(m_page->goToField(u"spec.workerGroupSpecs[0].template.spec.containers[0].image"));
        QCOMPARE(m_page->group(), 0);
        auto *image = qobject_cast<QLineEdit *>(m_page->focusWidget());
        QVERIFY(image);
        QCOMPARE(image->text(), u"rayproject/ray:2.52.0"_s);
        image->setText(u"example.com/ray:1"_s);
        const FieldPath path = u"template.spec.containers[0].image";
        QCOMPARE(document().string(ClusterDraft::groupPath(0) / path), u"example.com/ray:1"_s);
        m_page->setGroup(1);
        QCOMPARE(image->text(), u"rayproject/ray:2.52.0"_s); // the same field of the other group
    }

    void cardsAreRadioButtons()
    {
        auto *none = find<ChoiceCard>(u"noDevicesChoice"_s);
        none->setFocus();
        QTest::keyClick(none, Qt::Key_Up);
        QTRY_VERIFY(find<ChoiceCard>(u"choice1"_s)->isChecked());
        QCOMPARE(request().resource, u"habana.ai/gaudi"_s);
        QCOMPARE(find<ChoiceCard>(u"choice0"_s)->accessibleName(), u"NVIDIA H100 80GB, 8 free now"_s);
    }

    void stacksWhereThereIsNoRoom()
    {
        const QString folder = qEnvironmentVariable("RAYDECK_PICTURES"); // pictures for people, if it is set
        const auto save = [&](const QString &name) {
            if (!folder.isEmpty())
                QVERIFY(m_page->grab().save(folder + u'/' + name));
        };
        QTest::mouseClick(find<ChoiceCard>(u"choice0"_s), Qt::LeftButton);
        auto *banner = find(u"fitBanner"_s);
        auto *nodes = find(u"fitNodes"_s);
        auto *scroll = find(u"formScroll"_s);
        QTRY_VERIFY(nodes->mapTo(m_page.get(), QPoint()).x() > scroll->width());
        save(u"workers.png"_s);
        m_theme.setScheme(Theme::Scheme::Dark);
        save(u"workers-dark.png"_s);
        m_theme.setScheme(Theme::Scheme::Light);

        m_page->resize(816, 560);
        QTRY_VERIFY(scroll->width() > 700);
        QTRY_VERIFY(scroll->isAncestorOf(nodes));
        QVERIFY(!scroll->isAncestorOf(banner)); // it stays in sight
        QTRY_VERIFY(find(u"workerCpuField"_s)->height() >= m_theme.controlHeight());
        save(u"workers-narrow.png"_s);
        m_page->resize(1035, 620);
        QTRY_VERIFY(!scroll->isAncestorOf(nodes));
        QTRY_VERIFY(scroll->width() < 450);
    }

    void theHeadHasItsSwitches()
    {
        HeadPage page(context());
        show(&page);
        page.findChild<PodForm *>()->setOffers({h100});
        auto *off = page.findChild<QCheckBox *>(u"tasksOffCheck"_s);
        QVERIFY(off->isChecked());
        off->click();
        QVERIFY(!document().find(u"spec.headGroupSpec.rayStartParams[num-cpus]"));
        auto *service = page.findChild<QComboBox *>(u"serviceTypeField"_s);
        QCOMPARE(service->currentIndex(), 0);
        service->setCurrentIndex(1);
        QCOMPARE(document().string(u"spec.headGroupSpec.serviceType"), u"NodePort"_s);
        service->setCurrentIndex(0);
        QVERIFY(!document().find(u"spec.headGroupSpec.serviceType"));
        QVERIFY(!page.findChild<QLabel *>(u"sidecarNote"_s)->isVisible());
        QVERIFY(m_draft->setBool(u"spec.enableInTreeAutoscaling", true));
        QVERIFY(page.findChild<QLabel *>(u"sidecarNote"_s)->isVisible());
    }
};

QTEST_MAIN(TestWorkersPage)
#include "tst_workerspage.moc"
