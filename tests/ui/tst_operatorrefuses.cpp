#include <models/kube/connection.h>
#include <models/kube/kubeconfig.h>
#include <models/ray/check/problem.h>
#include <models/ray/release.h>

#include <tests/support/rayclusteredits.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace raydeck;
using By = ray::Problem::By;
using Code = ray::Problem::Code;

namespace {

struct Document {
    QByteArray yaml = {};
    QString name = {}; ///< in metadata
    QList<ray::Problem> problems = {};
    bool isCreated = false;

    [[nodiscard]] bool isRefusedBy(By by) const { return std::ranges::contains(problems, by, &ray::Problem::by); }
};

QByteArray shown(const Document &document, const QString &why)
{
    QString problems;
    for (const ray::Problem &problem : document.problems)
        problems += u"\n  line %1 %2, by %3, code %4"_s.arg(QString::number(problem.line), problem.path,
                                                            QString::number(int(problem.by)),
                                                            QString::number(int(problem.code)));
    return why.toUtf8() + "\nRaydeck says:" + problems.toUtf8() + "\n" + document.yaml;
}

/// One that stops the operator from reading any RayCluster must not be created for real.
bool isUnreadable(const ray::Problem &problem)
{
    return problem.code >= Code::QuantityEmpty && problem.code <= Code::QuantityTooLarge;
}

} // namespace

