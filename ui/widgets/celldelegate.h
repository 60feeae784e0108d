#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/celllook.h>

#include <QHash>
#include <QStyledItemDelegate>

class QHeaderView;

namespace raydeck::ui {

/// Draws a table's cells: ground, hairline, selection bar, icon, word and tail. A column without a look of its own
/// shows its DisplayRole, aligned by TextAlignmentRole; numbers (right) in tabular figures.
/// Owner: its TableView. Thread: UI.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void setLook(int column, CellLookOf look);
    void setElide(int column, Qt::TextElideMode mode); // ElideMiddle for names: their ends differ
    void setRole(int column, ColorRole role);          // for columns without a look, such as muted ones
    void setEdge(int pixels);                          // left margin of the first column

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int margin = 10; // px at both sides of a cell; the first column starts at the page's margin

protected:
    /// Ground, hairline and selection bar: for delegates that draw something else in the cell.
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    [[nodiscard]] CellLook lookOf(const QModelIndex &index) const;
    void refresh();

    const Theme &m_theme;
    QFont m_strong; // made once: a QFont a cell is what scrolling would spend its time on
    QFont m_small;
    QFont m_number;
    int m_edge = space::pageLeft;
    QHash<int, CellLookOf> m_looks;
    QHash<int, Qt::TextElideMode> m_elides;
    QHash<int, ColorRole> m_roles;
};

/// Where a cell's or a head's content stands: `edge` px at the left of the first shown column.
[[nodiscard]] QRect cellContent(const QRect &cell, const QHeaderView &head, int column, int edge);

} // namespace raydeck::ui
