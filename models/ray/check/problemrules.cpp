#include <models/ray/check/problemrules.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Code = ProblemCode;
using Weight = Problem::Weight;

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
constexpr auto typeMeta = "apiextensions-apiserver 0.36 registry/customresource/validator.go ValidateTypeMeta"_L1;
constexpr auto pruning =
    "apiextensions-apiserver 0.36 schema/pruning; refused with fieldValidation=Strict, else dropped"_L1;
constexpr auto strict = "apimachinery 0.36 serializer/json: sigs.k8s.io/yaml YAMLToJSONStrict"_L1;
constexpr auto schema = "kube-openapi pkg/validation/validate, by the CustomResourceDefinition of the release"_L1;
constexpr auto listType = "apiextensions-apiserver 0.36 schema/listtype ValidateListSetsAndMaps"_L1;
constexpr auto objectMeta = "apimachinery 0.36 api/validation ValidateObjectMetaAccessor"_L1;

constexpr auto celRule =
    "x-kubernetes-validations of the CRD; of managedBy's two, the one about updates needs an update"_L1;
constexpr auto spec14 = "KubeRay ≥ 1.4 utils/validation.go ValidateRayClusterSpec (parts of it since 1.3)"_L1;
constexpr auto idleTimeout = "KubeRay ≥ 1.6 utils/validation.go validateWorkerGroupIdleTimeout"_L1;
constexpr auto token = "KubeRay ≥ 1.5.1 utils/validation.go: IsAuthEnabled; 2.55 for enableK8sTokenAuth from 1.6 on"_L1;
constexpr auto resources = "kubernetes 1.36 apis/core/validation validateContainerResourceRequirements"_L1;
constexpr auto pod = "kubernetes 1.36 apis/core/validation ValidatePodSpec: KubeRay's pod is refused"_L1;

