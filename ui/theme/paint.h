#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

namespace raydeck::ui {

/// A rounded ground with a line that lies inside `rect`, sharp at any width. Lines of width 0 are not drawn.
inline void paintRounded(QPainter *painter, const QRectF &rect, double radius, const QColor &ground, const QColor &line,
                         double lineWidth = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    if (lineWidth > 0 && line.isValid())
        painter->setPen(QPen(line, lineWidth));
    else
        painter->setPen(Qt::NoPen);
    const double inset = lineWidth / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

} // namespace raydeck::ui
