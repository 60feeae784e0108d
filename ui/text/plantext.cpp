#include <ui/text/plantext.h>

#include <ui/text/problemtext.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

using ray::EffectCode;
using ray::Verdict;

/// How the arguments of an effect go into its sentence. `unknown` is said where the first one is empty: nobody knows it.
struct PlanText::Words {
    enum class Args {
        InOrder, ///< %1, %2
        Count,   ///< the first is %n, the others %1, %2
        Names,   ///< all of them together are %1
    };
    EffectCode effect;
    const char *text;
    const char *unknown = nullptr;
    Args args = Args::InOrder;
};

namespace {

struct VerdictLook {
    const char *word;
    QLatin1StringView icon;
    Tone tone;
};

const VerdictLook &lookOf(Verdict verdict)
{
    static constexpr std::array looks{
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Acts now"), "bolt"_L1, Tone::Ok},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Only for new pods"), "layers"_L1, Tone::Warn},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Ignored"), "ignored"_L1, Tone::Gone},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Restarts everything"), "restart"_L1, Tone::Bad},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Orphans pods"), "plug"_L1, Tone::Warn},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Rejected"), "fail"_L1, Tone::Bad},
        VerdictLook{QT_TRANSLATE_NOOP("raydeck::ui::PlanText", "Not known"), "info"_L1, Tone::Off},
    };
    static_assert(looks.size() == size_t(Verdict::NotKnown) + 1);
    return looks[size_t(verdict)];
}

/// A value that fits into a table; empty: it does not.
QString shortValue(const QJsonValue &value)
{
    constexpr qsizetype MostLetters = 24;
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const QString text = value.isDouble() ? value.toVariant().toString() : value.toString();
    return text.size() > MostLetters || text.contains(u'\n') ? QString() : text;
}

} // namespace

QString PlanText::word(Verdict verdict)
{
    return tr(lookOf(verdict).word);
}

QString PlanText::icon(Verdict verdict)
{
    return lookOf(verdict).icon;
}

Tone PlanText::tone(Verdict verdict)
{
    return lookOf(verdict).tone;
}

