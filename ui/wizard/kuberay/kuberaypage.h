#pragma once

#include <models/ray/checks/clusterchecks.h>
#include <models/ray/operator/helmengine.h>
#include <models/ray/operator/installflow.h>
#include <ui/wizard/wizardpage.h>

#include <QPointer>

#include <memory>
#include <optional>

class QPlainTextEdit;
class QRadioButton;
class QScrollArea;

namespace raydeck::ui {

class Banner;
class Button;
class CodeLine;
class ConfirmDialog;
class OperatorForm;
class ProgressSteps;
class RemoveOperatorDialog;
class TextLabel;

/// The wizard's step about the operator: which one is there, installing, upgrading and removing it, built in or by helm,
/// with live steps and with the reason if its pod does not come. Owner: the wizard. Thread: UI.
class KubeRayPage final : public WizardPage {
    Q_OBJECT
public:
    /// What the page is about now.
    enum class Mode {
        Asking,    ///< not known yet
        Absent,    ///< offers to install
        Present,   ///< one is there
        Upgrading, ///< a person wants another version
        Several,   ///< they may fight; nothing is offered here
        Working,   ///< a flow is under way
    };

    explicit KubeRayPage(const WizardContext &context, QWidget *parent = nullptr);
    ~KubeRayPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool takesNext() override;
    void enter() override;
    void leave() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// As if the cluster had answered so.
    void showInstallations(const QList<ray::Installation> &installations);

private:
    enum class Work { Install, Upgrade, Remove, Definitions, Undo };

    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeActions();
    void begin();
    void takeChecks();
    QCoro::Task<void> findHelm();
    void work(Work work);
    QCoro::Task<void> runBuiltIn(Work work, ray::OperatorInstall settings, ray::RemoveOptions options);
    QCoro::Task<void> runHelm(Work work, ray::OperatorInstall settings);
    void finish(const Result<void> &result);
    void askUndo();
    void askRemoval();
    QCoro::Task<void> fillRemoval(QPointer<RemoveOperatorDialog> dialog);
    void refresh();
    void refreshBanner();
    void refreshSteps();
    void refreshHelm();
    void takeBannerStep(const QString &id);
    [[nodiscard]] const ray::Installation *installation() const;
    [[nodiscard]] static QString nameOf(const ray::Installation &installation);
    [[nodiscard]] bool usesHelm() const;
    [[nodiscard]] bool isWorking() const;

    WizardContext m_context;
    std::unique_ptr<ray::ClusterChecks> m_checks; // these three go with the session
    std::unique_ptr<ray::InstallFlow> m_flow;
    std::unique_ptr<ray::HelmEngine> m_helm;
    ray::HelmEngine::Found m_foundHelm; // program is empty: there is none
    std::optional<QList<ray::Installation>> m_installations;
    Mode m_mode = Mode::Asking;
    Work m_work = Work::Install;
    bool m_wantsUpgrade = false;
    bool m_isHelmAtWork = false;
    std::optional<Result<void>> m_result; // of the last work
    ray::RemoveOptions m_removal;
    QPointer<QDialog> m_question;

    Banner *m_banner;
    OperatorForm *m_form;
    QWidget *m_formPart = nullptr;
    QWidget *m_engines = nullptr;
    QRadioButton *m_builtIn;
    QRadioButton *m_byHelm;
    CodeLine *m_command;
    QWidget *m_progressPart = nullptr;
    ProgressSteps *m_steps;
    TextLabel *m_reason;
    QPlainTextEdit *m_output;
    QWidget *m_actions = nullptr;
    Button *m_undo;
    Button *m_remove;
    Button *m_upgrade;
    Button *m_stop;
};

} // namespace raydeck::ui
