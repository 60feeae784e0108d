#include <models/ray/draft/presets.h>

#include <QFile>

using namespace Qt::StringLiterals;

static void registerPresets() // of a static library; has to stand outside of a namespace
{
    Q_INIT_RESOURCE(raydeck_presets);
}

namespace raydeck::ray {

namespace {

QByteArray read(const QString &id)
{
    QFile file(u":/raydeck/presets/%1.yaml"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the preset %s is missing in the program", qPrintable(id));
    return file.readAll();
}

} // namespace

const QList<Preset> &presets()
{
    static const QList<Preset> all = [] {
        registerPresets();
        QList<Preset> list{{.id = u"reference"_s, .needs = {1, 0, 0}},
                           {.id = u"cpu-starter"_s, .needs = {1, 0, 0}},
                           {.id = u"autoscaling-gpu"_s, .needs = {1, 4, 0}},
                           {.id = u"tpu-multi-host"_s, .needs = {1, 1, 0}},
                           {.id = u"fault-tolerant"_s, .needs = {1, 3, 0}}};
        for (Preset &preset : list)
            preset.yaml = read(preset.id);
        return list;
    }();
    return all;
}

} // namespace raydeck::ray
