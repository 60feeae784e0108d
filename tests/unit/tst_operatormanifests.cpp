#include <models/ray/operator/operatormanifests.h>
#include <models/ray/operator/packedoperator.h>

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

QJsonObject objectOf(const Manifest &manifest)
{
    return QJsonDocument::fromJson(manifest.body).object();
}

QStringList namesOf(const QList<Manifest> &manifests)
{
    QStringList names;
    for (const Manifest &manifest : manifests)
        names.append(manifest.kind + u' '
                     + (manifest.namespaceName.isEmpty() ? QString() : manifest.namespaceName + u'/') + manifest.name);
    return names;
}

QJsonObject find(const QList<Manifest> &manifests, QStringView kind, const QString &name = u"kuberay-operator"_s)
{
    const auto found = std::ranges::find_if(
        manifests, [&](const Manifest &manifest) { return manifest.kind == kind && manifest.name == name; });
    return found == manifests.end() ? QJsonObject() : objectOf(*found);
}

QJsonObject containerOf(const QJsonObject &deployment)
{
    return deployment["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1][0].toObject();
}

QList<Manifest> objectsFor(const OperatorInstall &settings)
{
    const auto parts = operatorParts(settings);
    return parts ? parts->objects : QList<Manifest>();
}

} // namespace

/// The objects of an installation, against what the chart's templates of the same versions make.
class TestOperatorManifests : public QObject {
    Q_OBJECT
private slots:
    void allVersions_data()
    {
        QTest::addColumn<QString>("version");
        for (const char *version : {"1.0.0", "1.4.2", "1.5.1", "1.6.1"})
            QTest::newRow(version) << QString::fromLatin1(version);
    }

    void allVersions()
    {
        QFETCH(const QString, version);
        const OperatorInstall settings{.version = version};
        QVERIFY(problemsOf(settings).isEmpty());
        const auto parts = operatorParts(settings);
        QVERIFY(parts);
        QStringList expected{u"ServiceAccount kuberay-system/kuberay-operator"_s,
                             u"Role kuberay-system/kuberay-operator-leader-election"_s,
                             u"RoleBinding kuberay-system/kuberay-operator-leader-election"_s,
                             u"ClusterRole kuberay-operator"_s, u"ClusterRoleBinding kuberay-operator"_s};
        if (settings.release() >= Release{1, 6, 0})
            expected += {u"ClusterRole raycronjob-editor-role"_s, u"ClusterRole raycronjob-viewer-role"_s};
        expected += {u"ClusterRole rayjob-editor-role"_s,          u"ClusterRole rayjob-viewer-role"_s,
                     u"ClusterRole rayservice-editor-role"_s,      u"ClusterRole rayservice-viewer-role"_s,
                     u"Service kuberay-system/kuberay-operator"_s, u"Deployment kuberay-system/kuberay-operator"_s};
        QCOMPARE(namesOf(parts->objects), expected);
        QCOMPARE(parts->definitions.size(), packedKinds(settings.release()).size());
        QCOMPARE(parts->definitions.first().path,
                 "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/rayclusters.ray.io");
    }

    void helmCanAdoptEachObject()
    {
        OperatorInstall settings;
        settings.releaseName = u"ray"_s;
        settings.namespaceName = u"ray-home"_s;
        for (const Manifest &manifest : objectsFor(settings)) {
            const QJsonValue metadata = objectOf(manifest)["metadata"_L1];
            QCOMPARE(metadata["labels"_L1]["app.kubernetes.io/managed-by"_L1].toString(), u"Helm"_s);
            QCOMPARE(metadata["labels"_L1]["app.kubernetes.io/instance"_L1].toString(), u"ray"_s);
            QCOMPARE(metadata["labels"_L1]["helm.sh/chart"_L1].toString(), u"kuberay-operator-1.6.1"_s);
            QCOMPARE(metadata["annotations"_L1]["meta.helm.sh/release-name"_L1].toString(), u"ray"_s);
            QCOMPARE(metadata["annotations"_L1]["meta.helm.sh/release-namespace"_L1].toString(), u"ray-home"_s);
            QVERIFY(!manifest.body.contains('$')); // every word was filled in
            QCOMPARE(objectOf(manifest).contains("rules"_L1),
                     manifest.kind.endsWith("Role"_L1)); // no field of another kind
        }
    }

