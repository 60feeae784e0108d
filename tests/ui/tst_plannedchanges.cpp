#include <models/kube/apply/merge.h>
#include <models/kube/paths.h>
#include <models/kube/yamldocument.h>
#include <models/ray/operatorinfo.h>
#include <models/ray/plan/plan.h>
#include <models/ray/plan/plancontext.h>
#include <models/ray/plan/planrules.h>
#include <models/ray/rayclusterwatch.h>

#include <tests/support/plannedchanges.h>
#include <tests/support/realcluster.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

struct Pod {
    QString name = {};
    QString group = {}; // empty: the head
    QString uid = {};
    QString phase = {};
    QJsonObject object = {};
};
using Pods = QList<Pod>;

struct Played {
    test::PlayedChange change;
    QString name = {};
    QJsonObject before = {}; ///< live
    QByteArray text = {};    ///< as it is written
    QJsonObject after = {};
    Pods podsBefore = {};
    QJsonArray servicesBefore = {};
    QList<PlannedChange> plan = {};
    QList<const PlanRule *> rules = {}; ///< of each change of the plan, where one holds
    Result<QByteArray> answer = QByteArray();
};

QJsonObject objectOf(const QByteArray &yaml)
{
    return kube::YamlDocument::parse(yaml).value().toJson();
}

QSet<QString> uids(const Pods &pods)
{
    QSet<QString> set;
    for (const Pod &pod : pods)
        set.insert(pod.uid);
    return set;
}

Pods ofGroup(const Pods &pods, const QString &group)
{
    Pods result;
    std::ranges::copy_if(pods, std::back_inserter(result), [&](const Pod &pod) { return pod.group == group; });
    return result;
}

/// What a pod is made of, without what differs from pod to pod anyway.
QByteArray made(const Pod &pod)
{
    QJsonObject spec = pod.object["spec"_L1].toObject();
    for (const auto key : {"nodeName"_L1, "hostname"_L1, "priority"_L1, "serviceAccount"_L1, "preemptionPolicy"_L1})
        spec.remove(key);
    const QJsonObject metadata = pod.object["metadata"_L1].toObject();
    QJsonObject annotations = metadata["annotations"_L1].toObject();
    for (const QString &key : annotations.keys()) {
        if (key.startsWith("ray.io/upgrade"_L1) || key.startsWith("kwok"_L1))
            annotations.remove(key);
    }
    QByteArray text =
        QJsonDocument(QJsonObject{{u"spec"_s, spec}, {u"a"_s, annotations}, {u"l"_s, metadata["labels"_L1]}})
            .toJson(QJsonDocument::Compact);
    text.replace(pod.name.toUtf8(), "POD");
    static const QRegularExpression token(u"kube-api-access-[a-z0-9]+"_s);
    return QString::fromUtf8(text).replace(token, u"TOKEN"_s).toUtf8();
}

int wanted(const QJsonObject &cluster)
{
    const QJsonObject spec = cluster["spec"_L1].toObject();
    if (spec["suspend"_L1].toBool())
        return 0;
    int count = 1;
    for (const QJsonValue &group : spec["workerGroupSpecs"_L1].toArray()) {
        if (!group["suspend"_L1].toBool())
            count += std::clamp(group["replicas"_L1].toInt(), group["minReplicas"_L1].toInt(),
                                group["maxReplicas"_L1].toInt())
                * group["numOfHosts"_L1].toInt(1);
    }
    return count;
}

} // namespace

