#include <ui/wizard/capacity/capacityrows.h>

#include <models/ray/fit/acceleratorcatalogue.h>
#include <models/ray/request/podrequest.h>
#include <ui/text/amounttext.h>
#include <ui/text/devicetext.h>
#include <ui/text/fittext.h>

#include <QCollator>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using ray::FitAnswer;
using Gate = FitAnswer::Gate;

constexpr qsizetype mostNamesInTitle = 3;
constexpr qsizetype mostInPlainOrder = 12; // beyond these, nodes that this cluster would use come first

struct Words {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::CapacityRows)
};

bool isCounted(const QString &resource)
{
    return ray::isDevice(resource) && ray::isDeviceResource(resource);
}

/// What a row is for the part that asks; also the order of the rows.
enum class Rank { Usable, OtherProduct, NoDevices };

struct Ranked {
    CapacityRow row;
    Rank rank = Rank::Usable;
    bool isOurs = false;
    QString fold = {}; // rows with the same text become one
    QStringList names = {};
    std::array<qint64, 6> sums = {}; // all, used and ours of CPUs, then of memory
};

/// Words that many rows have in common are made once an answer: with a thousand nodes they would be most of the work.
class CommonWords {
public:
    const QString &amount(const QString &resource, qint64 amount)
    {
        return once(m_amounts[resource], amount, [&] { return AmountText::amount(resource, amount); });
    }
    const QString &shortTitle(const QString &resource, const QString &product)
    {
        return once(m_titles[resource], product, [&] { return DeviceText::shortTitle(resource, product); });
    }
    const QString &notNeeded(const QString &amount)
    {
        return once(m_notNeeded, amount, [&] { return NodeText::notNeeded(amount); });
    }
    const QString &freeButNeeds(const QString &amount, const NodeText::Pod &next, const QString &needs)
    {
        return once(m_needs[needs], amount, [&] { return NodeText::freeButNeeds(amount, next, needs); });
    }
    const QString &gate(const FitAnswer::OnNode &here)
    {
        return once(m_gates[int(here.gate)], here.detail, [&] { return FitText::gate(here); });
    }

private:
    template <typename Key>
    static const QString &once(QHash<Key, QString> &made, const Key &key, const auto &make)
    {
        const auto known = made.constFind(key);
        return known == made.constEnd() ? *made.insert(key, make()) : *known;
    }

    QHash<QString, QHash<qint64, QString>> m_amounts;
    QHash<QString, QHash<QString, QString>> m_titles;
    QHash<QString, QString> m_notNeeded;
    QHash<QString, QHash<QString, QString>> m_needs; // of one answer: there is one next pod
    QHash<int, QHash<QString, QString>> m_gates;
};

class RowMaker {
public:
    RowMaker(const FitAnswer &answer, const ray::PlannedPods &pods, qsizetype part, const QStringList &productLabels)
        : m_answer(answer), m_pods(pods), m_part(part), m_labels(productLabels),
          m_pod(part < 0 ? pods.head : pods.groups.at(part).pod)
    {
        for (const ray::Amounts::Entry &entry : m_pod.requests.entries()) {
            if (m_device.isEmpty() && entry.value > 0 && isCounted(entry.resource))
                m_device = entry.resource;
        }
        qint64 placed = 0;
        for (const FitAnswer::Node &node : answer.nodes)
            placed += std::ranges::count(node.placed, part, &FitAnswer::Placed::part);
        m_waits = placed < answer.part(part).wanted;
        m_next = podOf({.part = part, .index = placed}, answer, part);
    }

