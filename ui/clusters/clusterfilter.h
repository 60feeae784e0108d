#pragma once

#include <models/tables/clustermodel.h>

#include <QSortFilterProxyModel>

namespace raydeck::ui {

/// Sorts the clusters, and shows those of one segment whose name or namespace holds a text.
class ClusterFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Segment { All, NeedsAttention, Scaling, Healthy, Suspended };

    explicit ClusterFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setSegment(Segment segment);
    [[nodiscard]] bool isFiltering() const { return !m_text.isEmpty() || m_segment != Segment::All; }

    static Segment segmentOf(ray::Health::State state);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    Segment m_segment = Segment::All;
};

} // namespace raydeck::ui
