#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace raydeck::kube {

/// One line of a text that should become YAML, as far as its indentation says something.
struct OutlineLine {
    enum class Kind {
        Empty,
        Comment,
        Content,
        Continued, ///< the rest of a text in quotes or of a block scalar
        InFlow,    ///< the rest of what is in brackets
    };
    Kind kind = Kind::Empty;
    qsizetype begin = 0;       ///< byte offsets, in the text
    qsizetype end = 0;         ///< before the line break
    QList<int> dashes = {};    ///< their columns
    int indent = 0;            ///< column of the first letter
    int content = 0;           ///< column of the first letter behind the dashes
    QString key = {};          ///< without its quotes
    qsizetype keyEnd = -1;     ///< behind its last letter or quote; -1: there is no key
    qsizetype valueBegin = -1; ///< behind the colon and blanks, or the content where there is no key
    qsizetype comment = -1;    ///< where it begins

    [[nodiscard]] bool hasKey() const { return keyEnd >= 0; }
    [[nodiscard]] qsizetype contentBegin() const { return begin + content; }
    /// A value on this line, or what opens one.
    [[nodiscard]] bool hasValue() const { return valueBegin < (comment < 0 ? end : comment); }
};

/// The lines of the document that `offset` is in. Reads any text: what is open, such as quotes, ends where a line begins
/// that can only be another field.
[[nodiscard]] QList<OutlineLine> outlineOf(const QByteArray &text, qsizetype offset);

} // namespace raydeck::kube
