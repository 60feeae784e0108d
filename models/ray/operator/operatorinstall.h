#pragma once

#include <models/ray/operator/chartarchive.h>
#include <models/ray/release.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace raydeck::ray {

/// A toleration of the operator's pod; core/v1 Toleration without its seconds.
struct OperatorToleration {
    QString key = {};
    QString comparison = QStringLiteral("Exists"); ///< Exists or Equal
    QString value = {};
    QString effect = {}; ///< empty: every effect

    bool operator==(const OperatorToleration &) const = default;
};

/// What a person chooses about an operator that is to be installed or upgraded.
/// Defaults: values.yaml of the chart kuberay-operator, 1.0.0 to 1.6.1.
struct OperatorInstall {
    QString version = QStringLiteral("1.6.1"); ///< as the chart has it; the image's tag is v1.6.1
    QString namespaceName = QStringLiteral("kuberay-system");
    QString releaseName = QStringLiteral("kuberay-operator"); ///< under which helm may adopt it
    QStringList watchedNamespaces = {};                       ///< empty: all; else the operator's rights end with them
    QString imagePrefix = {}; ///< "registry.example.com/mirror" instead of quay.io; empty: the original
    QString cpu = QStringLiteral("100m");
    QString memory = QStringLiteral("512Mi");
    QList<OperatorToleration> tolerations = {};
    std::shared_ptr<const ChartArchive> chart = {}; ///< where CRDs and rules come from if the version is not packed

    /// Of the version; 0.0.0 if it is none.
    [[nodiscard]] Release release() const;
    /// kuberay/operator on Docker Hub at 1.0.0, on quay.io from 1.1.0 on.
    [[nodiscard]] QString imageRepository() const;
    [[nodiscard]] QString image() const;
    /// Neither packed nor in a chart that was given: its chart has to be fetched first.
    [[nodiscard]] bool needsChart() const;

    bool operator==(const OperatorInstall &) const = default;
};

/// What would be refused, by field; found without asking a server.
struct InstallProblem {
    enum class Field {
        Version,
        Namespace,
        ReleaseName,
        WatchedNamespaces,
        ImagePrefix,
        Cpu,
        Memory,
        Tolerations,
        Chart
    };
    enum class Code {
        Empty,
        NotAVersion,
        NotAName,   ///< DNS label, at most 63 characters
        NotAnImage, ///< no registry and path
        NotAQuantity,
        NotPositive,
        NotAToleration, ///< Equal without a key, an unknown effect
        NeedsChart,     ///< the version is not packed
        OtherVersion,   ///< the chart is of another version; argument: its version
    };
    Field field;
    Code code;
    QString argument = {};

    bool operator==(const InstallProblem &) const = default;
};
QList<InstallProblem> problemsOf(const OperatorInstall &settings);

} // namespace raydeck::ray