const PlanText::Words &PlanText::wordsOf(EffectCode effect)
{
    using enum EffectCode;
    using enum Words::Args;
    // clang-format off
    static constexpr std::array table{
        Words{CreatesPods, QT_TR_N_NOOP("creates %n pods"), nullptr, Count},
        Words{DeletesPods, QT_TR_N_NOOP("deletes %n pods, which KubeRay chooses"), nullptr, Count},
        Words{DeletesNamedPods, QT_TR_NOOP("deletes %1"), nullptr, Names},
        Words{ReplacesNamedPods, QT_TR_NOOP("deletes %1, and as many new pods come at once"), nullptr, Names},
        Words{DeletesReplicas, QT_TR_NOOP("deletes %1, with the other hosts of their replicas"), nullptr, Names},
        Words{DeletesAllPods, QT_TR_N_NOOP("deletes all %n pods"), QT_TR_NOOP("deletes all pods"), Count},
        Words{CreatesAllPods, QT_TR_N_NOOP("creates %n pods: the cluster goes on"), nullptr, Count},
        Words{DeletesGroupPods, QT_TR_N_NOOP("deletes the %n pods of group %1"), nullptr, Count},
        Words{PodsNotChanged, QT_TR_NOOP("creates and deletes no pod")},
        Words{RaisedTo, QT_TR_NOOP("creates and deletes no pod: the minimum, %1, counts")},
        Words{LoweredTo, QT_TR_NOOP("creates and deletes no pod: the maximum, %1, counts")},
        Words{CountsWithReplicas, QT_TR_NOOP("counts with the other numbers of the group")},
        Words{LeftToAutoscaler, QT_TR_N_NOOP("%n pods more than asked for stay until the autoscaler removes them"), nullptr, Count},
        Words{ReadByAutoscaler, QT_TR_NOOP("the autoscaler reads it within seconds")},
        Words{AutoscalerIsOff, QT_TR_NOOP("nobody reads it: autoscaling is off")},
        Words{NoSuchPod, QT_TR_NOOP("there is no pod %1"), nullptr, Names},
        Words{AddsPodsBesides, QT_TR_N_NOOP("adds %n pods; those that run stay beside them"), nullptr, Count},
        Words{RestartsGroup, QT_TR_N_NOOP("deletes the %n pods of group %1 and makes them anew"), nullptr, Count},
        Words{KeepsHosts, QT_TR_N_NOOP("replicas that run keep their %n hosts"), nullptr, Count},
        Words{EffectCode::OrphansPods, QT_TR_N_NOOP("%n pods of group %1 run on, and nobody looks after them"),
              QT_TR_NOOP("pods of group %1 run on, and nobody looks after them"), Count},
        Words{GroupHasNoPods, QT_TR_NOOP("group %1 has no pods")},
        Words{GroupGoesWithPods, QT_TR_NOOP("group %1 goes, with all pods of the cluster")},
        Words{HoldsFromNextChange, QT_TR_NOOP("holds from the next change on")},
        Words{HoldsWithThisChange, QT_TR_NOOP("holds for what is changed with it")},
        Words{HeadIsOlder, QT_TR_NOOP("restarts nothing: an older KubeRay made the head")},
        Words{HeadIsOfOther, QT_TR_NOOP("this change is passed over: KubeRay %1 made the head")},
        Words{NoRestarts, QT_TR_NOOP("from now on no change restarts the cluster")},
        Words{RestartsCluster, QT_TR_N_NOOP("deletes all %n pods and makes them anew"),
              QT_TR_NOOP("deletes all pods and makes them anew"), Count},
        Words{HeadKeeps, QT_TR_NOOP("the running head keeps %1"), QT_TR_NOOP("the running head stays as it is")},
        Words{WorkersKeep, QT_TR_N_NOOP("%n running workers stay as they are"),
              QT_TR_NOOP("running workers stay as they are"), Count},
        Words{ClusterKeeps, QT_TR_N_NOOP("%n running pods stay as they are"), QT_TR_NOOP("running pods stay as they are"), Count},
        Words{NoPodsNow, QT_TR_NOOP("no pod runs now; those that come have it")},
        Words{MadeWithIt, QT_TR_NOOP("all pods are made now, and have it")},
        Words{WhenResumed, QT_TR_NOOP("holds once the cluster is resumed")},
        Words{AutoscalerWithHead, QT_TR_NOOP("the autoscaler comes with the next head; until then no worker is removed")},
        Words{AutoscalerStays, QT_TR_NOOP("the autoscaler stays until the head is made anew")},
        Words{AutoscalerKeeps, QT_TR_NOOP("the autoscaler beside the running head stays as it is")},
        Words{StaysSuspended, QT_TR_NOOP("stays suspended: only “suspend: false” resumes it")},
        Words{IngressCreated, QT_TR_NOOP("creates the Ingress")},
        Words{IngressStays, QT_TR_NOOP("the Ingress stays")},
        Words{IngressKeeps, QT_TR_NOOP("the Ingress that is there is never changed")},
        Words{IngressUpdated, QT_TR_NOOP("changes the Ingress")},
        Words{IngressIsOff, QT_TR_NOOP("there is no Ingress: enableIngress is not true")},
        Words{HeadServiceKeeps, QT_TR_NOOP("the head Service stays as it is")},
        Words{HeadPortsKeep, QT_TR_NOOP("the head Service keeps its ports")},
        Words{ServeServiceCreated, QT_TR_NOOP("creates the Service for Ray Serve")},
        Words{ServeServiceStays, QT_TR_NOOP("the Service for Ray Serve stays")},
        Words{NothingToDo, QT_TR_NOOP("it is so already")},
        Words{Immutable, QT_TR_NOOP("it can never be changed")},
        Words{OtherObject, QT_TR_NOOP("it would be another object")},
        Words{SameInBoth, QT_TR_NOOP("both versions of the API mean the same")},
        Words{ManagedByOther, QT_TR_NOOP("another controller looks after this cluster")},
        Words{HandedOver, QT_TR_NOOP("hands the cluster over to another controller")},
        Words{TakenOver, QT_TR_NOOP("KubeRay looks after the cluster from now on")},
        Words{NotRead, QT_TR_NOOP("KubeRay does not read it, and no pod gets it")},
        Words{BatchScheduler, QT_TR_NOOP("read by a batch scheduler when pods are made")},
        Words{ReadByKueue, QT_TR_NOOP("read by Kueue")},
        Words{NeedsGate, QT_TR_NOOP("needs the operator's feature gate %1")},
        Words{OrderOfItems, QT_TR_NOOP("pods made later have the new order")},
        Words{UnknownField, QT_TR_NOOP("this KubeRay does not know the field")},
        Words{NotCovered, QT_TR_NOOP("no rule covers this change")},
        Words{Refused, QT_TR_NOOP("it would be refused")},
    };
    // clang-format on
    static_assert(table.size() == size_t(Refused) + 1);
    return *std::ranges::find(table, effect, &Words::effect);
}

