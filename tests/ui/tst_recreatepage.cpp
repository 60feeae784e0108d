#include <models/kube/connection.h>
#include <models/ray/recreate/newmanifest.h>
#include <ui/editor/recreate/recreatedialog.h>
#include <ui/editor/recreate/recreatepage.h>
#include <ui/editor/recreate/unfinisheddialog.h>
#include <ui/editor/codeeditor.h>
#include <ui/text/recreatetext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/optioncard.h>

#include <tests/support/cutofftexts.h>
#include <tests/support/fakeraycluster.h>
#include <tests/support/temporaryfiles.h>

#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using namespace raydeck::ui;
using ray::RecreateStep;
using Obstacle = ray::RecreateFlow::Obstacle;

namespace {

constexpr qint64 Now = 1'800'000'000'000;
constexpr auto Manifest = R"(# of the team
apiVersion: ray.io/v1
kind: RayCluster
metadata: {name: demo, namespace: ml}
spec:
  rayVersion: "2.52.1"
  headGroupSpec: {template: {spec: {containers: [{name: h, image: i}]}}}
  workerGroupSpecs: [{groupName: gpu, replicas: 1, template: {spec: {containers: [{name: w, image: i}]}}}]
)";

ray::WhatStops stops(int workers)
{
    ray::WhatStops stops{.clearsRedis = true};
    stops.pods.append({.name = u"vllm-llama-70b-head-x2k4p"_s, .isHead = true, .created = Now / 1000 - 500'000});
    for (int i = 0; i < workers; ++i)
        stops.pods.append({.name = u"vllm-llama-70b-gpu-worker-%1"_s.arg(i),
                           .group = u"gpu"_s,
                           .gpus = 2,
                           .created = Now / 1000 - 400'000});
    stops.gpus = 2 * workers;
    return stops;
}

RecreateView view(RecreateStep step)
{
    RecreateView view{.recreation = {.context = u"prod-eu"_s,
                                     .server = u"https://eu:6443"_s,
                                     .namespaceName = u"ml-serving"_s,
                                     .name = u"vllm-llama-70b"_s,
                                     .oldUid = "old",
                                     .step = step,
                                     .began = Now - 90'000,
                                     .manifest = Manifest},
                      .isRunning = true,
                      .now = Now};
    qint64 at = Now - 90'000;
    for (const RecreateStep one : {RecreateStep::Delete, RecreateStep::PodsGone, RecreateStep::FinalizersGone,
                                   RecreateStep::Create, RecreateStep::Ready, RecreateStep::Done}) {
        if (one <= step)
            view.recreation.reached.insert(one, at += 9'400);
    }
    return view;
}

kube::PodRow pod(const QString &name, const QString &type, bool isReady)
{
    return {.name = name,
            .status = isReady ? u"Running"_s : u"Pending"_s,
            .node = isReady ? u"gpu-a"_s : QString(),
            .nodeType = type,
            .reason = isReady ? QString() : u"Unschedulable"_s,
            .message = isReady ? QString() : u"0/4 nodes are available: 4 Insufficient nvidia.com/gpu."_s,
            .ready = isReady};
}

QStringList texts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

class TestRecreatePage : public QObject {
    Q_OBJECT
    QTranslator m_plurals;
    Theme m_theme;
    std::unique_ptr<test::TemporaryFiles> m_files;

    void takePictures(QWidget &widget, const QString &name, const QList<QSize> &sizes)
    {
        const QString folder = qEnvironmentVariable("RAYDECK_PICTURES");
        for (const bool isDark : {false, true}) {
            m_theme.setScheme(isDark ? Theme::Scheme::Dark : Theme::Scheme::Light);
            for (const QSize size : sizes) {
                if (size.isValid())
                    widget.resize(size);
                QVERIFY(QTest::qWaitForWindowExposed(&widget));
                QCOMPARE(test::cutOffTexts(widget), QStringList());
                if (!folder.isEmpty())
                    QVERIFY(widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, isDark ? u"dark"_s : u"light"_s,
                                                                        QString::number(widget.width()))));
            }
        }
        m_theme.setScheme(Theme::Scheme::Light);
    }
    static Button *button(const QWidget &widget, const QString &name)
    {
        auto *found = widget.findChild<Button *>(name);
        return found && found->isVisible() ? found : nullptr;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
        m_theme.apply();
    }
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void asksWithCancelInFocus()
    {
        using Kind = ray::OperatorRecreate::Kind;
        for (const Kind kind : {Kind::Offered, Kind::OperatorNotKnown, Kind::OperatorTooOld, Kind::HeadNotKnown,
                                Kind::HeadTooOld, Kind::HeadOfOther, Kind::OwnedByOther, Kind::NoSuchChange}) {
            QWidget window;
            auto *dialog =
                new RecreateDialog(m_theme,
                                   {.name = u"vllm-llama-70b"_s,
                                    .namespaceName = u"ml-serving"_s,
                                    .context = u"prod-eu"_s,
                                    .stops = stops(kind == Kind::Offered ? 3 : 40),
                                    .operatorsWay = {.kind = kind, .headRelease = u"v1.6.0"_s, .owner = u"RayJob"_s},
                                    .now = Now / 1000},
                                   &window);
            dialog->open();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            QTRY_VERIFY(dialog->cancelButton()->hasFocus());
            QVERIFY(dialog->cancelButton()->isDefault());
            const QStringList said = texts(*dialog);
            QVERIFY(said.contains(u"vllm-llama-70b-gpu-worker-0 (gpu, 2 GPUs, 4 d 15 h old)"_s));
            QVERIFY(said.contains(u"In ml-serving of prod-eu"_s));
            QCOMPARE(dialog->findChild<OptionCard *>(u"operatorsWay"_s) != nullptr, kind == Kind::Offered);
            takePictures(*dialog, u"recreate-dialog-%1"_s.arg(int(kind)), {QSize()});
            QSignalSpy accepted(dialog, &QDialog::accepted);
            QSignalSpy exported(dialog, &RecreateDialog::exportRequested);
            QTest::mouseClick(dialog->findChild<Button *>(u"exportButton"_s), Qt::LeftButton);
            QCOMPARE(exported.size(), 1);
            QVERIFY(dialog->isVisible());
            QTest::keyClick(dialog, Qt::Key_Return);
            QCOMPARE(accepted.size(), 0);
            QVERIFY(!dialog->isVisible());
        }
    }

    void saysHowFarItIs_data()
    {
        QTest::addColumn<RecreateView>("shown");
        QTest::addColumn<QString>("says");
        QTest::newRow("saved") << view(RecreateStep::Delete) << u"Delete the old cluster"_s;
        RecreateView pods = view(RecreateStep::PodsGone);
        pods.holdingBack.isThere = true;
        pods.holdingBack.pods = {{.row = pod(u"vllm-llama-70b-gpu-worker-4tz8x"_s, u"worker"_s, true),
                                  .finalizers = {},
                                  .deleted = Now / 1000 - 70,
                                  .graceSeconds = 30,
                                  .nodeReady = false},
                                 {.row = pod(u"vllm-llama-70b-head-x2k4p"_s, u"head"_s, true),
                                  .finalizers = {u"example.com/hold"_s},
                                  .deleted = Now / 1000 - 70}};
        pods.holdingBack.pods[0].row.deleting = pods.holdingBack.pods[1].row.deleting = true;
        QTest::newRow("pods") << pods << u"The node does not answer"_s;
        RecreateView finalizers = view(RecreateStep::FinalizersGone);
        finalizers.holdingBack = {.finalizers = {ray::RedisFinalizer, u"example.com/hold"_s},
                                  .isThere = true,
                                  .cleanUp = ray::CleanUpJob{.name = u"vllm-llama-70b-redis-cleanup"_s,
                                                             .pod = pod(u"c"_s, u"redis-cleanup"_s, false)}};
        QTest::newRow("finalizers") << finalizers << u"Of the Job vllm-llama-70b-redis-cleanup the pod is Pending"_s;
        RecreateView refused = view(RecreateStep::Create);
        refused.obstacle = Obstacle::Refused;
        refused.isRunning = false;
        refused.error =
            Error{.kind = Error::Kind::Forbidden,
                  .httpStatus = 403,
                  .message = u"rayclusters.ray.io \"vllm-llama-70b\" is forbidden: exceeded quota: clusters, "
                             "requested: count/rayclusters.ray.io=1, used: 0, limited: 0"_s};
        refused.complaints = {{.path = u"spec.workerGroupSpecs[0].maxReplicas"_s, .text = u"must be greater than 0"_s}};
        QTest::newRow("refused") << refused << u"exceeded quota"_s;
        RecreateView taken = refused;
        taken.obstacle = Obstacle::NameTaken;
        taken.complaints.clear();
        taken.taken =
            QJsonDocument::fromJson(R"({"metadata":{"creationTimestamp":"2026-01-01T00:00:00Z","managedFields":
            [{"manager":"argocd-controller"}]}})")
                .object();
        QTest::newRow("taken") << taken << u"argocd-controller"_s;
        RecreateView ready = view(RecreateStep::Ready);
        ready.newCluster = ray::RayClusterRow{.groups = {{.name = u"gpu"_s, .replicas = 3}}};
        ready.newPods = {pod(u"h"_s, u"head"_s, true), pod(u"w1"_s, u"worker"_s, true),
                         pod(u"w2"_s, u"worker"_s, false), pod(u"w3"_s, u"worker"_s, false)};
        QTest::newRow("ready") << ready << u"4 Insufficient nvidia.com/gpu"_s;
        RecreateView done = view(RecreateStep::Done);
        done.isRunning = false;
        QTest::newRow("done") << done << u"vllm-llama-70b is created again"_s;
        for (const Obstacle obstacle :
             {Obstacle::NoAnswer, Obstacle::Changed, Obstacle::NewOneGone, Obstacle::OtherServer, Obstacle::InUse,
              Obstacle::NotWritten, Obstacle::Failed}) {
            RecreateView held = view(obstacle == Obstacle::Changed ? RecreateStep::Delete : RecreateStep::Create);
            held.obstacle = obstacle;
            held.isRunning = obstacle == Obstacle::NoAnswer;
            held.canCancel = obstacle == Obstacle::Changed;
            held.error = Error{.kind = Error::Kind::Unreachable, .message = u"Connection refused"_s};
            QTest::addRow("obstacle %d", int(obstacle)) << held << RecreateText::banner(held)->strong;
        }
    }
    void saysHowFarItIs()
    {
        QFETCH(RecreateView, shown);
        QFETCH(QString, says);
        RecreatePage page(m_theme);
        page.showView(shown);
        page.resize(1036, 660);
        page.show();
        takePictures(page, u"recreate-"_s + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-'),
                     {QSize(1036, 660), QSize(780, 560)});
        QStringList said = texts(page);
        for (const ProgressItem &item : RecreateText::steps(shown))
            said << item.title << item.text;
        QVERIFY2(said.join(u'\n').contains(says), qPrintable(said.join(u'\n')));
    }

    void fitsInChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(u":/i18n/raydeck_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&chinese);
        const auto back = qScopeGuard([&chinese] { QCoreApplication::removeTranslator(&chinese); });
        RecreateView refused = view(RecreateStep::Create);
        refused.obstacle = Obstacle::Refused;
        refused.isRunning = false;
        refused.error = Error{.kind = Error::Kind::Invalid, .httpStatus = 422, .message = u"spec.x: Invalid value"_s};
        RecreateView finalizers = view(RecreateStep::FinalizersGone);
        finalizers.holdingBack = {.finalizers = {ray::RedisFinalizer}, .isThere = true};
        for (const RecreateView &shown : {refused, finalizers}) {
            RecreatePage page(m_theme);
            page.showView(shown);
            page.show();
            takePictures(page, u"recreate-zh-%1"_s.arg(nameOf(shown.recreation.step)),
                         {QSize(1036, 660), QSize(780, 560)});
            for (const QString &text : texts(page))
                QVERIFY2(!text.contains(u"manifest"), qPrintable(text));
        }
        QWidget window;
        auto *dialog = new RecreateDialog(m_theme,
                                          {.name = u"demo"_s,
                                           .namespaceName = u"ml"_s,
                                           .context = u"prod-eu"_s,
                                           .stops = stops(3),
                                           .operatorsWay = {.kind = ray::OperatorRecreate::Kind::Offered},
                                           .now = Now / 1000},
                                          &window);
        dialog->open();
        takePictures(*dialog, u"recreate-dialog-zh"_s, {QSize()});
        QVERIFY(texts(*dialog).contains(u"位于 prod-eu 的 ml"_s));
    }

    void aRefusedOneIsEditedAndCreated()
    {
        test::FakeRayCluster cluster{QByteArray(Manifest)};
        kube::Connection connection(cluster.server.access(), kube::CredentialSource::Surroundings{});
        ray::RecreateFlow flow(connection, ray::RecreateJournal(m_files->path(u"recreate"_s)));
        flow.setTimes({.look = 5ms, .retry = 5ms, .explainAfter = 0s});
        cluster.intercept = [](test::Exchange &exchange) {
            if (exchange.request().verb != "POST" || !exchange.request().parameter(u"dryRun"_s).isEmpty()
                || exchange.request().body.contains("2.53.0"))
                return false;
            exchange.refuse(422, u"Invalid"_s, u"RayCluster.ray.io \"demo\" is invalid: spec.rayVersion: too old"_s);
            return true;
        };
        RecreatePage page(m_theme);
        page.resize(1036, 660);
        page.show();
        page.setFlow(&flow);
        QSignalSpy done(&page, &RecreatePage::done);
        page.start({.uid = "uid-1", .name = u"demo"_s, .namespaceName = u"ml"_s},
                   kube::YamlDocument::parse(Manifest).value());
        QTRY_COMPARE(flow.obstacle(), Obstacle::Refused);
        QTRY_VERIFY(button(page, u"editButton"_s));
        QTest::mouseClick(button(page, u"editButton"_s), Qt::LeftButton);
        auto *editor = page.findChild<CodeEditor *>(u"manifestEditor"_s);
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->yaml(), QByteArray(Manifest));
        editor->setYaml(QByteArray(Manifest).replace("name: demo", "name: other"));
        QTest::mouseClick(button(page, u"nextButton"_s), Qt::LeftButton);
        QVERIFY(page.findChild<QLabel *>(u"editError"_s)->isVisible());
        editor->setYaml(QByteArray(Manifest).replace("2.52.1", "2.53.0"));
        QTest::mouseClick(button(page, u"nextButton"_s), Qt::LeftButton);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().at(2).toByteArray(), "uid-2");
        QSignalSpy opened(&page, &RecreatePage::openClusterRequested);
        QTest::mouseClick(button(page, u"nextButton"_s), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!button(page, u"giveUpButton"_s));
    }

    /// Nothing was deleted yet: what the server would refuse comes back to the person as it was typed.
    void whatWasTypedStays()
    {
        test::FakeRayCluster cluster{QByteArray(Manifest)};
        kube::Connection connection(cluster.server.access(), kube::CredentialSource::Surroundings{});
        ray::RecreateFlow flow(connection, ray::RecreateJournal(m_files->path(u"recreate"_s)));
        flow.setTimes({.look = 5ms, .retry = 5ms, .explainAfter = 0s});
        bool mayDelete = false;
        cluster.intercept = [&](test::Exchange &exchange) {
            const bool isRefused = exchange.request().verb == "DELETE" && !mayDelete;
            if (isRefused)
                exchange.refuse(403, u"Forbidden"_s, u"cannot delete"_s);
            const bool isWrong = exchange.request().verb == "POST" && exchange.request().body.contains("wrong");
            if (isWrong)
                exchange.refuse(422, u"Invalid"_s, u"RayCluster.ray.io \"demo\" is invalid: spec.rayVersion: no"_s);
            return isRefused || isWrong;
        };
        RecreatePage page(m_theme);
        page.resize(1036, 660);
        page.show();
        page.setFlow(&flow);
        page.start({.uid = "uid-1", .name = u"demo"_s, .namespaceName = u"ml"_s},
                   kube::YamlDocument::parse(Manifest).value());
        QTRY_COMPARE(flow.obstacle(), Obstacle::Failed);
        QTRY_VERIFY(button(page, u"editButton"_s));
        QCOMPARE(button(page, u"giveUpButton"_s)->text(), u"Cancel"_s);
        QTest::mouseClick(button(page, u"editButton"_s), Qt::LeftButton);
        auto *editor = page.findChild<CodeEditor *>(u"manifestEditor"_s);
        const QByteArray wrong = QByteArray(Manifest).replace("2.52.1", "wrong");
        editor->setYaml(wrong);
        emit flow.changed();
        QSignalSpy done(&page, &RecreatePage::done);
        QTest::mouseClick(button(page, u"giveUpButton"_s), Qt::LeftButton); // Back
        QVERIFY(!editor->isVisible());
        QTest::mouseClick(button(page, u"editButton"_s), Qt::LeftButton);
        QCOMPARE(editor->yaml(), wrong);

        QTest::mouseClick(button(page, u"nextButton"_s), Qt::LeftButton);
        auto *error = page.findChild<QLabel *>(u"editError"_s);
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().contains(u"spec.rayVersion: no"_s));
        QCOMPARE(editor->yaml(), wrong);
        QCOMPARE(flow.recreation().manifest, QByteArray(Manifest));
        mayDelete = true;
        editor->setYaml(QByteArray(Manifest).replace("2.52.1", "2.53.0"));
        QTest::mouseClick(button(page, u"nextButton"_s), Qt::LeftButton);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(cluster.object["spec"_L1]["rayVersion"_L1].toString(), u"2.53.0"_s);
    }

    void anActionThatFailedIsSaidBesideTheBanner()
    {
        test::FakeRayCluster cluster{QByteArray(Manifest)};
        kube::Connection connection(cluster.server.access(), kube::CredentialSource::Surroundings{});
        const ray::RecreateJournal journal(m_files->path(u"recreate"_s));
        ray::RecreateFlow flow(connection, journal);
        flow.setTimes({.look = 5ms, .retry = 5ms, .explainAfter = 0s});
        cluster.intercept = [](test::Exchange &exchange) {
            if (exchange.request().verb != "POST" || !exchange.request().parameter(u"dryRun"_s).isEmpty())
                return false;
            exchange.refuse(422, u"Invalid"_s, u"RayCluster.ray.io \"demo\" is invalid: spec.rayVersion: too old"_s);
            return true;
        };
        RecreatePage page(m_theme);
        page.resize(1036, 660);
        page.show();
        page.setFlow(&flow);
        page.start({.uid = "uid-1", .name = u"demo"_s, .namespaceName = u"ml"_s},
                   kube::YamlDocument::parse(Manifest).value());
        QTRY_COMPARE(flow.obstacle(), Obstacle::Refused);
        QTRY_VERIFY(button(page, u"giveUpButton"_s));
        QCOMPARE(button(page, u"giveUpButton"_s)->text(), u"Leave it so…"_s);
        auto *notice = page.findChild<QLabel *>(u"notice"_s);
        QVERIFY(!notice->isVisible());
        const auto another = journal.lock(flow.recreation()); // works on it
        QVERIFY(another);
        QTest::mouseClick(button(page, u"giveUpButton"_s), Qt::LeftButton);
        QTest::mouseClick(page.findChild<ConfirmDialog *>()->confirmButton(), Qt::LeftButton);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(u"Another window works on this"_s));
        QVERIFY(page.findChild<Banner *>()->isVisible()); // that is still so
        QVERIFY(texts(page).contains(u"The new cluster is refused"_s));
        takePictures(page, u"recreate-notice"_s, {QSize(1036, 660), QSize(780, 560)});
        QCOMPARE(journal.all().recreations.size(), 1);
    }

    void aFinalizerIsTakenOffAfterAQuestion()
    {
        test::FakeRayCluster cluster{QByteArray(Manifest).replace(
            "namespace: ml}", "namespace: ml, finalizers: [ray.io/gcs-ft-redis-cleanup-finalizer]}")};
        kube::Connection connection(cluster.server.access(), kube::CredentialSource::Surroundings{});
        ray::RecreateFlow flow(connection, ray::RecreateJournal(m_files->path(u"recreate"_s)));
        flow.setTimes({.look = 5ms, .retry = 5ms, .explainAfter = 0s});
        RecreatePage page(m_theme);
        page.resize(1036, 660);
        page.show();
        page.setFlow(&flow);
        page.start({.uid = "uid-1", .name = u"demo"_s, .namespaceName = u"ml"_s},
                   kube::YamlDocument::parse(Manifest).value());
        QTRY_VERIFY(button(page, u"removeFinalizerButton"_s));
        QCOMPARE(cluster.count("PATCH"), 0);
        QTest::mouseClick(button(page, u"removeFinalizerButton"_s), Qt::LeftButton);
        QPointer<ConfirmDialog> question = page.findChild<ConfirmDialog *>();
        QVERIFY(question);
        QVERIFY(texts(*question).join(u'\n').contains(u"storage namespace \"uid-1\""_s));
        QTest::mouseClick(question->cancelButton(), Qt::LeftButton);
        QTRY_VERIFY(!question);
        QCOMPARE(cluster.count("PATCH"), 0);
        QTest::mouseClick(button(page, u"removeFinalizerButton"_s), Qt::LeftButton);
        question = page.findChild<ConfirmDialog *>();
        QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
        QTRY_COMPARE(flow.recreation().step, RecreateStep::Done);
        QCOMPARE(cluster.count("PATCH"), 1);
    }

    void whatWasInterruptedIsListed()
    {
        QWidget window;
        const ray::RecreateJournal::Listing listing{
            .recreations = {view(RecreateStep::Create).recreation, view(RecreateStep::PodsGone).recreation},
            .damaged = {{.path = u"/home/a/.config/raydeck/recreate/x.json"_s}}};
        auto *dialog = new UnfinishedDialog(m_theme, listing, &window);
        dialog->open();
        takePictures(*dialog, u"unfinished"_s, {QSize()});
        const auto cards = dialog->findChildren<OptionCard *>(u"unfinishedCard"_s);
        QCOMPARE(cards.size(), 2);
        QVERIFY(texts(*dialog).join(u'\n').contains(u"deleted, not created yet"_s));
        QSignalSpy resumed(dialog, &UnfinishedDialog::resumeRequested);
        QTest::mouseClick(cards.first()->button(), Qt::LeftButton);
        QCOMPARE(resumed.first().first().value<ray::Recreation>().step, RecreateStep::Create);
    }
};

QTEST_MAIN(TestRecreatePage)
#include "tst_recreatepage.moc"
