#include <models/ray/check/problemrules.h>
#include <models/ray/check/replicarules.h>
#include <models/ray/check/textrules.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using Code = ProblemCode;

namespace {

using Rule = Found (*)(const QString &text);

Found podNameOfCluster(const QString &cluster)
{
    return textrules::podName(cluster, u"workergroup"_s);
}

} // namespace

/// The rules for single texts, and for a group's three counts.
class TestTextRules : public QObject {
    Q_OBJECT
    QSet<int> m_seen; // codes that a row has shown

private slots:
    void accepts_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Rule rule, const QString &text) { QTest::newRow(name) << rule << text; };
        row("name of 53 letters", textrules::clusterName, QString(53, u'a'));
        row("namespace that begins with a digit", textrules::namespaceName, u"1a"_s);
        row("a group", textrules::groupName, u"workergroup"_s);
        row("a pod's name", podNameOfCluster, u"raycluster-kuberay"_s);
        row("half a core", textrules::cpu, u"0.5"_s);
        row("memory in binary", textrules::memory, u"1.5Gi"_s);
        row("least memory", textrules::memory, u"250Mi"_s);
        row("image without tag", textrules::image, u"ray"_s);
        row("image in a registry with port", textrules::image, u"localhost:5000/a/b__c:1_x.y"_s);
        row("image with tag and digest", textrules::image, u"quay.io/ray/ray:2.9@sha256:"_s + QString(64, u'a'));
        row("registry with capitals", textrules::image, u"Registry.Example/ray:1"_s);
        row("registry by IPv6 address", textrules::image, u"[2001:db8::1]:5000/ray"_s);
    }
    void accepts()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QString, text);
        QVERIFY(!rule(text));
    }

    void refuses_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, Rule rule, const QString &text, Code code, const QStringList &args = {}) {
            QTest::newRow(name) << rule << text << code << args;
        };
        const Rule name = textrules::clusterName;
        row("no name", name, {}, Code::NameEmpty);
        row("name of 54 letters", name, QString(54, u'a'), Code::NameTooLong, {u"54"_s, u"53"_s});
        row("capitals in the name", name, u"Ray-A"_s, Code::NameUpperCase, {u"ray-a"_s});
        row("underscore in the name", name, u"Ray_a"_s, Code::NameCharacter, {u"R"_s});
        row("dot in the name, which the server would take", name, u"a.b"_s, Code::NameCharacter, {u"."_s});
        row("blank in the name", name, u"a b"_s, Code::NameCharacter, {u" "_s});
        row("a unicorn in the name", name, u"a🦄"_s, Code::NameCharacter, {u"🦄"_s});
        row("digits of another script", name, u"a١"_s, Code::NameCharacter, {u"١"_s});
        row("name begins with a digit", name, u"1a"_s, Code::NameBegin);
        row("name begins with a dash", name, u"-a"_s, Code::NameBegin);
        row("name ends with a dash", name, u"a-"_s, Code::NameEnd);

        const Rule space = textrules::namespaceName;
        row("no namespace", space, {}, Code::NamespaceEmpty);
        row("long namespace", space, QString(64, u'a'), Code::NamespaceTooLong, {u"64"_s, u"63"_s});
        row("dot in the namespace", space, u"a.b"_s, Code::NamespaceCharacter, {u"."_s});
        row("namespace ends with a dash", space, u"a-"_s, Code::NamespaceEdge);

        const Rule group = textrules::groupName;
        row("no group name", group, {}, Code::GroupNameEmpty);
        row("long group name", group, QString(64, u'a'), Code::GroupNameTooLong, {u"64"_s, u"63"_s});
        row("underscore in the group name", group, u"a_b"_s, Code::GroupNameCharacter, {u"_"_s});
        row("group name begins with a dash", group, u"-a"_s, Code::GroupNameEdge);
        row("the head's group", group, u"headgroup"_s, Code::GroupNameReserved, {u"headgroup"_s});
        row("pods' names will be cut", podNameOfCluster, QString(50, u'a'), Code::PodNameCut, {QString(50, u'a')});

        const Rule image = textrules::image;
        row("no image", image, {}, Code::ImageEmpty);
        row("blank behind the image", image, u"ray:1 "_s, Code::ImageSpace);
        row("capitals in the image", image, u"quay.io/Ray/ray:1"_s, Code::ImageUpperCase, {u"ray/ray"_s});
        row("tag with a plus", image, u"ray:1+2"_s, Code::ImageTag, {u"1+2"_s});
        row("empty tag", image, u"ray:"_s, Code::ImageTag, {QString()});
        row("short digest", image, u"ray@sha256:abc"_s, Code::ImageDigest, {u"sha256:abc"_s});
        row("two slashes", image, u"a//b"_s, Code::ImageForm);
        row("a URL", image, u"https://quay.io/ray"_s, Code::ImageForm);

        const Rule cpu = textrules::cpu;
        row("no CPU", cpu, {}, Code::QuantityEmpty, {QString()});
        row("CPU in words", cpu, u"two"_s, Code::QuantityNotANumber, {u"two"_s});
        row("no CPU at all", cpu, u"0"_s, Code::QuantityNotPositive, {u"0"_s});
        row("negative CPU", cpu, u"-1"_s, Code::QuantityNotPositive, {u"-1"_s});
        row("CPU that wraps to none", cpu, u"1E"_s, Code::CpuTooLarge, {u"9000000000000000"_s});
        const Rule memory = textrules::memory;
        row("memory in GB", memory, u"2GB"_s, Code::QuantitySuffix, {u"2GB"_s});
        row("memory in K", memory, u"2000000K"_s, Code::QuantityKilo, {u"2000000K"_s});
        row("memory in gi", memory, u"2gi"_s, Code::QuantityBinary, {u"2gi"_s});
        row("memory with half an exponent", memory, u"1e"_s, Code::QuantityExponent, {u"1e"_s});
        row("memory beyond all", memory, u"8Ei"_s, Code::QuantityTooLarge, {u"8Ei"_s});
        row("memory in thousandths", memory, u"1000m"_s, Code::MemoryMilli, {u"1000M"_s});
        row("memory that Ray cannot start in", memory, u"249Mi"_s, Code::MemoryTooSmall, {u"250Mi"_s});
    }
    void refuses()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QString, text);
        QFETCH(const Code, code);
        QFETCH(const QStringList, args);
        const Found found = rule(text);
        QVERIFY(found);
        QCOMPARE(found->code, code);
        QCOMPARE(found->args, args);
        QCOMPARE(ruleOf(code).weight, code == Code::PodNameCut ? Problem::Weight::Note : Problem::Weight::Error);
        m_seen.insert(int(code));
    }

    void counts_data()
    {
        QTest::addColumn<ScaleTarget>("target");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, ScaleTarget target, const QString &field, Code code,
                            const QStringList &args = {}) { QTest::newRow(name) << target << field << code << args; };
        row("negative replicas", {-1, 0, 5}, u"replicas"_s, Code::ReplicasNegative);
        row("negative min", {0, -1, 5}, u"minReplicas"_s, Code::MinReplicasNegative);
        row("negative max", {0, 0, -1}, u"maxReplicas"_s, Code::MaxReplicasNegative);
        row("min above max", {0, 6, 5}, u"minReplicas"_s, Code::MinAboveMax, {u"6"_s, u"5"_s});
        row("replicas below min", {0, 1, 5}, u"replicas"_s, Code::ReplicasBelowMin, {u"0"_s, u"1"_s});
        row("replicas above max", {6, 0, 5}, u"replicas"_s, Code::ReplicasAboveMax, {u"6"_s, u"5"_s});
    }
    void counts()
    {
        QFETCH(const ScaleTarget, target);
        QFETCH(const QString, field);
        QFETCH(const Code, code);
        QFETCH(const QStringList, args);
        const auto found = replicaFindings(target);
        QCOMPARE(found.size(), 1); // the other counts are not blamed
        QCOMPARE(found[0].field, field);
        QCOMPARE(found[0].finding, (Finding{code, args}));
        m_seen.insert(int(code));
    }
    void devices()
    {
        QVERIFY(textrules::isDeviceName(u"nvidia.com/mig-1g.5gb"_s));
        for (const QString &name : {QString(), u"gpu"_s, u"kubernetes.io/gpu"_s, u"a.kubernetes.io/b"_s})
            QVERIFY2(!textrules::isDeviceName(name), qPrintable(name));
    }
    void rightCounts() { QVERIFY(replicaFindings({3, 0, 5}).isEmpty()); }

    void everyRuleOfATextHasASourceAndARow()
    {
        for (int code = 0; code <= int(Code::ReplicasAboveMax); ++code) {
            QCOMPARE(ruleOf(Code(code)).code, Code(code));
            QVERIFY(!ruleOf(Code(code)).source.isEmpty());
            const bool isOfSeveralTexts = Code(code) == Code::GroupNameRepeated; // tst_problem
            QVERIFY2(m_seen.contains(code) || isOfSeveralTexts, QByteArray::number(code).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestTextRules)
#include "tst_textrules.moc"
