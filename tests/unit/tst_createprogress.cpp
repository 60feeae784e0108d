#include <models/ray/create/createprogress.h>
#include <models/ray/create/schedulermessage.h>
#include <models/ray/create/servercomplaint.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using Id = CreateStep::Id;
using State = CreateStep::State;
using Cause = CreateStep::Cause;

namespace {

constexpr qint64 began = 1'000'000;

kube::PodRow pod(const QString &name, const QString &type, const QString &node = {}, bool ready = false)
{
    return {.uid = name.toUtf8(),
            .name = name,
            .node = node,
            .nodeType = type,
            .phase = ready ? kube::PodRow::Phase::Running : kube::PodRow::Phase::Pending,
            .ready = ready};
}

CreateFacts facts(int workers = 1)
{
    CreateFacts facts{.creation = {.name = u"c"_s, .uid = "u", .began = began, .made = began + 500},
                      .isLive = true,
                      .cluster = RayClusterRow{.uid = "u", .name = u"c"_s},
                      .now = began + 2000};
    facts.cluster->groups.append(GroupRow{.name = u"g"_s, .replicas = workers});
    return facts;
}

kube::EventRow happened(const QString &reason, const QString &message)
{
    return {.reason = reason, .message = message};
}

} // namespace

Q_DECLARE_METATYPE(raydeck::ray::CreateFacts)

class TestCreateProgress : public QObject {
    Q_OBJECT
private slots:
    void stepsFollowTheCluster_data()
    {
        QTest::addColumn<CreateFacts>("all");
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("cause");
        const auto row = [](const char *name, const CreateFacts &all, Id id, State state, Cause cause = Cause::None) {
            QTest::newRow(name) << all << int(id) << int(state) << int(cause);
        };
        CreateFacts now = facts();
        now.creation.made = 0;
        row("objects are being made", now, Id::Objects, State::Running);
        row("then all waits", now, Id::TakenOver, State::ToCome);
        now.isInterrupted = true;
        row("interrupted", now, Id::Objects, State::Failed, Cause::Interrupted);
        row("then nothing comes", now, Id::TakenOver, State::ToCome);
        now = facts();
        row("made", now, Id::Objects, State::Done);
        row("nobody has taken it over yet", now, Id::TakenOver, State::Running);
        now.now = began + 60'000;
        row("nobody takes it over", now, Id::TakenOver, State::Stuck, Cause::NoOperator);
        now.events = {happened(u"InvalidRayClusterSpec"_s, u"min > max"_s)};
        row("refused by the operator", now, Id::TakenOver, State::Failed, Cause::Refused);
        now.events = {happened(u"FailedToCreateHeadPod"_s, u"pods \"x\" is forbidden: exceeded quota: team"_s)};
        row("refused by the quota", now, Id::TakenOver, State::Stuck, Cause::Quota);
        now = facts();
        now.cluster.reset();
        row("deleted meanwhile", now, Id::TakenOver, State::Failed, Cause::Gone);
        now.isLive = false;
        row("not listed yet", now, Id::TakenOver, State::Running);
        now = facts();
        now.pods = {pod(u"h"_s, u"head"_s)};
        row("taken over", now, Id::TakenOver, State::Done);
        row("not placed yet", now, Id::HeadPlaced, State::Running);
        now.pods[0].reason = u"Unschedulable"_s;
        row("no node", now, Id::HeadPlaced, State::Stuck, Cause::Unschedulable);
        now.pods = {pod(u"h"_s, u"head"_s, u"gpu-a"_s)};
        row("placed", now, Id::HeadPlaced, State::Done);
        row("pulling", now, Id::HeadImage, State::Running);
        now.pods[0].reason = u"ImagePullBackOff"_s;
        row("no image", now, Id::HeadImage, State::Stuck, Cause::ImagePull);
        now.pods[0].reason = u"CrashLoopBackOff"_s;
        now.pods[0].phase = kube::PodRow::Phase::Running;
        row("image is there", now, Id::HeadImage, State::Done);
        row("crashing", now, Id::HeadReady, State::Stuck, Cause::Crashing);
        now = facts(2);
        now.pods = {pod(u"h"_s, u"head"_s, u"gpu-a"_s, true), pod(u"w1"_s, u"worker"_s, u"gpu-a"_s, true),
                    pod(u"w2"_s, u"worker"_s)};
        row("head ready", now, Id::HeadReady, State::Done);
        row("one of two", now, Id::Workers, State::Running);
        now.pods[2].reason = u"Unschedulable"_s;
        row("no room for the second", now, Id::Workers, State::Stuck, Cause::Unschedulable);
        now.dashboard = {.state = DashboardAnswer::State::Answers};
        row("the dashboard does not wait for workers", now, Id::Dashboard, State::Done);
        now.dashboard = {.state = DashboardAnswer::State::Silent};
        row("silent", now, Id::Dashboard, State::Note, Cause::Silent);
        now = facts(0);
        now.pods = {pod(u"h"_s, u"head"_s, u"gpu-a"_s, true)};
        row("none asked for", now, Id::Workers, State::Done);
    }
    void stepsFollowTheCluster()
    {
        QFETCH(const CreateFacts, all);
        QFETCH(const int, id);
        QFETCH(const int, state);
        QFETCH(const int, cause);
        const QList<CreateStep> steps = stepsOf(all);
        QCOMPARE(steps.size(), 7);
        const CreateStep &step = steps.at(id);
        QCOMPARE(int(step.id), id);
        QCOMPARE(int(step.state), state);
        QCOMPARE(int(step.cause), cause);
    }

