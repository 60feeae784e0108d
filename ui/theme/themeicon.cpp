#include <ui/theme/themeicon.h>

#include <ui/theme/theme.h>

#include <QPainter>

namespace raydeck::ui {

ThemeIcon::ThemeIcon(const Theme &theme, const QString &name, ColorRole role, ColorRole selected)
    : m_theme(&theme), m_name(name), m_role(role), m_selected(selected)
{
}

ColorRole ThemeIcon::roleOf(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return ColorRole::Disabled;
    return mode == QIcon::Selected || state == QIcon::On ? m_selected : m_role;
}

void ThemeIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    if (!m_theme)
        return;
    const int side = qMin(rect.width(), rect.height());
    const QPoint corner = rect.center() - QPoint((side - 1) / 2, (side - 1) / 2);
    painter->drawPixmap(corner,
                        m_theme->pixmap(m_name, roleOf(mode, state), side, painter->device()->devicePixelRatio()));
}

QPixmap ThemeIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap ThemeIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    if (!m_theme)
        return {};
    const int side = qRound(qMin(size.width(), size.height()) / scale);
    return m_theme->pixmap(m_name, roleOf(mode, state), side, scale);
}

QSize ThemeIcon::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    return {side, side};
}

QIconEngine *ThemeIcon::clone() const
{
    return new ThemeIcon(*this);
}

} // namespace raydeck::ui
