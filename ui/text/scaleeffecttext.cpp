#include <ui/text/scaleeffecttext.h>

#include <QStringList>

#include <algorithm>
#include <limits>

namespace raydeck::ui {

namespace {

using Kind = ray::ScaleEffect::Kind;

/// For %n, which is an int.
int plural(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString ScaleEffectText::sentence(const ray::ScaleEffect &effect)
{
    switch (effect.kind) {
    case Kind::Nothing:
        return effect.wanted == 0 ? tr("No pod is created or deleted")
                                  : tr("No pod is created or deleted: %n are there", nullptr, plural(effect.wanted));
    case Kind::Creates: return tr("Creates %n pods", nullptr, plural(effect.pods));
    case Kind::Deletes: return tr("Deletes %n pods", nullptr, plural(effect.pods));
    case Kind::LeftToAutoscaler:
        return tr("The autoscaler decides about removing %n workers", nullptr, plural(effect.pods));
    case Kind::Later: return tr("Nothing happens until the cluster is resumed");
    case Kind::Rejected: return tr("KubeRay will not accept this");
    case Kind::NotKnown: return tr("What KubeRay does with this is not known");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ScaleEffectText::more(const ray::ScaleEffect &effect, qint64 gpusPerPod)
{
    QStringList said;
    switch (effect.kind) {
    case Kind::Creates:
        if (gpusPerPod > 0)
            said += tr("They need %n GPUs, and wait as Pending while no node has them free.", nullptr,
                       plural(effect.pods * gpusPerPod));
        break;
    case Kind::Deletes: said += tr("KubeRay chooses which. What runs there is lost."); break;
    case Kind::LeftToAutoscaler: said += tr("KubeRay deletes none of them by itself while autoscaling is on."); break;
    case Kind::Later: said += tr("It will then have %n workers.", nullptr, plural(effect.wanted)); break;
    case Kind::Nothing:
    case Kind::Rejected:
    case Kind::NotKnown: break;
    }
    if (effect.raisedTo)
        said += tr("KubeRay takes the lower limit, %1.").arg(*effect.raisedTo);
    if (effect.loweredTo)
        said += tr("KubeRay takes the upper limit, %1.").arg(*effect.loweredTo);
    if (effect.autoscalerMayChange && effect.kind != Kind::LeftToAutoscaler)
        said += tr("Autoscaling is on: the autoscaler may change the number again within the limits.");
    return said.join(u' ');
}

} // namespace raydeck::ui
