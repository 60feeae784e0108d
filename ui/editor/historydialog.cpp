#include <ui/editor/historydialog.h>

#include <ui/editor/diffview.h>
#include <ui/widgets/button.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr QSize FirstSize(1080, 640);
constexpr int ListWidth = 260;

QString howText(kube::AppliedChange::How how)
{
    using How = kube::AppliedChange::How;
    switch (how) {
    case How::Applied: return HistoryDialog::tr("Applied");
    case How::Created: return HistoryDialog::tr("Created");
    case How::Recreated: return HistoryDialog::tr("Deleted and created again");
    }
    Q_UNREACHABLE_RETURN({});
}

QString timeText(const kube::AppliedChange &change)
{
    return QLocale().toString(change.time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

HistoryDialog::HistoryDialog(const Theme &theme, const kube::ObjectKey &key, const kube::ApplyHistory::Listing &listing,
                             QWidget *parent)
    : QDialog(parent), m_changes(listing.changes), m_list(new QListWidget), m_diff(new DiffView(theme)),
      m_before(new Button(theme, ButtonLook::Default, u"undo"_s, tr("Bring back what was before"))),
      m_after(new Button(theme, ButtonLook::Default, u"undo"_s, tr("Bring this back")))
{
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("History of %1").arg(key.name));
    resize(FirstSize);
    m_list->setObjectName(u"historyList"_s);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(space::xs);
    m_list->setMinimumWidth(theme.widthOf(ListWidth));
    for (const kube::AppliedChange &change : std::as_const(m_changes))
        m_list->addItem(timeText(change) + u'\n' + howText(change.how)
                        + (change.who.isEmpty() ? QString() : u" · "_s + change.who));
    m_before->setObjectName(u"bringBackBeforeButton"_s);
    m_after->setObjectName(u"bringBackButton"_s);

    auto *head = new Surface(theme, ColorRole::Raised, Qt::BottomEdge);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(space::xl, space::m, space::xl, space::m);
    words->setSpacing(2);
    words->addWidget(new TextLabel(theme, TextStyle::Part, ColorRole::Text, windowTitle(), TextLabel::Wrap::No));
    QString what = m_changes.isEmpty()
        ? tr("Nothing was applied to it from this computer yet.")
        : tr("What was applied from this computer. Select two to compare them with each other.");
    if (!listing.damaged.isEmpty())
        what += u' ' + tr("%n entries cannot be read and were passed over.", nullptr, int(listing.damaged.size()));
    words->addWidget(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, what, TextLabel::Wrap::Words));

    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_diff);
    split->setStretchFactor(1, 1);

    auto *foot = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    auto *close = new Button(theme, ButtonLook::Default, tr("Close"));
    row->addWidget(close);
    row->addStretch(1);
    row->addWidget(m_before);
    row->addWidget(m_after);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    all->addWidget(split, 1);
    all->addWidget(foot);

    connect(close, &Button::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &HistoryDialog::refresh);
    connect(m_before, &Button::clicked, this, [this] { bringBack(m_changes.at(m_list->currentRow()).before); });
    connect(m_after, &Button::clicked, this, [this] { bringBack(m_changes.at(m_list->currentRow()).after); });
    m_list->setCurrentRow(m_changes.isEmpty() ? -1 : 0);
    refresh();
}

void HistoryDialog::refresh()
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows, std::ranges::greater()); // the older one first: the newest is at the top
    m_before->setEnabled(rows.size() == 1 && !m_changes.at(rows.constFirst()).before.isEmpty());
    m_after->setEnabled(rows.size() == 1);
    if (rows.size() == 1) {
        const kube::AppliedChange &change = m_changes.at(rows.constFirst());
        m_diff->setSides({{.title = tr("Before"), .text = change.before},
                          {.title = howText(change.how), .note = timeText(change), .text = change.after}});
    } else if (rows.size() == 2) {
        const kube::AppliedChange &older = m_changes.at(rows.constFirst());
        const kube::AppliedChange &newer = m_changes.at(rows.constLast());
        m_diff->setSides({{.title = howText(older.how), .note = timeText(older), .text = older.after},
                          {.title = howText(newer.how), .note = timeText(newer), .text = newer.after}});
    } else {
        m_diff->setSides({});
    }
}

void HistoryDialog::bringBack(const QByteArray &text)
{
    emit bringBackRequested(text);
    close();
}

} // namespace raydeck::ui
