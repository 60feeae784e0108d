#include <ui/wizard/workers/groupcounts.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/request/podrequest.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/fieldbinding.h>

#include <QCheckBox>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int mostWorkers = std::numeric_limits<int>::max(); // the CRD's own default of maxReplicas
constexpr auto autoscalingPath = u"spec.enableInTreeAutoscaling";
constexpr auto versionPath = u"spec.autoscalerOptions.version";

/// The first Ray with the autoscaler v2. Source: KubeRay's documentation, "Autoscaler V2 with KubeRay", read 2026.
constexpr ray::Release firstRayWithV2{2, 10, 0};
constexpr ray::Release firstOperatorWithV2{1, 4, 0};

} // namespace

GroupCounts::GroupCounts(const Theme &theme, ray::ClusterDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_row(new FieldRow(theme)), m_start(new Stepper(0, mostWorkers, 0)),
      m_least(new Stepper(0, mostWorkers, 0)), m_most(new Stepper(0, mostWorkers, 0)), m_hostRow(new FieldRow(theme)),
      m_hosts(new Stepper(1, 100'000, 1)), m_autoscaling(new QCheckBox(tr("Let Ray scale between these limits"))),
      m_autoscalingNote(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2))
{
    m_start->setObjectName(u"replicasField"_s);
    m_least->setObjectName(u"minReplicasField"_s);
    m_most->setObjectName(u"maxReplicasField"_s);
    m_hosts->setObjectName(u"numOfHostsField"_s);
    m_autoscaling->setObjectName(u"autoscalingCheck"_s);
    m_autoscalingNote->setObjectName(u"autoscalingNote"_s);
    m_autoscalingNote->setWordWrap(true);
    m_row->add(tr("At start"), m_start, 84);
    m_row->add(tr("At least"), m_least, 84);
    m_row->add(tr("At most"), m_most, 84);
    //: Of a worker that consists of several machines, such as a slice of TPUs
    m_hostRow->add(tr("Hosts of each worker"), m_hosts, 130);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(
        new TextLabel(theme, TextStyle::Strong, ColorRole::Text, tr("How many workers"), TextLabel::Wrap::No));
    rows->addWidget(m_row);
    rows->addWidget(m_hostRow);
    rows->addWidget(m_autoscaling);
    rows->addWidget(m_autoscalingNote);
    connect(m_autoscaling, &QCheckBox::clicked, this, &GroupCounts::setAutoscaling);
    connect(&draft, &ray::ClusterDraft::changed, this, &GroupCounts::refresh);
}

void GroupCounts::setGroup(const kube::FieldPath &group)
{
    m_group = group;
    if (m_bindings.isEmpty()) {
        const auto bind = [this](const char16_t *path, Stepper *editor, FieldRow *row, qint64 otherwise) {
            const kube::FieldPath below(path);
            m_bindings.append(
                {new FieldBinding(m_draft, m_group / below, editor, FieldBinding::at(row, editor), otherwise), below});
        };
        bind(u"replicas", m_start, m_row, 0);
        bind(u"minReplicas", m_least, m_row, 0);
        bind(u"maxReplicas", m_most, m_row, mostWorkers);
        bind(u"numOfHosts", m_hosts, m_hostRow, 1);
    }
    for (const auto &[binding, below] : std::as_const(m_bindings))
        binding->setPath(m_group / below);
    refresh();
}

void GroupCounts::refresh()
{
    const kube::YamlDocument &document = m_draft.document();
    if (m_group.isEmpty())
        return;
    const bool on = document.boolean(autoscalingPath);
    m_autoscaling->setChecked(on);
    const QString version = document.string(versionPath);
    m_autoscaling->setText(version.isEmpty() ? tr("Let Ray scale between these limits")
                                             //: %1: v1 or v2
                                             : tr("Let Ray scale between these limits (autoscaler %1)").arg(version));
    m_autoscalingNote->setVisible(on);
    m_autoscalingNote->setText(tr("This holds for all groups: the cluster starts with the number at start, and its "
                                  "autoscaler runs beside the head."));
    const bool hasHosts = m_draft.operatorRelease() >= ray::Release{1, 1, 0};
    const bool isTpu = ray::podRequestOf(document, m_group).resource == "google.com/tpu"_L1;
    m_hostRow->setVisible(hasHosts && (isTpu || document.number(m_group / u"numOfHosts", 1) > 1));
}

void GroupCounts::setAutoscaling(bool on)
{
    const auto done = m_draft.edit([this, on](kube::YamlDocument &document) -> Result<void> {
        if (on) {
            const auto ray = ray::releaseOf(document.string(u"spec.rayVersion"));
            const bool hasV2 = ray && *ray >= firstRayWithV2 && m_draft.operatorRelease() >= firstOperatorWithV2;
            Result<void> set = document.setBool(autoscalingPath, true);
            if (set && hasV2 && !document.find(versionPath))
                set = document.setString(versionPath, u"v2"_s);
            return set;
        }
        Result<void> removed = document.remove(autoscalingPath);
        if (removed)
            removed = document.remove(versionPath);
        return removed ? document.removeEmptyParents(versionPath) : removed;
    });
    if (!done)
        //: %1: the reason
        m_row->setHelp(tr("The YAML cannot be changed here: %1").arg(done.error().message));
    refresh();
}

} // namespace raydeck::ui
