#include <ui/widgets/progresssteps.h>

#include <ui/theme/paint.h>

#include <QAccessible>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

// Source: pictures 04 and 10 at a 13 px font.
constexpr int iconSize = 20;
constexpr int textLeft = 38;
constexpr int gap = 14;     // between two steps
constexpr int titleGap = 2; // between title and text
constexpr int barGap = 9;
constexpr int barHeight = 4;
constexpr int lineWidth = 2;
constexpr int timeGap = 16; // between the title and the time
constexpr auto frame = 33ms;
constexpr int degreesPerFrame = 10; // one turn in 1.2 s

QString spoken(const ProgressItem &item)
{
    switch (item.mark) {
    case ProgressItem::Mark::Done: return ProgressSteps::tr("done");
    case ProgressItem::Mark::Running: return ProgressSteps::tr("running");
    case ProgressItem::Mark::ToCome: return ProgressSteps::tr("to come");
    case ProgressItem::Mark::Note: return ProgressSteps::tr("with a note");
    case ProgressItem::Mark::Failed: return ProgressSteps::tr("held up");
    }
    Q_UNREACHABLE_RETURN({});
}

bool isStrong(const ProgressItem &item)
{
    return item.mark == ProgressItem::Mark::Running || item.mark == ProgressItem::Mark::Failed;
}

} // namespace

ProgressSteps::ProgressSteps(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_turn.setInterval(frame);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + degreesPerFrame) % 360;
        const QList<Place> all = places(width());
        for (qsizetype i = 0; i < all.size(); ++i) { // the arcs alone
            if (m_items[i].mark == ProgressItem::Mark::Running)
                update(0, all[i].title.top() - iconSize, textLeft, 3 * iconSize);
        }
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressSteps::setItems(const QList<ProgressItem> &items)
{
    if (std::exchange(m_items, items) == items)
        return;
    QStringList lines;
    for (const ProgressItem &item : items)
        //: For screen readers. %1: a step, %2: how it stands, %3: what it did or waits for, %4: for how long
        lines.append(tr("%1, %2: %3 %4").arg(item.title, spoken(item), item.text, item.elapsed).simplified());
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
    refreshMotion();
}

QFont ProgressSteps::titleFont(const ProgressItem &item) const
{
    return m_theme.font(isStrong(item) ? TextStyle::Strong : TextStyle::Body);
}

