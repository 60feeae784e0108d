#pragma once

#include <ui/theme/theme.h>

#include <QList>
#include <QWidget>

#include <optional>

namespace raydeck::ui {

/// A bar of exclusive choices, each with a count. Left, Right, Home and End choose; Tab passes it as one control.
/// Owner: its parent. Thread: UI.
class Segments final : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        QString id = {};
        QString text = {};
        std::optional<qsizetype> count = {}; // nothing: not known yet, or not a number of things

        bool operator==(const Segment &) const = default;
    };

    explicit Segments(const Theme &theme, QWidget *parent = nullptr);

    /// Keeps the choice if its id is still there, else takes the first.
    void setSegments(const QList<Segment> &segments);
    void setCount(const QString &id, qsizetype count);
    [[nodiscard]] const QString &currentId() const { return m_current; }
    void setCurrentId(const QString &id);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentChanged(const QString &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place {
        QRect rect;
        QString count;
    };
    [[nodiscard]] qsizetype currentIndex() const;
    [[nodiscard]] QList<Place> places() const;
    [[nodiscard]] QString countText(const Segment &segment) const;
    void choose(qsizetype index);
    void refresh();

    const Theme &m_theme;
    QList<Segment> m_segments;
    QString m_current;
    qsizetype m_hovered = -1;
};

} // namespace raydeck::ui
