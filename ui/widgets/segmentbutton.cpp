#include <ui/widgets/segmentbutton.h>

#include <ui/theme/paint.h>

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int margin = 11;
constexpr int gap = 6;

} // namespace

SegmentButton::SegmentButton(const Theme &theme, const Segments::Segment &segment, QWidget *parent)
    : QRadioButton(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setObjectName(segment.id + u"Segment"_s);
    setSegment(segment);
}

void SegmentButton::setSegment(const Segments::Segment &segment)
{
    m_segment = segment;
    setText(segment.text);
    setAccessibleName(segment.count ? u"%1 %2"_s.arg(segment.text, countText()) : segment.text);
    updateGeometry();
    update();
}

QString SegmentButton::countText() const
{
    return m_segment.count ? locale().toString(*m_segment.count) : QString();
}

QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Strong)); // the choice is semi-bold: nothing moves when it changes
    int width = 2 * margin + metrics.horizontalAdvance(m_segment.text);
    if (m_segment.count)
        width += gap + metrics.horizontalAdvance(countText());
    return {width, m_theme.controlHeight() - 4};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    using enum ColorRole;
    QPainter painter(this);
    if (isChecked())
        paintRounded(&painter, rect(), radius::control - 1, m_theme.color(Btn), m_theme.color(BtnLine));
    else if (isEnabled() && underMouse())
        paintRounded(&painter, rect(), radius::control - 1, m_theme.color(Press), {}, 0);
    if (hasFocus())
        paintRounded(&painter, rect(), radius::control - 1, {}, m_theme.color(Focus), 2);

    const QFont font = m_theme.font(isChecked() ? TextStyle::Strong : TextStyle::Body);
    const QFontMetrics metrics(font);
    const int countWidth = m_segment.count ? gap + metrics.horizontalAdvance(countText()) : 0;
    const int left = (width() - metrics.horizontalAdvance(m_segment.text) - countWidth) / 2;
    painter.setFont(font);
    painter.setPen(m_theme.color(!isEnabled() ? Disabled : isChecked() ? Text : Text2));
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_segment.text);
    if (m_segment.count)
        painter.drawText(rect().adjusted(0, 0, -left, 0), Qt::AlignRight | Qt::AlignVCenter, countText());
}

} // namespace raydeck::ui
