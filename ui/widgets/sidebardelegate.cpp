#include <ui/widgets/sidebardelegate.h>

#include <ui/theme/paint.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int side = 8;       // of the item's ground from the sidebar's edges
constexpr int iconLeft = 10;  // from the ground's left
constexpr int textLeft = 34;
constexpr int textRight = 10;
constexpr int iconSize = 16;
constexpr int starSize = 14;

QString nameAndState(const SidebarLook &look)
{
    return look.detail.isEmpty() ? look.name : u"%1: %2"_s.arg(look.name, look.detail);
}

} // namespace

SidebarDelegate::SidebarDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void SidebarDelegate::setLook(SidebarLookOf look)
{
    m_look = std::move(look);
}

void SidebarDelegate::setFolded(bool folded)
{
    m_folded = folded;
}

SidebarLook SidebarDelegate::lookOf(const QModelIndex &index) const
{
    if (m_look)
        return m_look(index);
    const auto role = [&](SidebarRole which, ColorRole otherwise) {
        const QVariant value = index.data(which);
        return value.isValid() ? ColorRole(value.toInt()) : otherwise;
    };
    const QVariant kind = index.data(SidebarKindRole);
    return {
        .kind = kind.isValid() ? SidebarLook::Kind(kind.toInt()) : SidebarLook::Kind::Section,
        .iconName = index.data(SidebarIconRole).toString(),
        .iconRole = role(SidebarIconColorRole, ColorRole::Text2),
        .name = index.data().toString(),
        .detail = index.data(SidebarDetailRole).toString(),
        .detailRole = role(SidebarDetailColorRole, ColorRole::Text3),
        .detailIcon = index.data(SidebarDetailIconRole).toString(),
        .starred = index.data(SidebarStarredRole).toBool(),
    };
}

QRect SidebarDelegate::starRect(const QRect &itemRect) const
{
    const QRect ground = itemRect.adjusted(side, 0, -side, -2);
    return {ground.right() - 8 - starSize, ground.top() + 5, starSize, starSize};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using enum ColorRole;
    const SidebarLook look = lookOf(index);
    const bool isContext = look.kind == SidebarLook::Kind::Context;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = enabled && option.state & QStyle::State_Selected;
    const qreal ratio = painter->device()->devicePixelRatio();
    const auto colored = [&](ColorRole role) {
        return !enabled ? m_theme.color(Disabled) : selected ? m_theme.colorOnSelect(role) : m_theme.color(role);
    };
    const QRect ground = option.rect.adjusted(side, 0, -side, -2);

    if (selected)
        paintRounded(painter, ground, radius::control, m_theme.color(NavSel), {}, 0);
    else if (enabled && option.state & QStyle::State_MouseOver)
        paintRounded(painter, ground, radius::control, m_theme.color(Press), {}, 0);
    if (selected && !isContext)
        paintRounded(painter, QRectF(ground.left(), ground.top() + 7, 3, ground.height() - 14), 1.5,
                     m_theme.color(AccentText), {}, 0);
    if (option.state & QStyle::State_HasFocus)
        paintRounded(painter, ground, radius::control, {}, m_theme.color(Focus), 2);

    const ColorRole iconRole = !enabled ? Disabled : selected && !isContext ? AccentText : look.iconRole;
    const int iconX = m_folded ? ground.left() + (ground.width() - iconSize) / 2 : ground.left() + iconLeft;
    painter->drawPixmap(iconX, ground.top() + (ground.height() - iconSize) / 2,
                        m_theme.pixmap(look.iconName, iconRole, iconSize, ratio));
    if (m_folded)
        return;

    QRect text = ground.adjusted(textLeft, 0, -textRight, 0);
    const QFont nameFont = m_theme.font(selected ? TextStyle::Strong : TextStyle::Body);
    const QFont smallFont = m_theme.font(isContext ? TextStyle::Caption : TextStyle::Small);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics smallMetrics(smallFont);
    painter->setFont(smallFont);
    painter->setPen(colored(look.detailRole));
    if (isContext) {
        const int lines = nameMetrics.height() + smallMetrics.height();
        const int top = ground.top() + (ground.height() - lines) / 2;
        const QRect below(text.left(), top + nameMetrics.height(), text.width(), smallMetrics.height());
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          smallMetrics.elidedText(look.detail, Qt::ElideRight, below.width()));
        text = QRect(text.left(), top, text.width(), nameMetrics.height());
        const QRect star = starRect(option.rect);
        const bool hovered = enabled && option.state & QStyle::State_MouseOver;
        if (look.starred || hovered) {
            painter->drawPixmap(star.topLeft(), m_theme.pixmap(look.starred ? u"starf"_s : u"star"_s, Text2, starSize,
                                                               ratio));
        }
        text.setRight(star.left() - 6);
    } else if (!look.detail.isEmpty()) {
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, look.detail);
        text.setRight(text.right() - smallMetrics.horizontalAdvance(look.detail) - 6);
        if (!look.detailIcon.isEmpty()) {
            painter->drawPixmap(text.right() - iconSize + 1, ground.top() + (ground.height() - iconSize) / 2,
                                m_theme.pixmap(look.detailIcon, enabled ? look.detailRole : Disabled, iconSize,
                                               ratio));
            text.setRight(text.right() - iconSize - 6);
        }
    }
    painter->setFont(nameFont);
    painter->setPen(colored(Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(look.name, Qt::ElideMiddle, text.width()));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isContext = lookOf(index).kind == SidebarLook::Kind::Context;
    return {0, isContext ? m_theme.contextItemHeight() : m_theme.sectionItemHeight()};
}

bool SidebarDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    // What may be elided or folded away, as plain text: it comes from a kubeconfig or a server.
    QToolTip::showText(event->globalPos(), nameAndState(lookOf(index)).toHtmlEscaped(), view);
    return true;
}

} // namespace raydeck::ui
