#include <models/kube/apply/applyflow.h>
#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/fileapply.h>
#include <models/ray/edit/autoscaled.h>

#include <tests/support/realcluster.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace raydeck;
using kube::ApplyCheck;
using kube::ApplyFlow;
using kube::ApplySide;
using test::kubectl;

namespace {

const QString place = u"apply-races"_s;

QByteArray manifest(const QString &name, const QByteArray &spec = {})
{
    return "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: " + name.toUtf8()
        + "\n  namespace: " + place.toUtf8() + "\nspec:\n" + spec + R"(  rayVersion: "2.52.0" # ours
  headGroupSpec:
    rayStartParams: {}
    template:
      spec:
        containers:
          - name: ray-head
            image: rayproject/ray:2.52.0
  workerGroupSpecs:
    - groupName: cpu
      replicas: 1
      minReplicas: 0
      maxReplicas: 9
      rayStartParams: {}
      template:
        spec:
          containers:
            - name: ray-worker
              image: rayproject/ray:2.52.0
)";
}

QJsonObject live(const QString &name)
{
    return QJsonDocument::fromJson(kubectl({u"-n"_s, place, u"get"_s, u"raycluster"_s, name, u"-o"_s, u"json"_s,
                                            u"--show-managed-fields"_s})
                                       .toUtf8())
        .object();
}

kube::YamlDocument edited(const QJsonObject &object, const QByteArray &before, const QByteArray &after)
{
    QByteArray yaml = kube::cleanYaml(object);
    Q_ASSERT(yaml.contains(before));
    return kube::YamlDocument::parse(yaml.replace(before, after)).value();
}

} // namespace

/// Our apply and others who write the same object, on the real API server. Run inside a sandbox instance.
class TestApplyRaces : public QObject {
    Q_OBJECT
    std::unique_ptr<kube::Connection> m_connection;

