#include <models/kube/connection.h>
#include <models/ray/recreate/newmanifest.h>
#include <models/ray/recreate/recreateflow.h>

#include <tests/support/fakeraycluster.h>
#include <tests/support/realcluster.h>
#include <tests/support/temporaryfiles.h>

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using namespace raydeck::ray;
using Obstacle = RecreateFlow::Obstacle;
using test::Exchange;

namespace {

constexpr auto Manifest = R"(# of the team
apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: demo
  namespace: ml
spec:
  rayVersion: "2.52.1" # pinned
  headGroupSpec: {template: {spec: {containers: [{name: h, image: i}]}}}
  workerGroupSpecs:
    - groupName: gpu
      replicas: 1
      template: {spec: {containers: [{name: w, image: i}]}}
)";

QByteArray edited(const char *from = "image: i}]}}}", const char *to = "image: j}]}}}")
{
    return QByteArray(Manifest).replace(from, to);
}

kube::YamlDocument document(const QByteArray &text)
{
    return kube::YamlDocument::parse(text).value();
}

} // namespace

class TestRecreateFlow : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;
    std::unique_ptr<test::FakeRayCluster> m_cluster;
    std::unique_ptr<kube::Connection> m_connection;

    RecreateJournal journal() const { return RecreateJournal(m_files->path(u"recreate"_s)); }
    std::unique_ptr<RecreateFlow> flow() const
    {
        auto flow = std::make_unique<RecreateFlow>(*m_connection, journal());
        flow->setTimes({.look = 5ms, .retry = 5ms, .explainAfter = 0s});
        return flow;
    }
    RayClusterRow row() const
    {
        return {.uid = m_cluster->object["metadata"_L1]["uid"_L1].toString().toUtf8(),
                .name = u"demo"_s,
                .namespaceName = u"ml"_s};
    }
    auto started(RecreateFlow &flow, const QByteArray &manifest = edited())
    {
        return test::waitFor(flow.start(row(), document(manifest)), this, 10s);
    }
    /// The new one is there once, as it was written, and nothing else is left.
    void verifyDone(const QByteArray &manifest = edited()) const
    {
        QCOMPARE(m_cluster->made, 2);
        QJsonObject there = asNew(m_cluster->object);
        QCOMPARE(there, document(manifest).toJson());
        QVERIFY(journal().all().recreations.isEmpty());
        QVERIFY(QDir(m_files->path(u"recreate"_s)).isEmpty(QDir::Files));
    }

