#include <ui/clusters/clusterpage.h>

#include <ui/clusters/podstab.h>
#include <ui/editor/yamltab.h>
#include <ui/text/duration.h>
#include <ui/text/healthtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/sectionheader.h>
#include <ui/widgets/statuschip.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tabbar.h>

#include <QDateTime>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using raydeck::tables::PodModel;

namespace raydeck::ui {

namespace {

constexpr auto GatherTime = 100ms;

} // namespace

ClusterPage::ClusterPage(const Theme &theme, Settings &settings, const QString &configFolder, QWidget *parent)
    : QWidget(parent), m_header(new SectionHeader(theme, SectionHeader::Level::Page, {})),
      m_chip(new StatusChip(theme, StatusChip::Size::Header)),
      m_scale(new Button(theme, ButtonLook::Default, u"sliders"_s, tr("Scale…"))),
      m_delete(new Button(theme, ButtonLook::Loss, u"trash"_s, tr("Delete…"))),
      m_more(new IconButton(theme, u"more"_s, tr("More actions"))), m_tabs(new TabBar(theme)),
      m_stack(new QStackedWidget), m_pods(new PodsTab(theme, settings)), m_yaml(new YamlTab(theme, configFolder)),
      m_soon(this), m_clock(this)
{
    setObjectName(u"clusterPage"_s);
    m_stack->addWidget(m_pods);
    m_stack->addWidget(m_yaml);
    setFocusProxy(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(new Hairline(theme, Qt::Horizontal));
    layout->addWidget(m_stack, 1);

    connect(m_pods, &PodsTab::countChanged, this, [this](qsizetype pods) { m_tabs->setCount(0, pods); });
    connect(m_pods, &PodsTab::backRequested, this, &ClusterPage::backRequested);
    connect(m_tabs, &TabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_stack->currentWidget()->setFocus();
    });
    connect(m_yaml, &YamlTab::changesChanged, this,
            [this](qsizetype fields) { m_tabs->setCount(int(Tab::Yaml), fields > 0 ? fields : -1); });
    connect(m_yaml, &YamlTab::recreateRequested, this, &ClusterPage::recreateWithRequested);
    connect(m_yaml, &YamlTab::said, this, &ClusterPage::said);
    connect(m_yaml, &YamlTab::failed, this, &ClusterPage::failed);
    connect(m_yaml, &YamlTab::backRequested, this, &ClusterPage::backRequested);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ClusterPage::refresh);
    connect(&m_clock, &QTimer::timeout, this, &ClusterPage::tick);
    m_clock.start(1s);
}

QWidget *ClusterPage::makeHeader()
{
    auto *top = new QWidget;
    m_header->setObjectName(u"clusterHeader"_s);
    m_chip->setObjectName(u"clusterChip"_s);
    m_scale->setObjectName(u"scaleClusterButton"_s);
    m_delete->setObjectName(u"deleteClusterButton"_s);
    m_header->addBeside(m_chip);
    m_header->addAtEnd(m_scale);
    m_header->addAtEnd(m_delete);
    m_header->addAtEnd(m_more);
    m_more->setObjectName(u"moreClusterButton"_s);
    m_more->setFrame(IconButton::Frame::Button);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Verify model files…"), this, [this] { emit verifyFilesRequested(m_uid); })
        ->setObjectName(u"verifyFilesHereAction"_s);
    menu->addAction(tr("Edit YAML"), this, [this] { showTab(Tab::Yaml); })->setObjectName(u"editYamlHereAction"_s);
    menu->addAction(tr("Delete and create again…"), this, [this] { emit recreateRequested(m_uid); })
        ->setObjectName(u"recreateHereAction"_s);
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_tabs->addTab(tr("Pods"));
    m_tabs->addTab(tr("YAML"));
    m_tabs->setObjectName(u"clusterTabs"_s);
    connect(m_scale, &QPushButton::clicked, this, [this] { emit scaleRequested(m_uid); });
    connect(m_delete, &QPushButton::clicked, this, [this] { emit deleteRequested(m_uid); });
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(space::pageLeft, space::m, space::pageRight, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    return top;
}

void ClusterPage::setCluster(tables::ClusterSession *session, const kube::Uid &uid)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->pods(), nullptr, this, nullptr);
        disconnect(&m_session->clusters(), nullptr, this, nullptr);
    }
    m_session = session;
    m_uid = uid;
    m_last = {};
    m_pods->setCluster(session, uid);
    m_yaml->setCluster(session, uid);
    if (session) {
        const auto soon = [this] {
            if (!m_soon.isActive())
                m_soon.start(GatherTime);
        };
        connect(&session->pods(), &PodModel::clustersTouched, this, soon);
        connect(&session->clusters(), &tables::ClusterModel::healthChanged, this, soon);
        connect(session, &tables::ClusterSession::statusChanged, this, soon);
    }
    refresh();
}

void ClusterPage::focusFilter()
{
    if (m_stack->currentWidget() == m_yaml)
        m_yaml->find();
    else
        m_pods->focusFilter();
}

void ClusterPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

const ray::RayClusterRow *ClusterPage::cluster() const
{
    return m_session ? m_session->clusters().find(m_uid) : nullptr;
}

void ClusterPage::refresh()
{
    if (const ray::RayClusterRow *row = cluster())
        m_last = *row;
    refreshHeader();
    m_pods->refresh();
}

void ClusterPage::tick()
{
    if (!isVisible())
        return;
    m_pods->refreshAges();
    refreshHeader();
}

void ClusterPage::refreshHeader()
{
    const ray::RayClusterRow *row = cluster();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_header->setTitle(m_last.name);
    m_scale->setEnabled(row && row->deleted == 0 && !row->groups.isEmpty());
    m_scale->setToolTip(row && row->groups.isEmpty() ? tr("This cluster has no worker group.") : QString());
    m_delete->setEnabled(row && row->deleted == 0);
    if (!row) {
        m_chip->setState(Tone::Gone, u"trash"_s, tr("Deleted"));
        m_header->setText(m_last.namespaceName);
        return;
    }
    const ray::Health health = m_session->clusters().healthOf(m_uid);
    const HealthLook look = HealthText::look(health, now);
    m_chip->setState(look.tone, look.iconName, HealthText::chip(health, now));
    QStringList facts{row->namespaceName};
    if (!row->rayVersion.isEmpty())
        facts.append(tr("Ray %1").arg(row->rayVersion));
    if (row->desiredGpu)
        facts.append(tr("GPUs: %1").arg(*row->desiredGpu));
    facts.append(tr("%1 old").arg(durationText(now - row->created)));
    facts.append(row->state ? tr("KubeRay reports “%1”").arg(*row->state) : tr("KubeRay has not reported yet"));
    m_header->setText(facts.join(u"  ·  "_s));
}

} // namespace raydeck::ui
