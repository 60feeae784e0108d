#include <ui/theme/theme.h>

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;
using enum ColorRole;

namespace {

constexpr double textContrast = 4.5; // WCAG 2.2, 1.4.3
constexpr double markContrast = 3.0; // WCAG 2.2, 1.4.11

QColor darkestOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QRgb strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(strongest))
                strongest = image.pixel(x, y);
        }
    }
    return QColor::fromRgb(strongest);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void contrast_data()
    {
        QTest::addColumn<ColorRole>("mark");
        QTest::addColumn<ColorRole>("ground");
        QTest::addColumn<double>("least");

        const auto pairs = [](ColorRole mark, std::initializer_list<ColorRole> grounds, double least) {
            for (const ColorRole ground : grounds) {
                QTest::addRow("%s on %s", tokens()[std::size_t(mark)].name.data(),
                              tokens()[std::size_t(ground)].name.data())
                    << mark << ground << least;
            }
        };
        pairs(Text, {Base, Page, Chrome, Select, SelectIdle, NavSel, Raised, Btn, Field}, textContrast);
        pairs(Text2, {Base, Page, Chrome, Select, SelectIdle, NavSel, Raised, Press}, textContrast);
        pairs(Text3, {Base, Page, Chrome, Select, NavSel, Raised}, textContrast);
        pairs(AccentText, {Base, Page, Select, Raised}, textContrast);
        pairs(OnAccent, {Accent, AccentHover}, textContrast);
        pairs(Ctl, {Field, Base, Page}, markContrast);
        pairs(Focus, {Base, Page}, markContrast);
        for (const Tone tone : {Tone::Ok, Tone::Info, Tone::Warn, Tone::Bad, Tone::Off, Tone::Gone}) {
            pairs(textOf(tone), {softOf(tone), Base, Chrome, Select}, textContrast);
            pairs(Text, {softOf(tone)}, textContrast);
            pairs(Text2, {softOf(tone)}, textContrast);
        }
        pairs(Text, {AddLine, DelLine, AddWord, DelWord}, textContrast);
        for (const ColorRole syntax : {SynKey, SynStr, SynNum, SynCom})
            pairs(syntax, {Base, AddLine, DelLine}, textContrast);
        pairs(CWanted, {Base}, markContrast);
        pairs(CReady, {Base}, markContrast);
        pairs(CUsed, {Base}, markContrast);
        pairs(GLetter, {GTake}, textContrast);
        pairs(GTake, {Raised}, markContrast);
    }

    void contrast()
    {
        QFETCH(const ColorRole, mark);
        QFETCH(const ColorRole, ground);
        QFETCH(const double, least);
        Theme theme;
        for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            theme.setScheme(scheme);
            const double ratio = contrastRatio(theme.color(mark), theme.color(ground));
            QVERIFY2(ratio >= least, qPrintable(u"%1 in %2"_s.arg(QString::number(ratio),
                                                                  theme.isDark() ? u"dark"_s : u"light"_s)));
        }
    }

    void contrastOfBlackAndWhiteIs21() { QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0); }

    void tokensAreNamedOnce()
    {
        QSet<QString> names;
        for (const Token &token : tokens())
            names.insert(token.name.toString());
        QCOMPARE(names.size(), qsizetype(tokens().size()));
    }

    void paletteIsMadeOfTokens()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Dark);
        const QPalette palette = theme.palette();
        QCOMPARE(palette.color(QPalette::Window), theme.color(Page));
        QCOMPARE(palette.color(QPalette::Base), theme.color(Base));
        QCOMPARE(palette.color(QPalette::Highlight), theme.color(Select));
        QCOMPARE(palette.color(QPalette::HighlightedText), theme.color(Text));
        QCOMPARE(palette.color(QPalette::PlaceholderText), theme.color(Text3));
        QCOMPARE(palette.color(QPalette::Dark), theme.color(Ctl));
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.color(Disabled));
    }

    void styleSheetIsMadeOfTokens()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Light);
        const QString light = theme.styleSheet();
        QVERIFY2(!light.contains(u'@'), qPrintable(light));
        QVERIFY(light.contains(theme.color(Chrome).name()));
        theme.setScheme(Theme::Scheme::Dark);
        QVERIFY(theme.styleSheet() != light);
    }

    void schemeIsAnnouncedOnce()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Light);
        const QSignalSpy changed(&theme, &Theme::changed);
        theme.setScheme(Theme::Scheme::Dark);
        theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
    }

    void applicationTakesThePalette()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Dark);
        theme.apply();
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme.color(Base));
        theme.setScheme(Theme::Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme.color(Base));
    }

    void highContrastTakesTheSystemsColors()
    {
        const QColor base = QGuiApplication::palette().color(QPalette::Base);
        const QColor text = QGuiApplication::palette().color(QPalette::Text);
        Theme theme;
        theme.setContrast(Theme::Contrast::High);
        QCOMPARE(theme.color(OkSoft), base);
        QCOMPARE(theme.color(Ctl), text);
        QCOMPARE(theme.color(LineSoft), text);
    }

    void everyIconTakesItsColor()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Light);
        const QStringList files = QDir(u":/raydeck/icons"_s).entryList();
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const QPixmap pixmap = theme.pixmap(file.chopped(4), Bad, 32, 2);
            QCOMPARE(pixmap.size(), QSize(64, 64));
            QCOMPARE(darkestOf(pixmap), theme.color(Bad));
        }
    }

    void iconMadeOnceFollowsTheScheme()
    {
        Theme theme;
        theme.setScheme(Theme::Scheme::Light);
        const QIcon icon = theme.icon(u"ok"_s, Ok, Text);
        QCOMPARE(darkestOf(icon.pixmap(32)), theme.color(Ok));
        QCOMPARE(darkestOf(icon.pixmap(32, QIcon::Normal, QIcon::On)), theme.color(Text));
        QCOMPARE(darkestOf(icon.pixmap(32, QIcon::Disabled)), theme.color(Disabled));
        theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(darkestOf(icon.pixmap(32)), theme.color(Ok));
    }

    void unknownIconIsEmpty()
    {
        QTest::ignoreMessage(QtWarningMsg, "no icon \"nothing\"");
        Theme theme;
        QCOMPARE(darkestOf(theme.pixmap(u"nothing"_s, Text, 16, 1)).alpha(), 255); // no colour at all, but no crash
    }

    void sizesAreRelativeToTheSystemsFont()
    {
        QFont font = QApplication::font();
        font.setPixelSize(20);
        QApplication::setFont(font);
        Theme theme;
        QCOMPARE(theme.font(TextStyle::PageTitle).pixelSize(), 29);
        QCOMPARE(theme.font(TextStyle::Part).pixelSize(), 23);
        QCOMPARE(theme.font(TextStyle::Caption).pixelSize(), 17);
        QCOMPARE(theme.font(TextStyle::Mono).pixelSize(), 18);
        QCOMPARE(theme.font(TextStyle::Strong).weight(), QFont::DemiBold);
        QCOMPARE(theme.font(TextStyle::Number).featureValue(QFont::Tag("tnum")), 1u);
        QCOMPARE(theme.rowHeight() - theme.controlHeight(), 4);

        const QSignalSpy changed(&theme, &Theme::changed);
        const int row = theme.rowHeight();
        font.setPixelSize(30);
        QApplication::setFont(font);
        QVERIFY(changed.count() > 0);
        QVERIFY(theme.rowHeight() > row);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
