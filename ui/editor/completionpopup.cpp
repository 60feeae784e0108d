#include <ui/editor/completionpopup.h>

#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int MostRows = 10;
constexpr int ListWidth = 260;
constexpr int HelpWidth = 300;

} // namespace

CompletionPopup::CompletionPopup(const Theme &theme, QWidget *editor)
    : QFrame(editor, Qt::ToolTip), m_theme(theme), m_list(new QListWidget),
      m_name(new TextLabel(theme, TextStyle::Small, ColorRole::Text2)),
      m_help(new TextLabel(theme, TextStyle::Small, ColorRole::Text))
{
    setObjectName(u"completionPopup"_s);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFrameShape(QFrame::Box);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(theme.widthOf(ListWidth));
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space::s, space::s, space::s, space::s);
    words->setSpacing(space::xs);
    words->addWidget(m_name);
    words->addWidget(m_help, 1);
    auto *side = new QWidget;
    side->setLayout(words);
    side->setFixedWidth(theme.widthOf(HelpWidth));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(side);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletionPopup::refreshHelp);
    connect(m_list, &QListWidget::itemClicked, this, &CompletionPopup::choose);
    hide();
}

void CompletionPopup::show(const QList<kube::Completion> &completions, const QRect &line)
{
    m_completions = completions;
    m_list->clear();
    m_list->setFont(m_theme.font(TextStyle::Mono));
    for (const kube::Completion &completion : completions)
        m_list->addItem(completion.isRequired ? completion.text + u" *"_s : completion.text);
    if (completions.isEmpty())
        return hide();
    m_list->setCurrentRow(0);
    const int rows = std::min(int(completions.size()), MostRows);
    setFixedHeight(std::max(rows * m_list->sizeHintForRow(0), m_theme.rowHeight() * 4) + 4);
    adjustSize();
    QPoint place = line.bottomLeft() + QPoint(0, 2);
    const QRect screen = this->screen()->availableGeometry();
    if (place.y() + height() > screen.bottom())
        place.setY(line.top() - height() - 2);
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    QFrame::show();
    raise();
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
        emit chosen(*completion);
}

void CompletionPopup::refreshHelp()
{
    const kube::Completion *completion = current();
    m_name->setText(completion ? completion->detail : QString());
    m_help->setText(completion ? completion->help : QString());
}

} // namespace raydeck::ui
