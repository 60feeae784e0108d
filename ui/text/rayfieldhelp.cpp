#include <ui/text/rayfieldhelp.h>

#include <ui/text/fieldtext.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Sentence {
    QLatin1StringView path; ///< [] stands for any index
    const char *text;
};

/// What no form has a field for: parts with fields below them, and what a form asks for in another way.
/// Source: apis/ray/v1/raycluster_types.go at 1.6.1.
constexpr std::array sentences{
    Sentence{"spec"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "What is wanted: one head and groups of workers.")},
    Sentence{"status"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "What the operator found; nobody else writes it.")},
    Sentence{
        "spec.headGroupSpec"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                          "The head: one pod with Ray's control store and dashboard, and the autoscaler beside it.")},
    Sentence{"spec.headGroupSpec.template"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                               "The head's pod, as Kubernetes describes pods. Its first container runs Ray.")},
    Sentence{"spec.workerGroupSpecs"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "The worker groups; the pods of a group are all alike.")},
    Sentence{"spec.workerGroupSpecs[]"_L1, QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "One worker group.")},
    Sentence{"spec.workerGroupSpecs[].groupName"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                               "The name of the group, in the names of its pods and in their label ray.io/group.")},
    Sentence{
        "spec.workerGroupSpecs[].replicas"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                          "How many workers there should be. With the autoscaler on, it is the one that sets this.")},
    Sentence{"spec.workerGroupSpecs[].minReplicas"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "The autoscaler keeps at least this many workers.")},
    Sentence{"spec.workerGroupSpecs[].maxReplicas"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "The autoscaler makes at most this many workers.")},
    Sentence{"spec.workerGroupSpecs[].suspend"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "True deletes the group's pods; false makes them again.")},
    Sentence{"spec.workerGroupSpecs[].scaleStrategy"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "Which workers go first when there should be fewer.")},
    Sentence{
        "spec.workerGroupSpecs[].scaleStrategy.workersToDelete"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "Names of pods that go first; the autoscaler writes here too.")},
    Sentence{"spec.workerGroupSpecs[].template"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                               "The group's pods, as Kubernetes describes pods. Their first container runs Ray.")},
    Sentence{
        "spec.autoscalerOptions"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "How Ray's autoscaler works: a container beside the head.")},
    Sentence{
        "spec.gcsFaultToleranceOptions"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                          "Keeps the state of the cluster outside of the head, so that a new head goes on with it.")},
    Sentence{"spec.gcsFaultToleranceOptions.redisUsername.value"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "The user name itself.")},
    Sentence{
        "spec.gcsFaultToleranceOptions.redisPassword.value"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp",
                          "The password itself, for everybody to read who sees this object; valueFrom is better.")},
    Sentence{"spec.gcsFaultToleranceOptions.redisUsername.valueFrom"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "Where it is read from, such as a Secret.")},
    Sentence{"spec.gcsFaultToleranceOptions.redisPassword.valueFrom"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "Where it is read from, such as a Secret.")},
    Sentence{"spec.authOptions"_L1,
             QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "Whether Ray asks for a token from those who talk to it.")},
    Sentence{
        "spec.upgradeStrategy"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::RayFieldHelp", "What happens to running pods when this document changes.")},
};

/// The path in a RayCluster, without indices; empty where it is outside of one.
QString pathInCluster(const kube::ObjectKind &kind, const kube::FieldPath &path)
{
    QString text;
    for (const kube::FieldPath::Step &step : path.steps()) {
        const auto *key = std::get_if<QString>(&step);
        text += key ? (text.isEmpty() ? *key : u'.' + *key) : u"[]"_s;
    }
    if (!kind.apiVersion.startsWith("ray.io/"_L1))
        return {};
    if (kind.kind == "RayCluster"_L1)
        return text;
    const QString inside = kind.kind == "RayJob"_L1 ? u"spec.rayClusterSpec"_s : u"spec.rayClusterConfig"_s;
    return text.startsWith(inside + u'.') ? u"spec"_s + text.sliced(inside.size()) : QString();
}

QString helpOf(ray::RayClusterField::Part part, QStringView path)
{
    for (const ray::RayClusterField &field : ray::fieldsOf(part)) {
        if (field.path == path)
            return FieldText::help(field);
    }
    return {};
}

} // namespace

QString RayFieldHelp::help(const kube::ObjectKind &kind, const kube::FieldPath &path)
{
    using Part = ray::RayClusterField::Part;
    const QString inCluster = pathInCluster(kind, path);
    const auto own = std::ranges::find(sentences, inCluster, &Sentence::path);
    if (own != sentences.end())
        return QCoreApplication::translate("raydeck::ui::RayFieldHelp", own->text);
    for (const auto &[begin, part] :
         {std::pair(u"spec.headGroupSpec."_s, Part::Head), std::pair(u"spec.workerGroupSpecs[]."_s, Part::Group)}) {
        if (!inCluster.startsWith(begin))
            continue;
        const QStringView rest = QStringView(inCluster).sliced(begin.size());
        const QString help = helpOf(part, rest);
        return help.isEmpty() ? helpOf(Part::Pod, rest) : help;
    }
    for (const Part part : {Part::Cluster, Part::Autoscaler, Part::FaultTolerance, Part::Security}) {
        if (const QString help = helpOf(part, inCluster); !help.isEmpty())
            return help;
    }
    return {};
}

} // namespace raydeck::ui