    [[nodiscard]] Ranked rowOf(const FitAnswer::Node &node)
    {
        Ranked made;
        CapacityRow &row = made.row;
        const FitAnswer::OnNode &here = node.parts.at(m_part + 1);
        row.key = node.name;
        row.title = node.name;
        made.names = {node.name};
        made.isOurs = !node.placed.isEmpty();
        addDevices(row, node, isClosed(here.gate));
        row.cpu = barOf(node, u"cpu"_s, made.sums.data());
        row.memory = barOf(node, u"memory"_s, made.sums.data() + 3);
        row.subtitle = subtitleOf(node, row);
        made.rank = rankOf(node, here, row);
        setSentence(row, node, here, made.rank);
        // Nodes without devices that have nothing of ours say the same as their likes.
        if (row.devices.isEmpty() && !made.isOurs)
            made.fold =
                u"%1/%2/%3"_s.arg(QString::number(int(here.gate)), here.detail, here.wouldHelp ? u"+"_s : u""_s);
        return made;
    }

private:
    [[nodiscard]] static bool isClosed(Gate gate)
    {
        switch (gate) {
        case Gate::Cordoned:
        case Gate::NotReady:
        case Gate::Tainted:
        case Gate::PortTaken:
        case Gate::PartOfSlice:
        case Gate::KeptAway: return true;
        case Gate::Open:
        case Gate::NoRoom:
        case Gate::NotChosen: return false;
        }
        Q_UNREACHABLE_RETURN(false);
    }

    [[nodiscard]] const ray::PlannedPod &planned(const FitAnswer::Placed &placed) const
    {
        return placed.part < 0 ? m_pods.head : m_pods.groups.at(placed.part).pod;
    }

    [[nodiscard]] qint64 oursOn(const FitAnswer::Node &node, const QString &resource) const
    {
        qint64 sum = 0;
        for (const FitAnswer::Placed &placed : node.placed)
            sum += planned(placed).requests.value(resource);
        return sum;
    }

    [[nodiscard]] qint64 leftOn(const FitAnswer::Node &node, const QString &resource) const
    {
        return std::max<qint64>(0,
                                node.allocatable.value(resource) - node.used.value(resource) - oursOn(node, resource));
    }

    void addDevices(CapacityRow &row, const FitAnswer::Node &node, bool isClosed) const
    {
        for (const ray::Amounts::Entry &entry : node.allocatable.entries()) {
            if (entry.value <= 0 || !isCounted(entry.resource))
                continue;
            CapacityRow::Devices devices{.label = entry.resource};
            devices.used = std::clamp<qint64>(node.used.value(entry.resource), 0, entry.value);
            for (const FitAnswer::Placed &placed : node.placed) {
                if (const qint64 count = planned(placed).requests.value(entry.resource); count > 0)
                    devices.ours.append({NodeText::letters(podOf(placed, m_answer, m_part)), count});
            }
            const qint64 rest = std::max<qint64>(0, entry.value - devices.used - devices.taken());
            (isClosed ? devices.closed : devices.free) = rest;
            row.devices.append(devices);
        }
        std::ranges::sort(row.devices, [this](const auto &one, const auto &other) { // the one that is asked for first
            return std::pair(one.label != m_device, one.label) < std::pair(other.label != m_device, other.label);
        });
    }

    [[nodiscard]] CapacityRow::Bar barOf(const FitAnswer::Node &node, const QString &resource, qint64 *sums)
    {
        sums[0] = node.allocatable.value(resource);
        sums[1] = node.used.value(resource);
        sums[2] = oursOn(node, resource);
        return barOf(resource, sums);
    }

public:
    [[nodiscard]] CapacityRow::Bar barOf(const QString &resource, const qint64 *sums)
    {
        const double all = double(std::max<qint64>(1, sums[0]));
        return {.used = double(sums[1]) / all,
                .ours = double(sums[2]) / all,
                .text = m_words.amount(resource, std::max<qint64>(0, sums[0] - sums[1] - sums[2]))};
    }

private:
    [[nodiscard]] QString subtitleOf(const FitAnswer::Node &node, const CapacityRow &row)
    {
        if (row.devices.isEmpty())
            return m_noDevices;
        const QString &resource = row.devices.first().label;
        QString product;
        for (const QString &label : m_labels) {
            if (product.isEmpty() && label != "node.kubernetes.io/instance-type"_L1)
                product = ray::labelOf(node.labels, label);
        }
        return m_words.shortTitle(resource, product);
    }

