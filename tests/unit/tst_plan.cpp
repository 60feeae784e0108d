#include <models/kube/yamldocument.h>
#include <models/ray/plan/planrules.h>

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

constexpr Release V161{1, 6, 1};
constexpr Release V100{1, 0, 0};

QByteArray cluster()
{
    return "apiVersion: ray.io/v1\n"
           "kind: RayCluster\n"
           "metadata:\n"
           "  name: llama\n"
           "  namespace: team\n"
           "spec:\n"
           "  rayVersion: 2.52.0\n"
           "  headGroupSpec:\n"
           "    rayStartParams: {}\n"
           "    template:\n"
           "      spec:\n"
           "        containers:\n"
           "        - name: ray-head\n"
           "          image: rayproject/ray:2.52.0\n"
           "  workerGroupSpecs:\n"
           "  - groupName: gpu\n"
           "    replicas: 3\n"
           "    minReplicas: 0\n"
           "    maxReplicas: 5\n"
           "    rayStartParams: {}\n"
           "    template:\n"
           "      spec:\n"
           "        containers:\n"
           "        - name: ray-worker\n"
           "          image: rayproject/ray:2.52.0\n";
}

QJsonObject objectOf(const QByteArray &yaml)
{
    const auto document = kube::YamlDocument::parse(yaml);
    return document ? document->toJson() : QJsonObject();
}

using Edits = QList<std::pair<QByteArray, QByteArray>>;

QByteArray edited(QByteArray text, const Edits &edits)
{
    for (const auto &[from, to] : edits)
        text.replace(from, to);
    return text;
}

const Edits nothing;
const Edits autoscaling{{"spec:\n  rayVersion", "spec:\n  enableInTreeAutoscaling: true\n  rayVersion"}};
const Edits recreate{{"spec:\n  rayVersion", "spec:\n  upgradeStrategy: {type: Recreate}\n  rayVersion"}};

} // namespace