/// Each rule of what KubeRay does with a change, played on the real operator of this instance: the verdict before, and
/// what became of the pods, by uid. Changes are played on clusters of their own, all at once; that the operator has looked
/// at them is known from another cluster that is made behind them, since it takes one after the other.
class TestPlannedChanges : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;
    QString m_namespace;
    Release m_release;
    QList<Played> m_played;
    std::map<QString, Pods> m_pods;        ///< by cluster: those that are not on their way out
    QHash<QString, QJsonArray> m_services; ///< by cluster: Services and Ingresses
    QSet<QString> m_refused;               ///< clusters that the operator complained of

    Result<QByteArray> await(const kube::Connection::Reply &reply)
    {
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 60'000))
            return failure(Error::Kind::Unreachable, u"no answer"_s);
        return reply.result();
    }
    QJsonArray list(const QByteArray &group, const QByteArray &resource)
    {
        const auto answer = await(m_connection->get(kube::collectionPath(group, m_namespace, resource)));
        return answer ? QJsonDocument::fromJson(*answer)["items"_L1].toArray() : QJsonArray();
    }
    [[nodiscard]] QByteArray path(const QString &name) const
    {
        return kube::objectPath(RayApi, m_namespace, "rayclusters", name);
    }

    void look()
    {
        m_pods.clear();
        for (const QJsonValue &pod : list("/api/v1", "pods")) {
            const QJsonObject labels = pod["metadata"_L1]["labels"_L1].toObject();
            if (pod["metadata"_L1].toObject().contains("deletionTimestamp"_L1))
                continue;
            const bool isHead = labels["ray.io/node-type"_L1] == "head"_L1;
            m_pods[labels["ray.io/cluster"_L1].toString()].append(
                {.name = pod["metadata"_L1]["name"_L1].toString(),
                 .group = isHead ? QString() : labels["ray.io/group"_L1].toString(),
                 .uid = pod["metadata"_L1]["uid"_L1].toString(),
                 .phase = pod["status"_L1]["phase"_L1].toString(),
                 .object = pod.toObject()});
        }
        m_services.clear();
        for (const auto &[group, resource] :
             {std::pair("/api/v1", "services"), std::pair("/apis/networking.k8s.io/v1", "ingresses")}) {
            for (const QJsonValue &object : list(group, resource)) {
                const QString cluster = object["metadata"_L1]["ownerReferences"_L1][0]["name"_L1].toString();
                m_services[cluster].append(QJsonObject{{u"name"_s, object["metadata"_L1]["name"_L1]},
                                                       {u"annotations"_s, object["metadata"_L1]["annotations"_L1]},
                                                       {u"labels"_s, object["metadata"_L1]["labels"_L1]},
                                                       {u"spec"_s, object["spec"_L1]}});
            }
        }
        for (const QJsonValue &event : list("/api/v1", "events")) {
            if (event["reason"_L1].toString().startsWith("InvalidRayCluster"_L1))
                m_refused.insert(event["involvedObject"_L1]["name"_L1].toString());
        }
    }

    /// The operator has taken everything that was asked for before this, and what it puts off for two seconds.
    void untilLookedAt()
    {
        for (int i = 0; i < 2; ++i) {
            const QString name = u"marker-%1"_s.arg(QRandomGenerator::global()->generate());
            QByteArray yaml = test::playedCluster();
            yaml.replace("name: raycluster\n", QByteArray("name: " + name.toUtf8() + "\n"))
                .replace("replicas: 1\n", "replicas: 0\n");
            QVERIFY(await(m_connection->create(kube::collectionPath(RayApi, m_namespace, "rayclusters"), yaml)));
            QTRY_VERIFY_WITH_TIMEOUT((look(), !m_pods[name].isEmpty()), 60'000);
            QVERIFY(await(m_connection->remove(path(name))));
            if (i == 0)
                QTest::qWait(2500); // DefaultRequeueDuration: 2 s
        }
    }

    [[nodiscard]] QString wrong(const Played &played, const PlannedChange &planned);
    [[nodiscard]] QString wrongNumbers(const Played &played, const PlannedChange &planned, const Pods &now);
    void replay();

private slots:
    void initTestCase();
    void playsThemAll();
    void becomesWhatThePlanSays_data();
    void becomesWhatThePlanSays();
    void podsMadeLaterHaveIt();
    void orphansAreNotMadeAnew();
    void everyRuleIsPlayed();
    void cleanupTestCase();
};

