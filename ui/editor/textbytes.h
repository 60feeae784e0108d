#pragma once

#include <QByteArray>
#include <QString>

namespace raydeck::ui {

/// The bytes of a file as text for a QTextDocument, and back, byte for byte. The document makes a line of each \n and of
/// each U+2029, takes some characters for marks of its own, and knows no bytes that are no text. What it could not give
/// back (bytes that are not UTF-8, NUL, U+2028, U+2029, U+FDD0, U+FDD1, a \r that is not part of the file's line ends) is
/// in the text byte by byte, as lone low surrogates U+DC00 + byte, which no UTF-8 decodes to: they show as U+FFFD.
/// Thread: any.
struct EditorText {
    enum class LineEnds { Lf, CrLf }; ///< CrLf: all of the file's

    QString text = {}; ///< lines end with \n
    LineEnds lineEnds = LineEnds::Lf;

    [[nodiscard]] static EditorText of(const QByteArray &bytes);
    /// `text` may have U+2029 in place of \n, as QTextDocument::toRawText() has.
    [[nodiscard]] static QByteArray toBytes(QStringView text, LineEnds lineEnds);
    /// The same for what a person pastes: line ends of any kind become \n.
    [[nodiscard]] static QString pasted(QString text);
    /// What stands in for a byte, in words: "0xFF"; empty: it stands for itself.
    [[nodiscard]] static QString foreignByte(QStringView text, qsizetype position);
    [[nodiscard]] static bool hasForeignBytes(QStringView text);
};

} // namespace raydeck::ui
