#pragma once

#include <ui/theme/theme.h>

#include <QHeaderView>

namespace raydeck::ui {

/// The head of a TableView: captions over one hairline, an arrow at the sorted column. Owner: its TableView.
/// Thread: UI.
class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    TableHead(const Theme &theme, int edge, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int widthOfText(int logicalIndex) const; // with its margins: narrower columns cut their own name

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fontOf(bool sorted) const;

    const Theme &m_theme;
    int m_edge;
};

} // namespace raydeck::ui
