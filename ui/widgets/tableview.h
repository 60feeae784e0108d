#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/celllook.h>

#include <QTableView>

class QMenu;

namespace raydeck::ui {

class CellDelegate;
class TableHead;

/// How one column of a table is set up; widths in px at a 13 px font, scaled with the font.
struct TableColumn {
    int column = 0;
    int width = 100;
    Qt::TextElideMode elide = Qt::ElideRight;
    ColorRole role = ColorRole::Text; // where there is no look
    bool shown = true;                // until the person chooses
    CellLookOf look = {};
};

/// A table of live rows: equal heights (fit for 50,000 rows), no grid, whole rows selected, columns that can be
/// sorted, moved, hidden and remembered, Ctrl+C copies the selected rows as tab separated text.
/// Home and End go to the first and last row; Enter and double click emit activated().
/// Owner: its page. Thread: UI. Sorting is the model's work (setSortingEnabled is on).
class TableView final : public QTableView {
    Q_OBJECT
public:
    enum class Density { Page, Panel, Compact }; // rows of 34, 28 and 24 px

    explicit TableView(const Theme &theme, Density density = Density::Page, QWidget *parent = nullptr);

    /// After setModel(). The column that takes the spare room is `stretched`; -1: the last one.
    void setColumns(const QList<TableColumn> &columns, int stretched);

    /// Order, widths, visibility and sorting of the columns, for the settings. A state of another version of the
    /// table is refused.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

    /// The columns as checkable actions; also the menu of the head. Made anew at each call, owned by the caller.
    [[nodiscard]] QMenu *createColumnsMenu(QWidget *parent);

    /// The selected rows, visible columns in their visual order, as tab separated text with a head.
    [[nodiscard]] QString selectionAsText() const;
    void copySelection() const;

    [[nodiscard]] CellDelegate *cells() const { return m_cells; }

signals:
    void rowMenuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void columnsChanged(); // shown, moved, resized or sorted by the person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void refresh();
    [[nodiscard]] int densityHeight() const;

    const Theme &m_theme;
    Density m_density;
    CellDelegate *m_cells;
    TableHead *m_head;
    QList<TableColumn> m_columns;
};

} // namespace raydeck::ui
