#pragma once

#include <ui/theme/buttonlook.h>

#include <QString>

namespace raydeck::ui {

/// What a person can do about a state, as data: the widget that draws it emits nextStepRequested(id).
struct NextStep {
    QString id = {};
    QString text = {};
    QString iconName = {};
    ButtonLook look = ButtonLook::Default;

    bool operator==(const NextStep &) const = default;
};

} // namespace raydeck::ui
