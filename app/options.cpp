#include <app/options.h>

#include <app/command.h>

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

const QCommandLineOption &kubeconfigOption()
{
    static const QCommandLineOption option(u"kubeconfig"_s, u"Use this kubeconfig file alone."_s, u"file"_s);
    return option;
}

const QCommandLineOption &contextOption()
{
    static const QCommandLineOption option(u"context"_s, u"Open this context."_s, u"name"_s);
    return option;
}

const QCommandLineOption &languageOption()
{
    static const QCommandLineOption option(u"language"_s, u"Speak this language, such as zh_CN."_s, u"code"_s);
    return option;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Ray clusters on Kubernetes, in a window."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({kubeconfigOption(), contextOption(), languageOption()});
}

} // namespace

Options parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse(arguments);
    return {.kubeconfig = parser.value(kubeconfigOption()),
            .context = parser.value(contextOption()),
            .language = parser.value(languageOption())};
}

std::optional<int> printed(int argc, char *argv[])
{
    if (argc < 2)
        return {};
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication application(argc, argv);
    if (const Command *command = commandOf(arguments[1]))
        return command->run(arguments.sliced(1));
    if (!arguments[1].startsWith(u'-')) {
        printError(u"there is no command \"%1\"; see raydeck --help"_s.arg(arguments[1]));
        return 2;
    }
    QCommandLineParser parser;
    describe(parser);
    // Options of Qt itself, such as -platform, are known to QApplication only and stay in the unknown ones.
    const bool understood = parser.parse(arguments);
    if (parser.isSet(u"version"_s)) {
        std::printf("raydeck %s\n", qPrintable(QCoreApplication::applicationVersion()));
        return 0;
    }
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText() + commandsHelp());
        return 0;
    }
    for (const QString &name : parser.unknownOptionNames()) {
        if (arguments.contains("--"_L1 + name)) {
            std::fprintf(stderr, "raydeck: %s\n", qPrintable(parser.errorText()));
            return 2;
        }
    }
    if (!understood && parser.unknownOptionNames().isEmpty()) {
        std::fprintf(stderr, "raydeck: %s\n", qPrintable(parser.errorText()));
        return 2;
    }
    return {};
}

} // namespace raydeck::app
