#include <tests/support/wizardwalk.h>

#include <tests/support/cutofftexts.h>

#include <ui/wizard/progress/progresspage.h>
#include <ui/wizard/wizardsteps.h>

#include <QTest>

using namespace Qt::StringLiterals;

namespace raydeck::test {

WizardWalk::WizardWalk(const QString &language) : m_language(language)
{
    if (!m_words.load(u":/i18n/raydeck_%1.qm"_s.arg(language)))
        qFatal("there is no translation %s", qPrintable(language));
    QCoreApplication::installTranslator(&m_words);
    m_fixture = std::make_unique<WindowFixture>();
    window().resize(1280, 800);
}

WizardWalk::~WizardWalk() = default;

ui::Wizard *WizardWalk::wizard() const
{
    return m_fixture->window().findChild<ui::Wizard *>();
}

QString WizardWalk::step() const
{
    return wizard() ? wizard()->currentStep() : QString();
}

bool WizardWalk::mayGoOn() const
{
    const QWidget *button = m_fixture->find(u"nextButton"_s);
    return button && button->isEnabled();
}

ui::ProgressPage *WizardWalk::progress() const
{
    return wizard() ? qobject_cast<ui::ProgressPage *>(wizard()->page(ui::wizardstep::progress)) : nullptr;
}

bool WizardWalk::isDone(ray::CreateStep::Id step) const
{
    return progress() && progress()->steps().value(qsizetype(step)).state == ray::CreateStep::State::Done;
}

void WizardWalk::open()
{
    ++m_grips;
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
}

void WizardWalk::next()
{
    click(u"nextButton"_s);
}

void WizardWalk::click(const QString &objectName)
{
    ++m_grips;
    m_fixture->click(objectName);
}

QString WizardWalk::look(const QString &name)
{
    int turns = 0;
    if (!QTest::qWaitFor([&turns] { return ++turns > 5; }))
        return u"the window was not laid out"_s;
    const QString folder = qEnvironmentVariable("RAYDECK_SCREENSHOTS");
    if (!folder.isEmpty())
        window().grab().save(u"%1/%2-%3.png"_s.arg(folder, name, m_language));
    return cutOffTexts(window()).join(u'\n');
}

} // namespace raydeck::test
