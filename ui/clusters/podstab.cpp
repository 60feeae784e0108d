#include <ui/clusters/podstab.h>

#include <ui/clusters/podlook.h>
#include <ui/clusters/podpanel.h>
#include <ui/text/errortext.h>
#include <ui/text/healthtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/searchfield.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/tableview.h>
#include <ui/window/contextpagestate.h>
#include <ui/window/settings.h>

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using raydeck::tables::PodModel;

namespace raydeck::ui {

namespace {

constexpr qsizetype PanelEvents = 50;
constexpr int FirstHeight = 600; // of table and panel together
constexpr int PanelHeight = 176;
constexpr int NarrowWidth = 880; // below it STATUS would be an icon without its word

} // namespace

PodsTab::PodsTab(const Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_segments(new Segments(theme)), m_groups(new QComboBox),
      m_search(new SearchField(theme, tr("Filter pods"))), m_stack(new StateStack(theme)),
      m_table(new TableView(theme)), m_panel(new PodPanel(theme))
{
    m_table->setObjectName(u"podTable"_s);
    m_table->setAccessibleName(tr("Pods of the cluster"));
    setFocusProxy(m_table);
    setUpTable();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({FirstHeight - PanelHeight, PanelHeight});
    m_panel->hide();
    m_stack->setObjectName(u"podStates"_s);
    m_stack->setContent(splitter);
    m_stack->setSkeleton({240, 50, 220, 60, 60, 80, 100, 60, 50});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolRow());
    layout->addWidget(m_stack, 1);

    connect(m_panel, &PodPanel::closed, this, [this] { m_table->setCurrentIndex({}); });
    connect(m_stack, &StateStack::nextStepRequested, this, [this](const QString &id) {
        if (id == step::clearFilter)
            clearFilter();
        else if (id == step::tryAgain && m_session)
            m_session->retryNow();
        else
            emit backRequested();
    });
}

PodsTab::~PodsTab()
{
    setNarrow(false); // what the window's width hid is not the person's choice
    m_settings.setValue(Settings::Key::PodsColumns, m_table->saveColumns());
}

QWidget *PodsTab::makeToolRow()
{
    auto *row = new QWidget;
    m_segments->setObjectName(u"podSegments"_s);
    m_segments->setSegments({{u"all"_s, tr("All"), {}}, {u"notReady"_s, tr("Not ready"), {}}});
    connect(m_segments, &Segments::currentChanged, this, [this](const QString &id) {
        m_filter.setSegment(id == "notReady"_L1 ? PodFilter::Segment::NotReady : PodFilter::Segment::All);
        refresh();
    });
    m_groups->setObjectName(u"podGroupField"_s);
    m_groups->setAccessibleName(tr("Worker group"));
    m_groups->setMinimumWidth(140);
    m_groups->addItem(tr("All groups"));
    connect(m_groups, &QComboBox::activated, this, [this](int index) {
        m_filter.setGroup(index == 0 ? QString() : m_groups->itemText(index));
        refresh();
    });
    m_search->setObjectName(u"podFilterField"_s);
    m_search->setFixedWidth(200);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        refresh();
    });
    auto *columns = new Button(m_theme, ButtonLook::Quiet, u"sliders"_s, tr("Columns"));
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        QMenu *menu = m_table->createColumnsMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::pageLeft, space::s + 2, space::pageRight, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_segments);
    layout->addWidget(m_groups);
    layout->addWidget(m_search);
    layout->addStretch(1);
    layout->addWidget(columns);
    return row;
}

void PodsTab::setUpTable()
{
    const QList<TableColumn> columns{
        {.column = PodModel::Name, .width = 260, .elide = Qt::ElideMiddle},
        {.column = PodModel::Ready, .width = 66},
        {.column = PodModel::Status,
         .width = 290,
         .look =
             [this](const QModelIndex &index) {
                 const QModelIndex row = m_filter.mapToSource(index);
                 return podStatusLook(static_cast<const PodModel *>(m_filter.sourceModel())->rowAt(row.row()));
             }},
        {.column = PodModel::Restarts, .width = 88, .role = ColorRole::Text2},
        {.column = PodModel::Age, .width = 66, .role = ColorRole::Text2},
        {.column = PodModel::Node, .width = 90, .elide = Qt::ElideMiddle},
        {.column = PodModel::Group, .width = 100, .elide = Qt::ElideMiddle, .role = ColorRole::Text2},
        {.column = PodModel::NodeType, .width = 72, .role = ColorRole::Text2},
        {.column = PodModel::Gpus, .width = 68}};
    m_filter.setSourceModel(&m_none);
    m_table->setModel(&m_filter);
    m_table->setColumns(columns, PodModel::Status);
    if (!m_table->restoreColumns(m_settings.bytes(Settings::Key::PodsColumns)))
        m_table->sortByColumn(PodModel::Name, Qt::AscendingOrder); // the head's name sorts before its workers'
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PodsTab::showSelected);
    connect(m_table, &TableView::rowMenuRequested, this, [this](const QModelIndex &, const QPoint &position) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Copy rows"), m_table, &TableView::copySelection);
        menu->popup(position);
    });
}

