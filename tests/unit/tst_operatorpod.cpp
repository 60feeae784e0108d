#include <models/ray/operator/operatorpod.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using State = OperatorPod::State;

namespace {

QByteArray deployment(const QByteArray &status, int generation = 1)
{
    return R"({"metadata":{"generation":)" + QByteArray::number(generation)
        + R"(},"spec":{"template":{"spec":{"containers":[{"image":"mirror/operator:v1.6.1"}]}}},"status":)" + status
        + "}";
}

const QByteArray waiting = deployment(R"({"observedGeneration":1,"replicas":1,"updatedReplicas":1})");

QByteArray refused(const QByteArray &message)
{
    return deployment(R"({"observedGeneration":1,"conditions":[{"type":"ReplicaFailure","status":"True",)"
                      R"("reason":"FailedCreate","message":")"
                      + message + R"("}]})");
}

QByteArray pod(const QByteArray &status, const QByteArray &name = "op-a", int second = 0, const QByteArray &more = {})
{
    return R"({"metadata":{"name":")" + name + R"(","creationTimestamp":"2026-01-02T03:04:0)"
        + QByteArray::number(second) + R"(Z")" + more + R"(},"status":)" + status + "}";
}

/// A pod whose container says this of its state.
QByteArray container(const QByteArray &state, const QByteArray &more = {})
{
    return pod(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"True"}],"containerStatuses":[)"
               R"({"name":"mesh-proxy","state":{"running":{}}},{"name":"kuberay-operator","state":)"
               + state + more + "}]}");
}

QByteArray stuck(const QByteArray &reason, const QByteArray &message = {})
{
    return container(R"({"waiting":{"reason":")" + reason + R"(","message":")" + message + R"("}})");
}

QByteArray list(const QByteArray &items)
{
    return R"({"items":[)" + items + "]}";
}

QByteArray warning(const QByteArray &message, int second, const QByteArray &name = "op-a",
                   const QByteArray &type = "Warning")
{
    return R"({"type":")" + type + R"(","message":")" + message + R"(","involvedObject":{"name":")" + name
        + R"("},"lastTimestamp":"2026-01-02T03:04:0)" + QByteArray::number(second) + R"(Z"})";
}

} // namespace

