#pragma once

#include <models/kube/error.h>

#include <QCoroTask>
#include <QCoroTimer>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

/// Small things that the steps of installing share.
namespace raydeck::ray::flow {

inline constexpr auto MetadataOnly = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";
inline constexpr auto MetadataListOnly = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

inline std::unexpected<Error> cancelled()
{
    return std::unexpected(Error{.kind = Error::Kind::Cancelled});
}

inline std::unexpected<Error> refused(Error::Kind kind, const char *why, const QString &argument = {})
{
    return std::unexpected(Error{.kind = kind, .message = argument, .reason = QString::fromLatin1(why)});
}

inline bool isGone(const Error &error)
{
    return error.kind == Error::Kind::NotFound;
}

inline QList<QJsonObject> itemsOf(const QByteArray &list)
{
    QList<QJsonObject> objects;
    for (const QJsonValue item : QJsonDocument::fromJson(list)[QLatin1StringView("items")].toArray())
        objects.append(item.toObject());
    return objects;
}

/// Lets time pass for the life of `owner`; Cancelled if it goes meanwhile.
inline QCoro::Task<Result<void>> pause(QPointer<QObject> owner, std::chrono::milliseconds time)
{
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(owner, &QObject::destroyed, &timer, [&timer] { timer.start(0); });
    timer.start(time);
    co_await timer;
    if (!owner)
        co_return cancelled();
    co_return {};
}

} // namespace raydeck::ray::flow
