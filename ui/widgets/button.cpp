#include <ui/widgets/button.h>

#include <ui/theme/paint.h>

#include <QPainter>

namespace raydeck::ui {

namespace {

ColorRole iconRoleOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Default: return ColorRole::Text2;
    case ButtonLook::Primary: return ColorRole::OnAccent;
    case ButtonLook::Loss: return ColorRole::Bad;
    case ButtonLook::Quiet: return ColorRole::Text2;
    case ButtonLook::Fold: return ColorRole::Text2;
    case ButtonLook::Link: return ColorRole::AccentText;
    }
    Q_UNREACHABLE_RETURN(ColorRole::Text2);
}

} // namespace

Button::Button(const Theme &theme, ButtonLook look, const QString &text, QWidget *parent)
    : Button(theme, look, {}, text, parent)
{
}

Button::Button(const Theme &theme, ButtonLook look, const QString &iconName, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_look(look), m_iconName(iconName)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &Button::refresh);
    refresh();
}

void Button::setLook(ButtonLook look)
{
    m_look = look;
    refresh();
}

void Button::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    refresh();
}

void Button::refresh()
{
    setProperty("look", int(m_look));
    setIcon(m_iconName.isEmpty() ? QIcon() : m_theme.icon(m_iconName, iconRoleOf(m_look)));
    const bool strong = m_look == ButtonLook::Primary || m_look == ButtonLook::Fold;
    setFont(m_theme.font(strong ? TextStyle::Strong : TextStyle::Body));
    updateGeometry();
    update();
}

IconButton::IconButton(const Theme &theme, const QString &iconName, const QString &meaning, QWidget *parent)
    : QToolButton(parent), m_theme(theme), m_iconName(iconName)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setMeaning(meaning);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setMeaning(const QString &meaning)
{
    setToolTip(meaning);
    setAccessibleName(meaning);
}

void IconButton::setFrame(Frame frame)
{
    m_frame = frame;
    updateGeometry();
    update();
}

QSize IconButton::sizeHint() const
{
    const int height = m_theme.controlHeight();
    return m_frame == Frame::Button ? QSize(height + 16, height) : QSize(height - 2, height - 2);
}

QSize IconButton::minimumSizeHint() const
{
    return sizeHint();
}

void IconButton::paintEvent(QPaintEvent *)
{
    using enum ColorRole;
    QPainter painter(this);
    const bool active = isEnabled() && (isDown() || isChecked());
    const bool hovered = isEnabled() && underMouse();
    QColor ground = m_frame == Frame::Button ? m_theme.color(isEnabled() ? Btn : Page) : QColor();
    if (active || hovered)
        ground = m_theme.color(active ? Press : Hover);
    const QColor line = m_frame == Frame::Button ? m_theme.color(isEnabled() ? BtnLine : Line) : QColor();
    paintRounded(&painter, rect(), radius::control, ground, line);
    if (hasFocus())
        paintRounded(&painter, rect(), radius::control, {}, m_theme.color(Focus), 2);
    const int size = 16;
    const QPointF corner((width() - size) / 2.0, (height() - size) / 2.0);
    painter.drawPixmap(corner.toPoint(),
                       m_theme.pixmap(m_iconName, isEnabled() ? Text2 : Disabled, size, devicePixelRatio()));
}

} // namespace raydeck::ui
