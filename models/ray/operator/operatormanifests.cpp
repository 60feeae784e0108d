#include <models/ray/operator/operatormanifests.h>

#include <models/kube/yamlvalue.h>
#include <models/ray/operator/packedoperator.h>

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Words = QList<std::pair<QLatin1StringView, QString>>;

/// Fills words in after parsing, so that no text of a person can change the structure.
QJsonValue filled(const QJsonValue &value, const Words &words)
{
    if (value.isString()) {
        QString text = value.toString();
        if (text.contains(u'$'))
            for (const auto &[word, meaning] : words)
                text.replace(word, meaning);
        return text;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(filled(item, words));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            *field = filled(*field, words);
        return object;
    }
    return value;
}

QList<QJsonObject> fromTemplate(QLatin1StringView name, const Words &words)
{
    QFile file(":/raydeck/operator/templates/"_L1 + name);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const auto documents = kube::readYaml(file.readAll(), file.fileName());
    Q_ASSERT(documents);
    QList<QJsonObject> objects;
    for (const kube::YamlValue &document : *documents)
        objects.append(filled(document.toJson(), words).toObject());
    return objects;
}

/// What helm looks at before it takes over an object that it did not make.
QJsonObject adoptable(QJsonObject object, const OperatorInstall &settings)
{
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata["labels"_L1] = QJsonObject{{u"app.kubernetes.io/name"_s, u"kuberay-operator"_s},
                                        {u"app.kubernetes.io/instance"_s, settings.releaseName},
                                        {u"app.kubernetes.io/managed-by"_s, u"Helm"_s},
                                        {u"helm.sh/chart"_s, QString("kuberay-operator-"_L1 + settings.version)}};
    metadata["annotations"_L1] = QJsonObject{{u"meta.helm.sh/release-name"_s, settings.releaseName},
                                             {u"meta.helm.sh/release-namespace"_s, settings.namespaceName}};
    object["metadata"_L1] = metadata;
    return object;
}

/// Only flags that the version knows. What is left out has the binary's default, which is the chart's.
/// Source: ray-operator/main.go at each tag: --enable-metrics came with 1.4.0, off by default.
QJsonArray argumentsOf(const OperatorInstall &settings)
{
    QJsonArray arguments;
    if (!settings.watchedNamespaces.isEmpty()) {
        arguments.append(u"--watch-namespace"_s);
        arguments.append(settings.watchedNamespaces.join(u','));
    }
    if (settings.release() >= Release{1, 4, 0})
        arguments.append(u"--enable-metrics=true"_s);
    return arguments;
}

/// The image of 1.0.0 is not made for it; the chart has it from 1.1.0 on.
QJsonObject securityContext()
{
    return {{u"allowPrivilegeEscalation"_s, false},
            {u"readOnlyRootFilesystem"_s, true},
            {u"capabilities"_s, QJsonObject{{u"drop"_s, QJsonArray{u"ALL"_s}}}},
            {u"runAsNonRoot"_s, true},
            {u"seccompProfile"_s, QJsonObject{{u"type"_s, u"RuntimeDefault"_s}}}};
}

QJsonArray tolerationsOf(const QList<OperatorToleration> &tolerations)
{
    QJsonArray array;
    for (const OperatorToleration &toleration : tolerations) {
        QJsonObject object{{u"operator"_s, toleration.comparison}};
        if (!toleration.key.isEmpty())
            object["key"_L1] = toleration.key;
        if (!toleration.value.isEmpty())
            object["value"_L1] = toleration.value;
        if (!toleration.effect.isEmpty())
            object["effect"_L1] = toleration.effect;
        array.append(object);
    }
    return array;
}

QJsonObject completed(QJsonObject deployment, const OperatorInstall &settings)
{
    QJsonObject spec = deployment["spec"_L1].toObject();
    QJsonObject podTemplate = spec["template"_L1].toObject();
    QJsonObject pod = podTemplate["spec"_L1].toObject();
    QJsonObject container = pod["containers"_L1].toArray().first().toObject();
    if (const QJsonArray arguments = argumentsOf(settings); !arguments.isEmpty())
        container["args"_L1] = arguments;
    if (settings.release() >= Release{1, 1, 0})
        container["securityContext"_L1] = securityContext();
    pod["containers"_L1] = QJsonArray{container};
    if (!settings.tolerations.isEmpty())
        pod["tolerations"_L1] = tolerationsOf(settings.tolerations);
    podTemplate["spec"_L1] = pod;
    spec["template"_L1] = podTemplate;
    deployment["spec"_L1] = spec;
    return deployment;
}

