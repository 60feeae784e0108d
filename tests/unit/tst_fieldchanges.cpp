#include <models/kube/apply/cleanobject.h>
#include <models/kube/fieldchanges.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

QJsonObject parsed(QByteArray json) // with ' for "
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

} // namespace

class TestFieldChanges : public QObject {
    Q_OBJECT
private slots:
    /// A person writes no annotations at all, kubectl keeps what it applied in one.
    void whatKubectlKeepsIsNobodysChange()
    {
        const auto object = [](const QJsonObject &metadata) { return QJsonObject{{u"metadata"_s, metadata}}; };
        const QJsonObject kept{{QString(kube::LastApplied), u"{}"_s}};
        QJsonObject more = kept;
        more.insert(u"a"_s, u"b"_s);
        const QJsonObject bare = object({{u"name"_s, u"x"_s}});
        QVERIFY(kube::fieldChanges(object({{u"name"_s, u"x"_s}, {u"annotations"_s, kept}}), bare).isEmpty());
        QVERIFY(kube::fieldChanges(bare, object({{u"name"_s, u"x"_s}, {u"annotations"_s, kept}})).isEmpty());
        const auto changes = kube::fieldChanges(object({{u"name"_s, u"x"_s}, {u"annotations"_s, more}}), bare);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().path.toString(), u"metadata.annotations.a"_s);
    }

    /// What the server gives back as the same amount is no change; everywhere else a text is no number.
    void knowsAmounts_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("same");
        QTest::newRow("a whole number") << QByteArray("1") << QByteArray("'1'") << true;
        QTest::newRow("a fraction") << QByteArray("0.1") << QByteArray("'0.1'") << true;
        QTest::newRow("a fraction with more digits") << QByteArray("2.675") << QByteArray("'2.675'") << true;
        QTest::newRow("another one") << QByteArray("0.1") << QByteArray("'0.2'") << false;
        QTest::newRow("with a unit") << QByteArray("1") << QByteArray("'1Gi'") << false;
        QTest::newRow("no number") << QByteArray("0") << QByteArray("'x'") << false;
        QTest::newRow("nothing") << QByteArray("0") << QByteArray("''") << false;
        QTest::newRow("two texts") << QByteArray("'1'") << QByteArray("'1.0'") << false;
        QTest::newRow("true") << QByteArray("true") << QByteArray("1") << false;
    }
    void knowsAmounts()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, same);
        const auto limits = [](const QByteArray &amount) {
            return parsed("{'spec': {'limits': {'cpu': " + amount + "}}}");
        };
        for (const auto &[one, other] : {std::pair(before, after), std::pair(after, before)}) {
            const QList<FieldChange> changes = fieldChanges(limits(one), limits(other));
            QCOMPARE(changes.size(), same ? 0 : 1);
            if (!same)
                QCOMPARE(changes.first().path.toString(), u"spec.limits.cpu"_s);
        }
        const QList<FieldChange> elsewhere =
            fieldChanges(parsed("{'spec': {'x': " + before + "}}"), parsed("{'spec': {'x': " + after + "}}"));
        QCOMPARE(elsewhere.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFieldChanges)
#include "tst_fieldchanges.moc"
