#include <ui/wizard/workers/fitsource.h>

#include <models/ray/draft/presets.h>
#include <models/ray/request/podrequest.h>
#include <tests/support/capacitybuilder.h>
#include <tests/support/cutofftexts.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/window/settings.h>
#include <ui/wizard/capacity/capacityrows.h>
#include <ui/wizard/capacity/capacityview.h>
#include <ui/wizard/capacity/fitmeter.h>
#include <ui/wizard/capacity/fitviewof.h>
#include <ui/wizard/workers/choicecard.h>
#include <ui/wizard/workers/deviceoffers.h>
#include <ui/wizard/workers/headpage.h>
#include <ui/wizard/workers/workerspage.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using ray::ClusterDraft;

namespace {

constexpr auto h100 = "nvidia.com/gpu.product=NVIDIA-H100-80GB-HBM3"_L1;
constexpr auto gpuTaint = "nvidia.com/gpu=present:NoSchedule"_L1;

/// The cluster of the design's picture: what its nodes have, and what is in use.
test::CapacityBuilder designCluster()
{
    test::CapacityBuilder cluster;
    const QString big = u"cpu=96 memory=768Gi nvidia.com/gpu=8"_s;
    cluster.node(u"gpu-a"_s, big, h100, gpuTaint)
        .node(u"gpu-b"_s, big, h100, gpuTaint)
        .node(u"gpu-c"_s, big, h100, gpuTaint, true)
        .node(u"mig-1"_s, u"cpu=64 memory=512Gi nvidia.com/mig-1g.5gb=7"_s,
              u"nvidia.com/gpu.product=NVIDIA-A100-SXM4-40GB"_s, gpuTaint)
        .node(u"cpu-1"_s, u"cpu=64 memory=256Gi"_s)
        .node(u"cpu-2"_s, u"cpu=64 memory=256Gi"_s)
        .pod(u"a"_s, u"gpu-a"_s, u"cpu=52 memory=400Gi nvidia.com/gpu=5"_s)
        .pod(u"b"_s, u"gpu-b"_s, u"cpu=30 memory=260Gi nvidia.com/gpu=3"_s)
        .pod(u"m"_s, u"mig-1"_s, u"cpu=12 memory=48Gi nvidia.com/mig-1g.5gb=2"_s)
        .pod(u"c"_s, u"cpu-1"_s, u"cpu=40 memory=100Gi"_s);
    return cluster;
}

QByteArray presetYaml(const QString &id)
{
    const auto found = std::ranges::find(ray::presets(), id, &ray::Preset::id);
    return found == ray::presets().end() ? QByteArray() : found->yaml;
}

} // namespace

class TestFitPages : public QObject {
    Q_OBJECT
    Theme m_theme;
    QTemporaryDir m_folder;
    QTranslator m_plurals;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    std::unique_ptr<ClusterDraft> m_draft;
    std::unique_ptr<WorkersPage> m_page;
    test::CapacityBuilder m_cluster;
    ray::Admission m_admission;

    WizardContext context() { return {.theme = m_theme, .settings = m_settings, .draft = *m_draft, .session = {}}; }
    template <typename Widget = QWidget>
    Widget *find(const QString &name = {}) const
    {
        return m_page->findChild<Widget *>(name);
    }
    QString strong() const { return find<Banner>(u"fitBanner"_s)->accessibleName(); }
    QString text() const { return find<Banner>(u"fitBanner"_s)->accessibleDescription(); }
    const CapacityRow *row(const QString &title) const
    {
        const auto &rows = find<CapacityView>()->rows();
        const auto found = std::ranges::find(rows, title, &CapacityRow::title);
        return found == rows.end() ? nullptr : &*found;
    }
    QString sentence(const QString &title) const { return row(title) ? row(title)->sentence : u"no such row"_s; }
    void choose(const QString &title)
    {
        for (ChoiceCard *card : m_page->findChildren<ChoiceCard *>()) {
            if (card->text() == title)
                return QTest::mouseClick(card, Qt::LeftButton);
        }
        QFAIL(qPrintable(u"no choice "_s + title));
    }
    void save(QWidget &page, const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("RAYDECK_PICTURES"); !folder.isEmpty())
            QVERIFY(page.grab().save(folder + u'/' + name));
    }
    /// The form of the design's picture: head with a GPU, five workers with two each.
    void fillIn()
    {
        QVERIFY(m_draft->edit([](kube::YamlDocument &yaml) -> Result<void> {
            Result<void> done;
            for (const auto &[group, cpu, memory] : {std::tuple(ClusterDraft::headPath(), u"4"_s, u"16Gi"_s),
                                                     std::tuple(ClusterDraft::groupPath(0), u"8"_s, u"64Gi"_s)}) {
                done = ray::setAmount(yaml, group, u"cpu"_s, cpu);
                done = done ? ray::setAmount(yaml, group, u"memory"_s, memory) : done;
            }
            const ray::DeviceChoice choice{
                .resource = u"nvidia.com/gpu"_s,
                .tolerations = {{.key = u"nvidia.com/gpu"_s, .value = u"present"_s, .effect = u"NoSchedule"_s}}};
            done = done ? ray::chooseDevices(yaml, ClusterDraft::headPath(), {}, choice, 1, {1, 6, 1}) : done;
            done = done ? yaml.setString(ClusterDraft::groupPath(0) / u"groupName", u"gpu"_s) : done;
            return done ? yaml.setNumber(ClusterDraft::groupPath(0) / u"maxReplicas", 8) : done;
        }));
        choose(u"NVIDIA H100 80GB"_s);
        find<QSpinBox>(u"workerGpusField"_s)->setValue(2);
        find<QSpinBox>(u"replicasField"_s)->setValue(5);
    }

