#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// A plain ground in one colour of the theme, with hairlines at the edges that are named; its layout leaves
/// them free.
/// Owner: its parent. Thread: UI.
class Surface : public QWidget {
    Q_OBJECT
public:
    explicit Surface(const Theme &theme, ColorRole ground, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ColorRole m_ground;
    Qt::Edges m_lines;
};

/// A rounded ground with a line around it: cards, folded details, pop-ups. Never put one inside another.
/// Owner: its parent. Thread: UI.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(const Theme &theme, ColorRole ground = ColorRole::Raised, ColorRole line = ColorRole::Line,
                  QWidget *parent = nullptr);

    void setColors(ColorRole ground, ColorRole line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ColorRole m_ground;
    ColorRole m_line;
};

/// A hairline between two parts of a page. Owner: its parent. Thread: UI.
class Hairline final : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(const Theme &theme, Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace raydeck::ui
