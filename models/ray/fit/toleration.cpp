#include <models/ray/fit/toleration.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

QLatin1StringView textOf(Taint::Effect effect)
{
    switch (effect) {
    case Taint::Effect::NoSchedule: return "NoSchedule"_L1;
    case Taint::Effect::PreferNoSchedule: return "PreferNoSchedule"_L1;
    case Taint::Effect::NoExecute: return "NoExecute"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

bool PodToleration::tolerates(const Taint &taint) const
{
    return (effect.isEmpty() || effect == textOf(taint.effect)) && (key.isEmpty() || key == taint.key)
        && (exists || value == taint.value);
}

PodToleration tolerationOf(const QJsonObject &toleration)
{
    return {.key = toleration["key"_L1].toString(),
            .value = toleration["value"_L1].toString(),
            .effect = toleration["effect"_L1].toString(),
            .exists = toleration["operator"_L1].toString() == "Exists"_L1};
}

const Taint *untolerated(const QList<Taint> &taints, const QList<PodToleration> &tolerations)
{
    for (const Taint &taint : taints) {
        const bool isHarmless = taint.effect == Taint::Effect::PreferNoSchedule
            || std::ranges::any_of(tolerations, [&taint](const PodToleration &one) { return one.tolerates(taint); });
        if (!isHarmless)
            return &taint;
    }
    return nullptr;
}

} // namespace raydeck::ray
