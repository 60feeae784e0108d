#pragma once

#include <ui/widgets/nextstep.h>
#include <ui/widgets/pagestate.h>
#include <ui/wizard/capacity/capacityrow.h>
#include <ui/wizard/capacity/fitmeter.h>

namespace raydeck::ui {

/// Everything that stands beside a form about what fits. Pure data: a page computes it, a FitPanel draws it.
struct FitView {
    Tone tone = Tone::Gone;
    QString iconName = {}; ///< empty: the tone's
    QString strong = {};   ///< whether it fits, in one sentence
    QString text = {};     ///< why not, or what it depends on
    FitMeter::Count meter = {};
    QList<NextStep> suggestions = {}; ///< what fits instead; each fills the form
    PageState nodes = {};             ///< Ready: the rows
    QList<CapacityRow> rows = {};
    QString caption = {}; ///< below the rows: what was counted, what was not
    QString summary = {}; ///< in the list of steps: 3 of 5 workers fit now
};

} // namespace raydeck::ui
