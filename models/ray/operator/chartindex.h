#pragma once

#include <models/kube/error.h>
#include <models/ray/release.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace raydeck::ray {

/// What a chart repository offers of the operator: index.yaml, its entries of kuberay-operator, newest first.
/// Any thread. Errors: Invalid (installreason.h). Source: helm.sh/helm/v3/pkg/repo, index.go.
struct ChartIndex {
    static constexpr qsizetype MaxBytes = 8 * 1024 * 1024; ///< KubeRay's own has 60 kB

    struct Entry {
        QString version = {}; ///< 1.6.1, 1.7.0-rc.0
        Release release = {};
        bool isPreview = false; ///< -rc and the like; never offered first
        QUrl archive = {};      ///< absolute, http or https
        QByteArray digest = {}; ///< SHA-256 in hex; may be empty
        QString created = {};   ///< as written

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries = {};

    /// `repository`: its address, against which archives are resolved.
    static Result<ChartIndex> parse(const QByteArray &yaml, const QUrl &repository);

    bool operator==(const ChartIndex &) const = default;
};

} // namespace raydeck::ray
