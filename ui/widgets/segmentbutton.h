#pragma once

#include <ui/widgets/segments.h>

#include <QRadioButton>

namespace raydeck::ui {

/// One choice of Segments: a radio button for keyboard and screen reader, painted as a part of the bar.
/// Owner: its Segments. Thread: UI.
class SegmentButton final : public QRadioButton {
    Q_OBJECT
public:
    SegmentButton(const Theme &theme, const Segments::Segment &segment, QWidget *parent);

    [[nodiscard]] const Segments::Segment &segment() const { return m_segment; }
    void setSegment(const Segments::Segment &segment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countText() const;

    const Theme &m_theme;
    Segments::Segment m_segment;
};

} // namespace raydeck::ui
