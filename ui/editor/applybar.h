#pragma once

#include <models/ray/edit/clusteredit.h>
#include <ui/widgets/surface.h>

namespace raydeck::ui {

class Button;
class IconLabel;
class TextLabel;

/// What the server says to the draft, on one line, and the two buttons that end it. Owner: the YAML tab. Thread: UI.
class ApplyBar final : public Surface {
    Q_OBJECT
public:
    struct State {
        bool recreates = false;  ///< the other way is chosen
        qsizetype undecided = 0; ///< conflicts
    };

    explicit ApplyBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const ray::ClusterEdit &edit, const State &state);

signals:
    void applyRequested();
    void discardRequested();
    void resultRequested();  ///< of the dry run
    void problemRequested(); ///< where the text is wrong

private:
    void say(Tone tone, const QString &iconName, const QString &strong, const QString &text, const QString &link = {});

    IconLabel *m_icon;
    TextLabel *m_strong;
    TextLabel *m_text;
    Button *m_link;
    Button *m_discard;
    Button *m_apply;
    bool m_linkIsProblem = false;
};

} // namespace raydeck::ui