private slots:
    void init()
    {
        m_files = std::make_unique<test::TemporaryFiles>();
        m_cluster = std::make_unique<test::FakeRayCluster>(Manifest);
        m_connection =
            std::make_unique<kube::Connection>(m_cluster->server.access(), kube::CredentialSource::Surroundings{});
    }
    void cleanup()
    {
        m_connection.reset();
        m_cluster.reset();
    }

    void writesEachStepDownBeforeItIsTaken()
    {
        const auto flow = this->flow();
        QList<RecreateStep> steps;
        connect(flow.get(), &RecreateFlow::stepWritten, this, [&](RecreateStep step) {
            steps.append(step);
            const auto all = journal().all().recreations;
            QCOMPARE(all.size(), step == RecreateStep::Done ? 0 : 1);
            QCOMPARE(m_cluster->count("DELETE"), step == RecreateStep::Delete ? 0 : 1);
            QCOMPARE(m_cluster->count("POST"), step < RecreateStep::Ready ? 0 : 1);
            if (step == RecreateStep::Done)
                return;
            QCOMPARE(all.first().step, step);
            QCOMPARE(all.first().manifest, edited());
            QCOMPARE(all.first().oldUid, "uid-1");
            QCOMPARE(all.first().newUid, step == RecreateStep::Ready ? "uid-2" : "");
            QCOMPARE(all.first().before["metadata"_L1]["uid"_L1].toString(), u"uid-1"_s);
        });
        VERIFY_DONE(started(*flow));
        QCOMPARE(steps,
                 (QList{RecreateStep::Delete, RecreateStep::PodsGone, RecreateStep::FinalizersGone,
                        RecreateStep::Create, RecreateStep::Ready, RecreateStep::Done}));
        QCOMPARE(m_cluster->server.requests(test::FakeRayCluster::Collection).last().body, edited());
        verifyDone();
    }

    void goesOnFromEveryStep_data()
    {
        QTest::addColumn<RecreateStep>("step");
        for (const RecreateStep step : {RecreateStep::Delete, RecreateStep::PodsGone, RecreateStep::FinalizersGone,
                                        RecreateStep::Create, RecreateStep::Ready})
            QTest::newRow(qPrintable(nameOf(step))) << step;
    }
    void goesOnFromEveryStep()
    {
        QFETCH(RecreateStep, step);
        QPointer<RecreateFlow> first = flow().release();
        connect(first, &RecreateFlow::stepWritten, first, [first, step](RecreateStep written) {
            if (written == step)
                first->deleteLater();
        });
        const auto ended = test::waitFor(first->start(row(), document(edited())), this, 10s);
        QCOMPARE(ended->error().kind, Error::Kind::Cancelled);
        QVERIFY(!first);
        QVERIFY(!m_cluster->object.isEmpty() || step != RecreateStep::Delete);
        for (int i = 0; i < 2; ++i) { // the second time there is nothing to do
            for (const Recreation &recreation : journal().all().recreations) {
                const auto second = flow();
                VERIFY_DONE(test::waitFor(second->resume(recreation), this, 10s));
            }
        }
        verifyDone();
    }

    void losesAnAnswerAndDoesItOnce_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<bool>("done");
        for (const char *verb : {"DELETE", "POST"}) {
            QTest::addRow("%s, done", verb) << QByteArray(verb) << true;
            QTest::addRow("%s, not done", verb) << QByteArray(verb) << false;
        }
    }
    void losesAnAnswerAndDoesItOnce()
    {
        QFETCH(QByteArray, verb);
        QFETCH(bool, done);
        bool isLost = false;
        m_cluster->intercept = [&](Exchange &exchange) {
            if (isLost || exchange.request().verb != verb || !exchange.request().parameter(u"dryRun"_s).isEmpty())
                return false;
            isLost = true;
            if (done && verb == "POST") {
                m_cluster->make(exchange.request().body);
            } else if (done) {
                m_cluster->object = {};
                m_cluster->pods.clear();
            }
            exchange.cut();
            return true;
        };
        VERIFY_DONE(started(*flow()));
        QVERIFY(isLost);
        verifyDone();
    }

    void waitsWhileNobodyAnswers()
    {
        int refused = 0;
        m_cluster->intercept = [&](Exchange &exchange) {
            if (m_cluster->count("DELETE") == 0 || ++refused % 4 == 0)
                return false;
            exchange.refuse(503, u"ServiceUnavailable"_s, u"apiserver is shutting down"_s);
            return true;
        };
        const auto flow = this->flow();
        bool wasSaid = false;
        connect(flow.get(), &RecreateFlow::changed, this,
                [&] { wasSaid = wasSaid || (flow->obstacle() == Obstacle::NoAnswer && flow->isRunning()); });
        VERIFY_DONE(started(*flow));
        QVERIFY(wasSaid);
        QCOMPARE(flow->obstacle(), Obstacle::None);
        verifyDone();
    }

    void aRefusedCreateCanBeEdited_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("message");
        QTest::newRow("quota") << 403 << u"Forbidden"_s
                               << u"rayclusters.ray.io \"demo\" is forbidden: exceeded quota: q"_s;
        QTest::newRow("admission") << 403 << u"Forbidden"_s << u"admission webhook \"w\" denied the request: no"_s;
        QTest::newRow("a webhook that fails") << 500 << u"InternalError"_s << u"failed calling webhook \"w\""_s;
        QTest::newRow("validation") << 422 << u"Invalid"_s
                                    << u"RayCluster.ray.io \"demo\" is invalid: spec.rayVersion: Invalid value"_s;
    }
    void aRefusedCreateCanBeEdited()
    {
        QFETCH(int, status);
        QFETCH(QString, reason);
        QFETCH(QString, message);
        m_cluster->intercept = [&](Exchange &exchange) {
            if (exchange.request().verb != "POST" || !exchange.request().parameter(u"dryRun"_s).isEmpty())
                return false;
            exchange.refuse(status, reason, message);
            return true;
        };
        const auto flow = this->flow();
        QVERIFY(!started(*flow).value());
        QCOMPARE(flow->obstacle(), Obstacle::Refused);
        QCOMPARE(flow->error()->message, message);
        QVERIFY(!flow->complaints().isEmpty());
        QVERIFY(!flow->isRunning());
        QVERIFY(!flow->cancel()); // too late
        QCOMPARE(journal().all().recreations.first().manifest, edited());
        QVERIFY(!test::waitFor(flow->tryAgain(), this, 10s).value());
        QCOMPARE(flow->obstacle(), Obstacle::Refused);

        QCOMPARE(test::waitFor(flow->tryAgainWith(document(edited("name: demo", "name: other"))), this)->error().reason,
                 u"OtherObject"_s);
        m_cluster->intercept = {};
        const QByteArray other = edited("rayVersion: \"2.52.1\"", "rayVersion: \"2.53.0\"");
        VERIFY_DONE(test::waitFor(flow->tryAgainWith(document(other)), this, 10s));
        verifyDone(other);
    }

    void aNameThatIsTakenIsLookedAt()
    {
        m_cluster->intercept = [&](Exchange &exchange) {
            if (exchange.request().verb == "DELETE") {
                m_cluster->handle(exchange);
                m_cluster->make(Manifest, u"argocd-controller"_s); // as if it had waited for it
                return true;
            }
            return false;
        };
        const auto flow = this->flow();
        QVERIFY(!started(*flow).value());
        QCOMPARE(flow->obstacle(), Obstacle::NameTaken);
        QCOMPARE(flow->taken()["metadata"_L1]["managedFields"_L1][0]["manager"_L1].toString(), u"argocd-controller"_s);
        QCOMPARE(m_cluster->count("DELETE"), 1); // never the one of somebody else
        QCOMPARE(m_cluster->count("POST"), 0);
        QVERIFY(!test::waitFor(flow->tryAgain(), this, 10s).value());
        QCOMPARE(flow->obstacle(), Obstacle::NameTaken);
        VERIFY_DONE(test::waitFor(flow->goOnAnyway(), this, 10s)); // it is the one
        QVERIFY(journal().all().recreations.isEmpty());
        QCOMPARE(m_cluster->count("DELETE"), 1);
    }

    void whatWasChangedMeanwhileIsNotDeleted()
    {
        Recreation interrupted;
        QPointer<RecreateFlow> first = flow().release();
        connect(first, &RecreateFlow::stepWritten, first, [first] { first->deleteLater(); });
        m_cluster->intercept = [&](Exchange &exchange) { return exchange.request().verb == "DELETE"; };
        first->start(row(), document(edited()));
        QTRY_VERIFY(!first);
        m_cluster->intercept = {};
        QJsonObject spec = m_cluster->object.value("spec"_L1).toObject();
        spec["rayVersion"_L1] = u"2.60.0"_s;
        m_cluster->object["spec"_L1] = spec;

        const auto flow = this->flow();
        const Recreation recreation = journal().all().recreations.first();
        QVERIFY(!test::waitFor(flow->resume(recreation), this, 10s).value());
        QCOMPARE(flow->obstacle(), Obstacle::Changed);
        QCOMPARE(m_cluster->count("DELETE"), 0);
        VERIFY_DONE(test::waitFor(flow->goOnAnyway(), this, 10s));
        verifyDone();
    }

    void nothingIsTouchedUntilTheDelete()
    {
        const auto flow = this->flow();
        m_cluster->intercept = [](Exchange &exchange) {
            if (exchange.request().verb != "POST")
                return false;
            exchange.refuse(422, u"Invalid"_s, u"unknown field \"spec.x\""_s);
            return true;
        };
        QCOMPARE(started(*flow)->error().kind, Error::Kind::Invalid);
        QCOMPARE(m_cluster->count("DELETE"), 0);
        QVERIFY(journal().all().recreations.isEmpty());

        m_cluster->intercept = {};
        QCOMPARE(started(*flow, edited("name: demo", "name: other"))->error().reason, u"OtherObject"_s);
        auto another = row();
        another.uid = "uid-0";
        QCOMPARE(test::waitFor(flow->start(another, document(edited())), this)->error().kind, Error::Kind::NotFound);
        m_files->write(u"recreate"_s, "no folder");
        QVERIFY(!started(*flow).value());
        QCOMPARE(flow->obstacle(), Obstacle::NotWritten);
        QCOMPARE(m_cluster->count("DELETE"), 0);
        QCOMPARE(m_cluster->made, 1);
    }

    void aFinalizerThatIsStuckIsSaidAndTakenOffAlone()
    {
        QJsonObject metadata = m_cluster->object.value("metadata"_L1).toObject();
        metadata["finalizers"_L1] = QJsonArray{u"example.com/first"_s, QString(RedisFinalizer), u"example.com/last"_s};
        m_cluster->object["metadata"_L1] = metadata;
        const auto flow = this->flow();
        const auto ended = std::make_shared<std::optional<Result<void>>>();
        QCoro::connect(flow->start(row(), document(edited())), this,
                       [ended](const Result<void> &result) { *ended = result; });
        QTRY_COMPARE(flow->holdingBack().finalizers.size(), 3);
        QTRY_COMPARE(flow->recreation().step, RecreateStep::FinalizersGone);
        QVERIFY(flow->holdingBack().isThere);
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(RedisFinalizer), this));
        QTRY_COMPARE(flow->holdingBack().finalizers, (QStringList{u"example.com/first"_s, u"example.com/last"_s}));
        QCOMPARE(test::waitFor(flow->removeFinalizer(RedisFinalizer), this)->error().kind, Error::Kind::NotFound);
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(u"example.com/last"_s), this));
        QTRY_COMPARE(flow->holdingBack().finalizers, QStringList{u"example.com/first"_s});
        QVERIFY(!*ended);
        VERIFY_DONE(test::waitFor(flow->removeFinalizer(u"example.com/first"_s), this));
        QTRY_VERIFY(*ended);
        verifyDone();
    }

    void podsThatStayAreSaid()
    {
        m_cluster->podsLeave = false;
        const auto flow = this->flow();
        QCoro::connect(flow->start(row(), document(edited())), this, [](const Result<void> &) {});
        QTRY_COMPARE(flow->holdingBack().pods.size(), 2);
        QVERIFY(!flow->holdingBack().isThere);
        QCOMPARE(flow->recreation().step, RecreateStep::PodsGone);
        QCOMPARE(m_cluster->count("POST"), 0);
        m_cluster->pods.removeLast();
        QTRY_COMPARE(flow->holdingBack().pods.size(), 1);
        QCOMPARE(flow->holdingBack().pods.first().row.node, u"gpu-a"_s);
        QTRY_COMPARE(flow->holdingBack().pods.first().nodeReady, true);
        m_cluster->pods = {test::FakeRayCluster::pod(u"c"_s, CleanUpNodeType)}; // that works for a finalizer
        QTRY_VERIFY(!flow->isRunning());
        verifyDone();
    }

    void isNotOverUntilPodsAreReady()
    {
        m_cluster->podsGetReady = false;
        const auto flow = this->flow();
        QCoro::connect(flow->start(row(), document(edited())), this, [](const Result<void> &) {});
        QTRY_VERIFY(flow->newCluster());
        QCOMPARE(flow->recreation().step, RecreateStep::Ready);
        m_cluster->pods = {test::FakeRayCluster::pod(u"h"_s, u"head"_s),
                           test::FakeRayCluster::pod(u"w"_s, u"worker"_s, false)};
        QTRY_COMPARE(flow->newPods().size(), 2);
        QVERIFY(flow->isRunning());
        m_cluster->pods.last() = test::FakeRayCluster::pod(u"w"_s, u"worker"_s);
        QTRY_VERIFY(!flow->isRunning());
        QCOMPARE(flow->recreation().step, RecreateStep::Done);
        verifyDone();
    }

    void aNewOneThatIsDeletedIsSaid()
    {
        m_cluster->podsGetReady = false;
        const auto flow = this->flow();
        QCoro::connect(flow->start(row(), document(edited())), this, [](const Result<void> &) {});
        QTRY_VERIFY(flow->newCluster());
        m_cluster->object = {};
        QTRY_COMPARE(flow->obstacle(), Obstacle::NewOneGone);
        QCOMPARE(m_cluster->count("POST"), 1);
        m_cluster->podsGetReady = true;
        VERIFY_DONE(test::waitFor(flow->tryAgain(), this, 10s));
        QCOMPARE(m_cluster->made, 3);
    }

    void anotherServerIsNotTouched()
    {
        const auto flow = this->flow();
        const Recreation recreation{.context = u"c"_s,
                                    .server = u"https://elsewhere"_s,
                                    .namespaceName = u"ml"_s,
                                    .name = u"demo"_s,
                                    .oldUid = "uid-1",
                                    .manifest = edited()};
        QCOMPARE(test::waitFor(flow->resume(recreation), this)->error().reason, u"OtherServer"_s);
        QCOMPARE(flow->obstacle(), Obstacle::OtherServer);
        QVERIFY(m_cluster->server.requests().isEmpty());
    }

    void oneIsFinishedBeforeAnother()
    {
        m_cluster->podsLeave = false;
        const auto first = flow();
        QCoro::connect(first->start(row(), document(edited())), this, [](const Result<void> &) {});
        QTRY_COMPARE(first->recreation().step, RecreateStep::PodsGone);
        const auto second = flow();
        QCOMPARE(started(*second)->error().reason, u"Unfinished"_s);
        QVERIFY(!test::waitFor(second->resume(journal().all().recreations.first()), this).value());
        QCOMPARE(second->obstacle(), Obstacle::InUse);
        QVERIFY(first->isRunning());
        QVERIFY(!first->giveUp());
    }

    void beforeTheDeleteItCanBeCancelled()
    {
        const auto flow = this->flow();
        m_cluster->intercept = [](Exchange &exchange) {
            if (exchange.request().verb != "DELETE")
                return false;
            exchange.refuse(403, u"Forbidden"_s, u"cannot delete"_s);
            return true;
        };
        QVERIFY(!started(*flow).value());
        QCOMPARE(flow->obstacle(), Obstacle::Failed);
        QCOMPARE(journal().all().recreations.size(), 1);
        QVERIFY(flow->cancel());
        QVERIFY(journal().all().recreations.isEmpty());
        QCOMPARE(m_cluster->made, 1);
    }
};

QTEST_GUILESS_MAIN(TestRecreateFlow)
#include "tst_recreateflow.moc"
