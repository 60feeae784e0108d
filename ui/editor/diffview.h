#pragma once

#include <ui/editor/difflines.h>
#include <ui/editor/diffpane.h>
#include <ui/editor/diffrows.h>
#include <ui/theme/theme.h>

#include <QByteArray>
#include <QList>
#include <QSet>
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
    using Shape = DiffShape;
    using LineMark = DiffMark;
    struct Side {
        QString title = {}; ///< On the server
        QString note = {};  ///< as opened at 09:47:02
        QByteArray text = {};

        bool operator==(const Side &) const = default;
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
    void wire(DiffPane *pane);
    void keepPlace(const DiffRows &before, int current, Place &place);
    void showRows(const Place &place);
    void showOverview(const QList<QList<DiffPane::Line>> &lines);
    [[nodiscard]] Place placeInView() const;
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
