#pragma once

#include <ui/theme/theme.h>

#include <QList>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace raydeck::ui {

class SegmentButton;

/// A bar of exclusive choices, each with a count. Arrow keys choose; Tab passes it as one control.
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
    void setCount(const QString &id, std::optional<qsizetype> count);
    [[nodiscard]] const QString &currentId() const { return m_current; }
    void setCurrentId(const QString &id);

signals:
    void currentChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] SegmentButton *button(const QString &id) const;
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<SegmentButton *> m_buttons;
    QString m_current;
};

} // namespace raydeck::ui
