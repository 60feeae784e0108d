#include <ui/start/clusterpicture.h>

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

ClusterPicture::ClusterPicture(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(sizeHint().height());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClusterPicture::paintBox(QPainter &painter, const QRectF &box, const QString &iconName, ColorRole line,
                              ColorRole fill, Qt::PenStyle style) const
{
    painter.setPen(QPen(m_theme.color(line), 1.5, style));
    painter.setBrush(m_theme.color(fill));
    painter.drawRoundedRect(box, radius::control, radius::control);
    const ColorRole mark = line == ColorRole::Accent ? ColorRole::AccentText : ColorRole::Text2;
    const QPixmap pixmap = m_theme.pixmap(iconName, mark, 20, devicePixelRatioF());
    painter.drawPixmap(QPointF(box.center() - QPointF(10, 10)), pixmap);
}

void ClusterPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF head(84, 2, 52, 30);
    const std::array workers{QRectF(14, 62, 52, 30), QRectF(84, 62, 52, 30), QRectF(154, 62, 52, 30)};
    painter.setPen(QPen(m_theme.color(ColorRole::BtnLine), 1.5));
    for (const QRectF &worker : workers)
        painter.drawLine(QPointF(head.center().x(), head.bottom()), QPointF(worker.center().x(), worker.top()));
    paintBox(painter, head, u"head"_s, ColorRole::Accent, ColorRole::Select, Qt::SolidLine);
    for (const QRectF &worker : workers) {
        const bool toCome = &worker == &workers.back();
        paintBox(painter, worker, u"gpu"_s, ColorRole::Ctl, ColorRole::Base, toCome ? Qt::DashLine : Qt::SolidLine);
    }
}

} // namespace raydeck::ui
