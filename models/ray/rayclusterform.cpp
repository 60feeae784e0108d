#include <models/ray/rayclusterform.h>

#include <models/kube/yamlscalar.h>

namespace raydeck::ray {

namespace {

// Of every pod, whatever the cluster is called: fixed texts in the reference document.
constexpr auto InstanceLabel = "raycluster";
constexpr auto NameLabel = "kuberay";

/// Writes lines of `key: value`, two spaces a level.
class Lines {
public:
    void add(int level, QByteArrayView line) { m_text.append(level * 2, ' ').append(line).append('\n'); }
    void add(int level, QByteArrayView key, const QByteArray &value)
    {
        m_text.append(level * 2, ' ').append(key).append(": ").append(value).append('\n');
    }
    [[nodiscard]] QByteArray take() { return std::exchange(m_text, {}); }

private:
    QByteArray m_text;
};

void addResources(Lines &lines, int level, const PodForm &pod)
{
    for (const auto kind : {"limits:", "requests:"}) {
        lines.add(level, kind);
        lines.add(level + 1, "cpu", kube::yamlScalar(pod.cpu));
        lines.add(level + 1, "memory", kube::yamlScalar(pod.memory));
        if (pod.gpus != 0)
            lines.add(level + 1, kube::yamlScalar(pod.gpuResource), QByteArray::number(pod.gpus));
    }
}

void addTemplate(Lines &lines, int level, const PodForm &pod, const QString &image, QByteArrayView container)
{
    lines.add(level, "template:");
    lines.add(level + 1, "metadata:");
    lines.add(level + 2, "labels:");
    lines.add(level + 3, "app.kubernetes.io/instance", InstanceLabel);
    lines.add(level + 3, "app.kubernetes.io/name", NameLabel);
    lines.add(level + 1, "spec:");
    lines.add(level + 2, "containers:");
    lines.add(level + 2, "- image", kube::yamlScalar(image));
    lines.add(level + 3, "name", container.toByteArray());
    lines.add(level + 3, "resources:");
    addResources(lines, level + 4, pod);
    lines.add(level + 3, "volumeMounts:");
    lines.add(level + 3, "- mountPath: /tmp/ray");
    lines.add(level + 4, "name: log-volume");
    lines.add(level + 2, "volumes:");
    lines.add(level + 2, "- emptyDir: {}");
    lines.add(level + 3, "name: log-volume");
}

void addWorkerGroup(Lines &lines, const WorkerGroupForm &group, const QString &clusterImage)
{
    lines.add(1, "- groupName", kube::yamlScalar(group.groupName));
    lines.add(2, "replicas", QByteArray::number(group.replicas));
    lines.add(2, "minReplicas", QByteArray::number(group.minReplicas));
    lines.add(2, "maxReplicas", QByteArray::number(group.maxReplicas));
    lines.add(2, "rayStartParams: {}");
    addTemplate(lines, 2, group.pod, group.image.isEmpty() ? clusterImage : group.image, "ray-worker");
}

} // namespace

QByteArray toYaml(const RayClusterForm &form)
{
    Lines lines;
    lines.add(0, "apiVersion: ray.io/v1");
    lines.add(0, "kind: RayCluster");
    lines.add(0, "metadata:");
    lines.add(1, "name", kube::yamlScalar(form.name));
    lines.add(1, "namespace", kube::yamlScalar(form.namespaceName));
    lines.add(0, "spec:");
    lines.add(1, "headGroupSpec:");
    lines.add(2, "rayStartParams:");
    lines.add(3, "dashboard-host: 0.0.0.0");
    addTemplate(lines, 2, form.head, form.image, "ray-head");
    if (!form.workers.isEmpty())
        lines.add(1, "workerGroupSpecs:");
    for (const WorkerGroupForm &group : form.workers)
        addWorkerGroup(lines, group, form.image);
    return lines.take();
}

} // namespace raydeck::ray
