#pragma once

#include <models/tables/contextmodel.h>
#include <ui/theme/tokens.h>

#include <QString>

namespace raydeck::ui {

/// The state of a context in one line: icon, tone and words, for sidebar and status bar. Source: LOOK, "State words".
struct ContextWords {
    QString iconName = {};
    Tone tone = Tone::Gone;
    QString text = {};
};

ContextWords contextWords(const tables::ContextStatus &status, const QDateTime &now);

} // namespace raydeck::ui
