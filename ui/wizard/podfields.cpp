#include <ui/wizard/podfields.h>

#include <ui/theme/theme.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/stepper.h>

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int mostGpus = 9999; // of one pod: no node has more
constexpr int cpuWidth = 104;
constexpr int memoryWidth = 104;
constexpr int gpusWidth = 84;

} // namespace

PodFields::PodFields(const Theme &theme, const QString &namePrefix, QWidget *parent)
    : QWidget(parent), m_row(new FieldRow(theme)), m_cpu(new QLineEdit), m_memory(new QLineEdit),
      m_gpus(new Stepper(0, mostGpus, 0))
{
    m_cpu->setObjectName(namePrefix + "CpuField"_L1);
    m_memory->setObjectName(namePrefix + "MemoryField"_L1);
    m_gpus->setObjectName(namePrefix + "GpusField"_L1);
    m_row->add(tr("CPUs"), m_cpu, cpuWidth);
    m_row->add(tr("Memory"), m_memory, memoryWidth);
    m_row->add(tr("GPUs"), m_gpus, gpusWidth);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_row);
}

void PodFields::setPod(const ray::PodForm &pod)
{
    m_pod = pod;
    m_cpu->setText(pod.cpu);
    m_memory->setText(pod.memory);
    m_gpus->setValue(pod.gpus);
}

ray::PodForm PodFields::pod() const
{
    ray::PodForm pod = m_pod;
    pod.cpu = m_cpu->text();
    pod.memory = m_memory->text();
    pod.gpus = m_gpus->value();
    return pod;
}

QList<FieldPlace> PodFields::places(const QString &prefix) const
{
    const auto place = [this, &prefix](QLatin1StringView field, QWidget *editor) {
        return FieldPlace{.field = prefix + field,
                          .editor = editor,
                          .setError = [row = m_row, editor](const QString &error) { row->setError(editor, error); },
                          .setHelp = [row = m_row](const QString &help) { row->setHelp(help); }};
    };
    return {place("cpu"_L1, m_cpu), place("memory"_L1, m_memory), place("gpus"_L1, m_gpus)};
}

} // namespace raydeck::ui
