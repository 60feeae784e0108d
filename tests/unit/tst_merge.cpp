#include <models/kube/apply/applybody.h>
#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/managedfields.h>
#include <models/kube/apply/merge.h>
#include <models/kube/jsonedit.h>
#include <models/ray/edit/autoscaled.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using kube::ItemName;
using kube::NamedPath;

namespace {

const QByteArray text = R"(# the team's cluster
apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: demo
  labels: {team: ml} # kept
spec:
  rayVersion: "2.52.0" # pinned
  headGroupSpec:
    serviceType: ClusterIP
    template:
      spec:
        containers:
          - name: ray-head
            image: ray:2.52.0
            args: [a, b]
  workerGroupSpecs:
    - groupName: cpu # the small ones
      replicas: 1
      maxReplicas: 5
      template:
        spec:
          containers:
            - name: ray-worker
              image: ray:2.52.0
              env:
                - name: A
                  value: "1"
    # and the large ones
    - groupName: gpu
      replicas: 2
      maxReplicas: 4
)";

kube::YamlDocument read(const QByteArray &yaml)
{
    return kube::YamlDocument::parse(yaml).value();
}

QJsonObject json(QByteArray yaml, const char *before = "", const char *after = "")
{
    if (*before)
        Q_ASSERT(yaml.contains(before));
    return read(yaml.replace(before, *before ? qsizetype(strlen(before)) : 0, after, qsizetype(strlen(after))))
        .toJson();
}

NamedPath group(const QString &name, const NamedPath &rest)
{
    return NamedPath{u"spec"_s, u"workerGroupSpecs"_s, ItemName{name}} + rest;
}

} // namespace

/// What was written and what others wrote meanwhile, brought together; whose a field is; what is sent.
class TestMerge : public QObject {
    Q_OBJECT
private slots:
    void takesWhatOthersChanged_data();
    void takesWhatOthersChanged();
    void disputes_data();
    void disputes();
    void bothTheSameIsNoConflict();
    void keepsCommentsAndForm();
    void randomEditsMeetOnlyWhereTheyOverlap();
    void knowsWhoseAFieldIs_data();
    void knowsWhoseAFieldIs();
    void sendsOnlyWhatIsOurs();
    void takesAwayFromTheBack();
    void autoscaledFieldsAreTheLiveOnes();
};

void TestMerge::takesWhatOthersChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a number") << QByteArray("replicas: 2") << QByteArray("replicas: 3");
    QTest::newRow("a text") << QByteArray("image: ray:2.52.0\n            args")
                            << QByteArray("image: ray:2.52.1\n            args");
    QTest::newRow("a list without names") << QByteArray("[a, b]") << QByteArray("[a, c, d]");
    QTest::newRow("an added field") << QByteArray("      replicas: 2\n")
                                    << QByteArray("      replicas: 2\n      minReplicas: 1\n");
    QTest::newRow("an added label") << QByteArray("{team: ml}") << QByteArray("{team: ml, cost: \"7\"}");
    QTest::newRow("a removed field") << QByteArray("    serviceType: ClusterIP\n") << QByteArray();
    QTest::newRow("a removed label") << QByteArray("  labels: {team: ml} # kept\n") << QByteArray();
    QTest::newRow("an added group") << QByteArray("      maxReplicas: 4\n")
                                    << QByteArray("      maxReplicas: 4\n    - groupName: new\n      replicas: 1\n");
    QTest::newRow("a removed group") << QByteArray("    - groupName: gpu\n      replicas: 2\n      maxReplicas: 4\n")
                                     << QByteArray();
    QTest::newRow("an added variable")
        << QByteArray("                  value: \"1\"\n")
        << QByteArray("                  value: \"1\"\n                - name: B\n                  value: \"2\"\n");
    QTest::newRow("another type") << QByteArray("value: \"1\"") << QByteArray("valueFrom: {fieldRef: {fieldPath: x}}");
}

/// Yours is another field; both are in the result, and nothing else is changed.
void TestMerge::takesWhatOthersChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY(text.contains(before));
    QByteArray mine = text;
    mine.replace("\"2.52.0\" # pinned", "\"2.53.0\" # mine");
    QByteArray theirs = text;
    theirs.replace(before, after);
    QByteArray both = mine;
    both.replace(before, after);
    const auto merged = kube::merge(json(text), read(mine), json(theirs));
    QVERIFY(merged);
    QVERIFY(merged->conflicts.isEmpty());
    QCOMPARE(merged->document.toJson(), json(both));
    QVERIFY(!merged->taken.isEmpty());
    QVERIFY(merged->document.text().contains("# mine"));
    QVERIFY(merged->document.text().contains("# the small ones"));
}

