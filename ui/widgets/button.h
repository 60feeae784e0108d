#pragma once

#include <ui/theme/theme.h>

#include <QPushButton>
#include <QToolButton>

namespace raydeck::ui {

/// Primary: one a page. Loss: bad text and line, never filled. Quiet: no ground. Link: opens something outside.
enum class ButtonLook { Default, Primary, Loss, Quiet, Link };

/// A push button in one of five looks. Owner: its parent. Thread: UI.
class Button final : public QPushButton {
    Q_OBJECT
public:
    Button(const Theme &theme, ButtonLook look, const QString &text, QWidget *parent = nullptr);
    Button(const Theme &theme, ButtonLook look, const QString &iconName, const QString &text,
           QWidget *parent = nullptr);

    void setLook(ButtonLook look);
    void setIconName(const QString &iconName);
    [[nodiscard]] ButtonLook look() const { return m_look; }

private:
    const Theme &m_theme;
    ButtonLook m_look = ButtonLook::Default;
    QString m_iconName;
};

/// A button that is an icon only: it has a tool tip, an accessible name and, where set, a shortcut (in the tool tip).
/// Owner: its parent. Thread: UI.
class IconButton final : public QToolButton {
    Q_OBJECT
public:
    IconButton(const Theme &theme, const QString &iconName, const QString &meaning, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    void setMeaning(const QString &meaning);
    /// Ground and line like a default button, as for "More" beside other buttons.
    void setFramed(bool framed);

private:
    const Theme &m_theme;
};

} // namespace raydeck::ui