void TestPlannedChanges::initTestCase()
{
    const auto access = test::realAccess();
    QVERIFY(access);
    m_connection = test::realConnection(*access);
    const auto deployments = await(m_connection->get("/apis/apps/v1/namespaces/kuberay-system/deployments"));
    QVERIFY(deployments);
    const auto presence = decodeOperators(*deployments);
    QVERIFY(presence && presence->kind == OperatorPresence::Kind::One);
    m_release = presence->operators.constFirst().release.value();
    m_namespace = u"planned-%1"_s.arg(QRandomGenerator::global()->generate(), 0, 16);
    QVERIFY(await(m_connection->create(
        "/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: " + m_namespace.toUtf8() + "}}")));
}

void TestPlannedChanges::playsThemAll()
{
    QList<kube::Connection::Reply> replies;
    for (const test::PlayedChange &change : test::playedChanges()) {
        const bool isOver = change.until != Release{} && m_release >= change.until;
        if (m_release < change.since || isOver)
            continue;
        Played played{.change = change, .name = u"c%1"_s.arg(m_played.size())};
        QByteArray yaml = test::playedCluster();
        yaml.replace("name: raycluster\n", QByteArray("name: " + played.name.toUtf8() + "\n"));
        yaml = test::edited(yaml, change.before);
        replies.append(m_connection->create(kube::collectionPath(RayApi, m_namespace, "rayclusters"), yaml));
        played.text = test::edited(yaml, change.after);
        played.before = objectOf(yaml);
        m_played.append(played);
    }
    for (qsizetype i = 0; i < replies.size(); ++i) {
        const auto made = await(replies[i]);
        QVERIFY2(made,
                 qPrintable(QString::fromLatin1(m_played[i].change.rule) + u": "_s
                            + (made ? QString() : made.error().message)));
    }
    const auto missing = [this] {
        look();
        QStringList names;
        for (const Played &played : std::as_const(m_played)) {
            const Pods &pods = m_pods[played.name];
            if (pods.size() != wanted(played.before)
                || !std::ranges::all_of(pods, [](const Pod &pod) { return pod.phase == "Running"_L1; }))
                names.append(QString::fromLatin1(played.change.rule) + u" (%1)"_s.arg(pods.size()));
        }
        return names;
    };
    const bool areThere = QTest::qWaitFor([&] { return missing().isEmpty(); }, 240'000);
    QVERIFY2(areThere, qPrintable(missing().join(u", "_s)));
    untilLookedAt();
    replay();
    untilLookedAt();
}

/// Plans each change by the live object and its pods, and makes it.
void TestPlannedChanges::replay()
{
    look();
    const QJsonArray rawPods = list("/api/v1", "pods");
    QHash<QString, QJsonObject> live;
    for (const QJsonValue &cluster : list(RayApi, "rayclusters"))
        live.insert(cluster["metadata"_L1]["name"_L1].toString(), cluster.toObject());
    QList<kube::Connection::Reply> replies;
    for (Played &played : m_played) {
        const QJsonObject sent = played.before; // as it was sent
        played.before = live.value(played.name);
        played.before.insert(u"apiVersion"_s, u"ray.io/v1"_s);
        played.before.insert(u"kind"_s, u"RayCluster"_s);
        played.podsBefore = m_pods[played.name];
        played.servicesBefore = m_services[played.name];
        QJsonArray pods;
        for (const QJsonValue &pod : rawPods) {
            if (pod["metadata"_L1]["labels"_L1]["ray.io/cluster"_L1] == played.name)
                pods.append(pod);
        }
        if (QLatin1StringView(played.change.rule) == "workers to delete"_L1) // a real one's name
            played.text.replace("nobody", ofGroup(played.podsBefore, u"workers"_s).constFirst().name.toUtf8());
        // What the operator has added since is in it too, as in the editor.
        const auto written = kube::YamlDocument::parse(played.text);
        QVERIFY(written);
        const auto merged = kube::merge(sent, *written, played.before);
        QVERIFY(merged);
        played.after = merged->document.toJson();
        const LivePods livePods = livePodsOf(QJsonObject{{u"items"_s, pods}}, played.before);
        played.plan = planOf(played.before, played.after, m_release, livePods);
        const PlanContext context(played.before, played.after, m_release, livePods);
        for (const PlannedChange &planned : std::as_const(played.plan))
            played.rules.append(ruleFor(planned.change, context));
        QJsonObject metadata = played.after["metadata"_L1].toObject();
        metadata.insert(u"resourceVersion"_s, played.before["metadata"_L1]["resourceVersion"_L1]);
        metadata.insert(u"finalizers"_s, played.before["metadata"_L1]["finalizers"_L1]);
        QJsonObject body = played.after;
        body.insert(u"metadata"_s, metadata);
        const QByteArray version = body["apiVersion"_L1].toString().toUtf8();
        replies.append(
            m_connection->send({.verb = "PUT",
                                .path = kube::objectPath("/apis/" + version, m_namespace, "rayclusters", played.name),
                                .query = "fieldValidation=Strict",
                                .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                .contentType = "application/json"}));
    }
    for (qsizetype i = 0; i < replies.size(); ++i)
        m_played[i].answer = await(replies[i]);
}

/// Empty: the pods became what the effect says.
QString TestPlannedChanges::wrongNumbers(const Played &played, const PlannedChange &planned, const Pods &now)
{
    const QSet<QString> before = uids(played.podsBefore);
    const QSet<QString> after = uids(now);
    const int number = planned.args.value(0).toInt();
    const auto isSame = [&] { return before == after ? QString() : u"the pods are not the same"_s; };
    const auto isGone = [&](const QString &name) {
        return std::ranges::none_of(now, [&](const Pod &pod) { return pod.name == name; });
    };
    using enum EffectCode;
    switch (planned.effect) {
    case CreatesPods:
    case AddsPodsBesides:
        return after.contains(before) && after.size() == before.size() + number
            ? QString()
            : u"%1 pods were not created besides"_s.arg(number);
    case DeletesPods: // 1.0.0 takes away one too many at times, and makes it anew
        return (before.contains(after) || m_release < Release{1, 1, 0}) && after.size() == before.size() - number
            ? QString()
            : u"%1 pods did not go"_s.arg(number);
    case DeletesNamedPods:
        return std::ranges::all_of(planned.args, isGone) && after.size() == before.size() - planned.args.size()
            ? QString()
            : u"they did not go"_s;
    case ReplacesNamedPods:
        return std::ranges::all_of(planned.args, isGone) && after.size() == before.size() ? QString()
                                                                                          : u"they were not replaced"_s;
    case DeletesReplicas: return std::ranges::all_of(planned.args, isGone) ? QString() : u"they did not go"_s;
    case DeletesAllPods: return after.isEmpty() ? QString() : u"not all pods went"_s;
    case CreatesAllPods: return after.size() == number ? QString() : u"there are not %1 pods"_s.arg(number);
    case MadeWithIt: return before.isEmpty() && !after.isEmpty() ? QString() : u"no pods were made"_s;
    case DeletesGroupPods:
        return ofGroup(now, planned.args.value(1)).isEmpty() && after.size() == before.size() - number
            ? QString()
            : u"the group still has pods"_s;
    case EffectCode::IngressCreated:
        return std::ranges::any_of(
                   m_services[played.name],
                   [](const QJsonValue &one) { return one["name"_L1].toString().endsWith("-ingress"_L1); })
            ? isSame()
            : u"there is no Ingress"_s;
    case ServeServiceCreated:
        return std::ranges::any_of(
                   m_services[played.name],
                   [](const QJsonValue &one) { return one["name"_L1].toString().contains("-serve-"_L1); })
            ? isSame()
            : u"there is no Service for Serve"_s;
    default: return isSame();
    }
}

QString TestPlannedChanges::wrong(const Played &played, const PlannedChange &planned)
{
    const Pods &now = m_pods[played.name];
    const bool isRefused = !played.answer || m_refused.contains(played.name);
    if (planned.verdict == Verdict::Rejected)
        return isRefused ? QString() : u"neither the server nor the operator refused it"_s;
    if (isRefused)
        return u"it was refused: "_s + (played.answer ? u"by the operator"_s : played.answer.error().message);
    switch (planned.verdict) {
    case Verdict::ActsNow: return wrongNumbers(played, planned, now);
    case Verdict::NewPodsOnly: return uids(played.podsBefore) == uids(now) ? QString() : u"pods changed at once"_s;
    case Verdict::Ignored:
        if (uids(played.podsBefore) != uids(now))
            return u"pods changed"_s;
        return m_services[played.name] == played.servicesBefore ? QString() : u"a Service or the Ingress changed"_s;
    case Verdict::RestartsEverything: {
        const QString group = planned.effect == EffectCode::RestartsGroup ? planned.args.value(1) : QString();
        const Pods before = group.isEmpty() ? played.podsBefore : ofGroup(played.podsBefore, group);
        return !uids(before).intersects(uids(now)) && !now.isEmpty() ? QString() : u"pods stayed"_s;
    }
    case Verdict::OrphansPods: return uids(played.podsBefore) == uids(now) ? QString() : u"the pods are not the same"_s;
    case Verdict::NotKnown: return u"nothing is known"_s;
    case Verdict::Rejected: break;
    }
    return {};
}

void TestPlannedChanges::becomesWhatThePlanSays_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_played.size(); ++i)
        QTest::addRow("%s (%s)", m_played[i].change.rule, qPrintable(m_played[i].name)) << i;
}

