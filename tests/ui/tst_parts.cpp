#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/searchfield.h>
#include <ui/widgets/statuschip.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/tabbar.h>
#include <ui/widgets/textlabel.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

class TestParts : public QObject {
    Q_OBJECT
    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(); }

    void controlsAreEquallyHigh()
    {
        QWidget window;
        const Button button(m_theme, ButtonLook::Primary, u"plus"_s, u"New cluster"_s);
        QLineEdit edit(&window);
        QComboBox combo(&window);
        Stepper stepper(&window);
        for (const int height : {button.sizeHint().height(), edit.sizeHint().height(), combo.sizeHint().height(),
                                 stepper.sizeHint().height()})
            QCOMPARE(height, m_theme.controlHeight());
    }

    void wheelChangesAStepperOnlyWithFocus()
    {
        QWidget window;
        Stepper stepper(0, 10, 5, &window);
        QLineEdit other(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other.setFocus();
        const auto turn = [&stepper] {
            QWheelEvent up({5, 5}, stepper.mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {},
                           Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&stepper, &up);
        };
        turn();
        QCOMPARE(stepper.value(), 5);
        stepper.setFocus();
        turn();
        QCOMPARE(stepper.value(), 6);
    }

    void fieldErrorKeepsItsRoom()
    {
        FormField field(m_theme, u"Name"_s, new QLineEdit);
        field.setHelp(u"Lower case"_s);
        const int height = field.sizeHint().height();
        field.setError(u"Begins with a letter"_s);
        QCOMPARE(field.findChild<TextLabel *>(u"fieldLine"_s)->text(), u"Begins with a letter"_s);
        QVERIFY(field.editor()->property("invalid").toBool());
        QCOMPARE(field.editor()->accessibleDescription(), u"Begins with a letter"_s);
        QCOMPARE(field.sizeHint().height(), height);
        field.setError({});
        QCOMPARE(field.findChild<TextLabel *>(u"fieldLine"_s)->text(), u"Lower case"_s);
        QVERIFY(!field.editor()->property("invalid").toBool());
    }

    void escapeClearsASearch()
    {
        SearchField field(m_theme, u"Filter pods"_s);
        field.setText(u"gpu"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(field.accessibleName(), u"Filter pods"_s);
    }

    void bannerSaysWhatIsWanted()
    {
        Banner banner(m_theme);
        banner.setMessage(Tone::Bad, u"KubeRay is not running"_s, u"Nobody acts on changes."_s);
        banner.setNextSteps({{u"why"_s, u"Show why"_s}});
        const QSignalSpy next(&banner, &Banner::nextStepRequested);
        banner.findChild<Button *>(u"whyButton"_s)->click();
        QCOMPARE(next.count(), 1);
        QCOMPARE(next.first().first().toString(), u"why"_s);
        QCOMPARE(banner.accessibleName(), u"KubeRay is not running"_s);
    }

    void chipIsReadOutAndFitsItsWord()
    {
        StatusChip chip(m_theme, Tone::Info, u"scaling"_s, u"Scaling"_s);
        const int width = chip.sizeHint().width();
        chip.setState(Tone::Info, u"scaling"_s, u"Scaling: 2 of 5 workers"_s);
        QVERIFY(chip.sizeHint().width() > width);
        QCOMPARE(chip.accessibleName(), u"Scaling: 2 of 5 workers"_s);
        QCOMPARE(chip.height(), m_theme.chipHeight());
    }

    void countsStandBesideTabs()
    {
        TabBar tabs(m_theme);
        tabs.addTab(u"Pods"_s);
        tabs.addTab(u"Logs"_s);
        const int width = tabs.tabRect(0).width();
        tabs.setCount(0, 1234);
        QVERIFY(tabs.tabRect(0).width() > width);
        tabs.setCount(0, -1);
        QCOMPARE(tabs.tabRect(0).width(), width);
    }

    void lossIsConfirmedOnPurpose()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QPointer dialog = new ConfirmDialog(m_theme,
                                                  {.title = u"Delete cluster demo?"_s,
                                                   .text = u"This cannot be undone."_s,
                                                   .lost = {u"6 pods"_s},
                                                   .confirm = u"Delete cluster"_s},
                                                  &window);
        QSignalSpy accepted(dialog, &QDialog::accepted);
        QSignalSpy rejected(dialog, &QDialog::rejected);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->cancelButton()->hasFocus());
        QTest::keyClick(dialog, Qt::Key_Return); // a hasty Enter keeps everything
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(accepted.count(), 0);
        QTRY_VERIFY(dialog.isNull());
    }

    void lossButtonAccepts()
    {
        const QPointer dialog = new ConfirmDialog(m_theme, {.title = u"Delete?"_s, .confirm = u"Delete"_s}, nullptr);
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        dialog->open();
        dialog->confirmButton()->click();
        QCOMPARE(accepted.count(), 1);
        QTRY_VERIFY(dialog.isNull());
    }
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
