#pragma once

#include <QString>

namespace raydeck::ui {

/// How exact a duration is said: to the second while it is short, or in whole minutes, so that a table stays calm.
enum class DurationUnit { Seconds, Minutes };

/// A duration as people say it, in at most two units: "46 s", "1 min 12 s", "14 min", "2 h 5 min", "6 d 4 h", "41 d".
/// Seconds are left out from 10 minutes on, minutes from 10 hours on, hours from 10 days on. Negative counts as 0.
/// In Minutes, what is shorter than one reads "less than 1 min".
[[nodiscard]] QString durationText(qint64 seconds, DurationUnit smallest = DurationUnit::Seconds);

} // namespace raydeck::ui
