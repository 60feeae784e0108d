#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// Title, legend of the four fills and the heads of the columns, above the capacity picture's rows.
/// Owner: its CapacityView. Thread: UI.
class CapacityHead final : public QWidget {
    Q_OBJECT
public:
    explicit CapacityHead(const Theme &theme, QWidget *parent = nullptr);

    void setRowWidth(int width); // of the rows below, which a scroll bar makes narrower
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    const Theme &m_theme;
    int m_rowWidth = 0;
};

} // namespace raydeck::ui
