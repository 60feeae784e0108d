#include <models/kube/age.h>

#include <QTest>

using namespace Qt::StringLiterals;
using raydeck::kube::age;

/// Rows made with apimachinery's own HumanDuration, 0.36.3.
class TestAge : public QObject {
    Q_OBJECT
private slots:
    void readsAsInKubectl_data()
    {
        constexpr qint64 Hour = 3600;
        constexpr qint64 Day = 24 * Hour;
        constexpr qint64 Year = 365 * Day;
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("just now") << qint64(0) << u"0s"_s;
        QTest::newRow("a server's clock one second ahead") << qint64(-1) << u"0s"_s;
        QTest::newRow("a server's clock two seconds ahead") << qint64(-2) << u"<invalid>"_s;
        QTest::newRow("last moment in seconds") << qint64(119) << u"119s"_s;
        QTest::newRow("two minutes, no seconds") << qint64(120) << u"2m"_s;
        QTest::newRow("two minutes and one second") << qint64(121) << u"2m1s"_s;
        QTest::newRow("minutes and seconds") << qint64(330) << u"5m30s"_s;
        QTest::newRow("last moment with seconds") << qint64(599) << u"9m59s"_s;
        QTest::newRow("ten minutes, seconds dropped") << qint64(659) << u"10m"_s;
        QTest::newRow("last moment in minutes") << 3 * Hour - 1 << u"179m"_s;
        QTest::newRow("three hours") << 3 * Hour << u"3h"_s;
        QTest::newRow("hours and minutes") << 3 * Hour + 300 << u"3h5m"_s;
        QTest::newRow("last moment with minutes") << 8 * Hour - 1 << u"7h59m"_s;
        QTest::newRow("eight hours") << 8 * Hour + 59 * 60 << u"8h"_s;
        QTest::newRow("last moment in hours") << 2 * Day - 1 << u"47h"_s;
        QTest::newRow("two days") << 2 * Day << u"2d"_s;
        QTest::newRow("days and hours") << 2 * Day + 3 * Hour << u"2d3h"_s;
        QTest::newRow("last moment with hours") << 8 * Day - 1 << u"7d23h"_s;
        QTest::newRow("eight days") << 8 * Day << u"8d"_s;
        QTest::newRow("last moment in days") << 2 * Year - 1 << u"729d"_s;
        QTest::newRow("two years") << 2 * Year << u"2y"_s;
        QTest::newRow("years and days") << 2 * Year + 10 * Day << u"2y10d"_s;
        QTest::newRow("last moment with days") << 8 * Year - 1 << u"7y364d"_s;
        QTest::newRow("eight years") << 8 * Year + 200 * Day << u"8y"_s;
    }
    void readsAsInKubectl()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, text);
        constexpr qint64 Now = 1'795'000'000;
        QCOMPARE(age(Now, Now - seconds), text);
    }
    void aTimeThatIsNotSetIsUnknown() { QCOMPARE(age(1'795'000'000, 0), u"<unknown>"_s); }
};

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"
