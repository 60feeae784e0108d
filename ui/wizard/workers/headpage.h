#pragma once

#include <models/ray/draft/clusterdraft.h>
#include <ui/wizard/wizardpage.h>

class QCheckBox;
class QComboBox;

namespace raydeck::ui {

class AdvancedFields;
class FitPanel;
class FitSource;
class PodForm;
class TextLabel;

/// The head: what it gets, whether it runs tasks, how its service is reached, and live beside it where it can go.
/// Owner: the wizard. Thread: UI.
class HeadPage final : public WizardPage {
    Q_OBJECT
public:
    explicit HeadPage(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    void enter() override;
    void leave() override;
    bool goToField(const kube::FieldPath &path) override;

private:
    QWidget *createForm();
    void refresh();
    void setTasksOff(bool off);
    void setGpusHidden(bool hidden);
    void apply(const ray::ClusterDraft::Change &change);

    WizardContext m_context;
    FitSource *m_source;
    FitPanel *m_panel;
    PodForm *m_pod;
    QCheckBox *m_tasksOff;
    TextLabel *m_tasksNote = nullptr;
    QCheckBox *m_gpusHidden;
    TextLabel *m_gpusNote = nullptr;
    QComboBox *m_service;
    TextLabel *m_sidecarNote = nullptr;
    AdvancedFields *m_advanced = nullptr;
};

} // namespace raydeck::ui
