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
    void changeTheOldOne(const QString &version = u"2.60.0"_s) const
    {
        QJsonObject spec = m_cluster->object.value("spec"_L1).toObject();
        spec["rayVersion"_L1] = version;
        m_cluster->object["spec"_L1] = spec;
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

    /// On whichever way the flow comes to its DELETE, the journal is on the disk, with what is deleted.
    void theJournalIsThereBeforeTheDelete_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"start", "resume", "try again", "with another manifest", "go on anyway"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void theJournalIsThereBeforeTheDelete()
    {
        QFETCH(QString, way);
        QByteArray wanted = edited();
        int deletes = 0;
        bool refuses = way != u"start"_s;
        m_cluster->intercept = [&](Exchange &exchange) {
            if (exchange.request().verb != "DELETE")
                return false;
            if (refuses) {
                exchange.refuse(403, u"Forbidden"_s, u"cannot delete"_s);
                return true;
            }
            ++deletes;
            const auto all = journal().all().recreations;
            [&] {
                QCOMPARE(all.size(), 1);
                QCOMPARE(all.first().step, RecreateStep::Delete);
                QCOMPARE(all.first().manifest, wanted);
                QCOMPARE(all.first().before, m_cluster->object); // exactly what is deleted
            }();
            return false;
        };
        const auto first = flow();
        if (way == u"start"_s) {
            VERIFY_DONE(started(*first));
        } else {
            QVERIFY(!started(*first).value());
            refuses = false;
            if (way == u"resume"_s) {
                const Recreation recreation = journal().all().recreations.first();
                QVERIFY(journal().remove(recreation)); // as if its file had been cleared away
                VERIFY_DONE(test::waitFor(flow()->resume(recreation), this, 10s));
            } else if (way == u"try again"_s) {
                QVERIFY(journal().remove(first->recreation()));
                VERIFY_DONE(test::waitFor(first->tryAgain(), this, 10s));
            } else if (way == u"with another manifest"_s) {
                wanted = edited("rayVersion: \"2.52.1\"", "rayVersion: \"2.53.0\"");
                VERIFY_DONE(test::waitFor(first->tryAgainWith(document(wanted)), this, 10s));
            } else {
                changeTheOldOne();
                QVERIFY(!test::waitFor(first->tryAgain(), this, 10s).value());
                QCOMPARE(first->obstacle(), Obstacle::Changed);
                VERIFY_DONE(test::waitFor(first->goOnAnyway(), this, 10s));
            }
        }
        QCOMPARE(deletes, 1);
        verifyDone(wanted);
    }

    void nothingGoesOnThatHasNotBegun()
    {
        const auto flow = this->flow();
        const auto refuses = [&] {
            QCOMPARE(test::waitFor(flow->tryAgain(), this)->error().reason, u"NotBegun"_s);
            QCOMPARE(test::waitFor(flow->goOnAnyway(), this)->error().reason, u"NotBegun"_s);
            QCOMPARE(test::waitFor(flow->tryAgainWith(document(edited())), this)->error().reason, u"NotBegun"_s);
            QVERIFY(!flow->cancel());
            QVERIFY(journal().all().recreations.isEmpty());
            QVERIFY(!flow->isRunning());
        };
        refuses();
        QVERIFY(m_cluster->server.requests().isEmpty());
        m_cluster->intercept = [](Exchange &exchange) {
            if (exchange.request().verb != "POST")
                return false;
            exchange.refuse(422, u"Invalid"_s, u"unknown field \"spec.x\""_s);
            return true;
        };
        QVERIFY(!started(*flow).value()); // and it did not begin
        const qsizetype asked = m_cluster->server.requests().size();
        refuses();
        QCOMPARE(m_cluster->server.requests().size(), asked);
        m_cluster->intercept = {};
        VERIFY_DONE(started(*flow));
        refuses(); // it is over
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

    void anEditedManifestIsCheckedBeforeItTakesTheOthersPlace()
    {
        const QByteArray wrong = edited("rayVersion: \"2.52.1\"", "rayVersion: \"none\"");
        m_cluster->intercept = [](Exchange &exchange) {
            if (exchange.request().verb == "DELETE") {
                exchange.refuse(403, u"Forbidden"_s, u"cannot delete"_s);
                return true;
            }
            if (exchange.request().verb != "POST" || !exchange.request().body.contains("none"))
                return false;
            exchange.refuse(422, u"Invalid"_s, u"RayCluster.ray.io \"demo\" is invalid: spec.rayVersion: Invalid"_s);
            return true;
        };
        const auto flow = this->flow();
        QVERIFY(!started(*flow).value());
        const auto held = flow->error();
        const auto refused = test::waitFor(flow->tryAgainWith(document(wrong)), this, 10s).value();
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QVERIFY(!flow->complaints().isEmpty());
        QVERIFY(!flow->isRunning());
        QCOMPARE(flow->obstacle(), Obstacle::Failed); // what held it up before
        QCOMPARE(flow->error(), held);
        QCOMPARE(flow->recreation().manifest, edited());
        QCOMPARE(journal().all().recreations.first().manifest, edited());
        QCOMPARE(m_cluster->count("DELETE"), 1);
        QVERIFY(flow->cancel()); // and nothing is locked
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
        changeTheOldOne();

        const auto flow = this->flow();
        const Recreation recreation = journal().all().recreations.first();
        QVERIFY(!test::waitFor(flow->resume(recreation), this, 10s).value());
        QCOMPARE(flow->obstacle(), Obstacle::Changed);
        QCOMPARE(m_cluster->count("DELETE"), 0);
        changeTheOldOne(u"2.61.0"_s); // a person agreed to what was there, not to this
        QVERIFY(!test::waitFor(flow->goOnAnyway(), this, 10s).value());
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

    void twoNeverBeginAtOnce()
    {
        const auto first = flow();
        const auto second = flow();
        const auto ended = std::make_shared<QList<Result<void>>>();
        for (RecreateFlow *flow : {first.get(), second.get()}) // both ask the server before either has written
            QCoro::connect(flow->start(row(), document(edited())), this,
                           [ended](const Result<void> &result) { ended->append(result); });
        QVERIFY(first->isRunning() && second->isRunning());
        QTRY_COMPARE(ended->size(), 2);
        const auto refused = std::ranges::find_if(*ended, [](const Result<void> &one) { return !one; });
        QVERIFY(refused != ended->end());
        QCOMPARE(refused->error().reason, u"Unfinished"_s);
        QCOMPARE(std::ranges::count_if(*ended, [](const Result<void> &one) { return one.has_value(); }), 1);
        QCOMPARE(m_cluster->count("DELETE"), 1);
        QVERIFY(!first->isRunning() && !second->isRunning());
        verifyDone();
    }

    /// Where another window has come further, its journal counts and not what this one remembers.
    void whatAnotherWindowDidIsNotUndone()
    {
        bool refuses = true;
        m_cluster->intercept = [&](Exchange &exchange) {
            const bool isRefused = exchange.request().verb == "DELETE" ? refuses
                : exchange.request().verb == "POST"
                ? exchange.request().parameter(u"dryRun"_s).isEmpty() && exchange.request().body.contains("2.52.1")
                : false;
            if (isRefused)
                exchange.refuse(403, u"Forbidden"_s, u"not now"_s);
            return isRefused;
        };
        const auto first = flow();
        QVERIFY(!started(*first).value());
        refuses = false;
        const auto second = flow();
        QVERIFY(!test::waitFor(second->resume(first->recreation()), this, 10s).value());
        QCOMPARE(second->obstacle(), Obstacle::Refused); // it has deleted the old one
        QVERIFY(!first->cancel());
        QCOMPARE(journal().all().recreations.size(), 1);
        const QByteArray other = edited("rayVersion: \"2.52.1\"", "rayVersion: \"2.53.0\"");
        auto further = second->recreation();
        further.manifest = other;
        QVERIFY(journal().write(further));
        VERIFY_DONE(test::waitFor(first->tryAgain(), this, 10s));
        verifyDone(other);
    }

    /// Nobody knows what came of a delete that was refused or not answered: it is looked at.
    void isCancelledOnlyWhereNothingWasDeleted_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::addColumn<bool>("canBeSeen");
        QTest::newRow("refused, and nothing happened") << false << true;
        QTest::newRow("refused, and it may not be looked at") << false << false;
        QTest::newRow("done, though it was refused") << true << true;
        QTest::newRow("done, and it may not be looked at") << true << false;
    }
    void isCancelledOnlyWhereNothingWasDeleted()
    {
        QFETCH(bool, deletes);
        QFETCH(bool, canBeSeen);
        bool isHidden = false;
        m_cluster->intercept = [&](Exchange &exchange) {
            if (exchange.request().verb == "DELETE") {
                if (deletes) {
                    m_cluster->object = {};
                    m_cluster->pods.clear();
                }
                isHidden = !canBeSeen;
                exchange.refuse(500, u"InternalError"_s, u"failed calling webhook \"w\""_s);
                return true;
            }
            if (isHidden)
                exchange.refuse(403, u"Forbidden"_s, u"cannot get"_s);
            return isHidden;
        };
        const auto flow = this->flow();
        const auto ended = started(*flow).value();
        if (deletes && canBeSeen)
            return verifyDone();
        QVERIFY(!ended);
        QCOMPARE(flow->obstacle(), Obstacle::Failed);
        QVERIFY(flow->error()->message.contains(u"webhook"_s));
        QCOMPARE(flow->canCancel(), canBeSeen);
        QCOMPARE(flow->cancel(), canBeSeen);
        QCOMPARE(journal().all().recreations.size(), canBeSeen ? 0 : 1);
        QVERIFY(flow->giveUp());
        QVERIFY(journal().all().recreations.isEmpty());
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
