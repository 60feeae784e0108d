#include <models/kube/connection.h>
#include <models/ray/create/createflow.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/temporaryfiles.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

const QByteArray Claims = "/api/v1/namespaces/team/persistentvolumeclaims";
const QByteArray Clusters = "/apis/ray.io/v1/namespaces/team/rayclusters";
const QByteArray Namespaces = "/api/v1/namespaces";

kube::YamlDocument document(const QByteArray &kind, const QByteArray &name, const QByteArray &space = "team")
{
    return kube::YamlDocument::parse("kind: " + kind + "\nmetadata: {name: " + name + ", namespace: " + space + "}\n")
        .value();
}

QList<kube::YamlDocument> manifests(const QByteArray &name = "c")
{
    return {document("PersistentVolumeClaim", "models"), document("RayCluster", name)};
}

QByteArray object(const QByteArray &kind, const QByteArray &name, const QByteArray &uid, const QByteArray &held = {})
{
    QByteArray text =
        R"({"kind":"KIND","metadata":{"name":"NAME","namespace":"team","uid":"UID","finalizers":[HELD]}})";
    return text.replace("KIND", kind).replace("NAME", name).replace("UID", uid).replace("HELD", held);
}

test::FakeApiServer::Script says(const QByteArray &body, int status = 200)
{
    return [=](test::Exchange &exchange) { exchange.answer(status, body, {{"Content-Type", "application/json"}}); };
}

test::FakeApiServer::Script made(const QByteArray &kind, const QByteArray &name, const QByteArray &uid)
{
    return says(object(kind, name, uid), 201);
}

test::FakeApiServer::Script refuses(int status, const QString &reason, const QString &message)
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, message); };
}

const auto gone = refuses(404, u"NotFound"_s, u"not found"_s);

QStringList namesOf(const Creation &creation)
{
    QStringList names;
    for (const MadeObject &object : creation.objects)
        names.append(object.kind + u' ' + object.name + u' ' + QString::fromUtf8(object.uid));
    return names;
}

} // namespace