QJsonArray rulesIn(const QByteArray &role)
{
    return QJsonDocument::fromJson(role).object()["rules"_L1].toArray();
}

Result<OperatorRules> packedRules(Release release)
{
    const auto role = packedRole(release);
    if (!role)
        return std::unexpected(role.error());
    const auto leader = packedLeaderElectionRole(release);
    if (!leader)
        return std::unexpected(leader.error());
    return OperatorRules{rulesIn(*role), rulesIn(*leader)};
}

Manifest definitionOf(const QString &plural, const QByteArray &body)
{
    Manifest manifest = manifestOf({{u"kind"_s, u"CustomResourceDefinition"_s},
                                    {u"metadata"_s, QJsonObject{{u"name"_s, QString(plural + ".ray.io"_L1)}}}});
    manifest.body = body;
    return manifest;
}

/// Of a packed version: everything but the chart's word.
Result<OperatorParts> packedParts(const OperatorInstall &settings)
{
    const auto rules = packedRules(settings.release());
    if (!rules)
        return std::unexpected(rules.error());
    OperatorParts parts;
    const QStringList kinds = packedKinds(settings.release());
    for (const QString &plural : kinds) {
        const auto crd = packedCrd(settings.release(), plural);
        if (!crd)
            return std::unexpected(crd.error());
        parts.definitions.append(definitionOf(plural, *crd));
    }
    parts.objects = operatorManifests(settings, *rules, kinds);
    return parts;
}

} // namespace

QList<Manifest> operatorManifests(const OperatorInstall &settings, const OperatorRules &rules, const QStringList &kinds)
{
    const Words words{{"$NAMESPACE"_L1, settings.namespaceName},
                      {"$RELEASE"_L1, settings.releaseName},
                      {"$IMAGE"_L1, settings.image()},
                      {"$CPU"_L1, settings.cpu},
                      {"$MEMORY"_L1, settings.memory}};
    QList<Manifest> manifests;
    const auto add = [&](const QList<QJsonObject> &objects, const QJsonArray &roleRules) {
        for (QJsonObject object : objects) {
            if (object.contains("rules"_L1) && !roleRules.isEmpty())
                object["rules"_L1] = roleRules;
            manifests.append(manifestOf(adoptable(object, settings)));
        }
    };
    add(fromTemplate("account.yaml"_L1, words), rules.leaderElection);
    if (settings.watchedNamespaces.isEmpty()) {
        add(fromTemplate("wholecluster.yaml"_L1, words), rules.work);
        for (const QString &plural : kinds) {
            if (plural == "rayclusters"_L1)
                continue;
            const Words more{{"$KINDS"_L1, plural}, {"$KIND"_L1, plural.chopped(1)}};
            add(fromTemplate("people.yaml"_L1, more), {});
        }
    }
    for (const QString &watched : settings.watchedNamespaces)
        add(fromTemplate("onenamespace.yaml"_L1, words + Words{{"$WATCHED"_L1, watched}}), rules.work);
    const QList<QJsonObject> running = fromTemplate("deployment.yaml"_L1, words);
    for (const QJsonObject &object : running)
        add({object["kind"_L1] == "Deployment"_L1 ? completed(object, settings) : object}, {});
    return manifests;
}

Result<OperatorParts> operatorParts(const OperatorInstall &settings)
{
    if (isPacked(settings.version))
        return packedParts(settings);
    if (!settings.chart)
        return failure(Error::Kind::NotFound, settings.version);
    const auto leader = packedRules(nearestPacked(settings.release())); // has not changed since 1.1
    if (!leader)
        return std::unexpected(leader.error());
    const auto work = settings.chart->operatorRules();
    if (!work)
        return std::unexpected(work.error());
    OperatorParts parts;
    QStringList kinds;
    for (const ChartArchive::Definition &definition : settings.chart->definitions()) {
        parts.definitions.append(definitionOf(definition.plural, definition.yaml));
        kinds.append(definition.plural);
    }
    parts.objects = operatorManifests(settings, {*work, leader->leaderElection}, kinds);
    return parts;
}

Manifest namespaceManifest(const QString &name)
{
    return manifestOf(
        {{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Namespace"_s}, {u"metadata"_s, QJsonObject{{u"name"_s, name}}}});
}

} // namespace raydeck::ray
