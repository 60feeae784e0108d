#include <tests/support/capacitybuilder.h>
#include <tests/support/fitcluster.h>

#include <models/ray/fit/fit.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::test::CapacityBuilder;
using raydeck::test::fitCluster;

namespace {

const QString small = u"cpu=1 memory=1Gi"_s;
const QString gpu = u"cpu=1 memory=1Gi nvidia.com/gpu=1"_s;
const QString node8 = u"cpu=64 memory=512Gi nvidia.com/gpu=8"_s;

} // namespace

/// What a namespace's quotas leave of what fits.
class TestFitQuotas : public QObject {
    Q_OBJECT
private slots:
    void quotas();
    void quotasCountByTheirScopes_data();
    void quotasCountByTheirScopes();
    void quotasDemandAmounts();
    void aQuotaStopsTheGroupsBehind();
};

void TestFitQuotas::quotas()
{
    Admission admission;
    QVERIFY(
        readQuotas(R"({"items":[{"metadata":{"name":"team"},"spec":{},"status":{"hard":{"requests.nvidia.com/gpu":"3"},
        "used":{"requests.nvidia.com/gpu":"1"}}}]})",
                   admission));
    const auto nodes = CapacityBuilder().node(u"a"_s, node8).node(u"b"_s, node8);
    const FitAnswer answer = fitOf(nodes.capacity(), fitCluster(gpu, 3, gpu), admission);
    QVERIFY(answer.head.fits());
    QCOMPARE(answer.groups.first().atLeast, 1);
    QCOMPARE(answer.groups.first().upTo, 1);
    QCOMPARE(answer.groups.first().reason.shortage, FitAnswer::Shortage::Quota);
    QCOMPARE(answer.groups.first().reason.detail, u"team"_s);
    QCOMPARE(answer.groups.first().reason.missing, 2);
}

void TestFitQuotas::quotasCountByTheirScopes_data()
{
    QTest::addColumn<QByteArray>("scopes");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char *name, const QByteArray &scopes, const char *spec, bool counts) {
        QTest::newRow(name) << scopes << QByteArray(spec) << counts;
    };
    const auto byClass = [](const char *op, const char *values) -> QByteArray {
        return QByteArray(R"("scopeSelector":{"matchExpressions":[{"scopeName":"PriorityClass","operator":")") + op
            + R"(","values":[)" + values + "]}]}";
    };
    row("none", "", "", true);
    row("Terminating", R"("scopes":["Terminating"])", "", false);
    row("Terminating, with a deadline", R"("scopes":["Terminating"])", "activeDeadlineSeconds: 60", true);
    row("NotTerminating", R"("scopes":["NotTerminating"])", "", true);
    row("BestEffort", R"("scopes":["BestEffort"])", "", false);
    row("NotBestEffort", R"("scopes":["NotBestEffort"])", "", true);
    row("one of two", R"("scopes":["NotBestEffort","Terminating"])", "", false);
    row("PriorityClass", R"("scopes":["PriorityClass"])", "", false);
    row("PriorityClass, with one", R"("scopes":["PriorityClass"])", "priorityClassName: high", true);
    row("In", byClass("In", R"("high")"), "priorityClassName: high", true);
    row("In another", byClass("In", R"("low")"), "priorityClassName: high", false);
    row("NotIn", byClass("NotIn", R"("high")"), "priorityClassName: high", false);
    row("NotIn, without a class", byClass("NotIn", R"("high")"), "", true);
    row("DoesNotExist", byClass("DoesNotExist", ""), "", true);
    row("namespaces", R"("scopes":["CrossNamespacePodAffinity"])", "", false);
    row("namespaces are named", R"("scopes":["CrossNamespacePodAffinity"])",
        "affinity: {podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: "
        "[{weight: 1, podAffinityTerm: {topologyKey: k, namespaces: [a]}}]}}",
        true);
    row("of volume claims", R"("scopes":["VolumeAttributesClass"])", "", false);
}

void TestFitQuotas::quotasCountByTheirScopes()
{
    QFETCH(const QByteArray, scopes);
    QFETCH(const QByteArray, spec);
    QFETCH(const bool, counts);
    Admission admission;
    admission.priorityClasses = QHash<QString, Admission::PriorityClass>{{u"high"_s, {.value = 10}}};
    const QByteArray list = R"({"items":[{"metadata":{"name":"team"},"spec":{)" + scopes
        + R"(},"status":{"hard":{"pods":"2"},"used":{"pods":"1"}}}]})";
    QVERIFY(readQuotas(list, admission));
    const auto nodes = CapacityBuilder().node(u"a"_s, node8);
    PlannedPods pods = fitCluster(small, 3, small, spec, admission);
    pods.hasHead = false; // the group alone
    const FitAnswer answer = fitOf(nodes.capacity(), pods, admission);
    QCOMPARE(answer.groups.first().atLeast, counts ? 1 : 3);
    QCOMPARE(answer.groups.first().upTo, counts ? 1 : 3);
}

void TestFitQuotas::quotasDemandAmounts()
{
    Admission admission;
    QVERIFY(readQuotas(R"({"items":[{"metadata":{"name":"team"},"spec":{},"status":{"hard":{"limits.memory":"9Ti"},
        "used":{}}}]})",
                       admission));
    const auto nodes = CapacityBuilder().node(u"a"_s, node8);
    const FitAnswer answer = fitOf(nodes.capacity(), fitCluster(small, 2, u"cpu=1"_s, {}, admission), admission);
    QVERIFY(answer.head.fits());
    QCOMPARE(answer.groups.first().upTo, 0);
    QCOMPARE(answer.groups.first().reason.shortage, FitAnswer::Shortage::QuotaDemands);
    QCOMPARE(answer.groups.first().reason.resource, u"limits.memory"_s);
    QVERIFY(fitOf(nodes.capacity(), fitCluster(small, 2, small, {}, admission), admission).fits());
}

void TestFitQuotas::aQuotaStopsTheGroupsBehind()
{
    Admission::Quota quota{.name = u"team"_s};
    quota.hard.set(u"requests.nvidia.com/gpu"_s, 1);
    Admission admission;
    admission.quotas = {quota};
    PlannedPods pods = fitCluster(small, 2, gpu);
    pods.groups.append({.name = u"behind"_s, .pod = pods.head, .wanted = 1});
    const FitAnswer answer = fitOf(CapacityBuilder().node(u"a"_s, node8).capacity(), pods, admission);
    QCOMPARE(answer.groups[0].upTo, 1);
    QCOMPARE(answer.groups[1].upTo, 0); // KubeRay tries the second GPU pod again and again
    QCOMPARE(answer.groups[1].reason.shortage, FitAnswer::Shortage::Quota);
}

QTEST_GUILESS_MAIN(TestFitQuotas)
#include "tst_fitquotas.moc"