/// Objects of a cluster are made in their order, written down as they are made, and taken back by what was written down,
/// whatever happens to the program meanwhile.
class TestCreateFlow : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<test::TemporaryFiles> m_files;
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<CreateFlow> m_flow;

    [[nodiscard]] CreationJournal journal() const { return CreationJournal(m_files->path(u"creations"_s)); }
    /// As after a start of the program.
    void restart()
    {
        m_flow.reset();
        m_connection = std::make_unique<kube::Connection>(m_server->access(), kube::CredentialSource::Surroundings());
        m_flow = std::make_unique<CreateFlow>(*m_connection, journal(), u"ctx"_s);
    }
    static Result<void> ended(QObject *context, QCoro::Task<Result<void>> task)
    {
        std::optional<Result<void>> answer;
        QCoro::connect(std::move(task), context, [&](const Result<void> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(failure(Kind::Cancelled, u"no answer"_s));
    }
    Result<void> create(const QList<kube::YamlDocument> &all) { return ended(this, m_flow->create(all)); }
    Result<void> undo(const Creation &creation) { return ended(this, m_flow->undo(creation)); }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        m_files = std::make_unique<test::TemporaryFiles>();
        restart();
    }
    void cleanup()
    {
        m_flow.reset();
        m_connection.reset();
    }

    void makesAndTakesBack()
    {
        QSignalSpy madeOnes(m_flow.get(), &CreateFlow::objectMade);
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create(manifests()));
        QCOMPARE(madeOnes.size(), 2);
        const Creation creation = m_flow->creation();
        QCOMPARE(namesOf(creation), (QStringList{u"PersistentVolumeClaim models u1"_s, u"RayCluster c u2"_s}));
        QCOMPARE(creation.uid, "u2");
        QVERIFY(creation.began > 0 && creation.made >= creation.began);
        QCOMPARE(journal().all(), QList{creation});

        QSignalSpy goneOnes(m_flow.get(), &CreateFlow::objectGone);
        for (const QByteArray &path : {QByteArray(Clusters + "/c"), QByteArray(Claims + "/models")}) {
            m_server->expect(path, says("{}"));
            m_server->expect(path, gone);
        }
        QVERIFY(undo(creation));
        QCOMPARE(goneOnes.size(), 2);
        QVERIFY(journal().all().isEmpty());
        QList<QByteArray> removed;
        for (const test::SeenRequest &request : m_server->requests()) {
            if (request.verb != "DELETE")
                continue;
            removed.append(request.path);
            // Never what another one made under this name since.
            QVERIFY(QJsonDocument::fromJson(request.body)["preconditions"_L1]["uid"_L1].toString().startsWith(u'u'));
        }
        QCOMPARE(removed, (QList<QByteArray>{Clusters + "/c", Claims + "/models"})); // the last one first
    }

    void theProgramEndsInBetween()
    {
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        QCoro::connect(m_flow->create(manifests()), this, [](const Result<void> &) {});
        QTRY_VERIFY(m_server->open(Clusters)); // which is never answered
        restart();
        const QList<Creation> found = journal().all();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].context, u"ctx"_s);
        QCOMPARE(found[0].name, u"c"_s);
        QCOMPARE(found[0].made, 0); // it says that it is not whole
        QCOMPARE(namesOf(found[0]), QStringList{u"PersistentVolumeClaim models u1"_s});
        m_server->expect(Claims + "/models", says("{}"));
        m_server->expect(Claims + "/models", gone);
        QVERIFY(undo(found[0]));
        QVERIFY(journal().all().isEmpty());
    }

    void theProgramEndsWhileItTakesBack()
    {
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create(manifests()));
        m_server->expect(Clusters + "/c", says("{}"));
        m_server->expect(Clusters + "/c", gone);
        QCoro::connect(m_flow->undo(m_flow->creation()), this, [](const Result<void> &) {});
        QTRY_VERIFY(m_server->open(Claims + "/models"));
        restart();
        QCOMPARE(journal().all().size(), 1);
        QCOMPARE(namesOf(journal().all()[0]), QStringList{u"PersistentVolumeClaim models u1"_s});
    }

    void severalAreKeptApart()
    {
        for (const QByteArray &name : {QByteArray("a"), QByteArray("b")}) {
            m_server->expect(Clusters, made("RayCluster", name, "u" + name));
            QVERIFY(create({document("RayCluster", name)}));
        }
        const QList<Creation> all = journal().all();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].name, u"a"_s); // the oldest first
        m_server->expect(Clusters + "/a", says("{}"));
        m_server->expect(Clusters + "/a", gone);
        QVERIFY(undo(all[0]));
        QCOMPARE(journal().all(), QList{all[1]});
    }

    void whatAnAttemptLeftBehindIsNotForgotten()
    {
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, refuses(422, u"Invalid"_s, u"spec is wrong"_s));
        QCOMPARE(create(manifests()).error().kind, Kind::Invalid);
        QCOMPARE(namesOf(m_flow->creation()), QStringList{u"PersistentVolumeClaim models u1"_s});
        restart();
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create({document("RayCluster", "c")})); // mended, and it does without the claim now
        const QStringList both{u"PersistentVolumeClaim models u1"_s, u"RayCluster c u2"_s};
        QCOMPARE(namesOf(m_flow->creation()), both);
        QCOMPARE(namesOf(journal().all().value(0)), both);
        QVERIFY(journal().all().value(0).made > 0);
    }

    /// What has the path now is what was made last: what was there before is gone, whoever deleted it.
    void aClusterThatWasDeletedMeanwhileIsCreatedAnew()
    {
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create(manifests()));
        restart();
        m_server->expect(Clusters, made("RayCluster", "c", "u3"));
        QVERIFY(create({document("RayCluster", "c")}));
        const QStringList both{u"PersistentVolumeClaim models u1"_s, u"RayCluster c u3"_s};
        QCOMPARE(namesOf(m_flow->creation()), both);
        QCOMPARE(m_flow->creation().uid, "u3");
        QCOMPARE(namesOf(journal().all().value(0)), both);

        restart(); // and so where the attempt does not come to the cluster
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u4"));
        m_server->expect(Clusters, refuses(409, u"AlreadyExists"_s, u"rayclusters \"c\" already exists"_s));
        QCOMPARE(create(manifests()).error().kind, Kind::Conflict);
        const QStringList again{u"RayCluster c u3"_s, u"PersistentVolumeClaim models u4"_s};
        QCOMPARE(namesOf(m_flow->creation()), again);
        QCOMPARE(namesOf(journal().all().value(0)), again);
        QCOMPARE(journal().all().value(0).uid, "u3");
        for (const QByteArray &path : {QByteArray(Claims + "/models"), QByteArray(Clusters + "/c")}) {
            m_server->expect(path, says("{}"));
            m_server->expect(path, gone);
        }
        QVERIFY(undo(m_flow->creation()));
        QCOMPARE(m_server->count(Clusters + "/c"), 2); // each is deleted once
        QVERIFY(journal().all().isEmpty());
    }

    void aNameThatIsTakenByOurOwn()
    {
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create({document("RayCluster", "c")}));
        const Creation running = m_flow->creation();
        restart();
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, refuses(409, u"AlreadyExists"_s, u"rayclusters \"c\" already exists"_s));
        QCOMPARE(create(manifests()).error().kind, Kind::Conflict);
        const Creation found = journal().all().value(0);
        QCOMPARE(found, m_flow->creation());
        QCOMPARE(found.uid, running.uid); // it is still followed
        QCOMPARE(found.made, running.made);
        QCOMPARE(namesOf(found), (QStringList{u"RayCluster c u2"_s, u"PersistentVolumeClaim models u1"_s}));
    }

    void nothingWasMade()
    {
        m_server->expect(Claims, refuses(403, u"Forbidden"_s, u"not for you"_s));
        const auto result = create(manifests());
        QCOMPARE(result.error().kind, Kind::Forbidden);
        QVERIFY(m_flow->creation().objects.isEmpty());
        QVERIFY(journal().all().isEmpty());
        QCOMPARE(m_server->count(Clusters), 0);
        QCOMPARE(create({document("PersistentVolumeClaim", "models")}).error().kind, Kind::Invalid);
    }

    void aJournalThatCannotBeWrittenIsSaid()
    {
        m_files->write(u"creations"_s, "a file where the folder would be");
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        const auto result = create(manifests());
        QCOMPARE(result.error().kind, Kind::Broken);
        QCOMPARE(m_flow->creation().objects.size(), 1); // can still be undone here
        QCOMPARE(m_server->count(Clusters), 0);         // and nothing is made that nobody would know of
    }

    void undoPassesOver_data()
    {
        QTest::addColumn<int>("removal");
        QTest::addColumn<QByteArray>("there");
        QTest::newRow("what is gone") << 404 << QByteArray();
        QTest::newRow("what another one made since") << 409 << object("RayCluster", "c", "another");
        QTest::newRow("what was made anew while it waited") << 200 << object("RayCluster", "c", "another");
    }
    void undoPassesOver()
    {
        QFETCH(const int, removal);
        QFETCH(const QByteArray, there);
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create({document("RayCluster", "c")}));
        m_server->expect(Clusters + "/c", removal == 200 ? says("{}") : refuses(removal, u"x"_s, u"x"_s));
        m_server->expect(Clusters + "/c", there.isEmpty() ? gone : says(there));
        QVERIFY(undo(m_flow->creation()));
        QVERIFY(journal().all().isEmpty());
    }

    void undoThatDoesNotWorkStaysWrittenDown()
    {
        m_server->expect(Claims, made("PersistentVolumeClaim", "models", "u1"));
        m_server->expect(Clusters, made("RayCluster", "c", "u2"));
        QVERIFY(create(manifests()));
        const Creation creation = m_flow->creation();
        m_server->expect(Clusters + "/c", refuses(403, u"Forbidden"_s, u"not for you"_s));
        QCOMPARE(undo(creation).error().kind, Kind::Forbidden);
        QCOMPARE(journal().all(), QList{creation});

        m_flow->setPatience(0ms);
        m_server->expect(Clusters + "/c", says("{}"));
        m_server->expect(Clusters + "/c", says(object("RayCluster", "c", "u2", R"("example.com/hold")")));
        m_server->expect(Clusters + "/c", says(object("RayCluster", "c", "u2", R"("example.com/hold")")));
        const auto held = undo(creation);
        QCOMPARE(held.error().kind, Kind::Conflict);
        QCOMPARE(held.error().detail, u"example.com/hold"_s);
        QCOMPARE(journal().all(), QList{creation});
    }

    void dryRunSaysAll()
    {
        const QList<kube::YamlDocument> all{document("Namespace", "team"), manifests()[0], manifests()[1]};
        m_server->expect(Namespaces, says(object("Namespace", "team", "x"), 201));
        m_server->expect(Claims, refuses(404, u"NotFound"_s, u"namespaces \"team\" not found"_s));
        m_server->expect(Clusters, refuses(422, u"Invalid"_s, u"spec.suspend: Invalid value"_s));
        std::optional<Result<QList<DryRunAnswer>>> answer;
        QCoro::connect(m_flow->dryRun(all), this, [&](const auto &result) { answer = result; });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        const QList<DryRunAnswer> &said = **answer;
        QCOMPARE(said.size(), 3);
        QVERIFY(said[0].complaints.isEmpty());
        QVERIFY(said[1].complaints.isEmpty()); // its namespace would be there by then
        QCOMPARE(said[2].error.kind, Kind::Invalid);
        QVERIFY(!said[2].complaints.isEmpty());
        for (const test::SeenRequest &request : m_server->requests())
            QCOMPARE(request.parameter(u"dryRun"_s), u"All"_s);
        QVERIFY(journal().all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCreateFlow)
#include "tst_createflow.moc"
