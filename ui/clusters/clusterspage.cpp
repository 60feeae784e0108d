#include <ui/clusters/clusterspage.h>

#include <ui/clusters/clusterpanel.h>
#include <ui/text/healthtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/searchfield.h>
#include <ui/widgets/sectionheader.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/tableview.h>
#include <ui/window/settings.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using raydeck::tables::ClusterModel;

namespace raydeck::ui {

namespace {

struct SegmentName {
    QLatin1StringView id;
    ClusterFilter::Segment segment;
};
constexpr SegmentName segmentNames[]{
    {"all"_L1, ClusterFilter::Segment::All},
    {"attention"_L1, ClusterFilter::Segment::NeedsAttention},
    {"scaling"_L1, ClusterFilter::Segment::Scaling},
    {"healthy"_L1, ClusterFilter::Segment::Healthy},
    {"suspended"_L1, ClusterFilter::Segment::Suspended},
};

constexpr int FirstHeight = 640; // of list and panel together
constexpr int PanelHeight = 208;

CellLook healthLook(const QModelIndex &index)
{
    const auto health = index.data(ClusterModel::HealthRole).value<ray::Health>();
    const HealthLook look = HealthText::look(health, QDateTime::currentSecsSinceEpoch());
    return {look.iconName, textOf(look.tone), true, look.word, look.detail};
}

CellLook availableLook(const QModelIndex &index)
{
    const QModelIndex desired = index.siblingAtColumn(ClusterModel::Desired);
    const bool none = index.data(tables::SortRole).toInt() == 0 && desired.data(tables::SortRole).toInt() > 0;
    return {.role = none ? ColorRole::Bad : ColorRole::Text, .strong = none, .text = index.data().toString()};
}

} // namespace

ClustersPage::ClustersPage(const Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_top(new QWidget),
      m_header(new SectionHeader(theme, SectionHeader::Level::Page, tr("Clusters"))),
      m_search(new SearchField(theme, tr("Filter by name or namespace"))),
      m_newCluster(new Button(theme, ButtonLook::Primary, u"plus"_s, tr("New cluster"))),
      m_segments(new Segments(theme)), m_stack(new StateStack(theme)), m_splitter(new QSplitter(Qt::Vertical)),
      m_table(new TableView(theme)), m_panel(new ClusterPanel(theme))
{
    setObjectName(u"clustersPage"_s);
    m_search->setObjectName(u"clusterFilterField"_s);
    m_search->setFixedWidth(240);
    m_newCluster->setObjectName(u"newClusterButton"_s);
    m_header->addAtEnd(m_search);
    m_header->addAtEnd(m_newCluster);
    m_segments->setObjectName(u"clusterSegments"_s);
    m_table->setObjectName(u"clusterTable"_s);
    m_table->setAccessibleName(tr("Ray clusters"));
    setFocusProxy(m_table);
    setUpTable();

    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    if (!m_splitter->restoreState(settings.bytes(Settings::Key::ClustersSplitter)))
        m_splitter->setSizes({FirstHeight - PanelHeight, PanelHeight});
    m_stack->setObjectName(u"clusterStates"_s);
    m_stack->setContent(m_splitter);
    m_stack->setSkeleton({180, 150, 90, 60, 60, 60, 70, 50});

    auto *topLayout = new QVBoxLayout(m_top);
    topLayout->setContentsMargins(space::pageLeft, space::m, space::pageRight, space::s);
    topLayout->setSpacing(space::s);
    topLayout->addWidget(m_header);
    topLayout->addWidget(makeToolRow());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        showChanges();
    });
    connect(m_newCluster, &QPushButton::clicked, this, &ClustersPage::newClusterRequested);
    connect(m_stack, &StateStack::nextStepRequested, this, &ClustersPage::nextStepRequested);
    connect(m_panel, &ClusterPanel::openRequested, this, [this] { emit openRequested(selectedUid()); });
    connect(m_panel, &ClusterPanel::scaleRequested, this, [this] { emit scaleRequested(selectedUid()); });
    connect(m_panel, &ClusterPanel::deleteRequested, this, [this] { emit deleteRequested(selectedUid()); });
    connect(&m_clock, &QTimer::timeout, this, &ClustersPage::tick);
    m_clock.start(1s);
    countSegments();
}

