#pragma once

#include <models/ray/ingress/ingressof.h>
#include <ui/wizard/wizardpage.h>

#include <optional>

class QCheckBox;

namespace raydeck::ray {
class IngressSurvey;
}

namespace raydeck::ui {

class Banner;
class IngressForm;
class TextLabel;

/// Whether the dashboard gets an Ingress, and whether it asks who is there. Owner: the wizard. Thread: UI.
class DashboardPage final : public WizardPage {
    Q_OBJECT
public:
    explicit DashboardPage(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void showProblems() override;
    bool goToField(const kube::FieldPath &path) override;

private:
    QWidget *createForm();
    [[nodiscard]] std::optional<ray::IngressChoice> choiceOfDraft() const;
    void takeFacts();
    void take();
    void takeToken(bool on);
    void refresh();
    void refreshToken();

    WizardContext m_context;
    ray::IngressSurvey *m_survey = nullptr; // null: there is no session
    Banner *m_banner;
    IngressForm *m_form;
    TextLabel *m_denied;
    QCheckBox *m_token;
    TextLabel *m_tokenNote;
    std::optional<ray::IngressChoice> m_seen; // what the draft said last
    bool m_isDecided = false;                 // by a person, or by a draft that was taken up again
    bool m_taking = false;
};

} // namespace raydeck::ui
