#include <ui/wizard/workers/podform.h>

#include <models/ray/request/podrequest.h>
#include <models/ray/request/raydevices.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/workers/choicecard.h>
#include <ui/wizard/workers/quantitystepper.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int mostDevices = 9999;

QList<ray::DeviceChoice> choicesOf(const QList<DeviceOffer> &offers)
{
    QList<ray::DeviceChoice> choices;
    for (const DeviceOffer &offer : offers)
        choices.append(offer.choice);
    return choices;
}

} // namespace

PodForm::PodForm(const Theme &theme, ray::ClusterDraft &draft, Of of, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_of(of), m_buttons(new QButtonGroup(this)),
      m_cards(new QVBoxLayout), m_row(new FieldRow(theme)), m_devices(new Stepper(0, mostDevices, 0)),
      m_cpu(new QuantityStepper(QuantityStepper::Of::Cpus)), m_memory(new QuantityStepper(QuantityStepper::Of::Memory)),
      m_note(new QWidget(this)), m_noteText(new TextLabel(theme, TextStyle::Body, ColorRole::Text2))
{
    const QString prefix = of == Of::Head ? u"head"_s : u"worker"_s;
    m_devices->setObjectName(prefix + u"GpusField"_s);
    m_cpu->setObjectName(prefix + u"CpuField"_s);
    m_memory->setObjectName(prefix + u"MemoryField"_s);
    m_note->setObjectName(prefix + u"Note"_s);
    m_noteText->setObjectName(prefix + u"NoteText"_s);
    m_noteText->setWordWrap(true);
    m_cards->setSpacing(6);
    m_row->add(tr("GPUs"), m_devices, 84);
    m_row->add(tr("CPUs"), m_cpu, 84);
    m_row->add(tr("Memory"), m_memory, 110);

    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(space::s);
    note->addWidget(new IconLabel(theme, u"info"_s, ColorRole::Text2), 0, Qt::AlignTop);
    note->addWidget(m_noteText, 1);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2, tr("GPU"), TextLabel::Wrap::No));
    rows->addLayout(m_cards);
    rows->addSpacing(space::xs);
    rows->addWidget(new TextLabel(theme, TextStyle::Strong, ColorRole::Text,
                                  of == Of::Head ? tr("The head") : tr("Each worker"), TextLabel::Wrap::No));
    rows->addWidget(m_row);

    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(id, std::max(1, m_devices->value())); });
    connect(&draft, &ray::ClusterDraft::changed, this, &PodForm::refresh);
}

void PodForm::setGroup(const kube::FieldPath &group)
{
    if (m_group == group)
        return;
    m_group = group;
    if (!m_cpuBinding)
        bind();
    refresh();
}

void PodForm::bind()
{
    const auto amount = [this](const QString &resource) {
        return [this, resource](const QString &text) {
            apply([this, resource, text](kube::YamlDocument &document) {
                return ray::setAmount(document, m_group, resource, text.trimmed());
            });
        };
    };
    m_cpuBinding = new FieldBinding(m_draft, m_group, m_cpu->lineEdit(), FieldBinding::at(m_row, m_cpu));
    m_cpuBinding->setWriter(amount(u"cpu"_s));
    m_memoryBinding = new FieldBinding(m_draft, m_group, m_memory->lineEdit(), FieldBinding::at(m_row, m_memory));
    m_memoryBinding->setWriter(amount(u"memory"_s));
    m_devicesBinding = new FieldBinding(m_draft, m_group, m_devices, FieldBinding::at(m_row, m_devices));
    m_devicesBinding->setWriter([this](const QString &text) { takeDevices(text); });
}

void PodForm::apply(const ray::ClusterDraft::Change &change)
{
    const auto done = m_draft.edit(change);
    //: %1: the reason
    m_row->setHelp(done ? QString() : tr("The YAML cannot be changed here: %1").arg(done.error().message));
    if (!done)
        refresh(); // the choices say again what the document says
}

void PodForm::setOffers(const QList<DeviceOffer> &offers)
{
    if (m_offers == offers && !m_shown.isEmpty())
        return;
    m_offers = offers;
    refresh();
}

void PodForm::refresh()
{
    const kube::YamlDocument &document = m_draft.document();
    if (m_group.isEmpty() || !document.find(m_group))
        return;
    const ray::PodRequest request = ray::podRequestOf(document, m_group);
    QList<DeviceOffer> shown = m_offers;
    if (std::ranges::none_of(shown, [](const DeviceOffer &offer) { return offer.choice.resource.isEmpty(); }))
        shown.append({.title = tr("No GPU")});
    m_chosen = ray::indexOfChoice(document, m_group, choicesOf(shown));
    if (m_chosen < 0) { // the document asks for what no node has: it is shown, and stays
        shown.prepend(
            {.choice = {.resource = request.resource}, .title = request.resource, .line = tr("No node has it")});
        m_chosen = 0;
    }
    if (m_shown != shown) {
        m_shown = shown;
        showCards();
    }
    if (QAbstractButton *button = m_buttons->button(int(m_chosen)))
        button->setChecked(true);

    const kube::FieldPath resources = ray::ClusterDraft::containerPath(m_group) / u"resources";
    const auto place = [&](const QString &resource) { // where the amount stands
        const kube::FieldPath limit = resources.key(u"limits"_s).key(resource);
        const kube::FieldPath ask = resources.key(u"requests"_s).key(resource);
        return document.find(ask) && !document.find(limit) ? ask : limit;
    };
    m_cpuBinding->setPath(place(u"cpu"_s));
    m_memoryBinding->setPath(place(u"memory"_s));
    m_devicesBinding->setPath(place(request.resource.isEmpty() ? u"nvidia.com/gpu"_s : request.resource));
    m_note->setVisible(!request.resource.isEmpty());
    m_noteText->setText(noteText());
}

