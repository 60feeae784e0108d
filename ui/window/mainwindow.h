#pragma once

#include <models/tables/contextmodel.h>
#include <ui/theme/theme.h>
#include <ui/window/contextpagestate.h>
#include <ui/window/kubeconfigstore.h>

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QStackedWidget;
class QSplitter;

namespace raydeck::ui {

class ClusterActions;
class ClusterPage;
class ClustersPage;
class FilesPage;
class FirstStartPage;
class Recreations;
class Settings;
class Sidebar;
class StatusLine;
class Wizard;

/// The window: contexts at the left, the page of what is chosen at the right.
/// Owner: main. Thread: UI.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    struct Options {
        QString kubeconfig = {};   ///< --kubeconfig
        QString context = {};      ///< --context
        QString configFolder = {}; ///< where pasted kubeconfigs and consents are kept
    };

    MainWindow(Theme &theme, Settings &settings, const Options &options);
    ~MainWindow() override;

    [[nodiscard]] tables::ClusterSession *session() const { return m_session; }
    [[nodiscard]] tables::ContextModel &contexts() { return m_contexts; }

    void chooseContext(const QString &name);
    void openCluster(const kube::Uid &uid);
    /// The wizard: a new one, or the one that is open. `step`: where it opens; empty: where it begins, or was left.
    void startNewCluster(const QString &step = {});

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void wireSidebar();
    void wireRecreations();
    void takeConfig();
    void showPage(QWidget *page);
    void showClusters();
    void showStart();
    void goBack();
    void useSession(tables::ClusterSession *session);
    void setNamespace(const QString &name);
    void takeNextStep(const QString &id);
    void allowProgram();
    void refresh();
    void refreshSidebar();
    void openWhenHere();
    void openNamed(const QString &namespaceName, const QString &name);
    void showWizard();
    void leaveWizard();
    void refreshSide();
    void focusFilter();
    void openFile();
    void chooseManifest();
    void openManifest(const QString &path);
    void openDropped(const QString &path);
    void paste();
    void addFile(const QString &path);
    void showProblem(const QString &title, const Error &error);
    [[nodiscard]] ContextView view() const;

    Theme &m_theme;
    Settings &m_settings;
    Options m_options;
    std::shared_ptr<kube::ExecConsent> m_consent;
    KubeconfigStore m_store;
    tables::ContextModel m_contexts;
    QString m_context;
    QPointer<tables::ClusterSession> m_session;
    struct {
        QString namespaceName = {};
        QString name = {};
    } m_awaitedName; // its page opens as soon as its row is here
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    FirstStartPage *m_start;
    ClustersPage *m_clusters;
    ClusterPage *m_cluster;
    FilesPage *m_files = nullptr; // made when the first file is opened
    QPointer<Wizard> m_wizard; // only while it is open
    StatusLine *m_status;
    ClusterActions *m_actions;
    Recreations *m_recreations;
    QAction *m_newAction = nullptr;
    QAction *m_progressAction = nullptr;
    QAction *m_backAction = nullptr;
    QAction *m_sidebarAction = nullptr;
    QAction *m_scaleAction = nullptr;
    QAction *m_verifyAction = nullptr;
    QAction *m_editAction = nullptr;
    QAction *m_recreateAction = nullptr;
    QAction *m_unfinishedAction = nullptr;
    QAction *m_deleteAction = nullptr;
    QTimer m_countdown; // "Reconnecting in 4 s"
};

} // namespace raydeck::ui
