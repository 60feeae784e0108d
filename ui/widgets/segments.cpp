#include <ui/widgets/segments.h>

#include <ui/theme/paint.h>
#include <ui/widgets/segmentbutton.h>

#include <QHBoxLayout>
#include <QPainter>

namespace raydeck::ui {

Segments::Segments(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(2);
    connect(&theme, &Theme::changed, this, &Segments::refresh);
}

void Segments::setSegments(const QList<Segment> &segments)
{
    const auto sameIds = std::ranges::equal(segments, m_buttons, {}, &Segment::id,
                                            [](const SegmentButton *button) { return button->segment().id; });
    if (sameIds) {
        for (qsizetype i = 0; i < segments.size(); ++i)
            m_buttons[i]->setSegment(segments[i]);
        return;
    }
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Segment &segment : segments) {
        auto *added = new SegmentButton(m_theme, segment, this);
        connect(added, &SegmentButton::toggled, this, [this, id = segment.id](bool on) {
            if (on && std::exchange(m_current, id) != id)
                emit currentChanged(id);
        });
        m_row->addWidget(added);
        m_buttons.append(added);
    }
    if (SegmentButton *kept = button(m_current))
        kept->setChecked(true);
    else if (!m_buttons.isEmpty())
        m_buttons.first()->setChecked(true);
}

void Segments::setCount(const QString &id, std::optional<qsizetype> count)
{
    if (SegmentButton *changed = button(id))
        changed->setSegment({id, changed->segment().text, count});
}

void Segments::setCurrentId(const QString &id)
{
    if (SegmentButton *chosen = button(id))
        chosen->setChecked(true);
}

SegmentButton *Segments::button(const QString &id) const
{
    const auto found = std::ranges::find_if(m_buttons, [&](const SegmentButton *each) {
        return each->segment().id == id;
    });
    return found == m_buttons.end() ? nullptr : *found;
}

void Segments::refresh()
{
    for (SegmentButton *each : std::as_const(m_buttons))
        each->updateGeometry();
    update();
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), radius::control, m_theme.color(ColorRole::Sunken), {}, 0);
}

} // namespace raydeck::ui