    [[nodiscard]] Rank rankOf(const FitAnswer::Node &node, const FitAnswer::OnNode &here, const CapacityRow &row) const
    {
        if (!m_device.isEmpty() && node.allocatable.value(m_device) <= 0)
            return row.devices.isEmpty() ? Rank::NoDevices : Rank::OtherProduct;
        if (here.gate == Gate::NotChosen && !row.devices.isEmpty()
            && m_labels.contains(here.detail.section(u'=', 0, 0)))
            return Rank::OtherProduct;
        if (m_device.isEmpty() && here.gate != Gate::Open && here.gate != Gate::NoRoom)
            return row.devices.isEmpty() ? Rank::NoDevices : Rank::OtherProduct;
        return Rank::Usable;
    }

    void setSentence(CapacityRow &row, const FitAnswer::Node &node, const FitAnswer::OnNode &here, Rank rank)
    {
        if (rank == Rank::OtherProduct && !m_device.isEmpty()) {
            row.sentence = m_anotherProduct;
            return;
        }
        if (rank == Rank::NoDevices && !m_device.isEmpty())
            return; // "no GPU" says it
        if (const QString &gate = m_words.gate(here); !gate.isEmpty() && node.placed.isEmpty()) {
            row.sentence =
                here.wouldHelp ? FitText::cordonedThoughItHelps(m_part < 0, m_answer.part(m_part).wanted) : gate;
            const bool isState = here.gate == Gate::Cordoned || here.gate == Gate::NotReady;
            row.iconName = here.gate == Gate::NotReady ? u"stuck"_s : isState ? u"pause"_s : u"ignored"_s;
            row.role = here.gate == Gate::NotReady ? ColorRole::Bad : isState ? ColorRole::Off : ColorRole::Text2;
            return;
        }
        sayRoom(row, node, here);
    }

    /// What the node would have too little of for one more of these pods; empty: there is room.
    [[nodiscard]] QString shortOn(const FitAnswer::Node &node, const FitAnswer::OnNode &here) const
    {
        QString found;
        for (const ray::Amounts::Entry &entry : m_pod.requests.entries()) {
            if (entry.value > 0 && leftOn(node, entry.resource) < entry.value
                && (found.isEmpty() || entry.resource == m_device))
                found = entry.resource;
        }
        return found.isEmpty() && here.gate == Gate::NoRoom ? here.detail : found;
    }

    void sayRoom(CapacityRow &row, const FitAnswer::Node &node, const FitAnswer::OnNode &here)
    {
        QList<NodeText::Pod> ours;
        for (const FitAnswer::Placed &placed : node.placed)
            ours.append(podOf(placed, m_answer, m_part));
        const QString shortage = shortOn(node, here);
        const QString said = shortage.isEmpty() ? m_device.isEmpty() ? u"cpu"_s : m_device : shortage;
        const qint64 left = leftOn(node, said);
        const QString amount = m_words.amount(said, left);
        const QString needs = m_words.amount(said, m_pod.requests.value(said));
        const bool isFull = left == 0 && said == m_device;
        if (!ours.isEmpty() && isFull) {
            row.sentence = NodeText::fullAfter(ours);
        } else if (!ours.isEmpty()) {
            row.sentence = m_waits && !shortage.isEmpty() ? NodeText::leftButNeeds(ours, amount, m_next, needs)
                                                          : NodeText::left(ours, amount);
        } else if (shortage == "pods"_L1) {
            row.sentence = Words::tr("Takes no more pods: their number is limited");
        } else if (isFull) {
            row.sentence = Words::tr("All in use");
        } else {
            row.sentence = m_waits && !shortage.isEmpty() ? m_words.freeButNeeds(amount, m_next, needs)
                                                          : m_words.notNeeded(amount);
        }
        if (m_waits && !shortage.isEmpty() && !(isFull && !ours.isEmpty())) {
            row.iconName = u"minus"_s;
            row.role = ColorRole::Bad;
        }
    }

    const FitAnswer &m_answer;
    const ray::PlannedPods &m_pods;
    qsizetype m_part;
    const QStringList &m_labels;
    const ray::PlannedPod &m_pod;
    QString m_device; // that the pods ask for; empty: none
    bool m_waits = false;
    NodeText::Pod m_next;
    CommonWords m_words;
    QString m_noDevices = Words::tr("no GPU");
    QString m_anotherProduct = FitText::anotherProduct();
};

