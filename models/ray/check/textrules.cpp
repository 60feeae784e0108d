#include <models/ray/check/textrules.h>

#include <models/ray/imagereference.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray::textrules {

namespace {

using Code = ProblemCode;

bool isLower(QChar letter)
{
    return letter >= u'a' && letter <= u'z';
}

bool isLowerOrDigit(QChar letter)
{
    return isLower(letter) || (letter >= u'0' && letter <= u'9');
}

/// The first character that is not a-z, 0-9 or -; whole, even if it takes two UTF-16 units. Empty: there is none.
QString foreignCharacter(const QString &name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!isLowerOrDigit(name[i]) && name[i] != u'-')
            return name.sliced(i, name[i].isHighSurrogate() && i + 1 < name.size() ? 2 : 1);
    }
    return {};
}

QStringList lengths(const QString &text, qsizetype allowed)
{
    return {QString::number(text.size()), QString::number(allowed)};
}

struct LabelCodes {
    Code empty;
    Code tooLong;
    Code character;
    Code edge;
};

Found dnsLabel(const QString &name, const LabelCodes &codes)
{
    constexpr qsizetype Longest = 63;
    if (name.isEmpty())
        return Finding{codes.empty};
    if (const QString foreign = foreignCharacter(name); !foreign.isEmpty())
        return Finding{codes.character, {foreign}};
    if (name.front() == u'-' || name.back() == u'-')
        return Finding{codes.edge};
    if (name.size() > Longest)
        return Finding{codes.tooLong, lengths(name, Longest)};
    return {};
}

bool matches(const QRegularExpression &whole, QStringView text)
{
    return whole.matchView(text).hasMatch();
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// The parts of a reference as expressions, made once: each pod of a document is asked about its images.
struct ImageForms {
    QString path = u"[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*"_s;
    QString host = u"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"_s;
    QRegularExpression digest = whole(u"sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}"_s);
    QRegularExpression tag = whole(u"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"_s);
    QRegularExpression repository = whole(path + "(?:/"_L1 + path + ")*"_L1);
    QRegularExpression registry =
        whole("(?:"_L1 + host + "(?:\\."_L1 + host + ")*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?"_L1);
};

Code codeOf(Quantity::Problem problem)
{
    switch (problem) {
    case Quantity::Problem::Empty: return Code::QuantityEmpty;
    case Quantity::Problem::NotANumber: return Code::QuantityNotANumber;
    case Quantity::Problem::UnknownSuffix: return Code::QuantitySuffix;
    case Quantity::Problem::KiloUpperCase: return Code::QuantityKilo;
    case Quantity::Problem::BinaryLowerCase: return Code::QuantityBinary;
    case Quantity::Problem::BadExponent: return Code::QuantityExponent;
    case Quantity::Problem::TooLarge: return Code::QuantityTooLarge;
    }
    Q_UNREACHABLE_RETURN(Code::QuantityNotANumber);
}

} // namespace

Found clusterName(const QString &name)
{
    if (name.isEmpty())
        return Finding{Code::NameEmpty};
    if (const QString lower = name.toLower(); lower != name && foreignCharacter(lower).isEmpty())
        return Finding{Code::NameUpperCase, {lower}};
    if (const QString foreign = foreignCharacter(name); !foreign.isEmpty())
        return Finding{Code::NameCharacter, {foreign}};
    if (!isLower(name.front()))
        return Finding{Code::NameBegin};
    if (name.back() == u'-')
        return Finding{Code::NameEnd};
    if (name.size() > LongestClusterName)
        return Finding{Code::NameTooLong, lengths(name, LongestClusterName)};
    return {};
}

Found namespaceName(const QString &name)
{
    return dnsLabel(name,
                    {Code::NamespaceEmpty, Code::NamespaceTooLong, Code::NamespaceCharacter, Code::NamespaceEdge});
}

Found groupName(const QString &name)
{
    if (auto found = dnsLabel(
            name, {Code::GroupNameEmpty, Code::GroupNameTooLong, Code::GroupNameCharacter, Code::GroupNameEdge}))
        return found;
    return name == "headgroup"_L1 ? Found(Finding{Code::GroupNameReserved, {name}}) : Found();
}

Found podName(const QString &cluster, const QString &group)
{
    constexpr qsizetype Kept = 50;
    const QString prefix = cluster + u'-' + group;
    return prefix.size() > Kept ? Found(Finding{Code::PodNameCut, {prefix.first(Kept)}}) : Found();
}

