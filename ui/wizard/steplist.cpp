#include <ui/wizard/steplist.h>

#include <ui/theme/paint.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int side = 8;      // of the item's ground from the edges
constexpr int markLeft = 11; // from the ground's left
constexpr int markSize = 18;
constexpr int textLeft = 40;
constexpr int textRight = 8;
constexpr int gap = 4; // between two items' grounds
constexpr int padding = 7;

class StepDelegate final : public QStyledItemDelegate {
public:
    StepDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintLine(QPainter *painter, const QRect &mark, const QRect &item, const QModelIndex &index) const;

    const Theme &m_theme;
};

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = QFontMetrics(m_theme.font(TextStyle::Strong)).height()
        + QFontMetrics(m_theme.font(TextStyle::Caption)).height();
    return {0, lines + 2 * padding + gap};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using enum ColorRole;
    const bool selected = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool toCome = StepList::Step::Mark(index.data(StepList::MarkRole).toInt()) == StepList::Step::Mark::ToCome;
    const QRect ground = option.rect.adjusted(side, 0, -side, -gap);
    if (selected)
        paintRounded(painter, ground, radius::control, m_theme.color(NavSel), {}, 0);
    else if (enabled && option.state & QStyle::State_MouseOver)
        paintRounded(painter, ground, radius::control, m_theme.color(Press), {}, 0);
    if (option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus())
        paintRounded(painter, ground, radius::control, {}, m_theme.color(Focus), 2);

    const QFont titleFont = m_theme.font(selected ? TextStyle::Strong : TextStyle::Body);
    const QFont summaryFont = m_theme.font(TextStyle::Caption);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics summaryMetrics(summaryFont);
    const QString summary = index.data(StepList::SummaryRole).toString();
    QRect text = ground.adjusted(textLeft, padding, -textRight, -padding);
    painter->setFont(titleFont);
    painter->setPen(selected ? m_theme.colorOnSelect(Text) : m_theme.color(toCome ? Text2 : Text));
    const QRect first(text.left(), text.top(), text.width(), titleMetrics.height());
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(summaryFont);
    painter->setPen(selected ? m_theme.colorOnSelect(Text2) : m_theme.color(Text2));
    const QRect second(text.left(), first.bottom() + 1, text.width(), summaryMetrics.height());
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      summaryMetrics.elidedText(summary, Qt::ElideRight, second.width()));

    const QRect mark(ground.left() + markLeft, first.center().y() - markSize / 2 + 2, markSize, markSize);
    paintLine(painter, mark, option.rect, index);
    paintMark(painter, mark, option, index);
}

void StepDelegate::paintLine(QPainter *painter, const QRect &mark, const QRect &item, const QModelIndex &index) const
{
    const int x = mark.center().x();
    painter->setPen(QPen(m_theme.color(ColorRole::Line), 2));
    if (index.row() > 0)
        painter->drawLine(x, item.top(), x, mark.top() - 4);
    if (index.row() + 1 < index.model()->rowCount())
        painter->drawLine(x, mark.bottom() + 5, x, item.bottom());
}

void StepDelegate::paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    using enum ColorRole;
    const bool selected = option.state & QStyle::State_Selected;
    const auto icon = [&](const QString &name, ColorRole role) {
        painter->drawPixmap(rect.topLeft(),
                            m_theme.pixmap(name, role, markSize, painter->device()->devicePixelRatio()));
    };
    const auto number = [&](const QColor &fill, const QColor &line, const QColor &text) {
        paintRounded(painter, rect, markSize / 2.0, fill, line, 1.5);
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->setPen(text);
        painter->drawText(rect, Qt::AlignCenter, QLocale().toString(index.row() + 1));
    };
    if (selected)
        return number(m_theme.color(Accent), m_theme.color(Accent), m_theme.color(OnAccent));
    switch (StepList::Step::Mark(index.data(StepList::MarkRole).toInt())) {
    case StepList::Step::Mark::Done: return icon(u"ok"_s, Ok);
    case StepList::Step::Mark::Attention: return icon(u"warn"_s, Warn);
    case StepList::Step::Mark::ToCome: return number({}, m_theme.color(Ctl), m_theme.color(Text2));
    }
}

bool StepDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = index.data(Qt::AccessibleTextRole).toString(); // what may be elided
    QToolTip::showText(event->globalPos(), text.toHtmlEscaped(), view);
    return true;
}

} // namespace

StepList::StepList(const Theme &theme, QWidget *parent) : QListView(parent), m_theme(theme)
{
    setObjectName(u"stepList"_s);
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setItemDelegate(new StepDelegate(theme, this));
    setModel(&m_model);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void StepList::setSteps(const QList<Step> &steps)
{
    const QScopedValueRollback setting(m_setting, true);
    while (m_model.rowCount() > steps.size())
        m_model.removeRow(m_model.rowCount() - 1);
    while (m_model.rowCount() < steps.size())
        m_model.appendRow(new QStandardItem);
    for (int row = 0; row < int(steps.size()); ++row) {
        const Step &step = steps.at(row);
        QStandardItem *item = m_model.item(row);
        const auto set = [item](const QVariant &value, int role) {
            if (item->data(role) != value)
                item->setData(value, role);
        };
        set(step.title, Qt::DisplayRole);
        set(step.summary, SummaryRole);
        set(int(step.mark), MarkRole);
        set(step.summary.isEmpty() ? step.title : u"%1: %2"_s.arg(step.title, step.summary), Qt::AccessibleTextRole);
        const Qt::ItemFlags flags = step.enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
        if (item->flags() != flags)
            item->setFlags(flags);
    }
    updateGeometry();
}

void StepList::setCurrent(int step)
{
    const QScopedValueRollback setting(m_setting, true);
    setCurrentIndex(m_model.index(step, 0));
}

void StepList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_setting && current.isValid())
        emit chosen(current.row());
}

QSize StepList::sizeHint() const
{
    return {QListView::sizeHint().width(), m_model.rowCount() * sizeHintForRow(0) + 2 * frameWidth()};
}

QSize StepList::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), sizeHintForRow(0) * 3};
}

} // namespace raydeck::ui
