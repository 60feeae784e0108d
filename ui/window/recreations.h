#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/edit/clusteredit.h>
#include <models/ray/edit/livecluster.h>
#include <models/ray/recreate/recreateflow.h>
#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace raydeck::ui {

class RecreatePage;

/// Ray clusters that are deleted and created again: the question before, a page for each, and those that an earlier run of
/// the program left unfinished. Flows live as long as their session; what they have written down is gone on with later.
/// Owner: MainWindow, which shows the pages. Thread: UI.
class Recreations final : public QObject {
    Q_OBJECT
public:
    /// `configFolder`: journals, history and drafts are in it.
    Recreations(const Theme &theme, const QString &configFolder, QWidget *window);
    ~Recreations() override;

    /// Null: lets go of every flow and page.
    void setSession(tables::ClusterSession *session);

    /// Asks; then deletes the cluster and creates it from the manifest. `live`: what the manifest began from.
    void ask(const kube::Uid &uid, const ray::LiveCluster &live, const kube::YamlDocument &manifest);
    /// The same without a change; the cluster is read first.
    void askAsItIs(const kube::Uid &uid);

    /// The list of those that are not over, of any context; nothing if there is none.
    void offerUnfinished();
    [[nodiscard]] bool hasUnfinished() const;
    /// Goes on, at once or as soon as its context is open.
    void resume(const ray::Recreation &recreation);

signals:
    void pageOpened(QWidget *page); ///< a new one, or one that is there already: to be looked at
    void openClusterRequested(const QString &namespaceName, const QString &name);
    void contextRequested(const QString &context);
    /// A person would rather have the operator do it: spec.upgradeStrategy.type Recreate.
    void operatorsWayRequested(const QByteArray &uid);
    void failed(const QString &title, const raydeck::Error &error);
    void pageClosed(QWidget *page); ///< it is deleted soon

private:
    struct Running {
        std::unique_ptr<ray::RecreateFlow> flow;
        RecreatePage *page;
    };

    RecreatePage *openPage();
    [[nodiscard]] RecreatePage *pageOf(const QString &namespaceName, const QString &name) const;
    void close(RecreatePage *page);
    void keep(const ray::Recreation &recreation);
    void exportText(const QString &name, const QByteArray &manifest);

    const Theme &m_theme;
    ray::RecreateJournal m_journal;
    ray::ClusterEdit::Stores m_stores;
    QPointer<QWidget> m_window;
    QPointer<tables::ClusterSession> m_session;
    std::optional<ray::Recreation> m_awaited; // its context is being opened
    std::vector<Running> m_running;
};

} // namespace raydeck::ui
