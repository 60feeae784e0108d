#include <models/ray/recreate/recreation.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr std::array names{
    std::pair(RecreateStep::Delete, "delete"_L1),
    std::pair(RecreateStep::PodsGone, "pods-gone"_L1),
    std::pair(RecreateStep::FinalizersGone, "finalizers-gone"_L1),
    std::pair(RecreateStep::Create, "create"_L1),
    std::pair(RecreateStep::Ready, "ready"_L1),
    std::pair(RecreateStep::Done, "done"_L1),
};

} // namespace

QString nameOf(RecreateStep step)
{
    return std::ranges::find(names, step, [](const auto &pair) { return pair.first; })->second;
}

std::optional<RecreateStep> recreateStepOf(QStringView name)
{
    const auto *found = std::ranges::find_if(names, [name](const auto &pair) { return pair.second == name; });
    if (found == names.end())
        return {};
    return found->first;
}

} // namespace raydeck::ray
