#include <ui/wizard/capacity/capacitydelegate.h>

#include <ui/theme/paint.h>
#include <ui/wizard/capacity/capacitymodel.h>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int iconSize = 14;

void hatch(QPainter *painter, const QRectF &rect, const QColor &color)
{
    constexpr double step = 6;
    painter->setPen(QPen(color, 1));
    for (double x = rect.left() - rect.height() + step / 2; x < rect.right(); x += step)
        painter->drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
}

} // namespace

void paintDevice(QPainter *painter, const Theme &theme, const QRectF &cell, DeviceFill fill, const QString &letters)
{
    using enum ColorRole;
    switch (fill) {
    case DeviceFill::Used: paintRounded(painter, cell, radius::cell, theme.color(GUsed), {}, 0); return;
    case DeviceFill::Ours:
        paintRounded(painter, cell, radius::cell, theme.color(GTake), {}, 0);
        painter->setPen(theme.color(GLetter));
        painter->drawText(cell, Qt::AlignCenter, letters);
        return;
    case DeviceFill::Free: paintRounded(painter, cell, radius::cell, {}, theme.color(GFreeLine)); return;
    case DeviceFill::Closed: {
        painter->save();
        QPainterPath inside;
        inside.addRoundedRect(cell.adjusted(1, 1, -1, -1), radius::cell - 1, radius::cell - 1);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipPath(inside, Qt::IntersectClip);
        hatch(painter, cell, theme.color(GFreeLine));
        painter->restore();
        paintRounded(painter, cell, radius::cell, {}, theme.color(GFreeLine));
        return;
    }
    }
}

CapacityDelegate::CapacityDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { m_layout = {}; });
}

const CapacityLayout &CapacityDelegate::layoutFor(int width) const
{
    if (m_layout.width != width)
        m_layout = CapacityLayout(m_theme, width);
    return m_layout;
}

QSize CapacityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const CapacityModel *>(index.model());
    const int width = option.rect.width();
    return {width, layoutFor(width).rowHeight(model->row(index.row()))};
}

void CapacityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const CapacityModel *>(index.model());
    const CapacityRow &row = model->row(index.row());
    const QRect rect = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_Active
        && option.state & QStyle::State_HasFocus)
        paintRounded(painter, rect.adjusted(-6, 2, 6, -3), radius::cell, {}, m_theme.color(ColorRole::Focus), 2);
    if (index.row() + 1 < model->rowCount())
        painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, m_theme.color(ColorRole::LineSoft));
    paintName(painter, rect, row);
    paintDevices(painter, rect, row);
    paintBars(painter, rect, row);
    paintSentence(painter, rect, row);
    painter->restore();
}

void CapacityDelegate::paintName(QPainter *painter, const QRect &rect, const CapacityRow &row) const
{
    const CapacityLayout &places = layoutFor(rect.width());
    const int width = places.devices - CapacityLayout::columnGap / 2;
    const QFont strong = m_theme.font(TextStyle::Strong);
    const QFont caption = m_theme.font(TextStyle::Caption);
    const QFontMetrics metrics(strong);
    QRect line(rect.x(), rect.y() + CapacityLayout::topMargin, width, metrics.height());
    painter->setFont(strong);
    painter->setPen(m_theme.color(ColorRole::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                      metrics.elidedText(row.title, Qt::ElideMiddle, line.width()));
    const QFontMetrics small(caption);
    line = QRect(rect.x(), line.bottom() + 3, width, small.height());
    painter->setFont(caption);
    painter->setPen(m_theme.color(ColorRole::Text2));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                      small.elidedText(row.subtitle, Qt::ElideRight, line.width()));
}

void CapacityDelegate::paintDevices(QPainter *painter, const QRect &rect, const CapacityRow &row) const
{
    const CapacityLayout &places = layoutFor(rect.width());
    QFont letters = m_theme.font(TextStyle::Caption);
    letters.setWeight(QFont::DemiBold);
    const QFont caption = m_theme.font(TextStyle::Caption);
    QPoint corner = rect.topLeft() + QPoint(places.devices, CapacityLayout::topMargin - 1);
    for (const CapacityRow::Devices &devices : row.devices) {
        if (row.devices.size() > 1) {
            painter->setFont(caption);
            painter->setPen(m_theme.color(ColorRole::Text2));
            painter->drawText(
                QRect(corner, QSize(places.bars - CapacityLayout::columnGap - places.devices, places.captionHeight)),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, devices.label);
            corner.ry() += places.captionHeight + 2;
        }
        const QList<QRect> cells = places.cells(devices.total(), corner);
        painter->setFont(letters);
        if (devices.total() > CapacityLayout::mostCells) {
            paintShares(painter, cells.first(), devices);
        } else {
            auto cell = cells.begin();
            const auto fill = [&](qint64 count, DeviceFill kind, const QString &text = {}) {
                for (qint64 i = 0; i < count && cell != cells.end(); ++i)
                    paintDevice(painter, m_theme, *cell++, kind, text);
            };
            fill(devices.used, DeviceFill::Used);
            for (const CapacityRow::Taken &taken : devices.ours)
                fill(taken.count, DeviceFill::Ours, taken.letters);
            fill(devices.free, DeviceFill::Free);
            fill(devices.closed, DeviceFill::Closed);
        }
        if (!cells.isEmpty())
            corner.setY(cells.last().bottom() + 1 + CapacityLayout::cellGap);
    }
}

