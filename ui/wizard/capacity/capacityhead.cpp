#include <ui/wizard/capacity/capacityhead.h>

#include <ui/wizard/capacity/capacitydelegate.h>

#include <QPainter>

#include <ranges>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int swatchWidth = 20;
constexpr int swatchHeight = 16;
constexpr int swatchGap = 6;
constexpr int legendGap = 18;
constexpr int rowGap = 8;

} // namespace

CapacityHead::CapacityHead(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CapacityHead::setRowWidth(int width)
{
    if (std::exchange(m_rowWidth, width) != width)
        update();
}

/// The legend's swatches are higher than its words.
int CapacityHead::lineHeight() const
{
    return std::max(QFontMetrics(m_theme.font(TextStyle::Strong)).height(), swatchHeight + 2);
}

QSize CapacityHead::sizeHint() const
{
    return {0, lineHeight() + rowGap + QFontMetrics(m_theme.font(TextStyle::Caption)).height()};
}

void CapacityHead::paintEvent(QPaintEvent *)
{
    struct Entry {
        DeviceFill fill;
        QString letter;
        QString word;
    };
    const QList<Entry> legend{{DeviceFill::Used, {}, tr("in use")},
                              {DeviceFill::Ours, tr("W", "letter of a worker in the picture"), tr("this cluster")},
                              {DeviceFill::Free, {}, tr("free")},
                              {DeviceFill::Closed, {}, tr("closed")}};
    QPainter painter(this);
    const QFont strong = m_theme.font(TextStyle::Strong);
    const QFont small = m_theme.font(TextStyle::Small);
    const QFont caption = m_theme.font(TextStyle::Caption);
    QFont letter = caption;
    letter.setWeight(QFont::DemiBold);
    const QFontMetrics smallMetrics(small);
    const QRect line(0, 0, width(), lineHeight());
    painter.setFont(strong);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, tr("Nodes"));

    int right = width();
    for (const Entry &entry : legend | std::views::reverse) {
        const int words = smallMetrics.horizontalAdvance(entry.word);
        painter.setFont(small);
        painter.setPen(m_theme.color(ColorRole::Text2));
        painter.drawText(QRect(right - words, line.y(), words + 1, line.height()), Qt::AlignVCenter | Qt::TextDontClip,
                         entry.word);
        right -= words + swatchGap + swatchWidth;
        painter.setFont(letter);
        paintDevice(&painter, m_theme,
                    QRect(right, line.center().y() - swatchHeight / 2 + 1, swatchWidth, swatchHeight), entry.fill,
                    entry.letter);
        right -= legendGap;
    }

    const CapacityLayout columns(m_theme, m_rowWidth);
    painter.setFont(caption);
    painter.setPen(m_theme.color(ColorRole::Text2));
    const QRect heads(0, height() - QFontMetrics(caption).height(), width(), QFontMetrics(caption).height());
    painter.drawText(heads.adjusted(columns.devices, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("Devices on the node"));
    painter.drawText(heads.adjusted(columns.bars, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("Free CPUs and memory"));
}

} // namespace raydeck::ui
