#include <ui/wizard/workers/fitsource.h>

#include <models/ray/draft/clusterdraft.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int suggestionDelay = 150; // ms without a change

} // namespace

FitSource::FitSource(const WizardContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_later.setSingleShot(true);
    m_later.setInterval(suggestionDelay);
    connect(&m_soon, &QTimer::timeout, this, &FitSource::compute);
    connect(&m_later, &QTimer::timeout, this, &FitSource::suggest);
    connect(&context.draft, &ray::ClusterDraft::changed, this, &FitSource::schedule);
    m_view.tone = Tone::Gone;
    m_view.strong = tr("Whether it fits is not known");
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

void FitSource::compute()
{
    m_stale = false;
    emit changed();
    m_later.start();
}

void FitSource::suggest() {}

void FitSource::take(const QString &) {}

} // namespace raydeck::ui
