#include <models/ray/check/problemlist.h>

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using By = Problem::By;
using Code = ProblemCode;

/// What the rules of one document share.
struct Cluster {
    Field root;
    Release release;
    Field spec = root[u"spec"];
    Field annotations = root[u"metadata"][u"annotations"];
    Field head = spec[u"headGroupSpec"];
    Field autoscaler = spec[u"autoscalerOptions"];
    Field faultTolerance = spec[u"gcsFaultToleranceOptions"];
    QList<Field> groups = spec[u"workerGroupSpecs"].items();
    bool isAutoscaling = spec[u"enableInTreeAutoscaling"].isTrue();
    bool isV2 = autoscaler[u"version"].textOr({}) == "v2"_L1;

    [[nodiscard]] bool knows(Release since) const { return release >= since; }
    /// A variable of the head's first container, Ray's; absent if there is none of that name.
    [[nodiscard]] Field variable(QLatin1StringView name) const
    {
        const Field env = head[u"template"][u"spec"][u"containers"].at(0)[u"env"];
        const QList<Field> items = env.items();
        const auto found =
            std::ranges::find_if(items, [&](const Field &item) { return item[u"name"].textOr({}) == name; });
        return found == items.end() ? env[u"-"] : *found;
    }
    [[nodiscard]] Field parameter(QStringView name) const { return head[u"rayStartParams"][name]; }
};

bool isSet(const Field &field)
{
    return !field.textOr({}).isEmpty();
}

/// The same for head and groups.
struct Group {
    Field field;
    Code noContainers;
};

QList<Group> allGroups(const Cluster &cluster)
{
    QList<Group> groups{{cluster.head, Code::HeadContainersNone}};
    for (const Field &group : cluster.groups)
        groups.append({group, Code::GroupContainersNone});
    return groups;
}

void containers(const Cluster &cluster, ProblemList &problems)
{
    const By by = cluster.knows({1, 3, 0}) ? By::Operator : By::Raydeck; // an older one only fails to make the pods
    for (const Group &group : allGroups(cluster)) {
        const Field podTemplate = group.field[u"template"];
        const Field list = podTemplate[u"spec"][u"containers"];
        if (podTemplate.exists() && list.size() == 0) // without one, the schema refuses it
            problems.add(list, by, Finding{group.noContainers});
    }
    if (!cluster.spec.exists()) // which no schema demands
        problems.add(cluster.spec, by, Finding{Code::HeadContainersNone});
}

void rayResources(const Cluster &cluster, ProblemList &problems)
{
    for (const Group &group : allGroups(cluster)) {
        const Field resources = group.field[u"resources"];
        for (const QStringView name : {u"num-cpus", u"num-gpus", u"memory", u"resources"}) {
            if (resources.size() > 0 && isSet(group.field[u"rayStartParams"][name]))
                problems.add(resources, By::Operator, Finding{Code::RayResourcesTwice, {name.toString()}});
        }
    }
}

void rayLabels(const Cluster &cluster, ProblemList &problems)
{
    for (const Group &group : allGroups(cluster)) {
        const Field parameter = group.field[u"rayStartParams"][u"labels"];
        if (parameter.exists())
            problems.add(parameter, By::Operator, Finding{Code::RayLabelsParameter});
        const Field labels = group.field[u"labels"];
        for (const QString &key : labels.keys()) {
            problems.add(labels[key], By::Operator, textrules::labelKey(key));
            problems.add(labels[key], By::Operator, textrules::labelValue(labels[key].textOr({})));
        }
    }
}

void idleTimeouts(const Cluster &cluster, ProblemList &problems)
{
    const auto isNegative = [](const Field &timeout) { return timeout.number().value_or(0) < 0; };
    const auto add = [&](const Field &timeout) {
        if (isNegative(timeout))
            problems.add(timeout, By::Operator,
                         Finding{Code::IdleTimeoutNegative, {QString::number(*timeout.number())}});
    };
    add(cluster.autoscaler[u"idleTimeoutSeconds"]);
    const QString variable = cluster.variable("RAY_enable_autoscaler_v2"_L1)[u"value"].textOr({});
    const bool isV2 = cluster.isV2 || variable == "1"_L1 || variable == "true"_L1;
    for (const Field &group : cluster.groups) {
        const Field timeout = group[u"idleTimeoutSeconds"];
        add(timeout);
        if (timeout.exists() && !isNegative(timeout) && !isV2)
            problems.add(timeout, By::Operator, Finding{Code::IdleTimeoutNeedsV2});
    }
}

