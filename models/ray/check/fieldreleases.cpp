#include <models/ray/check/fieldreleases.h>

#include <models/ray/operator/packedoperator.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// Source: ray-operator/apis/ray/v1/raycluster_types.go at each tag from 1.0.0 to 1.7.0. [] stands for any index; what
/// lies below such a field came with it.
struct FieldSince {
    QLatin1StringView path;
    Release since;
    bool isRemoved = false; ///< since is the first release without it
};

constexpr std::array fields{
    FieldSince{"spec.suspend"_L1, {1, 1, 0}},
    FieldSince{"spec.workerGroupSpecs[].numOfHosts"_L1, {1, 1, 0}},
    FieldSince{"spec.headGroupSpec.replicas"_L1, {1, 1, 0}, true},
    FieldSince{"spec.gcsFaultToleranceOptions"_L1, {1, 3, 0}},
    FieldSince{"spec.managedBy"_L1, {1, 3, 0}},
    FieldSince{"spec.workerGroupSpecs[].idleTimeoutSeconds"_L1, {1, 3, 0}},
    FieldSince{"spec.workerGroupSpecs[].suspend"_L1, {1, 3, 0}},
    FieldSince{"spec.autoscalerOptions.version"_L1, {1, 4, 0}},
    FieldSince{"spec.headGroupSpec.resources"_L1, {1, 5, 0}},
    FieldSince{"spec.headGroupSpec.labels"_L1, {1, 5, 0}},
    FieldSince{"spec.workerGroupSpecs[].resources"_L1, {1, 5, 0}},
    FieldSince{"spec.workerGroupSpecs[].labels"_L1, {1, 5, 0}},
    FieldSince{"spec.authOptions"_L1, {1, 5, 1}},
    FieldSince{"spec.authOptions.secretName"_L1, {1, 6, 0}},
    FieldSince{"spec.authOptions.enableK8sTokenAuth"_L1, {1, 6, 0}},
    FieldSince{"spec.upgradeStrategy"_L1, {1, 6, 0}},
    FieldSince{"spec.ingressOptions"_L1, {1, 7, 0}}, // 1.7 was not run: taken at either place
    FieldSince{"spec.headGroupSpec.ingressOptions"_L1, {1, 7, 0}},
    FieldSince{"spec.workerGroupSpecs[].priority"_L1, {1, 7, 0}},
    FieldSince{"spec.autoscalerOptions.command"_L1, {1, 7, 0}},
    FieldSince{"spec.autoscalerOptions.args"_L1, {1, 7, 0}},
    FieldSince{"spec.gcsFaultToleranceOptions.backend"_L1, {1, 7, 0}},
    FieldSince{"spec.gcsFaultToleranceOptions.storage"_L1, {1, 7, 0}},
    FieldSince{"spec.networkPolicy"_L1, {1, 7, 0}},
    FieldSince{"spec.tlsOptions"_L1, {1, 7, 0}},
    FieldSince{"spec.historyServerOptions"_L1, {1, 7, 0}},
};

const FieldSince *entryOf(const kube::FieldPath &path)
{
    QString text = path.toString();
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[', open + 1)) {
        const qsizetype close = text.indexOf(u']', open);
        text.remove(open + 1, close - open - 1);
    }
    const auto entry = std::ranges::find(fields, text, &FieldSince::path);
    return entry == fields.end() ? nullptr : &*entry;
}

} // namespace

FieldReleases::Answer FieldReleases::of(const kube::FieldPath &path) const
{
    const Release nearest = nearestPacked(m_release);
    const FieldSince *entry = m_version == "v1"_L1 ? entryOf(path) : nullptr;
    Answer answer;
    Release firstWithout;
    for (const Release packed : packedReleases()) {
        const Schema *schema = packed == nearest ? nullptr : Schema::rayCluster(packed, m_version);
        const int node = schema ? schema->find(path) : -1;
        if (node < 0)
            continue;
        if (packed < nearest) { // the last of them: the one after it has the field no more
            answer = {State::Until, nearest, schema, node};
            continue;
        }
        // Between two packed releases nobody can say: it counts as known, so that no right field is refused.
        const bool isBetween = m_release > nearest;
        const Release since = entry ? entry->since : packed;
        answer = {since <= m_release || (isBetween && !entry) ? State::Known : State::From, since, schema, node};
        break;
    }
    if (answer.state == State::Until && entry && entry->isRemoved)
        answer.release = entry->since;
    if (answer.state == State::Never && entry && !entry->isRemoved)
        answer = {entry->since <= m_release ? State::Known : State::From, entry->since, nullptr, -1};
    return answer;
}

QString toText(Release release)
{
    return u"%1.%2.%3"_s.arg(QString::number(release.major), QString::number(release.minor),
                             QString::number(release.patch));
}

} // namespace raydeck::ray
