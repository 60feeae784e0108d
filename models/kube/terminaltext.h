#pragma once

#include <QString>

namespace raydeck::kube {

/// What a program wrote for a terminal, as plain text: no escape sequences, of the control characters
/// only line breaks and tabs.
/// Source: ECMA-48, 5.4 and 5.6 (CSI and OSC sequences).
[[nodiscard]] QString withoutTerminalEscapes(const QString &text);

/// The last lines of it, for an error's detail.
[[nodiscard]] QString lastLines(const QString &text, qsizetype count);

} // namespace raydeck::kube
