#include <models/ray/operator/crdfields.h>
#include <models/ray/operator/packedoperator.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

QByteArray packed(Release release)
{
    return packedCrd(release, u"rayclusters").value();
}

QByteArray crd(const QByteArray &spec, const QByteArray &version = "v1")
{
    return R"({"spec":{"versions":[{"name":")" + version + R"(","schema":{"openAPIV3Schema":{"properties":{"spec":)"
        + spec + "}}}}]}}";
}

} // namespace

/// The fields of KubeRay's CRDs, and how those of a cluster relate to an operator's.
class TestCrdFields : public QObject {
    Q_OBJECT
private slots:
    void readsThem()
    {
        const auto fields = crdFields(crd(R"({"properties":{
            "suspend":{"type":"boolean"},
            "headGroupSpec":{"properties":{"template":{"properties":{"spec":{}}},"rayStartParams":{}}},
            "workerGroupSpecs":{"items":{"properties":{"groupName":{},"scaleStrategy":{"properties":{"workersToDelete":{}}}}}}}})"));
        QVERIFY2(fields, fields ? "" : qPrintable(fields.error().message));
        QCOMPARE(*fields,
                 (QStringList{u"headGroupSpec"_s, u"headGroupSpec.rayStartParams"_s, u"headGroupSpec.template"_s,
                              u"suspend"_s, u"workerGroupSpecs"_s, u"workerGroupSpecs[].groupName"_s,
                              u"workerGroupSpecs[].scaleStrategy"_s,
                              u"workerGroupSpecs[].scaleStrategy.workersToDelete"_s}));
    }

    void readsThePackedOnes_data()
    {
        QTest::addColumn<Release>("release");
        for (const Release &release : packedReleases())
            QTest::addRow("%d.%d.%d", release.major, release.minor, release.patch) << release;
    }
    void readsThePackedOnes()
    {
        QFETCH(const Release, release);
        const auto fields = crdFields(packed(release));
        QVERIFY(fields);
        for (const QString &field :
             {u"rayVersion"_s, u"headGroupSpec.rayStartParams"_s, u"workerGroupSpecs[].groupName"_s})
            QVERIFY2(fields->contains(field), qPrintable(field));
        QVERIFY(std::ranges::none_of(*fields, [](const QString &field) { return field.contains("containers"_L1); }));
        QCOMPARE(crdSkew(packed(release), release).value(), CrdSkew());
    }

    void skew_data()
    {
        QTest::addColumn<Release>("live");
        QTest::addColumn<Release>("release");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("extra");
        const QString faultTolerance = u"gcsFaultToleranceOptions"_s;
        QTest::newRow("older") << Release{1, 4, 2} << Release{1, 6, 1} << u"upgradeStrategy"_s << QString();
        QTest::newRow("much older") << Release{1, 0, 0} << Release{1, 6, 1} << faultTolerance
                                    << u"headGroupSpec.replicas"_s; // given up meanwhile
        QTest::newRow("younger") << Release{1, 6, 1} << Release{1, 0, 0} << QString() << faultTolerance;
        QTest::newRow("a patch that is not packed") << Release{1, 6, 1} << Release{1, 6, 2} << QString() << QString();
    }
    void skew()
    {
        QFETCH(const Release, live);
        QFETCH(const Release, release);
        QFETCH(const QString, missing);
        QFETCH(const QString, extra);
        const QString faultTolerance = u"gcsFaultToleranceOptions"_s;
        const auto skew = crdSkew(packed(live), release);
        QVERIFY(skew);
        QCOMPARE(skew->missing.isEmpty(), missing.isEmpty());
        QCOMPARE(skew->extra.isEmpty(), extra.isEmpty());
        QVERIFY(missing.isEmpty() || skew->missing.contains(missing));
        QVERIFY(extra.isEmpty() || skew->extra.contains(extra));
        const QStringList named = skew->missing + skew->extra;
        for (const QString &field : named) // a person reads them
            QVERIFY2(!field.startsWith(faultTolerance + u'.'), qPrintable(field));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("crd");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page of a proxy") << QByteArray("<html></html>");
        QTest::newRow("a Status") << QByteArray(R"({"kind":"Status","code":500})");
        QTest::newRow("v1alpha1 alone") << crd(R"({"properties":{"suspend":{}}})", "v1alpha1");
        QTest::newRow("no schema") << crd("{}");
    }
    void refuses()
    {
        QFETCH(const QByteArray, crd);
        QCOMPARE(crdFields(crd).error().kind, Error::Kind::Broken);
        QCOMPARE(crdSkew(crd, {1, 6, 1}).error().kind, Error::Kind::Broken);
    }
};

QTEST_GUILESS_MAIN(TestCrdFields)
#include "tst_crdfields.moc"
