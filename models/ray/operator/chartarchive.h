#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// A packed helm chart of the operator, kuberay-operator-1.6.1.tgz, read and judged; nothing of it is ever written to disk
/// under a name of its own. Any thread; reading takes tens of milliseconds.
/// Errors (kind Invalid, see installreason.h): damaged, too large (also once unpacked), too many files, links, paths that
/// lead out of the chart, another chart than kuberay-operator, CRDs of others than ray.io.
/// Source: helm.sh/helm/v3/pkg/chart/loader, archive.go, and the layout of kuberay-operator 1.0.0 to 1.6.1.
class ChartArchive {
public:
    static constexpr qsizetype MaxPacked = 16 * 1024 * 1024;   ///< 1.6.1 has 0.3 MB
    static constexpr qsizetype MaxUnpacked = 64 * 1024 * 1024; ///< 1.6.1 has 4 MB
    static constexpr int MaxFiles = 1000;

    /// A CRD as the chart has it; the API server reads YAML.
    struct Definition {
        QString plural = {}; ///< rayclusters
        QByteArray yaml = {};

        bool operator==(const Definition &) const = default;
    };

    static Result<ChartArchive> read(const QByteArray &tgz);
    static Result<ChartArchive> fromFile(const QString &path);

    [[nodiscard]] const QString &version() const { return m_version; } ///< 1.6.1
    [[nodiscard]] const QList<Definition> &definitions() const { return m_definitions; }
    [[nodiscard]] const QByteArray &values() const { return m_values; } ///< values.yaml
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }   ///< for helm

    /// The rules of the operator's role without those of batch schedulers, out of the chart's templates. Errors: Invalid
    /// if they are not where 1.0.0 to 1.7.0 have them.
    [[nodiscard]] Result<QJsonArray> operatorRules() const;

    bool operator==(const ChartArchive &) const = default;

private:
    ChartArchive() = default;
    Result<void> take(const QString &path, const QByteArray &content);
    Result<void> takeDefinitions(const QString &path, const QByteArray &yaml);

    QString m_version;
    QList<Definition> m_definitions;
    QByteArray m_values;
    QList<QByteArray> m_rights; // templates that hold the operator's rules
    QByteArray m_bytes;
};

} // namespace raydeck::ray
