#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// A head and its workers as a small drawing, for the first page. Owner: its parent. Thread: UI.
class ClusterPicture final : public QWidget {
    Q_OBJECT
public:
    explicit ClusterPicture(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {600, 100}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBox(QPainter &painter, const QRectF &box, const QString &iconName, ColorRole line, ColorRole fill,
                  Qt::PenStyle style) const;

    const Theme &m_theme;
};

} // namespace raydeck::ui