constexpr std::array rules{
    ProblemRule{Code::NameEmpty, Weight::Error, operatorName},
    ProblemRule{Code::NameTooLong, Weight::Error, operatorName},
    ProblemRule{Code::NameCharacter, Weight::Error, operatorName},
    ProblemRule{Code::NameUpperCase, Weight::Error, operatorName},
    ProblemRule{Code::NameBegin, Weight::Error, operatorName},
    ProblemRule{Code::NameEnd, Weight::Error, operatorName},
    ProblemRule{Code::NamespaceEmpty, Weight::Error, dnsLabel},
    ProblemRule{Code::NamespaceTooLong, Weight::Error, dnsLabel},
    ProblemRule{Code::NamespaceCharacter, Weight::Error, dnsLabel},
    ProblemRule{Code::NamespaceEdge, Weight::Error, dnsLabel},
    ProblemRule{Code::GroupNameEmpty, Weight::Error, groupLabel},
    ProblemRule{Code::GroupNameTooLong, Weight::Error, groupLabel},
    ProblemRule{Code::GroupNameCharacter, Weight::Error, groupLabel},
    ProblemRule{Code::GroupNameEdge, Weight::Error, groupLabel},
    ProblemRule{Code::GroupNameReserved, Weight::Error, "KubeRay utils/constant.go RayNodeHeadGroupLabelValue"_L1},
    ProblemRule{Code::GroupNameRepeated, Weight::Error,
                "KubeRay webhooks/v1; without the webhook, 1.0 to 1.7 make and delete pods without end"_L1},
    ProblemRule{Code::PodNameCut, Weight::Note, "KubeRay 1.6 utils/util.go PodName: the first 50 letters are kept"_L1},
    ProblemRule{Code::ImageEmpty, Weight::Error, "kubernetes 1.36 apis/core/validation: image is required"_L1},
    ProblemRule{Code::ImageSpace, Weight::Error, reference},
    ProblemRule{Code::ImageUpperCase, Weight::Error, reference},
    ProblemRule{Code::ImageTag, Weight::Error, reference},
    ProblemRule{Code::ImageDigest, Weight::Error, reference},
    ProblemRule{Code::ImageForm, Weight::Error, reference},
    ProblemRule{Code::QuantityEmpty, Weight::Error, quantityText},
    ProblemRule{Code::QuantityNotANumber, Weight::Error, quantityText},
    ProblemRule{Code::QuantitySuffix, Weight::Error, quantityText},
    ProblemRule{Code::QuantityKilo, Weight::Error, quantityText},
    ProblemRule{Code::QuantityBinary, Weight::Error, quantityText},
    ProblemRule{Code::QuantityExponent, Weight::Error, quantityText},
    ProblemRule{Code::QuantityTooLarge, Weight::Error, int64Limit},
    ProblemRule{Code::QuantityNotPositive, Weight::Error,
                "kubernetes 1.36 apis/core/validation: not negative; at 0 Ray has no slot and no memory"_L1},
    ProblemRule{Code::CpuTooLarge, Weight::Error, int64Limit},
    ProblemRule{Code::MemoryMilli, Weight::Error, "kubernetes 1.36 api/pod/warnings.go: fractional byte value"_L1},
    ProblemRule{
        Code::MemoryTooSmall, Weight::Error,
        "Ray ray_constants.py: object store ≥ 75 MiB, and by default 0.3 of the memory; else ray start fails"_L1},
    ProblemRule{Code::ReplicasNegative, Weight::Error, clamp},
    ProblemRule{Code::MinReplicasNegative, Weight::Error, limits},
    ProblemRule{Code::MaxReplicasNegative, Weight::Error, limits},
    ProblemRule{Code::MinAboveMax, Weight::Error, limits},
    ProblemRule{Code::ReplicasBelowMin, Weight::Error, clamp},
    ProblemRule{Code::ReplicasAboveMax, Weight::Error, clamp},
    ProblemRule{Code::KindOther, Weight::Error, typeMeta},
    ProblemRule{Code::ApiVersionOther, Weight::Error, typeMeta},
    ProblemRule{Code::FieldUnknown, Weight::Error, pruning},
    ProblemRule{Code::FieldUnknownNear, Weight::Error, pruning},
    ProblemRule{Code::FieldFromRelease, Weight::Error, pruning},
    ProblemRule{Code::FieldUntilRelease, Weight::Error, pruning},
    ProblemRule{Code::FieldMissing, Weight::Error, schema},
    ProblemRule{Code::FieldTwice, Weight::Error, strict},
    ProblemRule{Code::ItemTwice, Weight::Error, listType},
    ProblemRule{Code::TextWanted, Weight::Error, schema},
    ProblemRule{Code::WholeNumberWanted, Weight::Error, schema},
    ProblemRule{Code::NumberWanted, Weight::Error, schema},
    ProblemRule{Code::BooleanWanted, Weight::Error, schema},
    ProblemRule{Code::NumberOrTextWanted, Weight::Error, schema},
    ProblemRule{Code::MapWanted, Weight::Error, schema},
    ProblemRule{Code::ListWanted, Weight::Error, schema},
    ProblemRule{Code::ValueWanted, Weight::Error, schema},
    ProblemRule{Code::NotAChoice, Weight::Error, schema},
    ProblemRule{Code::PatternMissed, Weight::Error, schema},
    ProblemRule{Code::DateWanted, Weight::Error, schema},
    ProblemRule{Code::NumberTooSmall, Weight::Error, schema},
    ProblemRule{Code::NumberTooLarge, Weight::Error, schema},
    ProblemRule{Code::TextTooShort, Weight::Error, schema},
    ProblemRule{Code::TextTooLong, Weight::Error, schema},
    ProblemRule{Code::ItemsTooFew, Weight::Error, schema},
    ProblemRule{Code::ItemsTooMany, Weight::Error, schema},
    ProblemRule{Code::LabelKey, Weight::Error, objectMeta},
    ProblemRule{Code::LabelValue, Weight::Error, objectMeta},
    ProblemRule{Code::AnnotationKey, Weight::Error, objectMeta},
    ProblemRule{Code::AnnotationsSize, Weight::Error, objectMeta},
    ProblemRule{Code::FieldRuleMissed, Weight::Error, celRule},
    ProblemRule{Code::HeadContainersNone, Weight::Error, spec14},
    ProblemRule{Code::GroupContainersNone, Weight::Error, spec14},
    ProblemRule{Code::RayResourcesTwice, Weight::Error, "KubeRay ≥ 1.5 validation.go validateRayGroupResources"_L1},
    ProblemRule{Code::RayLabelsParameter, Weight::Error, "KubeRay ≥ 1.5 validation.go validateRayGroupLabels"_L1},
    ProblemRule{Code::IdleTimeoutNegative, Weight::Error, idleTimeout},
    ProblemRule{Code::IdleTimeoutNeedsV2, Weight::Error, idleTimeout},
    ProblemRule{Code::FaultToleranceTwice, Weight::Error, spec14},
    ProblemRule{Code::RedisAddressAlone, Weight::Error, spec14},
    ProblemRule{Code::RedisAddressTwice, Weight::Error, spec14},
    ProblemRule{Code::RedisPasswordParameter, Weight::Error, spec14},
    ProblemRule{Code::RedisPasswordTwice, Weight::Error, spec14},
    ProblemRule{Code::StorageNamespaceTwice, Weight::Error, spec14},
    ProblemRule{Code::RedisUsername, Weight::Error, spec14},
    ProblemRule{Code::GroupSuspendGate, Weight::Error,
                "KubeRay 1.4 and 1.5 validation.go, features.go: RayJobDeletionPolicy is off there"_L1},
    ProblemRule{Code::GroupSuspendAutoscaling, Weight::Error, spec14},
    ProblemRule{Code::AutoscalerV2Alone, Weight::Error, "KubeRay ≥ 1.5 validation.go ValidateRayClusterSpec"_L1},
    ProblemRule{Code::AutoscalerVersionTwice, Weight::Error, spec14},
    ProblemRule{Code::RestartPolicyV2, Weight::Error, spec14},
    ProblemRule{Code::TokenRayVersionMissing, Weight::Error, token},
    ProblemRule{Code::TokenRayVersionForm, Weight::Error, token},
    ProblemRule{Code::TokenRayVersionOld, Weight::Error, token},
    ProblemRule{Code::ServerTokenSecret, Weight::Error, "KubeRay ≥ 1.6 validation.go ValidateRayClusterSpec"_L1},
    ProblemRule{Code::ServerTokenAlone, Weight::Error, "KubeRay ≥ 1.6 validation.go ValidateRayClusterSpec"_L1},
    ProblemRule{Code::UpgradeStrategyOwned, Weight::Error,
                "KubeRay ≥ 1.6 validation.go ValidateRayClusterUpgradeOptions"_L1},
    ProblemRule{Code::PriorityNeedsV2, Weight::Error, "KubeRay 1.7 validation.go (from its source, not run)"_L1},
    ProblemRule{Code::PriorityRayVersion, Weight::Error, "KubeRay 1.7 validation.go (from its source, not run)"_L1},
    ProblemRule{Code::HostsTooFew, Weight::Error,
                "KubeRay ≥ 1.1 raycluster_controller.go: workers are counted in numOfHosts; 0 makes none"_L1},
    ProblemRule{Code::LimitBelowRequest, Weight::Error, resources},
    ProblemRule{Code::DeviceLimitMissing, Weight::Error, resources},
    ProblemRule{Code::DeviceLimitOther, Weight::Error, resources},
    ProblemRule{Code::DeviceNotWhole, Weight::Error, resources},
    ProblemRule{Code::QuantityNegative, Weight::Error, resources},
    ProblemRule{Code::ResourceName, Weight::Error, extended},
    ProblemRule{Code::ContainerName, Weight::Error, pod},
    ProblemRule{Code::ContainerNameTwice, Weight::Error, pod},
    ProblemRule{Code::EnvName, Weight::Error,
                "kubernetes 1.36 apis/core/validation ValidateEnv: relaxed since 1.34"_L1},
    ProblemRule{Code::EnvTwice, Weight::Note, "kubernetes 1.36 api/pod/warnings.go: the last one counts"_L1},
    ProblemRule{Code::EnvValueTwice, Weight::Error, pod},
    ProblemRule{Code::VolumeName, Weight::Error, pod},
    ProblemRule{Code::VolumeTwice, Weight::Error, pod},
    ProblemRule{Code::VolumeSources, Weight::Error, pod},
    ProblemRule{Code::MountVolumeMissing, Weight::Error, pod},
    ProblemRule{Code::MountPathTwice, Weight::Error, pod},
    ProblemRule{Code::MountPathEmpty, Weight::Error, pod},
    ProblemRule{Code::PortRange, Weight::Error, pod},
    ProblemRule{Code::PortName, Weight::Error, pod},
    ProblemRule{Code::PortNameTwice, Weight::Error, pod},
    ProblemRule{Code::HostPortOther, Weight::Error, pod},
    ProblemRule{Code::TolerationValue, Weight::Error, pod},
    ProblemRule{Code::TolerationKey, Weight::Error, pod},
    ProblemRule{Code::TolerationSeconds, Weight::Error, pod},
    ProblemRule{Code::ObjectName, Weight::Error, pod},
    ProblemRule{Code::StartParameterNumber, Weight::Error, "Ray scripts/scripts.py: ray start takes whole numbers"_L1},
    ProblemRule{
        Code::StartParameterResources, Weight::Error,
        "ray start --resources takes JSON, through the shell of KubeRay's command; Ray's autoscaler cuts one pair of "
        "quotes off: python/ray/autoscaler/_private/kuberay/autoscaling_config.py"_L1},
};

static_assert(std::ranges::is_sorted(rules, {}, &ProblemRule::code), "ruleOf() takes the code as the index");
static_assert(rules.size() == size_t(Code::StartParameterResources) + 1);

} // namespace

const ProblemRule &ruleOf(ProblemCode code)
{
    return rules[size_t(code)];
}

} // namespace raydeck::ray
