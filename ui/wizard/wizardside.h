#pragma once

#include <ui/widgets/surface.h>
#include <ui/wizard/steplist.h>

namespace raydeck::ui {

class Button;
class ElidedLabel;
class TextLabel;

/// At the left while the wizard is open: what is made and where, the steps, and what can be done with the document.
/// Owner: the wizard. Thread: UI.
class WizardSide final : public Surface {
    Q_OBJECT
public:
    explicit WizardSide(const Theme &theme, QWidget *parent = nullptr);

    void setPlace(const QString &text); ///< "prod-eu · Kubernetes 1.33.4"
    void setYamlShown(bool shown);
    [[nodiscard]] StepList &steps() { return *m_steps; }

signals:
    void yamlToggled();
    void savePresetRequested();

private:
    ElidedLabel *m_place;
    StepList *m_steps;
    Button *m_yaml;
};

} // namespace raydeck::ui