QString PlanText::sentence(EffectCode effect, const QStringList &args)
{
    const Words &words = wordsOf(effect);
    const bool isUnknown = words.unknown && args.value(0).isEmpty();
    QStringList rest = args;
    QString text;
    switch (words.args) {
    case Words::Args::Names:
        rest = {args.join(u", "_s)};
        text = tr(words.text);
        break;
    case Words::Args::Count:
        rest = args.mid(1);
        text = isUnknown ? tr(words.unknown) : tr(words.text, nullptr, args.value(0).toInt());
        break;
    case Words::Args::InOrder: text = isUnknown ? tr(words.unknown) : tr(words.text); break;
    }
    for (const QString &arg : std::as_const(rest)) {
        if (text.contains(u'%'))
            text = text.arg(arg);
    }
    return text;
}

/// Of workers: how many, which group, what they keep.
QString PlanText::keptValue(const QStringList &args)
{
    const QString &value = args.at(2);
    if (args.at(0).isEmpty())
        return tr("running workers keep %1").arg(value);
    return tr("%n running workers keep %1", nullptr, args.at(0).toInt()).arg(value);
}

QString PlanText::effect(const ray::PlannedChange &planned)
{
    const QString text = planned.problem ? ProblemText::text(*planned.problem) : sentence(planned.effect, planned.args);
    if (planned.effect == EffectCode::WorkersKeep && !planned.args.value(2).isEmpty())
        return keptValue(planned.args);
    if (planned.effect == EffectCode::HeadKeeps)
        return text;
    const QString before = shortValue(planned.change.before);
    const QString after = shortValue(planned.change.after);
    if (planned.change.isOrder || before.isEmpty() || after.isEmpty())
        return text;
    //: %1, %2: values of a field; %3: what happens
    return tr("%1 → %2: %3").arg(before, after, text);
}

QString PlanText::summary(const QList<ray::PlannedChange> &changes)
{
    const auto count = [&changes](Verdict verdict) {
        return int(std::ranges::count(changes, verdict, &ray::PlannedChange::verdict));
    };
    QStringList parts;
    const auto add = [&parts, &count](Verdict verdict, QString (*words)(int)) {
        if (const int number = count(verdict); number > 0)
            parts.append(words(number));
    };
    add(Verdict::Rejected, [](int n) { return tr("%n would be rejected", nullptr, n); });
    add(Verdict::RestartsEverything, [](int n) { return tr("%n restart everything", nullptr, n); });
    add(Verdict::OrphansPods, [](int n) { return tr("%n leave pods behind", nullptr, n); });
    add(Verdict::ActsNow, [](int n) { return tr("%n act now", nullptr, n); });
    add(Verdict::NewPodsOnly, [](int n) { return tr("%n wait for new pods", nullptr, n); });
    add(Verdict::Ignored, [](int n) { return tr("%n are ignored", nullptr, n); });
    add(Verdict::NotKnown, [](int n) { return tr("%n are not known", nullptr, n); });
    //: Between the parts of: 2 act now, 2 wait for new pods
    const QString list = parts.join(tr(", "));
    return list.isEmpty() ? tr("Nothing is changed.") : tr("%1.").arg(list);
}

} // namespace raydeck::ui
