#include <models/ray/quantity.h>

#include <QByteArray>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Problem = Quantity::Problem;

/// A suffix: the number times 10^ten times 2^two.
struct Scale {
    int ten = 0;
    int two = 0;
};

struct Suffix {
    QLatin1StringView text;
    Scale scale;
};

constexpr std::array suffixes{
    Suffix{"n"_L1, {-9, 0}},  Suffix{"u"_L1, {-6, 0}},  Suffix{"m"_L1, {-3, 0}},  Suffix{""_L1, {0, 0}},
    Suffix{"k"_L1, {3, 0}},   Suffix{"M"_L1, {6, 0}},   Suffix{"G"_L1, {9, 0}},   Suffix{"T"_L1, {12, 0}},
    Suffix{"P"_L1, {15, 0}},  Suffix{"E"_L1, {18, 0}},  Suffix{"Ki"_L1, {0, 10}}, Suffix{"Mi"_L1, {0, 20}},
    Suffix{"Gi"_L1, {0, 30}}, Suffix{"Ti"_L1, {0, 40}}, Suffix{"Pi"_L1, {0, 50}}, Suffix{"Ei"_L1, {0, 60}},
};

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9'; // QChar::isDigit() knows the digits of all scripts
}

qsizetype digitsFrom(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end;
}

Problem problemOf(QStringView suffix)
{
    if (suffix == "K"_L1)
        return Problem::KiloUpperCase;
    if (suffix[0] == u'e' || suffix[0] == u'E')
        return Problem::BadExponent;
    const bool binary = std::ranges::any_of(suffixes, [&](const Suffix &known) {
        return known.scale.two != 0 && suffix.compare(known.text, Qt::CaseInsensitive) == 0;
    });
    if (binary)
        return Problem::BinaryLowerCase;
    const auto isLetter = [](QChar letter) { return letter.isLetter(); };
    return std::ranges::all_of(suffix, isLetter) ? Problem::UnknownSuffix : Problem::NotANumber;
}

std::expected<Scale, Problem> scaleOf(QStringView suffix)
{
    const auto isIt = [&](const Suffix &known) { return known.text == suffix; };
    if (const auto known = std::ranges::find_if(suffixes, isIt); known != suffixes.cend())
        return known->scale;
    if (suffix[0] != u'e' && suffix[0] != u'E')
        return std::unexpected(problemOf(suffix));
    const qsizetype from = suffix.size() > 1 && (suffix[1] == u'+' || suffix[1] == u'-') ? 2 : 1;
    if (from == suffix.size() || digitsFrom(suffix, from) != suffix.size())
        return std::unexpected(problemOf(suffix));
    constexpr int Beyond = 1000; // any exponent beyond it means "too large" or "next to nothing" all the same
    bool ok = false;
    const int written = suffix.sliced(from).toInt(&ok);
    const int exponent = ok ? std::min(written, Beyond) : Beyond;
    return Scale{suffix[1] == u'-' ? -exponent : exponent, 0};
}

/// Decimal digits times 1024, exactly.
QByteArray times1024(const QByteArray &digits)
{
    QByteArray product(digits.size() + 4, '0');
    int carry = 0;
    for (qsizetype i = digits.size() - 1, at = product.size() - 1; at >= 0; --i, --at) {
        const int sum = carry + (i >= 0 ? (digits[i] - '0') * 1024 : 0);
        product[at] = char('0' + sum % 10);
        carry = sum / 10;
    }
    return product;
}

} // namespace

std::expected<Quantity, Quantity::Problem> Quantity::parse(QStringView text)
{
    if (text.isEmpty())
        return std::unexpected(Problem::Empty);
    const bool isSigned = text[0] == u'-' || text[0] == u'+';
    const qsizetype start = isSigned ? 1 : 0;
    const qsizetype point = digitsFrom(text, start);
    const bool hasPoint = point < text.size() && text[point] == u'.';
    const qsizetype end = hasPoint ? digitsFrom(text, point + 1) : point;
    const qsizetype fraction = hasPoint ? end - point - 1 : 0;
    if (point - start + fraction == 0)
        return std::unexpected(Problem::NotANumber);
    const auto scale = scaleOf(text.sliced(end));
    if (!scale)
        return std::unexpected(scale.error());

    QByteArray digits = text.sliced(start, point - start).toLatin1() + text.sliced(end - fraction, fraction).toLatin1();
    for (int two = 0; two < scale->two; two += 10)
        digits = times1024(digits);
    const qsizetype zeros = std::ranges::find_if(digits, [](char digit) { return digit != '0'; }) - digits.begin();
    digits.remove(0, zeros);
    if (digits.isEmpty())
        return Quantity();

    constexpr qsizetype MostDigits = 29;                               // 2^63 - 1 in billionths has 28
    const qsizetype whole = digits.size() + scale->ten + 9 - fraction; // places before the point, in billionths
    if (whole > MostDigits)
        return std::unexpected(Problem::TooLarge);
    Int128 nano = 0;
    for (qsizetype i = 0; i < whole; ++i)
        nano = nano * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    const QByteArrayView rest = QByteArrayView(digits).sliced(std::clamp(whole, qsizetype(0), digits.size()));
    if (std::ranges::any_of(rest, [](char digit) { return digit != '0'; }))
        ++nano; // away from zero: who asks for a little gets a little
    if (nano > Int128(std::numeric_limits<qint64>::max()) * Nano)
        return std::unexpected(Problem::TooLarge);
    return Quantity(text[0] == u'-' ? -nano : nano);
}

qint64 Quantity::units() const
{
    return qint64(m_nano / Nano + (m_nano % Nano > 0 ? 1 : 0));
}

qint64 Quantity::milliUnits() const
{
    constexpr qint64 Micro = Nano / 1000;
    const Int128 milli = m_nano / Micro + (m_nano % Micro > 0 ? 1 : 0);
    constexpr Int128 Most = std::numeric_limits<qint64>::max();
    return qint64(std::clamp(milli, -Most, Most));
}

QString Quantity::toString() const
{
    if (m_nano == 0)
        return u"0"_s;
    const auto written = [this](Int128 unit, QLatin1StringView suffix) -> QString {
        Int128 count = m_nano / unit;
        QString digits;
        for (Int128 left = count < 0 ? -count : count; left != 0; left /= 10)
            digits.prepend(QChar(u'0' + int(left % 10)));
        return (count < 0 ? u"-"_s : QString()) + digits + suffix;
    };
    Int128 unit = 1;
    qsizetype decimal = 0; // of the first ten suffixes, each a thousand times the one before
    while (decimal < 9 && m_nano % (unit * 1000) == 0) {
        unit *= 1000;
        ++decimal;
    }
    const QString inTens = written(unit, suffixes[size_t(decimal)].text);
    Int128 bytes = Nano;
    size_t binary = 9;
    while (binary < suffixes.size() - 1 && m_nano % (bytes * 1024) == 0) {
        bytes *= 1024;
        ++binary;
    }
    if (binary == 9)
        return inTens;
    const QString inTwos = written(bytes, suffixes[binary].text);
    return inTwos.size() < inTens.size() ? inTwos : inTens;
}

} // namespace raydeck::ray
