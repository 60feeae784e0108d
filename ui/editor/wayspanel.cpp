#include <ui/editor/wayspanel.h>

#include <ui/text/plantext.h>
#include <ui/wizard/workers/choicecard.h>

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

using ray::Verdict;

WaysPanel::WaysPanel(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Page, Qt::LeftEdge, parent), m_theme(theme), m_apply(new ChoiceCard(theme)),
      m_recreate(new ChoiceCard(theme))
{
    m_apply->setObjectName(u"applyWay"_s);
    m_recreate->setObjectName(u"recreateWay"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::m, space::s, space::m, space::s);
    rows->setSpacing(space::s);
    for (ChoiceCard *card : {m_apply, m_recreate}) {
        card->setLineWraps(true);
        rows->addWidget(card);
        connect(card, &ChoiceCard::clicked, this, &WaysPanel::wayChanged);
    }
    rows->addStretch(1);
    m_apply->setChecked(true);
}

void WaysPanel::setPlan(const QList<ray::PlannedChange> &changes, const ray::WhatStops &stops)
{
    const auto count = [&changes](Verdict verdict) {
        return std::ranges::count(changes, verdict, &ray::PlannedChange::verdict);
    };
    // The worst that applying does stands at the right.
    Verdict worst = Verdict::ActsNow;
    for (const Verdict verdict : {Verdict::NewPodsOnly, Verdict::Ignored, Verdict::NotKnown, Verdict::OrphansPods,
                                  Verdict::RestartsEverything, Verdict::Rejected}) {
        if (count(verdict) > 0)
            worst = verdict;
    }
    const auto acting = count(Verdict::ActsNow);
    const bool isHarmless =
        acting > 0 && (worst == Verdict::ActsNow || worst == Verdict::NewPodsOnly || worst == Verdict::Ignored);
    m_apply->setEndLook(PlanText::icon(isHarmless ? Verdict::ActsNow : worst),
                        textOf(PlanText::tone(isHarmless ? Verdict::ActsNow : worst)));
    m_apply->setWords(tr("Apply"), PlanText::summary(changes),
                      isHarmless ? tr("%n act now", nullptr, int(acting)) : PlanText::word(worst));
    const QString effect = tr("All %n changes take effect.", nullptr, int(changes.size()));
    const QString stop = stops.pods.isEmpty()
        ? tr("No pod of it runs now.")
        : tr("%n pods stop, and all that runs in them.", nullptr, int(stops.pods.size()));
    m_recreate->setEndLook(PlanText::icon(Verdict::RestartsEverything),
                           textOf(PlanText::tone(Verdict::RestartsEverything)));
    //: Two or three sentences, one behind the other
    m_recreate->setWords(tr("Delete and create"), tr("%1 %2 The manifest is saved first.").arg(effect, stop),
                         PlanText::word(Verdict::RestartsEverything));
    m_recreate->setEnabled(count(Verdict::Rejected) == 0);
    if (!m_recreate->isEnabled())
        m_apply->setChecked(true);
}

WaysPanel::Way WaysPanel::way() const
{
    return m_recreate->isChecked() ? Way::Recreate : Way::Apply;
}

void WaysPanel::setWay(Way way)
{
    (way == Way::Apply ? m_apply : m_recreate)->setChecked(true);
}

} // namespace raydeck::ui
