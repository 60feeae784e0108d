#include <ui/clusters/podpanel.h>

#include <models/kube/age.h>
#include <models/ray/health.h>
#include <ui/clusters/podlook.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Explanation {
    QString title;
    QString strong;
    QString text;
};

bool needsExplaining(const kube::PodRow &pod)
{
    return !pod.deleting && !pod.ready && pod.phase != kube::PodRow::Phase::Succeeded;
}

Explanation explain(const kube::PodRow &pod)
{
    const QString name = pod.name;
    if (pod.reason == "Unschedulable"_L1)
        return {PodPanel::tr("Why is %1 pending?").arg(name), PodPanel::tr("No node can take it now."),
                PodPanel::tr("It starts by itself as soon as a node fits. Scaling down, freeing GPUs or adding a node "
                             "helps.")};
    if (pod.status == "ImagePullBackOff"_L1 || pod.status == "ErrImagePull"_L1 || pod.status == "InvalidImageName"_L1)
        return {PodPanel::tr("Why does %1 not start?").arg(name), PodPanel::tr("Its image cannot be pulled."),
                PodPanel::tr("Check the image's name and tag, and whether the node may read that registry.")};
    if (pod.status == "CrashLoopBackOff"_L1)
        return {PodPanel::tr("Why does %1 not stay up?").arg(name),
                PodPanel::tr("Its container ends again and again (%n restarts).", nullptr, pod.restarts),
                PodPanel::tr("The container's log says why it ended.")};
    if (pod.phase == kube::PodRow::Phase::Failed)
        return {PodPanel::tr("Why did %1 fail?").arg(name), PodPanel::tr("Its containers have ended."),
                PodPanel::tr("Kubernetes does not start it again.")};
    if (ray::cannotHeal(pod.status))
        return {PodPanel::tr("Why does %1 not start?").arg(name), PodPanel::tr("Its container cannot be started."),
                PodPanel::tr("It does not heal by waiting: the cluster's settings have to change.")};
    if (pod.phase == kube::PodRow::Phase::Running)
        return {PodPanel::tr("Why is %1 not ready?").arg(name),
                PodPanel::tr("It runs, but its checks do not pass yet."),
                PodPanel::tr("Ray inside may still be starting.")};
    if (pod.node.isEmpty())
        return {PodPanel::tr("Why is %1 pending?").arg(name), PodPanel::tr("It waits for the scheduler."), {}};
    return {PodPanel::tr("What does %1 wait for?").arg(name),
            PodPanel::tr("It is being prepared on node %1.").arg(pod.node),
            PodPanel::tr("The node pulls images and makes the containers. Large images take minutes.")};
}

} // namespace

PodPanel::PodPanel(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Page, Qt::TopEdge, parent), m_icon(new IconLabel(theme, u"hour"_s, ColorRole::Bad)),
      m_title(new TextLabel(theme, TextStyle::Part, ColorRole::Text)),
      m_since(new TextLabel(theme, TextStyle::Caption, ColorRole::Text3)),
      m_strong(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, {}, TextLabel::Wrap::Words)),
      m_text(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
      m_source(new TextLabel(theme, TextStyle::Caption, ColorRole::Text3)),
      m_server(new TextLabel(theme, TextStyle::Mono, ColorRole::Text2, {}, TextLabel::Wrap::Words))
{
    setObjectName(u"podPanel"_s);
    m_server->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new IconButton(theme, u"close"_s, tr("Close"));
    connect(close, &QToolButton::clicked, this, &PodPanel::closed);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_icon);
    head->addWidget(m_title);
    head->addWidget(m_since);
    head->addStretch(1);
    head->addWidget(close);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(m_strong);
    left->addWidget(m_text);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::xs);
    right->addWidget(m_source);
    right->addWidget(m_server);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xxl);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageLeft, space::m, space::pageRight, space::l);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
}

void PodPanel::setPod(const std::optional<kube::PodRow> &pod, const QList<kube::EventRow> &events)
{
    setVisible(pod && needsExplaining(*pod));
    if (!pod || !needsExplaining(*pod))
        return;
    const Explanation words = explain(*pod);
    const CellLook look = podStatusLook(*pod);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_icon->setIcon(look.iconName, look.role);
    m_title->setText(words.title);
    m_since->setText(tr("made %1 ago").arg(kube::age(now, pod->created)));
    m_strong->setText(words.strong);
    m_text->setText(words.text);
    m_text->setVisible(!words.text.isEmpty());
    QString source = tr("Status of the pod");
    QString message = pod->message;
    for (const kube::EventRow &event : events) { // the newest first
        if (event.objectName != pod->name || event.type != "Warning"_L1)
            continue;
        source =
            tr("%1, %2 ago (%3 ×)").arg(event.source, kube::age(now, event.lastSeen), QString::number(event.count));
        message = event.message;
        break;
    }
    m_source->setText(source);
    m_server->setText(message.isEmpty() ? pod->status : message);
}

} // namespace raydeck::ui