void PodsTab::setCluster(tables::ClusterSession *session, const kube::Uid &uid)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_uid = uid;
    m_name.clear();
    const ray::RayClusterRow *row = cluster();
    m_filter.setCluster(row ? tables::ClusterKey(row->namespaceName, row->name) : tables::ClusterKey());
    m_filter.setSourceModel(session ? &session->pods() : &m_none);
    if (session)
        connect(session, &tables::ClusterSession::eventsChanged, this, &PodsTab::showSelected);
    clearFilter();
}

const ray::RayClusterRow *PodsTab::cluster() const
{
    return m_session ? m_session->clusters().find(m_uid) : nullptr;
}

void PodsTab::refresh()
{
    if (const ray::RayClusterRow *row = cluster())
        m_name = row->name;
    const PodFilter::Counts counts = m_filter.counts();
    emit countChanged(counts.all);
    m_segments->setCount(u"all"_s, counts.all);
    m_segments->setCount(u"notReady"_s, counts.notReady);
    refreshGroups(counts.groups);
    m_stack->setState(stateFor());
    showSelected();
}

void PodsTab::refreshAges()
{
    m_table->viewport()->update();
}

void PodsTab::refreshGroups(const QStringList &groups)
{
    QStringList shown;
    for (int i = 1; i < m_groups->count(); ++i)
        shown.append(m_groups->itemText(i));
    if (shown == groups)
        return;
    const QString current = m_groups->currentIndex() > 0 ? m_groups->currentText() : QString();
    m_groups->clear();
    m_groups->addItem(tr("All groups"));
    m_groups->addItems(groups);
    const int index = m_groups->findText(current);
    m_groups->setCurrentIndex(std::max(index, 0));
    if (index < 0 && !current.isEmpty())
        m_filter.setGroup({});
}

PageState PodsTab::stateFor() const
{
    if (!cluster())
        return {.kind = PageState::Kind::Empty,
                .title = tr("This cluster is gone"),
                .text = tr("“%1” was deleted. Its pods end within seconds to minutes.").arg(m_name),
                .actions = {{u"back"_s, tr("Back to the clusters"), u"back"_s, ButtonLook::Primary}},
                .iconName = u"trash"_s};
    const tables::WatchStatus &pods = m_session->podsStatus();
    if (pods.error && !pods.synced)
        return {.kind = pods.error->kind == Error::Kind::Forbidden ? PageState::Kind::Denied : PageState::Kind::Broken,
                .title = ErrorText::title(*pods.error),
                .text = ErrorText::advice(*pods.error),
                .actions = {{step::tryAgain, tr("Try again"), u"reload"_s, ButtonLook::Primary}},
                .details = {{tr("Answer"), pods.error->message}},
                .tone = Tone::Bad};
    if (m_filter.rowCount() > 0)
        return {.kind = PageState::Kind::Ready};
    if (!pods.synced) // never "no pods" before the first complete list
        return {.kind = PageState::Kind::Loading, .title = tr("Loading pods")};
    if (m_filter.isFiltering())
        return {.kind = PageState::Kind::Empty,
                .title = tr("No pod matches"),
                .actions = {{step::clearFilter, tr("Clear the filter"), {}, ButtonLook::Primary}},
                .iconName = u"search"_s};
    const ray::Health health = m_session->clusters().healthOf(m_uid);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const HealthLook look = HealthText::look(health, now);
    return {.kind = PageState::Kind::Empty,
            .title = tr("No pods yet"),
            .text = HealthText::explanation(health, now),
            .iconName = look.iconName,
            .tone = look.tone};
}

std::optional<kube::PodRow> PodsTab::selectedPod() const
{
    const QByteArray uid = m_table->currentIndex().data(tables::UidRole).toByteArray();
    const kube::PodRow *pod = m_session && !uid.isEmpty() ? m_session->pods().find(uid) : nullptr;
    return pod ? std::optional(*pod) : std::nullopt;
}

void PodsTab::showSelected()
{
    const auto pod = selectedPod();
    const ray::RayClusterRow *row = cluster();
    const bool asks = pod && !pod->ready && row;
    m_panel->setPod(pod, asks ? m_session->eventsOf(*row, PanelEvents) : QList<kube::EventRow>());
}

void PodsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < m_theme.widthOf(NarrowWidth));
}

void PodsTab::setNarrow(bool narrow)
{
    if (narrow == !m_foldedAway.isEmpty())
        return;
    if (narrow) {
        for (const int column : {int(PodModel::Group), int(PodModel::NodeType)}) {
            if (!m_table->isColumnHidden(column))
                m_foldedAway.append(column);
        }
    }
    for (const int column : std::as_const(m_foldedAway))
        m_table->setColumnHidden(column, narrow);
    if (!narrow)
        m_foldedAway.clear();
}

void PodsTab::clearFilter()
{
    m_search->clear();
    m_segments->setCurrentId(u"all"_s);
    m_filter.setSegment(PodFilter::Segment::All);
    m_filter.setGroup({});
    m_groups->setCurrentIndex(0);
    refresh();
}

void PodsTab::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace raydeck::ui