private slots:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_theme.apply();
        QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
    }
    void init()
    {
        m_cluster = designCluster();
        m_draft = std::make_unique<ClusterDraft>();
        m_draft->start(presetYaml(u"cpu-starter"_s), u"ml"_s);
        m_page = std::make_unique<WorkersPage>(context());
        m_page->findChild<FitSource *>()->setNodes(m_cluster.capacity(), m_admission);
        m_page->resize(1035, 620);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter();
    }
    void cleanup()
    {
        m_page.reset();
        m_draft.reset();
    }

    void offersWhatIsThere()
    {
        QStringList said;
        for (const DeviceOffer &offer : m_page->findChild<FitSource *>()->offers())
            said += QStringList{offer.title, offer.line, offer.atEnd}.join(u" | "_s);
        QCOMPARE(said.join(u'\n'),
                 u"NVIDIA H100 80GB | nvidia.com/gpu · gpu-a, gpu-b, gpu-c | 8 free now\n"
                 "NVIDIA A100 MIG 1g.5gb | nvidia.com/mig-1g.5gb · mig-1 | 5 free now\n"
                 "No GPU | cpu-1, cpu-2 | "_s);
    }

    void saysTheMemoryWhereTheNameDoesNot()
    {
        const auto nodes = test::CapacityBuilder().node(
            u"a"_s, u"cpu=8 nvidia.com/gpu=1"_s, u"nvidia.com/gpu.product=Tesla-T4 nvidia.com/gpu.memory=15360"_s);
        QCOMPARE(DeviceOffers::of(nodes.capacity()).constFirst().line, u"nvidia.com/gpu · 15 GiB · a"_s);
        const auto line = [](const QString &product) {
            const auto one =
                test::CapacityBuilder().node(u"a"_s, u"cpu=8 nvidia.com/gpu=4"_s,
                                             "nvidia.com/gpu.product=%1 nvidia.com/gpu.memory=189471"_L1.arg(product));
            return DeviceOffers::of(one.capacity()).constFirst().line;
        };
        QCOMPARE(line(u"NVIDIA-GB200"_s), u"nvidia.com/gpu · 185 GiB · a"_s);
        QCOMPARE(line(u"NVIDIA-H100-80GB-HBM3"_s), u"nvidia.com/gpu · a"_s); // its name has it
    }

    void saysWhetherItFits()
    {
        fillIn();
        QTRY_COMPARE(strong(), u"Fits now: at least 2, up to 3 of 5 workers"_s);
        QVERIFY2(text().contains(u"needs 1 GPU more than gpu-"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"Workers 4 and 5 would wait until a node has room."_s), qPrintable(text()));
        QCOMPARE(find<FitMeter>()->count(), (FitMeter::Count{.atLeast = 2, .upTo = 3, .wanted = 5}));
        QStringList titles;
        for (const CapacityRow &one : find<CapacityView>()->rows())
            titles += one.title;
        QCOMPARE(titles, (QStringList{u"gpu-a"_s, u"gpu-b"_s, u"gpu-c"_s, u"mig-1"_s, u"cpu-1, cpu-2"_s}));
        QTRY_COMPARE(sentence(u"gpu-c"_s),
                     u"Cordoned: takes no new pods. With it, all 5 would fit"_s); // a little later
        QCOMPARE(row(u"gpu-c"_s)->devices[0].closed, 8);
        QCOMPARE(sentence(u"mig-1"_s), u"Another product: not used by these pods"_s);
        QCOMPARE(row(u"mig-1"_s)->devices[0].free, 5);
        QCOMPARE(row(u"cpu-1, cpu-2"_s)->cpu.text, u"88 CPUs"_s);
        QCOMPARE(row(u"cpu-1, cpu-2"_s)->memory.text, u"412 GiB"_s);
        qint64 taken = 0;
        for (const QString &name : {u"gpu-a"_s, u"gpu-b"_s})
            taken += row(name)->devices[0].taken();
        QCOMPARE(taken, 7); // the head's, and those of three workers
        QVERIFY(explanationOf(*row(u"gpu-a"_s)).contains(row(u"gpu-a"_s)->sentence));
        QCOMPARE(m_page->summary(), u"2 to 3 of 5 workers fit now"_s);
    }

    void suggestionsFillTheForm()
    {
        fillIn();
        QTRY_VERIFY(find<Button>(u"suggestion0Button"_s) && find<Button>(u"suggestion0Button"_s)->isVisible());
        QTRY_COMPARE(find<Button>(u"suggestion0Button"_s)->text(), u"Start with 2 workers"_s);
        QTRY_COMPARE(find<Button>(u"suggestion1Button"_s)->text(), u"1 GPU each: all 5 fit"_s);
        QTRY_VERIFY(test::cutOffTexts(*m_page).isEmpty());
        save(*m_page, u"fit-light.png"_s);
        m_theme.setScheme(Theme::Scheme::Dark);
        save(*m_page, u"fit-dark.png"_s);
        m_theme.setScheme(Theme::Scheme::Light);
        QTest::mouseClick(find<Button>(u"suggestion1Button"_s), Qt::LeftButton);
        QCOMPARE(find<QSpinBox>(u"workerGpusField"_s)->value(), 1);
        QTRY_COMPARE(strong(), u"Fits now: all 5 workers"_s);
        QTRY_VERIFY(!find(u"suggestions"_s)->isVisible());
        m_draft->undo();
        QTRY_VERIFY(find(u"suggestions"_s)->isVisible());
        QTest::mouseClick(find<Button>(u"suggestion0Button"_s), Qt::LeftButton);
        QCOMPARE(find<QSpinBox>(u"replicasField"_s)->value(), 2);
        QTRY_COMPARE(strong(), u"Fits now: all 2 workers"_s);
    }

    void aMissingTolerationIsOffered()
    {
        QVERIFY(m_draft->edit([](kube::YamlDocument &yaml) {
            return ray::setDevices(yaml, ClusterDraft::groupPath(0), u"nvidia.com/gpu"_s, 1, {1, 6, 1});
        }));
        QTRY_COMPARE(strong(), u"Does not fit now: none of 2 workers"_s);
        QVERIFY2(text().contains(u"taint nvidia.com/gpu"_s), qPrintable(text()));
        QTRY_VERIFY(find<Button>(u"suggestion0Button"_s));
        QTRY_COMPARE(find<Button>(u"suggestion0Button"_s)->text(), u"Tolerate the taint of these nodes"_s);
        QTest::mouseClick(find<Button>(u"suggestion0Button"_s), Qt::LeftButton);
        QTRY_COMPARE(strong(), u"Fits now: all 2 workers"_s);
    }

    void lessOfWhatIsShortIsOffered()
    {
        find(u"workerCpuField"_s)->findChild<QLineEdit *>()->setText(u"70"_s);
        QTRY_COMPARE(strong(), u"Does not fit now: none of 2 workers"_s);
        QTRY_VERIFY(find<Button>(u"suggestion0Button"_s));
        QTRY_VERIFY2(find<Button>(u"suggestion0Button"_s)->text().contains(u"CPUs each: all 2 fit"_s),
                     qPrintable(find<Button>(u"suggestion0Button"_s)->text()));
        QTest::mouseClick(find<Button>(u"suggestion0Button"_s), Qt::LeftButton);
        QTRY_COMPARE(strong(), u"Fits now: all 2 workers"_s);
    }

    void whatIsNoNumberIsNotCounted()
    {
        QTRY_COMPARE(strong(), u"Fits now: all 2 workers"_s);
        find(u"workerCpuField"_s)->findChild<QLineEdit *>()->setText(u"2x"_s);
        QTRY_COMPARE(strong(), u"Whether it fits is said once the form is right"_s);
        QVERIFY(find<CapacityView>()->isVisible()); // nothing jumps
        find(u"workerCpuField"_s)->findChild<QLineEdit *>()->setText(u"2"_s);
        QTRY_COMPARE(strong(), u"Fits now: all 2 workers"_s);
    }

    void theQuotaIsSaid()
    {
        ray::Admission::Quota quota{.name = u"team"_s};
        quota.hard.set(u"requests.cpu"_s, 5000);
        m_admission.quotas = {quota};
        m_page->findChild<FitSource *>()->setNodes(m_cluster.capacity(), m_admission);
        QTRY_VERIFY2(text().contains(u"The quota team of the namespace does not allow so much requests.cpu."_s),
                     qPrintable(text()));
        m_admission.quotas.clear();
    }

    void anotherSchedulerDecides()
    {
        QVERIFY(m_draft->setString(ClusterDraft::groupPath(0) / u"template.spec.schedulerName", u"volcano"_s));
        QTRY_VERIFY2(text().contains(u"Another scheduler places these pods"_s), qPrintable(text()));
    }

    void theHeadHasAPictureToo()
    {
        fillIn();
        HeadPage page(context());
        page.findChild<FitSource *>()->setNodes(m_cluster.capacity(), m_admission);
        page.resize(1035, 620);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.enter();
        QTRY_COMPARE(page.findChild<Banner *>(u"fitBanner"_s)->accessibleName(), u"Fits now: the head"_s);
        QCOMPARE(page.summary(), u"1 GPU, 4 CPUs, 16 GiB"_s);
        QTRY_VERIFY2(test::cutOffTexts(page).isEmpty(), qPrintable(test::cutOffTexts(page).join(u'\n')));
        save(page, u"head-light.png"_s);
    }

    void theHeadIsKeptOffGpuNodesIfThatIsWanted()
    {
        test::CapacityBuilder cluster;
        cluster.node(u"gpu-a"_s, u"cpu=96 memory=768Gi nvidia.com/gpu=8"_s, h100)
            .node(u"cpu-1"_s, u"cpu=64 memory=256Gi"_s);
        HeadPage page(context());
        page.findChild<FitSource *>()->setNodes(cluster.capacity(), m_admission);
        page.resize(1035, 620);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QByteArray before = m_draft->text();
        page.enter();
        QTRY_COMPARE(page.findChild<Banner *>(u"fitBanner"_s)->accessibleName(), u"Fits now: the head"_s);
        QTRY_VERIFY(page.findChild<Button *>(u"suggestion0Button"_s));
        auto *button = page.findChild<Button *>(u"suggestion0Button"_s);
        QTRY_COMPARE(button->text(), u"Keep the head off nodes with GPUs"_s);
        QCOMPARE(m_draft->text(), before); // nothing is done by itself
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!page.findChild<QWidget *>(u"suggestions"_s)->isVisible());
        QVERIFY(m_draft->text().contains("key: nvidia.com/gpu.product"));
        QCOMPARE(page.findChild<Banner *>(u"fitBanner"_s)->accessibleName(), u"Fits now: the head"_s);
        QVERIFY(!m_draft->blocks());
        m_draft->undo();
        QCOMPARE(m_draft->text(), before);
        page.leave();
    }

    void aSliceOfTpusIsChosenWhole()
    {
        test::CapacityBuilder cluster;
        for (const QString &pool : {u"p"_s, u"q"_s}) {
            for (int i = 0; i < 2; ++i)
                cluster.node(u"%1-%2"_s.arg(pool).arg(i), u"cpu=100 memory=400Gi google.com/tpu=4"_s,
                             "cloud.google.com/gke-nodepool=%1 cloud.google.com/gke-tpu-accelerator=tpu-v4-podslice "
                             "cloud.google.com/gke-tpu-topology=2x2x2"_L1.arg(pool));
        }
        cluster.node(u"cpu-1"_s, u"cpu=64 memory=256Gi"_s).pod(u"x"_s, u"p-0"_s, u"google.com/tpu=4"_s);
        m_page->findChild<FitSource *>()->setNodes(cluster.capacity(), m_admission);
        QTRY_VERIFY(find<ChoiceCard>(u"choice0"_s) && find<ChoiceCard>(u"choice0"_s)->text().startsWith(u"TPU"));
        QCOMPARE(find<ChoiceCard>(u"choice0"_s)->text(), u"TPU v4, topology 2x2x2"_s);
        QCOMPARE(find<ChoiceCard>(u"choice0"_s)->accessibleName(), u"TPU v4, topology 2x2x2, 1 slice free now"_s);
        QTest::mouseClick(find<ChoiceCard>(u"choice0"_s), Qt::LeftButton);
        QCOMPARE(m_draft->document().number(ClusterDraft::groupPath(0) / u"numOfHosts"), 2);
        QCOMPARE(find<QSpinBox>(u"workerGpusField"_s)->value(), 4);
        QTRY_COMPARE(strong(), u"Fits perhaps: up to 2 of 4 workers"_s);
        QCOMPARE(sentence(u"p-1"_s), u"Other hosts of its TPU slice are in use"_s);
        m_page->findChild<FitSource *>()->setNodes(m_cluster.capacity(), m_admission);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("picture");
        QTest::newRow("window of 1280") << QSize(1035, 620) << u"fit-1280.png"_s;
        QTest::newRow("window of 1024") << QSize(816, 560) << u"fit-narrow.png"_s;
        QTest::newRow("window of 1600") << QSize(1355, 800) << u"fit-1600.png"_s;
    }
    void nothingIsCutOff()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, picture);
        fillIn();
        m_page->resize(size);
        QTRY_VERIFY(find<Button>(u"suggestion1Button"_s));
        QTRY_VERIFY(find<Button>(u"suggestion1Button"_s)->isVisible());
        QTRY_COMPARE(m_page->size(), size);
        QTRY_VERIFY2(test::cutOffTexts(*m_page).isEmpty(), qPrintable(test::cutOffTexts(*m_page).join(u'\n')));
        save(*m_page, picture);
    }

    void aThousandNodesAreQuick()
    {
        test::CapacityBuilder large;
        for (int i = 0; i < 1000; ++i)
            large.node(u"ip-10-0-%1-%2.eu-central-1.compute.internal"_s.arg(i / 250).arg(i % 250),
                       u"cpu=96 memory=768Gi nvidia.com/gpu=8"_s, h100, gpuTaint);
        for (int i = 0; i < 2000; ++i)
            large.pod(u"p%1"_s.arg(i),
                      u"ip-10-0-%1-%2.eu-central-1.compute.internal"_s.arg(i % 1000 / 250).arg(i % 250),
                      u"cpu=8 memory=32Gi nvidia.com/gpu=2"_s);
        m_page->findChild<FitSource *>()->setNodes(large.capacity(), m_admission);
        fillIn();
        QTRY_COMPARE(strong(), u"Fits now: all 5 workers"_s);
        save(*m_page, u"fit-1000.png"_s);
        QElapsedTimer timer;
        find<QSpinBox>(u"maxReplicasField"_s)->setValue(1000);
        timer.start();
        find<QSpinBox>(u"replicasField"_s)->setValue(400);
        QTRY_COMPARE_WITH_TIMEOUT(find<FitMeter>()->count().wanted, 400, 5000);
        qInfo() << "from a keystroke to the answer at 1,000 nodes in ms:" << timer.elapsed();
        save(*m_page, u"fit-1000-400.png"_s);
        m_page->findChild<FitSource *>()->setNodes(m_cluster.capacity(), m_admission);
    }

    void saysWhatIsInTheWay()
    {
        const Error denied{.kind = Error::Kind::Forbidden,
                           .httpStatus = 403,
                           .message = u"nodes is forbidden: User \"viewer\" cannot list resource \"nodes\""_s};
        const FitView view = FitViewOf::failed(denied);
        QCOMPARE(view.nodes.kind, PageState::Kind::Denied);
        QCOMPARE(view.strong, u"Whether it fits is not known"_s);
        QVERIFY(view.nodes.text.contains(denied.message));
        QCOMPARE(FitViewOf::failed({.kind = Error::Kind::Unreachable}).nodes.kind, PageState::Kind::Broken);
        QCOMPARE(FitViewOf::loading().nodes.kind, PageState::Kind::Loading);
    }
};

QTEST_MAIN(TestFitPages)
#include "tst_fitpages.moc"
