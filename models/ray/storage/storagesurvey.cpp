#include <models/ray/storage/storagesurvey.h>

#include <models/kube/bound.h>
#include <models/kube/paths.h>
#include <models/ray/checks/serverchecks.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

QJsonArray itemsOf(const QByteArray &list)
{
    return QJsonDocument::fromJson(list)["items"_L1].toArray();
}

bool isCancelled(const Result<QByteArray> &answer)
{
    return !answer && answer.error().kind == Error::Kind::Cancelled;
}

} // namespace

QList<StorageFacts::Claim> claimsIn(const QByteArray &list)
{
    QList<StorageFacts::Claim> claims;
    for (const QJsonValue item : itemsOf(list)) {
        const QJsonValue spec = item["spec"_L1];
        const QJsonArray modes = spec["accessModes"_L1].toArray();
        claims.append({.name = item["metadata"_L1]["name"_L1].toString(),
                       .size = item["status"_L1]["capacity"_L1]["storage"_L1].toString(
                           spec["resources"_L1]["requests"_L1]["storage"_L1].toString()),
                       .phase = item["status"_L1]["phase"_L1].toString(),
                       .className = spec["storageClassName"_L1].toString(),
                       .isShared = modes.contains("ReadWriteMany"_L1) || modes.contains("ReadOnlyMany"_L1)});
    }
    std::ranges::sort(claims, {}, &StorageFacts::Claim::name);
    return claims;
}

QList<StorageFacts::Class> storageClassesIn(const QByteArray &list)
{
    QList<StorageFacts::Class> classes;
    for (const QJsonValue item : itemsOf(list)) {
        const QJsonValue annotations = item["metadata"_L1]["annotations"_L1];
        const QString provisioner = item["provisioner"_L1].toString();
        classes.append({.name = item["metadata"_L1]["name"_L1].toString(),
                        .provisioner = provisioner,
                        .isDefault = annotations["storageclass.kubernetes.io/is-default-class"_L1] == "true"_L1
                            || annotations["storageclass.beta.kubernetes.io/is-default-class"_L1] == "true"_L1,
                        .isShared = sharesVolumes(provisioner)});
    }
    std::ranges::sort(classes, {}, &StorageFacts::Class::name);
    return classes;
}

StorageSurvey::StorageSurvey(kube::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection)
{
}

void StorageSurvey::ask(const QString &namespaceName)
{
    run(++m_turn, namespaceName);
}

QCoro::Task<void> StorageSurvey::run(int turn, QString namespaceName)
{
    auto claimsReply = m_connection.get(kube::collectionPath(
        "/api/v1", namespaceName.isEmpty() ? u"default"_s : namespaceName, "persistentvolumeclaims"));
    auto classesReply = m_connection.get("/apis/storage.k8s.io/v1/storageclasses");
    const auto claims = co_await kube::bound(this, claimsReply);
    if (isCancelled(claims))
        co_return;
    const auto classes = co_await kube::bound(this, classesReply);
    if (isCancelled(classes) || turn != m_turn)
        co_return;
    StorageFacts facts;
    if (claims)
        facts.claims = claimsIn(*claims);
    else
        facts.claimsError = claims.error();
    if (classes)
        facts.classes = storageClassesIn(*classes);
    else
        facts.classesError = classes.error();
    if (std::exchange(m_known, true) && m_facts == facts)
        co_return;
    m_facts = facts;
    emit changed();
}

} // namespace raydeck::ray
