#include <models/ray/fit/admission.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

Amounts amountsOf(const QJsonObject &quantities, bool isQuota = false)
{
    Amounts amounts;
    for (auto one = quantities.begin(); one != quantities.end(); ++one) {
        const QString name = one.key();
        const bool isCpu = name == "cpu"_L1 || (isQuota && (name == "requests.cpu"_L1 || name == "limits.cpu"_L1));
        amounts.set(name, amountOf(isCpu ? "cpu" : "other", one->toString()));
    }
    return amounts;
}

QList<Admission::Scope> scopesOf(const QJsonObject &spec)
{
    QList<Admission::Scope> scopes;
    for (const QJsonValue &name : spec["scopes"_L1].toArray())
        scopes.append({.name = name.toString(), .op = u"Exists"_s});
    for (const QJsonValue &value : spec["scopeSelector"_L1].toObject()["matchExpressions"_L1].toArray()) {
        const QJsonObject expression = value.toObject();
        Admission::Scope scope{.name = expression["scopeName"_L1].toString(),
                               .op = expression["operator"_L1].toString()};
        for (const QJsonValue &one : expression["values"_L1].toArray())
            scope.values.append(one.toString());
        scopes.append(scope);
    }
    return scopes;
}

Result<void> eachItem(QByteArrayView list, const std::function<void(const QJsonObject &)> &take)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(list.toByteArray(), &error);
    if (!document.isObject())
        return failure(Error::Kind::Broken, u"The server sent something that is not a list."_s, error.errorString());
    for (const QJsonValue &item : document.object()["items"_L1].toArray())
        take(item.toObject());
    return {};
}

} // namespace

Result<void> readLimitRanges(QByteArrayView list, Admission &admission)
{
    return eachItem(list, [&admission](const QJsonObject &range) {
        for (const QJsonValue &value : range["spec"_L1].toObject()["limits"_L1].toArray()) {
            const QJsonObject limit = value.toObject();
            if (limit["type"_L1].toString() == "Container"_L1)
                admission.limits.append({.defaultLimits = amountsOf(limit["default"_L1].toObject()),
                                         .defaultRequests = amountsOf(limit["defaultRequest"_L1].toObject())});
        }
    });
}

Result<void> readRuntimeClasses(QByteArrayView list, Admission &admission)
{
    return eachItem(list, [&admission](const QJsonObject &item) {
        Admission::RuntimeClass runtime{.overhead =
                                            amountsOf(item["overhead"_L1].toObject()["podFixed"_L1].toObject())};
        const QJsonObject scheduling = item["scheduling"_L1].toObject();
        const QJsonObject selector = scheduling["nodeSelector"_L1].toObject();
        for (auto label = selector.begin(); label != selector.end(); ++label)
            runtime.nodeSelector.emplaceBack(label.key(), label->toString());
        for (const QJsonValue &one : scheduling["tolerations"_L1].toArray())
            runtime.tolerations.append(tolerationOf(one.toObject()));
        admission.runtimeClasses.insert(item["metadata"_L1].toObject()["name"_L1].toString(), runtime);
    });
}

Result<void> readPriorityClasses(QByteArrayView list, Admission &admission)
{
    QHash<QString, Admission::PriorityClass> classes;
    QString defaultClass;
    qint32 least = std::numeric_limits<qint32>::max();
    const auto read = eachItem(list, [&](const QJsonObject &item) {
        const QString name = item["metadata"_L1].toObject()["name"_L1].toString();
        const Admission::PriorityClass one{.value = qint32(item["value"_L1].toInteger()),
                                           .evicts = item["preemptionPolicy"_L1].toString() != "Never"_L1};
        classes.insert(name, one);
        // Of several defaults the server takes the smallest.
        if (item["globalDefault"_L1].toBool() && (defaultClass.isEmpty() || one.value < least)) {
            defaultClass = name;
            least = one.value;
        }
    });
    if (!read)
        return read;
    admission.priorityClasses = classes;
    admission.defaultPriorityClass = defaultClass;
    return {};
}

Result<void> readQuotas(QByteArrayView list, Admission &admission)
{
    return eachItem(list, [&admission](const QJsonObject &quota) {
        const QJsonObject spec = quota["spec"_L1].toObject();
        const QJsonObject status = quota["status"_L1].toObject();
        admission.quotas.append({.name = quota["metadata"_L1].toObject()["name"_L1].toString(),
                                 .hard = amountsOf(status["hard"_L1].toObject(), true),
                                 .used = amountsOf(status["used"_L1].toObject(), true),
                                 .scopes = scopesOf(spec)});
    });
}

Result<void> readClaims(QByteArrayView claims, QByteArrayView volumes, Admission &admission)
{
    QSet<QString> freeVolumes;
    const auto read = eachItem(volumes, [&freeVolumes](const QJsonObject &volume) {
        if (!volume["spec"_L1].toObject().contains("nodeAffinity"_L1))
            freeVolumes.insert(volume["metadata"_L1].toObject()["name"_L1].toString());
    });
    if (!read)
        return read;
    return eachItem(claims, [&](const QJsonObject &claim) {
        const QJsonArray modes = claim["spec"_L1].toObject()["accessModes"_L1].toArray();
        if (freeVolumes.contains(claim["spec"_L1].toObject()["volumeName"_L1].toString())
            && !modes.contains("ReadWriteOncePod"_L1) && !modes.contains("ReadWriteOnce"_L1))
            admission.freeClaims.insert(claim["metadata"_L1].toObject()["name"_L1].toString());
    });
}

} // namespace raydeck::ray
