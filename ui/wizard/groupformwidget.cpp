#include <ui/wizard/groupformwidget.h>

#include <ui/theme/theme.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/podfields.h>

#include <QLineEdit>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int countWidth = 84;

Stepper *countStepper(const QString &objectName)
{
    auto *stepper = new Stepper(0, std::numeric_limits<int>::max(), 0); // int32 in the CRD
    stepper->setObjectName(objectName);
    return stepper;
}

TextLabel *partTitle(const Theme &theme, const QString &text)
{
    return new TextLabel(theme, TextStyle::Strong, ColorRole::Text, text, TextLabel::Wrap::No);
}

} // namespace

GroupFormWidget::GroupFormWidget(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_nameField(new FormField(theme, tr("Name of the group"), m_name)),
      m_pod(new PodFields(theme, u"worker"_s)), m_counts(new FieldRow(theme)),
      m_replicas(countStepper(u"replicasField"_s)), m_min(countStepper(u"minReplicasField"_s)),
      m_max(countStepper(u"maxReplicasField"_s))
{
    m_name->setObjectName(u"groupNameField"_s);
    m_counts->add(tr("At start"), m_replicas, countWidth);
    m_counts->add(tr("At least"), m_min, countWidth);
    m_counts->add(tr("At most"), m_max, countWidth);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(partTitle(theme, tr("Worker group")));
    rows->addWidget(m_nameField);
    rows->addSpacing(space::xs);
    rows->addWidget(partTitle(theme, tr("Each worker")));
    rows->addWidget(m_pod);
    rows->addSpacing(space::xs);
    rows->addWidget(partTitle(theme, tr("How many workers")));
    rows->addWidget(m_counts);
}

void GroupFormWidget::setGroup(const ray::WorkerGroupForm &group)
{
    m_group = group;
    m_name->setText(group.groupName);
    m_pod->setPod(group.pod);
    m_replicas->setValue(group.replicas);
    m_min->setValue(group.minReplicas);
    m_max->setValue(group.maxReplicas);
}

ray::WorkerGroupForm GroupFormWidget::group() const
{
    ray::WorkerGroupForm group = m_group;
    group.groupName = m_name->text();
    group.pod = m_pod->pod();
    group.replicas = m_replicas->value();
    group.minReplicas = m_min->value();
    group.maxReplicas = m_max->value();
    return group;
}

QList<FieldPlace> GroupFormWidget::places(const QString &prefix) const
{
    const auto count = [this, &prefix](QLatin1StringView field, QWidget *editor) {
        return FieldPlace{.field = prefix + field,
                          .editor = editor,
                          .setError = [row = m_counts, editor](const QString &error) { row->setError(editor, error); },
                          .setHelp = [row = m_counts](const QString &help) { row->setHelp(help); }};
    };
    QList<FieldPlace> places{{.field = prefix + "groupName"_L1,
                              .editor = m_name,
                              .setError = [field = m_nameField](const QString &error) { field->setError(error); },
                              .setHelp = [field = m_nameField](const QString &help) { field->setHelp(help); }}};
    places += m_pod->places(prefix);
    places += {count("replicas"_L1, m_replicas), count("minReplicas"_L1, m_min), count("maxReplicas"_L1, m_max)};
    return places;
}

} // namespace raydeck::ui