void CapacityDelegate::paintShares(QPainter *painter, const QRect &bar, const CapacityRow::Devices &devices) const
{
    const std::array parts{std::pair{devices.used, DeviceFill::Used}, std::pair{devices.taken(), DeviceFill::Ours},
                           std::pair{devices.free, DeviceFill::Free}, std::pair{devices.closed, DeviceFill::Closed}};
    const double room = bar.width();
    qint64 before = 0;
    for (const auto &[count, fill] : parts) {
        const double left = bar.x() + room * double(before) / double(devices.total());
        before += count;
        const double right = bar.x() + room * double(before) / double(devices.total());
        if (count == 0)
            continue;
        const QRectF part(std::round(left), bar.y(), std::max(3.0, std::round(right) - std::round(left) - 2),
                          bar.height());
        const QString number = QLocale().toString(count);
        const bool fits = QFontMetrics(painter->font()).horizontalAdvance(number) + 6 <= part.width();
        paintDevice(painter, m_theme, part, fill, fill == DeviceFill::Ours && fits ? number : QString());
        if (fits && fill == DeviceFill::Free) {
            painter->setPen(m_theme.color(ColorRole::Text2));
            painter->drawText(part, Qt::AlignCenter, number);
        }
        if (fits && fill == DeviceFill::Used) {
            painter->setPen(m_theme.color(ColorRole::Text));
            painter->drawText(part, Qt::AlignCenter, number);
        }
    }
}

void CapacityDelegate::paintBars(QPainter *painter, const QRect &rect, const CapacityRow &row) const
{
    const CapacityLayout &places = layoutFor(rect.width());
    const QFont caption = m_theme.font(TextStyle::Caption);
    const QFontMetrics metrics(caption);
    painter->setFont(caption);
    QRect bar(rect.x() + places.bars, rect.y() + CapacityLayout::topMargin, places.barWidth, CapacityLayout::barHeight);
    for (const CapacityRow::Bar &amount : {row.cpu, row.memory}) {
        if (amount.text.isEmpty())
            continue;
        painter->fillRect(bar, m_theme.color(ColorRole::Sunken));
        const double used = std::clamp(amount.used, 0.0, 1.0);
        const double ours = std::clamp(amount.ours, 0.0, 1.0 - used);
        const int first = int(std::round(bar.width() * used));
        const int second = int(std::round(bar.width() * (used + ours)));
        painter->fillRect(bar.x(), bar.y(), first, CapacityLayout::barHeight, m_theme.color(ColorRole::GUsed));
        painter->fillRect(bar.x() + first, bar.y(), second - first, CapacityLayout::barHeight,
                          m_theme.color(ColorRole::GTake));
        const QRect words(bar.right() + 7, bar.center().y() - metrics.height() / 2, rect.right() - bar.right() - 7,
                          metrics.height());
        painter->setPen(m_theme.color(ColorRole::Text2));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                          metrics.elidedText(amount.text, Qt::ElideRight, words.width()));
        bar.translate(0, places.barPitch);
    }
}

void CapacityDelegate::paintSentence(QPainter *painter, const QRect &rect, const CapacityRow &row) const
{
    if (row.sentence.isEmpty())
        return;
    const QFont body = m_theme.font(TextStyle::Body);
    const QFontMetrics metrics(body);
    QRect line(rect.x() + layoutFor(rect.width()).devices,
               rect.bottom() - CapacityLayout::bottomMargin - metrics.height(), 0, metrics.height());
    line.setRight(rect.right());
    if (!row.iconName.isEmpty()) {
        painter->drawPixmap(line.x(), line.center().y() - iconSize / 2 + 1,
                            m_theme.pixmap(row.iconName, row.role, iconSize, painter->device()->devicePixelRatio()));
        line.setLeft(line.x() + iconSize + 6);
    }
    painter->setFont(body);
    painter->setPen(m_theme.color(row.role));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                      metrics.elidedText(row.sentence, Qt::ElideRight, line.width()));
}

} // namespace raydeck::ui
