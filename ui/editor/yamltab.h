#pragma once

#include <models/kube/openapi/schemastore.h>
#include <models/ray/edit/clusteredit.h>
#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>

#include <QPointer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QSplitter;
class QStackedWidget;

namespace raydeck::ui {

class ApplyBar;
class Banner;
class Button;
class ConflictTable;
class DiffView;
class IconButton;
class PlanModel;
class Segments;
class StateStack;
class TableView;
class TextLabel;
class WaysPanel;
class CodeEditor;

/// A Ray cluster as YAML: edit, see what differs and what the operator makes of it, apply, or delete and create again.
/// Nothing is read before the tab is looked at. Owner: ClusterPage. Thread: UI.
class YamlTab final : public QWidget {
    Q_OBJECT
public:
    /// `configFolder`: drafts, history and schemas are kept in it.
    YamlTab(const Theme &theme, const QString &configFolder, QWidget *parent = nullptr);
    ~YamlTab() override;

    void setCluster(tables::ClusterSession *session, const kube::Uid &uid);
    void find();
    [[nodiscard]] ray::ClusterEdit *edit() const { return m_edit.get(); }
    /// spec.upgradeStrategy.type Recreate, as a change of the draft.
    void askOperatorToRestart();

signals:
    void changesChanged(qsizetype fields); ///< how many the draft changes
    void recreateRequested(const QByteArray &uid, const raydeck::ray::LiveCluster &live,
                           const raydeck::kube::YamlDocument &manifest);
    void said(const QString &text);
    void failed(const QString &title, const raydeck::Error &error);
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Compare { Draft, Server, DryRun };

    [[nodiscard]] QWidget *makeToolRow();
    [[nodiscard]] QWidget *makeMore();
    [[nodiscard]] QWidget *makeLower();
    [[nodiscard]] QWidget *makeTableHead();
    void wireEditor();
    void begin();
    void readSchema();
    void refreshState();
    void refreshBanner();
    void refreshPlan();
    void refreshMarks();
    void refreshDiff();
    void refreshBar();
    void refreshCompare();
    void refreshTables();
    void clusterChanged();
    void takeText();
    void chooseMode(const QString &mode);
    void goToChange(int row);
    void goToProblem();
    void apply();
    void takeStep(const QString &id);
    void showHistory();
    void exportYaml();
    [[nodiscard]] const ray::RayClusterRow *cluster() const;
    [[nodiscard]] bool isDiff() const;

    const Theme &m_theme;
    QString m_configFolder;
    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    qint64 m_generation = 0; // that was read last
    std::unique_ptr<kube::SchemaStore> m_schemas;
    std::unique_ptr<ray::ClusterEdit> m_edit; // goes before the session
    Compare m_compare = Compare::Draft;
    qsizetype m_undecided = 0; // conflicts, as the bar said last
    QString m_applyError;      // of the last try; empty: none

    StateStack *m_stack;
    Segments *m_modes;
    Segments *m_shapes;
    Segments *m_compares;
    IconButton *m_previous;
    IconButton *m_next;
    TextLabel *m_position;
    QCheckBox *m_hideServerFields;
    Banner *m_banner;
    QStackedWidget *m_views;
    CodeEditor *m_editor;
    DiffView *m_diff;
    QSplitter *m_splitter;
    QWidget *m_lower;
    QWidget *m_tableHead = nullptr;
    QWidget *m_decideAll = nullptr;
    Segments *m_tableChoice;
    QStackedWidget *m_tables;
    PlanModel *m_plan;
    TableView *m_planTable;
    ConflictTable *m_conflicts;
    WaysPanel *m_ways;
    ApplyBar *m_bar;
};

} // namespace raydeck::ui
