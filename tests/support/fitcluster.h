#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/fit/plannedpods.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace raydeck::test {

/// A head and one group of `workers`; `spec` is YAML of the pods' spec beside the container, of the workers only.
inline ray::PlannedPods fitCluster(const QString &head, int workers, const QString &worker, const QByteArray &spec = {},
                                   const ray::Admission &admission = {})
{
    const auto container = [](const QString &amounts) -> QByteArray { // not a builder that refers to `text`
        QByteArray text = "containers: [{name: c, image: i, resources: {limits: {";
        for (const QString &word : amounts.split(u' ', Qt::SkipEmptyParts))
            text += "\"" + word.section(u'=', 0, 0).toUtf8() + "\": \"" + word.section(u'=', 1).toUtf8() + "\", ";
        return text + "}}}]";
    };
    QByteArray workerSpec = container(worker) + "\n" + spec;
    workerSpec.replace("\n", "\n        ");
    const QByteArray yaml = "metadata: {name: c}\nspec:\n  headGroupSpec:\n    template:\n      spec:\n        "
        + container(head) + "\n  workerGroupSpecs:\n  - groupName: g\n    replicas: " + QByteArray::number(workers)
        + "\n    template:\n      spec:\n        " + workerSpec + "\n";
    const auto document = kube::YamlDocument::parse(yaml);
    if (!document)
        qFatal("%s\n%s", qPrintable(document.error().message), yaml.constData());
    return *ray::plannedPods(document->root(), {1, 6, 1}, admission);
}

} // namespace raydeck::test
