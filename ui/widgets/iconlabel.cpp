#include <ui/widgets/iconlabel.h>

#include <QPainter>

namespace raydeck::ui {

IconLabel::IconLabel(const Theme &theme, const QString &name, ColorRole role, int size, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_role(role), m_size(size)
{
    setFixedSize(size, size);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(const QString &name, ColorRole role)
{
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    const ColorRole role = isEnabled() ? m_role : ColorRole::Disabled;
    painter.drawPixmap(0, 0, m_theme.pixmap(m_name, role, m_size, devicePixelRatio()));
}

} // namespace raydeck::ui
