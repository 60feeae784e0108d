#include <tests/support/windowfixture.h>

#include <QCheckBox>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace raydeck::test {

WindowFixture::WindowFixture(const ui::MainWindow::Options &options)
    : m_settings(std::make_unique<ui::Settings>(m_folder.filePath(u"raydeck.ini"_s)))
{
    m_theme.apply();
    ui::MainWindow::Options own = options;
    if (own.configFolder.isEmpty())
        own.configFolder = m_folder.path();
    m_window = std::make_unique<ui::MainWindow>(m_theme, *m_settings, own);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window was not shown");
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::click(const QString &objectName)
{
    QWidget *widget = find(objectName);
    QVERIFY2(widget, qPrintable(u"there is no visible "_s + objectName));
    QVERIFY2(widget->isEnabled(), qPrintable(objectName + u" is disabled"_s));
    // A check box is wider than what of it can be clicked.
    const bool isTick = qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget);
    const QPoint place = isTick ? QPoint(8, widget->height() / 2) : widget->rect().center();
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, place);
}

} // namespace raydeck::test
