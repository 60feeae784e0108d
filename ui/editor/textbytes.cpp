#include <ui/editor/textbytes.h>

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr char16_t Foreign = 0xDC00; // + the byte

bool isForeign(QStringView text, qsizetype position)
{
    const char16_t letter = text[position].unicode();
    return letter >= Foreign && letter <= Foreign + 0xFF && (position == 0 || !text[position - 1].isHighSurrogate());
}

bool needsEscape(QChar letter)
{
    switch (letter.unicode()) {
    case 0:
    case u'\r':
    case 0x2028:
    case 0x2029:
    case 0xFDD0:
    case 0xFDD1: return true;
    default: return false;
    }
}

void appendEscaped(QString &text, QByteArrayView bytes)
{
    for (const char byte : bytes)
        text += QChar(char16_t(Foreign + uchar(byte)));
}

/// Everything but what the document cannot hold.
QString escaped(const QString &text)
{
    if (std::ranges::none_of(text, needsEscape))
        return text;
    QString safe;
    safe.reserve(text.size());
    for (const QChar letter : text) {
        if (needsEscape(letter))
            appendEscaped(safe, QStringView(&letter, 1).toUtf8());
        else
            safe += letter;
    }
    return safe;
}

/// How many bytes at the beginning are one character of UTF-8; 0: they are none.
qsizetype characterSize(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    const qsizetype size = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    return size <= bytes.size() && bytes.first(size).isValidUtf8() ? size : 0;
}

QString decoded(QByteArrayView bytes)
{
    // A mark of byte order stays, which fromUtf8() would drop.
    if (bytes.isValidUtf8())
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(bytes);
    QString text;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        if (end > begin)
            text += decoded(bytes.sliced(begin, end - begin));
    };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = characterSize(bytes.sliced(at));
        if (size > 0) {
            at += size;
            continue;
        }
        take(at);
        appendEscaped(text, bytes.sliced(at, 1));
        begin = ++at;
    }
    take(bytes.size());
    return text;
}

} // namespace

EditorText EditorText::of(const QByteArray &bytes)
{
    const qsizetype returns = bytes.count('\r');
    const bool isCrLf = returns > 0 && bytes.count('\n') == returns && bytes.count("\r\n") == returns;
    if (!isCrLf)
        return {escaped(decoded(bytes)), LineEnds::Lf};
    QByteArray lines = bytes;
    return {escaped(decoded(lines.replace("\r\n", "\n"))), LineEnds::CrLf};
}

QByteArray EditorText::toBytes(QStringView text, LineEnds lineEnds)
{
    QByteArray bytes;
    bytes.reserve(text.size() + text.size() / 16);
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const bool isBreak = letter == u'\n' || letter == QChar::ParagraphSeparator;
        if (!isBreak && !isForeign(text, at))
            continue;
        bytes += text.sliced(begin, at - begin).toUtf8();
        begin = at + 1;
        if (!isBreak)
            bytes += char(letter.unicode() - Foreign);
        else
            bytes += lineEnds == LineEnds::CrLf ? "\r\n" : "\n";
    }
    return bytes += text.sliced(begin).toUtf8();
}

QString EditorText::pasted(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    return escaped(text.replace(QChar::LineSeparator, u'\n'));
}

QString EditorText::foreignByte(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size() || !isForeign(text, position))
        return {};
    return u"0x%1"_s.arg(text[position].unicode() - Foreign, 2, 16, QChar(u'0')).toUpper().replace(u'X', u'x');
}

bool EditorText::hasForeignBytes(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isForeign(text, at))
            return true;
    }
    return false;
}

} // namespace raydeck::ui