    void deploymentIsTheCharts()
    {
        const QJsonObject deployment = find(objectsFor({}), u"Deployment");
        const QJsonObject labels{{u"app.kubernetes.io/name"_s, u"kuberay-operator"_s},
                                 {u"app.kubernetes.io/instance"_s, u"kuberay-operator"_s}};
        QCOMPARE(deployment["spec"_L1]["selector"_L1]["matchLabels"_L1].toObject(), labels);
        QCOMPARE(deployment["spec"_L1]["strategy"_L1]["type"_L1].toString(), u"Recreate"_s);
        const QJsonObject container = containerOf(deployment);
        QCOMPARE(container["image"_L1].toString(), u"quay.io/kuberay/operator:v1.6.1"_s);
        QCOMPARE(container["command"_L1].toArray(), QJsonArray{u"/manager"_s});
        QCOMPARE(container["args"_L1].toArray(), QJsonArray{u"--enable-metrics=true"_s});
        QCOMPARE(container["resources"_L1].toObject(),
                 (QJsonObject{{u"limits"_s, QJsonObject{{u"cpu"_s, u"100m"_s}, {u"memory"_s, u"512Mi"_s}}}}));
        QCOMPARE(container["securityContext"_L1]["runAsNonRoot"_L1].toBool(), true);
        QCOMPARE(container["livenessProbe"_L1]["httpGet"_L1]["path"_L1].toString(), u"/metrics"_s);
        QCOMPARE(container["readinessProbe"_L1]["failureThreshold"_L1].toInt(), 5);
        QCOMPARE(find(objectsFor({}), u"Service")["spec"_L1]["ports"_L1][0]["port"_L1].toInt(), 8080);
    }

    void oldestVersionGetsNothingThatItDoesNotKnow()
    {
        const QJsonObject container = containerOf(find(objectsFor({.version = u"1.0.0"_s}), u"Deployment"));
        QCOMPARE(container["image"_L1].toString(), u"kuberay/operator:v1.0.0"_s);
        QVERIFY(!container.contains("args"_L1));
        QVERIFY(!container.contains("securityContext"_L1));
    }

    void settingsTakeEffect()
    {
        OperatorInstall settings;
        settings.imagePrefix = u"registry.example.com:5000/mirror"_s;
        settings.cpu = u"2"_s;
        settings.memory = u"4Gi"_s;
        settings.tolerations = {{.key = u"node-role.kubernetes.io/control-plane"_s, .effect = u"NoSchedule"_s},
                                {.key = u"a"_s, .comparison = u"Equal"_s, .value = u"b"_s}};
        QVERIFY(problemsOf(settings).isEmpty());
        const QJsonObject deployment = find(objectsFor(settings), u"Deployment");
        const QJsonObject container = containerOf(deployment);
        QCOMPARE(container["image"_L1].toString(), u"registry.example.com:5000/mirror/kuberay/operator:v1.6.1"_s);
        QCOMPARE(container["resources"_L1]["limits"_L1]["memory"_L1].toString(), u"4Gi"_s);
        QCOMPARE(deployment["spec"_L1]["template"_L1]["spec"_L1]["tolerations"_L1].toArray(),
                 (QJsonArray{QJsonObject{{u"key"_s, u"node-role.kubernetes.io/control-plane"_s},
                                         {u"operator"_s, u"Exists"_s},
                                         {u"effect"_s, u"NoSchedule"_s}},
                             QJsonObject{{u"key"_s, u"a"_s}, {u"operator"_s, u"Equal"_s}, {u"value"_s, u"b"_s}}}));
    }

