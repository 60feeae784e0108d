#include <ui/wizard/workers/choicecard.h>

#include <ui/theme/paint.h>

#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int sideMargin = 12;
constexpr int topMargin = 6;
constexpr int wrapMargin = 10;
constexpr int markSize = 16;
constexpr int markGap = 12;

} // namespace

ChoiceCard::ChoiceCard(const Theme &theme, QWidget *parent) : QRadioButton(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChoiceCard::setWords(const QString &strong, const QString &line, const QString &atEnd)
{
    if (text() == strong && m_line == line && m_atEnd == atEnd)
        return;
    setText(strong);
    m_line = line;
    m_atEnd = atEnd;
    //: Read out for a choice: what it is called, and how much of it is free
    setAccessibleName(atEnd.isEmpty() ? strong : tr("%1, %2").arg(strong, atEnd));
    setAccessibleDescription(line);
    setToolTip(QString(strong + u'\n' + line).toHtmlEscaped());
    updateGeometry();
    update();
}

void ChoiceCard::setEndLook(const QString &iconName, ColorRole role)
{
    m_endIcon = iconName;
    m_endRole = role;
    update();
}

void ChoiceCard::setLineWraps(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy(QSizePolicy::Expanding, wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
}

int ChoiceCard::heightForWidth(int width) const
{
    const QFontMetrics strong(m_theme.font(TextStyle::Strong));
    const QFontMetrics small(m_theme.font(TextStyle::Small));
    const int words = width - (sideMargin + markSize + markGap) - sideMargin;
    const QRect line = small.boundingRect(QRect(0, 0, words, 1000), Qt::TextWordWrap, m_line);
    return 2 * wrapMargin + strong.height() + 3 + line.height();
}

QSize ChoiceCard::sizeHint() const
{
    const QFontMetrics strong(m_theme.font(TextStyle::Strong));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    // It takes the width that there is; what does not fit is in the tool tip.
    return {m_theme.widthOf(160), 2 * topMargin + strong.height() + caption.height() + 3};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {m_theme.widthOf(160), sizeHint().height()};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    using enum ColorRole;
    QPainter painter(this);
    const bool chosen = isChecked();
    const bool focused = hasFocus();
    const ColorRole line = chosen || focused ? Focus : underMouse() ? Ctl : BtnLine;
    paintRounded(&painter, rect(), radius::control,
                 m_theme.color(chosen            ? Select
                                   : isEnabled() ? Field
                                                 : Chrome),
                 m_theme.color(line), chosen || focused ? 2 : 1);

    QStyleOptionButton mark;
    initStyleOption(&mark);
    mark.rect = QRect(sideMargin, m_wraps ? wrapMargin : (height() - markSize) / 2, markSize, markSize);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);

    const QFont strong = m_theme.font(TextStyle::Strong);
    const QFont caption = m_theme.font(m_wraps ? TextStyle::Small : TextStyle::Caption);
    const QFont body = m_theme.font(TextStyle::Body);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics captionMetrics(caption);
    const QFontMetrics bodyMetrics(body);
    const QColor text = isEnabled() ? m_theme.colorOnSelect(Text) : m_theme.color(Disabled);
    const QColor muted = isEnabled() ? m_theme.color(chosen ? Text : Text2) : m_theme.color(Disabled);

    const int end = bodyMetrics.horizontalAdvance(m_atEnd);
    const int icon = m_endIcon.isEmpty() ? 0 : markSize + 6;
    const int left = sideMargin + markSize + markGap;
    const int words = width() - left - sideMargin - (end > 0 ? icon + end + markGap : 0);
    const int between = m_line.isEmpty() ? 0 : captionMetrics.height() + 1;
    const int top = m_wraps ? wrapMargin : (height() - strongMetrics.height() - between) / 2;
    painter.setFont(strong);
    painter.setPen(chosen ? text : m_theme.color(isEnabled() ? Text : Disabled));
    painter.drawText(QRect(left, top, words, strongMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     strongMetrics.elidedText(this->text(), Qt::ElideRight, words));
    painter.setFont(caption);
    painter.setPen(muted);
    if (m_wraps)
        painter.drawText(QRect(left, top + strongMetrics.height() + 3, width() - left - sideMargin, height()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_line);
    else
        painter.drawText(QRect(left, top + strongMetrics.height() + 1, words, captionMetrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         captionMetrics.elidedText(m_line, Qt::ElideRight, words));
    const QRect atEnd(width() - sideMargin - end, m_wraps ? wrapMargin : 0, end + 1,
                      m_wraps ? strongMetrics.height() : height());
    painter.setFont(body);
    if (icon > 0) {
        painter.setPen(m_theme.color(isEnabled() ? m_endRole : Disabled));
        painter.drawPixmap(atEnd.left() - icon, atEnd.center().y() - markSize / 2,
                           m_theme.pixmap(m_endIcon, isEnabled() ? m_endRole : Disabled, markSize, devicePixelRatio()));
    }
    painter.drawText(atEnd, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_atEnd);
}

} // namespace raydeck::ui
