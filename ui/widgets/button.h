#pragma once

#include <ui/theme/buttonlook.h>
#include <ui/theme/theme.h>

#include <QPushButton>
#include <QToolButton>

namespace raydeck::ui {

/// A push button in one of the looks. Owner: its parent. Thread: UI.
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
    void refresh();

    const Theme &m_theme;
    ButtonLook m_look = ButtonLook::Default;
    QString m_iconName;
};

/// A button that is an icon only: it has a tool tip, an accessible name and, where set, a shortcut (in the tool tip).
/// Owner: its parent. Thread: UI.
class IconButton final : public QToolButton {
    Q_OBJECT
public:
    enum class Frame { None, Button }; // Button: like a default button, as for "More" beside other buttons

    IconButton(const Theme &theme, const QString &iconName, const QString &meaning, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    void setMeaning(const QString &meaning);
    void setFrame(Frame frame);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_iconName;
    Frame m_frame = Frame::None;
};

} // namespace raydeck::ui
