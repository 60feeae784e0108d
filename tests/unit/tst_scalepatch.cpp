#include <models/ray/scaleeffect.h>
#include <models/ray/scalepatch.h>

#include <tests/support/yamldata.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using raydeck::test::testData;
using Kind = ScaleEffect::Kind;

namespace {

QByteArray cluster(const QByteArray &groups)
{
    return R"({"metadata":{"resourceVersion":"7"},"spec":{"workerGroupSpecs":[)" + groups + "]}}";
}

QJsonObject operation(const QString &op, const QString &path, const QJsonValue &value)
{
    return {{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
}

/// A patch of one group: its two tests and then the changes, each {op, field, value}.
QJsonArray patchOf(int index, const QString &name, const QList<std::tuple<QString, QString, int>> &changes)
{
    const QString path = u"/spec/workerGroupSpecs/%1/"_s.arg(index);
    QJsonArray patch{operation(u"test"_s, u"/metadata/resourceVersion"_s, u"7"_s),
                     operation(u"test"_s, path + u"groupName"_s, name)};
    for (const auto &[op, field, value] : changes)
        patch.append(operation(op, path + field, value));
    return patch;
}

} // namespace

class TestScalePatch : public QObject {
    Q_OBJECT
private slots:
    void patches_data()
    {
        QTest::addColumn<QByteArray>("live");
        QTest::addColumn<QString>("group");
        QTest::addColumn<ScaleTarget>("target");
        QTest::addColumn<QJsonArray>("patch");
        const QByteArray one = R"({"groupName":"a","replicas":1,"minReplicas":0,"maxReplicas":5})";
        const QByteArray two = R"({"groupName":"b","replicas":2,"minReplicas":1,"maxReplicas":4})";
        const QByteArray bare = R"({"groupName":"a"})";
        QTest::newRow("replicas of the first group") << cluster(one + ',' + two) << u"a"_s << ScaleTarget{3, 0, 5}
                                                     << patchOf(0, u"a"_s, {{u"replace"_s, u"replicas"_s, 3}});
        QTest::newRow("limits of the second group")
            << cluster(one + ',' + two) << u"b"_s << ScaleTarget{2, 0, 9}
            << patchOf(1, u"b"_s, {{u"replace"_s, u"minReplicas"_s, 0}, {u"replace"_s, u"maxReplicas"_s, 9}});
        QTest::newRow("nothing changes") << cluster(one) << u"a"_s << ScaleTarget{1, 0, 5} << QJsonArray();
        QTest::newRow("fields that are missing are added")
            << cluster(bare) << u"a"_s << ScaleTarget{3, 1, 5}
            << patchOf(
                   0, u"a"_s,
                   {{u"add"_s, u"replicas"_s, 3}, {u"add"_s, u"minReplicas"_s, 1}, {u"add"_s, u"maxReplicas"_s, 5}});
        QTest::newRow("a missing field that means the same already")
            << cluster(bare) << u"a"_s << ScaleTarget{0, 0, 2147483647} << QJsonArray();
        QTest::newRow("a null is overwritten")
            << cluster(R"({"groupName":"a","replicas":null,"maxReplicas":5})") << u"a"_s << ScaleTarget{2, 0, 5}
            << patchOf(0, u"a"_s, {{u"add"_s, u"replicas"_s, 2}});
        QTest::newRow("a name that needs escapes")
            << cluster("{\"groupName\":\"a\\\"/~b\",\"maxReplicas\":5}") << u"a\"/~b"_s << ScaleTarget{2, 0, 5}
            << patchOf(0, u"a\"/~b"_s, {{u"add"_s, u"replicas"_s, 2}});
    }
    void patches()
    {
        QFETCH(const QByteArray, live);
        QFETCH(const QString, group);
        QFETCH(const ScaleTarget, target);
        QFETCH(const QJsonArray, patch);
        const auto made = scalePatch(live, group, target);
        QVERIFY(made.has_value());
        QCOMPARE(QJsonDocument::fromJson(*made).array(), patch);
        QCOMPARE(made->isEmpty(), patch.isEmpty());
    }

    void touchesNothingElse()
    {
        const auto made = scalePatch(testData("rayclusters/ready-1.6.1.json"), u"workergroup"_s, {3, 0, 5});
        QVERIFY(made.has_value());
        const QJsonArray operations = QJsonDocument::fromJson(*made).array();
        QCOMPARE(operations.size(), 3);
        QCOMPARE(operations[2][u"path"], u"/spec/workerGroupSpecs/0/replicas"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("live");
        QTest::addColumn<ScaleTarget>("target");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray group = R"({"groupName":"a","replicas":1})";
        const QByteArray other = R"({"groupName":"b"})";
        QTest::newRow("no such group") << cluster(other) << ScaleTarget{1, 0, 5} << Error::Kind::NotFound;
        QTest::newRow("no groups") << cluster({}) << ScaleTarget{1, 0, 5} << Error::Kind::NotFound;
        QTest::newRow("two groups of the name")
            << cluster(group + ',' + group) << ScaleTarget{1, 0, 5} << Error::Kind::Invalid;
        QTest::newRow("negative replicas") << cluster(group) << ScaleTarget{-1, 0, 5} << Error::Kind::Invalid;
        QTest::newRow("min above max") << cluster(group) << ScaleTarget{1, 6, 5} << Error::Kind::Invalid;
        QTest::newRow("truncated") << cluster(group).chopped(2) << ScaleTarget{1, 0, 5} << Error::Kind::Broken;
        QTest::newRow("nothing") << QByteArray() << ScaleTarget{1, 0, 5} << Error::Kind::Broken;
        QTest::newRow("no resourceVersion") << QByteArray("{}") << ScaleTarget{1, 0, 5} << Error::Kind::Broken;
    }
    void refuses()
    {
        QFETCH(const QByteArray, live);
        QFETCH(const ScaleTarget, target);
        QFETCH(const Error::Kind, kind);
        const auto made = scalePatch(live, u"a"_s, target);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, kind);
    }

    void saysWhatTheOperatorWillDo_data()
    {
        QTest::addColumn<RayClusterRow>("cluster");
        QTest::addColumn<GroupRow>("group");
        QTest::addColumn<ScaleTarget>("target");
        QTest::addColumn<qint64>("podsNow");
        QTest::addColumn<Release>("release");
        QTest::addColumn<ScaleEffect>("effect");
        const RayClusterRow plain;
        const RayClusterRow autoscaled{.autoscaling = true};
        const GroupRow group{.replicas = 2, .maxReplicas = 5};
        const GroupRow hosts{.replicas = 1, .maxReplicas = 5, .numOfHosts = 4};
        const Release now{1, 6, 1};
        const auto row = [](const char *name, const RayClusterRow &cluster, const GroupRow &ofGroup,
                            const ScaleTarget &target, qint64 pods, Release release, const ScaleEffect &effect) {
            QTest::newRow(name) << cluster << ofGroup << target << pods << release << effect;
        };
        row("up", plain, group, {4, 0, 5}, 2, now, {.kind = Kind::Creates, .pods = 2, .wanted = 4});
        row("down", plain, group, {0, 0, 5}, 2, now, {.kind = Kind::Deletes, .pods = 2, .wanted = 0});
        row("the same", plain, group, {2, 0, 5}, 2, now, {.kind = Kind::Nothing, .wanted = 2});
        row("limits only", plain, group, {2, 1, 9}, 2, now, {.kind = Kind::Nothing, .wanted = 2});
        row("above max", plain, group, {9, 0, 5}, 2, now,
            {.kind = Kind::Creates, .pods = 3, .wanted = 5, .loweredTo = 5});
        row("below min", plain, group, {0, 3, 5}, 2, now,
            {.kind = Kind::Creates, .pods = 1, .wanted = 3, .raisedTo = 3});
        row("max below what runs", plain, group, {1, 0, 1}, 2, now, {.kind = Kind::Deletes, .pods = 1, .wanted = 1});
        row("several hosts a replica", plain, hosts, {2, 0, 5}, 4, now,
            {.kind = Kind::Creates, .pods = 4, .wanted = 8});
        row("up, autoscaling on", autoscaled, group, {4, 0, 5}, 2, now,
            {.kind = Kind::Creates, .pods = 2, .wanted = 4, .autoscalerMayChange = true});
        row("down, autoscaling on: the operator deletes none", autoscaled, group, {0, 0, 5}, 2, now,
            {.kind = Kind::LeftToAutoscaler, .pods = 2, .wanted = 0, .autoscalerMayChange = true});
        row("cluster suspended", {.suspend = true}, group, {4, 0, 5}, 0, now,
            {.kind = Kind::Later, .pods = 4, .wanted = 4});
        row("group suspended", plain, {.maxReplicas = 5, .suspended = true}, {4, 0, 5}, 0, now,
            {.kind = Kind::Later, .pods = 4, .wanted = 4});
        row("min above max, 1.6", plain, group, {2, 6, 5}, 2, now, {.kind = Kind::Rejected});
        row("min above max, 1.5: max is taken", plain, group, {2, 6, 5}, 2, {1, 5, 1},
            {.kind = Kind::Creates, .pods = 3, .wanted = 5, .raisedTo = 5});
        row("negative max, 1.6", plain, group, {2, 0, -1}, 2, now, {.kind = Kind::Rejected});
        row("negative replicas, no rule covers it", plain, group, {-2, 0, 5}, 2, now, {.kind = Kind::NotKnown});
    }
    void saysWhatTheOperatorWillDo()
    {
        QFETCH(const RayClusterRow, cluster);
        QFETCH(const GroupRow, group);
        QFETCH(const ScaleTarget, target);
        QFETCH(const qint64, podsNow);
        QFETCH(const Release, release);
        QFETCH(const ScaleEffect, effect);
        const ScaleEffect found = scaleEffect(cluster, group, target, podsNow, release);
        QCOMPARE(found.kind, effect.kind);
        QCOMPARE(found.pods, effect.pods);
        QCOMPARE(found.wanted, effect.wanted);
        QVERIFY(found == effect);
    }

    void anUnknownOperatorIsTakenAsTheNewest() { QCOMPARE(scaleEffect({}, {}, {2, 6, 5}, 0, {}).kind, Kind::Rejected); }
};

QTEST_GUILESS_MAIN(TestScalePatch)
#include "tst_scalepatch.moc"
