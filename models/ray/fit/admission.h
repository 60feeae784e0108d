#pragma once

#include <models/kube/error.h>
#include <models/ray/fit/amounts.h>
#include <models/ray/fit/toleration.h>

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ray {

/// What the API server does to a pod of one namespace before the scheduler sees it, as far as it is known.
/// Source: kube-apiserver plugin/pkg/admission/{limitranger,runtimeclass,priority,resourcequota}, 1.36.
struct Admission {
    enum class Part { LimitRanges, Quotas, RuntimeClasses, Claims, Volumes, PriorityClasses };
    struct Limits { ///< of one LimitRange item of type Container
        Amounts defaultLimits = {};
        Amounts defaultRequests = {};
    };
    struct RuntimeClass {
        Amounts overhead = {};
        Labels nodeSelector = {};
        QList<PodToleration> tolerations = {};
    };
    struct PriorityClass {
        qint32 value = 0;
        bool evicts = true;
    };
    struct Scope { ///< of a quota, as it is written
        QString name = {};
        QString op = {}; ///< In, NotIn, Exists, DoesNotExist
        QStringList values = {};
    };
    struct Quota {
        QString name = {};
        Amounts hard = {};
        Amounts used = {};
        QList<Scope> scopes = {}; ///< all of them have to hold for a pod that it counts
    };
    QList<Limits> limits = {};
    QHash<QString, RuntimeClass> runtimeClasses = {};
    std::optional<QHash<QString, PriorityClass>> priorityClasses = {}; ///< nothing: they may not be seen
    QString defaultPriorityClass = {};                                 ///< of pods that name none; may be empty
    QList<Quota> quotas = {};
    QMap<Part, Error> unread = {}; ///< what these say is not known: it is not counted
    QSet<QString> freeClaims = {}; ///< PersistentVolumeClaims that are bound to volumes that every node can reach
};

// Readers of lists as the API server gives them in JSON. Errors: Broken.
Result<void> readLimitRanges(QByteArrayView list, Admission &admission);
Result<void> readRuntimeClasses(QByteArrayView list, Admission &admission);
Result<void> readPriorityClasses(QByteArrayView list, Admission &admission);
Result<void> readQuotas(QByteArrayView list, Admission &admission);
/// A claim is free if it is bound to a volume without node affinity.
Result<void> readClaims(QByteArrayView claims, QByteArrayView volumes, Admission &admission);

} // namespace raydeck::ray
