#include <models/ray/checks/serverchecks.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using enum Check::Code;
using State = Check::State;
using Id = Check::Id;
using Fix = Check::Fix;

QString nameOf(const QJsonValue &object)
{
    return object["metadata"_L1]["name"_L1].toString();
}

bool isMarkedDefault(const QJsonValue &object, std::initializer_list<QLatin1StringView> annotations)
{
    return std::ranges::any_of(annotations, [&](QLatin1StringView annotation) {
        return object["metadata"_L1]["annotations"_L1][annotation] == "true"_L1;
    });
}

/// What something else than the server answered, such as a proxy's page, is no list without entries.
Result<QJsonArray> itemsOf(const Result<QByteArray> &list)
{
    if (!list)
        return std::unexpected(list.error());
    const QJsonObject object = QJsonDocument::fromJson(*list).object();
    const QJsonValue items = object.value("items"_L1);
    if (items.isArray() || (items.isNull() && object.contains("items"_L1))) // Go writes null for none
        return items.toArray();
    return failure(Error::Kind::Broken, u"The answer is not a list."_s);
}

QString wordsOf(const kube::AccessQuestion &question)
{
    QString words = question.verb + u' ' + question.resource;
    if (!question.subresource.isEmpty())
        words += u'/' + question.subresource;
    return words;
}

QString fullName(const Installation &installation)
{
    return installation.operatorInfo.namespaceName + u'/' + installation.operatorInfo.name;
}

bool isStopped(const Installation &installation)
{
    return installation.operatorInfo.wantedReplicas == 0;
}

/// Two that watch a common namespace change each other's pods back and forth.
bool fight(const Installation &left, const Installation &right)
{
    if (isStopped(left) || isStopped(right))
        return false;
    if (left.watchedNamespaces.isEmpty() || right.watchedNamespaces.isEmpty())
        return true;
    return std::ranges::any_of(left.watchedNamespaces,
                               [&](const QString &name) { return right.watchedNamespaces.contains(name); });
}

bool watches(const Installation &installation, const QString &namespaceName)
{
    return installation.watchedNamespaces.isEmpty() || installation.watchedNamespaces.contains(namespaceName);
}

QString versionOf(const OperatorInfo &info)
{
    return info.tag.startsWith(u'v') ? info.tag.sliced(1) : info.tag;
}

Check oneOperator(const Installation &installation)
{
    const OperatorInfo &info = installation.operatorInfo;
    const QStringList args{versionOf(info), info.namespaceName};
    if (info.wantedReplicas == 0)
        return {Id::Operator, State::Failed, OperatorStopped, args};
    if (info.readyReplicas == 0)
        return {Id::Operator, State::Note, OperatorNotReady, args, Fix::AskAgain};
    if (!info.release)
        return {Id::Operator, State::Note, OperatorVersionUnknown, {info.image, info.namespaceName}};
    return {Id::Operator, State::Passed, OperatorReady, args};
}

} // namespace

Check unanswered(Check::Id id, const Error &error)
{
    if (error.kind == Error::Kind::Forbidden)
        return {id, State::NotAllowed, Check::Code::NotAllowed, {}, Fix::None, error};
    return {id, State::Failed, NoAnswer, {}, Fix::AskAgain, error};
}

Check serverCheck(const Result<QByteArray> &version)
{
    if (!version)
        return unanswered(Id::Server, version.error());
    const QString name = QJsonDocument::fromJson(*version)["gitVersion"_L1].toString();
    if (name.isEmpty())
        return unanswered(Id::Server, {.kind = Error::Kind::Broken, .message = u"The answer is not a version."_s});
    const auto release = releaseOf(name);
    if (release && *release < Release{1, 25, 0})
        return {Id::Server, State::Note, ServerOld, {name}};
    return {Id::Server, State::Passed, ServerVersion, {name}};
}

