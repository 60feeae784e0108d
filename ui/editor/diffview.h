#pragma once

#include <ui/editor/diffpane.h>
#include <ui/editor/diffrows.h>
#include <ui/theme/theme.h>

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <memory>

class QHBoxLayout;

namespace raydeck::ui {

class DiffColors;
class DiffHeader;
class DiffOverview;

/// What differs between two texts, or between one's own and two others: side by side, where all sides scroll as one, or
/// unified. Lines that are the same are folded away and open on a click. Texts can be selected and copied, not typed.
/// Owner: its parent. Thread: UI.
class DiffView final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { SideBySide, Unified };
    struct Side {
        QString title = {}; ///< On the server
        QString note = {};  ///< as opened at 09:47:02
        QByteArray text = {};

        bool operator==(const Side &) const = default;
    };
    /// Something to be said about a line: an icon beside it, and its colour in the overview at the right.
    struct LineMark {
        int side = 1; ///< index in the sides
        int line = 0; ///< 1-based
        QString iconName = {};
        ColorRole role = ColorRole::Text2;
        QString toolTip = {};
        int id = 0; ///< of the caller: several lines can have the same one

        bool operator==(const LineMark &) const = default;
    };

    explicit DiffView(const Theme &theme, QWidget *parent = nullptr);
    ~DiffView() override;

    /// Two, or three: then the one in the middle is compared with both. Where a text differs little from what is shown,
    /// the scroll position, opened folds and the current change stay.
    void setSides(const QList<Side> &sides);
    void setShape(Shape shape);
    [[nodiscard]] Shape shape() const;
    void setMarks(const QList<LineMark> &marks);

    [[nodiscard]] int changeCount() const;
    [[nodiscard]] int currentChange() const; ///< from 0; -1: there is none
    void goToChange(int index);
    void goToNextChange();
    void goToPreviousChange();
    void goToLine(int side, int line); ///< 1-based; the change that it belongs to becomes the current one
    void selectMark(int id);

    /// Its columns: one for each side, or one for all.
    [[nodiscard]] QList<DiffPane *> panes() const { return m_panes; }

signals:
    void changesChanged(); ///< their count
    void currentChangeChanged(int index);
    void markSelected(int id); ///< by the person

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place {      ///< that the eye is at
        int line = 0;   ///< of the middle or right side
        int offset = 0; ///< of its row to the first one in view
    };

    void makePanes();
    void scrollAlike(DiffPane *pane);
    void showRows(const Place &place);
    [[nodiscard]] Place placeInView() const;
    [[nodiscard]] QList<DiffPane::Mark> marksAt(int side, int line) const;
    [[nodiscard]] DiffPane::Line lineOf(int row, int side) const;
    [[nodiscard]] DiffPane::Line foldOf(int row, int count) const;
    [[nodiscard]] bool isOpen(int row, int count) const;
    void appendChange(QList<QList<DiffPane::Line>> &lines, int begin, int end) const;
    void openFold(int row);
    void goToRow(int row);
    void setCurrent(int change);
    [[nodiscard]] int paneLineOf(int row) const;

    const Theme &m_theme;
    Shape m_shape = Shape::SideBySide;
    QList<Side> m_sides;
    QList<LineMark> m_marks;
    DiffRows m_rows;
    QSet<int> m_opened; ///< lines of the second side that were the first ones of folds
    int m_current = -1;
    std::unique_ptr<DiffColors> m_colors;
    QHBoxLayout *m_layout;
    QList<DiffPane *> m_panes;
    QList<DiffHeader *> m_headers;
    DiffOverview *m_overview;
    bool m_isScrolling = false;
};

} // namespace raydeck::ui
