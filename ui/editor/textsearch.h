#pragma once

#include <models/kube/error.h>

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace raydeck::ui {

/// A part of a text, in UTF-16 units.
struct TextSpan {
    int begin = 0;
    int length = 0;

    bool operator==(const TextSpan &) const = default;
};

/// What is looked for in a text. Value semantics. Thread: any.
struct TextSearch {
    QString text = {};
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isPattern = false; ///< a regular expression, of Perl's kind; ^ and $ are the ends of a line

    /// Errors: Invalid; the message says what is wrong with it, in the library's words.
    [[nodiscard]] Result<QRegularExpression> pattern() const;
    bool operator==(const TextSearch &) const = default;
};

/// All places, from the beginning on; empty matches count for nothing. `text` has \n between its lines.
/// Errors: Invalid for an expression that would take too long on this text.
[[nodiscard]] Result<QList<TextSpan>> matchesIn(const QString &text, const QRegularExpression &pattern);

/// What is put in place of a match. In an expression's replacement \1 or $1 is its first group, \0 or $0 all of it, \n
/// a line end and \\ a backslash; otherwise it is what was typed.
[[nodiscard]] QString replacementFor(const QRegularExpressionMatch &match, const QString &replacement, bool isPattern);

} // namespace raydeck::ui