QList<kube::AccessQuestion> rightsFor(Check::Id id, const QString &namespaceName, const QString &operatorNamespace)
{
    const QString apps = u"apps"_s;
    const QString rbac = u"rbac.authorization.k8s.io"_s;
    switch (id) {
    case Id::CreateRights:
        return {{u"create"_s, u"ray.io"_s, u"rayclusters"_s, namespaceName},
                {u"patch"_s, u"ray.io"_s, u"rayclusters"_s, namespaceName},
                {u"delete"_s, u"ray.io"_s, u"rayclusters"_s, namespaceName}};
    case Id::WatchRights:
        return {{u"list"_s, {}, u"pods"_s, namespaceName},
                {u"list"_s, {}, u"events"_s, namespaceName},
                {u"get"_s, {}, u"pods"_s, namespaceName, u"log"_s}};
    case Id::CapacityRights: return {{u"list"_s, {}, u"nodes"_s}, {u"list"_s, {}, u"pods"_s}};
    case Id::InstallRights:
        return {{u"create"_s, u"apiextensions.k8s.io"_s, u"customresourcedefinitions"_s},
                {u"create"_s, rbac, u"clusterroles"_s},
                {u"create"_s, rbac, u"clusterrolebindings"_s},
                {u"create"_s, rbac, u"roles"_s, operatorNamespace},
                {u"create"_s, rbac, u"rolebindings"_s, operatorNamespace},
                {u"create"_s, {}, u"serviceaccounts"_s, operatorNamespace},
                {u"create"_s, {}, u"services"_s, operatorNamespace},
                {u"create"_s, apps, u"deployments"_s, operatorNamespace}};
    case Id::Server:
    case Id::Operator:
    case Id::Definitions:
    case Id::Accelerators:
    case Id::DefaultStorage:
    case Id::SharedStorage:
    case Id::Ingress: break;
    }
    return {};
}

Check rightsCheck(Check::Id id, const QString &namespaceName, const QList<AskedRight> &rights)
{
    QStringList args{namespaceName};
    for (const AskedRight &right : rights)
        if (!right.isAllowed)
            args.append(wordsOf(right.question));
    const bool all = args.size() == 1;
    switch (id) {
    case Id::CreateRights:
        if (all)
            return {id, State::Passed, MayCreate, args};
        if (args.contains("create rayclusters"_L1))
            return {id, State::Failed, MayNotCreate, args};
        return {id, State::Note, MayCreateNotChange, args};
    case Id::WatchRights: return {id, all ? State::Passed : State::Note, all ? MayWatch : MayNotWatch, args};
    case Id::CapacityRights:
        return {id, all ? State::Passed : State::Note, all ? MaySeeCapacity : MayNotSeeCapacity, args};
    case Id::InstallRights: return {id, all ? State::Passed : State::Note, all ? MayInstall : MayNotInstall, args};
    case Id::Server:
    case Id::Operator:
    case Id::Definitions:
    case Id::Accelerators:
    case Id::DefaultStorage:
    case Id::SharedStorage:
    case Id::Ingress: break;
    }
    Q_UNREACHABLE_RETURN({id});
}

Check operatorCheck(const Result<QList<Installation>> &installations, const QString &namespaceName)
{
    if (!installations)
        return unanswered(Id::Operator, installations.error());
    if (installations->isEmpty())
        return {Id::Operator, State::Failed, OperatorAbsent, {}, Fix::InstallOperator};
    QStringList names;
    bool anyFight = false;
    const Installation *ours = nullptr;
    for (const Installation &installation : *installations) {
        names.append(fullName(installation));
        for (const Installation &other : *installations)
            anyFight = anyFight || (&other != &installation && fight(installation, other));
        if (watches(installation, namespaceName) && (!ours || isStopped(*ours)))
            ours = &installation;
    }
    if (anyFight)
        return {Id::Operator, State::Failed, OperatorsFight, names};
    if (!ours) {
        QStringList args{namespaceName};
        for (const Installation &installation : *installations)
            args += installation.watchedNamespaces;
        return {Id::Operator, State::Failed, OperatorWatchesOthers, args, Fix::UpgradeOperator};
    }
    const Check check = oneOperator(*ours);
    const auto running = std::ranges::count_if(*installations, std::not_fn(isStopped));
    if (running > 1 && check.state == State::Passed)
        return {Id::Operator, State::Passed, OperatorsApart, names};
    return check;
}

Check definitionsCheck(const Result<std::optional<CrdSkew>> &skew, const Result<QList<Installation>> &installations)
{
    if (!skew)
        return unanswered(Id::Definitions, skew.error());
    const bool isRunning = installations && !installations->isEmpty();
    if (!*skew && isRunning)
        return {Id::Definitions, State::Failed, DefinitionsMissing, {}, Fix::ApplyDefinitions};
    if (!*skew)
        return {Id::Definitions, State::Note, DefinitionsAbsent, {}, Fix::InstallOperator};
    const QString version = isRunning ? versionOf(newestOf(*installations)->operatorInfo) : QString();
    if (isRunning && !(*skew)->missing.isEmpty())
        return {Id::Definitions, State::Failed, DefinitionsOlder, QStringList{version} + (*skew)->missing,
                Fix::ApplyDefinitions};
    if (isRunning && !(*skew)->extra.isEmpty())
        return {Id::Definitions, State::Passed, DefinitionsYounger, {version}};
    return {Id::Definitions, State::Passed, DefinitionsCurrent};
}

