#include <models/ray/fit/admission.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

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

Result<void> readQuotas(QByteArrayView list, Admission &admission)
{
    return eachItem(list, [&admission](const QJsonObject &quota) {
        const QJsonObject spec = quota["spec"_L1].toObject();
        if (spec.contains("scopes"_L1) || spec.contains("scopeSelector"_L1))
            return; // it may not be about these pods
        const QJsonObject status = quota["status"_L1].toObject();
        admission.quotas.append({.name = quota["metadata"_L1].toObject()["name"_L1].toString(),
                                 .hard = amountsOf(status["hard"_L1].toObject(), true),
                                 .used = amountsOf(status["used"_L1].toObject(), true)});
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
