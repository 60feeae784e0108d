#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// What has to be done next, in this order. Done is never in a file: it is gone by then.
enum class RecreateStep {
    Delete,         ///< the manifest is saved; the old cluster is to be deleted
    PodsGone,       ///< it was deleted; its pods are to go
    FinalizersGone, ///< its pods are gone; the object itself is to go
    Create,         ///< nothing is there; the manifest is to be created
    Ready,          ///< it was created; head and workers are to be ready
    Done,
};

/// The name of a step in a file, and back.
QString nameOf(RecreateStep step);
std::optional<RecreateStep> recreateStepOf(QStringView name);

/// A Ray cluster that is being deleted and created again: all that is needed to go on from any step.
struct Recreation {
    QString context = {};
    QString server = {}; ///< URL of the API server: a context can be pointed at another one meanwhile
    QString namespaceName = {};
    QString name = {};
    QByteArray oldUid = {}; ///< of what is deleted
    QByteArray newUid = {}; ///< of what was created; empty: not yet, or it is not known
    RecreateStep step = RecreateStep::Delete;
    qint64 began = 0;                        ///< milliseconds since 1970
    QMap<RecreateStep, qint64> reached = {}; ///< when each step came to be the next; milliseconds
    QByteArray manifest = {};                ///< what is created, as text, with its comments
    QJsonObject before = {};                 ///< the whole of the old object, as it was when it was deleted

    bool operator==(const Recreation &) const = default;
};

} // namespace raydeck::ray