void faultTolerance(const Cluster &cluster, ProblemList &problems)
{
    const Field enabled = cluster.annotations[u"ray.io/ft-enabled"];
    const Field address = cluster.variable("RAY_REDIS_ADDRESS"_L1);
    const auto add = [&](const Field &field, bool isWrong, Code code) {
        if (isWrong)
            problems.add(field, By::Operator, Finding{code});
    };
    if (cluster.faultTolerance.exists()) {
        add(enabled, isSet(enabled), Code::FaultToleranceTwice);
        add(address, address.exists(), Code::RedisAddressTwice);
        const Field parameter = cluster.parameter(u"redis-password");
        add(parameter, isSet(parameter), Code::RedisPasswordParameter);
        const Field password = cluster.variable("REDIS_PASSWORD"_L1);
        add(password, password.exists(), Code::RedisPasswordTwice);
        const Field space = cluster.annotations[u"ray.io/external-storage-namespace"];
        add(space, isSet(space), Code::StorageNamespaceTwice);
    } else if (enabled.textOr({}).toLower() != "true"_L1) {
        add(address, address.exists(), Code::RedisAddressAlone);
    }
    const Field parameter = cluster.parameter(u"redis-username");
    add(parameter, isSet(parameter), Code::RedisUsername);
    const Field username = cluster.variable("REDIS_USERNAME"_L1);
    add(username, username.exists(), Code::RedisUsername);
}

void groupSuspend(const Cluster &cluster, ProblemList &problems)
{
    const bool isGateOff = !cluster.knows({1, 6, 0});
    for (const Field &group : cluster.groups) {
        const Field suspend = group[u"suspend"];
        if (suspend.isTrue() && isGateOff)
            problems.add(suspend, By::Operator, Finding{Code::GroupSuspendGate});
        else if (suspend.isTrue() && cluster.isAutoscaling)
            problems.add(suspend, By::Operator, Finding{Code::GroupSuspendAutoscaling});
    }
}

void autoscalerVersion(const Cluster &cluster, ProblemList &problems)
{
    if (!cluster.isAutoscaling)
        return;
    const Field variable = cluster.variable("RAY_enable_autoscaler_v2"_L1);
    if (variable.exists() && cluster.autoscaler[u"version"].exists())
        problems.add(variable, By::Operator, Finding{Code::AutoscalerVersionTwice});
    for (const Group &group : allGroups(cluster)) {
        const Field policy = group.field[u"template"][u"spec"][u"restartPolicy"];
        if (cluster.isV2 && isSet(policy) && policy.textOr({}) != "Never"_L1)
            problems.add(policy, By::Operator, Finding{Code::RestartPolicyV2, {policy.textOr({})}});
    }
}

void autoscalerVariable(const Cluster &cluster, ProblemList &problems)
{
    const Field variable = cluster.variable("RAY_enable_autoscaler_v2"_L1);
    const QString value = variable[u"value"].textOr({});
    if (!cluster.isAutoscaling && (value == "1"_L1 || value == "true"_L1))
        problems.add(variable, By::Operator, Finding{Code::AutoscalerV2Alone});
}

/// As apimachinery's version.ParseGeneric reads it: a "v" or blanks around, then numbers and dots, then anything that
/// begins otherwise. Without two numbers it is no version.
std::optional<QVersionNumber> rayVersionOf(const QString &text)
{
    static const QRegularExpression form(u"\\A\\s*v?((?:0|[1-9][0-9]*)(?:\\.[0-9]+)*)(?:.*)\\z"_s);
    const auto match = form.match(text);
    const QVersionNumber version = QVersionNumber::fromString(match.capturedView(1));
    return match.hasMatch() && version.segmentCount() >= 2 ? std::optional(version) : std::nullopt;
}

