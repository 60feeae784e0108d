#pragma once

#include <models/tables/contextmodel.h>
#include <ui/clusters/clusterfilter.h>
#include <ui/theme/theme.h>
#include <ui/widgets/pagestate.h>
#include <ui/window/contextpagestate.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;

namespace raydeck::ui {

class Button;
class ClusterPanel;
class SearchField;
class SectionHeader;
class Segments;
class Settings;
class StateStack;
class TableView;

/// The Ray clusters of a context, worst first, and below them the selected one.
/// Owner: MainWindow. Thread: UI.
class ClustersPage final : public QWidget {
    Q_OBJECT
public:
    ClustersPage(const Theme &theme, Settings &settings, QWidget *parent = nullptr);
    ~ClustersPage() override;

    /// What is shown: a context, and its session if it could be opened.
    void setContext(const ContextView &view, tables::ClusterSession *session);
    /// The context's status or namespace changed.
    void refresh(const ContextView &view);
    void select(const kube::Uid &uid);
    void focusFilter();
    void clearFilter();

signals:
    void openRequested(const QByteArray &uid);
    void scaleRequested(const QByteArray &uid);
    void deleteRequested(const QByteArray &uid);
    void newClusterRequested();
    void nextStepRequested(const QString &id);

private:
    [[nodiscard]] PageState stateFor(const ContextView &view) const;
    [[nodiscard]] QList<NextStep> emptyActions(const ContextView &view) const;
    void showChanges();
    void countSegments();
    void showSelected();
    void tick();
    [[nodiscard]] kube::Uid selectedUid() const;
    [[nodiscard]] QWidget *makeToolRow();
    void setUpTable();

    const Theme &m_theme;
    Settings &m_settings;
    tables::PodModel m_noPods;
    tables::ClusterModel m_none{m_noPods}; // while there is no session: the table keeps its columns
    QPointer<tables::ClusterSession> m_session;
    ContextView m_view;
    ClusterFilter m_filter;
    QWidget *m_top; // title, filter and segments: gone while the context has no clusters to speak of
    SectionHeader *m_header;
    SearchField *m_search;
    Button *m_newCluster;
    Segments *m_segments;
    StateStack *m_stack;
    QSplitter *m_splitter;
    TableView *m_table;
    ClusterPanel *m_panel;
    QTimer m_clock; // ages
};

} // namespace raydeck::ui
