#include <app/command.h>

#include <app/checkcommand.h>
#include <app/fitcommand.h>
#include <app/plancommand.h>

#include <models/kube/terminaltext.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

constexpr std::array table{
    Command{"check", "FILE", "Say what KubeRay would reject of the RayClusters in a file.", runCheck},
    Command{"fit", "FILE", "Say whether the pods of a RayCluster find a place in a cluster now.", runFit},
    Command{"plan", "OLD NEW", "Say what KubeRay does with each changed field of a RayCluster.", runPlan},
};

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *commandOf(const QString &name)
{
    const auto found =
        std::ranges::find_if(table, [&](const Command &command) { return name == QLatin1StringView(command.name); });
    return found == table.end() ? nullptr : &*found;
}

QString commandsHelp()
{
    constexpr int Width = 24;
    QString help = u"\nCommands (raydeck COMMAND --help tells more):\n"_s;
    for (const Command &command : table) {
        const QString words = QLatin1StringView(command.name) + u' ' + QLatin1StringView(command.arguments);
        help += "  "_L1 + words.leftJustified(Width) + QLatin1StringView(command.summary) + u'\n';
    }
    return help;
}

void print(const QString &text)
{
    write(stdout, text + u'\n');
}

void printError(const QString &text)
{
    write(stderr, "raydeck: "_L1 + kube::visibleLines(text) + u'\n');
}

} // namespace raydeck::app
