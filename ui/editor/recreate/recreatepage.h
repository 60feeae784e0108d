#pragma once

#include <models/ray/recreate/recreateflow.h>
#include <ui/text/recreatetext.h>
#include <ui/theme/theme.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace raydeck::ui {

class Banner;
class Button;
class ConfirmDialog;
class HolderList;
class ProgressSteps;
class TextLabel;
class CodeEditor;

/// How far a cluster has come on its way to be deleted and created again, live: steps with their time, what holds it back,
/// and the ways on where it is held up. The flow goes on without it. Owner: its parent. Thread: UI.
class RecreatePage final : public QWidget {
    Q_OBJECT
public:
    explicit RecreatePage(const Theme &theme, QWidget *parent = nullptr);

    void setFlow(ray::RecreateFlow *flow); ///< null: none; the flow stays its owner's
    /// Starts what the flow was made for; the page shows how it goes.
    void start(const ray::RayClusterRow &cluster, const kube::YamlDocument &manifest);
    void resume(const ray::Recreation &recreation);
    void showView(const RecreateView &view); ///< of the flow, or for a picture

signals:
    void done(const QString &namespaceName, const QString &name, const QByteArray &newUid);
    void openClusterRequested(const QString &namespaceName, const QString &name);
    void notStarted(const raydeck::Error &error); // nothing was touched
    void givenUp();                               // the journal is gone; things stay as they are

private:
    enum Part { StepsPart, EditPart };

    void refresh();
    void refreshButtons(const RecreateView &view);
    void take(QCoro::Task<Result<void>> &&task, Part from = StepsPart);
    void showFailure(const Error &error, Part from);
    void follow(const QString &nextStep);
    void askRemoveFinalizer(const QString &finalizer);
    void askGiveUp();
    void edit();
    void markComplaints();
    void createEdited();
    void showEditError(const QString &text);
    void exportManifest();
    [[nodiscard]] QWidget *stepsPart();
    [[nodiscard]] QWidget *editPart();

    const Theme &m_theme;
    QPointer<ray::RecreateFlow> m_flow;
    QPointer<ConfirmDialog> m_question;
    QTimer m_second;
    QTimer m_soon;
    bool m_wasDone = false;
    QString m_notice; // of the last action, where it did not work
    QByteArray
        m_loaded; // the manifest that the editor began with: what was typed since stays until that is another one

    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_time;
    Banner *m_banner;
    TextLabel *m_besideBanner;
    ProgressSteps *m_steps;
    TextLabel *m_holdersTitle;
    HolderList *m_holders;
    TextLabel *m_nothingHolds;
    QWidget *m_hint;
    QStackedWidget *m_stack;
    CodeEditor *m_editor;
    TextLabel *m_editError;
    Button *m_giveUp;
    Button *m_export;
    Button *m_edit;
    Button *m_next;
    QString m_nextStep; // what m_next does
};

} // namespace raydeck::ui
