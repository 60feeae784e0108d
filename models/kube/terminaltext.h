#pragma once

#include <QByteArray>
#include <QString>

namespace raydeck::kube {

/// What a program wrote for a terminal, as plain text: no escape sequences, of the control characters
/// only line breaks and tabs.
/// Source: ECMA-48, 5.4 and 5.6 (CSI and OSC sequences).
[[nodiscard]] QString withoutTerminalEscapes(const QString &text);

/// The last lines of it, for an error's detail.
[[nodiscard]] QString lastLines(const QString &text, qsizetype count);

// Text from a cluster or a file, for a terminal or a line that a person agrees to: nothing in it moves the cursor, hides or
// reorders what stands around it. Thread: any.

/// One line. What is not printed, and what reverses the reading direction, is written out: \u{202e}. Line breaks too.
[[nodiscard]] QString visible(const QString &line);

/// Several lines: their breaks stay.
[[nodiscard]] QString visibleLines(const QString &text);

/// JSON, which stays the same to whoever parses it: \u202e.
[[nodiscard]] QString visibleJson(const QByteArray &json);

} // namespace raydeck::kube
