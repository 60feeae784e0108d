#include <ui/theme/style.h>

#include <ui/theme/buttonlook.h>
#include <ui/theme/paint.h>
#include <ui/theme/theme.h>

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int iconSize = 16;
constexpr int iconGap = 6;
constexpr int buttonMargin = 13;
constexpr int quietMargin = 8;
constexpr int fieldMargin = 9; // plus the 2 px that QLineEdit adds
constexpr int stepWidth = 22;
constexpr int chevronWidth = 26;
constexpr int tickGap = 8;

bool isComboList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

ButtonLook lookOf(const QWidget *widget)
{
    return widget ? ButtonLook(widget->property("look").toInt()) : ButtonLook::Default;
}

bool isBare(ButtonLook look)
{
    return look == ButtonLook::Quiet || look == ButtonLook::Fold || look == ButtonLook::Link;
}

} // namespace

Style::Style(const Theme &theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {}

void Style::drawIcon(QPainter *painter, const QRect &rect, const QString &name, bool enabled, int size) const
{
    const QPixmap pixmap = m_theme.pixmap(name, enabled ? ColorRole::Text2 : ColorRole::Disabled, size,
                                          painter->device()->devicePixelRatio());
    painter->drawPixmap(QPointF(rect.x() + (rect.width() - size) / 2.0, rect.y() + (rect.height() - size) / 2.0),
                        pixmap);
}

void Style::drawField(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget) const
{
    using enum ColorRole;
    const bool enabled = option.state & State_Enabled;
    const bool focused = enabled && option.state & State_HasFocus;
    const bool invalid = enabled && widget && widget->property("invalid").toBool();
    const ColorRole line = invalid ? Bad : focused ? Focus : enabled ? Ctl : Line;
    paintRounded(painter, rect, radius::control, m_theme.color(enabled ? Field : Chrome), m_theme.color(line),
                 focused ? 2 : 1);
}

void Style::drawTick(QPainter *painter, const QStyleOption &option) const
{
    using enum ColorRole;
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & (State_On | State_NoChange);
    const QRect box(option.rect.x(), option.rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    const ColorRole line = !enabled ? Line : on ? Accent : Ctl;
    const ColorRole ground = !enabled ? Chrome : on ? Accent : Field;
    paintRounded(painter, box, radius::cell, m_theme.color(ground), m_theme.color(line));
    if (on) {
        const QString name = option.state & State_NoChange ? u"minus"_s : u"check"_s;
        painter->drawPixmap(box.topLeft() + QPoint(1, 1),
                            m_theme.pixmap(name, enabled ? OnAccent : Disabled, iconSize - 2,
                                           painter->device()->devicePixelRatio()));
    }
}

void Style::drawRadio(QPainter *painter, const QStyleOption &option) const
{
    using enum ColorRole;
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & State_On;
    const QRect box(option.rect.x(), option.rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    const ColorRole line = !enabled ? Line : on ? Accent : Ctl;
    const ColorRole ground = !enabled ? Chrome : on ? Accent : Field;
    paintRounded(painter, box, iconSize / 2.0, m_theme.color(ground), m_theme.color(line));
    if (on)
        paintRounded(painter, box.adjusted(5, 5, -5, -5), 3, m_theme.color(enabled ? OnAccent : Disabled), {}, 0);
}

void Style::drawButton(QPainter *painter, const QStyleOption &option, const QWidget *widget) const
{
    using enum ColorRole;
    const bool enabled = option.state & State_Enabled;
    const bool hovered = enabled && option.state & State_MouseOver;
    const bool pressed = enabled && option.state & (State_Sunken | State_On);
    const bool focused = enabled && option.state & State_HasFocus;
    const ButtonLook look = lookOf(widget);

    QColor ground;
    QColor line;
    switch (look) {
    case ButtonLook::Default:
        ground = m_theme.color(!enabled ? Page : pressed ? Press : hovered ? Hover : Btn);
        line = m_theme.color(enabled ? BtnLine : Line);
        break;
    case ButtonLook::Primary:
        ground = m_theme.color(!enabled ? Page : hovered || pressed ? AccentHover : Accent);
        line = enabled ? ground : m_theme.color(Line);
        break;
    case ButtonLook::Loss:
        ground = m_theme.color(!enabled ? Page : pressed || hovered ? BadSoft : Btn);
        line = m_theme.color(enabled ? BadLine : Line);
        break;
    case ButtonLook::Quiet:
    case ButtonLook::Fold:
    case ButtonLook::Link:
        if (pressed || hovered)
            ground = m_theme.color(pressed ? Press : Hover);
        break;
    }
    paintRounded(painter, option.rect, radius::control, ground, line);
    if (!focused)
        return;
    paintRounded(painter, option.rect, radius::control, {}, m_theme.color(Focus), 2);
    if (look == ButtonLook::Primary) // the ring has the button's colour: a gap tells them apart
        paintRounded(painter, option.rect.adjusted(2, 2, -2, -2), radius::control - 2, {}, m_theme.color(OnAccent));
}

void Style::drawButtonLabel(QPainter *painter, const QStyleOption &option, const QWidget *widget) const
{
    const auto &button = static_cast<const QStyleOptionButton &>(option);
    const bool enabled = option.state & State_Enabled;
    ColorRole role = ColorRole::Text;
    switch (lookOf(widget)) {
    case ButtonLook::Default: role = ColorRole::Text; break;
    case ButtonLook::Primary: role = ColorRole::OnAccent; break;
    case ButtonLook::Loss: role = ColorRole::Bad; break;
    case ButtonLook::Quiet: role = ColorRole::Text2; break;
    case ButtonLook::Fold: role = ColorRole::Text; break;
    case ButtonLook::Link: role = ColorRole::AccentText; break;
    }
    const QString text = button.fontMetrics.elidedText(button.text, Qt::ElideRight, option.rect.width(),
                                                       Qt::TextShowMnemonic);
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    const bool hasIcon = !button.icon.isNull();
    const int gap = hasIcon && !text.isEmpty() ? iconGap : 0;
    const int width = textWidth + (hasIcon ? iconSize + gap : 0);
    QRect rect = option.rect;
    const bool startsLeft = widget && widget->property("startsLeft").toBool();
    rect.setLeft(startsLeft ? rect.left() : rect.left() + qMax(0, (rect.width() - width) / 2));
    if (hasIcon) {
        const QRect place(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        button.icon.paint(painter, visualRect(option.direction, option.rect, place), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled,
                          option.state & State_On ? QIcon::On : QIcon::Off);
        rect.setLeft(place.right() + 1 + gap);
    }
    painter->setPen(m_theme.color(enabled ? role : ColorRole::Disabled));
    int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    if (!styleHint(SH_UnderlineShortcut, &option, widget, nullptr))
        flags |= Qt::TextHideMnemonic;
    painter->drawText(visualRect(option.direction, option.rect, rect), flags, text);
    if (button.features & QStyleOptionButton::HasMenu)
        drawIcon(painter, QRect(option.rect.right() - 12, option.rect.top(), 12, option.rect.height()), u"down"_s,
                 enabled, 12);
}

void Style::drawSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const
{
    const auto &box = static_cast<const QStyleOptionSpinBox &>(option);
    drawField(painter, option.rect, option, widget);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option.state & State_Enabled;
    const QRect up = subControlRect(CC_SpinBox, &option, SC_SpinBoxUp, widget);
    const QRect down = subControlRect(CC_SpinBox, &option, SC_SpinBoxDown, widget);
    painter->fillRect(QRect(up.left() - 1, option.rect.top() + 2, 1, option.rect.height() - 4),
                      m_theme.color(ColorRole::Line));
    if (option.state & State_Sunken && option.activeSubControls & (SC_SpinBoxUp | SC_SpinBoxDown)) {
        const QRect part = option.activeSubControls & SC_SpinBoxUp ? up : down;
        painter->fillRect(part.adjusted(0, 0, -2, 0), m_theme.color(ColorRole::Press));
    }
    drawIcon(painter, up, u"up"_s, enabled && box.stepEnabled & QAbstractSpinBox::StepUpEnabled, 10);
    drawIcon(painter, down, u"down"_s, enabled && box.stepEnabled & QAbstractSpinBox::StepDownEnabled, 10);
}

void Style::drawComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const
{
    drawField(painter, option.rect, option, widget);
    const QRect place = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    drawIcon(painter, place, u"down"_s, option.state & State_Enabled, 14);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (int(element)) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option->rect, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, *option);
        return;
    case PE_IndicatorMenuCheckMark:
        drawIcon(painter, option->rect, u"check"_s, option->state & State_Enabled, 14);
        return;
    case PE_FrameFocusRect:
        if (isComboList(widget)) // its selection follows the keyboard: a ring would say it twice
            return;
        paintRounded(painter, option->rect, radius::cell, {}, m_theme.color(ColorRole::Focus), 2);
        return;
    case PE_Frame:
        paintRounded(painter, option->rect, 0, {}, m_theme.color(ColorRole::Line));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (int(element)) {
    case CE_PushButtonBevel:
        drawButton(painter, *option, widget);
        return;
    case CE_PushButtonLabel:
        drawButtonLabel(painter, *option, widget);
        return;
    case CE_PushButton: { // without Fusion's focus frame: the bevel has its own
        QStyleOptionButton label = static_cast<const QStyleOptionButton &>(*option);
        drawButton(painter, *option, widget);
        label.rect = subElementRect(SE_PushButtonContents, option, widget);
        drawButtonLabel(painter, label, widget);
        return;
    }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_SpinBox)
        drawSpinBox(painter, *option, widget);
    else if (control == CC_ComboBox)
        drawComboBox(painter, *option, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(element)) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(fieldMargin, 1, -fieldMargin, -1);
        return option->rect;
    case SE_PushButtonContents: {
        const int margin = isBare(lookOf(widget)) ? quietMargin : buttonMargin;
        return option->rect.adjusted(margin, 0, -margin, 0);
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const SubElement contents = element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents;
        const QRect rect = QProxyStyle::subElementRect(contents, option, widget);
        return rect.adjusted(-4, 0, 0, 0);
    }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto placed = [&](QRect rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_SpinBox) {
        const auto *box = static_cast<const QStyleOptionSpinBox *>(option);
        const int steps = box->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : stepWidth;
        const int left = all.right() + 1 - steps;
        switch (int(part)) {
        case SC_SpinBoxUp: return placed({left, all.top() + 1, steps, all.height() / 2 - 1});
        case SC_SpinBoxDown: return placed({left, all.top() + all.height() / 2, steps, all.height() / 2 - 1});
        case SC_SpinBoxEditField:
            return placed(all.adjusted(fieldMargin - 3, 2, -steps - 2, -2));
        case SC_SpinBoxFrame: return all;
        }
    }
    if (control == CC_ComboBox) {
        switch (int(part)) {
        case SC_ComboBoxArrow: return placed({all.right() + 1 - chevronWidth, all.top(), chevronWidth, all.height()});
        case SC_ComboBoxEditField: return placed(all.adjusted(fieldMargin, 1, -chevronWidth, -1));
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup: return all;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (int(type)) {
    case CT_PushButton: {
        const auto *button = static_cast<const QStyleOptionButton *>(option);
        int width = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        if (!button->icon.isNull())
            width += iconSize + (button->text.isEmpty() ? 0 : iconGap);
        if (button->features & QStyleOptionButton::HasMenu)
            width += iconSize + iconGap;
        width += 2 * (isBare(lookOf(widget)) ? quietMargin : buttonMargin);
        return {width, m_theme.controlHeight()};
    }
    case CT_LineEdit:
        return {size.width() + 2 * fieldMargin, m_theme.controlHeight()};
    case CT_ComboBox:
        return {size.width() + fieldMargin + chevronWidth, m_theme.controlHeight()};
    case CT_SpinBox:
        return {size.width() + fieldMargin + stepWidth + 4, m_theme.controlHeight()};
    case CT_ItemViewItem:
        if (isComboList(widget))
            return {size.width(), m_theme.panelRowHeight()};
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(tickGap, 0);
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return iconSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return tickGap;
    case PM_FocusFrameHMargin:
        if (isComboList(widget))
            return fieldMargin - 1;
        break;
    case PM_SpinBoxFrameWidth: // a style sheet on the application adds it around the size that is asked for here
        return 0;
    case PM_SplitterWidth:
        return 1;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (int(hint)) {
    case SH_ComboBox_Popup:
        return 0; // a list below the field
    case SH_UnderlineShortcut:
        return 0; // Alt and the letter still work; the menu stays calm
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace raydeck::ui
