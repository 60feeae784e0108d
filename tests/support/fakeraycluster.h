#pragma once

#include <tests/support/fakeapiserver.h>

#include <models/kube/yamldocument.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <functional>

namespace raydeck::test {

/// An API server with one RayCluster ml/demo and its pods: enough of a cluster to delete it and create it again.
class FakeRayCluster {
public:
    static constexpr auto Collection = "/apis/ray.io/v1/namespaces/ml/rayclusters";
    static constexpr auto Object = "/apis/ray.io/v1/namespaces/ml/rayclusters/demo";
    static constexpr auto Pods = "/api/v1/namespaces/ml/pods";
    static constexpr auto Node = "/api/v1/nodes/gpu-a";
    static constexpr auto Jobs = "/apis/batch/v1/namespaces/ml/jobs";

    explicit FakeRayCluster(const QByteArray &manifest)
    {
        make(manifest);
        for (const QByteArray path : {Collection, Object, Pods, Jobs, Node})
            serve(path);
    }

    FakeApiServer server;
    QJsonObject object; ///< what has the name now; empty: nothing
    QList<QJsonObject> pods;
    bool podsLeave = true; ///< with their cluster
    bool podsGetReady = true;
    int made = 0; ///< creates that came to something
    /// Called first; true: it has answered. It may let the real thing happen by calling handle() too.
    std::function<bool(Exchange &)> intercept;

    void make(const QByteArray &manifest, const QString &manager = QStringLiteral("raydeck"))
    {
        using namespace Qt::StringLiterals;
        object = kube::YamlDocument::parse(manifest)->toJson();
        QJsonObject metadata = object.value("metadata"_L1).toObject();
        metadata["uid"_L1] = u"uid-%1"_s.arg(++made);
        metadata["resourceVersion"_L1] = QString::number(100 * made);
        metadata["creationTimestamp"_L1] = u"2026-01-01T00:00:00Z"_s;
        metadata["managedFields"_L1] = QJsonArray{QJsonObject{{u"manager"_s, manager}, {u"operation"_s, u"Update"_s}}};
        object["metadata"_L1] = metadata;
        pods = {pod(u"demo-head-%1"_s.arg(made), u"head"_s), pod(u"demo-gpu-%1"_s.arg(made), u"worker"_s)};
        for (const QJsonObject &one : std::as_const(pods))
            serve(QByteArray(Pods) + '/' + one["metadata"_L1]["name"_L1].toString().toUtf8());
    }

    static QJsonObject pod(const QString &name, const QString &type, bool isReady = true)
    {
        using namespace Qt::StringLiterals;
        return {{u"metadata"_s,
                 QJsonObject{{u"name"_s, name},
                             {u"namespace"_s, u"ml"_s},
                             {u"uid"_s, QString(u"uid-of-"_s + name)},
                             {u"labels"_s,
                              QJsonObject{{u"ray.io/cluster"_s, u"demo"_s},
                                          {u"ray.io/node-type"_s, type},
                                          {u"ray.io/group"_s, u"gpu"_s}}}}},
                {u"spec"_s,
                 QJsonObject{{u"nodeName"_s, u"gpu-a"_s},
                             {u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"ray"_s}}}}}},
                {u"status"_s,
                 QJsonObject{{u"phase"_s, u"Running"_s},
                             {u"conditions"_s,
                              QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s},
                                                     {u"status"_s, isReady ? u"True"_s : u"False"_s}}}}}}};
    }

    /// Requests of this verb that were not dry runs.
    [[nodiscard]] qsizetype count(const QByteArray &verb) const
    {
        const QList<SeenRequest> all = server.requests();
        return std::ranges::count_if(all, [&verb](const SeenRequest &one) {
            return one.verb == verb && one.parameter(QStringLiteral("dryRun")).isEmpty();
        });
    }

    void handle(Exchange &exchange)
    {
        using namespace Qt::StringLiterals;
        const SeenRequest &request = exchange.request();
        if (request.path == Pods)
            return answerList(exchange, pods);
        if (request.path == Jobs)
            return answerList(exchange, {});
        if (request.path == Node)
            return exchange.answer(200, R"({"status":{"conditions":[{"type":"Ready","status":"True"}]}})");
        if (request.path.startsWith(Pods)) {
            const auto named = [name = QString::fromUtf8(request.path.split('/').last())](const QJsonObject &one) {
                return one["metadata"_L1]["name"_L1].toString() == name;
            };
            const auto found = std::ranges::find_if(pods, named);
            return found == pods.end() ? exchange.refuse(404, u"NotFound"_s, u"pods not found"_s)
                                       : exchange.answer(200, bytes(*found));
        }
        if (request.verb == "POST") {
            if (!request.parameter(u"dryRun"_s).isEmpty())
                return exchange.answer(201, request.body);
            if (!object.isEmpty())
                return exchange.refuse(409, u"AlreadyExists"_s, u"rayclusters.ray.io \"demo\" already exists"_s);
            make(request.body);
            if (!podsGetReady)
                pods.clear();
            return exchange.answer(201, bytes(object));
        }
        if (object.isEmpty())
            return exchange.refuse(404, u"NotFound"_s, u"rayclusters.ray.io \"demo\" not found"_s);
        if (request.verb == "DELETE")
            return remove(exchange);
        if (request.verb == "PATCH")
            return patch(exchange);
        exchange.answer(200, bytes(object));
    }

