#pragma once

#include <models/ray/health.h>
#include <models/ray/rayclusterwatch.h>
#include <models/tables/clusterkey.h>
#include <models/tables/podmodel.h>
#include <models/tables/rowtablemodel.h>

#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>

namespace raydeck::tables {

/// The Ray clusters, live: kubectl's columns, and our own verdict before them, which counts their pods.
/// Owner: ClusterSession. Thread: UI.
class ClusterModel final : public RowTableModel<ray::RayClusterRow> {
    Q_OBJECT
public:
    enum Column { Health, Name, Namespace, Desired, Available, Cpus, Memory, Gpus, Status, Age, ColumnCount };
    enum ClusterRole {
        HealthRole = SortRole + 1, ///< ray::Health
    };

    /// `pods` outlives the model.
    explicit ClusterModel(const PodModel &pods, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] ray::Health healthOf(const kube::Uid &uid) const;
    /// Nothing while the pods are not known.
    [[nodiscard]] std::optional<ray::PodSummary> podsOf(const ray::RayClusterRow &cluster) const;

    void applyBatch(const raydeck::ray::RayClusterBatch &batch);
    void clear();
    /// The pods are listed completely, or not known (any more).
    void setPodsKnown(bool known);

signals:
    void healthChanged(); // of any cluster

private:
    using Summaries = QHash<ClusterKey, ray::PodSummary>;
    [[nodiscard]] Summaries summariesOf(const QSet<ClusterKey> &clusters) const;
    void touch(const QSet<ClusterKey> &clusters);
    void judgeTouched();
    void judgeAll();

    const PodModel &m_pods;
    bool m_podsKnown = false;
    QHash<kube::Uid, ray::Health> m_health;
    QSet<ClusterKey> m_touched;
    QTimer m_soon;  // gathers changes of pods
    QTimer m_clock; // a verdict can change with time alone
};

} // namespace raydeck::tables

Q_DECLARE_METATYPE(raydeck::ray::Health)
