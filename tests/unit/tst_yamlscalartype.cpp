#include <models/kube/yamlscalartype.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::kube;
using Type = TypedScalar::Type;

class TestYamlScalarType : public QObject {
    Q_OBJECT

private slots:
    void readsAsTheServerDoes_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<Type>("type");
        QTest::addColumn<double>("number");
        const auto row = [](const char *yaml, Type type, double number = 0) {
            QTest::newRow(yaml) << QByteArray(yaml) << type << number;
        };
        row("abc", Type::Text);
        row("'1'", Type::Text);
        row("\"true\"", Type::Text);
        row("~", Type::Null);
        row("null", Type::Null);
        row("Null", Type::Null);
        row("nUll", Type::Text);
        row("yes", Type::Boolean, 1);
        row("y", Type::Boolean, 1);
        row("On", Type::Boolean, 1);
        row("off", Type::Boolean);
        row("N", Type::Boolean);
        row("yEs", Type::Text);
        row("1", Type::Integer, 1);
        row("-1", Type::Integer, -1);
        row("+1", Type::Integer, 1);
        row("010", Type::Integer, 8);
        row("0o10", Type::Integer, 8);
        row("08", Type::Integer, 8); // not octal, so a decimal number with a point left out
        row("0x10", Type::Integer, 16);
        row("0b11", Type::Integer, 3);
        row("1_000", Type::Integer, 1000);
        row("1.0", Type::Integer, 1);
        row("1e3", Type::Integer, 1000);
        row("1.", Type::Integer, 1);
        row("1.5", Type::Number, 1.5);
        row(".5", Type::Number, 0.5);
        row("1e-1", Type::Number, 0.1);
        row("9223372036854775807", Type::Integer, 9223372036854775807.0);
        row("-9223372036854775808", Type::Integer, -9223372036854775808.0);
        row("9223372036854775808", Type::Number, 9223372036854775808.0);
        row("1Gi", Type::Text);
        row("500m", Type::Text);
        row("1.2.3", Type::Text);
        row("12:30", Type::Text);
        row("2026-01-01", Type::Text);
        row("2026-01-01T10:00:00Z", Type::Text);
        row("--1", Type::Text);
        row("0x", Type::Text);
        row(".", Type::Text);
    }
    void readsAsTheServerDoes()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const Type, type);
        QFETCH(const double, number);
        const auto documents = readYaml("- a\n- " + yaml + '\n', u"test"_s);
        QVERIFY(documents);
        const TypedScalar scalar = typedScalar(documents->constFirst().items.at(1));
        QCOMPARE(scalar.type, type);
        QCOMPARE(type == Type::Boolean ? double(scalar.boolean) : scalar.number, number);
        if (type == Type::Integer)
            QCOMPARE(double(scalar.integer), number);
    }
};

QTEST_GUILESS_MAIN(TestYamlScalarType)
#include "tst_yamlscalartype.moc"