Check defaultStorageCheck(const Result<QByteArray> &classes)
{
    const auto items = itemsOf(classes);
    if (!items)
        return unanswered(Id::DefaultStorage, items.error());
    QStringList defaults;
    for (const QJsonValue item : *items)
        if (isMarkedDefault(item,
                            {"storageclass.kubernetes.io/is-default-class"_L1,
                             "storageclass.beta.kubernetes.io/is-default-class"_L1}))
            defaults.append(nameOf(item));
    if (items->isEmpty())
        return {Id::DefaultStorage, State::Note, NoClasses};
    if (defaults.isEmpty())
        return {Id::DefaultStorage, State::Note, NoDefaultClass};
    if (defaults.size() > 1)
        return {Id::DefaultStorage, State::Note, SeveralDefaults, defaults};
    return {Id::DefaultStorage, State::Passed, DefaultClass, defaults};
}

bool sharesVolumes(const QString &provisioner)
{
    static constexpr std::array known{
        "efs.csi.aws.com"_L1,
        "fsx.csi.aws.com"_L1,
        "fsx.openzfs.csi.aws.com"_L1,
        "file.csi.azure.com"_L1,
        "kubernetes.io/azure-file"_L1,
        "azurelustre.csi.azure.com"_L1,
        "filestore.csi.storage.gke.io"_L1,
        "lustre.csi.storage.gke.io"_L1,
        "nfs.csi.k8s.io"_L1,
        "smb.csi.k8s.io"_L1,
        "cephfs.csi.ceph.com"_L1,
        "driver.longhorn.io"_L1,
        "csi.juicefs.com"_L1,
        "csi.weka.io"_L1,
        "beegfs.csi.netapp.com"_L1,
        "kubernetes.io/glusterfs"_L1,
        "nasplugin.csi.alibabacloud.com"_L1,
        "com.tencent.cloud.csi.cfs"_L1,
        "nas.csi.everest.io"_L1,
        "sfsturbo.csi.everest.io"_L1,
        "nas.csi.volcengine.com"_L1,
        "manila.csi.openstack.org"_L1,
        "nfs.manila.csi.openstack.org"_L1,
        "spectrumscale.csi.ibm.com"_L1,
    };
    return std::ranges::any_of(known, [&](QLatin1StringView name) { return provisioner == name; })
        || provisioner.endsWith(".cephfs.csi.ceph.com"_L1)             // rook: its operator's namespace stands before
        || provisioner.endsWith("/nfs-subdir-external-provisioner"_L1) // k8s-sigs.io, cluster.local
        || provisioner.contains("nfs-client"_L1) || provisioner.contains("nfs-server-provisioner"_L1);
}

Check sharedStorageCheck(const Result<QByteArray> &classes)
{
    const auto items = itemsOf(classes);
    if (!items)
        return unanswered(Id::SharedStorage, items.error());
    QStringList shared;
    for (const QJsonValue item : *items)
        if (sharesVolumes(item["provisioner"_L1].toString()))
            shared.append(nameOf(item));
    if (shared.isEmpty())
        return {Id::SharedStorage, State::Note, NoSharedClass};
    return {Id::SharedStorage, State::Passed, SharedClasses, shared};
}

Check ingressCheck(const Result<QByteArray> &classes)
{
    const auto items = itemsOf(classes);
    if (!items)
        return unanswered(Id::Ingress, items.error());
    QStringList names;
    for (const QJsonValue item : *items) {
        if (isMarkedDefault(item, {"ingressclass.kubernetes.io/is-default-class"_L1}))
            return {Id::Ingress,
                    State::Passed,
                    DefaultIngress,
                    {nameOf(item), item["spec"_L1]["controller"_L1].toString()}};
        names.append(nameOf(item));
    }
    if (names.isEmpty())
        return {Id::Ingress, State::Note, NoIngressClass};
    return {Id::Ingress, State::Passed, IngressByName, names};
}

} // namespace raydeck::ray
