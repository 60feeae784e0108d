#pragma once

#include <ui/theme/theme.h>

#include <QLabel>

namespace raydeck::ui {

/// A text in one of the theme's styles and colours; always plain text, since it may come from a cluster.
/// Owner: its parent. Thread: UI.
class TextLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Wrap { No, Words };

    TextLabel(const Theme &theme, TextStyle style, ColorRole role, QWidget *parent = nullptr);
    TextLabel(const Theme &theme, TextStyle style, ColorRole role, const QString &text, Wrap wrap,
              QWidget *parent = nullptr);

    void setRole(ColorRole role);
    void setStyle(TextStyle style);

private:
    void refresh();

    const Theme &m_theme;
    TextStyle m_style;
    ColorRole m_role;
};

} // namespace raydeck::ui
