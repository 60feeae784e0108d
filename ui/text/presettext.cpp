#include <ui/text/presettext.h>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Words {
    QLatin1StringView id;
    const char *title;
    const char *line;
};

constexpr std::array words{
    Words{"reference"_L1, QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "vLLM on GPUs"),
          QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "Head with a GPU, workers when you ask for them")},
    Words{"cpu-starter"_L1, QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "CPUs only, to begin with"),
          QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "A small head and two workers")},
    Words{"autoscaling-gpu"_L1, QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "GPU workers on demand"),
          QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "Ray adds and removes workers as work comes and goes")},
    Words{"tpu-multi-host"_L1, QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "TPU slice over several hosts"),
          QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "The hosts of a slice come and go together")},
    Words{"fault-tolerant"_L1, QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "Head that can be replaced"),
          QT_TRANSLATE_NOOP("raydeck::ui::PresetText", "Its state is kept in a Redis of yours")},
};

const Words *wordsOf(const QString &id)
{
    for (const Words &one : words) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

} // namespace

QString PresetText::title(const QString &id)
{
    const Words *found = wordsOf(id);
    return found ? tr(found->title) : id;
}

QString PresetText::line(const QString &id)
{
    const Words *found = wordsOf(id);
    return found ? tr(found->line) : QString();
}

} // namespace raydeck::ui
