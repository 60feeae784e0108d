#include <app/language.h>

#include <ui/text/fitheadline.h>

#include <tests/support/temporaryfiles.h>

#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;

/// The program speaks the language that it is told to: its own words, Qt's, plurals and numbers.
class TestLanguage : public QObject {
    Q_OBJECT
    QLocale m_before;

    static bool isChinese(const QString &text)
    {
        static const QRegularExpression han(u"\\p{Han}"_s);
        return han.match(text).hasMatch();
    }

    /// What the program writes until its window has painted itself.
    static QByteArray logOf(const test::TemporaryFiles &files, const QStringList &arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"QT_LOGGING_RULES"_s, u"raydeck.app.*.debug=true"_s);
        environment.insert(u"HOME"_s, files.folder());
        environment.insert(u"XDG_CONFIG_HOME"_s, files.folder());
        environment.insert(u"KUBECONFIG"_s, files.path(u"none"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        QByteArray log;
        connect(&program, &QProcess::readyRead, &program, [&] { log += program.readAll(); });
        program.start(QStringLiteral(RAYDECK_PROGRAM), arguments);
        constexpr int Patience = 30'000; // ms
        [&] { QTRY_VERIFY_WITH_TIMEOUT(log.contains("first frame"), Patience); }();
        program.kill();
        program.waitForFinished();
        return log;
    }

private slots:
    void init() { m_before = QLocale(); }
    void cleanup()
    {
        const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
        qDeleteAll(translators);
        QLocale::setDefault(m_before);
    }

    void speaksChinese_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"zh_CN", "zh", "zh-CN", "zh_Hans_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void speaksChinese()
    {
        QFETCH(const QString, language);
        app::useLanguage(language);
        const QString fits = ui::FitHeadline::ofHead({.wanted = 1, .atLeast = 1, .upTo = 1});
        QVERIFY2(isChinese(fits), qPrintable(fits));
        QVERIFY(isChinese(ui::FitHeadline::ofGroup({.wanted = 3, .atLeast = 3, .upTo = 3})));
        QVERIFY(isChinese(QCoreApplication::translate("QPlatformTheme", "Cancel"))); // Qt's own
        QCOMPARE(QLocale().language(), QLocale::Chinese);
    }

    void speaksEnglishWithPlurals_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "en_US", "en_GB"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void speaksEnglishWithPlurals()
    {
        QFETCH(const QString, language);
        app::useLanguage(language);
        QCOMPARE(ui::FitHeadline::ofGroup({.wanted = 1, .atLeast = 1, .upTo = 1}), u"Fits now: the worker"_s);
        QCOMPARE(ui::FitHeadline::ofGroup({.wanted = 3, .atLeast = 3, .upTo = 3}), u"Fits now: all 3 workers"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    /// English words with numbers of a language that nobody speaks here would be neither.
    void saysThatItHasNoWords()
    {
        QLocale::setDefault(QLocale::c());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no words for the language tlh"_s));
        app::useLanguage(u"tlh"_s);
        QCOMPARE(ui::FitHeadline::ofGroup({.wanted = 1, .atLeast = 1, .upTo = 1}), u"Fits now: the worker"_s);
        QCOMPARE(QLocale(), QLocale::c());
    }

    void theProgramItself_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("file");
        const QByteArray chinese = "[window]\nlanguage=zh_CN\n";
        QTest::newRow("as the system") << QStringList() << QByteArray() << QByteArray("raydeck_en.qm");
        QTest::newRow("by option") << QStringList{u"--language"_s, u"zh_CN"_s} << QByteArray()
                                   << QByteArray("raydeck_zh_CN.qm");
        QTest::newRow("by its settings") << QStringList() << chinese << QByteArray("raydeck_zh_CN.qm");
        QTest::newRow("an option before its settings")
            << QStringList{u"--language=en"_s} << chinese << QByteArray("raydeck_en.qm");
    }
    void theProgramItself()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, settings);
        QFETCH(const QByteArray, file);
        const test::TemporaryFiles files;
        files.write(u"raydeck/raydeck.ini"_s, settings);
        const QByteArray log = logOf(files, arguments);
        QVERIFY2(log.contains(QByteArray("words of :/i18n/" + file)), log.constData());
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
