#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// One icon of the theme, in its colour; it stands beside a word, so it is silent for screen readers.
/// Owner: its parent. Thread: UI. Units: size in device independent px.
class IconLabel final : public QWidget {
    Q_OBJECT
public:
    IconLabel(const Theme &theme, const QString &name, ColorRole role, int size = 16, QWidget *parent = nullptr);

    void setIcon(const QString &name, ColorRole role);
    [[nodiscard]] const QString &iconName() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    ColorRole m_role;
    int m_size;
};

} // namespace raydeck::ui
