#include <ui/text/problemtext.h>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// Puts the arguments in at once: a %2 inside the first one must stay as it was typed.
QString filled(const QString &text, const QStringList &args)
{
    if (text.contains("%2"_L1) && args.size() > 1)
        return text.arg(args[0], args[1]);
    return text.contains("%1"_L1) && !args.isEmpty() ? text.arg(args[0]) : text;
}

} // namespace

QString ProblemText::text(const ray::Problem &problem)
{
    return sentence(problem.code, problem.args);
}

QString ProblemText::sentence(ray::ProblemCode code, const QStringList &args)
{
    return filled(words(code), args);
}

QString ProblemText::by(ray::Problem::By by)
{
    switch (by) {
    case ray::Problem::By::Schema: return tr("the API server");
    case ray::Problem::By::Operator: return tr("the operator");
    case ray::Problem::By::Raydeck: return tr("Raydeck");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ProblemText::words(ray::ProblemCode code)
{
    using Code = ray::ProblemCode;
    switch (code) {
    case Code::NameEmpty: return tr("The cluster needs a name.");
    case Code::NameTooLong: return tr("%1 characters are too many: at most %2, since the pods' names are made of it.");
    case Code::NameCharacter: return tr("\"%1\" is not possible in a name: only a–z, 0–9 and \"-\".");
    case Code::NameUpperCase: return tr("Only lower case is possible: %1");
    case Code::NameBegin: return tr("The name begins with a letter.");
    case Code::NameEnd: return tr("The name ends with a letter or a digit.");
    case Code::NamespaceEmpty: return tr("Choose a namespace, or type its name.");
    case Code::NamespaceTooLong:
    case Code::GroupNameTooLong: return tr("%1 characters are too many: at most %2.");
    case Code::NamespaceCharacter: return tr("\"%1\" is not possible in a namespace: only a–z, 0–9 and \"-\".");
    case Code::NamespaceEdge: return tr("A namespace begins and ends with a letter or a digit.");
    case Code::GroupNameEmpty: return tr("The worker group needs a name.");
    case Code::GroupNameCharacter: return tr("\"%1\" is not possible in a group's name: only a–z, 0–9 and \"-\".");
    case Code::GroupNameEdge: return tr("A group's name begins and ends with a letter or a digit.");
    case Code::GroupNameReserved: return tr("\"%1\" is what KubeRay calls the head's group. Choose another name.");
    case Code::GroupNameRepeated: return tr("Another group is called \"%1\" already.");
    case Code::PodNameCut: return tr("The pods' names will begin with %1, cut after 50 characters.");
    case Code::ImageEmpty: return tr("An image is needed, such as rayproject/ray:2.52.1.");
    case Code::ImageSpace: return tr("An image has no spaces.");
    case Code::ImageUpperCase: return tr("Only lower case is possible before the tag: %1");
    case Code::ImageTag: return tr("\"%1\" is not a tag: letters, digits, \"_\", \".\" and \"-\", at most 128.");
    case Code::ImageDigest: return tr("\"%1\" is not a digest: sha256: and 64 digits of 0–9 and a–f.");
    case Code::ImageForm: return tr("This is not an image. It reads registry/name:tag.");
    case Code::QuantityEmpty: return tr("A number is needed, such as 1, 500m or 2Gi.");
    case Code::QuantityNotANumber: return tr("This is not a number. Write it as 1, 0.5, 500m or 2Gi, without spaces.");
    case Code::QuantitySuffix: return tr("This unit is not known: m, k, M, G, T or Ki, Mi, Gi, Ti.");
    case Code::QuantityKilo: return tr("K is no unit: k is 1000, Ki is 1024.");
    case Code::QuantityBinary: return tr("Binary units begin with a capital letter: Ki, Mi, Gi.");
    case Code::QuantityExponent: return tr("A whole number has to follow the e, as in 1e3.");
    case Code::QuantityTooLarge: return tr("The server cannot count that high.");
    case Code::QuantityNotPositive: return tr("It has to be more than 0.");
    case Code::CpuTooLarge: return tr("The scheduler counts CPUs up to %1 only.");
    case Code::MemoryMilli: return tr("m is a thousandth of a byte. %1 is probably meant.");
    case Code::MemoryTooSmall: return tr("Ray does not start with less than %1.");
    case Code::ReplicasNegative:
    case Code::MinReplicasNegative:
    case Code::MaxReplicasNegative: return tr("It cannot be less than 0.");
    case Code::MinAboveMax: return tr("At least %1 is more than at most %2.");
    case Code::ReplicasBelowMin: return tr("%1 is less than the lower limit of %2.");
    case Code::ReplicasAboveMax: return tr("%1 is more than the upper limit of %2.");

    case Code::KindOther: return tr("This is a \"%1\", not a RayCluster.");
    case Code::ApiVersionOther: return tr("The operator serves RayClusters as ray.io/v1, not as \"%1\".");
    case Code::FieldUnknown: return tr("There is no field \"%1\" here.");
    case Code::FieldUnknownNear: return tr("There is no field \"%1\" here. \"%2\" is probably meant.");
    case Code::FieldFromRelease: return tr("This KubeRay does not know \"%1\": it came with %2.");
    case Code::FieldUntilRelease: return tr("This KubeRay does not know \"%1\" any more: %2 removed it.");
    case Code::FieldMissing: return tr("\"%1\" is missing.");
    case Code::FieldTwice: return tr("\"%1\" stands here twice.");
    case Code::ItemTwice: return tr("Another item of this list has the same %1.");
    case Code::TextWanted: return tr("This has to be a text. Put it in quotes: \"%1\"");
    case Code::WholeNumberWanted: return tr("This has to be a whole number, not %1.");
    case Code::NumberWanted: return tr("This has to be a number, not %1.");
    case Code::BooleanWanted: return tr("This has to be true or false, not %1.");
    case Code::NumberOrTextWanted: return tr("This has to be a whole number, or a text in quotes: \"%1\"");
    case Code::MapWanted: return tr("Fields with names are wanted here.");
    case Code::ListWanted: return tr("A list is wanted here: each item begins with \"- \".");
    case Code::ValueWanted: return tr("This item of the list is empty.");
    case Code::NotAChoice: return tr("\"%1\" is not possible here. Choose one of: %2");
    case Code::PatternMissed: return tr("\"%1\" does not have the form that is wanted here.");
    case Code::DateWanted: return tr("\"%1\" is not a time such as 2026-01-31T12:00:00Z.");
    case Code::NumberTooSmall: return tr("It has to be at least %1.");
    case Code::NumberTooLarge: return tr("It can be at most %1.");
    case Code::TextTooShort: return tr("It needs at least this many characters: %1");
    case Code::TextTooLong: return tr("It can have at most this many characters: %1");
    case Code::ItemsTooFew: return tr("At least this many are needed: %1");
    case Code::ItemsTooMany: return tr("At most this many are possible: %1");
    case Code::LabelKey:
        return tr(
            "\"%1\" cannot be the key of a label: letters, digits, \"-\", \"_\" and \".\", at most 63, and before "
            "them a domain with \"/\" if wanted.");
    case Code::LabelValue:
        return tr("\"%1\" cannot be the value of a label: at most 63 letters, digits, \"-\", \"_\" and \".\", with a "
                  "letter or digit at both ends.");
    case Code::AnnotationKey:
        return tr("\"%1\" cannot be the key of an annotation: letters, digits, \"-\", \"_\" and \".\", at most 63, and "
                  "before them a domain with \"/\" if wanted.");
    case Code::AnnotationsSize: return tr("The annotations are too long: at most %1 bytes together.");
    case Code::FieldRuleMissed: return tr("A rule of this field says: %1");

    case Code::HeadContainersNone: return tr("The head needs a container.");
    case Code::GroupContainersNone: return tr("The worker group needs a container.");
    case Code::RayResourcesTwice:
        return tr("Ray's resources are said twice, here and by the start parameter \"%1\". Keep one of the two.");
    case Code::RayLabelsParameter:
        return tr("Labels are not a start parameter for KubeRay. Use the field \"labels\" of the group.");
    case Code::IdleTimeoutNegative: return tr("A time cannot be less than 0: %1");
    case Code::IdleTimeoutNeedsV2:
        return tr(
            "A group has an idle time of its own with autoscaler v2 only. Set \"version: v2\" in the autoscaler's "
            "options.");
    case Code::FaultToleranceTwice:
        return tr("Fault tolerance is asked for twice, here and by gcsFaultToleranceOptions. Remove the annotation.");
    case Code::RedisAddressAlone:
        return tr("A Redis address switches fault tolerance on. Give it in gcsFaultToleranceOptions instead.");
    case Code::RedisAddressTwice:
        return tr("The Redis address stands in gcsFaultToleranceOptions. Remove this variable.");
    case Code::RedisPasswordParameter:
        return tr("With gcsFaultToleranceOptions the password of Redis belongs there. Remove this start parameter.");
    case Code::RedisPasswordTwice:
        return tr("With gcsFaultToleranceOptions the password of Redis belongs there. Remove this variable.");
    case Code::StorageNamespaceTwice:
        return tr("With gcsFaultToleranceOptions the storage namespace belongs there. Remove this annotation.");
    case Code::RedisUsername: return tr("The user of Redis belongs in gcsFaultToleranceOptions.");
    case Code::GroupSuspendGate:
        return tr("This operator suspends a group only where its feature gate RayJobDeletionPolicy is on; it is off "
                  "unless somebody changed that.");
    case Code::GroupSuspendAutoscaling: return tr("A group cannot be suspended while the autoscaler is on.");
    case Code::AutoscalerV2Alone:
        return tr(
            "This variable asks for autoscaler v2, but autoscaling is off. Set \"enableInTreeAutoscaling: true\".");
    case Code::AutoscalerVersionTwice:
        return tr("The autoscaler's version stands in its options already. Remove this variable.");
    case Code::RestartPolicyV2: return tr("With autoscaler v2 the restart policy is Never or left out, not %1.");
    case Code::TokenRayVersionMissing: return tr("Token authentication needs a Ray version, %1 or newer.");
    case Code::TokenRayVersionForm:
        return tr("\"%1\" is not a version. Token authentication needs one such as 2.52.0.");
    case Code::TokenRayVersionOld: return tr("This way to authenticate needs Ray %2 or newer, not %1.");
    case Code::ServerTokenSecret:
        return tr("The tokens are Kubernetes' own here, so there is no Secret to name. Remove one of the two.");
    case Code::ServerTokenAlone: return tr("Kubernetes' own tokens need \"mode: token\".");
    case Code::UpgradeStrategyOwned: return tr("A cluster that a %1 made has no upgrade strategy of its own.");
    case Code::PriorityNeedsV2:
        return tr("A group has a priority with autoscaler v2 only. Set \"version: v2\" in the autoscaler's options.");
    case Code::PriorityRayVersion: return tr("A group's priority needs a Ray version of %1 or newer.");
    case Code::HostsTooFew: return tr("A worker runs on at least 1 host, not %1.");

    case Code::LimitBelowRequest: return tr("The request of %1 is more than the limit of %2.");
    case Code::DeviceLimitMissing: return tr("%1 needs a limit as well, with the same number.");
    case Code::DeviceLimitOther: return tr("Devices cannot be shared: the request of %1 has to equal the limit of %2.");
    case Code::DeviceNotWhole: return tr("Devices come in whole numbers, not in %1.");
    case Code::QuantityNegative: return tr("It cannot be less than 0: %1");
    case Code::ResourceName:
        return tr("\"%1\" is not a resource. There are cpu, memory, ephemeral-storage, and devices such as "
                  "nvidia.com/gpu.");
    case Code::ContainerName:
        return tr("\"%1\" cannot be the name of a container: a–z, 0–9 and \"-\", at most 63, with a letter or digit at "
                  "both ends.");
    case Code::ContainerNameTwice: return tr("Another container of this pod is called \"%1\" already.");
    case Code::EnvName: return tr("\"%1\" cannot be the name of a variable: no \"=\" and only printable ASCII.");
    case Code::EnvTwice: return tr("\"%1\" is set twice. The last one counts.");
    case Code::EnvValueTwice: return tr("A variable has a value of its own or one from elsewhere, not both.");
    case Code::VolumeName:
        return tr(
            "\"%1\" cannot be the name of a volume: a–z, 0–9 and \"-\", at most 63, with a letter or digit at both "
            "ends.");
    case Code::VolumeTwice: return tr("Another volume of this pod is called \"%1\" already.");
    case Code::VolumeSources: return tr("A volume is of one kind, not of these at once: %1");
    case Code::MountVolumeMissing: return tr("This pod has no volume \"%1\".");
    case Code::MountPathTwice: return tr("Another volume is mounted at %1 already.");
    case Code::MountPathEmpty: return tr("A path to mount at is needed, such as /data.");
    case Code::PortRange: return tr("A port is a number from 1 to 65535, not %1.");
    case Code::PortName:
        return tr("\"%1\" cannot be the name of a port: at most 15 of a–z, 0–9 and \"-\", at least one letter.");
    case Code::PortNameTwice: return tr("Another port of this pod is called \"%1\" already.");
    case Code::HostPortOther: return tr("On the host's network the host port is the container's: %2, not %1.");
    case Code::TolerationValue: return tr("A toleration with the operator Exists has no value.");
    case Code::TolerationKey: return tr("A toleration without a key needs the operator Exists.");
    case Code::TolerationSeconds: return tr("Seconds to stay are possible with the effect NoExecute only.");
    case Code::ObjectName:
        return tr(
            "\"%1\" cannot be the name of an object: a–z, 0–9, \"-\" and \".\", with a letter or digit at both ends.");
    case Code::StartParameterResources:
        return tr(
            "Ray's own resources are JSON in quotes of their own, such as '\"{\\\"NPU\\\": 2}\"' in the document.");
    case Code::StartParameterNumber: return tr("Ray takes a whole number here, not \"%1\".");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
