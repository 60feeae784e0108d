#pragma once

#include <models/ray/create/createflow.h>
#include <models/ray/create/createprogress.h>
#include <models/ray/create/dashboardprobe.h>
#include <ui/wizard/wizardpage.h>

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace raydeck::ui {

class Banner;
class Button;
class ConfirmDialog;
class CreationChoice;
class HappeningModel;
class ProgressList;
class TextLabel;

/// How far a cluster has come, live, whoever looks and whenever: its steps, what happened, and the way back.
/// It makes the cluster when create() is called, or shows one that is being made; where there are several, a person
/// chooses which. Owner: the wizard. Thread: UI.
class ProgressPage final : public WizardPage {
    Q_OBJECT
public:
    explicit ProgressPage(const WizardContext &context, QWidget *parent = nullptr);
    ~ProgressPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool takesNext() override;
    [[nodiscard]] QWidget *headWidget() override;
    [[nodiscard]] QWidget *footerWidget() override;

    /// Makes what the draft says; another creation that is shown goes on by itself. A refusal is said here, with the way
    /// back to the draft.
    void create();
    /// Goes on with a creation of earlier, unless one is being made or taken back.
    void follow(const ray::Creation &creation);
    /// The same with the newest of several, which were just read; a person may choose another.
    void followNewest(const QList<ray::Creation> &creations);
    [[nodiscard]] bool isCreating() const { return m_creation.has_value(); }
    [[nodiscard]] const QList<ray::CreateStep> &steps() const { return m_steps; }
    void setProbeTimes(ray::DashboardProbe::Times times); ///< tests do not wait a minute

signals:
    void created(const QByteArray &uid, const QString &namespaceName);
    void undone();

private:
    void useSession();
    void useProbe();
    void begin(const ray::Creation &creation);
    void refreshChoice();
    [[nodiscard]] bool isInterrupted() const; ///< the program ended before all objects were made
    void creationEnded(const Result<void> &result);
    void askUndo();
    void undo();
    void refresh();
    void refreshHappenings(const ray::CreateFacts &facts);
    [[nodiscard]] ray::CreateFacts facts() const;
    void noteReached();

    WizardContext m_context;
    ray::CreationJournal m_journal;
    std::unique_ptr<ray::CreateFlow> m_flow;
    std::unique_ptr<ray::DashboardProbe> m_probe;
    ray::DashboardProbe::Times m_probeTimes;
    std::optional<ray::Creation> m_creation;
    std::optional<Error> m_error;
    QList<ray::CreateStep> m_steps;
    bool m_making = false;
    bool m_undoing = false;
    QTimer m_soon;   // several changes at once are one
    QTimer m_second; // the time so far
    QPointer<ConfirmDialog> m_question;

    CreationChoice *m_choice;
    Banner *m_banner;
    QWidget *m_bannerRow;
    ProgressList *m_list;
    HappeningModel *m_happenings;
    TextLabel *m_time;
    TextLabel *m_soFar;
    QWidget *m_head;
    Button *m_undo;
};

} // namespace raydeck::ui
