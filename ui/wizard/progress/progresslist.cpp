#include <ui/wizard/progress/progresslist.h>

#include <ui/text/duration.h>
#include <ui/text/progresstext.h>

#include <QAccessible>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

using State = ray::CreateStep::State;

constexpr int markSize = 20;
constexpr int textLeft = 38;
constexpr int rowGap = 16;
constexpr auto frameTime = 50ms;
constexpr int turnPerFrame = 15; // degrees: a turn in 1.2 s

} // namespace

ProgressList::ProgressList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"progressList"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_turning.setInterval(frameTime);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + turnPerFrame) % 360;
        update();
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressList::setSteps(const QList<ray::CreateStep> &steps, qint64 now)
{
    const bool isNew = steps != m_steps;
    m_now = now;
    if (isNew) {
        m_steps = steps;
        QStringList words;
        for (const ray::CreateStep &step : steps)
            words += ProgressText::title(step) + u". "_s + ProgressText::detail(step);
        setAccessibleName(words.join(u'\n'));
        updateGeometry();
    }
    turn();
    update();
}

/// The arc turns only while somebody can see it, and never where motion is not wanted.
void ProgressList::turn()
{
    const bool runs = std::ranges::contains(m_steps, State::Running, &ray::CreateStep::state);
    const bool mayMove = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (runs && mayMove && isVisible())
        m_turning.start();
    else
        m_turning.stop();
}

void ProgressList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turn();
}

void ProgressList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turning.stop();
}

QString ProgressList::timeOf(const ray::CreateStep &step) const
{
    if (step.state == State::ToCome)
        return tr("waiting");
    if (step.began == 0)
        return {};
    const qint64 time = (step.ended > 0 ? step.ended : m_now) - step.began;
    if (time < 10'000) //: a duration of less than 10 seconds
        return tr("%1 s").arg(locale().toString(double(std::max<qint64>(time, 0)) / 1000, 'f', 1));
    return durationText(time / 1000);
}

QList<ProgressList::Row> ProgressList::rowsFor(int width) const
{
    const QFontMetrics strong(m_theme.font(TextStyle::Strong));
    const QFontMetrics body(m_theme.font(TextStyle::Body));
    QList<Row> rows;
    int top = 4;
    for (const ray::CreateStep &step : m_steps) {
        Row row;
        const int timeWidth = strong.horizontalAdvance(timeOf(step)) + 4;
        const int textWidth = std::max(80, width - textLeft - timeWidth - 12);
        row.mark = QRect(4, top + (strong.height() - markSize) / 2, markSize, markSize);
        row.title = QRect(textLeft, top, textWidth, strong.height());
        row.time = QRect(width - timeWidth, top, timeWidth, strong.height());
        const QString detail = ProgressText::detail(step);
        const QRect needed = body.boundingRect(QRect(0, 0, width - textLeft - 12, 10'000), Qt::TextWordWrap, detail);
        row.detail =
            QRect(textLeft, row.title.bottom() + 3, width - textLeft - 12, detail.isEmpty() ? 0 : needed.height());
        row.bottom = (detail.isEmpty() ? row.title.bottom() + 3 : row.detail.bottom()) + rowGap;
        rows.append(row);
        top = row.bottom;
    }
    return rows;
}

int ProgressList::heightForWidth(int width) const
{
    const QList<Row> rows = rowsFor(width);
    return rows.isEmpty() ? 0 : rows.constLast().bottom;
}

QSize ProgressList::sizeHint() const
{
    const int width = m_theme.widthOf(540);
    return {width, heightForWidth(width)};
}

QSize ProgressList::minimumSizeHint() const
{
    const int width = m_theme.widthOf(260);
    return {width, heightForWidth(std::max(this->width(), width))};
}

void ProgressList::paintMark(QPainter &painter, const QRect &mark, const ray::CreateStep &step) const
{
    const auto icon = [&](const QString &name, ColorRole role) {
        painter.drawPixmap(mark.topLeft(), m_theme.pixmap(name, role, markSize, devicePixelRatioF()));
    };
    const QRectF ring = QRectF(mark).adjusted(2.5, 2.5, -2.5, -2.5);
    switch (step.state) {
    case State::Done: icon(u"ok"_s, ColorRole::Ok); return;
    case State::Stuck: icon(u"warn"_s, ColorRole::Warn); return;
    case State::Failed: icon(u"fail"_s, ColorRole::Bad); return;
    case State::Note: icon(u"info"_s, ColorRole::Info); return;
    case State::ToCome:
        painter.setPen(QPen(m_theme.color(ColorRole::Ctl), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        return;
    case State::Running:
        if (!m_turning.isActive()) {
            icon(u"hour"_s, ColorRole::AccentText);
            return;
        }
        painter.setPen(QPen(m_theme.color(ColorRole::Line), 2.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.setPen(QPen(m_theme.color(ColorRole::AccentText), 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, -m_angle * 16, 110 * 16);
        return;
    }
}

void ProgressList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Row> rows = rowsFor(width());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const ray::CreateStep &step = m_steps[i];
        const bool isCurrent = step.state != State::ToCome && !step.isOver();
        if (i + 1 < rows.size()) {
            const bool isDone = step.isOver();
            painter.setPen(QPen(m_theme.color(isDone ? ColorRole::OkLine : ColorRole::Line), 2));
            painter.drawLine(row.mark.center().x(), row.mark.bottom() + 4, row.mark.center().x(),
                             rows[i + 1].mark.top() - 4);
        }
        paintMark(painter, row.mark, step);
        painter.setFont(m_theme.font(isCurrent ? TextStyle::Strong : TextStyle::Body));
        painter.setPen(m_theme.color(step.state == State::ToCome ? ColorRole::Text2 : ColorRole::Text));
        painter.drawText(row.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, ProgressText::title(step));
        painter.setPen(m_theme.color(isCurrent ? ColorRole::Text : ColorRole::Text2));
        painter.drawText(row.time, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, timeOf(step));
        painter.setFont(m_theme.font(TextStyle::Body));
        painter.setPen(m_theme.color(step.state == State::Failed ? ColorRole::Bad : ColorRole::Text2));
        painter.drawText(row.detail, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, ProgressText::detail(step));
    }
}

} // namespace raydeck::ui
