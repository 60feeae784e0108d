#include <models/kube/connection.h>

#include <models/kube/execchannel.h>
#include <models/kube/requestworker.h>
#include <models/kube/watchstream.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr auto FieldManager = "fieldManager=raydeck";

QByteArray writeQuery(ApplyOptions options)
{
    QByteArray query = QByteArray(FieldManager) + "&fieldValidation=Strict";
    if (options.dryRun)
        query += "&dryRun=All";
    return query;
}

} // namespace

Connection::Connection(Access access, CredentialSource::Surroundings surroundings, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_worker(new RequestWorker(m_access, std::move(surroundings)))
{
    m_thread.setObjectName(u"net %1"_s.arg(m_access.context));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RequestWorker::warningReceived, this, &Connection::warningReceived);
    m_thread.start();
}

Connection::~Connection()
{
    m_thread.quit();
    m_thread.wait();
}

Connection::Reply Connection::send(Request request)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, request = std::move(request), promise] { worker->send(request, promise); });
    return promise->future();
}

Connection::Reply Connection::get(const QByteArray &path, const QByteArray &query, const QByteArray &accept)
{
    return send({.path = path, .query = query, .accept = accept});
}

Connection::Reply Connection::create(const QByteArray &collectionPath, const QByteArray &yaml, ApplyOptions options)
{
    return send({.verb = "POST",
                 .path = collectionPath,
                 .query = writeQuery(options),
                 .body = yaml,
                 .contentType = "application/yaml"});
}

Connection::Reply Connection::apply(const QByteArray &path, const QByteArray &yaml, ApplyOptions options)
{
    QByteArray query = writeQuery(options);
    if (options.force)
        query += "&force=true";
    return send(
        {.verb = "PATCH", .path = path, .query = query, .body = yaml, .contentType = "application/apply-patch+yaml"});
}

Connection::Reply Connection::jsonPatch(const QByteArray &path, const QByteArray &patch)
{
    return send({.verb = "PATCH",
                 .path = path,
                 .query = writeQuery({}),
                 .body = patch,
                 .contentType = "application/json-patch+json"});
}

Connection::Reply Connection::remove(const QByteArray &path, const QByteArray &uid)
{
    QJsonObject options{
        {u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"DeleteOptions"_s}, {u"propagationPolicy"_s, u"Background"_s}};
    if (!uid.isEmpty())
        options.insert(u"preconditions"_s, QJsonObject{{u"uid"_s, QString::fromUtf8(uid)}});
    return send({.verb = "DELETE",
                 .path = path,
                 .body = QJsonDocument(options).toJson(QJsonDocument::Compact),
                 .contentType = "application/json"});
}

void Connection::retryCredentials()
{
    QMetaObject::invokeMethod(m_worker, &RequestWorker::retryCredentials);
}

void Connection::start(WatchStream *stream)
{
    stream->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, stream, &QObject::deleteLater);
    QMetaObject::invokeMethod(stream, [stream, worker = m_worker] { stream->start(worker); });
}

void Connection::start(ExecChannel *channel)
{
    channel->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, channel, &QObject::deleteLater);
    QMetaObject::invokeMethod(channel, [channel, worker = m_worker] { channel->start(worker); });
}

} // namespace raydeck::kube
