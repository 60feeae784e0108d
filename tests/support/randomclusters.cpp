#include <tests/support/randomclusters.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

QJsonObject object(const QString &key, const QJsonValue &value)
{
    return {{key, value}};
}

class Maker {
public:
    Maker(QRandomGenerator &random, const QString &name, const QString &prefix) : m_random(random), m_prefix(prefix)
    {
        m_made.name = name;
        m_hasPriorities = oneIn(2);
    }

    RandomCluster make()
    {
        const int nodes = m_random.bounded(1, 5);
        for (int i = 0; i < nodes; ++i)
            addNode(m_made.name + u'-' + QChar(u'a' + i));
        for (int pods = oneIn(3) ? m_random.bounded(1, 4) : 0; pods > 0; --pods)
            addWaiting();
        makeRayCluster();
        return m_made;
    }

private:
    bool oneIn(int chances) { return m_random.bounded(chances) == 0; }

    void setPriority(QJsonObject &spec, const QStringList &classes)
    {
        if (!m_hasPriorities || oneIn(2))
            return;
        spec.insert(u"priorityClassName"_s, QString(m_prefix + u'-' + classes[m_random.bounded(int(classes.size()))]));
    }

    QJsonObject amounts(int mostCpus, int mostMemory, int mostGpus)
    {
        QJsonObject amounts{{u"cpu"_s, u"%1m"_s.arg(m_random.bounded(1, 2 * mostCpus + 1) * 500)},
                            {u"memory"_s, u"%1Mi"_s.arg(m_random.bounded(1, 2 * mostMemory + 1) * 512)}};
        if (const int gpus = m_random.bounded(mostGpus + 1); gpus > 0)
            amounts.insert(u"nvidia.com/gpu"_s, QString::number(gpus));
        return amounts;
    }

    QJsonObject container(const QString &name, const QJsonObject &amounts)
    {
        return {{u"name"_s, name},
                {u"image"_s, u"rayproject/ray:2.52.1"_s},
                {u"resources"_s, QJsonObject{{u"limits"_s, amounts}, {u"requests"_s, amounts}}}};
    }

    void addNode(const QString &name)
    {
        QJsonObject has = amounts(12, 24, 8);
        has.insert(u"pods"_s, QString::number(oneIn(5) ? m_random.bounded(1, 5) : 110));
        QJsonObject labels{{u"raydeck.test/cluster"_s, m_made.name},
                           {u"kubernetes.io/hostname"_s, name},
                           {u"speed"_s, QString::number(m_random.bounded(1, 4))}};
        if (!oneIn(3))
            labels.insert(u"zone"_s, oneIn(2) ? u"x"_s : u"y"_s);
        QJsonArray taints;
        const QStringList effects{u"NoSchedule"_s, u"NoExecute"_s, u"PreferNoSchedule"_s};
        if (oneIn(4))
            taints.append(QJsonObject{{u"key"_s, u"nvidia.com/gpu"_s},
                                      {u"value"_s, oneIn(2) ? u"present"_s : u"true"_s},
                                      {u"effect"_s, effects[m_random.bounded(3)]}});
        QJsonObject spec{{u"taints"_s, taints}};
        if (oneIn(8))
            spec.insert(u"unschedulable"_s, true);
        m_made.nodes.append({{u"apiVersion"_s, u"v1"_s},
                             {u"kind"_s, u"Node"_s},
                             {u"metadata"_s,
                              QJsonObject{{u"name"_s, name},
                                          {u"labels"_s, labels},
                                          {u"annotations"_s, object(u"kwok.x-k8s.io/node"_s, u"fake"_s)}}},
                             {u"spec"_s, spec},
                             {u"status"_s, QJsonObject{{u"allocatable"_s, has}, {u"capacity"_s, has}}}});
        bool takesPort = oneIn(4); // one pod at most: two with the same port cannot run on a node
        for (int pods = m_random.bounded(m_hasPriorities ? 7 : 3); pods > 0; --pods)
            addRunning(name, std::exchange(takesPort, false));
    }

