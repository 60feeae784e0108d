#pragma once

#include <ui/theme/theme.h>

#include <QMouseEvent>
#include <QWidget>

namespace raydeck::ui {

class CodeEditor;

/// What stands left of a text: marks, line numbers, arrows that fold. Owner: the editor. Thread: UI.
class CodeGutter final : public QWidget {
    Q_OBJECT
public:
    CodeGutter(const Theme &theme, CodeEditor &editor);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int foldLeft() const; ///< from here on right are the arrows

signals:
    void lineClicked(int line); ///< 1-based; on the left of the arrows
    void foldClicked(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int lineAt(int y) const;

    const Theme &m_theme;
    CodeEditor &m_editor;
};

} // namespace raydeck::ui
