#include <ui/text/fieldproblemtext.h>

namespace raydeck::ui {

namespace {

/// Puts the arguments in at once: a %2 inside the first one must stay as it was typed.
QString filled(const QString &text, const QStringList &args)
{
    switch (args.size()) {
    case 0: return text;
    case 1: return text.arg(args[0]);
    default: return text.arg(args[0], args[1]);
    }
}

} // namespace

QString FieldProblemText::sentence(const ray::FieldProblem &problem)
{
    using Code = ray::FieldProblem::Code;
    const auto say = [&problem](const QString &text) { return filled(text, problem.args); };
    switch (problem.code) {
    case Code::NameEmpty: return tr("The cluster needs a name.");
    case Code::NameTooLong:
        return say(tr("%1 characters are too many: at most %2, since the pods' names are made of it."));
    case Code::NameCharacter: return say(tr("\"%1\" is not possible in a name: only a–z, 0–9 and \"-\"."));
    case Code::NameUpperCase: return say(tr("Only lower case is possible: %1"));
    case Code::NameBegin: return tr("The name begins with a letter.");
    case Code::NameEnd: return tr("The name ends with a letter or a digit.");
    case Code::NamespaceEmpty: return tr("Choose a namespace, or type its name.");
    case Code::NamespaceTooLong: return say(tr("%1 characters are too many: at most %2."));
    case Code::NamespaceCharacter: return say(tr("\"%1\" is not possible in a namespace: only a–z, 0–9 and \"-\"."));
    case Code::NamespaceEdge: return tr("A namespace begins and ends with a letter or a digit.");
    case Code::GroupNameEmpty: return tr("The worker group needs a name.");
    case Code::GroupNameTooLong: return say(tr("%1 characters are too many: at most %2."));
    case Code::GroupNameCharacter: return say(tr("\"%1\" is not possible in a group's name: only a–z, 0–9 and \"-\"."));
    case Code::GroupNameEdge: return tr("A group's name begins and ends with a letter or a digit.");
    case Code::GroupNameReserved: return say(tr("\"%1\" is what KubeRay calls the head's group. Choose another name."));
    case Code::GroupNameRepeated: return say(tr("Another group is called \"%1\" already."));
    case Code::PodNameCut: return say(tr("The pods' names will begin with %1, cut after 50 characters."));
    case Code::ImageEmpty: return tr("An image is needed, such as rayproject/ray:2.52.1.");
    case Code::ImageSpace: return tr("An image has no spaces.");
    case Code::ImageUpperCase: return say(tr("Only lower case is possible before the tag: %1"));
    case Code::ImageTag: return say(tr("\"%1\" is not a tag: letters, digits, \"_\", \".\" and \"-\", at most 128."));
    case Code::ImageDigest: return say(tr("\"%1\" is not a digest: sha256: and 64 digits of 0–9 and a–f."));
    case Code::ImageForm: return tr("This is not an image. It reads registry/name:tag.");
    case Code::QuantityEmpty: return tr("A number is needed, such as 1, 500m or 2Gi.");
    case Code::QuantityNotANumber: return tr("This is not a number. Write it as 1, 0.5, 500m or 2Gi, without spaces.");
    case Code::QuantitySuffix: return tr("This unit is not known: m, k, M, G, T or Ki, Mi, Gi, Ti.");
    case Code::QuantityKilo: return tr("K is no unit: k is 1000, Ki is 1024.");
    case Code::QuantityBinary: return tr("Binary units begin with a capital letter: Ki, Mi, Gi.");
    case Code::QuantityExponent: return tr("A whole number has to follow the e, as in 1e3.");
    case Code::QuantityTooLarge: return tr("The server cannot count that high.");
    case Code::QuantityNotPositive: return tr("It has to be more than 0.");
    case Code::CpuTooLarge: return say(tr("The scheduler counts CPUs up to %1 only."));
    case Code::MemoryMilli: return say(tr("m is a thousandth of a byte. %1 is probably meant."));
    case Code::MemoryTooSmall: return say(tr("Ray does not start with less than %1."));
    case Code::GpusNegative: return tr("It cannot be less than 0.");
    case Code::GpuResourceEmpty: return tr("The GPUs need the name of their resource, such as nvidia.com/gpu.");
    case Code::GpuResourceName:
        return say(tr("\"%1\" is not a resource of devices. It reads vendor/device, such as nvidia.com/gpu."));
    case Code::ReplicasNegative:
    case Code::MinReplicasNegative:
    case Code::MaxReplicasNegative: return tr("It cannot be less than 0.");
    case Code::MinAboveMax: return say(tr("At least %1 is more than at most %2."));
    case Code::ReplicasBelowMin: return say(tr("%1 is less than the lower limit of %2."));
    case Code::ReplicasAboveMax: return say(tr("%1 is more than the upper limit of %2."));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
