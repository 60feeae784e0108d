#include <models/ray/check/problem.h>
#include <models/ray/check/problemlist.h>
#include <models/ray/check/problemrules.h>
#include <models/ray/check/schema.h>
#include <models/ray/draft/presets.h>
#include <models/ray/operator/packedoperator.h>

#include <tests/support/rayclusterdocument.h>
#include <tests/support/yamldata.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using By = Problem::By;
using Code = Problem::Code;
using Edits = QList<test::DocumentEdit>;

namespace {

constexpr Release V100{1, 0, 0};
constexpr Release V142{1, 4, 2};
constexpr Release V151{1, 5, 1};
constexpr Release V161{1, 6, 1};
constexpr Release V170{1, 7, 0};
constexpr Release Never{99, 0, 0};

kube::YamlValue documentOf(const QByteArray &yaml)
{
    const auto documents = kube::readYaml(yaml, u"test"_s);
    if (!documents)
        qFatal("%s", qPrintable(documents.error().message));
    return documents->value(0);
}

QList<Problem> problemsOf(const Edits &edits, Release release)
{
    return ray::problemsOf(documentOf(test::edited(test::rayClusterDocument(), edits)), release);
}

QString shown(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(u"%1 %2 by %3, code %4 (%5)"_s.arg(QString::number(problem.line), problem.path,
                                                        QString::number(int(problem.by)),
                                                        QString::number(int(problem.code)), problem.args.join(u'|')));
    return lines.join(u'\n');
}

QByteArray env(const char *name, const char *value = "x")
{
    return QByteArray("env:\n- name: ") + name + "\n  value: \"" + value + '"';
}

} // namespace