/// Rows that say the same become one, with the sums of their bars.
QList<Ranked> folded(const QList<Ranked> &rows, RowMaker &maker)
{
    QList<Ranked> made;
    QHash<QString, qsizetype> places;
    for (const Ranked &one : rows) {
        const auto place = one.fold.isEmpty() ? places.constEnd() : places.constFind(one.fold);
        if (place == places.constEnd()) {
            if (!one.fold.isEmpty())
                places.insert(one.fold, made.size());
            made.append(one);
            continue;
        }
        Ranked &into = made[*place];
        into.names += one.names;
        for (size_t i = 0; i < into.sums.size(); ++i)
            into.sums[i] += one.sums[i];
    }
    for (Ranked &one : made) {
        if (one.names.size() < 2)
            continue;
        one.row.cpu = maker.barOf(u"cpu"_s, one.sums.data());
        one.row.memory = maker.barOf(u"memory"_s, one.sums.data() + 3);
        one.row.key = u"fold/"_s + one.fold;
        const QString names = one.names.first(std::min(one.names.size(), mostNamesInTitle)).join(Words::tr(", "));
        const qsizetype more = one.names.size() - mostNamesInTitle;
        //: %1: names of nodes
        one.row.title = more > 0 ? Words::tr("%1 and %n more", nullptr, pluralOf(more)).arg(names) : names;
    }
    return made;
}

} // namespace

QString explanationOf(const CapacityRow &row)
{
    QStringList said{row.title, row.subtitle};
    for (const CapacityRow::Devices &devices : row.devices)
        said += Words::tr("%1: %2 in use, %3 for this cluster, %4 free, %5 closed")
                    .arg(devices.label, QString::number(devices.used), QString::number(devices.taken()),
                         QString::number(devices.free), QString::number(devices.closed));
    //: %1: 32 CPUs, %2: 278 GiB
    said += Words::tr("%1 and %2 free after this").arg(row.cpu.text, row.memory.text);
    if (!row.sentence.isEmpty())
        said += row.sentence;
    said.removeAll(QString());
    return said.join(u". "_s);
}

NodeText::Pod podOf(const FitAnswer::Placed &placed, const FitAnswer &answer, qsizetype part)
{
    using Of = NodeText::Pod::Of;
    if (placed.part < 0)
        return {.of = Of::Head};
    const bool isOwn = placed.part == part || (part < 0 && answer.groups.size() == 1);
    return {.of = isOwn ? Of::Worker : Of::OtherGroup,
            .number = placed.index + 1,
            .group = answer.groups.at(placed.part).name,
            .groupNumber = int(placed.part) + 1};
}

QList<CapacityRow> capacityRows(const FitAnswer &answer, const ray::PlannedPods &pods, qsizetype part,
                                const QStringList &productLabels)
{
    RowMaker maker(answer, pods, part, productLabels);
    QList<Ranked> rows;
    for (const FitAnswer::Node &node : answer.nodes)
        rows.append(maker.rowOf(node));
    rows = folded(rows, maker);
    QCollator names; // gpu-2 stands before gpu-10
    names.setNumericMode(true);
    QHash<QString, QCollatorSortKey> keys;
    for (const Ranked &one : std::as_const(rows))
        keys.insert(one.row.key, names.sortKey(one.row.title));
    const bool oursFirst = rows.size() > mostInPlainOrder;
    std::ranges::stable_sort(rows, [&](const Ranked &one, const Ranked &other) {
        if (one.rank != other.rank)
            return one.rank < other.rank;
        if (oursFirst && one.isOurs != other.isOurs)
            return one.isOurs;
        return keys.find(one.row.key)->compare(*keys.find(other.row.key)) < 0;
    });
    QList<CapacityRow> made;
    for (const Ranked &one : std::as_const(rows))
        made.append(one.row);
    return made;
}

} // namespace raydeck::ui