void TestPlannedChanges::becomesWhatThePlanSays()
{
    QFETCH(qsizetype, index);
    const Played &played = m_played[index];
    QCOMPARE(played.plan.isEmpty(), played.change.isSilent);
    if (played.change.isSilent) {
        QVERIFY(played.answer);
        QVERIFY(uids(played.podsBefore) == uids(m_pods[played.name]));
        return;
    }
    const auto isFor = [&](const PlanRule *rule) {
        return rule && QLatin1StringView(rule->name) == QLatin1StringView(played.change.rule);
    };
    QStringList names;
    for (const PlanRule *rule : played.rules)
        names.append(rule ? QString::fromLatin1(rule->name) : u"none"_s);
    QVERIFY2(std::ranges::any_of(played.rules, isFor), qPrintable(names.join(u", "_s)));
    // What takes long (pods that end) may still be on its way.
    const auto all = [&] {
        QStringList contradictions;
        for (const PlannedChange &planned : played.plan) {
            if (const QString why = wrong(played, planned); !why.isEmpty())
                contradictions.append(planned.change.path.toString()
                                      + u": verdict %1, effect %2 %3: "_s.arg(int(planned.verdict))
                                            .arg(int(planned.effect))
                                            .arg(planned.args.join(u'/'))
                                      + why);
        }
        return contradictions;
    };
    for (int i = 0; i < 20 && !all().isEmpty(); ++i) {
        QTest::qWait(500);
        look();
    }
    QVERIFY2(all().isEmpty(),
             qPrintable(all().join(u'\n')
                        + u"\npods %1 → %2"_s.arg(played.podsBefore.size()).arg(m_pods[played.name].size())));
}

