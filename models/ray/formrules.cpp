#include <models/ray/formrules.h>

#include <models/ray/imagereference.h>
#include <models/ray/quantity.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Code = FieldProblem::Code;
using Weight = FieldRule::Weight;

/// What is wrong with one field, before it is known which field that is.
struct Finding {
    Code code;
    QStringList args = {};
};
using Found = std::optional<Finding>;

constexpr auto operatorName = "KubeRay ≥ 1.4 utils/validation.go ValidateRayClusterMetadata: DNS-1035, at most 53"_L1;
constexpr auto dnsLabel = "apimachinery 0.36 util/validation IsDNS1123Label: a-z 0-9 -, at most 63"_L1;
constexpr auto groupLabel = "label ray.io/group (at most 63) and the pods' names (DNS-1123), KubeRay common/pod.go"_L1;
constexpr auto reference = "github.com/distribution/reference regexp.go; the kubelet says InvalidImageName"_L1;
constexpr auto quantityText = "apimachinery 0.36 api/resource/quantity.go ParseQuantity"_L1;
constexpr auto int64Limit = "apimachinery 0.36 api/resource/quantity.go: int64, MilliValue() wraps beyond it"_L1;
constexpr auto extended =
    "kubernetes 1.36 apis/core/validation IsExtendedResourceName, ValidateContainerResourceName"_L1;
constexpr auto limits = "KubeRay ≥ 1.6 utils/validation.go ValidateRayClusterSpec; before 1.6 max was taken"_L1;
constexpr auto clamp = "KubeRay 1.0 to 1.6 utils/util.go GetWorkerGroupDesiredReplicas: silently clamped"_L1;

constexpr std::array rules{
    FieldRule{Code::NameEmpty, Weight::Error, operatorName},
    FieldRule{Code::NameTooLong, Weight::Error, operatorName},
    FieldRule{Code::NameCharacter, Weight::Error, operatorName},
    FieldRule{Code::NameUpperCase, Weight::Error, operatorName},
    FieldRule{Code::NameBegin, Weight::Error, operatorName},
    FieldRule{Code::NameEnd, Weight::Error, operatorName},
    FieldRule{Code::NamespaceEmpty, Weight::Error, dnsLabel},
    FieldRule{Code::NamespaceTooLong, Weight::Error, dnsLabel},
    FieldRule{Code::NamespaceCharacter, Weight::Error, dnsLabel},
    FieldRule{Code::NamespaceEdge, Weight::Error, dnsLabel},
    FieldRule{Code::GroupNameEmpty, Weight::Error, groupLabel},
    FieldRule{Code::GroupNameTooLong, Weight::Error, groupLabel},
    FieldRule{Code::GroupNameCharacter, Weight::Error, groupLabel},
    FieldRule{Code::GroupNameEdge, Weight::Error, groupLabel},
    FieldRule{Code::GroupNameReserved, Weight::Error, "KubeRay utils/constant.go RayNodeHeadGroupLabelValue"_L1},
    FieldRule{Code::GroupNameRepeated, Weight::Error,
              "KubeRay webhooks/v1; without the webhook, 1.0 to 1.7 make and delete pods without end"_L1},
    FieldRule{Code::PodNameCut, Weight::Note, "KubeRay 1.6 utils/util.go PodName: the first 50 letters are kept"_L1},
    FieldRule{Code::ImageEmpty, Weight::Error, "kubernetes 1.36 apis/core/validation: image is required"_L1},
    FieldRule{Code::ImageSpace, Weight::Error, reference},
    FieldRule{Code::ImageUpperCase, Weight::Error, reference},
    FieldRule{Code::ImageTag, Weight::Error, reference},
    FieldRule{Code::ImageDigest, Weight::Error, reference},
    FieldRule{Code::ImageForm, Weight::Error, reference},
    FieldRule{Code::QuantityEmpty, Weight::Error, quantityText},
    FieldRule{Code::QuantityNotANumber, Weight::Error, quantityText},
    FieldRule{Code::QuantitySuffix, Weight::Error, quantityText},
    FieldRule{Code::QuantityKilo, Weight::Error, quantityText},
    FieldRule{Code::QuantityBinary, Weight::Error, quantityText},
    FieldRule{Code::QuantityExponent, Weight::Error, quantityText},
    FieldRule{Code::QuantityTooLarge, Weight::Error, int64Limit},
    FieldRule{Code::QuantityNotPositive, Weight::Error,
              "kubernetes 1.36 apis/core/validation: not negative; at 0 Ray has no slot and no memory"_L1},
    FieldRule{Code::CpuTooLarge, Weight::Error, int64Limit},
    FieldRule{Code::MemoryMilli, Weight::Error, "kubernetes 1.36 api/pod/warnings.go: fractional byte value"_L1},
    FieldRule{Code::MemoryTooSmall, Weight::Error,
              "Ray ray_constants.py: object store ≥ 75 MiB, and by default 0.3 of the memory; else ray start fails"_L1},
    FieldRule{Code::GpusNegative, Weight::Error, extended},
    FieldRule{Code::GpuResourceEmpty, Weight::Error, extended},
    FieldRule{Code::GpuResourceName, Weight::Error, extended},
    FieldRule{Code::ReplicasNegative, Weight::Error, clamp},
    FieldRule{Code::MinReplicasNegative, Weight::Error, limits},
    FieldRule{Code::MaxReplicasNegative, Weight::Error, limits},
    FieldRule{Code::MinAboveMax, Weight::Error, limits},
    FieldRule{Code::ReplicasBelowMin, Weight::Error, clamp},
    FieldRule{Code::ReplicasAboveMax, Weight::Error, clamp},
};