    [[nodiscard]] std::unique_ptr<ApplyFlow> flow(const QString &name)
    {
        return std::make_unique<ApplyFlow>(
            *m_connection, "/apis/ray.io/v1/namespaces/" + place.toUtf8() + "/rayclusters/" + name.toUtf8(),
            ray::autoscaledFields);
    }

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
        kubectl({u"create"_s, u"namespace"_s, place});
    }
    void cleanupTestCase()
    {
        kubectl({u"delete"_s, u"namespace"_s, place, u"--wait=false"_s});
        m_connection.reset();
    }

    void kubectlAppliesMeanwhile_data()
    {
        QTest::addColumn<bool>("serverSide");
        QTest::addColumn<ApplySide>("side");
        QTest::addColumn<QString>("version");
        QTest::newRow("server side, ours") << true << ApplySide::Yours << u"2.53.0"_s;
        QTest::newRow("server side, theirs") << true << ApplySide::Theirs << u"2.54.0"_s;
        QTest::newRow("client side, ours") << false << ApplySide::Yours << u"2.53.0"_s;
        QTest::newRow("client side, theirs") << false << ApplySide::Theirs << u"2.54.0"_s;
    }
    void kubectlAppliesMeanwhile()
    {
        QFETCH(bool, serverSide);
        QFETCH(ApplySide, side);
        QFETCH(QString, version);
        const QString name = u"race-%1-%2"_s.arg(int(serverSide)).arg(int(side));
        const QStringList apply = serverSide ? QStringList{u"apply"_s, u"--server-side"_s, u"-f"_s, u"-"_s}
                                             : QStringList{u"apply"_s, u"-f"_s, u"-"_s};
        kubectl(apply, manifest(name));
        const QJsonObject base = live(name);
        const auto draft = edited(base, "rayVersion: \"2.52.0\"", "rayVersion: \"2.53.0\" # mine");
        // The other one changes the same field, and one that nobody disputes.
        kubectl(apply, manifest(name).replace("\"2.52.0\"", "\"2.54.0\"").replace("maxReplicas: 9", "maxReplicas: 8"));
        const auto its = flow(name);
        const auto check = test::waitFor(its->check(base, draft), this);
        VERIFY_DONE(check);
        QCOMPARE((*check)->conflicts.size(), 1);
        const kube::ApplyConflict &conflict = (*check)->conflicts.constFirst();
        QVERIFY(conflict.isChangedSince);
        QCOMPARE(conflict.theirs, QJsonValue(u"2.54.0"_s));
        QCOMPARE(conflict.yours, QJsonValue(u"2.53.0"_s));
        QVERIFY2(conflict.owner.manager.startsWith("kubectl"_L1), qPrintable(conflict.owner.manager));
        QVERIFY(conflict.owner.time.isValid());
        QVERIFY((*check)->document.text().contains("# mine"));
        const auto applied = test::waitFor(its->apply(base, **check, {side}), this);
        VERIFY_DONE(applied);
        QCOMPARE(live(name)["spec"_L1]["rayVersion"_L1].toString(), version);
        QCOMPARE(live(name)["spec"_L1]["workerGroupSpecs"_L1][0]["maxReplicas"_L1].toInt(), 8);
    }

    /// What a person decided holds for the values that were seen, not for what comes later.
    void forceIsBoundToWhatWasSeen()
    {
        kubectl({u"apply"_s, u"--server-side"_s, u"-f"_s, u"-"_s}, manifest(u"bound"_s));
        const QJsonObject base = live(u"bound"_s);
        const auto draft = edited(base, "rayVersion: \"2.52.0\"", "rayVersion: \"2.53.0\"");
        const auto its = flow(u"bound"_s);
        const auto check = test::waitFor(its->check(base, draft), this);
        VERIFY_DONE(check);
        QCOMPARE((*check)->conflicts.size(), 1); // kubectl's field
        QVERIFY(!(*check)->conflicts.constFirst().isChangedSince);
        kubectl({u"apply"_s, u"--server-side"_s, u"-f"_s, u"-"_s},
                manifest(u"bound"_s).replace("\"2.52.0\"", "\"2.54.0\""));
        const auto applied = test::waitFor(its->apply(base, **check, {ApplySide::Yours}), this);
        QVERIFY(applied && !*applied);
        QCOMPARE(applied->error().reason, u"Undecided"_s);
        QCOMPARE(live(u"bound"_s)["spec"_L1]["rayVersion"_L1].toString(), u"2.54.0"_s);
    }

    /// The pattern of Ray's autoscaler: JSON patches of replicas and workersToDelete, again and again.
    void anAutoscalerPatchesAllTheTime()
    {
        const QString name = u"scaled"_s;
        kubectl({u"create"_s, u"-f"_s, u"-"_s}, manifest(name, "  enableInTreeAutoscaling: true\n"));
        const QByteArray path = "/apis/ray.io/v1/namespaces/" + place.toUtf8() + "/rayclusters/scaled";
        int written = 1;
        int patches = 0;
        QList<kube::Connection::Reply> replies;
        QTimer autoscaler;
        connect(&autoscaler, &QTimer::timeout, this, [&] {
            if (!replies.isEmpty() && !replies.constLast().isFinished())
                return;
            written = 1 + ++patches % 7;
            replies.append(m_connection->jsonPatch(
                path,
                QStringLiteral(
                    R"([{"op":"replace","path":"/spec/workerGroupSpecs/0/replicas","value":%1},)"
                    R"({"op":"add","path":"/spec/workerGroupSpecs/0/scaleStrategy","value":{"workersToDelete":["w-%1"]}}])")
                    .arg(written)
                    .toUtf8()));
        });
        const auto its = flow(name);
        for (int i = 0; i < 5; ++i) {
            const QJsonObject base = live(name);
            autoscaler.start(200ms); // the real one looks every five seconds
            const int maximum = 20 + i;
            const QByteArray now =
                QByteArray::number(base["spec"_L1]["workerGroupSpecs"_L1][0]["maxReplicas"_L1].toInt());
            const auto draft = edited(base, "maxReplicas: " + now, "maxReplicas: " + QByteArray::number(maximum));
            const auto check = test::waitFor(its->check(base, draft), this);
            VERIFY_DONE(check);
            const int before = patches; // at least once behind what was checked
            QTRY_VERIFY(patches > before && replies.constLast().isFinished());
            const auto applied = test::waitFor(
                its->apply(base, **check, QList<ApplySide>((*check)->conflicts.size(), ApplySide::Yours)), this);
            VERIFY_DONE(applied);
            autoscaler.stop();
            QTRY_VERIFY(replies.isEmpty() || replies.constLast().isFinished());
            for (const auto &reply : std::as_const(replies))
                QVERIFY2(reply.result(), reply.result() ? "" : qPrintable(reply.result().error().message));
            const QJsonObject group = live(name)["spec"_L1]["workerGroupSpecs"_L1][0].toObject();
            QCOMPARE(group["maxReplicas"_L1].toInt(), maximum);
            QCOMPARE(group["replicas"_L1].toInt(), written);
            QCOMPARE(group["scaleStrategy"_L1]["workersToDelete"_L1][0].toString(), u"w-%1"_s.arg(written));
        }
        QVERIFY2(patches >= 5, qPrintable(QString::number(patches)));
    }

    /// A field that another manager has does not stay because an apply only takes away its own.
    void whatIsTakenAwayIsGone()
    {
        kubectl({u"apply"_s, u"--server-side"_s, u"-f"_s, u"-"_s},
                manifest(u"less"_s,
                         "  headServiceAnnotations: {a: b, c: d}\n  autoscalerOptions: {idleTimeoutSeconds: 60}\n"));
        const QJsonObject base = live(u"less"_s);
        QJsonObject wanted = kube::cleanObject(base);
        QJsonObject spec = wanted["spec"_L1].toObject();
        spec.remove(u"autoscalerOptions"_s);
        spec.insert(u"headServiceAnnotations"_s, QJsonObject{{u"a"_s, u"b"_s}});
        wanted.insert(u"spec"_s, spec);
        const auto draft = kube::YamlDocument::parse(kube::toYaml(wanted));
        QVERIFY(draft);
        const auto its = flow(u"less"_s);
        const auto check = test::waitFor(its->check(base, *draft), this);
        VERIFY_DONE(check);
        QCOMPARE((*check)->conflicts.size(), 2); // both are kubectl's
        QVERIFY(!(*check)->result["spec"_L1].toObject().contains(u"autoscalerOptions"_s));
        const auto applied = test::waitFor(its->apply(base, **check, {ApplySide::Yours, ApplySide::Yours}), this);
        VERIFY_DONE(applied);
        const QJsonObject now = live(u"less"_s)["spec"_L1].toObject();
        QVERIFY(!now.contains(u"autoscalerOptions"_s));
        QCOMPARE(now["headServiceAnnotations"_L1], QJsonValue(QJsonObject{{u"a"_s, u"b"_s}}));
        // And what we put in once goes by the next apply.
        const auto more =
            edited(live(u"less"_s), "  rayVersion:", "  autoscalerOptions: {imagePullPolicy: Always}\n  rayVersion:");
        const QJsonObject second = live(u"less"_s);
        const auto added = test::waitFor(its->check(second, more), this);
        VERIFY_DONE(added);
        QVERIFY((*added)->conflicts.isEmpty());
        VERIFY_DONE(test::waitFor(its->apply(second, **added, {}), this));
        QVERIFY(live(u"less"_s)["spec"_L1].toObject().contains(u"autoscalerOptions"_s));
    }

    void whatTheServerRefusesIsNamed()
    {
        kubectl({u"create"_s, u"-f"_s, u"-"_s}, manifest(u"refused"_s));
        const QJsonObject base = live(u"refused"_s);
        const auto its = flow(u"refused"_s);
        const auto check = test::waitFor(its->check(base, edited(base, "maxReplicas: 9", "maxReplicas: many")), this);
        QVERIFY(check && !*check);
        QVERIFY2(check->error().message.contains("maxReplicas"_L1), qPrintable(check->error().message));
        kubectl({u"-n"_s, place, u"delete"_s, u"raycluster"_s, u"refused"_s});
        const auto gone = test::waitFor(its->check(base, edited(base, "maxReplicas: 9", "maxReplicas: 3")), this);
        QVERIFY(gone && !*gone);
        QCOMPARE(gone->error().kind, Error::Kind::NotFound);
        kubectl({u"create"_s, u"-f"_s, u"-"_s}, manifest(u"refused"_s));
        const auto other = test::waitFor(its->check(base, edited(base, "maxReplicas: 9", "maxReplicas: 3")), this);
        QVERIFY(other && !*other);
        QCOMPARE(other->error().reason, u"OtherObject"_s);
    }

    void aFileIsAppliedInTheOrderOfNeed()
    {
        using Outcome = kube::FileApply::Outcome;
        const QString inFile = u"apply-races-file"_s;
        const QByteArray file = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: " + inFile.toUtf8()
            + "}\ndata: {k: v}\n---\nkind: [\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: " + inFile.toUtf8()
            + "}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: " + place.toUtf8()
            + "}\ndata: {k: 7}\n---\napiVersion: no.such/v1\nkind: Thing\nmetadata: {name: t}\n";
        kube::FileApply apply(*m_connection, u"default"_s, ray::autoscaledFields);
        apply.setText(file);
        QCOMPARE(apply.rows().size(), 5);
        bool isDone = false;
        QCoro::connect(apply.check(), this, [&isDone] { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20s);
        const auto outcomes = [&apply] {
            QList<Outcome> list;
            for (const auto &row : apply.rows())
                list.append(row.outcome);
            return list;
        };
        QCOMPARE(outcomes(),
                 QList<Outcome>({Outcome::NeedsEarlier, Outcome::Refused, Outcome::WouldCreate, Outcome::Refused,
                                 Outcome::Refused}));
        isDone = false;
        QCoro::connect(apply.apply(), this, [&isDone] { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20s);
        QCOMPARE(
            outcomes(),
            QList<Outcome>({Outcome::Created, Outcome::Refused, Outcome::Created, Outcome::Refused, Outcome::Refused}));
        QCOMPARE(kubectl({u"-n"_s, inFile, u"get"_s, u"configmap"_s, u"a"_s, u"-o"_s, u"jsonpath={.data.k}"_s}),
                 u"v"_s);
        // Another manager's field is refused, until a person says so.
        kubectl({u"-n"_s, inFile, u"patch"_s, u"configmap"_s, u"a"_s, u"--field-manager=colleague"_s, u"-p"_s,
                 u"{\"data\":{\"k\":\"theirs\"}}"_s});
        apply.setText(QByteArray(file).replace("{k: v}", "{k: w}"));
        isDone = false;
        QCoro::connect(apply.check(), this, [&isDone] { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20s);
        QCOMPARE(apply.rows().constFirst().outcome, Outcome::Conflicts);
        apply.setForced(0, true);
        isDone = false;
        QCoro::connect(apply.apply(), this, [&isDone] { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20s);
        QCOMPARE(apply.rows().constFirst().outcome, Outcome::Changed);
        QCOMPARE(kubectl({u"-n"_s, inFile, u"get"_s, u"configmap"_s, u"a"_s, u"-o"_s, u"jsonpath={.data.k}"_s}),
                 u"w"_s);
        kubectl({u"delete"_s, u"namespace"_s, inFile, u"--wait=false"_s});
    }
};

QTEST_GUILESS_MAIN(TestApplyRaces)
#include "tst_applyraces.moc"
