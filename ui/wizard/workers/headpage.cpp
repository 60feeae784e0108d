#include <ui/wizard/workers/headpage.h>

#include <models/ray/quantity.h>
#include <models/ray/request/headedit.h>
#include <models/ray/request/podrequest.h>
#include <ui/text/amounttext.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/capacity/fitpanel.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/fields/advancedfields.h>
#include <ui/wizard/workers/fitsource.h>
#include <ui/wizard/workers/formbesidenodes.h>
#include <ui/wizard/workers/podform.h>

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

HeadPage::HeadPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_source(new FitSource(context, this)),
      m_panel(new FitPanel(context.theme, this)), m_pod(new PodForm(context.theme, context.draft, PodForm::Of::Head)),
      m_tasksOff(new QCheckBox(tr("Keep Ray tasks off the head"))),
      m_gpusHidden(new QCheckBox(tr("Hide the GPUs of its node from the head"))), m_service(new QComboBox)
{
    setObjectName(u"headPage"_s);
    m_tasksOff->setObjectName(u"tasksOffCheck"_s);
    m_gpusHidden->setObjectName(u"hideGpusCheck"_s);
    m_service->setObjectName(u"serviceTypeField"_s);
    m_service->setFocusPolicy(Qt::StrongFocus);
    auto *both = new FormBesideNodes(context.theme, createForm(), m_panel->bannerWidget(), m_panel->nodesWidget());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(both);

    m_source->setPart(FitSource::head);
    connect(m_source, &FitSource::changed, this, [this] {
        m_panel->setView(m_source->view());
        m_pod->setOffers(m_source->offers());
        refresh();
        emit changed();
    });
    connect(m_source, &FitSource::suggestionsChanged, this,
            [this] { m_panel->setSuggestions(m_source->view().suggestions); });
    connect(m_panel, &FitPanel::nextStepRequested, m_source, &FitSource::take);
    connect(m_tasksOff, &QCheckBox::clicked, this, &HeadPage::setTasksOff);
    connect(m_gpusHidden, &QCheckBox::clicked, this, &HeadPage::setGpusHidden);
    connect(&context.draft, &ray::ClusterDraft::changed, this, &HeadPage::refresh);
    m_panel->setView(m_source->view());
    m_pod->setGroup(ray::ClusterDraft::headPath());
    refresh();
}

QWidget *HeadPage::createForm()
{
    const Theme &theme = m_context.theme;
    const auto note = [&theme](const QString &name, const QString &text) {
        auto *label = new TextLabel(theme, TextStyle::Caption, ColorRole::Text2, text, TextLabel::Wrap::Words);
        label->setObjectName(name);
        label->setContentsMargins(24, 0, 0, 0); // below the words of its tick
        return label;
    };
    m_tasksNote =
        note(u"tasksOffNote"_s,
             tr("The head then only schedules and serves the dashboard; work goes to the workers. This is what "
                "Ray advises for clusters that have to stay up."));
    m_gpusNote = note(u"hideGpusNote"_s,
                      tr("Without GPUs of its own, a head on a node with GPUs sees all of them. This tells Ray that it "
                         "has none, and hides them from its processes."));
    m_sidecarNote = note(u"sidecarNote"_s, {});
    m_sidecarNote->setContentsMargins(0, 0, 0, 0);

    m_service->addItem(tr("Inside the cluster only"), QString());
    m_service->addItem(tr("A port on every node (NodePort)"), u"NodePort"_s);
    m_service->addItem(tr("A load balancer of the cloud (LoadBalancer)"), u"LoadBalancer"_s);
    auto *service = new FormField(theme, tr("Its service can be reached"), m_service);
    service->setHelp(tr("An Ingress for the dashboard is a step of its own."));
    new FieldBinding(m_context.draft, ray::ClusterDraft::headPath().key(u"serviceType"_s), m_service,
                     FieldBinding::at(service));

    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(m_pod);
    rows->addWidget(m_pod->noteWidget());
    rows->addWidget(m_sidecarNote);
    rows->addSpacing(space::s);
    rows->addWidget(m_tasksOff);
    rows->addWidget(m_tasksNote);
    rows->addWidget(m_gpusHidden);
    rows->addWidget(m_gpusNote);
    rows->addSpacing(space::s);
    rows->addWidget(service);
    using enum ray::RayClusterField::Part;
    const kube::FieldPath head = ray::ClusterDraft::headPath();
    m_advanced = new AdvancedFields(
        theme, m_context.draft, tr("Advanced: image, environment, start parameters"),
        {{.title = tr("Ray's container"),
          .fields = AdvancedFields::fieldsBut(Container),
          .base = ray::ClusterDraft::containerPath(head)},
         {.title = tr("Head"), .fields = AdvancedFields::fieldsBut(Head, {u"serviceType"_s}), .base = head},
         {.title = tr("Pod"), .fields = AdvancedFields::fieldsBut(Pod), .base = head}});
    rows->addWidget(m_advanced);
    return form;
}

