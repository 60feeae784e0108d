#pragma once

#include <models/tables/clustersession.h>
#include <ui/clusters/podfilter.h>
#include <ui/theme/theme.h>
#include <ui/widgets/pagestate.h>

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace raydeck::ui {

class PodPanel;
class SearchField;
class Segments;
class Settings;
class StateStack;
class TableView;

/// The pods of one Ray cluster, live, and why the selected one is not ready. Owner: ClusterPage. Thread: UI.
class PodsTab final : public QWidget {
    Q_OBJECT
public:
    PodsTab(const Theme &theme, Settings &settings, QWidget *parent = nullptr);
    ~PodsTab() override;

    void setCluster(tables::ClusterSession *session, const kube::Uid &uid);
    /// Of the cluster, the filters and the table; its page calls it when something changed.
    void refresh();
    void refreshAges(); ///< they are counted when they are painted
    void focusFilter();

signals:
    void countChanged(qsizetype pods);
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool narrow);
    [[nodiscard]] const ray::RayClusterRow *cluster() const;
    [[nodiscard]] PageState stateFor() const;
    [[nodiscard]] std::optional<kube::PodRow> selectedPod() const;
    [[nodiscard]] QWidget *makeToolRow();
    void setUpTable();
    void refreshGroups(const QStringList &groups);
    void showSelected();
    void clearFilter();

    const Theme &m_theme;
    Settings &m_settings;
    tables::PodModel m_none; // while there is no session: the table keeps its columns
    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    QString m_name; // what it was called, should it be deleted meanwhile
    PodFilter m_filter;
    Segments *m_segments;
    QComboBox *m_groups;
    SearchField *m_search;
    StateStack *m_stack;
    TableView *m_table;
    PodPanel *m_panel;
    QList<int> m_foldedAway; // columns that are hidden only because the window is narrow
};

} // namespace raydeck::ui
