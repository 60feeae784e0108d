#include <models/ray/check/problemlist.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using By = Problem::By;
using Code = ProblemCode;

void addResources(const Field &resources, bool isRay, ProblemList &problems)
{
    for (const QStringView list : {u"limits", u"requests"}) {
        const Field amounts = resources[list];
        for (const QString &name : amounts.keys()) {
            const Field amount = amounts[name];
            const auto text = amount.numberOrText();
            if (!text)
                continue;
            if (isRay && name == "cpu"_L1)
                problems.add(amount, By::Raydeck, textrules::cpu(*text));
            else if (isRay && name == "memory"_L1)
                problems.add(amount, By::Raydeck, textrules::memory(*text));
            else if (const auto quantity = textrules::quantity(*text); !quantity)
                problems.add(amount, By::Raydeck, quantity.error());
        }
    }
}

} // namespace

void addPodProblems(const Field &podTemplate, ProblemList &problems)
{
    const QList<Field> containers = podTemplate[u"spec"][u"containers"].items();
    for (qsizetype i = 0; i < containers.size(); ++i) {
        const Field &container = containers[i];
        problems.add(container[u"image"], By::Raydeck, textrules::image(container[u"image"].textOr({})));
        addResources(container[u"resources"], i == 0, problems);
    }
}

} // namespace raydeck::ray
