#include <models/ray/request/groupedit.h>

#include <models/kube/yamlscalar.h>
#include <models/ray/request/podrequest.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldPath;
using kube::YamlDocument;

constexpr qsizetype longestName = 63; // a value of the label ray.io/group

FieldPath groupPath(qsizetype index)
{
    return FieldPath(u"spec.workerGroupSpecs").item(index);
}

/// A group that asks for little and runs the head's image.
QByteArray plainGroup(const YamlDocument &document, const QString &name)
{
    const QString image = document.string(u"spec.headGroupSpec.template.spec.containers[0].image");
    QByteArray yaml = "groupName: " + kube::yamlScalar(name) + R"(
replicas: 1
minReplicas: 0
maxReplicas: 5
rayStartParams: {}
template:
  spec:
    containers:
    - name: ray-worker
)";
    if (!image.isEmpty())
        yaml += "      image: " + kube::yamlScalar(image) + '\n';
    yaml += R"(      resources:
        limits:
          cpu: "1"
          memory: 4Gi
        requests:
          cpu: "1"
          memory: 4Gi
)";
    return yaml;
}

Result<void> withoutDevices(YamlDocument &document, const FieldPath &group)
{
    const FieldPath resources = group / u"template.spec.containers[0].resources";
    for (const QString &kind : {u"limits"_s, u"requests"_s}) {
        for (const QString &resource : document.keys(resources.key(kind))) {
            if (!isDeviceResource(resource))
                continue;
            if (const auto removed = document.remove(resources.key(kind).key(resource)); !removed)
                return removed;
        }
    }
    for (const FieldPath &path :
         {group / u"template.spec.nodeSelector", group / u"template.spec.tolerations", group.key(u"numOfHosts"_s),
          group / u"rayStartParams[num-gpus]", group / u"rayStartParams.resources", group / u"scaleStrategy"}) {
        if (const auto removed = document.remove(path); !removed)
            return removed;
    }
    const FieldPath params = group.key(u"rayStartParams"_s); // 1.0.0 to 1.3 demand it, be it empty
    return document.keys(params).isEmpty() ? document.setYaml(params, "{}") : Result<void>();
}

} // namespace

QString freeGroupName(const QString &wish, const QStringList &taken)
{
    if (!taken.contains(wish) && !wish.isEmpty())
        return wish;
    // gpu-2 becomes gpu-3, not gpu-2-2.
    qsizetype end = wish.size();
    while (end > 0 && wish[end - 1].isDigit())
        --end;
    const bool isNumbered = end > 0 && end < wish.size() && wish[end - 1] == u'-';
    const QString stem = isNumbered ? wish.left(end - 1) : wish.isEmpty() ? u"workers"_s : wish;
    for (int number = 2;; ++number) {
        const QString tail = u"-%1"_s.arg(number);
        const QString name = stem.left(longestName - tail.size()) + tail;
        if (!taken.contains(name))
            return name;
    }
}

Result<void> appendGroup(YamlDocument &document, qsizetype like, const QString &name)
{
    const FieldPath groups(u"spec.workerGroupSpecs");
    const qsizetype index = document.count(groups);
    if (like < 0 || like >= index)
        return document.insertYaml(groups, index, plainGroup(document, name));
    Result<void> done = document.copyItem(groups, like, index);
    if (done)
        done = document.setString(groupPath(index).key(u"groupName"_s), name);
    return done ? withoutDevices(document, groupPath(index)) : done;
}

} // namespace raydeck::ray