ClustersPage::~ClustersPage()
{
    m_settings.setValue(Settings::Key::ClustersColumns, m_table->saveColumns());
    m_settings.setValue(Settings::Key::ClustersSplitter, m_splitter->saveState());
}

QWidget *ClustersPage::makeToolRow()
{
    auto *row = new QWidget;
    auto *columns = new Button(m_theme, ButtonLook::Quiet, u"sliders"_s, tr("Columns"));
    columns->setObjectName(u"clusterColumnsButton"_s);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        QMenu *menu = m_table->createColumnsMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(m_segments, &Segments::currentChanged, this, [this](const QString &id) {
        for (const SegmentName &one : segmentNames) {
            if (id == one.id)
                m_filter.setSegment(one.segment);
        }
        showChanges();
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_segments);
    layout->addStretch(1);
    layout->addWidget(columns);
    return row;
}

void ClustersPage::setUpTable()
{
    const QList<TableColumn> columns{
        {.column = ClusterModel::Health, .width = 215, .look = healthLook},
        {.column = ClusterModel::Name, .width = 180, .elide = Qt::ElideMiddle},
        {.column = ClusterModel::Namespace, .width = 130, .elide = Qt::ElideMiddle, .role = ColorRole::Text2},
        {.column = ClusterModel::Desired, .width = 84},
        {.column = ClusterModel::Available, .width = 92, .look = availableLook},
        {.column = ClusterModel::Cpus, .width = 68},
        {.column = ClusterModel::Memory, .width = 84},
        {.column = ClusterModel::Gpus, .width = 68},
        {.column = ClusterModel::Status, .width = 96, .role = ColorRole::Text2},
        {.column = ClusterModel::Age, .width = 72, .role = ColorRole::Text2}};
    m_filter.setSourceModel(&m_none);
    m_table->setModel(&m_filter);
    m_table->setColumns(columns, ClusterModel::Name);
    if (!m_table->restoreColumns(m_settings.bytes(Settings::Key::ClustersColumns)))
        m_table->sortByColumn(ClusterModel::Health, Qt::AscendingOrder); // worst first
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClustersPage::showSelected);
    connect(m_table, &QAbstractItemView::activated, this, [this] { emit openRequested(selectedUid()); });
    connect(m_table, &TableView::rowMenuRequested, this, [this](const QModelIndex &, const QPoint &position) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Open"), this, [this] { emit openRequested(selectedUid()); });
        menu->addAction(tr("Scale…"), this, [this] { emit scaleRequested(selectedUid()); });
        menu->addAction(tr("Copy row"), m_table, &TableView::copySelection);
        menu->addSeparator();
        menu->addAction(tr("Delete…"), this, [this] { emit deleteRequested(selectedUid()); });
        menu->popup(position);
    });
}

void ClustersPage::setContext(const ContextView &view, tables::ClusterSession *session)
{
    if (m_session)
        disconnect(&m_session->clusters(), nullptr, this, nullptr);
    m_session = session;
    m_filter.setSourceModel(session ? &session->clusters() : &m_none);
    if (session)
        connect(&session->clusters(), &ClusterModel::healthChanged, this, &ClustersPage::showChanges);
    m_panel->setCluster(session, {});
    refresh(view);
}

void ClustersPage::refresh(const ContextView &view)
{
    const QString place = view.namespaceName.isEmpty() ? tr("all namespaces") : view.namespaceName;
    m_header->setText(u"%1 · %2"_s.arg(view.context, place));
    m_view = view;
    showChanges();
}

