#pragma once

namespace raydeck::ray {

/// One value per sentence; %1, %2 stand for args. The sentences are in ui/text/problemtext.cpp, the sources in
/// problemrules.cpp.
enum class ProblemCode {
    NameEmpty,
    NameTooLong,   ///< %1 letters, %2 allowed
    NameCharacter, ///< %1: the first character that is not a-z, 0-9 or -
    NameUpperCase, ///< %1: the name in lower case
    NameBegin,     ///< begins with a digit or -
    NameEnd,       ///< ends with -
    NamespaceEmpty,
    NamespaceTooLong,   ///< %1 letters, %2 allowed
    NamespaceCharacter, ///< %1
    NamespaceEdge,      ///< begins or ends with -
    GroupNameEmpty,
    GroupNameTooLong,   ///< %1 letters, %2 allowed
    GroupNameCharacter, ///< %1
    GroupNameEdge,      ///< begins or ends with -
    GroupNameReserved,  ///< %1: headgroup
    GroupNameRepeated,  ///< %1
    PodNameCut,         ///< a note: %1 is the part of the pods' names that is kept
    ImageEmpty,
    ImageSpace,
    ImageUpperCase, ///< %1: the repository in lower case
    ImageTag,       ///< %1: the tag
    ImageDigest,    ///< %1: the digest
    ImageForm,      ///< no image reference for another reason
    QuantityEmpty,
    QuantityNotANumber,
    QuantitySuffix,
    QuantityKilo,   ///< K: k (1000) or Ki (1024) is meant
    QuantityBinary, ///< ki, mi, gi: Ki, Mi, Gi are meant
    QuantityExponent,
    QuantityTooLarge,
    QuantityNotPositive,
    CpuTooLarge,    ///< %1: the largest amount that the scheduler can count
    MemoryMilli,    ///< m is a thousandth of a byte: M or Mi is meant; %1: the text with M
    MemoryTooSmall, ///< %1: what Ray needs to start
    ReplicasNegative,
    MinReplicasNegative,
    MaxReplicasNegative,
    MinAboveMax,      ///< %1 min, %2 max
    ReplicasBelowMin, ///< %1 replicas, %2 min
    ReplicasAboveMax, ///< %1 replicas, %2 max

    // What the API server refuses for the form of the document.
    KindOther,          ///< %1: the kind that it is
    ApiVersionOther,    ///< %1
    FieldUnknown,       ///< %1: the field
    FieldUnknownNear,   ///< %1: the field, %2: the known one that is meant
    FieldFromRelease,   ///< %1: the field, %2: the release that brought it
    FieldUntilRelease,  ///< %1: the field, %2: the release that removed it
    FieldMissing,       ///< %1: the field
    FieldTwice,         ///< %1: the field
    ItemTwice,          ///< %1: what identifies the item
    TextWanted,         ///< %1: what stands there, which needs quotes
    WholeNumberWanted,  ///< %1: what stands there
    NumberWanted,       ///< %1
    BooleanWanted,      ///< %1
    NumberOrTextWanted, ///< %1
    MapWanted,
    ListWanted,
    ValueWanted,     ///< an empty item of a list
    NotAChoice,      ///< %1: the value, %2: the choices
    PatternMissed,   ///< %1: the value
    DateWanted,      ///< %1: the value
    NumberTooSmall,  ///< %1: the least
    NumberTooLarge,  ///< %1: the most
    TextTooShort,    ///< %1: the least length
    TextTooLong,     ///< %1: the greatest length
    ItemsTooFew,     ///< %1: the least count
    ItemsTooMany,    ///< %1: the greatest count
    LabelKey,        ///< %1: no key of a label
    LabelValue,      ///< %1: no value of a label
    AnnotationKey,   ///< %1: no key of an annotation
    AnnotationsSize, ///< %1: the most bytes
    FieldRuleMissed, ///< %1: the rule's own words, of x-kubernetes-validations

    // What the operator refuses, or cannot do.
    HeadContainersNone,
    GroupContainersNone,
    RayResourcesTwice,       ///< %1: the start parameter that says it too
    RayLabelsParameter,      ///< start parameter labels
    IdleTimeoutNegative,     ///< %1: what it is
    IdleTimeoutNeedsV2,      ///< of a group
    FaultToleranceTwice,     ///< annotation and options
    RedisAddressAlone,       ///< environment variable without options
    RedisAddressTwice,       ///< environment variable and options
    RedisPasswordParameter,  ///< start parameter and options
    RedisPasswordTwice,      ///< environment variable and options
    StorageNamespaceTwice,   ///< annotation and options
    RedisUsername,           ///< start parameter or environment variable
    GroupSuspendGate,        ///< needs a feature gate
    GroupSuspendAutoscaling, ///< not with autoscaling
    AutoscalerV2Alone,       ///< environment variable without autoscaling
    AutoscalerVersionTwice,  ///< environment variable and field
    RestartPolicyV2,         ///< %1: what it is
    TokenRayVersionMissing,  ///< %1: the least
    TokenRayVersionForm,     ///< %1: what it is
    TokenRayVersionOld,      ///< %1: what it is, %2: the least
    ServerTokenSecret,       ///< enableK8sTokenAuth and secretName
    ServerTokenAlone,        ///< enableK8sTokenAuth without mode token
    UpgradeStrategyOwned,    ///< %1: the kind that owns the cluster
    PriorityNeedsV2,         ///< of a group
    PriorityRayVersion,      ///< %1: the least
    HostsTooFew,             ///< %1: what it is

    // What Kubernetes refuses when the operator makes the pods, or what Ray cannot start with.
    LimitBelowRequest,  ///< %1: the request, %2: the limit
    DeviceLimitMissing, ///< %1: the resource
    DeviceLimitOther,   ///< %1: the request, %2: the limit
    DeviceNotWhole,     ///< %1: what it is
    QuantityNegative,   ///< %1: what it is
    ResourceName,       ///< %1: no name of a resource
    ContainerName,      ///< %1: no name of a container
    ContainerNameTwice, ///< %1
    EnvName,            ///< %1: no name of a variable
    EnvTwice,           ///< a note: %1
    EnvValueTwice,      ///< value and valueFrom
    VolumeName,         ///< %1: no name of a volume
    VolumeTwice,        ///< %1
    VolumeSources,      ///< %1: the kinds that it is at once
    MountVolumeMissing, ///< %1: the volume that is not there
    MountPathTwice,     ///< %1
    MountPathEmpty,
    PortRange,            ///< %1: what it is
    PortName,             ///< %1: no name of a port
    PortNameTwice,        ///< %1
    HostPortOther,        ///< %1: hostPort, %2: containerPort, on the host's network
    TolerationValue,      ///< value with operator Exists
    TolerationKey,        ///< no key, and an operator other than Exists
    TolerationSeconds,    ///< tolerationSeconds with an effect other than NoExecute
    ObjectName,           ///< %1: no name of an object
    StartParameterNumber, ///< %1: what it is
    StartParameterResources,
};

} // namespace raydeck::ray