/// What is said that KubeRay does with a change: the edges that people run into, and the table as a whole.
class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void sameObject() { QVERIFY(planOf(objectOf(cluster()), objectOf(cluster()), V161).isEmpty()); }

    void oneChange_data()
    {
        QTest::addColumn<Edits>("before"); // both documents have it
        QTest::addColumn<Edits>("edits");
        QTest::addColumn<Release>("release");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, const Edits &before, const Edits &edits, Release release,
                            const QString &path, Verdict verdict, const QStringList &args) {
            QTest::newRow(name) << before << edits << release << path << verdict << args;
        };
        const QString replicas = u"spec.workerGroupSpecs[0].replicas"_s;
        const QString image = u"spec.workerGroupSpecs[0].template.spec.containers[0].image"_s;
        const Edits newImage{
            {"ray-worker\n          image: rayproject/ray:2.52.0", "ray-worker\n          image: b:1"}};
        row("more workers", nothing, {{"replicas: 3", "replicas: 5"}}, V161, replicas, Verdict::ActsNow, {u"2"_s});
        row("fewer workers", nothing, {{"replicas: 3", "replicas: 1"}}, V161, replicas, Verdict::ActsNow, {u"2"_s});
        row("fewer workers with the autoscaler", autoscaling, {{"replicas: 3", "replicas: 1"}}, V161, replicas,
            Verdict::Ignored, {u"2"_s});
        row("image of the workers", nothing, newImage, V161, image, Verdict::NewPodsOnly, {});
        row("image under Recreate", recreate, newImage, V161, image, Verdict::RestartsEverything, {});
        row("Recreate alone", nothing, recreate, V161, u"spec.upgradeStrategy"_s, Verdict::ActsNow, {});
        row("autoscaling on", nothing, autoscaling, V161, u"spec.enableInTreeAutoscaling"_s, Verdict::NewPodsOnly, {});
        row("suspend", nothing, {{"  rayVersion", "  suspend: true\n  rayVersion"}}, V161, u"spec.suspend"_s,
            Verdict::ActsNow, {});
        row("suspend where there is no such field", nothing, {{"  rayVersion", "  suspend: true\n  rayVersion"}}, V100,
            u"spec.suspend"_s, Verdict::Rejected, {});
        row("service type of the head", nothing,
            {{"  headGroupSpec:\n", "  headGroupSpec:\n    serviceType: NodePort\n"}}, V161,
            u"spec.headGroupSpec.serviceType"_s, Verdict::Ignored, {});
        row("a field that nobody knows", nothing, {{"  rayVersion", "  nonsense: 1\n  rayVersion"}}, V161,
            u"spec.nonsense"_s, Verdict::NotKnown, {});
        row("fewer at least than possible", nothing, {{"minReplicas: 0", "minReplicas: 6"}}, V161,
            u"spec.workerGroupSpecs[0].minReplicas"_s, Verdict::Rejected, {});
    }
    void oneChange()
    {
        QFETCH(const Edits, before);
        QFETCH(const Edits, edits);
        QFETCH(const Release, release);
        QFETCH(const QString, path);
        QFETCH(const Verdict, verdict);
        QFETCH(const QStringList, args);
        const QByteArray old = edited(cluster(), before);
        const QByteArray made = edited(old, edits);
        QVERIFY(old != made);
        const auto plan = planOf(objectOf(old), objectOf(made), release);
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan[0].change.path.toString(), path);
        QCOMPARE(plan[0].verdict, verdict);
        if (!args.isEmpty())
            QCOMPARE(plan[0].args.first(args.size()), args);
        QVERIFY(verdict == Verdict::NotKnown || verdict == Verdict::Rejected || !plan[0].source.isEmpty());
    }

    void aRenamedGroupIsOneThatGoesAndOneThatComes()
    {
        const auto plan =
            planOf(objectOf(cluster()), objectOf(edited(cluster(), {{"groupName: gpu", "groupName: other"}})), V161);
        QCOMPARE(plan.size(), 2);
        const bool isFirstGone = plan[0].change.isRemoved();
        const PlannedChange &gone = plan[isFirstGone ? 0 : 1];
        const PlannedChange &made = plan[isFirstGone ? 1 : 0];
        QVERIFY(gone.change.isRemoved() && made.change.isAdded());
        QCOMPARE(gone.verdict, Verdict::OrphansPods);
        QCOMPARE(made.verdict, Verdict::ActsNow);
        QCOMPARE(gone.change.path.toString(), u"spec.workerGroupSpecs[0]"_s);
        QCOMPARE(made.change.path.toString(), u"spec.workerGroupSpecs[0]"_s);
    }

    void twoGroupsOfOneNameAreRejected()
    {
        QByteArray twice = cluster();
        twice += twice.sliced(twice.indexOf("  - groupName"));
        const auto plan = planOf(objectOf(cluster()), objectOf(twice), V161);
        QVERIFY(std::ranges::any_of(plan, [](const PlannedChange &one) { return one.verdict == Verdict::Rejected; }));
        QVERIFY(std::ranges::none_of(plan, [](const PlannedChange &one) { return one.verdict == Verdict::ActsNow; }));
    }

    void whatTheServerSetsIsNoChange()
    {
        QJsonObject live = objectOf(cluster());
        live[u"status"_s] = QJsonObject{{u"state"_s, u"ready"_s}};
        QJsonObject meta = live[u"metadata"_s].toObject();
        meta[u"uid"_s] = u"1"_s;
        meta[u"resourceVersion"_s] = u"2"_s;
        meta[u"managedFields"_s] = QJsonArray{QJsonObject{{u"manager"_s, u"a"_s}}};
        live[u"metadata"_s] = meta;
        QVERIFY(kube::fieldChanges(live, objectOf(cluster())).isEmpty());
    }

    void everyRuleHasANameOfItsOwnAndASource()
    {
        QSet<QByteArray> names;
        for (const PlanRule &rule : planRules()) {
            QVERIFY2(!QByteArray(rule.source).isEmpty(), rule.name);
            QVERIFY2(!names.contains(rule.name), rule.name);
            names.insert(rule.name);
            QVERIFY2(rule.until == Release{} || rule.since < rule.until, rule.name);
        }
        QVERIFY(names.size() > 50);
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
