#include <tests/support/cutofftexts.h>

#include <ui/widgets/banner.h>
#include <ui/window/settings.h>
#include <ui/wizard/wizard.h>
#include <ui/wizard/wizardsteps.h>

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

/// Each page of the wizard in each language, light and dark, wide and narrow, folded and unfolded: nothing is cut off.
/// Pictures are saved in $RAYDECK_SCREENSHOTS, if that is set.
class TestWizardLooks : public QObject {
    Q_OBJECT
    Theme m_theme;
    QTranslator m_words;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Wizard> m_wizard;

    void open(const QString &language)
    {
        QCoreApplication::removeTranslator(&m_words);
        QVERIFY(m_words.load(u":/i18n/raydeck_%1.qm"_s.arg(language)));
        QCoreApplication::installTranslator(&m_words);
        m_settings = std::make_unique<Settings>(m_folder.filePath(language + ".ini"_L1));
        m_wizard = std::make_unique<Wizard>(
            m_theme, *m_settings, nullptr,
            Wizard::Options{.context = u"prod-eu"_s, .configFolder = m_folder.filePath(language)}, wizardSteps());
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    }
    QString look(const QString &name)
    {
        int turns = 0; // layouts come with the events
        if (!QTest::qWaitFor([&turns] { return ++turns > 5; }))
            return u"not laid out"_s;
        const QString folder = qEnvironmentVariable("RAYDECK_SCREENSHOTS");
        if (!folder.isEmpty())
            m_wizard->grab().save(u"%1/%2.png"_s.arg(folder, name));
        return test::cutOffTexts(*m_wizard).join(u'\n');
    }
    void unfold()
    {
        for (auto *button : m_wizard->findChildren<QAbstractButton *>()) {
            if (button->isVisible()
                && (button->objectName() == "advancedButton"_L1 || button->objectName() == "operatorAdvancedButton"_L1))
                button->click();
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_theme.apply();
    }
    void cleanup()
    {
        m_wizard.reset();
        m_theme.setScheme(Theme::Scheme::Light);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::addColumn<QSize>("size");
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            QTest::addRow("%s wide", qPrintable(language)) << language << Theme::Scheme::Light << QSize(1280, 734);
            QTest::addRow("%s narrow dark", qPrintable(language))
                << language << Theme::Scheme::Dark << QSize(1024, 634);
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(const QString, language);
        QFETCH(const Theme::Scheme, scheme);
        QFETCH(const QSize, size);
        m_theme.setScheme(scheme);
        open(language);
        m_wizard->resize(size);
        for (const Wizard::Step &step : wizardSteps()) {
            if (step.about == Wizard::Step::About::Progress)
                continue;
            const QString name = u"%1-%2-%3"_s.arg(step.id, language).arg(size.width());
            m_wizard->goTo(step.id);
            QCOMPARE(look(name), QString());
            unfold();
            QCOMPARE(look(name + "-unfolded"_L1), QString());
        }
        m_wizard->goTo(wizardstep::basics);
        m_wizard->toggleYaml();
        QCOMPARE(look(u"yaml-%1-%2"_s.arg(language).arg(size.width())), QString());
    }
};

QTEST_MAIN(TestWizardLooks)
#include "tst_wizardlooks.moc"