    void watchedNamespacesLimitTheRights()
    {
        OperatorInstall settings;
        settings.watchedNamespaces = {u"research"_s, u"ml-serving"_s};
        const QList<Manifest> objects = objectsFor(settings);
        const QStringList names = namesOf(objects);
        QVERIFY(!names.join(u' ').contains("ClusterRole"_L1));
        for (const QString &name : settings.watchedNamespaces) {
            QVERIFY(names.contains(QString("Role "_L1 + name + "/kuberay-operator"_L1)));
            QVERIFY(names.contains(QString("RoleBinding "_L1 + name + "/kuberay-operator"_L1)));
        }
        QCOMPARE(find(objects, u"RoleBinding")["subjects"_L1][0]["namespace"_L1].toString(), u"kuberay-system"_s);
        QCOMPARE(containerOf(find(objects, u"Deployment"))["args"_L1].toArray(),
                 (QJsonArray{u"--watch-namespace"_s, u"research,ml-serving"_s, u"--enable-metrics=true"_s}));
    }

    void rolesAreKubeRays()
    {
        const QJsonObject role = find(objectsFor({}), u"ClusterRole");
        const QJsonObject packed = QJsonDocument::fromJson(packedRole({1, 6, 1}).value_or(QByteArray())).object();
        QCOMPARE(role["rules"_L1].toArray(), packed["rules"_L1].toArray());
        QVERIFY(!role["rules"_L1].toArray().isEmpty());
        const QJsonObject leader = find(objectsFor({}), u"Role", u"kuberay-operator-leader-election"_s);
        QCOMPARE(leader["rules"_L1].toArray().size(), 3);
        const QJsonObject viewer = find(objectsFor({}), u"ClusterRole", u"rayjob-viewer-role"_s);
        QCOMPARE(viewer["rules"_L1][0]["resources"_L1].toArray(), QJsonArray{u"rayjobs"_s});
        QCOMPARE(viewer["rules"_L1][1]["resources"_L1].toArray(), QJsonArray{u"rayjobs/status"_s});
    }

    void problems_data()
    {
        using enum InstallProblem::Field;
        using Code = InstallProblem::Code;
        QTest::addColumn<OperatorInstall>("settings");
        QTest::addColumn<InstallProblem::Field>("field");
        QTest::addColumn<InstallProblem::Code>("code");
        QTest::newRow("no version") << OperatorInstall{.version = {}} << Version << Code::Empty;
        QTest::newRow("v1.6.1") << OperatorInstall{.version = u"v1.6.1"_s} << Version << Code::NotAVersion;
        QTest::newRow("not packed") << OperatorInstall{.version = u"1.7.0"_s} << Chart << Code::NeedsChart;
        QTest::newRow("a preview of a packed one")
            << OperatorInstall{.version = u"1.6.1-rc.0"_s} << Chart << Code::NeedsChart;
        QTest::newRow("namespace") << OperatorInstall{.namespaceName = u"Kube_Ray"_s} << Namespace << Code::NotAName;
        QTest::newRow("release") << OperatorInstall{.releaseName = QString(54, u'a')} << ReleaseName << Code::NotAName;
        QTest::newRow("watched") << OperatorInstall{.watchedNamespaces = {u"a,b"_s}} << WatchedNamespaces
                                 << Code::NotAName;
        QTest::newRow("prefix with a scheme")
            << OperatorInstall{.imagePrefix = u"https://registry.example.com"_s} << ImagePrefix << Code::NotAnImage;
        QTest::newRow("prefix with a slash at its end")
            << OperatorInstall{.imagePrefix = u"registry.example.com/"_s} << ImagePrefix << Code::NotAnImage;
        QTest::newRow("cpu") << OperatorInstall{.cpu = u"lots"_s} << Cpu << Code::NotAQuantity;
        QTest::newRow("memory") << OperatorInstall{.memory = u"0"_s} << Memory << Code::NotPositive;
        QTest::newRow("toleration") << OperatorInstall{.tolerations = {{.comparison = u"Equal"_s}}} << Tolerations
                                    << Code::NotAToleration;
    }

    void problems()
    {
        QFETCH(const OperatorInstall, settings);
        QFETCH(const InstallProblem::Field, field);
        QFETCH(const InstallProblem::Code, code);
        const auto found = problemsOf(settings);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().field, field);
        QCOMPARE(found.first().code, code);
    }
};

QTEST_GUILESS_MAIN(TestOperatorManifests)
#include "tst_operatormanifests.moc"
