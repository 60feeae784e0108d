#pragma once

#include <models/kube/error.h>
#include <models/kube/yamldocument.h>

#include <QByteArray>
#include <QJsonObject>

namespace raydeck::ray {

/// Taken from the head of a Ray cluster whose state is in Redis.
/// Source: controllers/ray/utils/constant.go, GCSFaultToleranceRedisCleanupFinalizer, 1.6.1.
inline constexpr auto RedisFinalizer = QLatin1StringView("ray.io/gcs-ft-redis-cleanup-finalizer");

/// A document as it can be created anew: without what the server sets, the status, and the operator's own finalizer.
/// Everything else stays as it was typed. Errors: Invalid, where such a field cannot be taken out of the text.
Result<kube::YamlDocument> asNew(kube::YamlDocument document);

/// The same as asNew(), as data: what has to come out in the end.
QJsonObject asNew(QJsonObject object);

[[nodiscard]] QByteArray uidOf(const QJsonObject &object);
[[nodiscard]] bool isBeingDeleted(const QJsonObject &object); ///< it has a deletionTimestamp

/// Whether `live` was made from `manifest` by this program: written by its field manager, with every field of the
/// manifest in it. What the autoscaler changes (replicas, workersToDelete) may differ.
bool isMadeFrom(const QJsonObject &manifest, const QJsonObject &live);

/// Whether somebody changed the object meanwhile, apart from its status, managedFields and what the autoscaler changes.
bool isChanged(const QJsonObject &before, const QJsonObject &live);

} // namespace raydeck::ray
