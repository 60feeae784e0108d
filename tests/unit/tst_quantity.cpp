#include <models/ray/quantity.h>

#include <QTest>

using namespace Qt::StringLiterals;
using raydeck::ray::Quantity;
using Problem = Quantity::Problem;

/// Results as apimachinery 0.36.3 gives them.
class TestQuantity : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<qint64>("milli");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const QString &text, qint64 units, qint64 milli, const QString &written) {
            QTest::newRow(name) << text << units << milli << written;
        };
        row("one", u"1"_s, 1, 1000, u"1"_s);
        row("zero", u"0"_s, 0, 0, u"0"_s);
        row("zero with a suffix", u"0Gi"_s, 0, 0, u"0"_s);
        row("half a core", u"500m"_s, 1, 500, u"500m"_s);
        row("half a core with a point", u"0.5"_s, 1, 500, u"500m"_s);
        row("point first", u".5"_s, 1, 500, u"500m"_s);
        row("point last", u"5."_s, 5, 5000, u"5"_s);
        row("plus sign", u"+1"_s, 1, 1000, u"1"_s);
        row("minus sign", u"-1.5"_s, -1, -1500, u"-1500m"_s);
        row("leading zero is decimal", u"010"_s, 10, 10'000, u"10"_s);
        row("memory of the reference", u"2G"_s, 2'000'000'000, 2'000'000'000'000, u"2G"_s);
        row("binary", u"2Gi"_s, 2'147'483'648, 2'147'483'648'000, u"2Gi"_s);
        row("kilo", u"1k"_s, 1000, 1'000'000, u"1k"_s);
        row("kibi", u"1Ki"_s, 1024, 1'024'000, u"1Ki"_s);
        row("binary with a fraction", u"1.5Gi"_s, 1'610'612'736, 1'610'612'736'000, u"1536Mi"_s);
        row("binary with a fraction that is no whole byte", u"0.1Gi"_s, 107'374'183, 107'374'182'400,
            u"107374182400m"_s);
        row("a binary fraction below one", u"0.1Ki"_s, 103, 102'400, u"102400m"_s);
        row("1024 of a suffix are one of the next", u"1024Mi"_s, 1'073'741'824, 1'073'741'824'000, u"1Gi"_s);
        row("1000 of a binary suffix stay", u"1000Mi"_s, 1'048'576'000, 1'048'576'000'000, u"1000Mi"_s);
        row("exponent", u"1e3"_s, 1000, 1'000'000, u"1k"_s);
        row("exponent with capital and sign", u"12E-1"_s, 2, 1200, u"1200m"_s);
        row("exponent with a fraction", u"1.2e6"_s, 1'200'000, 1'200'000'000, u"1200k"_s);
        row("E without digits is exa", u"1E"_s, 1'000'000'000'000'000'000, std::numeric_limits<qint64>::max(), u"1E"_s);
        row("finer than a billionth", u"0.5n"_s, 1, 1, u"1n"_s);
        row("a far too small exponent", u"1e-4000000000"_s, 1, 1, u"1n"_s);
        row("thousand milli", u"1000m"_s, 1, 1000, u"1"_s);
        row("the largest", u"9223372036854775807"_s, std::numeric_limits<qint64>::max(),
            std::numeric_limits<qint64>::max(), u"9223372036854775807"_s);
        row("forty digits after the point", u"1.0000000000000000000000000000000000000001"_s, 2, 1001, u"1000000001n"_s);
    }
    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, units);
        QFETCH(const qint64, milli);
        QFETCH(const QString, written);
        const auto quantity = Quantity::parse(text);
        QVERIFY(quantity.has_value());
        QCOMPARE(quantity->units(), units);
        QCOMPARE(quantity->milliUnits(), milli);
        QCOMPARE(quantity->toString(), written);
        QVERIFY(Quantity::parse(written) == quantity); // what is written is read as the same
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("nothing") << QString() << Problem::Empty;
        QTest::newRow("a word") << u"abc"_s << Problem::NotANumber;
        QTest::newRow("a sign alone") << u"-"_s << Problem::NotANumber;
        QTest::newRow("a point alone") << u"."_s << Problem::NotANumber;
        QTest::newRow("two points") << u"1.2.3"_s << Problem::NotANumber;
        QTest::newRow("comma for thousands") << u"1,000"_s << Problem::NotANumber;
        QTest::newRow("blank before the suffix") << u"1 Gi"_s << Problem::NotANumber;
        QTest::newRow("blank behind") << u"1Gi "_s << Problem::NotANumber;
        QTest::newRow("hexadecimal") << u"0x10"_s << Problem::NotANumber;
        QTest::newRow("digits of another script") << u"١٢"_s << Problem::NotANumber;
        QTest::newRow("capital kilo") << u"1K"_s << Problem::KiloUpperCase;
        QTest::newRow("small kibi") << u"1ki"_s << Problem::BinaryLowerCase;
        QTest::newRow("small gibi") << u"2gi"_s << Problem::BinaryLowerCase;
        QTest::newRow("bytes spelled out") << u"1KiB"_s << Problem::UnknownSuffix;
        QTest::newRow("gigabytes") << u"2GB"_s << Problem::UnknownSuffix;
        QTest::newRow("exponent without digits") << u"1e"_s << Problem::BadExponent;
        QTest::newRow("exponent with a sign alone") << u"1e+"_s << Problem::BadExponent;
        QTest::newRow("exponent with a fraction, which the CRD's pattern lets pass")
            << u"1e1.5"_s << Problem::BadExponent;
        QTest::newRow("one beyond the largest") << u"9223372036854775808"_s << Problem::TooLarge;
        QTest::newRow("eight exbi, which the server caps") << u"8Ei"_s << Problem::TooLarge;
        QTest::newRow("ten exa, which the server reads as 0") << u"10E"_s << Problem::TooLarge;
        QTest::newRow("a huge exponent") << u"1e99999999999"_s << Problem::TooLarge;
    }
    void refuses()
    {
        QFETCH(const QString, text);
        QFETCH(const Problem, problem);
        const auto quantity = Quantity::parse(text);
        QVERIFY(!quantity.has_value());
        QCOMPARE(quantity.error(), problem);
    }

    void comparesByValue()
    {
        QVERIFY(Quantity::parse(u"1000m") == Quantity::parse(u"1"));
        QVERIFY(Quantity::parse(u"1Gi").value() > Quantity::parse(u"1G").value());
        QVERIFY(Quantity::parse(u"-1").value().isNegative());
        QVERIFY(!Quantity::parse(u"1500m").value().isWhole());
        QVERIFY(Quantity::ofUnits(2) == Quantity::parse(u"2000m").value());
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
