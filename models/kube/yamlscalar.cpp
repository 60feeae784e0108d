#include <models/kube/yamlscalar.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// Words that are no strings in YAML 1.1 or 1.2, in any case.
bool isTypedWord(QStringView text)
{
    static constexpr std::array words{"y"_L1,    "n"_L1,     "yes"_L1,  "no"_L1,  "on"_L1, "off"_L1,
                                      "true"_L1, "false"_L1, "null"_L1, "inf"_L1, "nan"_L1};
    return std::ranges::any_of(words,
                               [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Conservative: names, image references and quantities as people write them. The rest is quoted.
bool isPlain(QStringView text)
{
    static const QRegularExpression word(u"\\A[A-Za-z](?:[A-Za-z0-9._/@-]|:(?=[A-Za-z0-9._/@-]))*\\z"_s);
    // Not E: 1E3 is a number. A number without a suffix is one, too.
    static const QRegularExpression quantity(u"\\A[0-9]+(?:\\.[0-9]+)?(?:[mkMGTP]|[KMGTPE]i)\\z"_s);
    return (word.matchView(text).hasMatch() && !isTypedWord(text)) || quantity.matchView(text).hasMatch();
}

bool isPrintable(char32_t point)
{
    return point >= 0x20 && (point < 0x7f || point > 0x9f) && point != 0xfeff && point != 0x2028 && point != 0x2029
        && (point & 0xfffe) != 0xfffe;
}

void appendEscaped(QByteArray &quoted, char32_t point)
{
    if (point == U'"' || point == U'\\')
        quoted.append('\\').append(char(point));
    else if (point == U'\n')
        quoted.append("\\n");
    else if (point == U'\t')
        quoted.append("\\t");
    else if (isPrintable(point))
        quoted.append(QString::fromUcs4(&point, 1).toUtf8());
    else if (point > 0xffff)
        quoted.append("\\U" + QByteArray::number(uint(point), 16).rightJustified(8, '0'));
    else
        quoted.append("\\u" + QByteArray::number(uint(point), 16).rightJustified(4, '0'));
}

} // namespace

QByteArray yamlScalar(QStringView text)
{
    if (isPlain(text))
        return text.toUtf8();
    QByteArray quoted = "\"";
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            appendEscaped(quoted, QChar::surrogateToUcs4(unit, text[++i]));
        else
            appendEscaped(quoted, unit.isSurrogate() ? char32_t(QChar::ReplacementCharacter) : unit.unicode());
    }
    return quoted + '"';
}

} // namespace raydeck::kube
