#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// All of a diff in a strip: where something differs, in the colour of its verdict, and which part is in view. Stands for
/// the scroll bar. Owner: the DiffView. Thread: UI.
class DiffOverview final : public QWidget {
    Q_OBJECT
public:
    struct Tick {
        int line = 0;
        ColorRole role = ColorRole::Text2;
    };

    explicit DiffOverview(const Theme &theme, QWidget *parent = nullptr);

    void setTicks(int lines, const QList<Tick> &ticks);
    void setView(int first, int count);

    [[nodiscard]] QSize sizeHint() const override { return {12, 0}; }

signals:
    void lineWanted(int first); ///< as the first one in view
    void wheeled(QWheelEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void goTo(double y);
    [[nodiscard]] double yOf(double line) const;

    const Theme &m_theme;
    int m_lines = 0;
    int m_first = 0;
    int m_count = 0;
    QList<Tick> m_ticks;
};

} // namespace raydeck::ui
