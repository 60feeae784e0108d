#pragma once

#include <ui/theme/theme.h>

#include <QList>
#include <QWidget>

namespace raydeck::ui {

/// Grey bars in the shape of the rows that are on their way. Owner: its StateStack. Thread: UI.
class SkeletonRows final : public QWidget {
    Q_OBJECT
public:
    explicit SkeletonRows(const Theme &theme, QWidget *parent = nullptr);

    void setColumns(const QList<int> &widths); // px of LOOK's 13 px font

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<int> m_widths;
};

} // namespace raydeck::ui