static_assert(std::ranges::is_sorted(rules, {}, &FieldRule::code), "ruleOf() takes the code as the index");
static_assert(rules.size() == size_t(Code::ReplicasAboveMax) + 1);

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

QStringList lengths(const QString &text, int allowed)
{
    return {QString::number(text.size()), QString::number(allowed)};
}

Found clusterName(const QString &name)
{
    constexpr int Longest = 53;
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
    if (name.size() > Longest)
        return Finding{Code::NameTooLong, lengths(name, Longest)};
    return {};
}

struct LabelCodes {
    Code empty;
    Code tooLong;
    Code character;
    Code edge;
};

Found label(const QString &name, const LabelCodes &codes)
{
    constexpr int Longest = 63;
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

Found namespaceName(const QString &name)
{
    return label(name, {Code::NamespaceEmpty, Code::NamespaceTooLong, Code::NamespaceCharacter, Code::NamespaceEdge});
}

Found groupName(const RayClusterForm &form, qsizetype index)
{
    const QString &name = form.workers[index].groupName;
    if (auto found =
            label(name, {Code::GroupNameEmpty, Code::GroupNameTooLong, Code::GroupNameCharacter, Code::GroupNameEdge}))
        return found;
    if (name == "headgroup"_L1)
        return Finding{Code::GroupNameReserved, {name}};
    const auto earlier = std::span(form.workers).first(size_t(index));
    if (std::ranges::contains(earlier, name, &WorkerGroupForm::groupName))
        return Finding{Code::GroupNameRepeated, {name}};
    constexpr qsizetype KeptOfPodName = 50;
    if (const QString prefix = form.name + u'-' + name; prefix.size() > KeptOfPodName && !clusterName(form.name))
        return Finding{Code::PodNameCut, {prefix.first(KeptOfPodName)}};
    return {};
}

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

Found image(const QString &text)
{
    static const QString path = u"[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*"_s;
    static const QString host = u"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"_s;
    if (text.isEmpty())
        return Finding{Code::ImageEmpty};
    if (std::ranges::any_of(text, [](QChar letter) { return letter.isSpace(); }))
        return Finding{Code::ImageSpace};
    const ImageReference parts = imageReferenceOf(text);
    const bool hasDigest = text.contains(u'@');
    const bool hasTag = text.size() > parts.registry.size() && !parts.tag.isEmpty();
    if (hasDigest && !matches(u"sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}"_s, parts.digest))
        return Finding{Code::ImageDigest, {parts.digest}};
    if ((hasTag || text.endsWith(u':') || text.contains(":@"_L1))
        && !matches(u"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"_s, parts.tag))
        return Finding{Code::ImageTag, {parts.tag}};
    const QString repository = path + "(?:/"_L1 + path + ")*"_L1;
    const bool registryFits = parts.registry.isEmpty()
        || matches("(?:"_L1 + host + "(?:\\."_L1 + host + ")*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?"_L1, parts.registry);
    constexpr qsizetype LongestName = 255;
    if (!registryFits || parts.registry.size() + parts.repository.size() >= LongestName)
        return Finding{Code::ImageForm};
    if (matches(repository, parts.repository))
        return {};
    const QString lower = parts.repository.toLower();
    return matches(repository, lower) ? Finding{Code::ImageUpperCase, {lower}} : Finding{Code::ImageForm};
}

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

std::expected<Quantity, Finding> amount(const QString &text)
{
    const auto quantity = Quantity::parse(text);
    if (!quantity)
        return std::unexpected(Finding{codeOf(quantity.error()), {text}});
    if (quantity->isZero() || quantity->isNegative())
        return std::unexpected(Finding{Code::QuantityNotPositive, {text}});
    return *quantity;
}

Found cpu(const QString &text)
{
    constexpr qint64 Most = 9'000'000'000'000'000; // beyond it the scheduler's thousandths wrap
    const auto quantity = amount(text);
    if (!quantity)
        return quantity.error();
    return *quantity > Quantity::ofUnits(Most) ? Found(Finding{Code::CpuTooLarge, {QString::number(Most)}}) : Found();
}

Found memory(const QString &text)
{
    const auto quantity = amount(text);
    if (!quantity)
        return quantity.error();
    if (text.endsWith(u'm'))
        return Finding{Code::MemoryMilli, {text.chopped(1) + u'M'}};
    const Quantity least = Quantity::ofUnits(250 * 1024 * 1024); // 75 MiB are 0.3 of it
    return *quantity < least ? Found(Finding{Code::MemoryTooSmall, {least.toString()}}) : Found();
}

Found gpuResource(const PodForm &pod)
{
    if (pod.gpus == 0)
        return {};
    if (pod.gpuResource.isEmpty())
        return Finding{Code::GpuResourceEmpty};
    const QString labelText = u"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?"_s;
    const qsizetype slash = pod.gpuResource.indexOf(u'/');
    const QString vendor = pod.gpuResource.first(std::max(slash, qsizetype(0)));
    const QString device = pod.gpuResource.sliced(slash + 1);
    const bool isOwn =
        vendor == "kubernetes.io"_L1 || vendor.endsWith(".kubernetes.io"_L1) || vendor.startsWith("requests."_L1);
    const bool fits = slash > 0 && vendor.size() <= 253 && device.size() <= 63 && !isOwn
        && matches(labelText + "(?:\\."_L1 + labelText + ")*"_L1, vendor)
        && matches(u"[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?"_s, device);
    return fits ? Found() : Found(Finding{Code::GpuResourceName, {pod.gpuResource}});
}

class Problems {
public:
    void add(const QString &field, const Found &finding)
    {
        if (finding)
            m_list.append({.field = field, .code = finding->code, .args = finding->args});
    }
    void addPod(const QString &prefix, const PodForm &pod)
    {
        add(prefix + "cpu"_L1, cpu(pod.cpu));
        add(prefix + "memory"_L1, memory(pod.memory));
        add(prefix + "gpus"_L1, pod.gpus < 0 ? Found(Finding{Code::GpusNegative}) : Found());
        add(prefix + "gpuResource"_L1, gpuResource(pod));
    }
    void addReplicas(const QString &prefix, const ScaleTarget &target)
    {
        const QString replicas = QString::number(target.replicas);
        const QString min = QString::number(target.minReplicas);
        const QString max = QString::number(target.maxReplicas);
        const qsizetype before = m_list.size();
        if (target.replicas < 0)
            add(prefix + "replicas"_L1, Finding{Code::ReplicasNegative});
        if (target.minReplicas < 0)
            add(prefix + "minReplicas"_L1, Finding{Code::MinReplicasNegative});
        if (target.maxReplicas < 0)
            add(prefix + "maxReplicas"_L1, Finding{Code::MaxReplicasNegative});
        if (m_list.size() > before)
            return; // comparisons would only repeat it
        if (target.minReplicas > target.maxReplicas)
            add(prefix + "minReplicas"_L1, Finding{Code::MinAboveMax, {min, max}});
        else if (target.replicas < target.minReplicas)
            add(prefix + "replicas"_L1, Finding{Code::ReplicasBelowMin, {replicas, min}});
        else if (target.replicas > target.maxReplicas)
            add(prefix + "replicas"_L1, Finding{Code::ReplicasAboveMax, {replicas, max}});
    }
    [[nodiscard]] QList<FieldProblem> take() { return std::exchange(m_list, {}); }

private:
    QList<FieldProblem> m_list;
};

} // namespace