void TestMerge::disputes_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<NamedPath>("path");
    QTest::newRow("a number") << QByteArray("maxReplicas: 4") << QByteArray("maxReplicas: 5")
                              << QByteArray("maxReplicas: 6") << group(u"gpu"_s, {u"maxReplicas"_s});
    QTest::newRow("a list without names")
        << QByteArray("[a, b]") << QByteArray("[a]") << QByteArray("[b]")
        << NamedPath{u"spec"_s,       u"headGroupSpec"_s,      u"template"_s, u"spec"_s,
                     u"containers"_s, ItemName{u"ray-head"_s}, u"args"_s};
    QTest::newRow("changed and removed") << QByteArray("      maxReplicas: 4\n") << QByteArray("      maxReplicas: 5\n")
                                         << QByteArray() << group(u"gpu"_s, {u"maxReplicas"_s});
    QTest::newRow("inside of a removed group")
        << QByteArray("    - groupName: gpu\n      replicas: 2\n      maxReplicas: 4\n") << QByteArray()
        << QByteArray("    - groupName: gpu\n      replicas: 7\n      maxReplicas: 4\n") << group(u"gpu"_s, {});
}

void TestMerge::disputes()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(NamedPath, path);
    QByteArray yours = text;
    yours.replace(field, mine);
    QByteArray others = text;
    others.replace(field, theirs);
    const auto merged = kube::merge(json(text), read(yours), json(others));
    QVERIFY(merged);
    QCOMPARE(merged->conflicts.size(), 1);
    const kube::MergeConflict &conflict = merged->conflicts.constFirst();
    QCOMPARE(conflict.path, path);
    QCOMPARE(merged->document.toJson(), json(yours));
    // Each choice gives exactly that side.
    kube::YamlDocument decided = merged->document;
    QVERIFY(kube::setField(decided, conflict.path, conflict.theirs));
    QCOMPARE(kube::fieldChanges(decided.toJson(), json(others)).size(), 0);
}

void TestMerge::bothTheSameIsNoConflict()
{
    const auto merged = kube::merge(json(text), read(QByteArray(text).replace("maxReplicas: 4", "maxReplicas: 9")),
                                    json(text, "maxReplicas: 4", "maxReplicas: 9"));
    QVERIFY(merged);
    QVERIFY(merged->conflicts.isEmpty());
}

void TestMerge::keepsCommentsAndForm()
{
    QByteArray expected = text;
    expected.replace("replicas: 2\n", "replicas: 6\n");
    const auto merged = kube::merge(json(text), read(text), json(expected));
    QVERIFY(merged);
    QCOMPARE(merged->document.text(), expected);
}

/// Edits of disjoint fields meet in the result; of the same field they conflict there and nowhere else.
void TestMerge::randomEditsMeetOnlyWhereTheyOverlap()
{
    const QList<NamedPath> fields{group(u"cpu"_s, {u"replicas"_s}), group(u"cpu"_s, {u"maxReplicas"_s}),
                                  group(u"gpu"_s, {u"replicas"_s}), group(u"gpu"_s, {u"maxReplicas"_s}),
                                  {u"spec"_s, u"rayVersion"_s},     {u"metadata"_s, u"labels"_s, u"team"_s}};
    QRandomGenerator random(20261127);
    for (int i = 0; i < 300; ++i) {
        kube::YamlDocument mine = read(text);
        kube::YamlDocument theirs = read(text);
        kube::YamlDocument both = read(text);
        QList<NamedPath> disputed;
        for (const NamedPath &field : fields) {
            const bool isMine = random.bounded(3) == 0;
            const bool isTheirs = random.bounded(3) == 0;
            const QJsonValue one = random.bounded(100, 200);
            const QJsonValue other = random.bounded(300, 400);
            if (isMine) {
                QVERIFY(kube::setField(mine, field, one));
                QVERIFY(kube::setField(both, field, one));
            }
            if (isTheirs)
                QVERIFY(kube::setField(theirs, field, other));
            if (isTheirs && !isMine)
                QVERIFY(kube::setField(both, field, other));
            if (isTheirs && isMine)
                disputed.append(field);
        }
        const auto merged = kube::merge(json(text), mine, theirs.toJson());
        QVERIFY(merged);
        QCOMPARE(merged->document.toJson(), both.toJson());
        QCOMPARE(merged->conflicts.size(), disputed.size());
        for (const kube::MergeConflict &conflict : merged->conflicts)
            QVERIFY(disputed.contains(conflict.path));
    }
}

void TestMerge::knowsWhoseAFieldIs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("owners");
    QTest::newRow("a leaf") << u"spec.rayVersion"_s << QStringList{u"helm"_s};
    QTest::newRow("inside of an atomic list") << u"spec.workerGroupSpecs[0].replicas"_s << QStringList{u"kubectl"_s};
    QTest::newRow("an item by its key") << u"spec.headGroupSpec.template.spec.containers[0].image"_s
                                        << QStringList{u"helm"_s};
    QTest::newRow("another field of it") << u"spec.headGroupSpec.template.spec.containers[0].args"_s << QStringList{};
    QTest::newRow("a map has what is below") << u"spec.headGroupSpec"_s << QStringList{u"helm"_s};
    QTest::newRow("nobody's") << u"metadata.labels.team"_s << QStringList{};
    QTest::newRow("of the status") << u"status.state"_s << QStringList{u"operator"_s};
}

