#pragma once

#include <ui/theme/theme.h>

#include <QByteArray>
#include <QList>
#include <QWidget>

namespace raydeck::ui {

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

signals:
    void changesChanged(); ///< their count
    void currentChangeChanged(int index);
    void markSelected(int id); ///< by the person
};

} // namespace raydeck::ui