QList<FieldProblem> problemsOf(const RayClusterForm &form)
{
    Problems problems;
    problems.add(u"name"_s, clusterName(form.name));
    problems.add(u"namespaceName"_s, namespaceName(form.namespaceName));
    problems.add(u"image"_s, image(form.image));
    problems.addPod(u"head."_s, form.head);
    for (qsizetype i = 0; i < form.workers.size(); ++i) {
        const WorkerGroupForm &group = form.workers[i];
        const QString prefix = u"workers[%1]."_s.arg(i);
        problems.add(prefix + "groupName"_L1, groupName(form, i));
        problems.addReplicas(prefix, {group.replicas, group.minReplicas, group.maxReplicas});
        problems.addPod(prefix, group.pod);
        if (!group.image.isEmpty())
            problems.add(prefix + "image"_L1, image(group.image));
    }
    return problems.take();
}

QList<FieldProblem> problemsOf(const ScaleTarget &target)
{
    Problems problems;
    problems.addReplicas({}, target);
    return problems.take();
}

const FieldRule &ruleOf(FieldProblem::Code code)
{
    return rules[size_t(code)];
}

bool blocks(const QList<FieldProblem> &problems)
{
    return std::ranges::any_of(
        problems, [](const FieldProblem &problem) { return ruleOf(problem.code).weight == Weight::Error; });
}

} // namespace raydeck::ray
