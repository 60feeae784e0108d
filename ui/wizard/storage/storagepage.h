#pragma once

#include <ui/wizard/storage/modelfilesform.h>
#include <ui/wizard/wizardpage.h>

class QCheckBox;
class QLineEdit;

namespace raydeck::ray {
class StorageSurvey;
}

namespace raydeck::ui {

class Banner;
class CheckedFields;
class FormField;
class TextLabel;

/// Model files for all members alike, and where Ray puts its own files. The document is what counts: the form shows it,
/// and what is typed goes there as soon as it is whole. Owner: the wizard. Thread: UI.
class StoragePage final : public WizardPage {
    Q_OBJECT
public:
    explicit StoragePage(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void showProblems() override;
    bool goToField(const kube::FieldPath &path) override;

private:
    QWidget *createForm();
    [[nodiscard]] ModelFilesForm::Content contentOfDraft() const;
    void refresh();
    void refreshBanner();
    void take();
    void takeSpill();
    void mountEverywhere();
    void ask();

    WizardContext m_context;
    ray::StorageSurvey *m_survey = nullptr; // null: there is no session
    QString m_askedNamespace;
    ModelFilesForm *m_form;
    ModelFilesForm::Content m_seen; // what the draft said last
    Banner *m_banner;
    TextLabel *m_logs;
    QCheckBox *m_spill;
    QLineEdit *m_spillFolder;
    FormField *m_spillField = nullptr;
    CheckedFields *m_checked;
    QString m_error; // the document could not be changed
    bool m_taking = false;
};

} // namespace raydeck::ui
