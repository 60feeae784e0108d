#include <models/kube/yamlscalartype.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using Type = TypedScalar::Type;

bool isOneOf(QStringView text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return text == word; });
}

/// Go's strconv.ParseInt(text, 0, 64): the prefix decides on the base, a leading 0 means 8.
template <typename Integer>
std::optional<Integer> wholeNumber(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative || text.startsWith('+'))
        text = text.sliced(1);
    int base = 10;
    if (text.size() > 1 && text[0] == '0') {
        const char letter = char(text[1] | 0x20);
        base = letter == 'x' ? 16 : letter == 'b' ? 2 : 8;
        text = text.sliced(letter == 'x' || letter == 'b' || letter == 'o' ? 2 : 1);
    }
    if (text.isEmpty() || text[0] == '-' || text[0] == '+')
        return {};
    quint64 size = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), size, base);
    if (error != std::errc() || end != text.end())
        return {};
    const quint64 most = quint64(std::numeric_limits<Integer>::max());
    if (size > most + (isNegative && std::is_signed_v<Integer> ? 1 : 0))
        return {};
    return isNegative ? Integer(0 - size) : Integer(size);
}

TypedScalar integer(qint64 value)
{
    return {.type = Type::Integer, .integer = value, .number = double(value)};
}

TypedScalar floating(double value)
{
    constexpr double Beyond = 9223372036854775808.0; // 2^63
    if (std::trunc(value) == value && value >= -Beyond && value < Beyond)
        return integer(qint64(value));
    return {.type = Type::Number, .number = value};
}

TypedScalar digits(const QString &text)
{
    static const QRegularExpression date(
        u"\\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}.*)?\\z"_s);
    static const QRegularExpression decimal(u"\\A[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\\z"_s);
    if (date.match(text).hasMatch())
        return {.type = Type::Text}; // a time in YAML, given on as it was written
    QString plain = text;
    plain.remove(u'_');
    const QByteArray bytes = plain.toUtf8();
    if (const auto value = wholeNumber<qint64>(bytes))
        return integer(*value);
    if (!bytes.startsWith('-') && !bytes.startsWith('+')) {
        if (const auto value = wholeNumber<quint64>(bytes))
            return {.type = Type::Number, .number = double(*value)}; // JSON's reader makes a float of it
    }
    if (decimal.match(plain).hasMatch())
        return floating(plain.toDouble());
    return {.type = Type::Text};
}

} // namespace

TypedScalar typedScalar(const YamlValue &value)
{
    if (value.kind != YamlValue::Kind::Scalar)
        return {};
    const QString &text = value.text;
    if (value.quoted)
        return {.type = Type::Text};
    if (isOneOf(
            text,
            {"y"_L1, "Y"_L1, "yes"_L1, "Yes"_L1, "YES"_L1, "true"_L1, "True"_L1, "TRUE"_L1, "on"_L1, "On"_L1, "ON"_L1}))
        return {.type = Type::Boolean, .boolean = true};
    if (isOneOf(text,
                {"n"_L1, "N"_L1, "no"_L1, "No"_L1, "NO"_L1, "false"_L1, "False"_L1, "FALSE"_L1, "off"_L1, "Off"_L1,
                 "OFF"_L1}))
        return {.type = Type::Boolean, .boolean = false};
    if (isOneOf(text, {""_L1, "~"_L1, "null"_L1, "Null"_L1, "NULL"_L1}))
        return {};
    if (isOneOf(text,
                {".nan"_L1, ".NaN"_L1, ".NAN"_L1, ".inf"_L1, ".Inf"_L1, ".INF"_L1, "+.inf"_L1, "+.Inf"_L1, "+.INF"_L1,
                 "-.inf"_L1, "-.Inf"_L1, "-.INF"_L1}))
        return {.type = Type::Number, .number = std::numeric_limits<double>::quiet_NaN()};
    const QChar first = text.front();
    if (first == u'.' || first == u'-' || first == u'+' || (first >= u'0' && first <= u'9'))
        return digits(text);
    return {.type = Type::Text};
}

} // namespace raydeck::kube
