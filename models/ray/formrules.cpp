#include <models/ray/formrules.h>

#include <models/ray/check/replicarules.h>
#include <models/ray/check/textrules.h>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Code = FieldProblem::Code;

class Problems {
public:
    void add(const QString &field, const Found &finding)
    {
        if (finding)
            m_list.append({.field = field, .code = finding->code, .args = finding->args});
    }
    void addPod(const QString &prefix, const PodForm &pod)
    {
        add(prefix + "cpu"_L1, textrules::cpu(pod.cpu));
        add(prefix + "memory"_L1, textrules::memory(pod.memory));
        add(prefix + "gpus"_L1, pod.gpus < 0 ? Found(Finding{Code::GpusNegative}) : Found());
        add(prefix + "gpuResource"_L1, pod.gpus == 0 ? Found() : textrules::deviceName(pod.gpuResource));
    }
    void addReplicas(const QString &prefix, const ScaleTarget &target)
    {
        for (const ReplicaFinding &found : replicaFindings(target))
            add(prefix + found.field, found.finding);
    }
    [[nodiscard]] QList<FieldProblem> take() { return std::exchange(m_list, {}); }

private:
    QList<FieldProblem> m_list;
};

Found groupName(const RayClusterForm &form, qsizetype index)
{
    const QString &name = form.workers[index].groupName;
    if (auto found = textrules::groupName(name))
        return found;
    const auto earlier = std::span(form.workers).first(size_t(index));
    if (std::ranges::contains(earlier, name, &WorkerGroupForm::groupName))
        return Finding{Code::GroupNameRepeated, {name}};
    return textrules::clusterName(form.name) ? Found() : textrules::podName(form.name, name);
}

} // namespace

QList<FieldProblem> problemsOf(const RayClusterForm &form)
{
    Problems problems;
    problems.add(u"name"_s, textrules::clusterName(form.name));
    problems.add(u"namespaceName"_s, textrules::namespaceName(form.namespaceName));
    problems.add(u"image"_s, textrules::image(form.image));
    problems.addPod(u"head."_s, form.head);
    for (qsizetype i = 0; i < form.workers.size(); ++i) {
        const WorkerGroupForm &group = form.workers[i];
        const QString prefix = u"workers[%1]."_s.arg(i);
        problems.add(prefix + "groupName"_L1, groupName(form, i));
        problems.addReplicas(prefix, {group.replicas, group.minReplicas, group.maxReplicas});
        problems.addPod(prefix, group.pod);
        if (!group.image.isEmpty())
            problems.add(prefix + "image"_L1, textrules::image(group.image));
    }
    return problems.take();
}

QList<FieldProblem> problemsOf(const ScaleTarget &target)
{
    Problems problems;
    problems.addReplicas({}, target);
    return problems.take();
}

bool blocks(const QList<FieldProblem> &problems)
{
    return std::ranges::any_of(
        problems, [](const FieldProblem &problem) { return ruleOf(problem.code).weight == FieldRule::Weight::Error; });
}

} // namespace raydeck::ray