/// What Raydeck says of random RayClusters, and what the real API server and the real operator say of them.
class TestOperatorRefuses : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;
    QByteArray m_namespace;
    ray::Release m_release;
    QList<Document> m_documents;

    Result<QJsonObject> get(const QByteArray &path)
    {
        const auto request = m_connection->get(path);
        if (!QTest::qWaitFor([&] { return request.isFinished(); }, 30'000))
            return failure(Error::Kind::Unreachable, u"no answer"_s);
        const auto answer = request.result();
        if (!answer)
            return std::unexpected(answer.error());
        return QJsonDocument::fromJson(*answer).object();
    }

    [[nodiscard]] QByteArray collection(const QByteArray &kind) const
    {
        return "/apis/ray.io/v1/namespaces/" + m_namespace + '/' + kind;
    }

    /// Asks for all, a handful at once; the answers in their order.
    QList<Result<QByteArray>> create(const QList<qsizetype> &indices, bool isDryRun)
    {
        constexpr qsizetype AtOnce = 32;
        QList<Result<QByteArray>> answers;
        for (qsizetype from = 0; from < indices.size(); from += AtOnce) {
            QList<kube::Connection::Reply> replies;
            for (const qsizetype index : indices.sliced(from, std::min(AtOnce, indices.size() - from))) {
                const QByteArray &yaml = m_documents[index].yaml;
                const QByteArray version = yaml.contains("ray.io/v1alpha1") ? "v1alpha1" : "v1";
                const QByteArray path = "/apis/ray.io/" + version + "/namespaces/" + m_namespace + "/rayclusters";
                replies.append(m_connection->create(path, yaml, {.dryRun = isDryRun}));
            }
            const bool isAnswered = QTest::qWaitFor(
                [&] { return std::ranges::all_of(replies, [](const auto &reply) { return reply.isFinished(); }); },
                60'000);
            for (const auto &reply : replies)
                answers.append(isAnswered ? reply.result() : failure(Error::Kind::Unreachable, u"no answer"_s));
        }
        return answers;
    }

    void makeDocuments(quint32 seed)
    {
        constexpr int RandomDocuments = 250;
        constexpr int MostEdits = 4;
        QRandomGenerator random(seed);
        const auto pool = test::rayClusterEdits();
        QList<QList<test::DocumentEdit>> all = pool; // each alone, then some together
        for (int i = 0; i < RandomDocuments; ++i) {
            QList<test::DocumentEdit> edits;
            for (int count = 2 + int(random.bounded(MostEdits - 1)); count > 0; --count) {
                for (const test::DocumentEdit &edit : pool[random.bounded(pool.size())]) {
                    QByteArray at = edit.at;
                    if (test::edited(test::rayClusterDocument(), edits).contains(at.replace("...", "")))
                        edits.append(edit);
                }
            }
            all.append(edits);
        }
        for (const auto &edits : std::as_const(all))
            addDocument(edits);
    }

    /// 1.0.0 refuses nothing and makes pods of everything: a few documents are enough for it.
    [[nodiscard]] bool isJudge() const { return m_release >= ray::Release{1, 3, 0}; }

    void addDocument(QList<test::DocumentEdit> edits)
    {
        const bool hasSpec = test::edited(test::rayClusterDocument(), edits).contains("# spec");
        if (hasSpec && isJudge())
            edits.append(test::DocumentEdit{"# spec", "suspend: true"}); // the operator judges it and makes no pods
        QByteArray yaml = test::edited(test::rayClusterDocument(), edits);
        yaml.replace("name: raycluster\n", "name: r%\n").replace('%', QByteArray::number(m_documents.size()));
        const auto documents = kube::readYaml(yaml, u"random"_s);
        if (!documents)
            return; // edits that do not go together
        const kube::YamlValue root = documents->value(0);
        const kube::YamlValue *metadata = root.field(u"metadata");
        const kube::YamlValue *name = metadata ? metadata->field(u"name") : nullptr;
        m_documents.append(
            {.yaml = yaml, .name = name ? name->text : QString(), .problems = ray::problemsOf(root, m_release)});
    }

private slots:
    void initTestCase()
    {
        const auto config = kube::KubeConfig::load(
            kube::KubeConfig::source({}, QProcessEnvironment::systemEnvironment(), QDir::homePath()));
        QVERIFY(config);
        const auto access = config->access({});
        QVERIFY(access);
        m_connection = std::make_unique<kube::Connection>(*access, kube::CredentialSource::Surroundings{});
        const auto deployments = get("/apis/apps/v1/namespaces/kuberay-system/deployments");
        QVERIFY(deployments);
        const QString image =
            (*deployments)["items"_L1][0]["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1][0]["image"_L1]
                .toString();
        const auto release = ray::releaseOf(QStringView(image).sliced(image.lastIndexOf(u':') + 1));
        QVERIFY2(release, qPrintable(image));
        m_release = *release;

        m_namespace = "refuses-" + QByteArray::number(QRandomGenerator::global()->generate(), 16);
        const auto made = m_connection->create(
            "/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: " + m_namespace + "}}");
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result());

        bool isGiven = false;
        const quint32 given = qEnvironmentVariable("RAYDECK_TEST_SEED").toUInt(&isGiven);
        const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
        qInfo("RAYDECK_TEST_SEED=%u", seed);
        makeDocuments(seed);
    }

    void cleanupTestCase()
    {
        const auto gone = m_connection->remove("/api/v1/namespaces/" + m_namespace);
        QTRY_VERIFY(gone.isFinished());
        m_connection.reset();
    }

    void theServerRefusesWhatTheSchemaRulesSay()
    {
        QList<qsizetype> indices(m_documents.size());
        std::iota(indices.begin(), indices.end(), 0);
        const auto answers = create(indices, true);
        int refused = 0;
        QByteArrayList contradictions;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const bool isRefused = m_documents[i].isRefusedBy(By::Schema);
            refused += isRefused ? 1 : 0;
            if (!answers[i] && answers[i].error().kind != Error::Kind::Invalid)
                contradictions.append(shown(m_documents[i], u"Not judged: "_s + answers[i].error().message));
            else if (isRefused == answers[i].has_value())
                contradictions.append(shown(m_documents[i],
                                            answers[i] ? u"The server takes this:"_s
                                                       : u"The server refuses this: "_s + answers[i].error().message));
        }
        qInfo("%d of %lld documents are refused by the server", refused, qlonglong(answers.size()));
        QVERIFY2(contradictions.isEmpty(), contradictions.join("\n----\n").constData());
        QVERIFY(refused > 50 && answers.size() - refused > 50);
    }

    /// What Raydeck says of a pod before the operator tries to make it, and what the server says of the pod itself.
    void theServerRefusesThePodsThatRaydeckNames()
    {
        // Things that the server takes: a kubelet, the scheduler or Ray stumbles later.
        const QSet<Code> later{Code::EnvTwice, Code::MemoryTooSmall, Code::MemoryMilli, Code::QuantityNotPositive};
        const QByteArray base = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod\nspec:\n  # headPod\n  containers:\n"
                                "  - name: ray-head\n    image: rayproject/ray:2.52.1\n    # headContainer\n";
        QByteArrayList contradictions;
        int refused = 0;
        for (const auto &edits : test::podEdits()) {
            const QByteArray yaml = test::edited(test::rayClusterDocument(), edits);
            const auto documents = kube::readYaml(yaml, u"cluster"_s);
            QVERIFY2(documents, yaml.constData());
            const Document document{.yaml = yaml, .problems = ray::problemsOf(documents->constFirst(), m_release)};
            if (document.isRefusedBy(By::Schema)) // no pod is ever made
                continue;
            const auto reply = m_connection->create("/api/v1/namespaces/" + m_namespace + "/pods",
                                                    test::edited(base, edits), {.dryRun = true});
            QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), 30'000);
            const auto answer = reply.result();
            const bool isNamed = std::ranges::any_of(
                document.problems, [&](const ray::Problem &problem) { return !later.contains(problem.code); });
            // No ServiceAccount and no PriorityClass of that name: admission, not validation.
            const bool isAdmission = !answer && answer.error().kind == Error::Kind::Forbidden;
            refused += answer ? 0 : 1;
            if (isNamed == answer.has_value() && !isAdmission)
                contradictions.append(shown(document,
                                            answer ? u"The server takes this pod:"_s
                                                   : u"The server refuses this pod: "_s + answer.error().message));
        }
        QVERIFY2(contradictions.isEmpty(), contradictions.join("\n----\n").constData());
        QVERIFY(refused > 40);
    }

    void theOperatorRefusesWhatItsRulesSay()
    {
        constexpr qsizetype AFew = 20;
        QList<qsizetype> indices;
        for (qsizetype i = 0; i < m_documents.size(); ++i) {
            const Document &document = m_documents[i];
            const bool isForOthers = document.isRefusedBy(By::Schema) || document.yaml.contains("multikueue")
                || std::ranges::any_of(document.problems, isUnreadable);
            if (!isForOthers && (isJudge() || (document.problems.isEmpty() && indices.size() < AFew)))
                indices.append(i);
        }
        const auto answers = create(indices, false);
        for (qsizetype i = 0; i < answers.size(); ++i)
            QVERIFY2(answers[i], shown(m_documents[indices[i]], answers[i] ? QString() : answers[i].error().message));

        QSet<QString> refused;
        QSet<QString> taken;
        const auto isJudged = [&] {
            const auto events = get("/api/v1/namespaces/" + m_namespace + "/events");
            const auto clusters = get(collection("rayclusters"));
            if (!events || !clusters)
                return false;
            for (const QJsonValue &event : (*events)["items"_L1].toArray()) {
                const QJsonObject about = event["involvedObject"_L1].toObject();
                if (event["reason"_L1].toString().startsWith("InvalidRayCluster"_L1))
                    refused.insert(about["name"_L1].toString());
                else if (about["kind"_L1].toString() == "RayCluster"_L1) // it was judged, and something else went wrong
                    taken.insert(about["name"_L1].toString());
            }
            for (const QJsonValue &cluster : (*clusters)["items"_L1].toArray()) {
                if (!cluster["status"_L1].toObject().isEmpty())
                    taken.insert(cluster["metadata"_L1]["name"_L1].toString());
            }
            return (refused + taken).size() >= indices.size();
        };
        const bool isDone = QTest::qWaitFor(isJudged, 150'000);
        QByteArrayList contradictions;
        for (const qsizetype index : std::as_const(indices)) {
            const Document &document = m_documents[index];
            const bool isSaid = document.isRefusedBy(By::Operator);
            if (!refused.contains(document.name) && !taken.contains(document.name))
                contradictions.append(shown(document, u"Not judged:"_s));
            else if (isSaid != refused.contains(document.name))
                contradictions.append(
                    shown(document, isSaid ? u"The operator takes this:"_s : u"The operator refuses this:"_s));
        }
        qInfo("%lld of %lld documents are refused by the operator", qlonglong(refused.size()),
              qlonglong(indices.size()));
        QVERIFY2(contradictions.isEmpty(), contradictions.join("\n----\n").constData());
        QVERIFY(isDone);
        QCOMPARE(refused.size() > 30, isJudge());
    }
};

QTEST_GUILESS_MAIN(TestOperatorRefuses)
#include "tst_operatorrefuses.moc"
