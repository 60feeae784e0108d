#include <ui/wizard/workers/quantitystepper.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;
using Of = QuantityStepper::Of;

class TestQuantityStepper : public QObject {
    Q_OBJECT
private slots:
    void steps_data()
    {
        QTest::addColumn<Of>("of");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        const auto row = [](const char *name, Of of, const QString &text, const QString &up, const QString &down) {
            QTest::newRow(name) << of << text << up << down;
        };
        row("whole CPUs", Of::Cpus, u"8"_s, u"9"_s, u"7"_s);
        row("one CPU", Of::Cpus, u"1"_s, u"2"_s, u"500m"_s);
        row("half a CPU", Of::Cpus, u"500m"_s, u"1"_s, u"500m"_s);
        row("between", Of::Cpus, u"1500m"_s, u"2"_s, u"1"_s);
        row("small memory", Of::Memory, u"2Gi"_s, u"3Gi"_s, u"1Gi"_s);
        row("sixteen", Of::Memory, u"16Gi"_s, u"20Gi"_s, u"15Gi"_s);
        row("sixty-four", Of::Memory, u"64Gi"_s, u"80Gi"_s, u"60Gi"_s);
        row("least", Of::Memory, u"1Gi"_s, u"2Gi"_s, u"1Gi"_s);
        row("mebibytes", Of::Memory, u"1536Mi"_s, u"2Gi"_s, u"1Gi"_s);
        row("decimal", Of::Memory, u"2G"_s, u"3G"_s, u"1G"_s);
        row("no quantity", Of::Memory, u"much"_s, u"much"_s, u"much"_s);
        row("nothing", Of::Cpus, QString(), QString(), QString());
        row("more than there is", Of::Memory, u"7Ei"_s, u"7516192832Gi"_s, u"7516192704Gi"_s);
    }
    void steps()
    {
        QFETCH(const Of, of);
        QFETCH(const QString, text);
        const QString up = QuantityStepper::stepped(text, of, 1);
        const QString down = QuantityStepper::stepped(text, of, -1);
        QTEST(up, "up");
        QTEST(down, "down");
    }

    void keysStep()
    {
        QuantityStepper stepper(Of::Memory);
        stepper.lineEdit()->setText(u"64Gi"_s);
        const QSignalSpy changes(stepper.lineEdit(), &QLineEdit::textChanged);
        QTest::keyClick(&stepper, Qt::Key_Up);
        QCOMPARE(stepper.lineEdit()->text(), u"80Gi"_s);
        QCOMPARE(changes.last()[0].toString(), u"80Gi"_s);
        QTest::keyClick(&stepper, Qt::Key_Down);
        QCOMPARE(stepper.lineEdit()->text(), u"64Gi"_s);
    }

    void anythingCanBeTyped()
    {
        QuantityStepper stepper(Of::Cpus);
        stepper.lineEdit()->clear();
        QTest::keyClicks(&stepper, u"a lot"_s);
        QTest::keyClick(&stepper, Qt::Key_Return);
        QCOMPARE(stepper.lineEdit()->text(), u"a lot"_s);
        QTest::keyClick(&stepper, Qt::Key_Up);
        QCOMPARE(stepper.lineEdit()->text(), u"a lot"_s);
    }
};

QTEST_MAIN(TestQuantityStepper)
#include "tst_quantitystepper.moc"