QString HeadPage::title() const
{
    return tr("Head");
}

QString HeadPage::explanation() const
{
    return tr("The head starts first, schedules the work and serves the dashboard. The answer on the right is computed "
              "from the nodes as they are.");
}

QString HeadPage::stepTitle() const
{
    return tr("Head");
}

QString HeadPage::summary() const
{
    const ray::PodRequest request = ray::podRequestOf(m_context.draft.document(), ray::ClusterDraft::headPath());
    QStringList parts;
    if (request.devices > 0)
        parts += AmountText::devices(request.resource, request.devices);
    if (const auto cpu = ray::Quantity::parse(request.cpu))
        parts += AmountText::cpus(cpu->milliUnits());
    if (const auto memory = ray::Quantity::parse(request.memory))
        parts += AmountText::memory(memory->units());
    //: Between the parts of a list: 1 GPU, 4 CPUs, 16 GiB
    return parts.join(tr(", "));
}

WizardPage::State HeadPage::state() const
{
    const auto &problems = m_context.draft.problems();
    const bool wrong = std::ranges::any_of(problems, [](const ray::Problem &problem) {
        return problem.weight == ray::Problem::Weight::Error
            && kube::FieldPath(problem.path).startsWith(ray::ClusterDraft::headPath());
    });
    const Tone tone = m_source->view().tone;
    return wrong || tone == Tone::Warn || tone == Tone::Bad ? State::Attention : State::Done;
}

void HeadPage::enter()
{
    m_source->setActive(true);
}

void HeadPage::leave()
{
    m_source->setActive(false);
}

bool HeadPage::goToField(const kube::FieldPath &path)
{
    return m_advanced->goToField(path) || WizardPage::goToField(path);
}

void HeadPage::refresh()
{
    const kube::YamlDocument &document = m_context.draft.document();
    m_tasksOff->setChecked(ray::isTasksOff(document));
    const bool hidden = ray::isGpusHidden(document);
    m_gpusHidden->setChecked(hidden);
    // The trap is there only where a head without GPUs can land on a node that has some.
    const bool hasOwn = !ray::podRequestOf(document, ray::ClusterDraft::headPath()).resource.isEmpty();
    const bool isNear = std::ranges::any_of(m_source->offers(), [](const DeviceOffer &offer) {
        return offer.choice.resource.startsWith("nvidia.com/"_L1);
    });
    m_gpusHidden->setVisible(hidden || (!hasOwn && isNear));
    m_gpusNote->setVisible(m_gpusHidden->isVisibleTo(this));
    const bool autoscaling = document.boolean(u"spec.enableInTreeAutoscaling");
    m_sidecarNote->setVisible(autoscaling);
    m_sidecarNote->setText(document.find(u"spec.autoscalerOptions.resources")
                               ? tr("The autoscaler runs beside the head, with resources of its own. They are counted.")
                               : tr("The autoscaler runs beside the head and takes 0.5 CPUs and 512 MiB more. They are "
                                    "counted."));
}

void HeadPage::apply(const ray::ClusterDraft::Change &change)
{
    const auto done = m_context.draft.edit(change);
    if (!done) {
        //: %1: the reason
        m_tasksNote->setText(tr("The YAML cannot be changed here: %1").arg(done.error().message));
        refresh(); // the ticks say again what the document says
    }
}

void HeadPage::setTasksOff(bool off)
{
    apply([off](kube::YamlDocument &document) { return ray::setTasksOff(document, off); });
}

void HeadPage::setGpusHidden(bool hidden)
{
    apply([hidden](kube::YamlDocument &document) { return ray::setGpusHidden(document, hidden); });
}

} // namespace raydeck::ui
