#pragma once

#include <models/tables/clustersession.h>
#include <ui/widgets/surface.h>

#include <QPointer>

namespace raydeck::ui {

class GroupGrid;
class IconLabel;
class StatusChip;
class TextLabel;

/// Below the list: what is so with the selected cluster, its groups, its latest events.
/// Owner: ClustersPage. Thread: UI.
class ClusterPanel final : public Surface {
    Q_OBJECT
public:
    explicit ClusterPanel(const Theme &theme, QWidget *parent = nullptr);

    void setCluster(tables::ClusterSession *session, const kube::Uid &uid); ///< null: nothing is selected
    void refresh();                                                        ///< ages, events, verdict

signals:
    void openRequested();
    void scaleRequested();
    void deleteRequested();

private:
    void showEvents(const QList<kube::EventRow> &events);

    const Theme &m_theme;
    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    TextLabel *m_title;
    StatusChip *m_chip;
    IconLabel *m_icon;
    TextLabel *m_strong;
    TextLabel *m_text;
    TextLabel *m_server;
    GroupGrid *m_groups;
    TextLabel *m_events;
};

} // namespace raydeck::ui
