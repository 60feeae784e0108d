#include <models/kube/fieldpath.h>

#include <QTest>

using namespace Qt::StringLiterals;
using raydeck::kube::FieldPath;

class TestFieldPath : public QObject {
    Q_OBJECT
private slots:
    void isWrittenAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("a key") << u"spec"_s << 1;
        QTest::newRow("an index") << u"spec.workerGroupSpecs[12].replicas"_s << 4;
        QTest::newRow("a key with dots") << u"spec.resources.limits[nvidia.com/gpu]"_s << 4;
        QTest::newRow("an item of an item") << u"a[0][1].b"_s << 4;
    }
    void isWrittenAsTheServerDoes()
    {
        QFETCH(const QString, text);
        QFETCH(const int, steps);
        const FieldPath path(text);
        QCOMPARE(path.steps().size(), steps);
        QCOMPARE(path.toString(), text);
        QCOMPARE(FieldPath(path.toString()), path);
    }
    void isBuiltStepByStep()
    {
        const FieldPath group = FieldPath(u"spec.workerGroupSpecs").item(1);
        QCOMPARE((group / u"template.spec").key(u"a.b"_s).toString(), u"spec.workerGroupSpecs[1].template.spec[a.b]"_s);
        QVERIFY((group / u"replicas").startsWith(group));
        QVERIFY(!group.startsWith(group / u"replicas"));
        QCOMPARE((group / u"replicas").parent(), group);
        QVERIFY(FieldPath(u"a[0]") != FieldPath(u"a").key(u"b"_s));
    }
    void survivesAnyText() // a person may type it
    {
        for (const QString &text : {u"["_s, u"]"_s, u"a["_s, u"a..b"_s, u"."_s, u"[]"_s, u"a[-1]"_s})
            QVERIFY(FieldPath(FieldPath(text).toString()).steps().size() <= 3);
    }
};

QTEST_APPLESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
