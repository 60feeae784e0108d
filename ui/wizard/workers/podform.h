#pragma once

#include <models/kube/fieldpath.h>
#include <models/ray/draft/clusterdraft.h>
#include <ui/wizard/workers/deviceoffer.h>

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace raydeck::ui {

class ChoiceCard;
class FieldBinding;
class FieldRow;
class QuantityStepper;
class Stepper;
class TextLabel;
class Theme;

/// Devices, CPUs and memory of the head or of each pod of a group. Whatever is chosen is written with limits equal to
/// requests, and with the node selector and tolerations that the devices' nodes need.
/// Owner: its page. Thread: UI.
class PodForm final : public QWidget {
    Q_OBJECT
public:
    enum class Of { Head, Worker };

    PodForm(const Theme &theme, ray::ClusterDraft &draft, Of of, QWidget *parent = nullptr);

    void setGroup(const kube::FieldPath &group); ///< spec.headGroupSpec, or a group
    /// What there is to choose from; without devices is always among it.
    void setOffers(const QList<DeviceOffer> &offers);
    [[nodiscard]] const QList<DeviceOffer> &offers() const { return m_shown; }
    /// What was set beside what was chosen; the page puts it where there is room.
    [[nodiscard]] QWidget *noteWidget() const { return m_note; }

private:
    void bind();
    void refresh();
    void showCards();
    void showNote();
    void apply(const ray::ClusterDraft::Change &change);
    void choose(qsizetype index, qint64 count);
    void takeDevices(const QString &text);
    [[nodiscard]] QString noteText() const;

    const Theme &m_theme;
    ray::ClusterDraft &m_draft;
    Of m_of;
    kube::FieldPath m_group;
    QList<DeviceOffer> m_offers; // of the cluster
    QList<DeviceOffer> m_shown;  // and what the document asks for, if no node has it
    qsizetype m_chosen = -1;
    QButtonGroup *m_buttons;
    QVBoxLayout *m_cards;
    FieldRow *m_row;
    Stepper *m_devices;
    QuantityStepper *m_cpu;
    QuantityStepper *m_memory;
    QWidget *m_note;
    TextLabel *m_noteText;
    FieldBinding *m_devicesBinding = nullptr;
    FieldBinding *m_cpuBinding = nullptr;
    FieldBinding *m_memoryBinding = nullptr;
};

} // namespace raydeck::ui
