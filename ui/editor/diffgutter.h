#pragma once

#include <ui/theme/theme.h>

#include <QMouseEvent>
#include <QWidget>

namespace raydeck::ui {

class DiffPane;

/// What stands left of the lines of a diff: a bar at the selected change, verdicts, line numbers, + and −.
/// Owner: its pane. Thread: UI.
class DiffGutter final : public QWidget {
    Q_OBJECT
public:
    DiffGutter(const Theme &theme, DiffPane &pane);

    void setNumbers(int columns); ///< takes their width from the pane's lines
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void clicked(int line); ///< index in the pane's lines

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int lineAt(int y) const; ///< -1: below the last one

    const Theme &m_theme;
    DiffPane &m_pane;
    int m_columns = 1;
    int m_digits = 2;
    bool m_hasMarks = false;
};

} // namespace raydeck::ui
