#include <tests/ui/gallerycapacity.h>

#include <ui/widgets/banner.h>
#include <ui/widgets/surface.h>
#include <ui/wizard/capacity/capacityview.h>
#include <ui/wizard/capacity/fitmeter.h>
#include <ui/wizard/workers/choicecard.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::test {

using namespace ui;

namespace {

QList<CapacityRow> nodes()
{
    const QString product = u"H100 80GB"_s;
    return {
        {.key = u"a"_s,
         .title = u"gpu-a"_s,
         .subtitle = product,
         .devices = {{.used = 5, .ours = {{u"H"_s, 1}, {u"W1"_s, 2}}}},
         .cpu = {0.54, 0.13, u"32 CPUs"_s},
         .memory = {0.54, 0.11, u"278 GiB"_s},
         .sentence = u"Full after this: head and worker 1"_s},
        {.key = u"b"_s,
         .title = u"gpu-b"_s,
         .subtitle = product,
         .devices = {{.used = 3, .ours = {{u"W2"_s, 2}, {u"W3"_s, 2}}, .free = 1}},
         .cpu = {0.32, 0.17, u"50 CPUs"_s},
         .memory = {0.35, 0.17, u"380 GiB"_s},
         .iconName = u"minus"_s,
         .role = ColorRole::Bad,
         .sentence = u"Workers 2 and 3; 1 GPU left, worker 4 needs 2"_s},
        {.key = u"c"_s,
         .title = u"gpu-c"_s,
         .subtitle = product,
         .devices = {{.closed = 8}},
         .cpu = {0.02, 0, u"94 CPUs"_s},
         .memory = {0.01, 0, u"762 GiB"_s},
         .iconName = u"pause"_s,
         .role = ColorRole::Off,
         .sentence = u"Cordoned: takes no new pods. With it, all 5 would fit"_s},
        {.key = u"m"_s,
         .title = u"mig-1"_s,
         .subtitle = u"A100 MIG 1g.5gb"_s,
         .devices = {{.used = 2, .free = 5}},
         .cpu = {0.19, 0, u"52 CPUs"_s},
         .memory = {0.1, 0, u"464 GiB"_s},
         .sentence = u"Another product: not used by this group"_s},
        {.key = u"s"_s,
         .title = u"ip-10-0-131-202.eu-central-1.compute.internal"_s,
         .subtitle = u"Tesla T4, shared"_s,
         .devices = {{.used = 12, .ours = {{u"W4"_s, 6}}, .free = 14, .closed = 8}},
         .cpu = {0.19, 0.4, u"52.5 CPUs"_s},
         .memory = {0.1, 0.4, u"464 GiB"_s},
         .sentence = u"40 slots on 4 cards, memory shared"_s},
        {.key = u"n"_s,
         .title = u"cpu-1, cpu-2"_s,
         .subtitle = u"no GPU"_s,
         .cpu = {0.55, 0, u"58 CPUs"_s},
         .memory = {0.4, 0, u"312 GiB"_s}},
    };
}

} // namespace

QWidget *capacityPage(const Theme &theme)
{
    auto *banner = new Banner(theme);
    banner->setMessage(Tone::Warn, u"Fits now: 3 of 5 workers"_s,
                       u"The 4th needs 1 more free GPU on gpu-b. Workers 4 and 5 would wait until a node has room."_s);
    auto *meter = new FitMeter(theme);
    meter->setCount({.atLeast = 2, .upTo = 3, .wanted = 5});
    banner->addAtEnd(meter);
    auto *view = new CapacityView(theme);
    view->setRows(nodes());

    auto *form = new Surface(theme, ColorRole::Base, Qt::RightEdge);
    form->setFixedWidth(400);
    auto *left = new QVBoxLayout(form);
    left->setContentsMargins(24, 14, 20, 20);
    left->setSpacing(6);
    const std::array words{
        std::array{u"NVIDIA H100 80GB"_s, u"nvidia.com/gpu · gpu-a, gpu-b, gpu-c"_s, u"8 free now"_s},
        std::array{u"NVIDIA A100 MIG 1g.5gb"_s, u"nvidia.com/mig-1g.5gb · mig-1"_s, u"5 free now"_s},
        std::array{u"No GPU"_s, u"cpu-1, cpu-2"_s, QString()}};
    for (const auto &[strong, line, end] : words) {
        auto *card = new ChoiceCard(theme);
        card->setWords(strong, line, end);
        card->setChecked(left->isEmpty());
        left->addWidget(card);
    }
    left->addStretch(1);

    auto *side = new Surface(theme, ColorRole::Page);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(20, 14, 20, 14);
    right->setSpacing(10);
    right->addWidget(banner);
    right->addWidget(view);
    right->addStretch(1);

    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(form);
    row->addWidget(side, 1);
    page->resize(1034, 620);
    return page;
}

} // namespace raydeck::test
