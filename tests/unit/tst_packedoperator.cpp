#include <models/ray/operator/packedoperator.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

class TestPackedOperator : public QObject {
    Q_OBJECT
private slots:
    void releases();
    void crds_data();
    void crds();
    void roles_data();
    void roles();
    void nearest_data();
    void nearest();
    void notPacked();
};

namespace {

QJsonObject objectOf(const Result<QByteArray> &json)
{
    return json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
}

void eachRelease()
{
    QTest::addColumn<Release>("release");
    for (const Release release : packedReleases())
        QTest::addRow("%d.%d.%d", release.major, release.minor, release.patch) << release;
}

} // namespace

void TestPackedOperator::releases()
{
    QCOMPARE(packedReleases(), (QList<Release>{{1, 0, 0}, {1, 4, 2}, {1, 5, 1}, {1, 6, 1}}));
}

void TestPackedOperator::crds_data()
{
    eachRelease();
}

void TestPackedOperator::crds()
{
    QFETCH(const Release, release);
    QStringList expected{u"rayclusters"_s, u"rayjobs"_s, u"rayservices"_s};
    if (release >= Release{1, 6, 0})
        expected.insert(1, u"raycronjobs"_s);
    QCOMPARE(packedKinds(release), expected);
    for (const QString &plural : expected) {
        const QJsonObject crd = objectOf(packedCrd(release, plural));
        QCOMPARE(crd["kind"_L1].toString(), "CustomResourceDefinition"_L1);
        QCOMPARE(crd["apiVersion"_L1].toString(), "apiextensions.k8s.io/v1"_L1);
        QCOMPARE(crd["metadata"_L1]["name"_L1].toString(), QString(plural + ".ray.io"_L1));
        QVERIFY(!crd.contains("status"_L1));
        const QJsonArray versions = crd["spec"_L1]["versions"_L1].toArray();
        QVERIFY(!versions.isEmpty());
        QCOMPARE(versions[0]["name"_L1].toString(), "v1"_L1);
        QVERIFY(versions[0]["schema"_L1]["openAPIV3Schema"_L1]["properties"_L1]["spec"_L1].isObject());
    }
    QVERIFY(QFile::exists(
        u":/raydeck/operator/v%1.%2.%3/LICENSE"_s.arg(release.major).arg(release.minor).arg(release.patch)));
}

void TestPackedOperator::roles_data()
{
    eachRelease();
}

void TestPackedOperator::roles()
{
    QFETCH(const Release, release);
    const QJsonObject role = objectOf(packedRole(release));
    QCOMPARE(role["kind"_L1].toString(), "ClusterRole"_L1);
    QVERIFY(role["rules"_L1].toArray().size() > 5);
    const QJsonObject election = objectOf(packedLeaderElectionRole(release));
    QCOMPARE(election["kind"_L1].toString(), "Role"_L1);
    QVERIFY(election["rules"_L1].toArray().size() >= 3);
}

void TestPackedOperator::nearest_data()
{
    QTest::addColumn<Release>("asked");
    QTest::addColumn<Release>("release");
    QTest::newRow("packed") << Release{1, 5, 1} << Release{1, 5, 1};
    QTest::newRow("between: the older one") << Release{1, 3, 2} << Release{1, 0, 0};
    QTest::newRow("one patch younger") << Release{1, 4, 3} << Release{1, 4, 2};
    QTest::newRow("younger than all") << Release{1, 7, 0} << Release{1, 6, 1};
    QTest::newRow("older than all") << Release{0, 6, 0} << Release{1, 0, 0};
}

void TestPackedOperator::nearest()
{
    QFETCH(const Release, asked);
    QTEST(nearestPacked(asked), "release");
}

void TestPackedOperator::notPacked()
{
    QVERIFY(!isPacked({1, 7, 0}));
    QCOMPARE(packedRole({1, 7, 0}).error().kind, Error::Kind::NotFound);
    QCOMPARE(packedCrd({1, 6, 1}, u"role").error().kind, Error::Kind::NotFound);
    QCOMPARE(packedCrd({1, 6, 1}, u"../v1.0.0/rayclusters").error().kind, Error::Kind::NotFound);
}

QTEST_MAIN(TestPackedOperator)
#include "tst_packedoperator.moc"
