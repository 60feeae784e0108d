#include <ui/clusters/clusterpanel.h>

#include <ui/clusters/groupgrid.h>
#include <ui/text/healthtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/elidedlabel.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/statuschip.h>
#include <ui/widgets/textlabel.h>

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr qsizetype EventCount = 4;

QList<GroupGrid::Line> linesOf(const tables::ClusterSession &session, const ray::RayClusterRow &cluster)
{
    QHash<QString, qsizetype> ready;
    for (const kube::PodRow &pod : const_cast<tables::ClusterSession &>(session).pods().rows()) {
        if (pod.ready && pod.cluster == cluster.name && pod.namespaceName == cluster.namespaceName)
            ++ready[pod.group];
    }
    QList<GroupGrid::Line> lines;
    for (const ray::GroupRow &group : cluster.groups)
        lines.append({group.name, ready.value(group.name), ray::wantedPods(group), group.minReplicas, group.maxReplicas,
                      group.gpus});
    return lines;
}

} // namespace

ClusterPanel::ClusterPanel(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Page, Qt::TopEdge, parent), m_theme(theme),
      m_title(new TextLabel(theme, TextStyle::Part, ColorRole::Text)), m_chip(new StatusChip(theme)),
      m_icon(new IconLabel(theme, u"info"_s, ColorRole::Text2)),
      m_strong(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, {}, TextLabel::Wrap::Words)),
      m_text(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
      m_server(new ElidedLabel(theme, TextStyle::Mono, ColorRole::Text2)), m_groups(new GroupGrid(theme)),
      m_noEvents(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, tr("None lately."), TextLabel::Wrap::No))
{
    setObjectName(u"clusterPanel"_s);
    auto *scale = new Button(theme, ButtonLook::Default, u"sliders"_s, tr("Scale…"));
    scale->setObjectName(u"panelScaleButton"_s);
    auto *remove = new Button(theme, ButtonLook::Loss, u"trash"_s, tr("Delete…"));
    remove->setObjectName(u"panelDeleteButton"_s);
    auto *open = new Button(theme, ButtonLook::Default, u"right"_s, tr("Open"));
    open->setObjectName(u"panelOpenButton"_s);
    connect(scale, &QPushButton::clicked, this, &ClusterPanel::scaleRequested);
    connect(remove, &QPushButton::clicked, this, &ClusterPanel::deleteRequested);
    connect(open, &QPushButton::clicked, this, &ClusterPanel::openRequested);

    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addWidget(m_chip);
    head->addStretch(1);
    head->addWidget(scale);
    head->addWidget(remove);
    head->addWidget(open);

    auto *groups = new QVBoxLayout;
    groups->addWidget(m_groups);
    groups->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addLayout(makeVerdict(), 5);
    columns->addWidget(new Hairline(theme, Qt::Vertical));
    columns->addLayout(groups, 5);
    columns->addWidget(new Hairline(theme, Qt::Vertical));
    columns->addLayout(makeEvents(), 5);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageLeft, space::m, space::pageRight, space::m);
    layout->setSpacing(space::m);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
}

QLayout *ClusterPanel::makeVerdict()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_strong);
    words->addWidget(m_text);
    words->addSpacing(space::xs);
    words->addWidget(m_server);
    words->addStretch(1);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(space::s);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addLayout(words, 1);
    return verdict;
}

QLayout *ClusterPanel::makeEvents()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(
        new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text3, tr("Latest events"), TextLabel::Wrap::No), 0, 0, 1,
        2);
    grid->addWidget(m_noEvents, 1, 0, 1, 2);
    for (int row = 1; row <= EventCount; ++row) {
        const EventLine line{new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text3),
                             new ElidedLabel(m_theme, TextStyle::Body, ColorRole::Text2)};
        grid->addWidget(line.time, row, 0);
        grid->addWidget(line.text, row, 1);
        m_events.append(line);
    }
    grid->setRowStretch(EventCount + 1, 1);
    return grid;
}

void ClusterPanel::setCluster(tables::ClusterSession *session, const kube::Uid &uid)
{
    if (m_session && m_session != session)
        disconnect(m_session, nullptr, this, nullptr);
    if (session && m_session != session)
        connect(session, &tables::ClusterSession::eventsChanged, this, &ClusterPanel::refresh);
    m_session = session;
    m_uid = uid;
    refresh();
}

void ClusterPanel::refresh()
{
    const ray::RayClusterRow *cluster = m_session ? m_session->clusters().find(m_uid) : nullptr;
    setVisible(cluster != nullptr);
    if (!cluster)
        return;
    const ray::Health health = m_session->clusters().healthOf(m_uid);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const HealthLook look = HealthText::look(health, now);
    m_title->setText(cluster->name);
    m_chip->setState(look.tone, look.iconName, HealthText::chip(health, now));
    m_icon->setIcon(look.iconName, textOf(look.tone));
    m_strong->setText(HealthText::chip(health, now));
    m_text->setText(HealthText::explanation(health, now));
    m_server->setText(health.message);
    m_server->setVisible(!health.message.isEmpty());
    m_groups->setLines(linesOf(*m_session, *cluster));
    showEvents(m_session->eventsOf(*cluster, EventCount));
}

void ClusterPanel::showEvents(const QList<kube::EventRow> &events)
{
    m_noEvents->setVisible(events.isEmpty());
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const bool shown = i < events.size();
        m_events[i].time->setVisible(shown);
        m_events[i].text->setVisible(shown);
        if (!shown)
            continue;
        const kube::EventRow &event = events[i];
        m_events[i].time->setText(QDateTime::fromSecsSinceEpoch(event.lastSeen).toString(u"HH:mm:ss"_s));
        m_events[i].text->setText(event.count > 1 ? tr("%1 (%2 ×)").arg(event.message, QString::number(event.count))
                                                  : event.message);
    }
}

} // namespace raydeck::ui