/// Why the operator's pod does not come, as a person has to hear it.
class TestOperatorPod : public QObject {
    Q_OBJECT
private slots:
    void says_data()
    {
        QTest::addColumn<QByteArray>("deployment");
        QTest::addColumn<QByteArray>("pods");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &deployment, const QByteArray &pods, State state,
                            const QString &reason = {}, const QString &message = {}) {
            QTest::newRow(name) << deployment << list(pods) << state << reason << message;
        };
        const auto one = [&row](const char *name, const QByteArray &pod, State state, const QString &reason = {},
                                const QString &message = {}) { row(name, waiting, pod, state, reason, message); };
        row("no pod yet", waiting, {}, State::NotMade);
        row("the quota", refused("pods is forbidden: exceeded quota: team"), {}, State::Refused, u"FailedCreate"_s,
            u"pods is forbidden: exceeded quota: team"_s);
        row("a policy", refused("violates PodSecurity"), {}, State::Refused, u"FailedCreate"_s,
            u"violates PodSecurity"_s);
        one("no node",
            pod(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable",)"
                R"("message":"0/3 nodes are available"}]})"),
            State::Unschedulable, u"Unschedulable"_s, u"0/3 nodes are available"_s);
        one("placed, nothing said yet", pod(R"({"phase":"Pending"})"), State::Starting);
        one("making the container", stuck("ContainerCreating"), State::Starting, u"ContainerCreating"_s);
        for (const char *reason : {"ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull"})
            one(reason, stuck(reason, "pull access denied"), State::ImagePull, QString::fromLatin1(reason),
                u"pull access denied"_s);
        one("a Secret that is missing", stuck("CreateContainerConfigError", "secret not found"), State::CannotStart,
            u"CreateContainerConfigError"_s, u"secret not found"_s);
        one("crashing", stuck("CrashLoopBackOff", "back-off 10s"), State::Crashing, u"CrashLoopBackOff"_s,
            u"back-off 10s"_s);
        one("just ended", container(R"({"terminated":{"reason":"Error","exitCode":1}})"), State::Crashing, u"Error"_s);
        one("killed for its memory", container(R"({"terminated":{"reason":"OOMKilled","exitCode":137}})"),
            State::Crashing, u"OOMKilled"_s);
        one("crashing for its memory",
            container(R"({"waiting":{"reason":"CrashLoopBackOff","message":"back-off 10s"}})",
                      R"(,"lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}})"),
            State::Crashing, u"OOMKilled"_s, u"back-off 10s"_s);
        one("runs", container(R"({"running":{}})"), State::NotReady);
        one("evicted", pod(R"({"phase":"Failed","reason":"Evicted","message":"low on memory"})"), State::CannotStart,
            u"Evicted"_s, u"low on memory"_s);
        row("ready", deployment(R"({"observedGeneration":1,"replicas":1,"updatedReplicas":1,"readyReplicas":1})"),
            container(R"({"running":{}})"), State::Ready);
        row("ready, the former one",
            deployment(R"({"observedGeneration":1,"replicas":1,"updatedReplicas":1,)"
                       R"("readyReplicas":1})",
                       2),
            container(R"({"running":{}})"), State::NotReady);
        row("ready beside the former one",
            deployment(R"({"observedGeneration":1,"replicas":2,"updatedReplicas":1,"readyReplicas":1})"),
            stuck("ErrImagePull", "no"), State::ImagePull, u"ErrImagePull"_s, u"no"_s);
        row("no answer", {}, {}, State::NotMade);
    }
    void says()
    {
        QFETCH(const QByteArray, deployment);
        QFETCH(const QByteArray, pods);
        QFETCH(const State, state);
        QFETCH(const QString, reason);
        QFETCH(const QString, message);
        const OperatorPod pod = operatorPodOf(deployment, pods, {});
        QCOMPARE(pod.state, state);
        QCOMPARE(pod.reason, reason);
        QCOMPARE(pod.message, message);
        QCOMPARE(pod.isQuota, message.contains("exceeded quota"_L1));
        QCOMPARE(pod.image, deployment.isEmpty() ? QString() : u"mirror/operator:v1.6.1"_s);
    }

    void onlyTheNewestPodCounts()
    {
        const QByteArray old =
            pod(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False"}]})", "op-old", 1);
        const QByteArray young = pod(R"({"phase":"Pending"})", "op-new", 2);
        const QByteArray going =
            pod(R"({"phase":"Pending"})", "op-going", 3, R"(,"deletionTimestamp":"2026-01-02T03:05:00Z")");
        for (const QByteArrayList &order : {QByteArrayList{old, young, going}, QByteArrayList{going, young, old}}) {
            const OperatorPod pod = operatorPodOf(waiting, list(order.join(',')), {});
            QCOMPARE(pod.name, u"op-new"_s);
            QCOMPARE(pod.state, State::Starting);
        }
    }

    void theNewestWarningThatAddsSomething()
    {
        const auto said = [](const QByteArray &events) {
            return operatorPodOf(waiting, list(stuck("ImagePullBackOff", "Back-off pulling image")), list(events))
                .event;
        };
        QCOMPARE(said({}), QString());
        const QByteArray why = warning("Failed to pull image: 401 Unauthorized", 1);
        QCOMPARE(said(why + ',' + warning("Error: ErrImagePull", 3) + ',' + warning("Back-off pulling image", 4)),
                 u"Failed to pull image: 401 Unauthorized"_s);
        QCOMPARE(said(warning("Failed to pull image: timeout", 2) + ',' + why), u"Failed to pull image: timeout"_s);
        QCOMPARE(said(why + ',' + warning("something else", 5, "other-pod")),
                 u"Failed to pull image: 401 Unauthorized"_s);
        QCOMPARE(said(warning("Pulling image", 5, "op-a", "Normal")), QString());
    }

    void countsRestarts()
    {
        const QByteArray crashing = container(R"({"running":{}})", R"(,"restartCount":4)");
        QCOMPARE(operatorPodOf(waiting, list(crashing), {}).restarts, 4);
    }
};

QTEST_GUILESS_MAIN(TestOperatorPod)
#include "tst_operatorpod.moc"
