#pragma once

#include <ui/theme/theme.h>

#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace raydeck::ui {

/// One step of something that takes its time, as data.
struct ProgressItem {
    enum class Mark { ToCome, Running, Done, Note, Failed };

    QString id = {};
    Mark mark = Mark::ToCome;
    QString title = {};
    QString text = {};                ///< below the title; wraps
    QString elapsed = {};             ///< at the right
    std::optional<double> share = {}; ///< 0 to 1: a bar, only where it is known

    bool operator==(const ProgressItem &) const = default;
};

/// Steps one below the other: tick, turning arc or ring, a line between them, time at the right, a bar where the share is
/// known. Grows with its texts; put it into a scroll area. Where motion is reduced the arc is the hour icon.
/// Owner: its parent. Thread: UI.
class ProgressSteps final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressSteps(const Theme &theme, QWidget *parent = nullptr);

    void setItems(const QList<ProgressItem> &items);
    [[nodiscard]] const QList<ProgressItem> &items() const { return m_items; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Place { // of one item
        QRect title = {};
        QRect text = {};
        QRect bar = {};
        int bottom = 0;
    };
    [[nodiscard]] QList<Place> places(int width) const;
    [[nodiscard]] QFont titleFont(const ProgressItem &item) const;
    void paintMark(QPainter *painter, const ProgressItem &item, const QPoint &center);
    void refreshMotion();

    const Theme &m_theme;
    QList<ProgressItem> m_items;
    QTimer m_turn;
    int m_angle = 0; // of the arc, degrees
};

} // namespace raydeck::ui