Found image(const QString &text)
{
    static const ImageForms forms;
    if (text.isEmpty())
        return Finding{Code::ImageEmpty};
    if (std::ranges::any_of(text, [](QChar letter) { return letter.isSpace(); }))
        return Finding{Code::ImageSpace};
    const ImageReference parts = imageReferenceOf(text);
    const bool hasDigest = text.contains(u'@');
    const bool hasTag = text.size() > parts.registry.size() && !parts.tag.isEmpty();
    if (hasDigest && !matches(forms.digest, parts.digest))
        return Finding{Code::ImageDigest, {parts.digest}};
    if ((hasTag || text.endsWith(u':') || text.contains(":@"_L1)) && !matches(forms.tag, parts.tag))
        return Finding{Code::ImageTag, {parts.tag}};
    constexpr qsizetype LongestName = 255;
    const bool registryFits = parts.registry.isEmpty() || matches(forms.registry, parts.registry);
    if (!registryFits || parts.registry.size() + parts.repository.size() >= LongestName)
        return Finding{Code::ImageForm};
    if (matches(forms.repository, parts.repository))
        return {};
    const QString lower = parts.repository.toLower();
    return matches(forms.repository, lower) ? Finding{Code::ImageUpperCase, {lower}} : Finding{Code::ImageForm};
}

std::expected<Quantity, Finding> quantity(const QString &text)
{
    const auto parsed = Quantity::parse(text);
    if (!parsed)
        return std::unexpected(Finding{codeOf(parsed.error()), {text}});
    return *parsed;
}

std::expected<Quantity, Finding> amount(const QString &text)
{
    const auto parsed = quantity(text);
    if (parsed && (parsed->isZero() || parsed->isNegative()))
        return std::unexpected(Finding{Code::QuantityNotPositive, {text}});
    return parsed;
}

Found cpu(const QString &text)
{
    constexpr qint64 Most = 9'000'000'000'000'000; // beyond it the scheduler's thousandths wrap
    const auto cpus = amount(text);
    if (!cpus)
        return cpus.error();
    return *cpus > Quantity::ofUnits(Most) ? Found(Finding{Code::CpuTooLarge, {QString::number(Most)}}) : Found();
}

Found memory(const QString &text)
{
    const auto bytes = amount(text);
    if (!bytes)
        return bytes.error();
    if (text.endsWith(u'm'))
        return Finding{Code::MemoryMilli, {text.chopped(1) + u'M'}};
    const Quantity least = Quantity::ofUnits(250 * 1024 * 1024); // 75 MiB are 0.3 of it
    return *bytes < least ? Found(Finding{Code::MemoryTooSmall, {least.toString()}}) : Found();
}

bool isDeviceName(const QString &name)
{
    const qsizetype slash = name.indexOf(u'/');
    const QStringView vendor = QStringView(name).first(std::max(slash, qsizetype(0)));
    const bool isOwn =
        vendor == "kubernetes.io"_L1 || vendor.endsWith(".kubernetes.io"_L1) || vendor.startsWith("requests."_L1);
    return slash > 0 && !isOwn && isQualifiedName(name);
}

bool isDnsLabel(const QString &text)
{
    static const QRegularExpression form = whole(u"[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?"_s);
    return matches(form, text);
}

bool isDnsSubdomain(const QString &text)
{
    static const QString label = u"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?"_s;
    static const QRegularExpression form = whole(label + "(?:\\."_L1 + label + ")*"_L1);
    return text.size() <= 253 && matches(form, text);
}

bool isQualifiedName(const QString &text)
{
    static const QRegularExpression name = whole(u"[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"_s);
    const qsizetype slash = text.indexOf(u'/');
    return (slash < 0 || isDnsSubdomain(text.first(slash))) && matches(name, QStringView(text).sliced(slash + 1));
}

Found labelKey(const QString &key)
{
    return isQualifiedName(key) ? Found() : Found(Finding{Code::LabelKey, {key}});
}

Found labelValue(const QString &value)
{
    static const QRegularExpression form = whole(u"(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?"_s);
    return matches(form, value) ? Found() : Found(Finding{Code::LabelValue, {value}});
}

Found annotationKey(const QString &key)
{
    return isQualifiedName(key.toLower()) ? Found() : Found(Finding{Code::AnnotationKey, {key}});
}

} // namespace raydeck::ray::textrules
