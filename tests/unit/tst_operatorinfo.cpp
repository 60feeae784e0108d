#include <models/ray/operatorinfo.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using Presence = OperatorPresence::Kind;

namespace {

QByteArray deployment(const QByteArray &containers, const QByteArray &status = R"({"readyReplicas":1})")
{
    return R"({"metadata":{"name":"kuberay-operator","namespace":"kuberay-system"},"spec":{"replicas":1,"template":)"
           R"({"spec":{"containers":[)"
        + containers + R"(]}}},"status":)" + status + "}";
}

QByteArray container(const QByteArray &image, const QByteArray &name = "kuberay-operator")
{
    return R"({"name":")" + name + R"(","image":")" + image + R"("})";
}

QByteArray list(const QByteArray &items)
{
    return R"({"kind":"DeploymentList","items":[)" + items + "]}";
}

} // namespace

class TestOperatorInfo : public QObject {
    Q_OBJECT
private slots:
    void readsTheRelease_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<std::optional<Release>>("release");
        using Found = std::optional<Release>;
        QTest::newRow("1.6.1") << QByteArray("quay.io/kuberay/operator:v1.6.1") << u"v1.6.1"_s << Found({1, 6, 1});
        QTest::newRow("1.0.0, the reference's")
            << QByteArray("kuberay/operator:v1.0.0") << u"v1.0.0"_s << Found({1, 0, 0});
        QTest::newRow("without v") << QByteArray("kuberay/operator:1.0.0") << u"1.0.0"_s << Found({1, 0, 0});
        QTest::newRow("candidate") << QByteArray("quay.io/kuberay/operator:v1.6.0-rc.1") << u"v1.6.0-rc.1"_s
                                   << Found({1, 6, 0});
        QTest::newRow("tag and digest") << QByteArray("quay.io/kuberay/operator:v1.5.1@sha256:0123") << u"v1.5.1"_s
                                        << Found({1, 5, 1});
        QTest::newRow("digest alone") << QByteArray("quay.io/kuberay/operator@sha256:0123") << QString() << Found();
        QTest::newRow("mirror with a port")
            << QByteArray("mirror:5000/kuberay/operator:v1.4.2") << u"v1.4.2"_s << Found({1, 4, 2});
        QTest::newRow("mirror with a port, no tag")
            << QByteArray("mirror:5000/kuberay/operator") << QString() << Found();
        QTest::newRow("no tag") << QByteArray("kuberay/operator") << QString() << Found();
        QTest::newRow("nightly") << QByteArray("quay.io/kuberay/operator:nightly") << u"nightly"_s << Found();
        QTest::newRow("a commit") << QByteArray("quay.io/kuberay/operator:0a1b2c3") << u"0a1b2c3"_s << Found();
    }
    void readsTheRelease()
    {
        QFETCH(const QByteArray, image);
        QFETCH(const QString, tag);
        QFETCH(const std::optional<Release>, release);
        const auto info = decodeOperator(deployment(container(image)));
        QVERIFY(info.has_value());
        QCOMPARE(info->image, QString::fromLatin1(image));
        QCOMPARE(info->tag, tag);
        QVERIFY(info->release == release);
    }

    void readsPlaceAndReadiness()
    {
        const auto info = decodeOperator(deployment(container("a:1")));
        QVERIFY(info.has_value());
        QCOMPARE(info->name, u"kuberay-operator"_s);
        QCOMPARE(info->namespaceName, u"kuberay-system"_s);
        QCOMPARE(info->wantedReplicas, 1);
        QCOMPARE(info->readyReplicas, 1);
        QCOMPARE(decodeOperator(deployment(container("a:1"), "null"))->readyReplicas, 0);
    }

    void aSidecarIsNotTheOperator()
    {
        const auto info =
            decodeOperator(deployment(container("mesh:9.9.9", "proxy") + ',' + container("kuberay/operator:v1.6.1")));
        QVERIFY(info.has_value());
        QCOMPARE(info->tag, u"v1.6.1"_s);
    }

    void toleratesOddDeployments()
    {
        const auto info = decodeOperator("{}");
        QVERIFY(info.has_value());
        QVERIFY(!info->release);
        QCOMPARE(info->wantedReplicas, 1);
    }

    void tellsAbsentFromOneFromSeveral_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Presence>("kind");
        QTest::addColumn<qsizetype>("count");
        const QByteArray one = deployment(container("a:v1.6.1"));
        QTest::newRow("absent") << list({}) << Presence::Absent << qsizetype(0);
        QTest::newRow("absent, as null") << QByteArray(R"({"items":null})") << Presence::Absent << qsizetype(0);
        QTest::newRow("one") << list(one) << Presence::One << qsizetype(1);
        QTest::newRow("two") << list(one + ',' + one) << Presence::Several << qsizetype(2);
    }
    void tellsAbsentFromOneFromSeveral()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const Presence, kind);
        QFETCH(const qsizetype, count);
        const auto presence = decodeOperators(answer);
        QVERIFY(presence.has_value());
        QCOMPARE(presence->kind, kind);
        QCOMPARE(presence->operators.size(), count);
    }

    void refusesWhatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("truncated") << list(deployment(container("a:1"))).chopped(3);
        QTest::newRow("a page of a proxy") << QByteArray("<html></html>");
        QTest::newRow("a Status") << QByteArray(R"({"kind":"Status","code":403})");
        QTest::newRow("a list of its own") << QByteArray("[]");
    }
    void refusesWhatIsNoList()
    {
        QFETCH(const QByteArray, answer);
        const auto presence = decodeOperators(answer);
        QVERIFY(!presence.has_value());
        QCOMPARE(presence.error().kind, Error::Kind::Broken);
    }
};

QTEST_GUILESS_MAIN(TestOperatorInfo)
#include "tst_operatorinfo.moc"
