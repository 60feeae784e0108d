#include <models/kube/accessreview.h>

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

Request accessReview(const AccessQuestion &question)
{
    QJsonObject attributes{{u"verb"_s, question.verb}, {u"resource"_s, question.resource}};
    if (!question.group.isEmpty())
        attributes["group"_L1] = question.group;
    if (!question.namespaceName.isEmpty())
        attributes["namespace"_L1] = question.namespaceName;
    if (!question.subresource.isEmpty())
        attributes["subresource"_L1] = question.subresource;
    const QJsonObject review{{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                             {u"kind"_s, u"SelfSubjectAccessReview"_s},
                             {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
    return {.verb = "POST",
            .path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
            .body = QJsonDocument(review).toJson(QJsonDocument::Compact),
            .contentType = "application/json"};
}

Result<bool> isAllowed(const QByteArray &answer)
{
    const QJsonValue allowed = QJsonDocument::fromJson(answer)["status"_L1]["allowed"_L1];
    if (!allowed.isBool())
        return failure(Error::Kind::Broken, u"The answer is no access review."_s);
    return allowed.toBool();
}

} // namespace raydeck::kube
