#include <tests/bench/benches.h>
#include <tests/bench/measure.h>
#include <tests/support/capacitybuilder.h>

#include <models/ray/fit/fit.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

constexpr int Nodes = 1000;
constexpr int PodsPerNode = 20;
constexpr int Groups = 10;
constexpr int Runs = 50;
constexpr double FitBar = 16; // one frame: it is asked at each key that is typed

const QStringList products{u"H100"_s, u"A100"_s, u"L40S"_s, u"none"_s};

test::CapacityBuilder largeCluster()
{
    test::CapacityBuilder cluster;
    for (int i = 0; i < Nodes; ++i) {
        const QString name = u"node-%1"_s.arg(i);
        const QString &product = products[i % products.size()];
        const bool hasGpus = product != "none"_L1;
        cluster.node(name, u"cpu=192 memory=2000Gi nvidia.com/gpu=%1"_s.arg(hasGpus ? 8 : 0),
                     u"nvidia.com/gpu.product=%1 zone=%2 pool=%3"_s.arg(product, QString::number(i % 3),
                                                                        QString::number(i % 20)),
                     hasGpus ? u"nvidia.com/gpu=present:NoSchedule"_s : QString(), i % 50 == 0);
        for (int pod = 0; pod < PodsPerNode; ++pod)
            cluster.pod(u"pod-%1"_s.arg(pod), name,
                        pod < 5 && hasGpus ? u"cpu=4 memory=16Gi nvidia.com/gpu=1"_s : u"cpu=2 memory=8Gi"_s);
    }
    return cluster;
}

QJsonObject group(int index)
{
    const QJsonObject amounts{
        {u"cpu"_s, u"8"_s}, {u"memory"_s, u"64Gi"_s}, {u"nvidia.com/gpu"_s, QString::number(1 + index % 3)}};
    const QJsonObject spec{
        {u"nodeSelector"_s, QJsonObject{{u"nvidia.com/gpu.product"_s, products[index % 3]}}},
        {u"tolerations"_s, QJsonArray{QJsonObject{{u"key"_s, u"nvidia.com/gpu"_s}, {u"operator"_s, u"Exists"_s}}}},
        {u"containers"_s,
         QJsonArray{QJsonObject{{u"name"_s, u"ray"_s}, {u"resources"_s, QJsonObject{{u"limits"_s, amounts}}}}}}};
    return {{u"groupName"_s, u"group-%1"_s.arg(index)},
            {u"replicas"_s, 20},
            {u"template"_s, QJsonObject{{u"spec"_s, spec}}}};
}

/// What KubeRay would make of a document with many groups.
ray::PlannedPods manyGroups()
{
    QJsonArray groups;
    for (int i = 0; i < Groups; ++i)
        groups.append(group(i));
    const QJsonObject rayCluster{
        {u"metadata"_s, QJsonObject{{u"name"_s, u"large"_s}}},
        {u"spec"_s, QJsonObject{{u"headGroupSpec"_s, group(0)}, {u"workerGroupSpecs"_s, groups}}}};
    const auto document = kube::readYaml(QJsonDocument(rayCluster).toJson(QJsonDocument::Compact), u"wizardbench"_s);
    const auto pods = document.and_then(
        [](const QList<kube::YamlValue> &list) { return ray::plannedPods(list.constFirst(), {1, 6, 1}, {}); });
    if (!pods) {
        std::fprintf(stderr, "raydeck-bench: %s\n", qPrintable(pods.error().message));
        std::exit(1);
    }
    return *pods;
}

bool benchFit()
{
    const test::CapacityBuilder cluster = largeCluster();
    const ray::PlannedPods pods = manyGroups();
    QList<double> times;
    for (int i = 0; i < Runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const ray::FitAnswer answer = ray::fitOf(cluster.capacity(), pods);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (answer.nodes.size() != Nodes || answer.groups.size() != Groups) {
            std::fprintf(stderr, "raydeck-bench: the fit answer is not about the whole cluster\n");
            std::exit(1);
        }
    }
    return print({.name = u"install/fit-answer"_s, .value = percentile(times, 0.9), .bar = FitBar});
}

} // namespace

bool benchWizard()
{
    const bool ok = benchFit();
    return benchWizardWindow() && ok;
}

} // namespace raydeck::bench