void ClustersPage::showChanges()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() && m_filter.rowCount() > 0 && m_table->isVisible())
        m_table->setCurrentIndex(m_filter.index(0, 0)); // the panel says something about the worst at once
    countSegments();
    const PageState state = stateFor(m_view);
    m_top->setVisible(state.kind != PageState::Kind::Denied && state.kind != PageState::Kind::Broken);
    m_stack->setState(state);
    m_newCluster->setEnabled(m_session && m_session->clustersStatus().synced);
    m_panel->refresh();
}

PageState ClustersPage::stateFor(const ContextView &view) const
{
    const qsizetype known = m_session ? m_session->clusters().rowCount() : 0;
    const bool showRows = known > 0 && m_session->clustersStatus().synced;
    if (auto state = contextPageState(view); state && !showRows) // rows that are known stay while it reconnects
        return *std::move(state);
    if (!m_session || (!m_session->clustersStatus().synced && known == 0))
        return {.kind = PageState::Kind::Loading, .title = tr("Loading Ray clusters")};
    if (known == 0)
        return {.kind = PageState::Kind::Empty,
                .title = tr("No Ray clusters yet"),
                .text = view.namespaceName.isEmpty() ? tr("This Kubernetes cluster has none in any namespace.")
                                                     : tr("There is none in namespace “%1”.").arg(view.namespaceName),
                .actions = emptyActions(view),
                .iconName = u"clusters"_s};
    if (m_filter.rowCount() == 0)
        return {.kind = PageState::Kind::Empty,
                .title = tr("No cluster matches"),
                .text = tr("%n clusters are hidden by the filter.", nullptr, int(known)),
                .actions = {{step::clearFilter, tr("Clear the filter"), {}, ButtonLook::Primary}},
                .iconName = u"search"_s};
    return {.kind = PageState::Kind::Ready};
}

QList<NextStep> ClustersPage::emptyActions(const ContextView &view) const
{
    QList<NextStep> actions{{step::newCluster, tr("New cluster"), u"plus"_s, ButtonLook::Primary}};
    if (!view.namespaceName.isEmpty())
        actions.append({step::allNamespaces, tr("Look in all namespaces"), {}, ButtonLook::Default});
    return actions;
}

void ClustersPage::clearFilter()
{
    m_search->clear();
    m_segments->setCurrentId(u"all"_s);
    m_filter.setSegment(ClusterFilter::Segment::All);
    showChanges();
}

void ClustersPage::countSegments()
{
    QHash<ClusterFilter::Segment, qsizetype> counts;
    const ClusterModel &clusters = m_session ? m_session->clusters() : m_none;
    const bool known = m_session && m_session->clustersStatus().synced;
    for (const ray::RayClusterRow &cluster : clusters.rows())
        ++counts[ClusterFilter::segmentOf(clusters.healthOf(cluster.uid).state)];
    counts[ClusterFilter::Segment::All] = clusters.rows().size();
    const auto count = [&](ClusterFilter::Segment segment) {
        return known ? std::optional(counts.value(segment)) : std::nullopt; // a zero would be a claim
    };
    using enum ClusterFilter::Segment;
    m_segments->setSegments({{u"all"_s, tr("All"), count(All)},
                             {u"attention"_s, tr("Needs attention"), count(NeedsAttention)},
                             {u"scaling"_s, tr("Scaling"), count(Scaling)},
                             {u"healthy"_s, tr("Healthy"), count(Healthy)},
                             {u"suspended"_s, tr("Suspended"), count(Suspended)}});
}

void ClustersPage::showSelected()
{
    m_panel->setCluster(m_session, selectedUid());
}

kube::Uid ClustersPage::selectedUid() const
{
    return m_table->currentIndex().data(tables::UidRole).toByteArray();
}

void ClustersPage::select(const kube::Uid &uid)
{
    const int row = m_session ? m_session->clusters().rowOf(uid) : -1;
    if (row < 0)
        return;
    const QModelIndex index = m_filter.mapFromSource(m_session->clusters().index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void ClustersPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClustersPage::tick()
{
    if (!isVisible())
        return;
    m_table->viewport()->update(); // ages are counted when they are painted
    m_panel->refresh();
}

} // namespace raydeck::ui