class TestProblem : public QObject {
    Q_OBJECT
    QSet<int> m_seen; // codes that a row has shown

private slots:
    /// No packed schema has them yet.
    void numbersAreChoicesToo()
    {
        const auto schema = Schema::fromCrd(
            R"({"spec": {"versions": [{"name": "v1", "served": true, "schema": {"openAPIV3Schema": {"type": "object", "properties": {
                "level": {"type": "integer", "enum": [1, 2, null]}, "share": {"type": "number", "enum": [0.1, 1]},
                "mixed": {"enum": ["all", 3]}, "odd": {"enum": [{}, "a"]},
                "form": {"type": "string", "pattern": "^(?<=a+)b$"}}}}}]}})",
            u"v1");
        QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
        const auto boundsOf = [&](const QString &field) {
            return schema->node(schema->find(kube::FieldPath(field))).bounds;
        };
        const auto allows = [&](const QString &field, const QByteArray &yaml) {
            return boundsOf(field)->choices.allow(documentOf(yaml));
        };
        QCOMPARE(boundsOf(u"level"_s)->choices.shown(), (QStringList{u"1"_s, u"2"_s}));
        QVERIFY(allows(u"level"_s, "2") && allows(u"level"_s, "0x2") && !allows(u"level"_s, "3"));
        QVERIFY(allows(u"share"_s, "0.10") && allows(u"share"_s, "1") && !allows(u"share"_s, "0.2"));
        QVERIFY(allows(u"mixed"_s, "all") && allows(u"mixed"_s, "3") && !allows(u"mixed"_s, "'3'"));
        QVERIFY(!boundsOf(u"odd"_s) || allows(u"odd"_s, "b"));              // the server judges
        QVERIFY(boundsOf(u"form"_s)->form.match(u"anything"_s).hasMatch()); // likewise
    }

    void nothingIsWrong_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("the reference") << test::testData("reference/raycluster.yaml");
        QTest::newRow("the base of the rows below") << test::rayClusterDocument();
    }
    void nothingIsWrong()
    {
        QFETCH(const QByteArray, yaml);
        for (const Release release : {V100, V142, V151, V161, V170}) {
            const QList<Problem> problems = ray::problemsOf(documentOf(yaml), release);
            QVERIFY2(problems.isEmpty(), qPrintable(shown(problems)));
        }
    }

    void nothingIsWrongWithThePresets()
    {
        for (const Preset &preset : presets()) {
            for (const Release release : {V100, V142, V151, V161, V170}) {
                const QList<Problem> problems = ray::problemsOf(documentOf(preset.yaml), release);
                if (release >= preset.needs)
                    QVERIFY2(problems.isEmpty(), qPrintable(preset.id + u' ' + shown(problems)));
            }
        }
    }

    /// The RayClusters that come with each release of the operator. Some are several documents in a file.
    void nothingIsWrongWithTheOperatorsSamples()
    {
        int count = 0;
        for (const Release release : packedReleases()) {
            const QDir folder(
                u"%1/v%2.%3.%4/samples"_s.arg(QStringLiteral(RAYDECK_OPERATOR_PACK), QString::number(release.major),
                                              QString::number(release.minor), QString::number(release.patch)));
            for (const QFileInfo &info : folder.entryInfoList({u"*.yaml"_s})) {
                QFile file(info.filePath());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto documents = kube::readYaml(file.readAll(), info.fileName());
                QVERIFY2(documents, qPrintable(info.filePath()));
                for (const kube::YamlValue &document : *documents) {
                    const kube::YamlValue *kind = document.field(u"kind");
                    if (!kind || kind->text != "RayCluster"_L1)
                        continue;
                    ++count;
                    QList<Problem> problems = ray::problemsOf(document, release);
                    // One of 1.0.0 has a dot in its name, which no later operator takes.
                    problems.removeIf([&](const Problem &problem) {
                        return release == V100 && problem.code == Code::NameCharacter && problem.by == By::Raydeck;
                    });
                    QVERIFY2(problems.isEmpty(), qPrintable(info.filePath() + u'\n' + shown(problems)));
                }
            }
        }
        QVERIFY2(count > 100, qPrintable(QString::number(count)));
    }

    /// One problem, at one field, under 1.6.1.
    void refuses_data()
    {
        QTest::addColumn<Edits>("edits");
        QTest::addColumn<QString>("path");
        QTest::addColumn<By>("by");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QByteArray>("line"); // the text of the line that is named; empty: not asked
        const auto row = [](const char *name, const Edits &edits, const QString &path, By by, Code code,
                            const QStringList &args = {}, const QByteArray &line = {}) {
            QTest::newRow(name) << edits << path << by << code << args << line;
        };
        const QString head = u"spec.headGroupSpec."_s;
        const QString headPod = head + u"template.spec."_s;
        const QString headContainer = headPod + u"containers[0]."_s;
        const QString group = u"spec.workerGroupSpecs[0]."_s;
        const QString groupContainer = group + u"template.spec.containers[0]."_s;

        // The API server: the form of the document.
        row("another kind", {{"kind: RayCluster", "kind: RayJob"}}, u"kind"_s, By::Schema, Code::KindOther,
            {u"RayJob"_s});
        row("no kind", {{"kind: RayCluster\n", ""}}, u"kind"_s, By::Schema, Code::FieldMissing, {u"kind"_s});
        row("no apiVersion", {{"apiVersion: ray.io/v1\n", ""}}, u"apiVersion"_s, By::Schema, Code::FieldMissing,
            {u"apiVersion"_s});
        row("another apiVersion", {{"ray.io/v1", "ray.io/v2"}}, u"apiVersion"_s, By::Schema, Code::ApiVersionOther,
            {u"ray.io/v2"_s});
        row("another group", {{"ray.io/v1", "apps/v1"}}, u"apiVersion"_s, By::Schema, Code::ApiVersionOther,
            {u"apps/v1"_s});
        row("a field with a slip", {{"# spec", "rayVersoin: 2.52.1"}}, u"spec.rayVersoin"_s, By::Schema,
            Code::FieldUnknownNear, {u"rayVersoin"_s, u"rayVersion"_s}, "  rayVersoin: 2.52.1");
        row("a field in another case", {{"# headPod", "hostnetwork: true"}}, headPod + u"hostnetwork"_s, By::Schema,
            Code::FieldUnknownNear, {u"hostnetwork"_s, u"hostNetwork"_s});
        row("a field of nothing", {{"# spec", "colour: red"}}, u"spec.colour"_s, By::Schema, Code::FieldUnknown,
            {u"colour"_s});
        row("a field of 1.7", {{"# group", "priority: 1"}}, group + u"priority"_s, By::Schema, Code::FieldFromRelease,
            {u"priority"_s, u"1.7.0"_s});
        row("a field that was removed", {{"# head", "replicas: 1"}}, head + u"replicas"_s, By::Schema,
            Code::FieldUntilRelease, {u"replicas"_s, u"1.1.0"_s});
        row("a field with a dot and a slash", {{"# spec", "a.b/c: 1"}}, u"spec[a.b/c]"_s, By::Schema,
            Code::FieldUnknown, {u"a.b/c"_s});
        row("an unknown field of metadata", {{"# metadata", "label: {}"}}, u"metadata.label"_s, By::Schema,
            Code::FieldUnknownNear, {u"label"_s, u"labels"_s});
        row("an unknown field of the document", {{"kind: RayCluster", "kind: RayCluster\nspecs: {}"}}, u"specs"_s,
            By::Schema, Code::FieldUnknownNear, {u"specs"_s, u"spec"_s});
        row("an unknown field of the status, whose values do not count",
            {{"kind: RayCluster", "kind: RayCluster\nstatus: {state: 1, colour: red}"}}, u"status.colour"_s, By::Schema,
            Code::FieldUnknown, {u"colour"_s});
        row("a field twice", {{"# spec", "suspend: false\nsuspend: false"}}, u"spec.suspend"_s, By::Schema,
            Code::FieldTwice, {u"suspend"_s}, "  suspend: false");
        row("a required field is missing", {{"# spec", "gcsFaultToleranceOptions: {}"}},
            u"spec.gcsFaultToleranceOptions.redisAddress"_s, By::Schema, Code::FieldMissing, {u"redisAddress"_s},
            "  gcsFaultToleranceOptions: {}");
        row("a required field is null", {{"groupName: workers", "groupName: null"}}, group + u"groupName"_s, By::Schema,
            Code::FieldMissing, {u"groupName"_s}, "  - groupName: null");
        row("a number where a text is wanted", {{"# headParams", "num-cpus: 1"}}, head + u"rayStartParams.num-cpus"_s,
            By::Schema, Code::TextWanted, {u"1"_s});
        row("a word that YAML takes for a boolean", {{"# headContainer", "env:\n- name: A\n  value: yes"}},
            headContainer + u"env[0].value"_s, By::Schema, Code::TextWanted, {u"yes"_s});
        row("a text where a number is wanted", {{"# group", "replicas: \"1\""}}, group + u"replicas"_s, By::Schema,
            Code::WholeNumberWanted, {u"1"_s});
        row("half a replica", {{"# group", "replicas: 1.5"}}, group + u"replicas"_s, By::Schema,
            Code::WholeNumberWanted, {u"1.5"_s});
        row("a text where a boolean is wanted", {{"# spec", "suspend: \"true\""}}, u"spec.suspend"_s, By::Schema,
            Code::BooleanWanted, {u"true"_s});
        row("half a thing as a quantity", {{"# headContainer", "resources: {limits: {cpu: 1.5}}"}},
            headContainer + u"resources.limits.cpu"_s, By::Schema, Code::NumberOrTextWanted, {u"1.5"_s});
        row("a text where fields are wanted", {{"# spec", "autoscalerOptions: v2"}}, u"spec.autoscalerOptions"_s,
            By::Schema, Code::MapWanted, {u"v2"_s});
        row("fields where a list is wanted", {{"# headPod", "tolerations: {key: a}"}}, headPod + u"tolerations"_s,
            By::Schema, Code::ListWanted, {u"{…}"_s});
        row("an empty item", {{"# headPod", "tolerations: [null]"}}, headPod + u"tolerations[0]"_s, By::Schema,
            Code::ValueWanted);
        row("not a choice", {{"# spec", "autoscalerOptions: {upscalingMode: Fast}"}},
            u"spec.autoscalerOptions.upscalingMode"_s, By::Schema, Code::NotAChoice,
            {u"Fast"_s, u"Default, Aggressive, Conservative"_s});
        row("managed by somebody else", {{"# spec", "managedBy: me"}}, u"spec.managedBy"_s, By::Schema,
            Code::NotAChoice, {u"me"_s, u"ray.io/kuberay-operator, kueue.x-k8s.io/multikueue"_s});
        row("a quantity in Gb", {{"# headContainer", "resources: {limits: {memory: 2Gb}}"}},
            headContainer + u"resources.limits.memory"_s, By::Schema, Code::QuantitySuffix, {u"2Gb"_s});
        row("an int32 that is none", {{"# group", "replicas: 3000000000"}}, group + u"replicas"_s, By::Schema,
            Code::NumberTooLarge, {u"2147483647"_s});
        row("an int32 below all", {{"# group", "replicas: -3000000000"}}, group + u"replicas"_s, By::Schema,
            Code::NumberTooSmall, {u"-2147483648"_s});
        row("a time that is none", {{"# metadata", "creationTimestamp: today"}}, u"metadata.creationTimestamp"_s,
            By::Schema, Code::DateWanted, {u"today"_s});
        row("a variable twice", {{"# headContainer", "env:\n- name: A\n- name: A"}}, headContainer + u"env[1].name"_s,
            By::Schema, Code::ItemTwice, {u"name A"_s}, "          - name: A");
        row("a port twice by default",
            {{"# headContainer", "ports:\n- {containerPort: 80, name: a}\n- {containerPort: 80, protocol: TCP}"}},
            headContainer + u"ports[1]"_s, By::Schema, Code::ItemTwice, {u"containerPort 80, protocol TCP"_s});
        row("a label's key", {{"# metadata", "labels: {\"a b\": c}"}}, u"metadata.labels.a b"_s, By::Schema,
            Code::LabelKey, {u"a b"_s});
        row("a label's value", {{"# metadata", "labels: {a: \"b c\"}"}}, u"metadata.labels.a"_s, By::Schema,
            Code::LabelValue, {u"b c"_s});
        row("an annotation's key", {{"# metadata", "annotations: {\"a b\": c}"}}, u"metadata.annotations.a b"_s,
            By::Schema, Code::AnnotationKey, {u"a b"_s});
        row("annotations without end", {{"# metadata", "annotations: {a: " + QByteArray(300'000, 'x') + "}"}},
            u"metadata.annotations"_s, By::Schema, Code::AnnotationsSize, {u"262144"_s});
        row("no name", {{"  name: raycluster\n", ""}}, u"metadata.name"_s, By::Schema, Code::NameEmpty);
        row("capitals in the name", {{"raycluster", "Ray"}}, u"metadata.name"_s, By::Schema, Code::NameUpperCase,
            {u"ray"_s});
        row("underscore in the name", {{"raycluster", "a_b"}}, u"metadata.name"_s, By::Schema, Code::NameCharacter,
            {u"_"_s});
        row("name ends with a dash", {{"raycluster", "a-"}}, u"metadata.name"_s, By::Schema, Code::NameEnd);
        row("dot in the namespace", {{"# metadata", "namespace: a.b"}}, u"metadata.namespace"_s, By::Schema,
            Code::NamespaceCharacter, {u"."_s});
        row("long namespace", {{"# metadata", "namespace: " + QByteArray(64, 'a')}}, u"metadata.namespace"_s,
            By::Schema, Code::NamespaceTooLong, {u"64"_s, u"63"_s});
        row("namespace ends with a dash", {{"# metadata", "namespace: a-"}}, u"metadata.namespace"_s, By::Schema,
            Code::NamespaceEdge);

        // Raydeck: what Kubernetes or Ray refuses later.
        const auto own = By::Raydeck;
        const QString name = group + u"groupName"_s;
        row("a group without a name", {{"groupName: workers", "groupName: \"\""}}, name, own, Code::GroupNameEmpty);
        row("a long group name", {{"groupName: workers", "groupName: " + QByteArray(64, 'a')}}, name, own,
            Code::GroupNameTooLong, {u"64"_s, u"63"_s});
        row("underscore in the group name", {{"groupName: workers", "groupName: a_b"}}, name, own,
            Code::GroupNameCharacter, {u"_"_s});
        row("group name ends with a dash", {{"groupName: workers", "groupName: a-"}}, name, own, Code::GroupNameEdge);
        row("the head's group", {{"groupName: workers", "groupName: headgroup"}}, name, own, Code::GroupNameReserved,
            {u"headgroup"_s});
        row("two groups of one name",
            {{"  workerGroupSpecs:",
              "  workerGroupSpecs:\n  - {groupName: workers, rayStartParams: {}, template: {spec: "
              "{containers: [{name: a, image: a}]}}}"}},
            u"spec.workerGroupSpecs[1].groupName"_s, own, Code::GroupNameRepeated, {u"workers"_s});
        row("pods' names will be cut", {{"raycluster", QByteArray(50, 'a')}}, name, own, Code::PodNameCut,
            {QString(50, u'a')});
        row("negative replicas", {{"# group", "replicas: -1"}}, group + u"replicas"_s, own, Code::ReplicasNegative);
        row("replicas below the limit", {{"# group", "minReplicas: 1"}}, group + u"replicas"_s, own,
            Code::ReplicasBelowMin, {u"0"_s, u"1"_s}, "  - groupName: workers");
        row("replicas above the limit", {{"# group", "replicas: 2\nmaxReplicas: 1"}}, group + u"replicas"_s, own,
            Code::ReplicasAboveMax, {u"2"_s, u"1"_s});
        row("no host", {{"# group", "numOfHosts: 0"}}, group + u"numOfHosts"_s, own, Code::HostsTooFew, {u"0"_s});
        row("a start parameter in words", {{"# groupParams", "num-gpus: two"}}, group + u"rayStartParams.num-gpus"_s,
            own, Code::StartParameterNumber, {u"two"_s});
        row("resources that the shell takes the quotes of", {{"# groupParams", "resources: '{\"NPU\": 2}'"}},
            group + u"rayStartParams.resources"_s, own, Code::StartParameterResources);
        row("a service of no kind", {{"# head", "serviceType: External"}}, head + u"serviceType"_s, own,
            Code::NotAChoice, {u"External"_s, u"ClusterIP, NodePort, LoadBalancer"_s});
        row("no image", {{"          image: rayproject/ray:2.52.1\n", ""}}, headContainer + u"image"_s, own,
            Code::ImageEmpty);
        row("a blank in the image", {{"image: rayproject/ray:2.52.1", "image: \"a b\""}}, headContainer + u"image"_s,
            own, Code::ImageSpace);
        row("capitals in the image", {{"image: rayproject/ray:2.52.1", "image: Ray:1"}}, headContainer + u"image"_s,
            own, Code::ImageUpperCase, {u"ray"_s});
        row("no tag", {{"image: rayproject/ray:2.52.1", "image: \"ray:\""}}, headContainer + u"image"_s, own,
            Code::ImageTag, {QString()});
        row("half a digest", {{"image: rayproject/ray:2.52.1", "image: ray@sha256:a"}}, headContainer + u"image"_s, own,
            Code::ImageDigest, {u"sha256:a"_s});
        row("no image at all", {{"image: rayproject/ray:2.52.1", "image: https://a/b"}}, headContainer + u"image"_s,
            own, Code::ImageForm);

        const auto limits = [](const QByteArray &text) {
            return Edits{{"# headContainer", "resources: {limits: {" + text + "}}"}};
        };
        const QString limit = headContainer + u"resources.limits"_s;
        row("a quantity that the pattern takes and Go does not", limits("cpu: 1e1.5"), limit + u".cpu"_s, own,
            Code::QuantityExponent, {u"1e1.5"_s});
        row("no CPU", limits("cpu: 0"), limit + u".cpu"_s, own, Code::QuantityNotPositive, {u"0"_s});
        row("CPU that wraps", limits("cpu: 1E"), limit + u".cpu"_s, own, Code::CpuTooLarge, {u"9000000000000000"_s});
        row("beyond all", limits("memory: 8Ei"), limit + u".memory"_s, own, Code::QuantityTooLarge, {u"8Ei"_s});
        row("memory in thousandths", limits("memory: 2000m"), limit + u".memory"_s, own, Code::MemoryMilli,
            {u"2000M"_s});
        row("memory that Ray cannot start in", limits("memory: 100Mi"), limit + u".memory"_s, own, Code::MemoryTooSmall,
            {u"250Mi"_s});
        row("half a GPU", limits("nvidia.com/gpu: 500m"), limit + u"[nvidia.com/gpu]"_s, own, Code::DeviceNotWhole,
            {u"500m"_s});
        row("fewer than no GPU", limits("nvidia.com/gpu: -1"), limit + u"[nvidia.com/gpu]"_s, own,
            Code::QuantityNegative, {u"-1"_s});
        row("GPUs without a vendor", limits("gpu: 1"), limit + u".gpu"_s, own, Code::ResourceName, {u"gpu"_s});
        const QString request = headContainer + u"resources.requests"_s;
        row("a GPU request without a limit", {{"# headContainer", "resources: {requests: {nvidia.com/gpu: 1}}"}},
            request + u"[nvidia.com/gpu]"_s, own, Code::DeviceLimitMissing, {u"nvidia.com/gpu"_s});
        row("a GPU request of its own",
            {{"# headContainer", "resources: {limits: {nvidia.com/gpu: 2}, requests: {nvidia.com/gpu: 1}}"}},
            request + u"[nvidia.com/gpu]"_s, own, Code::DeviceLimitOther, {u"1"_s, u"2"_s});
        row("a request above its limit", {{"# headContainer", "resources: {limits: {cpu: 1}, requests: {cpu: 1100m}}"}},
            request + u".cpu"_s, own, Code::LimitBelowRequest, {u"1100m"_s, u"1"_s});

        row("a container's name", {{"name: ray-head", "name: Ray"}}, headContainer + u"name"_s, own,
            Code::ContainerName, {u"Ray"_s});
        row("a name of two containers", {{"# headPod", "initContainers: [{name: ray-head, image: a}]"}},
            headContainer + u"name"_s, own, Code::ContainerNameTwice, {u"ray-head"_s});
        row("a variable's name", {{"# headContainer", "env: [{name: a=b}]"}}, headContainer + u"env[0].name"_s, own,
            Code::EnvName, {u"a=b"_s});
        row("two values of a variable",
            {{"# headContainer", "env: [{name: a, value: b, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]"}},
            headContainer + u"env[0].valueFrom"_s, own, Code::EnvValueTwice);
        row("a volume's name", {{"# headPod", "volumes: [{name: A, emptyDir: {}}]"}}, headPod + u"volumes[0].name"_s,
            own, Code::VolumeName, {u"A"_s});
        row("a volume of two kinds", {{"# headPod", "volumes: [{name: a, emptyDir: {}, hostPath: {path: /a}}]"}},
            headPod + u"volumes[0]"_s, own, Code::VolumeSources, {u"emptyDir, hostPath"_s});
        row("a mount of no volume", {{"# headContainer", "volumeMounts: [{name: a, mountPath: /a}]"}},
            headContainer + u"volumeMounts[0].name"_s, own, Code::MountVolumeMissing, {u"a"_s});
        row("a mount at no place",
            {{"# headPod", "volumes: [{name: a, emptyDir: {}}]"},
             {"# headContainer", "volumeMounts: [{name: a, mountPath: \"\"}]"}},
            headContainer + u"volumeMounts[0].mountPath"_s, own, Code::MountPathEmpty);
        row("port 0", {{"# headContainer", "ports: [{containerPort: 0}]"}}, headContainer + u"ports[0].containerPort"_s,
            own, Code::PortRange, {u"0"_s});
        row("a port's name", {{"# headContainer", "ports: [{containerPort: 1, name: A}]"}},
            headContainer + u"ports[0].name"_s, own, Code::PortName, {u"A"_s});
        row("two ports of one name",
            {{"# headContainer", "ports: [{containerPort: 1, name: a}, {containerPort: 2, name: a}]"}},
            headContainer + u"ports[1].name"_s, own, Code::PortNameTwice, {u"a"_s});
        row("another port on the host",
            {{"# headPod", "hostNetwork: true"}, {"# headContainer", "ports: [{containerPort: 1, hostPort: 2}]"}},
            headContainer + u"ports[0].hostPort"_s, own, Code::HostPortOther, {u"2"_s, u"1"_s});
        row("a protocol of no kind", {{"# headContainer", "ports: [{containerPort: 1, protocol: tcp}]"}},
            headContainer + u"ports[0].protocol"_s, own, Code::NotAChoice, {u"tcp"_s, u"TCP, UDP, SCTP"_s});
        row("a toleration of everything with a value", {{"# headPod", "tolerations: [{operator: Exists, value: a}]"}},
            headPod + u"tolerations[0].value"_s, own, Code::TolerationValue);
        row("a toleration of nothing", {{"# headPod", "tolerations: [{effect: NoSchedule}]"}},
            headPod + u"tolerations[0].key"_s, own, Code::TolerationKey);
        row("seconds that count for nothing",
            {{"# headPod", "tolerations: [{operator: Exists, tolerationSeconds: 1}]"}},
            headPod + u"tolerations[0].tolerationSeconds"_s, own, Code::TolerationSeconds);
        row("an operator of no kind", {{"# headPod", "tolerations: [{key: a, operator: Is}]"}},
            headPod + u"tolerations[0].operator"_s, own, Code::NotAChoice, {u"Is"_s, u"Exists, Equal"_s});
        row("a selector's value", {{"# headPod", "nodeSelector: {a: \"b c\"}"}}, headPod + u"nodeSelector.a"_s, own,
            Code::LabelValue, {u"b c"_s});
        row("the autoscaler's mount of no volume",
            {{"# spec", "autoscalerOptions: {volumeMounts: [{name: a, mountPath: /a}]}"}},
            u"spec.autoscalerOptions.volumeMounts[0].name"_s, own, Code::MountVolumeMissing, {u"a"_s});
        row("an account's name", {{"# headPod", "serviceAccountName: A_b"}}, headPod + u"serviceAccountName"_s, own,
            Code::ObjectName, {u"A_b"_s});
    }
    void refuses()
    {
        QFETCH(const Edits, edits);
        QFETCH(const QString, path);
        QFETCH(const By, by);
        QFETCH(const Code, code);
        QFETCH(const QStringList, args);
        QFETCH(const QByteArray, line);
        const QByteArray yaml = test::edited(test::rayClusterDocument(), edits);
        const QList<Problem> problems = ray::problemsOf(documentOf(yaml), V161);
        QVERIFY2(problems.size() == 1, qPrintable(shown(problems))); // the rest of the document is not blamed
        const Problem &problem = problems.constFirst();
        QCOMPARE(problem.path, path);
        QCOMPARE(problem.by, by);
        QCOMPARE(problem.code, code);
        QCOMPARE(problem.args, args);
        QCOMPARE(blocks(problems), code != Code::PodNameCut);
        if (!line.isEmpty())
            QCOMPARE(yaml.split('\n').value(problem.line - 1), line);
        m_seen.insert(int(code));
    }

    /// Each rule of the operator, and from which release on it refuses; before that it says nothing.
    void theOperatorRefuses_data()
    {
        QTest::addColumn<Edits>("edits");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Code>("code");
        QTest::addColumn<Release>("since");
        QTest::addColumn<Release>("until"); // the first release that takes it again
        const auto row = [](const char *name, Release since, const Edits &edits, const QString &path, Code code,
                            Release until = Never) { QTest::newRow(name) << edits << path << code << since << until; };
        const QString head = u"spec.headGroupSpec."_s;
        const QString headEnv = head + u"template.spec.containers[0].env[0]"_s;
        const QString group = u"spec.workerGroupSpecs[0]."_s;

        row("name of 54 letters", V142, {{"raycluster", QByteArray(54, 'a')}}, u"metadata.name"_s, Code::NameTooLong);
        row("name begins with a digit", V142, {{"raycluster", "1a"}}, u"metadata.name"_s, Code::NameBegin);
        row("dot in the name", V142, {{"raycluster", "a.b"}}, u"metadata.name"_s, Code::NameCharacter);
        row("head without containers", V142,
            {{"        containers:\n        - name: ray-head\n          image: rayproject/ray:2.52.1\n",
              "        containers: []\n"}},
            head + u"template.spec.containers"_s, Code::HeadContainersNone);
        row("a template without a pod", V142,
            {{"template:\n      # groupTemplate\n      spec:\n        # groupPod\n        containers:\n"
              "        - name: ray-worker\n          image: rayproject/ray:2.52.1\n",
              "template: {}\n"}},
            group + u"template.spec.containers"_s, Code::GroupContainersNone);
        row("min above max", V161, {{"# group", "replicas: 2\nminReplicas: 3\nmaxReplicas: 2"}},
            group + u"minReplicas"_s, Code::MinAboveMax);
        row("negative min", V161, {{"# group", "minReplicas: -1"}}, group + u"minReplicas"_s,
            Code::MinReplicasNegative);
        row("negative max", V161, {{"# group", "maxReplicas: -1"}}, group + u"maxReplicas"_s,
            Code::MaxReplicasNegative);
        row("Ray's resources twice", V151, {{"# headParams", "num-cpus: \"1\""}, {"# head", "resources: {CPU: \"1\"}"}},
            head + u"resources"_s, Code::RayResourcesTwice);
        row("a group's resources twice", V151,
            {{"# groupParams", "num-gpus: \"1\""}, {"# group", "resources: {GPU: \"1\"}"}}, group + u"resources"_s,
            Code::RayResourcesTwice);
        row("labels as a start parameter", V151, {{"# groupParams", "labels: a=b"}}, group + u"rayStartParams.labels"_s,
            Code::RayLabelsParameter);
        row("a Ray label's key", V151, {{"# head", "labels: {\"a b\": c}"}}, head + u"labels.a b"_s, Code::LabelKey);
        row("a Ray label's value", V151, {{"# group", "labels: {a: \"b c\"}"}}, group + u"labels.a"_s,
            Code::LabelValue);
        row("negative idle time", V161, {{"# spec", "autoscalerOptions: {idleTimeoutSeconds: -1}"}},
            u"spec.autoscalerOptions.idleTimeoutSeconds"_s, Code::IdleTimeoutNegative);
        row("a group's negative idle time", V161,
            {{"# spec", "autoscalerOptions: {version: v2}"}, {"# group", "idleTimeoutSeconds: -1"}},
            group + u"idleTimeoutSeconds"_s, Code::IdleTimeoutNegative);
        row("a group's idle time without v2", V161, {{"# group", "idleTimeoutSeconds: 1"}},
            group + u"idleTimeoutSeconds"_s, Code::IdleTimeoutNeedsV2);
        row("fault tolerance twice", V142,
            {{"# metadata", "annotations: {ray.io/ft-enabled: \"true\"}"},
             {"# spec", "gcsFaultToleranceOptions: {redisAddress: \"a:1\"}"}},
            u"metadata.annotations[ray.io/ft-enabled]"_s, Code::FaultToleranceTwice);
        row("a Redis address alone", V142, {{"# headContainer", env("RAY_REDIS_ADDRESS")}}, headEnv,
            Code::RedisAddressAlone);
        const test::DocumentEdit options{"# spec", "gcsFaultToleranceOptions: {redisAddress: \"a:1\"}"};
        row("a Redis address twice", V142, {options, {"# headContainer", env("RAY_REDIS_ADDRESS")}}, headEnv,
            Code::RedisAddressTwice);
        row("Redis' password twice", V142, {options, {"# headContainer", env("REDIS_PASSWORD")}}, headEnv,
            Code::RedisPasswordTwice);
        row("Redis' password as a parameter", V142, {options, {"# headParams", "redis-password: a"}},
            head + u"rayStartParams.redis-password"_s, Code::RedisPasswordParameter);
        row("the storage namespace twice", V142,
            {options, {"# metadata", "annotations: {ray.io/external-storage-namespace: a}"}},
            u"metadata.annotations[ray.io/external-storage-namespace]"_s, Code::StorageNamespaceTwice);
        row("Redis' user as a variable", V142, {{"# headContainer", env("REDIS_USERNAME")}}, headEnv,
            Code::RedisUsername);
        row("Redis' user as a parameter", V142, {{"# headParams", "redis-username: a"}},
            head + u"rayStartParams.redis-username"_s, Code::RedisUsername);
        row("a suspended group", V142, {{"# group", "suspend: true"}}, group + u"suspend"_s, Code::GroupSuspendGate,
            V161);
        row("a suspended group with autoscaling", V161,
            {{"# spec", "enableInTreeAutoscaling: true"}, {"# group", "suspend: true"}}, group + u"suspend"_s,
            Code::GroupSuspendAutoscaling);
        row("v2 without autoscaling", V151, {{"# headContainer", env("RAY_enable_autoscaler_v2", "1")}}, headEnv,
            Code::AutoscalerV2Alone);
        const test::DocumentEdit v2{"# spec", "enableInTreeAutoscaling: true\nautoscalerOptions: {version: v2}"};
        row("v2 twice", V142, {v2, {"# headContainer", env("RAY_enable_autoscaler_v2", "1")}}, headEnv,
            Code::AutoscalerVersionTwice);
        row("a head that restarts with v2", V142, {v2, {"# headPod", "restartPolicy: Always"}},
            head + u"template.spec.restartPolicy"_s, Code::RestartPolicyV2);
        row("a worker that restarts with v2", V142, {v2, {"# groupPod", "restartPolicy: OnFailure"}},
            group + u"template.spec.restartPolicy"_s, Code::RestartPolicyV2);
        row("tokens without a version", V151, {{"# spec", "authOptions: {mode: token}"}}, u"spec.rayVersion"_s,
            Code::TokenRayVersionMissing);
        row("tokens with a word as version", V151, {{"# spec", "rayVersion: nightly\nauthOptions: {mode: token}"}},
            u"spec.rayVersion"_s, Code::TokenRayVersionForm);
        row("tokens with an old version", V151, {{"# spec", "rayVersion: 2.51.9\nauthOptions: {mode: token}"}},
            u"spec.rayVersion"_s, Code::TokenRayVersionOld);
        row("the server's tokens with an old version", V161,
            {{"# spec", "rayVersion: 2.54.0\nauthOptions: {mode: token, enableK8sTokenAuth: true}"}},
            u"spec.rayVersion"_s, Code::TokenRayVersionOld);
        row("the server's tokens and a Secret", V161,
            {{"# spec", "rayVersion: 2.55.0\nauthOptions: {mode: token, enableK8sTokenAuth: true, secretName: a}"}},
            u"spec.authOptions.secretName"_s, Code::ServerTokenSecret);
        row("the server's tokens alone", V161, {{"# spec", "authOptions: {enableK8sTokenAuth: true}"}},
            u"spec.authOptions.enableK8sTokenAuth"_s, Code::ServerTokenAlone);
        row("a strategy of a cluster that a RayJob made", V161,
            {{"# metadata", "labels: {ray.io/originated-from-crd: RayJob}"},
             {"# spec", "upgradeStrategy: {type: Recreate}"}},
            u"spec.upgradeStrategy.type"_s, Code::UpgradeStrategyOwned);
        row("a priority without v2", V170, {{"# group", "priority: 1"}}, group + u"priority"_s, Code::PriorityNeedsV2);
        row("a priority with an old Ray", V170, {v2, {"# spec", "rayVersion: 2.55.0"}, {"# group", "priority: 1"}},
            group + u"priority"_s, Code::PriorityRayVersion);
        row("nothing at all", V142, {{"spec:...", "spec: null\n"}}, u"spec"_s, Code::HeadContainersNone);
    }
    void theOperatorRefuses()
    {
        QFETCH(const Edits, edits);
        QFETCH(const QString, path);
        QFETCH(const Code, code);
        QFETCH(const Release, since);
        QFETCH(const Release, until);
        for (const Release release : {V100, V142, V151, V161, V170}) {
            const QList<Problem> problems = problemsOf(edits, release);
            const auto isIt = [&](const Problem &problem) {
                return problem.path == path && problem.code == code && problem.by == By::Operator;
            };
            const bool isRefused = std::ranges::any_of(problems, isIt);
            QVERIFY2(isRefused == (release >= since && release < until), qPrintable(shown(problems)));
            const auto others = std::ranges::count_if(
                problems, [&](const Problem &problem) { return problem.by != By::Raydeck && !isIt(problem); });
            if (isRefused)
                QVERIFY2(others == 0, qPrintable(shown(problems)));
        }
        m_seen.insert(int(code));
    }

    void takesWhatTheOperatorTakes_data()
    {
        QTest::addColumn<Edits>("edits");
        QTest::addColumn<Release>("since");
        const auto row = [](const char *name, Release since, const Edits &edits) {
            QTest::newRow(name) << edits << since;
        };
        row("no worker group", V100, {{"  workerGroupSpecs:...", "  workerGroupSpecs: []\n"}});
        row("the older version of the API", V100, {{"ray.io/v1", "ray.io/v1alpha1"}});
        row("null is nothing", V100, {{"# spec", "rayVersion: null\nautoscalerOptions: ~"}});
        row("a number with a point", V100, {{"# group", "replicas: 1.0"}});
        row("group names with capitals and dots", V100, {{"groupName: workers", "groupName: GPU.a"}});
        row("port 80 twice by protocol", V100,
            {{"# headContainer", "ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]"}});
        const QByteArray longName(70, 'A');
        row("names that differ late", V100,
            {{"# headContainer", "env: [{name: " + longName + "1}, {name: " + longName + "2}]"}});
        row("Ray's own resources", V100,
            {{"# groupParams", "resources: '\"{\\\"NPU\\\": 2}\"'"},
             {"# headParams", "resources: \"'{\\\"a\\\": 0.5}'\""}});
        row("requests without limits", V100, {{"# headContainer", "resources: {requests: {cpu: 0, memory: 1}}"}});
        row("GPU limits without requests", V100, {{"# headContainer", "resources: {limits: {nvidia.com/gpu: 1}}"}});
        row("equal GPUs in other words", V100,
            {{"# headContainer", "resources: {limits: {nvidia.com/gpu: 1}, requests: {nvidia.com/gpu: 1000m}}"}});
        row("a mount of KubeRay's own volume", V100,
            {{"# headContainer", "volumeMounts: [{name: ray-logs, mountPath: /tmp/ray}]"}});
        row("an old label for fault tolerance", V100,
            {{"# metadata", "annotations: {ray.io/ft-enabled: \"true\"}"},
             {"# headContainer", env("RAY_REDIS_ADDRESS")}});
        row("autoscaling with restarts", V100,
            {{"# spec", "enableInTreeAutoscaling: true"}, {"# headPod", "restartPolicy: Always"}});
        row("v2 by its variable", V100,
            {{"# spec", "enableInTreeAutoscaling: true"}, {"# headContainer", env("RAY_enable_autoscaler_v2", "1")}});
        row("a group's idle time by the variable", V161,
            {{"# spec", "enableInTreeAutoscaling: true"},
             {"# group", "idleTimeoutSeconds: 1"},
             {"# headContainer", env("RAY_enable_autoscaler_v2", "true")}});
        row("tokens", V151, {{"# spec", "rayVersion: v2.52\nauthOptions: {mode: token}"}});
        row("fields of 1.7", V170,
            {{"# spec",
              "ingressOptions: {host: a, tls: [{secretName: a}]}\nnetworkPolicy: {}\n"
              "autoscalerOptions: {command: [a]}"}});
        row("a recreating cluster", V161, {{"# spec", "upgradeStrategy: {type: Recreate}"}});
        row("suspended", V142, {{"# spec", "suspend: true"}});
        row("an owner and a time", V100,
            {{"# metadata", "creationTimestamp: null\nownerReferences: [{apiVersion: v1, kind: A, name: a, uid: b}]"}});
    }
    void takesWhatTheOperatorTakes()
    {
        QFETCH(const Edits, edits);
        QFETCH(const Release, since);
        for (const Release release : {V100, V142, V151, V161, V170}) {
            const QList<Problem> problems = problemsOf(edits, release);
            if (release >= since)
                QVERIFY2(problems.isEmpty(), qPrintable(shown(problems)));
        }
    }

    void anOldReleaseSaysWhichOneKnows()
    {
        const QList<Problem> problems = problemsOf({{"# spec", "suspend: true"}, {"# group", "numOfHosts: 2"}}, V100);
        QCOMPARE(problems.size(), 2);
        for (const Problem &problem : problems) {
            QCOMPARE(problem.by, By::Schema);
            QCOMPARE(problem.code, Code::FieldFromRelease);
            QCOMPARE(problem.args.constLast(), u"1.1.0"_s);
        }
        // 1.2.0 is not packed; 1.0.0's schema stands for it, without the fields that came in between.
        QVERIFY(problemsOf({{"# spec", "suspend: true"}, {"# group", "numOfHosts: 2"}}, {1, 2, 0}).isEmpty());
        const QList<Problem> wrong = problemsOf({{"# spec", "suspend: 1"}}, {1, 2, 0});
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(wrong.constFirst().code, Code::BooleanWanted);
    }

    void theFirstWhoRefusesIsNamed()
    {
        const QList<Problem> problems = problemsOf({{"raycluster", QByteArray(54, 'a')}}, V100);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.constFirst().by, By::Raydeck); // 1.0.0 refuses nothing
        QCOMPARE(problemsOf({{"raycluster", QByteArray(54, 'A')}}, V161).constFirst().by, By::Schema);
    }

    void takesMilliseconds()
    {
        constexpr int Groups = 20;
        QByteArray yaml = test::rayClusterDocument();
        const QByteArray group = yaml.sliced(yaml.indexOf("  - groupName"));
        for (int i = 0; i < Groups; ++i) {
            const QByteArray name = "workers-" + QByteArray::number(i);
            yaml += QByteArray(group).replace("workers", name);
        }
        const kube::YamlValue document = documentOf(yaml);
        QCOMPARE(ray::problemsOf(document, V161), QList<Problem>()); // reads the schema
        QElapsedTimer timer;
        timer.start();
        QVERIFY(ray::problemsOf(document, V161).isEmpty());
        QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed()))); // 1 ms where it was written
        qInfo("%lld us for %d groups", timer.nsecsElapsed() / 1000, Groups);
    }

    void sortedByLine()
    {
        const QList<Problem> problems =
            problemsOf({{"raycluster", "a_b"}, {"# spec", "x: 1"}, {"image: rayproject/ray:2.52.1", "image: A"}}, V161);
        QCOMPARE(problems.size(), 3);
        QVERIFY(std::ranges::is_sorted(problems, {}, &Problem::line));
    }

    void strangeDocumentsAreRefusedCalmly_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("a word") << QByteArray("RayCluster");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("lists for all") << QByteArray("kind: [1]\napiVersion: []\nmetadata: []\nspec: []\n");
        QTest::newRow("words for all") << QByteArray("kind: a\napiVersion: /\nmetadata: b\nspec: c\n");
        QTest::newRow("empty maps") << QByteArray("kind: {}\napiVersion: {}\nmetadata: {}\nspec: {}\n");
    }
    void strangeDocumentsAreRefusedCalmly()
    {
        QFETCH(const QByteArray, yaml);
        for (const Release release : {V100, V161, Release{0, 1, 0}, Release{99, 0, 0}})
            QVERIFY(!ray::problemsOf(documentOf(yaml), release).isEmpty());
        QVERIFY(ray::problemsOf(documentOf("kind: {}"), V161).constFirst().line > 0);
    }

    /// What the validator does not read is not in the schemas: no oneOf, no format that would count, only two CEL rules.
    void theSchemasHaveNothingUnread()
    {
        for (const Release release : packedReleases()) {
            for (const QString &version : {u"v1"_s, u"v1alpha1"_s}) {
                const Schema *schema = Schema::rayCluster(release, version);
                QVERIFY(schema);
                QVERIFY2(schema->size() < 1500, qPrintable(QString::number(schema->size())));
                for (qsizetype i = 0; i < schema->size(); ++i) {
                    if (const auto &bounds = schema->node(int(i)).bounds) {
                        QVERIFY(bounds->pattern.isEmpty() || bounds->form.isValid());
                        for (const QString &rule : bounds->rules)
                            QVERIFY2(choicesOfRule(rule) || rule == "self == oldSelf"_L1, qPrintable(rule));
                    }
                }
            }
            const auto crd = packedCrd(release, u"rayclusters");
            QVERIFY(crd);
            for (const char *word : {"\"oneOf\"", "\"allOf\"", "\"not\":", "\"multipleOf\"", "\"uniqueItems\"",
                                     "\"minProperties\"", "\"maxProperties\"", "\"exclusiveM"})
                QVERIFY2(!crd->contains(word), word);
        }
    }

    void everyRuleHasASourceAndARow()
    {
        const QSet<int> elsewhere{// tst_textrules, or of lists that the RayCluster's schemas do not bound.
                                  int(Code::NamespaceEmpty), int(Code::QuantityEmpty), int(Code::QuantityNotANumber),
                                  int(Code::QuantityKilo), int(Code::QuantityBinary), int(Code::NumberWanted),
                                  int(Code::PatternMissed), int(Code::TextTooShort), int(Code::TextTooLong),
                                  int(Code::ItemsTooFew), int(Code::ItemsTooMany), int(Code::FieldRuleMissed),
                                  // Of 1.0.0 alone, where the schema lets lists repeat themselves: below.
                                  int(Code::EnvTwice), int(Code::VolumeTwice), int(Code::MountPathTwice)};
        for (int code = 0; code <= int(Code::StartParameterResources); ++code) {
            QCOMPARE(ruleOf(Code(code)).code, Code(code));
            QVERIFY(!ruleOf(Code(code)).source.isEmpty());
            QVERIFY2(m_seen.contains(code) || elsewhere.contains(code), QByteArray::number(code).constData());
        }
    }

    void whatAnOldSchemaLetsRepeat()
    {
        const QList<Problem> problems =
            problemsOf({{"# headPod", "volumes: [{name: a}, {name: a}]"},
                        {"# headContainer",
                         "env: [{name: a}, {name: a}]\n"
                         "volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: /a}]"}},
                       V100);
        QList<Code> codes;
        for (const Problem &problem : problems)
            codes.append(problem.code);
        QCOMPARE(codes, (QList{Code::VolumeTwice, Code::EnvTwice, Code::MountPathTwice}));
    }
};

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
