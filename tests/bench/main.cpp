#include <tests/bench/benches.h>

#include <QApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Bench {
    QLatin1StringView name;
    bool (*run)();
};
constexpr std::array benches{
    Bench{"start"_L1, raydeck::bench::benchStart},     Bench{"create"_L1, raydeck::bench::benchCreate},
    Bench{"latency"_L1, raydeck::bench::benchLatency}, Bench{"load"_L1, raydeck::bench::benchLoad},
    Bench{"wizard"_L1, raydeck::bench::benchWizard},   Bench{"editor"_L1, raydeck::bench::benchEditor},
};

} // namespace

/// raydeck-bench [first-light | start | create | latency | load | wizard | editor]…; nothing: all.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"raydeck-bench"_s);
    QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted == QStringList{u"--load-child"_s})
        return raydeck::bench::loadChild();
    if (wanted.isEmpty() || wanted.contains("first-light"_L1)) {
        wanted.clear();
        for (const Bench &bench : benches)
            wanted.append(bench.name);
    }
    bool ok = true;
    for (const QString &name : std::as_const(wanted)) {
        const auto found = std::ranges::find(benches, name, &Bench::name);
        if (found == benches.end()) {
            std::fprintf(stderr, "raydeck-bench: there is no bench %s\n", qPrintable(name));
            return 2;
        }
        ok = found->run() && ok;
    }
    return ok ? 0 : 1;
}
