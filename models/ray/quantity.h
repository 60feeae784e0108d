#pragma once

#include <QString>

#include <compare>
#include <expected>

namespace raydeck::ray {

/// A Kubernetes quantity such as 500m, 2G, 2Gi or 1e3, exact in billionths, as the server reads it: what is finer is
/// rounded up. Compare by value, never by text: 1000m is 1.
/// Source: k8s.io/apimachinery/pkg/api/resource/quantity.go, 0.36, and the pattern of quantities in the CRD, which also
/// refuses texts without a digit ("m", ".").
class Quantity {
public:
    /// Why a text is no quantity; one value per sentence.
    enum class Problem {
        Empty,
        NotANumber,      ///< "abc", "1,000", "0x10", "1 Gi"
        UnknownSuffix,   ///< "1KiB", "1Gb"
        KiloUpperCase,   ///< "1K": k or Ki is meant
        BinaryLowerCase, ///< "1ki", "1gi", "1mi"
        BadExponent,     ///< "1e", "1e1.5"
        TooLarge,        ///< the server's arithmetic ends at 2^63 - 1
    };

    Quantity() = default;
    static std::expected<Quantity, Problem> parse(QStringView text);
    static Quantity ofUnits(qint64 units) { return Quantity(Int128(units) * Nano); }

    [[nodiscard]] bool isZero() const { return m_nano == 0; }
    [[nodiscard]] bool isNegative() const { return m_nano < 0; }
    [[nodiscard]] bool isWhole() const { return m_nano % Nano == 0; }
    [[nodiscard]] qint64 units() const;      ///< rounded up, as the server's Value()
    [[nodiscard]] qint64 milliUnits() const; ///< rounded up, as the server's MilliValue(); capped at 2^63 - 1
    /// Exact and as short as it gets: 500m, 2G, 1536Mi. Decimal, or binary if it is a whole number of KiB and shorter so.
    [[nodiscard]] QString toString() const;

    auto operator<=>(const Quantity &) const = default;

private:
    __extension__ using Int128 = __int128; // 2^63 - 1 in billionths needs 93 bits
    static constexpr qint64 Nano = 1'000'000'000;
    explicit Quantity(Int128 nano) : m_nano(nano) {}

    Int128 m_nano = 0;
};

} // namespace raydeck::ray