/// One pod of each cluster whose change is only for new pods is deleted: the one that takes its place is made otherwise.
void TestPlannedChanges::podsMadeLaterHaveIt()
{
    struct Replaced {
        const Played *played;
        Pod old;
    };
    QList<Replaced> replaced;
    for (const Played &played : std::as_const(m_played)) {
        // KubeRay itself makes nothing of it before 1.6: Ray's version comes with the image.
        const bool isVersion = QLatin1StringView(played.change.rule) == "Ray's version"_L1;
        if (played.plan.isEmpty() || (isVersion && m_release < Release{1, 6, 0}))
            continue;
        const auto &planned = played.plan.constFirst();
        const bool isLater =
            played.plan.size() == 1 && planned.verdict == Verdict::NewPodsOnly && !played.podsBefore.isEmpty();
        if (!isLater || planned.effect == EffectCode::KeepsHosts || planned.effect == EffectCode::OrderOfItems)
            continue;
        const bool isWorker = planned.effect == EffectCode::WorkersKeep;
        const auto pod =
            std::ranges::find_if(played.podsBefore, [&](const Pod &one) { return one.group.isEmpty() != isWorker; });
        QVERIFY2(pod != played.podsBefore.end(), played.change.rule);
        replaced.append({&played, *pod});
    }
    QVERIFY(replaced.size() > 10);
    for (const Replaced &one : std::as_const(replaced))
        QVERIFY(await(m_connection->remove(kube::objectPath("/api/v1", m_namespace, "pods", one.old.name))));
    QStringList same;
    const auto newOne = [this](const Replaced &one) -> std::optional<Pod> {
        const QSet<QString> before = uids(one.played->podsBefore);
        for (const Pod &pod : m_pods[one.played->name]) {
            if (pod.group == one.old.group && !before.contains(pod.uid))
                return pod;
        }
        return {};
    };
    const auto areThere = [&] {
        look();
        return std::ranges::all_of(replaced, [&](const Replaced &one) { return newOne(one).has_value(); });
    };
    const bool areAll = QTest::qWaitFor(areThere, 60'000);
    for (const Replaced &one : std::as_const(replaced)) {
        const auto now = newOne(one);
        if (!now)
            same.append(QString::fromLatin1(one.played->change.rule) + u": no pod came"_s);
        else if (made(*now) == made(one.old))
            same.append(QString::fromLatin1(one.played->change.rule) + u": the new pod is as the old one"_s);
    }
    QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
    QVERIFY(areAll);
}

void TestPlannedChanges::orphansAreNotMadeAnew()
{
    const auto played = std::ranges::find_if(
        m_played, [](const Played &one) { return QLatin1StringView(one.change.rule) == "group removed"_L1; });
    QVERIFY(played != m_played.end());
    const Pods orphans = ofGroup(played->podsBefore, u"more"_s);
    QCOMPARE(orphans.size(), 1);
    QVERIFY(await(m_connection->remove(kube::objectPath("/api/v1", m_namespace, "pods", orphans.constFirst().name))));
    untilLookedAt();
    QVERIFY(ofGroup(m_pods[played->name], u"more"_s).isEmpty());
}

void TestPlannedChanges::everyRuleIsPlayed()
{
    QSet<QByteArray> played;
    for (const Played &one : std::as_const(m_played)) {
        if (one.change.isSilent)
            played.insert(one.change.rule);
        for (const PlanRule *rule : one.rules) {
            if (rule)
                played.insert(rule->name);
        }
    }
    for (const auto &[rule, reason] : test::unplayedRules())
        played.insert(rule);
    QByteArrayList missing;
    for (const PlanRule &rule : planRules()) {
        const bool isNow = m_release >= rule.since && (rule.until == Release{} || m_release < rule.until);
        if (isNow && !played.contains(rule.name))
            missing.append(rule.name);
    }
    QVERIFY2(missing.isEmpty(), missing.join(", ").constData());
}

void TestPlannedChanges::cleanupTestCase()
{
    // Objects with a finalizer of Redis would hold the namespace back.
    for (const Played &played : std::as_const(m_played))
        await(m_connection->remove(path(played.name)));
    await(m_connection->remove("/api/v1/namespaces/" + m_namespace.toUtf8()));
    m_connection.reset();
}

QTEST_GUILESS_MAIN(TestPlannedChanges)
#include "tst_plannedchanges.moc"
