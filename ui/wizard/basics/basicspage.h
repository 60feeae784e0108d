#pragma once

#include <models/ray/draft/clusterdraft.h>
#include <ui/wizard/wizardpage.h>

class QCheckBox;
class QLineEdit;

namespace raydeck::ui {

class AdvancedFields;
class Banner;
class Button;
class Choice;
class FieldRow;
class FormField;
class PresetList;
class TextLabel;

/// What the cluster begins with, what it is called and where it lives, its Ray version and image, and whether Ray scales
/// it. Owner: the wizard. Thread: UI.
class BasicsPage final : public WizardPage {
    Q_OBJECT
public:
    explicit BasicsPage(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    bool goToField(const kube::FieldPath &path) override;

private:
    [[nodiscard]] QWidget *createForm();
    [[nodiscard]] QWidget *createPlace();
    [[nodiscard]] QWidget *createImage();
    [[nodiscard]] QWidget *createAutoscaling();
    void usePreset(const QString &id, const QByteArray &yaml);
    void setImage(const QString &image);
    void setCreatesNamespace(bool creates);
    void takeProposal();
    void refresh();
    void refreshNamespace();
    void refreshImage();
    [[nodiscard]] QStringList namespaces() const;

    WizardContext m_context;
    QString m_preset; // id of the one that the draft began with, as far as it is known
    PresetList *m_presets;
    QLineEdit *m_name;
    Choice *m_namespace;
    FormField *m_namespaceField = nullptr;
    QCheckBox *m_createNamespace;
    Choice *m_version;
    Choice *m_image;
    FormField *m_imageField = nullptr;
    Button *m_proposal;
    QCheckBox *m_autoscaling;
    QWidget *m_autoscalingFields = nullptr;
    QWidget *m_autoscalerVersion = nullptr;
    Banner *m_banner;
    AdvancedFields *m_advanced = nullptr;
};

} // namespace raydeck::ui