private:
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

    static void answerList(Exchange &exchange, const QList<QJsonObject> &items)
    {
        using namespace Qt::StringLiterals;
        QJsonArray list;
        for (const QJsonObject &item : items)
            list.append(item);
        exchange.answer(200,
                        bytes({{u"kind"_s, u"List"_s},
                               {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"7"_s}}},
                               {u"items"_s, list}}),
                        {{"Content-Type", "application/json"}});
    }

    void remove(Exchange &exchange)
    {
        using namespace Qt::StringLiterals;
        const QJsonObject options = QJsonDocument::fromJson(exchange.request().body).object();
        QJsonObject metadata = object.value("metadata"_L1).toObject();
        if (options["preconditions"_L1]["uid"_L1].toString() != metadata.value("uid"_L1).toString())
            return exchange.refuse(409, u"Conflict"_s, u"Precondition failed: UID in precondition"_s);
        if (metadata.value("finalizers"_L1).toArray().isEmpty()) {
            object = {};
        } else {
            metadata["deletionTimestamp"_L1] = u"2026-01-02T00:00:00Z"_s;
            object["metadata"_L1] = metadata;
        }
        if (podsLeave)
            pods.clear();
        exchange.answer(200, bytes({{u"kind"_s, u"Status"_s}, {u"status"_s, u"Success"_s}}));
    }

    void patch(Exchange &exchange)
    {
        using namespace Qt::StringLiterals;
        QJsonObject metadata = object.value("metadata"_L1).toObject();
        QJsonArray finalizers = metadata.value("finalizers"_L1).toArray();
        for (const QJsonValue &step : QJsonDocument::fromJson(exchange.request().body).array()) {
            const QString path = step["path"_L1].toString();
            const int at = path.section(u'/', -1).toInt();
            const QJsonValue there = path == "/metadata/uid"_L1 ? metadata.value("uid"_L1) : finalizers.at(at);
            if (step["op"_L1].toString() == "test"_L1 && there != step["value"_L1])
                return exchange.refuse(422, u"Invalid"_s, u"the server rejected our request: testing value"_s);
            if (step["op"_L1].toString() == "remove"_L1)
                finalizers.removeAt(at);
        }
        metadata["finalizers"_L1] = finalizers;
        object["metadata"_L1] = metadata;
        exchange.answer(200, bytes(object));
        if (finalizers.isEmpty() && metadata.contains("deletionTimestamp"_L1))
            object = {};
    }

    void serve(const QByteArray &path)
    {
        server.expect(path, [this, path](Exchange &exchange) {
            serve(path);
            if (!intercept || !intercept(exchange))
                handle(exchange);
        });
    }
};

} // namespace raydeck::test
