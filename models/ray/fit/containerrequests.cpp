#include <models/ray/fit/containerrequests.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

bool isOfThePod(QStringView resource) // what resources of a pod may say
{
    return resource == "cpu"_L1 || resource == "memory"_L1 || resource.startsWith("hugepages-"_L1);
}

} // namespace

void fillRequests(ContainerRequest &container)
{
    for (const Amounts::Entry &limit : container.limits.entries()) {
        if (!container.requests.contains(limit.resource))
            container.requests.set(limit.resource, limit.value);
    }
}

Amounts effectiveRequest(const ContainerRequests &pod)
{
    Amounts sum;
    Amounts sidecars;
    Amounts starting;
    for (const ContainerRequest &container : pod.containers) {
        if (!container.isInit) {
            sum.add(container.requests);
            continue;
        }
        Amounts now = container.requests;
        now.add(sidecars); // those before it run already
        if (container.isSidecar)
            sidecars.add(container.requests);
        starting.raise(container.isSidecar ? sidecars : now);
    }
    sum.add(sidecars);
    sum.raise(starting);
    if (pod.pod) {
        for (const Amounts::Entry &entry : pod.pod->requests.entries()) {
            if (isOfThePod(entry.resource))
                sum.set(entry.resource, entry.value);
        }
        for (const Amounts::Entry &entry : pod.pod->limits.entries()) {
            if (isOfThePod(entry.resource) && !pod.pod->requests.contains(entry.resource)
                && sum.value(entry.resource) == 0)
                sum.set(entry.resource, entry.value);
        }
    }
    sum.add(pod.overhead);
    return sum;
}

} // namespace raydeck::ray
