#include <ui/wizard/workers/fitsource.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/fit/cordons.h>
#include <models/ray/request/podrequest.h>
#include <models/tables/capacityfeed.h>
#include <ui/wizard/capacity/fitviewof.h>
#include <ui/wizard/workers/deviceoffers.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int suggestionDelay = 150; // ms without a change

QStringList labelsOf(const QList<DeviceOffer> &offers)
{
    QStringList labels;
    for (const DeviceOffer &offer : offers) {
        for (const auto &[label, value] : offer.choice.nodeSelector.asKeyValueRange()) {
            if (!labels.contains(label))
                labels += label;
        }
    }
    // Products that need no selector have their labels all the same.
    for (const auto label :
         {"nvidia.com/gpu.product"_L1, "cloud.google.com/gke-accelerator"_L1, "cloud.google.com/gke-tpu-accelerator"_L1,
          "amd.com/gpu.product-name"_L1, "gpu.intel.com/product"_L1}) {
        if (!labels.contains(label))
            labels += label;
    }
    return labels;
}

} // namespace

FitSource::FitSource(const WizardContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_view(FitViewOf::notLookedAt())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_later.setSingleShot(true);
    m_later.setInterval(suggestionDelay);
    connect(&m_soon, &QTimer::timeout, this, &FitSource::compute);
    connect(&m_later, &QTimer::timeout, this, &FitSource::suggest);
    connect(&context.draft, &ray::ClusterDraft::changed, this, &FitSource::schedule);
    if (context.capacity) {
        m_view = FitViewOf::loading();
        connect(context.capacity, &tables::CapacityFeed::changed, this, [this] {
            m_nodesAreStale = true;
            schedule();
        });
        m_capacity = &context.capacity->capacity();
        m_admission = &context.capacity->admission();
    }
}

void FitSource::setNodes(const ray::Capacity &capacity, const ray::Admission &admission)
{
    m_context.capacity = nullptr;
    m_capacity = &capacity;
    m_admission = &admission;
    m_nodesAreStale = true;
    schedule();
}

void FitSource::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        compute();
}

void FitSource::setPart(qsizetype part)
{
    if (std::exchange(m_part, part) != part)
        schedule();
}

void FitSource::schedule()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

kube::FieldPath FitSource::group() const
{
    return m_part < 0 ? ray::ClusterDraft::headPath() : ray::ClusterDraft::groupPath(m_part);
}

/// An amount that is no quantity would count as nothing, and "it fits" would be wrong.
bool FitSource::isUnfinished() const
{
    const kube::FieldPath resources = ray::ClusterDraft::containerPath(group()) / u"resources";
    return m_context.draft.textError()
        || std::ranges::any_of(m_context.draft.problems(), [&resources](const ray::Problem &problem) {
               return problem.weight == ray::Problem::Weight::Error
                   && kube::FieldPath(problem.path).startsWith(resources);
           });
}

void FitSource::compute()
{
    m_soon.stop();
    m_stale = false;
    m_suggestions.clear();
    m_answer.reset();
    tables::CapacityFeed *feed = m_context.capacity;
    if (feed)
        feed->setNamespace(m_context.draft.namespaceName());
    if (!m_capacity)
        m_view = FitViewOf::notLookedAt();
    else if (feed && !feed->isKnown())
        m_view = feed->error() ? FitViewOf::failed(*feed->error()) : FitViewOf::loading();
    else
        answer(*m_capacity, *m_admission);
    emit changed();
    if (m_answer)
        m_later.start();
}

void FitSource::answer(const ray::Capacity &capacity, const ray::Admission &admission)
{
    if (std::exchange(m_nodesAreStale, false)) // what is typed changes nothing about the nodes
        m_offers = DeviceOffers::of(capacity);
    if (m_part == nothing || m_part >= m_context.draft.groupCount()) {
        m_view = FitViewOf::noGroup();
        return;
    }
    auto pods = ray::plannedPods(m_context.draft.document().root(), m_context.draft.operatorRelease(), admission);
    if (!pods || m_part >= pods->groups.size() || isUnfinished()) {
        m_view = FitViewOf::unfinished(m_view);
        return;
    }
    m_answer = ray::fitOf(capacity, *pods, admission);
    m_pods = std::move(*pods);
    showAnswer();
}

void FitSource::showAnswer()
{
    m_view = FitViewOf::answer(*m_answer, *m_pods, m_part, labelsOf(m_offers), *m_admission);
}

ray::DeviceChoice FitSource::chosen() const
{
    QList<ray::DeviceChoice> choices;
    for (const DeviceOffer &offer : m_offers)
        choices += offer.choice;
    const qsizetype index = ray::indexOfChoice(m_context.draft.document(), group(), choices);
    return index < 0 ? ray::DeviceChoice() : choices[index];
}

void FitSource::suggest()
{
    if (!m_answer || m_stale || !m_active)
        return;
    m_suggestions = Suggestions::of({.capacity = *m_capacity,
                                     .admission = *m_admission,
                                     .document = m_context.draft.document(),
                                     .release = m_context.draft.operatorRelease(),
                                     .part = m_part,
                                     .chosen = chosen()},
                                    *m_answer);
    const QString resource = ray::podRequestOf(m_context.draft.document(), group()).resource;
    // Each is a fit of its own, as the suggestions are.
    const bool helps = ray::markHelpfulCordons(*m_capacity, *m_pods, *m_admission, m_part, *m_answer);
    if (helps)
        showAnswer();
    QList<NextStep> steps;
    for (qsizetype i = 0; i < m_suggestions.size(); ++i)
        steps.append({u"suggestion%1"_s.arg(i), Suggestions::text(m_suggestions[i], *m_answer, m_part, resource)});
    m_view.suggestions = steps;
    if (helps)
        emit changed(); // the nodes too
    else
        emit suggestionsChanged();
}

void FitSource::take(const QString &suggestionId)
{
    for (qsizetype i = 0; i < m_suggestions.size(); ++i) {
        if (suggestionId != u"suggestion%1"_s.arg(i))
            continue;
        const Suggestion suggestion = m_suggestions[i];
        const auto done = m_context.draft.edit([&](kube::YamlDocument &document) {
            return Suggestions::apply(suggestion, document, m_part, chosen(), m_context.draft.operatorRelease());
        });
        if (done) // or it would not have been offered: it was filled into a copy
            return;
    }
}

} // namespace raydeck::ui
