// raydeck-gallery [--dark] [--high-contrast] [--width PX] [--page components|table|state|welcome|loading|dialog|capacity|editor|completion|diff|diff-unified|diff-three] FILE.png
// Draws the parts of the look into a picture, to be put beside the pictures of the design.
#include <tests/ui/gallerypages.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);

    QCommandLineParser parser;
    parser.addOptions({{u"dark"_s, u"Dark colours."_s},
                       {u"light"_s, u"Light colours, as without an option."_s},
                       {u"high-contrast"_s, u"The system's colours."_s},
                       {u"width"_s, u"As narrow or wide as that."_s, u"px"_s},
                       {u"page"_s, u"Which page."_s, u"name"_s, u"components"_s}});
    parser.addPositionalArgument(u"FILE"_s, u"The picture to write."_s);
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    Theme theme;
    theme.setScheme(parser.isSet(u"dark"_s) ? Theme::Scheme::Dark : Theme::Scheme::Light);
    theme.setContrast(parser.isSet(u"high-contrast"_s) ? Theme::Contrast::High : Theme::Contrast::Normal);
    theme.apply();

    QWidget *page = raydeck::test::galleryPage(theme, parser.value(u"page"_s));
    if (!page) {
        QTextStream(stderr) << "no such page\n";
        return 2;
    }
    if (parser.isSet(u"width"_s))
        page->resize(parser.value(u"width"_s).toInt(), page->height());
    page->show();
    bool written = false;
    QTimer::singleShot(300, page, [&] { // the grey bars come after 150 ms
        written = page->grab().save(parser.positionalArguments().first());
        delete page;
        QApplication::quit();
    });
    QApplication::exec();
    return written ? 0 : 1;
}