void PodForm::showCards()
{
    // A card that has the focus stays the same widget.
    while (m_cards->count() > m_shown.size()) {
        QLayoutItem *item = m_cards->takeAt(m_cards->count() - 1);
        auto *card = static_cast<ChoiceCard *>(item->widget());
        m_buttons->removeButton(card);
        card->setObjectName({});
        card->hide();
        card->deleteLater(); // it can be the one that was clicked right now
        delete item;
    }
    while (m_cards->count() < m_shown.size()) {
        auto *card = new ChoiceCard(m_theme);
        m_buttons->addButton(card, m_cards->count());
        m_cards->addWidget(card);
        card->show(); // now, not when the event loop comes to it
    }
    for (int i = 0; i < m_shown.size(); ++i) {
        auto *card = static_cast<ChoiceCard *>(m_cards->itemAt(i)->widget());
        const DeviceOffer &offer = m_shown[i];
        card->setWords(offer.title, offer.line, offer.atEnd);
        card->setObjectName(offer.choice.resource.isEmpty() ? u"noDevicesChoice"_s : u"choice%1"_s.arg(i));
    }
}

void PodForm::choose(qsizetype index, qint64 count)
{
    if (index < 0 || index >= m_shown.size())
        return;
    const ray::DeviceChoice before = m_chosen >= 0 ? m_shown[m_chosen].choice : ray::DeviceChoice();
    const DeviceOffer &offer = m_shown[index];
    // Chosen again: what its nodes need is added where it is missing, and the number stays.
    const bool isNew = index != m_chosen;
    const qint64 most = isNew && offer.most > 0 ? offer.most : count;
    const qint64 wanted = offer.choice.resource.isEmpty() ? 0
        : offer.choice.each > 0                           ? offer.choice.each
                                                          : std::min(count, most);
    apply([&](kube::YamlDocument &document) {
        return ray::chooseDevices(document, m_group, before, offer.choice, wanted, m_draft.operatorRelease());
    });
}

void PodForm::takeDevices(const QString &text)
{
    const qint64 count = text.toLongLong();
    const QString resource = ray::podRequestOf(m_draft.document(), m_group).resource;
    const auto index = [this](auto matches) {
        return std::distance(m_shown.cbegin(), std::ranges::find_if(std::as_const(m_shown), matches));
    };
    if (count == 0)
        return choose(index([](const DeviceOffer &offer) { return offer.choice.resource.isEmpty(); }), 0);
    if (!resource.isEmpty()) {
        apply([&](kube::YamlDocument &document) {
            return ray::setDevices(document, m_group, resource, count, m_draft.operatorRelease());
        });
        return;
    }
    // From none to some: the first devices that there are, else NVIDIA's.
    const qsizetype first = index([](const DeviceOffer &offer) { return !offer.choice.resource.isEmpty(); });
    if (first < m_shown.size())
        return choose(first, count);
    apply([&](kube::YamlDocument &document) {
        return ray::setDevices(document, m_group, u"nvidia.com/gpu"_s, count, m_draft.operatorRelease());
    });
}

QString PodForm::noteText() const
{
    if (m_chosen < 0 || m_chosen >= m_shown.size())
        return {};
    const ray::DeviceChoice &choice = m_shown[m_chosen].choice;
    const qint64 count = ray::podRequestOf(m_draft.document(), m_group).devices;
    QStringList parts;
    if (!choice.nodeSelector.isEmpty())
        parts += tr("node selector for this product");
    parts += tr("limits equal to requests");
    QStringList keys;
    for (const ray::DeviceChoice::Toleration &toleration : choice.tolerations) {
        if (ray::hasToleration(m_draft.document(), m_group, toleration) && !keys.contains(toleration.key))
            keys += toleration.key;
    }
    if (!keys.isEmpty())
        //: %1: keys of taints, such as nvidia.com/gpu
        parts += tr("toleration for %1").arg(keys.join(tr(", ")));
    if (choice.hosts > 1 && m_of == Of::Worker)
        parts += tr("%n hosts for each worker", nullptr, int(choice.hosts));
    const ray::RayDevices told = ray::rayDevicesFor(choice.resource, count, m_draft.operatorRelease());
    if (!told.key.isEmpty())
        //: %1: num-gpus or resources
        parts += tr("Ray's start parameter %1").arg(told.key);
    //: %1: a list such as: node selector for this product, limits equal to requests
    QString text = tr("Set for you: %1.").arg(parts.join(tr(", ")));
    if (!ray::isKnownToRay(choice.resource))
        text += u' ' + tr("Ray has no name for these devices: it does not count them.");
    return text;
}

} // namespace raydeck::ui
