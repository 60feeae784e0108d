#include <ui/widgets/tabbar.h>

#include <ui/theme/paint.h>

#include <QLocale>
#include <QPainter>

namespace raydeck::ui {

namespace {

constexpr int inset = 2;     // of the word, from the ends of its line
constexpr int tabGap = 22;   // from one line to the next
constexpr int countGap = 6;

} // namespace

TabBar::TabBar(const Theme &theme, QWidget *parent) : QTabBar(parent), m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, [this] {
        setFont(m_theme.font(TextStyle::Body)); // lays the tabs out anew
        update();
    });
}

void TabBar::setCount(int index, qsizetype count)
{
    if (tabData(index).isValid() && tabData(index).toLongLong() == count)
        return;
    setTabData(index, qlonglong(count));
    setTabText(index, tabText(index)); // lays the tabs out anew
}

QString TabBar::countText(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() && count.toLongLong() >= 0 ? locale().toString(count.toLongLong()) : QString();
}

QSize TabBar::tabSizeHint(int index) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Strong)); // the chosen tab is semi-bold: nothing moves
    int width = 2 * inset + metrics.horizontalAdvance(tabText(index)) + tabGap;
    if (const QString count = countText(index); !count.isEmpty())
        width += countGap + metrics.horizontalAdvance(count);
    return {width, m_theme.tabHeight()};
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabBar::paintEvent(QPaintEvent *)
{
    using enum ColorRole;
    QPainter painter(this);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i).adjusted(0, 0, -tabGap, 0);
        const bool chosen = i == currentIndex();
        const bool enabled = isEnabled() && isTabEnabled(i);
        const bool lit = chosen || (underMouse() && tab.contains(pointer));
        const QFont font = m_theme.font(chosen ? TextStyle::Strong : TextStyle::Body);
        painter.setFont(font);
        painter.setPen(m_theme.color(!enabled ? Disabled : lit ? Text : Text2));
        const QRect words = tab.adjusted(inset, 0, -inset, -2);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic,
                         tabText(i));
        if (const QString text = countText(i); !text.isEmpty()) {
            const int left = QFontMetrics(font).horizontalAdvance(tabText(i)) + countGap;
            painter.drawText(words.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
        if (chosen)
            painter.fillRect(tab.left(), height() - 2, tab.width(), 2, m_theme.color(AccentText));
        if (chosen && hasFocus())
            paintRounded(&painter, tab.adjusted(0, 4, 0, -5), radius::cell, {}, m_theme.color(Focus), 2);
    }
}

} // namespace raydeck::ui
