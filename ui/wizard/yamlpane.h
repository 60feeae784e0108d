#pragma once

#include <ui/widgets/surface.h>

namespace raydeck::ray {
class ClusterDraft;
}

namespace raydeck::ui {

class IconLabel;
class TextLabel;
class CodeEditor;

/// The draft as the text that it is: every edit goes into the draft at once, and every edit elsewhere comes in. A text
/// that is no YAML stays as it was typed; what is wrong stands at its line and below. Owner: the wizard. Thread: UI.
class YamlPane final : public Surface {
    Q_OBJECT
public:
    YamlPane(const Theme &theme, ray::ClusterDraft &draft, QWidget *parent = nullptr);

    void goToLine(int line);
    void focusText();

signals:
    void closeRequested();

private:
    void refresh();

    ray::ClusterDraft &m_draft;
    CodeEditor *m_editor;
    IconLabel *m_icon;
    TextLabel *m_error;
};

/// The line that an error of kube::readYaml or YamlDocument names; 0 if it names none.
[[nodiscard]] int yamlErrorLine(const QString &message);

} // namespace raydeck::ui
