#pragma once

#include <models/tables/clustersession.h>
#include <ui/widgets/surface.h>

#include <QPointer>

class QLayout;

namespace raydeck::ui {

class ElidedLabel;
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
    struct EventLine {
        TextLabel *time;
        ElidedLabel *text;
    };
    [[nodiscard]] QLayout *makeVerdict();
    [[nodiscard]] QLayout *makeEvents();
    void showEvents(const QList<kube::EventRow> &events);

    const Theme &m_theme;
    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    TextLabel *m_title;
    StatusChip *m_chip;
    IconLabel *m_icon;
    TextLabel *m_strong;
    TextLabel *m_text;
    ElidedLabel *m_server;
    GroupGrid *m_groups;
    QList<EventLine> m_events;
    TextLabel *m_noEvents;
};

} // namespace raydeck::ui
