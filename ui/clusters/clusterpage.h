#pragma once

#include <models/tables/clustersession.h>
#include <ui/clusters/podfilter.h>
#include <ui/theme/theme.h>
#include <ui/widgets/pagestate.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QSplitter;

namespace raydeck::ui {

class Button;
class IconButton;
class PodPanel;
class SearchField;
class SectionHeader;
class Segments;
class Settings;
class StateStack;
class StatusChip;
class TabBar;
class TableView;

/// One Ray cluster: its health on every tab, its pods live. Owner: MainWindow. Thread: UI.
class ClusterPage final : public QWidget {
    Q_OBJECT
public:
    ClusterPage(const Theme &theme, Settings &settings, QWidget *parent = nullptr);
    ~ClusterPage() override;

    void setCluster(tables::ClusterSession *session, const kube::Uid &uid);
    [[nodiscard]] const kube::Uid &uid() const { return m_uid; }
    void focusFilter();

signals:
    void scaleRequested(const QByteArray &uid);
    void deleteRequested(const QByteArray &uid);
    void verifyFilesRequested(const QByteArray &uid);
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool narrow);
    [[nodiscard]] const ray::RayClusterRow *cluster() const;
    [[nodiscard]] PageState stateFor() const;
    [[nodiscard]] std::optional<kube::PodRow> selectedPod() const;
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeToolRow();
    void setUpTable();
    void refresh();
    void refreshHeader();
    void refreshGroups(const QStringList &groups);
    void showSelected();
    void tick();
    void clearFilter();

    const Theme &m_theme;
    Settings &m_settings;
    tables::PodModel m_none; // while there is no session: the table keeps its columns
    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    ray::RayClusterRow m_last; // what was known of it, should it be deleted meanwhile
    PodFilter m_filter;
    SectionHeader *m_header;
    StatusChip *m_chip;
    Button *m_scale;
    Button *m_delete;
    IconButton *m_more;
    TabBar *m_tabs;
    Segments *m_segments;
    QComboBox *m_groups;
    SearchField *m_search;
    StateStack *m_stack;
    TableView *m_table;
    PodPanel *m_panel;
    QList<int> m_foldedAway; // columns that are hidden only because the window is narrow
    QTimer m_soon;           // gathers changes of pods
    QTimer m_clock;          // ages
};

} // namespace raydeck::ui