    void timesOutliveTheWindow()
    {
        CreateFacts now = facts(0);
        now.pods = {pod(u"h"_s, u"head"_s, u"gpu-a"_s)};
        now.creation.reached = {{u"objects"_s, began + 500}, {u"takenOver"_s, began + 900}};
        const QList<CreateStep> steps = stepsOf(now);
        QCOMPARE(steps.at(1).began, began + 500);
        QCOMPARE(steps.at(1).ended, began + 900);
        QCOMPARE(steps.at(2).began, began + 900);
        QCOMPARE(steps.at(2).ended, now.now); // seen now for the first time
    }

    void journalKeepsEverything()
    {
        const QTemporaryDir folder;
        const CreationJournal journal(folder.filePath(u"creations"_s));
        QVERIFY(journal.all().isEmpty());
        Creation creation{.context = u"arn:aws:eks/prod"_s,
                          .namespaceName = u"ml"_s,
                          .name = u"c"_s,
                          .uid = "u1",
                          .began = began,
                          .made = began + 1,
                          .objects = {{.kind = u"RayCluster"_s,
                                       .namespaceName = u"ml"_s,
                                       .name = u"c"_s,
                                       .uid = "u1",
                                       .path = "/apis/ray.io/v1/x"}},
                          .reached = {{u"objects"_s, began + 5}}};
        QVERIFY(journal.write(creation));
        QCOMPARE(journal.find(creation.context, u"ml"_s, u"c"_s), creation);
        QVERIFY(!journal.find(u"other"_s, u"ml"_s, u"c"_s));
        creation.made = began + 9;
        QVERIFY(journal.write(creation));
        QCOMPARE(journal.all(), QList{creation});
        QFile broken(folder.filePath(u"creations/broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        QCOMPARE(journal.all().size(), 1);
        QVERIFY(journal.remove(creation));
        QVERIFY(journal.remove(creation)); // it is gone already
        QVERIFY(journal.all().isEmpty());
        QVERIFY(QFile::exists(folder.filePath(u"creations/broken.json"_s))); // not ours to throw away
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!CreationJournal(folder.filePath(u"file/below"_s)).write(creation));
    }

    void damagedFilesAreSaidAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray noted = R"({"context":"ctx","name":"c","objects":[{"kind":"Secret",MORE}]})";
        QTest::newRow("cut short") << QByteArray("{\"context\":\"ctx\",\"na");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of nothing") << QByteArray("{}");
        QTest::newRow("another kind of file") << QByteArray("[1, 2]");
        QTest::newRow("an object without its uid") // whatever has the name by now would be deleted
            << QByteArray(noted).replace("MORE", "\"path\":\"/api/x\"");
        QTest::newRow("an object without its path") << QByteArray(noted).replace("MORE", "\"uid\":\"u\"");
    }
    void damagedFilesAreSaidAndKept()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        const CreationJournal journal(folder.path());
        Creation creation{.context = u"ctx"_s, .namespaceName = u"ml"_s, .name = u"c"_s, .began = began};
        QVERIFY(journal.write(creation));
        const QString path = folder.filePath(QDir(folder.path()).entryList(QDir::Files).value(0));
        QVERIFY(journal.list().damaged.isEmpty());
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        const auto damage = [&path, &content] {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(damage());
        QVERIFY(journal.all().isEmpty());
        QVERIFY(!journal.find(u"ctx"_s, u"ml"_s, u"c"_s));
        QCOMPARE(journal.list().damaged.size(), 1);
        QCOMPARE(journal.list().damaged.first().path, path);
        QVERIFY(!journal.list().damaged.first().reason.isEmpty());
        // Its place is needed twice: both stay.
        QVERIFY(journal.write(creation));
        QVERIFY(damage());
        QVERIFY(journal.write(creation));
        QCOMPARE(journal.all(), QList{creation});
        QCOMPARE(journal.list().damaged.size(), 2);
        for (const kube::DamagedFile &damaged : journal.list().damaged) {
            QFile file(damaged.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), content);
        }
    }

    void readsTheSchedulersSentence()
    {
        using Why = NodeRefusal::Why;
        const auto refusals = nodeRefusalsIn(u"0/5 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated "
                                             u"taint {nvidia.com/gpu: present}, 1 "
                                             "node(s) were unschedulable, 2 node(s) didn't match Pod's node "
                                             "affinity/selector. preemption: 0/5 nodes are "
                                             "available: 5 Preemption is not helpful for scheduling."_s);
        QCOMPARE(refusals,
                 (QList<NodeRefusal>{{.why = Why::Insufficient, .nodes = 1, .subject = u"cpu"_s},
                                     {.why = Why::Taint, .nodes = 1, .subject = u"nvidia.com/gpu"_s},
                                     {.why = Why::Cordoned, .nodes = 1},
                                     {.why = Why::Selector, .nodes = 2}}));
        QCOMPARE(nodeRefusalsIn(
                     u"0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient nvidia.com/gpu. no "
                     "new claims to deallocate, preemption: 0/4 nodes are available: 4 Preemption is not helpful "
                     "for scheduling."_s), // as 1.36 says it
                 (QList<NodeRefusal>{{.why = Why::Taint, .nodes = 1},
                                     {.why = Why::Insufficient, .nodes = 3, .subject = u"nvidia.com/gpu"_s}}));
        QVERIFY(nodeRefusalsIn(u"something else"_s).isEmpty());
    }

    void findsTheFieldsOfARefusal()
    {
        const auto paths = [](const QString &message, Error::Kind kind = Error::Kind::Invalid,
                              const QString &reason = {}) {
            QStringList list;
            for (const ServerComplaint &one : complaintsOf({.kind = kind, .message = message, .reason = reason}))
                list += one.path + u'|' + one.text;
            return list;
        };
        QCOMPARE(
            paths(u"RayCluster.ray.io \"x\" is invalid: [spec.headGroupSpec.template: Required value, "
                  "spec.workerGroupSpecs[0].replicas: Invalid value: \"string\": must be of type integer]"_s),
            (QStringList{u"spec.headGroupSpec.template|Required value"_s,
                         u"spec.workerGroupSpecs[0].replicas|Invalid value: \"string\": must be of type integer"_s}));
        QCOMPARE(
            paths(
                u"RayCluster in version \"v1\" cannot be handled as a RayCluster: strict decoding error: unknown field "
                "\"spec.foo\""_s),
            QStringList{
                u"spec.foo|RayCluster in version \"v1\" cannot be handled as a RayCluster: strict decoding error: "
                "unknown field \"spec.foo\""_s});
        QCOMPARE(paths(u"rayclusters.ray.io \"x\" already exists"_s, Error::Kind::Conflict, u"AlreadyExists"_s),
                 QStringList{u"metadata.name|rayclusters.ray.io \"x\" already exists"_s});
        QCOMPARE(paths(u"no field in it"_s), QStringList{u"|no field in it"_s});
        // Where the server lists the fields, its sentence is not read: words in it can look like a path.
        QCOMPARE(complaintsOf(
                     {.kind = Error::Kind::Invalid,
                      .message = u"x is invalid: spec.a: Invalid value: \"spec.b: c\": no"_s,
                      .causes = {{.field = u"spec.a"_s, .message = u"Invalid value: no"_s}, {.field = u"<nil>"_s}}}),
                 (QList<ServerComplaint>{{u"spec.a"_s, u"Invalid value: no"_s},
                                         {{}, u"x is invalid: spec.a: Invalid value: \"spec.b: c\": no"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestCreateProgress)
#include "tst_createprogress.moc"
