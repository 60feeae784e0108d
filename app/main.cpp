#include <app/language.h>
#include <app/options.h>
#include <app/startlog.h>

#include <ui/theme/theme.h>
#include <ui/window/mainwindow.h>
#include <ui/window/settings.h>

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

raydeck::ui::Theme::Scheme schemeOf(const QString &name)
{
    using enum raydeck::ui::Theme::Scheme;
    if (name == "light"_L1)
        return Light;
    return name == "dark"_L1 ? Dark : System;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"raydeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RAYDECK_VERSION));
    // Words that only print need no display: they are answered before there is a QApplication.
    if (const auto printed = raydeck::app::printed(argc, argv))
        return *printed;
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Raydeck"_s);
    QGuiApplication::setDesktopFileName(u"io.github.raydeck.Raydeck"_s);
    const raydeck::app::Options options = raydeck::app::parse(QCoreApplication::arguments());

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    QDir().mkpath(folder);
    raydeck::ui::Settings settings(QDir(folder).filePath(u"raydeck.ini"_s));
    raydeck::app::useLanguage(options.language.isEmpty() ? settings.text(raydeck::ui::Settings::Key::WindowLanguage)
                                                         : options.language);
    raydeck::ui::Theme theme;
    theme.setScheme(schemeOf(settings.text(raydeck::ui::Settings::Key::WindowScheme)));
    theme.apply();
    raydeck::ui::MainWindow window(
        theme, settings, {.kubeconfig = options.kubeconfig, .context = options.context, .configFolder = folder});
    raydeck::app::logFirstFrame(&window);
    window.show();
    return QApplication::exec();
}
