#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

namespace raydeck::kube {

/// Lines that were taken out and lines that stand in their place; one of the counts may be 0. Lines are counted from 0.
struct LineHunk {
    int beforeFirst = 0;
    int beforeCount = 0;
    int afterFirst = 0;
    int afterCount = 0;

    bool operator==(const LineHunk &) const = default;
};

/// The lines of a text with their line ends, so that joined they are the text again. An empty text has none. The views
/// last as long as the bytes.
[[nodiscard]] QList<QByteArrayView> linesOf(const QByteArray &text);

/// What has to be done to the lines of `before` to get those of `after`, in order; between two hunks there is a common
/// line at least. A line differs too where only its end does (\r\n, or none at the end of a text). It is the least that
/// has to be done, except where texts are long and nearly all of their common lines were moved: there it may be more than
/// the least. Bounded: 2 × 5,000 lines take under 50 ms whatever they are. Thread: any.
[[nodiscard]] QList<LineHunk> diffLines(const QByteArray &before, const QByteArray &after);

/// A part of a line, in UTF-16 units.
struct WordSpan {
    int begin = 0;
    int length = 0;

    bool operator==(const WordSpan &) const = default;
};

/// What differs inside two lines that stand for each other.
struct WordDiff {
    QList<WordSpan> before = {};
    QList<WordSpan> after = {};
};
/// Words are runs of letters and digits, with the marks that YAML's values are made of (2.52.0-vllm) cut into their parts;
/// blanks at the beginning count as one word. Lines that have next to nothing in common differ as a whole: both lists are
/// then empty. Thread: any.
[[nodiscard]] WordDiff diffWords(QStringView before, QStringView after);

} // namespace raydeck::kube
