#include <models/ray/formrules.h>

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using Code = FieldProblem::Code;

namespace {

using Edit = void (*)(RayClusterForm &form);
using Problems = QList<FieldProblem>;

} // namespace

class TestFormRules : public QObject {
    Q_OBJECT
    QSet<int> m_seen; // codes that a row has shown

private slots:
    void theReferenceHasNoProblem() { QVERIFY(problemsOf(RayClusterForm()).isEmpty()); }

    void accepts_data()
    {
        QTest::addColumn<Edit>("edit");
        const auto row = [](const char *name, Edit edit) { QTest::newRow(name) << edit; };
        row("name of 53 letters", [](RayClusterForm &form) {
            form.name = QString(53, u'a');
            form.workers = {};
        });
        row("namespace that begins with a digit", [](RayClusterForm &form) { form.namespaceName = u"1a"_s; });
        row("no worker group", [](RayClusterForm &form) { form.workers = {}; });
        row("two groups", [](RayClusterForm &form) {
            form.workers.append(form.workers[0]);
            form.workers[1].groupName = u"cpu"_s;
        });
        row("no GPUs and no resource name", [](RayClusterForm &form) {
            form.head.gpus = 0;
            form.head.gpuResource.clear();
        });
        row("half a core", [](RayClusterForm &form) { form.head.cpu = u"0.5"_s; });
        row("memory in binary", [](RayClusterForm &form) { form.head.memory = u"1.5Gi"_s; });
        row("least memory", [](RayClusterForm &form) { form.head.memory = u"250Mi"_s; });
        row("MIG slices", [](RayClusterForm &form) { form.head.gpuResource = u"nvidia.com/mig-1g.5gb"_s; });
        row("group limits at int32's end", [](RayClusterForm &form) { form.workers[0].maxReplicas = 2147483647; });
        row("image without tag", [](RayClusterForm &form) { form.image = u"ray"_s; });
        row("image in a registry with port",
            [](RayClusterForm &form) { form.image = u"localhost:5000/a/b__c:1_x.y"_s; });
        row("image with tag and digest",
            [](RayClusterForm &form) { form.image = u"quay.io/ray/ray:2.9@sha256:"_s + QString(64, u'a'); });
        row("registry with capitals", [](RayClusterForm &form) { form.image = u"Registry.Example/ray:1"_s; });
        row("registry by IPv6 address", [](RayClusterForm &form) { form.image = u"[2001:db8::1]:5000/ray"_s; });
    }
    void accepts()
    {
        QFETCH(const Edit, edit);
        RayClusterForm form;
        edit(form);
        QVERIFY(problemsOf(form).isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, Edit edit, const QString &field, Code code,
                            const QStringList &args = {}) { QTest::newRow(name) << edit << field << code << args; };
        const auto name = u"name"_s;
        row("no name", [](RayClusterForm &form) { form.name.clear(); }, name, Code::NameEmpty);
        row("name of 54 letters", [](RayClusterForm &form) { form.name = QString(54, u'a'); }, name, Code::NameTooLong,
            {u"54"_s, u"53"_s});
        row("capitals in the name", [](RayClusterForm &form) { form.name = u"Ray-A"_s; }, name, Code::NameUpperCase,
            {u"ray-a"_s});
        row("underscore in the name", [](RayClusterForm &form) { form.name = u"Ray_a"_s; }, name, Code::NameCharacter,
            {u"R"_s});
        row("dot in the name, which the server would take", [](RayClusterForm &form) { form.name = u"a.b"_s; }, name,
            Code::NameCharacter, {u"."_s});
        row("blank in the name", [](RayClusterForm &form) { form.name = u"a b"_s; }, name, Code::NameCharacter,
            {u" "_s});
        row("a unicorn in the name", [](RayClusterForm &form) { form.name = u"a🦄"_s; }, name, Code::NameCharacter,
            {u"🦄"_s});
        row("digits of another script", [](RayClusterForm &form) { form.name = u"a١"_s; }, name, Code::NameCharacter,
            {u"١"_s});
        row("name begins with a digit", [](RayClusterForm &form) { form.name = u"1a"_s; }, name, Code::NameBegin);
        row("name begins with a dash", [](RayClusterForm &form) { form.name = u"-a"_s; }, name, Code::NameBegin);
        row("name ends with a dash", [](RayClusterForm &form) { form.name = u"a-"_s; }, name, Code::NameEnd);

        const auto space = u"namespaceName"_s;
        row("no namespace", [](RayClusterForm &form) { form.namespaceName.clear(); }, space, Code::NamespaceEmpty);
        row("long namespace", [](RayClusterForm &form) { form.namespaceName = QString(64, u'a'); }, space,
            Code::NamespaceTooLong, {u"64"_s, u"63"_s});
        row("dot in the namespace", [](RayClusterForm &form) { form.namespaceName = u"a.b"_s; }, space,
            Code::NamespaceCharacter, {u"."_s});
        row(
            "namespace ends with a dash", [](RayClusterForm &form) { form.namespaceName = u"a-"_s; }, space,
            Code::NamespaceEdge);

        const auto group = u"workers[0].groupName"_s;
        row(
            "no group name", [](RayClusterForm &form) { form.workers[0].groupName.clear(); }, group,
            Code::GroupNameEmpty);
        row("long group name", [](RayClusterForm &form) { form.workers[0].groupName = QString(64, u'a'); }, group,
            Code::GroupNameTooLong, {u"64"_s, u"63"_s});
        row("underscore in the group name", [](RayClusterForm &form) { form.workers[0].groupName = u"a_b"_s; }, group,
            Code::GroupNameCharacter, {u"_"_s});
        row(
            "group name begins with a dash", [](RayClusterForm &form) { form.workers[0].groupName = u"-a"_s; }, group,
            Code::GroupNameEdge);
        row("the head's group", [](RayClusterForm &form) { form.workers[0].groupName = u"headgroup"_s; }, group,
            Code::GroupNameReserved, {u"headgroup"_s});
        row("two groups of one name", [](RayClusterForm &form) { form.workers.append(form.workers[0]); },
            u"workers[1].groupName"_s, Code::GroupNameRepeated, {u"workergroup"_s});
        row("pods' names will be cut", [](RayClusterForm &form) { form.name = QString(50, u'a'); }, group,
            Code::PodNameCut, {QString(50, u'a')});

        const auto image = u"image"_s;
        row("no image", [](RayClusterForm &form) { form.image.clear(); }, image, Code::ImageEmpty);
        row("blank behind the image", [](RayClusterForm &form) { form.image = u"ray:1 "_s; }, image, Code::ImageSpace);
        row("capitals in the image", [](RayClusterForm &form) { form.image = u"quay.io/Ray/ray:1"_s; }, image,
            Code::ImageUpperCase, {u"ray/ray"_s});
        row("tag with a plus", [](RayClusterForm &form) { form.image = u"ray:1+2"_s; }, image, Code::ImageTag,
            {u"1+2"_s});
        row("empty tag", [](RayClusterForm &form) { form.image = u"ray:"_s; }, image, Code::ImageTag, {QString()});
        row("short digest", [](RayClusterForm &form) { form.image = u"ray@sha256:abc"_s; }, image, Code::ImageDigest,
            {u"sha256:abc"_s});
        row("two slashes", [](RayClusterForm &form) { form.image = u"a//b"_s; }, image, Code::ImageForm);
        row("a URL", [](RayClusterForm &form) { form.image = u"https://quay.io/ray"_s; }, image, Code::ImageForm);
        row(
            "a worker's own image", [](RayClusterForm &form) { form.workers[0].image = u"a b"_s; },
            u"workers[0].image"_s, Code::ImageSpace);

        const auto cpu = u"head.cpu"_s;
        row("no CPU", [](RayClusterForm &form) { form.head.cpu.clear(); }, cpu, Code::QuantityEmpty, {QString()});
        row("CPU in words", [](RayClusterForm &form) { form.head.cpu = u"two"_s; }, cpu, Code::QuantityNotANumber,
            {u"two"_s});
        row("no CPU at all", [](RayClusterForm &form) { form.head.cpu = u"0"_s; }, cpu, Code::QuantityNotPositive,
            {u"0"_s});
        row("negative CPU", [](RayClusterForm &form) { form.head.cpu = u"-1"_s; }, cpu, Code::QuantityNotPositive,
            {u"-1"_s});
        row("CPU that wraps to none", [](RayClusterForm &form) { form.head.cpu = u"1E"_s; }, cpu, Code::CpuTooLarge,
            {u"9000000000000000"_s});
        const auto memory = u"workers[0].memory"_s;
        row("memory in GB", [](RayClusterForm &form) { form.workers[0].pod.memory = u"2GB"_s; }, memory,
            Code::QuantitySuffix, {u"2GB"_s});
        row("memory in K", [](RayClusterForm &form) { form.workers[0].pod.memory = u"2000000K"_s; }, memory,
            Code::QuantityKilo, {u"2000000K"_s});
        row("memory in gi", [](RayClusterForm &form) { form.workers[0].pod.memory = u"2gi"_s; }, memory,
            Code::QuantityBinary, {u"2gi"_s});
        row("memory with half an exponent", [](RayClusterForm &form) { form.workers[0].pod.memory = u"1e"_s; }, memory,
            Code::QuantityExponent, {u"1e"_s});
        row("memory beyond all", [](RayClusterForm &form) { form.workers[0].pod.memory = u"8Ei"_s; }, memory,
            Code::QuantityTooLarge, {u"8Ei"_s});
        row("memory in thousandths", [](RayClusterForm &form) { form.workers[0].pod.memory = u"1000m"_s; }, memory,
            Code::MemoryMilli, {u"1000M"_s});
        row("memory that Ray can't start in", [](RayClusterForm &form) { form.workers[0].pod.memory = u"249Mi"_s; },
            memory, Code::MemoryTooSmall, {u"250Mi"_s});

        row("negative GPUs", [](RayClusterForm &form) { form.head.gpus = -1; }, u"head.gpus"_s, Code::GpusNegative);
        row(
            "GPUs of nothing", [](RayClusterForm &form) { form.head.gpuResource.clear(); }, u"head.gpuResource"_s,
            Code::GpuResourceEmpty);
        row("GPUs without a vendor", [](RayClusterForm &form) { form.head.gpuResource = u"gpu"_s; },
            u"head.gpuResource"_s, Code::GpuResourceName, {u"gpu"_s});
        row("GPUs of Kubernetes itself", [](RayClusterForm &form) { form.head.gpuResource = u"kubernetes.io/gpu"_s; },
            u"head.gpuResource"_s, Code::GpuResourceName, {u"kubernetes.io/gpu"_s});

        const auto replicas = u"workers[0].replicas"_s;
        row(
            "negative replicas", [](RayClusterForm &form) { form.workers[0].replicas = -1; }, replicas,
            Code::ReplicasNegative);
        row(
            "negative min", [](RayClusterForm &form) { form.workers[0].minReplicas = -1; }, u"workers[0].minReplicas"_s,
            Code::MinReplicasNegative);
        row(
            "negative max", [](RayClusterForm &form) { form.workers[0].maxReplicas = -1; }, u"workers[0].maxReplicas"_s,
            Code::MaxReplicasNegative);
        row("min above max", [](RayClusterForm &form) { form.workers[0].minReplicas = 6; }, u"workers[0].minReplicas"_s,
            Code::MinAboveMax, {u"6"_s, u"5"_s});
        row("replicas below min", [](RayClusterForm &form) { form.workers[0].minReplicas = 1; }, replicas,
            Code::ReplicasBelowMin, {u"0"_s, u"1"_s});
        row("replicas above max", [](RayClusterForm &form) { form.workers[0].replicas = 6; }, replicas,
            Code::ReplicasAboveMax, {u"6"_s, u"5"_s});
    }
    void refuses()
    {
        QFETCH(const Edit, edit);
        QFETCH(const QString, field);
        QFETCH(const Code, code);
        QFETCH(const QStringList, args);
        RayClusterForm form;
        edit(form);
        const Problems problems = problemsOf(form);
        QCOMPARE(problems.size(), 1); // the rest of the form is not blamed
        QCOMPARE(problems[0].field, field);
        QCOMPARE(problems[0].code, code);
        QCOMPARE(problems[0].args, args);
        QCOMPARE(blocks(problems), code != Code::PodNameCut);
        m_seen.insert(int(code));
    }

    void everyRuleHasASourceAndARow()
    {
        for (int code = 0; code <= int(Code::ReplicasAboveMax); ++code) {
            QCOMPARE(ruleOf(Code(code)).code, Code(code));
            QVERIFY(!ruleOf(Code(code)).source.isEmpty());
            QVERIFY2(m_seen.contains(code), QByteArray::number(code).constData());
        }
    }

    void aScaleTargetHasTheSameRules()
    {
        QVERIFY(problemsOf(ScaleTarget{3, 0, 5}).isEmpty());
        const Problems problems = problemsOf(ScaleTarget{6, 0, 5});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].field, u"replicas"_s);
        QCOMPARE(problems[0].code, Code::ReplicasAboveMax);
    }
};

QTEST_GUILESS_MAIN(TestFormRules)
#include "tst_formrules.moc"