    void addRunning(const QString &node, bool takesPort)
    {
        QJsonObject main = container(u"main"_s, amounts(3, 5, 2));
        if (takesPort)
            main.insert(u"ports"_s, QJsonArray{QJsonObject{{u"containerPort"_s, 80}, {u"hostPort"_s, 8000}}});
        QJsonObject spec{{u"nodeName"_s, node},
                         {u"terminationGracePeriodSeconds"_s, 0},
                         {u"tolerations"_s, QJsonArray{object(u"operator"_s, u"Exists"_s)}},
                         {u"containers"_s, QJsonArray{main}}};
        addInit(spec);
        setPriority(spec, {u"low"_s, u"low"_s, u"high"_s});
        const QString name = u"%1-%2"_s.arg(node, QString::number(m_made.running.size()));
        m_made.running.append({{u"apiVersion"_s, u"v1"_s},
                               {u"kind"_s, u"Pod"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
                               {u"spec"_s, spec}});
    }

    /// Larger than any node, or not tried, or of another cluster's making: pods that stay where they are.
    void addWaiting()
    {
        QJsonObject spec{{u"nodeSelector"_s, QJsonObject{{u"raydeck.test/cluster"_s, m_made.name}}},
                         {u"terminationGracePeriodSeconds"_s, 0}};
        QJsonObject asks = amounts(3, 4, 2);
        switch (m_random.bounded(4)) {
        case 0: asks.insert(u"cpu"_s, u"900"_s); break;
        case 1: asks.insert(u"amd.com/gpu"_s, u"1"_s); break;
        case 2: spec.insert(u"schedulingGates"_s, QJsonArray{object(u"name"_s, u"raydeck.test/never"_s)}); break;
        default: spec.insert(u"schedulerName"_s, u"raydeck-test-nobody"_s);
        }
        spec.insert(u"containers"_s, QJsonArray{container(u"main"_s, asks)});
        setPriority(spec, {u"low"_s, u"high"_s, u"never"_s});
        const QString name = u"%1-waits-%2"_s.arg(m_made.name, QString::number(m_made.waiting.size()));
        m_made.waiting.append({{u"apiVersion"_s, u"v1"_s},
                               {u"kind"_s, u"Pod"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
                               {u"spec"_s, spec}});
    }

    void addInit(QJsonObject &spec)
    {
        QJsonArray inits;
        if (oneIn(4)) {
            QJsonObject sidecar = container(u"sidecar"_s, amounts(1, 1, 0));
            sidecar.insert(u"restartPolicy"_s, u"Always"_s);
            inits.append(sidecar);
        }
        if (oneIn(4))
            inits.append(container(u"init"_s, amounts(4, 6, 1)));
        if (!inits.isEmpty())
            spec.insert(u"initContainers"_s, inits);
    }

    QJsonObject expression()
    {
        switch (m_random.bounded(5)) {
        case 0: return {{u"key"_s, u"zone"_s}, {u"operator"_s, u"In"_s}, {u"values"_s, QJsonArray{u"x"_s, u"z"_s}}};
        case 1: return {{u"key"_s, u"zone"_s}, {u"operator"_s, u"NotIn"_s}, {u"values"_s, QJsonArray{u"x"_s}}};
        case 2: return {{u"key"_s, u"zone"_s}, {u"operator"_s, u"DoesNotExist"_s}};
        case 3: return {{u"key"_s, u"speed"_s}, {u"operator"_s, u"Gt"_s}, {u"values"_s, QJsonArray{u"1"_s}}};
        default: return {{u"key"_s, u"speed"_s}, {u"operator"_s, u"Lt"_s}, {u"values"_s, QJsonArray{u"3"_s}}};
        }
    }

    QJsonObject podSpec(const QJsonObject &amounts)
    {
        QJsonObject main = container(u"ray"_s, amounts);
        if (oneIn(10))
            main.insert(u"ports"_s, QJsonArray{QJsonObject{{u"containerPort"_s, 80}, {u"hostPort"_s, 8000}}});
        QJsonObject selector{{u"raydeck.test/cluster"_s, m_made.name}};
        if (oneIn(6))
            selector.insert(u"zone"_s, u"x"_s);
        QJsonObject spec{{u"nodeSelector"_s, selector},
                         {u"terminationGracePeriodSeconds"_s, 0},
                         {u"containers"_s, QJsonArray{main}}};
        if (oneIn(2)) {
            QJsonObject toleration{{u"key"_s, u"nvidia.com/gpu"_s}};
            if (oneIn(2))
                toleration.insert(u"operator"_s, u"Exists"_s);
            else
                toleration.insert(u"value"_s, u"present"_s);
            if (oneIn(3))
                toleration.insert(u"effect"_s, u"NoSchedule"_s);
            spec.insert(u"tolerations"_s, QJsonArray{toleration});
        }
        QJsonObject affinity;
        const QString required = u"requiredDuringSchedulingIgnoredDuringExecution"_s;
        if (oneIn(5)) {
            const QJsonArray terms{object(u"matchExpressions"_s, QJsonArray{expression()}),
                                   object(u"matchExpressions"_s, QJsonArray{expression(), expression()})};
            affinity.insert(u"nodeAffinity"_s, object(required, object(u"nodeSelectorTerms"_s, terms)));
        }
        if (oneIn(15)) { // then nothing is certain, but not more than was said may come
            const QJsonObject labels = object(u"matchLabels"_s, object(u"ray.io/cluster"_s, m_made.name));
            const QJsonObject term{{u"labelSelector"_s, labels}, {u"topologyKey"_s, u"kubernetes.io/hostname"_s}};
            affinity.insert(u"podAntiAffinity"_s, object(required, QJsonArray{term}));
        }
        if (!affinity.isEmpty())
            spec.insert(u"affinity"_s, affinity);
        addInit(spec);
        setPriority(spec, {u"low"_s, u"high"_s, u"high"_s, u"never"_s});
        return spec;
    }

    /// As ray-operator/controllers/ray/common/pod.go 1.6.1 does, as far as a scheduler sees it.
    void addPod(QJsonObject spec, const QString &group, const QString &addTo, const QJsonObject &added)
    {
        QJsonArray containers = spec[addTo].toArray();
        if (!added.isEmpty())
            containers.append(added);
        if (!containers.isEmpty())
            spec.insert(addTo, containers);
        const QString name = u"%1-ray-%2"_s.arg(m_made.name, QString::number(m_made.pods.size()));
        const QJsonObject labels{{u"ray.io/cluster"_s, m_made.name}, {u"ray.io/group"_s, group}};
        m_made.pods.append({{u"apiVersion"_s, u"v1"_s},
                            {u"kind"_s, u"Pod"_s},
                            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"labels"_s, labels}}},
                            {u"spec"_s, spec}});
    }

    void makeRayCluster()
    {
        const auto fixed = [this](const QString &name, const QString &cpu, const QString &memory) {
            return container(name, {{u"cpu"_s, cpu}, {u"memory"_s, memory}});
        };
        const bool isAutoscaled = oneIn(3);
        const QJsonObject head = podSpec(amounts(3, 4, 1));
        addPod(head, u"headgroup"_s, u"containers"_s,
               isAutoscaled ? fixed(u"autoscaler"_s, u"500m"_s, u"512Mi"_s) : QJsonObject());
        QJsonArray groups;
        for (int i = m_random.bounded(1, 4); i > 0; --i) {
            const QJsonObject worker = podSpec(amounts(oneIn(6) ? 1 : 3, 5, 3));
            const QString name = u"group%1"_s.arg(i);
            const int replicas = m_random.bounded(7);
            groups.append(QJsonObject{
                {u"groupName"_s, name}, {u"replicas"_s, replicas}, {u"template"_s, object(u"spec"_s, worker)}});
            for (int pod = 0; pod < replicas; ++pod)
                addPod(worker, name, u"initContainers"_s, fixed(u"wait-gcs-ready"_s, u"200m"_s, u"256Mi"_s));
        }
        m_made.rayCluster = {{u"apiVersion"_s, u"ray.io/v1"_s},
                             {u"kind"_s, u"RayCluster"_s},
                             {u"metadata"_s, object(u"name"_s, m_made.name)},
                             {u"spec"_s,
                              QJsonObject{{u"enableInTreeAutoscaling"_s, isAutoscaled},
                                          {u"headGroupSpec"_s, object(u"template"_s, object(u"spec"_s, head))},
                                          {u"workerGroupSpecs"_s, groups}}}};
    }

    QRandomGenerator &m_random;
    QString m_prefix; // of the priority classes
    bool m_hasPriorities = false;
    RandomCluster m_made;
};

} // namespace

QList<QJsonObject> priorityClasses(const QString &prefix)
{
    const auto made = [&prefix](const QString &name, int value, const QString &policy) {
        return QJsonObject{{u"apiVersion"_s, u"scheduling.k8s.io/v1"_s},
                           {u"kind"_s, u"PriorityClass"_s},
                           {u"metadata"_s, object(u"name"_s, QString(prefix + u'-' + name))},
                           {u"value"_s, value},
                           {u"preemptionPolicy"_s, policy}};
    };
    const QString evicts = u"PreemptLowerPriority"_s;
    return {made(u"low"_s, -10, evicts), made(u"high"_s, 10, evicts), made(u"never"_s, 10, u"Never"_s)};
}

RandomCluster randomCluster(QRandomGenerator &random, const QString &name, const QString &prefix)
{
    return Maker(random, name, prefix).make();
}

QJsonArray arrayOf(const QList<QJsonObject> &objects)
{
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array.append(object);
    return array;
}

} // namespace raydeck::test
