#include <ui/widgets/statuschip.h>

#include <ui/theme/paint.h>

#include <QPainter>
#include <QtMath>

namespace raydeck::ui {

namespace {

constexpr int iconSize = 16;
constexpr int margin = 8;
constexpr int marginRight = 11; // letters need more air than the icon, which has its own
constexpr int gap = 6;

} // namespace

StatusChip::StatusChip(const Theme &theme, Size size, QWidget *parent) : QWidget(parent), m_theme(theme), m_size(size)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &StatusChip::refresh);
    refresh();
}

StatusChip::StatusChip(const Theme &theme, Tone tone, const QString &iconName, const QString &text, Size size,
                       QWidget *parent)
    : StatusChip(theme, size, parent)
{
    setState(tone, iconName, text);
}

void StatusChip::setState(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    m_text = text;
    setAccessibleName(text);
    refresh();
}

QFont StatusChip::chipFont() const
{
    if (m_size == Size::Header)
        return m_theme.font(TextStyle::Strong);
    QFont font = m_theme.font(TextStyle::Small);
    font.setWeight(QFont::Medium);
    return font;
}

void StatusChip::refresh()
{
    setFont(chipFont());
    setFixedHeight(m_size == Size::Header ? m_theme.headerChipHeight() : m_theme.chipHeight());
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    const int text = qCeil(QFontMetricsF(chipFont()).horizontalAdvance(m_text));
    return {margin + iconSize + gap + text + marginRight, height()};
}

QSize StatusChip::minimumSizeHint() const
{
    return {margin + iconSize + marginRight, height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), radius::chip, m_theme.color(softOf(m_tone)), m_theme.color(lineOf(m_tone)));
    painter.drawPixmap(margin, (height() - iconSize) / 2,
                       m_theme.pixmap(m_iconName, textOf(m_tone), iconSize, devicePixelRatio()));
    painter.setPen(m_theme.color(textOf(m_tone)));
    const QRect place = rect().adjusted(margin + iconSize + gap, 0, -marginRight, 0);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, place.width() + 1));
}

} // namespace raydeck::ui
