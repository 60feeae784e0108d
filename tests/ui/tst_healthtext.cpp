#include <models/ray/scaleeffect.h>
#include <ui/text/duration.h>
#include <ui/text/healthtext.h>
#include <ui/text/scaleeffecttext.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using ray::Health;
using State = Health::State;
using Cause = Health::Cause;

namespace {

constexpr qint64 now = 1'800'000'000;

} // namespace

class TestHealthText : public QObject {
    Q_OBJECT
private slots:
    void saysTheState_data()
    {
        QTest::addColumn<Health>("health");
        QTest::addColumn<HealthLook>("look");
        QTest::addColumn<QString>("chip");
        const auto row = [](const char *name, const Health &health, const HealthLook &look, const QString &chip) {
            QTest::newRow(name) << health << look << chip;
        };
        row("healthy, without workers", {.state = State::Healthy}, {u"Healthy"_s, {}, u"ok"_s, Tone::Ok}, u"Healthy"_s);
        row("healthy", {.state = State::Healthy, .ready = 3, .wanted = 3}, {u"Healthy"_s, {}, u"ok"_s, Tone::Ok},
            u"Healthy: 3 of 3 workers"_s);
        row("scaling", {.state = State::Scaling, .cause = Cause::WorkersComing, .ready = 2, .wanted = 5, .affected = 3},
            {u"Scaling"_s, u"2 of 5"_s, u"scaling"_s, Tone::Info}, u"Scaling: 2 of 5 workers"_s);
        row("scaling down", {.state = State::Scaling, .cause = Cause::WorkersLeaving, .affected = 2},
            {u"Scaling"_s, u"2 leaving"_s, u"scaling"_s, Tone::Info}, u"Scaling: 2 workers leaving"_s);
        row("head starts", {.state = State::Scaling, .cause = Cause::HeadStarting},
            {u"Scaling"_s, u"head starts"_s, u"scaling"_s, Tone::Info}, u"Scaling: head starts"_s);
        row("suspending", {.state = State::Scaling, .cause = Cause::Suspending, .affected = 4},
            {u"Scaling"_s, u"suspending"_s, u"scaling"_s, Tone::Info}, u"Scaling: suspending"_s);
        row("resuming", {.state = State::Scaling, .cause = Cause::Resuming},
            {u"Scaling"_s, u"resuming"_s, u"scaling"_s, Tone::Info}, u"Scaling: resuming"_s);
        row("head lost", {.state = State::Degraded, .cause = Cause::HeadLost},
            {u"Degraded"_s, u"head lost"_s, u"warn"_s, Tone::Warn}, u"Degraded: head lost"_s);
        row("workers failed", {.state = State::Degraded, .cause = Cause::WorkersFailed, .affected = 2},
            {u"Degraded"_s, u"2 workers lost"_s, u"warn"_s, Tone::Warn}, u"Degraded: 2 workers lost"_s);
        row("workers not ready", {.state = State::Degraded, .cause = Cause::WorkersNotReady, .affected = 2},
            {u"Degraded"_s, u"2 workers not ready"_s, u"warn"_s, Tone::Warn}, u"Degraded: 2 workers not ready"_s);
        row("extra workers", {.state = State::Degraded, .cause = Cause::ExtraWorkers, .affected = 2},
            {u"Degraded"_s, u"2 workers too many"_s, u"warn"_s, Tone::Warn}, u"Degraded: 2 workers too many"_s);
        row("workers not made", {.state = State::Degraded, .cause = Cause::WorkersNotMade},
            {u"Degraded"_s, u"workers not made"_s, u"warn"_s, Tone::Warn}, u"Degraded: workers not made"_s);
        row("a pod cannot start",
            {.state = State::Stuck,
             .cause = Cause::PodCannotStart,
             .since = now - 14 * 60 - 12,
             .pod = u"a-1"_s,
             .reason = u"ImagePullBackOff"_s},
            {u"Stuck"_s, u"for 14 min"_s, u"stuck"_s, Tone::Bad}, u"Stuck for 14 min"_s);
        row("a pod waits", {.state = State::Stuck, .cause = Cause::PodWaits, .since = now - 2 * 3600, .pod = u"a-1"_s},
            {u"Stuck"_s, u"for 2 h"_s, u"stuck"_s, Tone::Bad}, u"Stuck for 2 h"_s);
        row("nothing happens, since a time that is not known", {.state = State::Stuck, .cause = Cause::NothingHappens},
            {u"Stuck"_s, {}, u"stuck"_s, Tone::Bad}, u"Stuck"_s);
        row("head failed", {.state = State::Failed, .cause = Cause::HeadFailed, .reason = u"OOMKilled"_s},
            {u"Failed"_s, u"OOMKilled"_s, u"fail"_s, Tone::Bad}, u"Failed: OOMKilled"_s);
        row("head not made", {.state = State::Failed, .cause = Cause::HeadNotMade, .reason = u"FailedCreateHeadPod"_s},
            {u"Failed"_s, u"head not made"_s, u"fail"_s, Tone::Bad}, u"Failed: head not made"_s);
        row("the operator says so", {.state = State::Failed, .cause = Cause::OperatorSaysFailed},
            {u"Failed"_s, {}, u"fail"_s, Tone::Bad}, u"Failed"_s);
        row("suspended", {.state = State::Suspended, .cause = Cause::ByChoice},
            {u"Suspended"_s, u"by choice"_s, u"pause"_s, Tone::Off}, u"Suspended"_s);
        row("deleting", {.state = State::Deleting, .cause = Cause::BeingDeleted},
            {u"Deleting"_s, {}, u"trash"_s, Tone::Gone}, u"Deleting"_s);
        row("held", {.state = State::Deleting, .cause = Cause::HeldByFinalizer, .finalizer = u"ray.io/gcs"_s},
            {u"Deleting"_s, u"held by a finalizer"_s, u"trash"_s, Tone::Gone}, u"Deleting"_s);
        row("not known", {}, {u"Not known"_s, {}, u"info"_s, Tone::Off}, u"Not known"_s);
    }
    void saysTheState()
    {
        QFETCH(const Health, health);
        QFETCH(const HealthLook, look);
        const HealthLook said = HealthText::look(health, now);
        QCOMPARE(said.word, look.word);
        QCOMPARE(said.detail, look.detail);
        QCOMPARE(said.iconName, look.iconName);
        QCOMPARE(said.tone, look.tone);
        QVERIFY(QFile::exists(u":/raydeck/icons/%1.svg"_s.arg(said.iconName)));
        QTEST(HealthText::chip(health, now), "chip");
        const QString explained = HealthText::explanation(health, now);
        QVERIFY2(explained.endsWith(u'.') && !explained.contains(u'%'), qPrintable(explained));
    }

