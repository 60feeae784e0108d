#pragma once

#include <models/tables/podmodel.h>

#include <QSortFilterProxyModel>

namespace raydeck::ui {

/// Sorts the pods of one cluster, and shows those of one group, not ready ones, or whose name holds a text.
class PodFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Segment { All, NotReady };

    explicit PodFilter(QObject *parent = nullptr);

    void setCluster(const tables::ClusterKey &cluster);
    void setText(const QString &text);
    void setGroup(const QString &group); ///< empty: all
    void setSegment(Segment segment);
    [[nodiscard]] bool isFiltering() const;

    /// Of the cluster, whatever else is filtered out. One pass over all pods.
    struct Counts {
        qsizetype all = 0;
        qsizetype notReady = 0;
        QStringList groups = {}; ///< sorted
    };
    [[nodiscard]] Counts counts() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isOfCluster(const kube::PodRow &pod) const;

    tables::ClusterKey m_cluster;
    QString m_text;
    QString m_group;
    Segment m_segment = Segment::All;
};

} // namespace raydeck::ui