void addRayVersion(const Cluster &cluster, const QVersionNumber &least, ProblemList &problems)
{
    const Field field = cluster.spec[u"rayVersion"];
    const QString text = field.textOr({});
    const auto version = rayVersionOf(text);
    if (text.isEmpty())
        problems.add(field, By::Operator, Finding{Code::TokenRayVersionMissing, {least.toString()}});
    else if (!version)
        problems.add(field, By::Operator, Finding{Code::TokenRayVersionForm, {text}});
    else if (version->normalized() < least.normalized())
        problems.add(field, By::Operator, Finding{Code::TokenRayVersionOld, {text, least.toString()}});
}

void tokens(const Cluster &cluster, ProblemList &problems)
{
    const Field options = cluster.spec[u"authOptions"];
    const Field server = options[u"enableK8sTokenAuth"];
    const bool isServer = server.isTrue() && cluster.knows({1, 6, 0});
    if (options[u"mode"].textOr({}) == "token"_L1) {
        addRayVersion(cluster, QVersionNumber(2, isServer ? 55 : 52, 0), problems);
        if (isServer && isSet(options[u"secretName"]))
            problems.add(options[u"secretName"], By::Operator, Finding{Code::ServerTokenSecret});
    } else if (isServer) {
        problems.add(server, By::Operator, Finding{Code::ServerTokenAlone});
    }
}

void upgradeStrategy(const Cluster &cluster, ProblemList &problems)
{
    const Field type = cluster.spec[u"upgradeStrategy"][u"type"];
    const QString creator = cluster.root[u"metadata"][u"labels"][u"ray.io/originated-from-crd"].textOr({});
    if (type.exists() && (creator == "RayJob"_L1 || creator == "RayService"_L1))
        problems.add(type, By::Operator, Finding{Code::UpgradeStrategyOwned, {creator}});
}

void priorities(const Cluster &cluster, ProblemList &problems)
{
    const QVersionNumber least(2, 56, 0);
    const auto version = rayVersionOf(cluster.spec[u"rayVersion"].textOr({}));
    for (const Field &group : cluster.groups) {
        const Field priority = group[u"priority"];
        if (!priority.exists())
            continue;
        if (!cluster.isV2)
            problems.add(priority, By::Operator, Finding{Code::PriorityNeedsV2});
        else if (!version || version->normalized() < least)
            problems.add(priority, By::Operator, Finding{Code::PriorityRayVersion, {least.toString()}});
    }
}

struct OperatorRule {
    Release since;
    void (*add)(const Cluster &, ProblemList &);
};

/// Source: ray-operator/controllers/ray/utils/validation.go, ValidateRayClusterSpec and ValidateRayClusterUpgradeOptions
/// at 1.4.2, 1.5.1, 1.6.1 (run: tests/ui/tst_operatorrefuses.cpp); 1.7 from its source. 1.0.0 refuses nothing. Names and
/// counts of groups are in clusterrules.cpp. That min and max are required without autoscaling (≥ 1.6) cannot happen: the
/// CRD's defaults fill them in.
constexpr std::array rules{
    OperatorRule{{1, 0, 0}, containers},
    OperatorRule{{1, 5, 0}, rayResources},
    OperatorRule{{1, 5, 0}, rayLabels},
    OperatorRule{{1, 6, 0}, idleTimeouts},
    OperatorRule{{1, 3, 0}, faultTolerance},
    OperatorRule{{1, 3, 0}, groupSuspend},
    OperatorRule{{1, 4, 0}, autoscalerVersion},
    OperatorRule{{1, 5, 0}, autoscalerVariable},
    OperatorRule{{1, 5, 1}, tokens},
    OperatorRule{{1, 6, 0}, upgradeStrategy},
    OperatorRule{{1, 7, 0}, priorities},
};

} // namespace

void addOperatorProblems(const Field &root, Release release, ProblemList &problems)
{
    const Cluster cluster{.root = root, .release = release};
    for (const OperatorRule &rule : rules) {
        if (release >= rule.since)
            rule.add(cluster, problems);
    }
}

} // namespace raydeck::ray