QList<ProgressSteps::Place> ProgressSteps::places(int width) const
{
    QList<Place> all;
    const QFontMetrics small(m_theme.font(TextStyle::Small));
    int top = 2;
    for (const ProgressItem &item : m_items) {
        const QFontMetrics title(titleFont(item));
        const int time = item.elapsed.isEmpty() ? 0 : title.horizontalAdvance(item.elapsed) + timeGap;
        const int titleWidth = std::max(width - textLeft - time, 1);
        Place place;
        place.title = title.boundingRect(QRect(textLeft, top, titleWidth, 10'000), Qt::TextWordWrap, item.title);
        place.title = QRect(textLeft, top, titleWidth, std::max(place.title.height(), title.height()));
        place.bottom = place.title.bottom() + 1;
        if (!item.text.isEmpty()) {
            const int textTop = place.bottom + titleGap;
            const int textWidth = std::max(width - textLeft, 1);
            const QRect needed =
                small.boundingRect(QRect(textLeft, textTop, textWidth, 10'000), Qt::TextWordWrap, item.text);
            place.text = QRect(textLeft, textTop, textWidth, needed.height());
            place.bottom = place.text.bottom() + 1;
        }
        if (item.share) {
            place.bar = QRect(textLeft, place.bottom + barGap, std::max(width - textLeft, 1), barHeight);
            place.bottom = place.bar.bottom() + 1;
        }
        all.append(place);
        top = place.bottom + gap;
    }
    return all;
}

int ProgressSteps::heightForWidth(int width) const
{
    const QList<Place> all = places(width);
    return all.isEmpty() ? 0 : all.constLast().bottom + 4;
}

QSize ProgressSteps::sizeHint() const
{
    const int wide = m_theme.widthOf(420);
    return {wide, heightForWidth(wide)};
}

QSize ProgressSteps::minimumSizeHint() const
{
    return {m_theme.widthOf(200), 0};
}

void ProgressSteps::paintMark(QPainter *painter, const ProgressItem &item, const QPoint &center)
{
    const QRectF box(center.x() - iconSize / 2.0, center.y() - iconSize / 2.0, iconSize, iconSize);
    const auto icon = [&](const QString &name, ColorRole role) {
        painter->drawPixmap(box.toRect().topLeft(), m_theme.pixmap(name, role, iconSize, devicePixelRatio()));
    };
    switch (item.mark) {
    case ProgressItem::Mark::Done: icon(u"ok"_s, ColorRole::Ok); return;
    case ProgressItem::Mark::Note: icon(u"info"_s, ColorRole::Info); return;
    case ProgressItem::Mark::Failed: icon(u"stuck"_s, ColorRole::Bad); return;
    case ProgressItem::Mark::ToCome: icon(u"circle"_s, ColorRole::Text3); return;
    case ProgressItem::Mark::Running: break;
    }
    if (!m_turn.isActive() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) {
        icon(u"hour"_s, ColorRole::AccentText);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(ColorRole::AccentText), lineWidth, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(box.adjusted(2.5, 2.5, -2.5, -2.5), -m_angle * 16, 290 * 16);
    painter->restore();
}

void ProgressSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<Place> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const ProgressItem &item = m_items[i];
        const QFont font = titleFont(item);
        const int line = QFontMetrics(font).height();
        const QPoint center(iconSize / 2 + 2, all[i].title.top() + line / 2);
        paintMark(&painter, item, center);
        if (i + 1 < all.size()) {
            const int from = center.y() + iconSize / 2 + 3;
            const int to =
                all[i + 1].title.top() + QFontMetrics(titleFont(m_items[i + 1])).height() / 2 - iconSize / 2 - 3;
            const bool isPassed = item.mark == ProgressItem::Mark::Done || item.mark == ProgressItem::Mark::Note;
            painter.fillRect(QRect(center.x() - 1, from, lineWidth, std::max(to - from, 0)),
                             m_theme.color(isPassed ? ColorRole::OkLine : ColorRole::Line));
        }
        const ColorRole role = item.mark == ProgressItem::Mark::ToCome ? ColorRole::Text2 : ColorRole::Text;
        painter.setFont(font);
        painter.setPen(m_theme.color(role));
        painter.drawText(all[i].title, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, item.title);
        QFont time = font;
        time.setFeature("tnum", 1);
        painter.setFont(time);
        painter.setPen(m_theme.color(isStrong(item) ? ColorRole::Text : ColorRole::Text2));
        painter.drawText(QRect(textLeft, all[i].title.top(), width() - textLeft, line),
                         Qt::AlignRight | Qt::AlignVCenter, item.elapsed);
        painter.setFont(m_theme.font(TextStyle::Small));
        painter.setPen(m_theme.color(item.mark == ProgressItem::Mark::Failed ? ColorRole::Bad : ColorRole::Text2));
        painter.drawText(all[i].text, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, item.text);
        if (item.share) {
            const double share = std::clamp(*item.share, 0.0, 1.0);
            paintRounded(&painter, all[i].bar, barHeight / 2.0, m_theme.color(ColorRole::Sunken), {}, 0);
            QRectF filled(all[i].bar);
            filled.setWidth(filled.width() * share);
            if (filled.width() >= barHeight)
                paintRounded(&painter, filled, barHeight / 2.0, m_theme.color(ColorRole::Accent), {}, 0);
        }
    }
}

void ProgressSteps::refreshMotion()
{
    const bool isRunning =
        std::ranges::any_of(m_items, [](const ProgressItem &item) { return item.mark == ProgressItem::Mark::Running; });
    const bool moves = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isRunning && moves && isVisible())
        m_turn.start();
    else
        m_turn.stop();
}

void ProgressSteps::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshMotion();
}

void ProgressSteps::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

} // namespace raydeck::ui