    void explainsWhatAPodNeeds_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("explanation");
        QTest::newRow("image") << u"ImagePullBackOff"_s << u"The image of a-1 cannot be pulled."_s;
        QTest::newRow("crash") << u"CrashLoopBackOff"_s << u"a-1 ends again and again; its log tells why."_s;
        QTest::newRow("a reason without words of ours")
            << u"PreStartHookError"_s << u"a-1 cannot be started: PreStartHookError."_s;
    }
    void explainsWhatAPodNeeds()
    {
        QFETCH(const QString, reason);
        const Health health{.state = State::Stuck, .cause = Cause::PodCannotStart, .pod = u"a-1"_s, .reason = reason};
        QTEST(HealthText::explanation(health, now), "explanation");
    }

    void saysDurations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("calm");
        const auto row = [](const char *name, qint64 seconds, const QString &exact, const QString &calm) {
            QTest::newRow(name) << seconds << exact << calm;
        };
        row("a clock behind", -5, u"0 s"_s, u"less than 1 min"_s);
        row("seconds", 46, u"46 s"_s, u"less than 1 min"_s);
        row("a minute", 60, u"1 min"_s, u"1 min"_s);
        row("minute and seconds", 72, u"1 min 12 s"_s, u"1 min"_s);
        row("from ten minutes on", 14 * 60 + 12, u"14 min"_s, u"14 min"_s);
        row("hours", 2 * 3600 + 5 * 60, u"2 h 5 min"_s, u"2 h 5 min"_s);
        row("from ten hours on", 19 * 3600 + 120, u"19 h"_s, u"19 h"_s);
        row("days", (6 * 24 + 4) * 3600, u"6 d 4 h"_s, u"6 d 4 h"_s);
        row("from ten days on", (41 * 24 + 4) * 3600, u"41 d"_s, u"41 d"_s);
    }
    void saysDurations()
    {
        QFETCH(const qint64, seconds);
        QTEST(durationText(seconds), "exact");
        QTEST(durationText(seconds, DurationUnit::Minutes), "calm");
    }

    void saysTheEffectOfScaling_data()
    {
        using Kind = ray::ScaleEffect::Kind;
        QTest::addColumn<ray::ScaleEffect>("effect");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("more");
        const auto row = [](const char *name, const ray::ScaleEffect &effect, const QString &said,
                            const QString &more) { QTest::newRow(name) << effect << said << more; };
        row("nothing", {.kind = Kind::Nothing}, u"No pod is created or deleted"_s, {});
        row("creates", {.kind = Kind::Creates, .pods = 3}, u"Creates 3 pods"_s,
            u"They need 6 GPUs, and wait as Pending while no node has them free."_s);
        row("deletes", {.kind = Kind::Deletes, .pods = 2}, u"Deletes 2 pods"_s,
            u"KubeRay chooses which. What runs there is lost."_s);
        row("autoscaler", {.kind = Kind::LeftToAutoscaler, .pods = 2, .autoscalerMayChange = true},
            u"The autoscaler decides about removing 2 workers"_s,
            u"KubeRay deletes none of them by itself while autoscaling is on."_s);
        row("suspended", {.kind = Kind::Later, .wanted = 4}, u"Nothing happens until the cluster is resumed"_s,
            u"It will then have 4 workers."_s);
        row("rejected", {.kind = Kind::Rejected}, u"KubeRay will not accept this"_s, {});
        row("not known", {.kind = Kind::NotKnown}, u"What KubeRay does with this is not known"_s, {});
        row("autoscaling goes on", {.kind = Kind::Nothing, .wanted = 2, .autoscalerMayChange = true},
            u"No pod is created or deleted: 2 are there"_s,
            u"Autoscaling is on: the autoscaler may change the number again within the limits."_s);
        row("below the limit", {.kind = Kind::Nothing, .raisedTo = 2}, u"No pod is created or deleted"_s,
            u"KubeRay takes the lower limit, 2."_s);
        row("above the limit", {.kind = Kind::Nothing, .loweredTo = 5}, u"No pod is created or deleted"_s,
            u"KubeRay takes the upper limit, 5."_s);
    }
    void saysTheEffectOfScaling()
    {
        QFETCH(const ray::ScaleEffect, effect);
        QTEST(ScaleEffectText::sentence(effect), "sentence");
        QTEST(ScaleEffectText::more(effect, 2), "more");
    }
};

QTEST_GUILESS_MAIN(TestHealthText)
#include "tst_healthtext.moc"