void TestMerge::knowsWhoseAFieldIs()
{
    QFETCH(QString, path);
    QFETCH(QStringList, owners);
    QJsonObject object = json(text);
    object.insert(u"status"_s, QJsonObject{{u"state"_s, u"ready"_s}});
    const auto entry = [](const char *manager, const char *time, const char *subresource, const QByteArray &fields) {
        return QJsonObject{{u"manager"_s, QString::fromLatin1(manager)},
                           {u"operation"_s, u"Update"_s},
                           {u"time"_s, QString::fromLatin1(time)},
                           {u"subresource"_s, QString::fromLatin1(subresource)},
                           {u"fieldsV1"_s, QJsonDocument::fromJson(fields).object()}};
    };
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata.insert(
        u"managedFields"_s,
        QJsonArray{
            entry(
                "helm", "2026-11-26T10:00:00Z", "",
                R"({"f:spec":{"f:rayVersion":{},"f:headGroupSpec":{"f:template":{"f:spec":{"f:containers":{".":{},"k:{\"name\":\"ray-head\"}":{".":{},"f:image":{}}}}}}}})"),
            entry("kubectl", "2026-11-27T10:00:00Z", "", R"({"f:spec":{"f:workerGroupSpecs":{}}})"),
            entry("operator", "2026-11-27T11:00:00Z", "status", R"({"f:status":{"f:state":{}}})")});
    object.insert(u"metadata"_s, metadata);
    QStringList found;
    for (const kube::FieldOwner &owner : kube::ownersOf(object, kube::FieldPath(path)))
        found.append(owner.manager);
    QCOMPARE(found, owners);
}

void TestMerge::sendsOnlyWhatIsOurs()
{
    QJsonObject live = json(text);
    QJsonObject metadata = live["metadata"_L1].toObject();
    metadata.insert(u"resourceVersion"_s, u"7"_s);
    metadata.insert(u"managedFields"_s,
                    QJsonArray{QJsonObject{
                        {u"manager"_s, u"raydeck"_s},
                        {u"operation"_s, u"Apply"_s},
                        {u"fieldsV1"_s,
                         QJsonDocument::fromJson(R"({"f:spec":{"f:headGroupSpec":{"f:serviceType":{}}}})").object()}}});
    live.insert(u"metadata"_s, metadata);
    const QJsonObject body = kube::applyBody(live, json(text, "rayVersion: \"2.52.0\"", "rayVersion: \"2.53.0\""));
    const QJsonObject expected{{u"apiVersion"_s, u"ray.io/v1"_s},
                               {u"kind"_s, u"RayCluster"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, u"demo"_s}, {u"resourceVersion"_s, u"7"_s}}},
                               {u"spec"_s,
                                QJsonObject{{u"rayVersion"_s, u"2.53.0"_s},
                                            {u"headGroupSpec"_s, QJsonObject{{u"serviceType"_s, u"ClusterIP"_s}}}}}};
    QCOMPARE(body, expected);
    // A change inside of a list sends the list.
    const QJsonObject inList = kube::applyBody(live, json(text, "maxReplicas: 4", "maxReplicas: 8"));
    QCOMPARE(inList["spec"_L1]["workerGroupSpecs"_L1].toArray().size(), 2);
    // What is taken away is not sent, and goes if it was ours.
    const QJsonObject without = kube::applyBody(live, json(text, "    serviceType: ClusterIP\n", ""));
    QVERIFY(without["spec"_L1].isUndefined());
}

void TestMerge::takesAwayFromTheBack()
{
    QJsonObject live = json(text);
    QJsonObject metadata = live["metadata"_L1].toObject();
    metadata.insert(u"resourceVersion"_s, u"7"_s);
    live.insert(u"metadata"_s, metadata);
    const QJsonObject wanted =
        json(QByteArray(text).replace("    - groupName: gpu\n      replicas: 2\n      maxReplicas: 4\n", ""),
             "  labels: {team: ml} # kept\n", "");
    const QByteArray patch = kube::removalPatch(live, kube::removedFields(live, wanted));
    QCOMPARE(
        patch,
        QByteArray(R"([{"op":"test","path":"/metadata/resourceVersion","value":"7"},)"
                   R"({"op":"remove","path":"/spec/workerGroupSpecs/1"},{"op":"remove","path":"/metadata/labels"}])"));
    QVERIFY(kube::removalPatch(live, {}).isEmpty());
}

void TestMerge::autoscaledFieldsAreTheLiveOnes()
{
    const QByteArray scaled = QByteArray(text).replace("spec:\n  ray", "spec:\n  enableInTreeAutoscaling: true\n  ray");
    QVERIFY(ray::autoscaledFields(json(text), json(text)).isEmpty());
    QVERIFY(ray::autoscaledFields(json(scaled), json(text)).isEmpty()); // it is switched off
    const auto fields = ray::autoscaledFields(json(scaled), json(scaled));
    QCOMPARE(fields.size(), 4);
    QVERIFY(fields.contains(group(u"cpu"_s, {u"replicas"_s})));
    QVERIFY(fields.contains(group(u"gpu"_s, {u"scaleStrategy"_s})));
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
