#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// One tile a worker: a tick where it fits wherever the others land, a question mark where it depends on them, a clock
/// where it waits. More than eight workers are a number. Owner: its parent. Thread: UI.
class FitMeter final : public QWidget {
    Q_OBJECT
public:
    struct Count {
        qint64 atLeast = 0; ///< atLeast <= upTo <= wanted
        qint64 upTo = 0;
        qint64 wanted = 0;

        bool operator==(const Count &) const = default;
    };
    explicit FitMeter(const Theme &theme, QWidget *parent = nullptr);

    void setCount(const Count &count);
    [[nodiscard]] const Count &count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr int mostTiles = 8;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize tileSize() const;
    [[nodiscard]] QString numberText() const;
    void paintTile(QPainter *painter, const QRect &tile, int worker) const;

    const Theme &m_theme;
    Count m_count;
};

} // namespace raydeck::ui
