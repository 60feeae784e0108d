#include <ui/wizard/capacity/fitviewof.h>

#include <ui/text/errortext.h>
#include <ui/text/fitheadline.h>
#include <ui/text/fittext.h>
#include <ui/wizard/capacity/capacityrows.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

Tone toneOf(const ray::FitAnswer::Part &part)
{
    if (part.fits())
        return Tone::Ok;
    if (!part.isCertain())
        return Tone::Info;
    return part.upTo == 0 ? Tone::Bad : Tone::Warn;
}

/// Nodes without the devices are the nearest in numbers; what keeps the pods from those that have them says more.
ray::FitAnswer::Reason reasonOf(const ray::FitAnswer &answer, qsizetype part)
{
    using Gate = ray::FitAnswer::Gate;
    using Shortage = ray::FitAnswer::Shortage;
    const ray::FitAnswer::Reason &reason = answer.part(part).reason;
    if (reason.shortage != Shortage::NoSuchResource)
        return reason;
    for (const auto &[gate, shortage] :
         {std::pair(Gate::Tainted, Shortage::Tainted), std::pair(Gate::Cordoned, Shortage::Cordoned),
          std::pair(Gate::NotReady, Shortage::NotReady), std::pair(Gate::NotChosen, Shortage::NoNodeChosen)}) {
        for (const ray::FitAnswer::Node &node : answer.nodes) {
            const ray::FitAnswer::OnNode &here = node.parts.at(part + 1);
            if (here.gate == gate && node.allocatable.value(reason.resource) > 0)
                return {.shortage = shortage, .resource = reason.resource, .detail = here.detail};
        }
    }
    return reason;
}

} // namespace

FitView FitViewOf::answer(const ray::FitAnswer &answer, const ray::PlannedPods &pods, qsizetype part,
                          const QStringList &productLabels, const ray::Admission &admission)
{
    const ray::FitAnswer::Part &asked = answer.part(part);
    const bool isHead = part < 0;
    const FitHeadline::Count count{.wanted = asked.wanted, .atLeast = asked.atLeast, .upTo = asked.upTo};
    const NodeText::Pod next =
        podOf({.part = part, .index = std::min(asked.withoutEviction, asked.wanted - 1)}, answer, part);

    FitView view{.tone = toneOf(asked)};
    QStringList text;
    if (isHead && asked.wanted == 0) {
        view.tone = Tone::Info;
        view.strong = tr("The cluster is suspended: no pod is made");
    } else if (isHead) {
        view.strong = FitHeadline::ofHead(count);
        view.summary = view.strong;
    } else {
        view.tone = asked.wanted == 0 ? Tone::Info : view.tone;
        view.strong = FitHeadline::ofGroup(count);
        view.summary = FitHeadline::summary(count);
        view.meter = {.atLeast = asked.atLeast, .upTo = asked.upTo, .wanted = asked.wanted};
    }
    for (const ray::FitDoubt doubt : asked.doubts)
        text += FitText::doubt(doubt);
    if (asked.isCertain() || asked.reason.shortage != ray::FitAnswer::Shortage::Depends)
        text += FitText::reason(reasonOf(answer, part), next);
    text += FitText::eviction(asked.upTo - asked.withoutEviction, next);
    if (!isHead)
        text += FitHeadline::waiting(count);
    if (!isHead && !answer.head.fits() && answer.head.wanted > 0)
        text += tr("The head has no place of its own yet: see its page.");
    text.removeAll(QString());
    view.text = text.join(u' ');
    view.nodes.kind = answer.nodes.isEmpty() ? PageState::Kind::Empty : PageState::Kind::Ready;
    if (answer.nodes.isEmpty()) {
        view.nodes.title = tr("No nodes");
        view.nodes.text = tr("The cluster has no nodes yet. They appear here as soon as they join.");
    }
    view.rows = capacityRows(answer, pods, part, productLabels);
    view.caption = tr("Follows the cluster live. Counted: requests of all running and waiting pods, taints, selectors, "
                      "pods per node, priorities, quotas. The picture shows one way to place the pods.");
    if (const QString notCounted = FitText::notCounted(admission); !notCounted.isEmpty())
        view.caption += u' ' + notCounted;
    return view;
}

FitView FitViewOf::loading()
{
    FitView view{.tone = Tone::Gone, .iconName = u"hour"_s, .strong = tr("Reading the nodes")};
    view.text = tr("The answer stands here as soon as all nodes and pods are counted.");
    view.nodes = {.kind = PageState::Kind::Loading, .title = tr("Reading the nodes")};
    return view;
}

FitView FitViewOf::failed(const Error &error)
{
    FitView view{.tone = Tone::Off, .iconName = u"info"_s, .strong = tr("Whether it fits is not known")};
    const bool isDenied = error.kind == Error::Kind::Forbidden;
    view.text = isDenied
        ? tr("Nodes and pods of the whole cluster may not be listed with this sign-in. The cluster can be made all the "
             "same; what does not fit waits.")
        : tr("The nodes cannot be read. The cluster can be made all the same; what does not fit waits.");
    view.nodes = {.kind = isDenied ? PageState::Kind::Denied : PageState::Kind::Broken,
                  .title = isDenied ? tr("The nodes may not be seen") : ErrorText::title(error),
                  .text = ErrorText::advice(error)};
    if (isDenied)
        view.nodes.details = {{tr("Rights that are missing"), u"list, watch: nodes, pods (all namespaces)"_s}};
    view.summary = tr("not known whether it fits");
    return view;
}

FitView FitViewOf::unfinished(const FitView &before)
{
    FitView view = before;
    view.tone = Tone::Gone;
    view.iconName = u"info"_s;
    view.strong = tr("Whether it fits is said once the form is right");
    view.text = tr("An amount or a number is not right yet: its field says what is wrong.");
    view.meter = {};
    view.suggestions = {};
    view.summary.clear();
    return view;
}

FitView FitViewOf::noGroup()
{
    FitView view{.tone = Tone::Info, .strong = tr("No workers: nothing has to fit")};
    view.text = tr("The head's own page says whether the head fits.");
    view.nodes = {.kind = PageState::Kind::Empty, .title = tr("No group is chosen")};
    view.summary = tr("no workers");
    return view;
}

FitView FitViewOf::notLookedAt()
{
    FitView view{.tone = Tone::Gone, .strong = tr("Whether it fits is not known")};
    view.text = tr("There is no connection to a cluster.");
    view.nodes = {.kind = PageState::Kind::Empty, .title = tr("No connection")};
    return view;
}

} // namespace raydeck::ui
