#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// One line of text that takes the room it gets: what does not fit ends in "…", and the tool tip has all of it.
/// Owner: its parent. Thread: UI.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    ElidedLabel(const Theme &theme, TextStyle style, ColorRole role, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextStyle m_style;
    ColorRole m_role;
    QString m_text;
};

} // namespace raydeck::ui
