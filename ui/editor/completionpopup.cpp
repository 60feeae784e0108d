#include <ui/editor/completionpopup.h>

#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int MostRows = 10;
constexpr int LeastRows = 4; // or the help has no room
constexpr int ListWidth = 280;
constexpr int HelpWidth = 320;

/// A name, semi-bold where it is required, and its type behind it.
class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, m_theme.compactRowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        using enum ColorRole;
        painter->save();
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected) {
            painter->fillRect(option.rect, m_theme.color(Select));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.color(AccentText));
        }
        QFont name = m_theme.font(TextStyle::Mono);
        name.setWeight(index.data(Qt::UserRole).toBool() ? QFont::DemiBold : QFont::Normal);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QRect room = option.rect.adjusted(space::m, 0, -space::s, 0);
        painter->setFont(name);
        painter->setPen(isSelected ? m_theme.colorOnSelect(Text) : m_theme.color(Text));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        const int behind = painter->fontMetrics().horizontalAdvance(text) + space::m;
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->setPen(isSelected ? m_theme.colorOnSelect(Text3) : m_theme.color(Text3));
        const QRect rest = room.adjusted(behind, 0, 0, 0);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::UserRole + 1).toString(), Qt::ElideRight,
                                                            std::max(0, rest.width())));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

CompletionPopup::CompletionPopup(const Theme &theme, QWidget *editor)
    : QWidget(editor, Qt::ToolTip), m_theme(theme), m_list(new QListWidget), m_side(new QWidget),
      m_name(new TextLabel(theme, TextStyle::Strong, ColorRole::Text)),
      m_detail(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2)),
      m_help(new TextLabel(theme, TextStyle::Small, ColorRole::Text2))
{
    setObjectName(u"completionPopup"_s);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(theme.widthOf(ListWidth));
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setAccessibleName(tr("What can stand here"));
    for (TextLabel *label : {m_name, m_detail, m_help})
        label->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *words = new QVBoxLayout(m_side);
    words->setContentsMargins(space::m, space::s, space::m, space::s);
    words->setSpacing(space::xs);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    words->addWidget(m_help, 1);
    m_side->setFixedWidth(theme.widthOf(HelpWidth));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    row->addWidget(m_list);
    row->addWidget(m_side);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletionPopup::refreshHelp);
    connect(m_list, &QListWidget::itemClicked, this, &CompletionPopup::choose);
    connect(&theme, &Theme::changed, this, &CompletionPopup::refresh);
    refresh();
    hide();
}

void CompletionPopup::show(const QList<kube::Completion> &completions, const QRect &line)
{
    const kube::Completion *before = current();
    const QString chosen = before && isVisible() ? before->text : QString();
    m_completions = completions;
    m_list->clear();
    for (const kube::Completion &completion : completions) {
        auto *item = new QListWidgetItem(completion.text, m_list);
        item->setData(Qt::UserRole, completion.isRequired);
        item->setData(Qt::UserRole + 1, completion.detail);
    }
    if (completions.isEmpty())
        return hide();
    // What a person went to stays the choice while the rest of its word is typed.
    const auto same = std::ranges::find(m_completions, chosen, &kube::Completion::text);
    m_list->setCurrentRow(same == m_completions.end() ? 0 : int(same - m_completions.begin()));
    place(line);
    QWidget::show();
    raise();
}

/// As wide as the screen allows: without help where there is little room.
void CompletionPopup::place(const QRect &line)
{
    const QRect screen = this->screen()->availableGeometry();
    const int rows = std::clamp(int(m_completions.size()), LeastRows, MostRows);
    setFixedHeight(rows * m_theme.compactRowHeight() + 2);
    m_side->setVisible(screen.width() > m_list->width() + m_side->width());
    adjustSize();
    QPoint place = line.bottomLeft() + QPoint(0, 2);
    if (place.y() + height() > screen.bottom())
        place.setY(line.top() - height() - 2);
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
}

const kube::Completion *CompletionPopup::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_completions.size() ? &m_completions[row] : nullptr;
}

bool CompletionPopup::takeKey(int key)
{
    const int row = m_list->currentRow();
    const int last = m_list->count() - 1;
    switch (key) {
    case Qt::Key_Up: m_list->setCurrentRow(row == 0 ? last : row - 1); return true;
    case Qt::Key_Down: m_list->setCurrentRow(row == last ? 0 : row + 1); return true;
    case Qt::Key_PageUp: m_list->setCurrentRow(std::max(0, row - MostRows)); return true;
    case Qt::Key_PageDown: m_list->setCurrentRow(std::min(last, row + MostRows)); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: choose(); return true;
    default: return false;
    }
}

void CompletionPopup::choose()
{
    hide();
    if (const kube::Completion *completion = current())
        emit chosen(kube::Completion(*completion)); // of its own: what follows may fill the list anew
}

void CompletionPopup::refreshHelp()
{
    const kube::Completion *completion = current();
    m_name->setText(completion ? completion->text : QString());
    const QString required = completion && completion->isRequired ? tr("%1, required").arg(completion->detail)
        : completion                                              ? completion->detail
                                                                  : QString();
    m_detail->setText(required);
    m_help->setText(completion ? completion->help : QString());
}

void CompletionPopup::refresh()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Raised));
    m_list->setPalette(colors);
    update();
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Raised));
    painter.setPen(m_theme.color(ColorRole::BtnLine));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_side->isVisible())
        painter.fillRect(m_side->x() - 1, 1, 1, height() - 2, m_theme.color(ColorRole::Line));
}

} // namespace raydeck::ui
