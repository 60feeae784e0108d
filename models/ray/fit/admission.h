#pragma once

#include <models/kube/error.h>
#include <models/ray/fit/amounts.h>
#include <models/ray/fit/toleration.h>

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace raydeck::ray {

/// What the API server does to a pod of one namespace before the scheduler sees it, as far as it is known.
/// Source: kube-apiserver plugin/pkg/admission/{limitranger,runtimeclass,priority,resourcequota}, 1.36.
struct Admission {
    struct Limits { ///< of one LimitRange item of type Container
        Amounts defaultLimits = {};
        Amounts defaultRequests = {};
    };
    struct RuntimeClass {
        Amounts overhead = {};
        Labels nodeSelector = {};
        QList<PodToleration> tolerations = {};
    };
    struct Quota { ///< without scopes
        QString name = {};
        Amounts hard = {};
        Amounts used = {};
    };
    QList<Limits> limits = {};
    QHash<QString, RuntimeClass> runtimeClasses = {};
    QList<Quota> quotas = {};
    QSet<QString> freeClaims = {}; ///< PersistentVolumeClaims that are bound to volumes that every node can reach
};

// Readers of lists as the API server gives them in JSON. Errors: Broken.
Result<void> readLimitRanges(QByteArrayView list, Admission &admission);
Result<void> readRuntimeClasses(QByteArrayView list, Admission &admission);
Result<void> readQuotas(QByteArrayView list, Admission &admission);
/// A claim is free if it is bound to a volume without node affinity.
Result<void> readClaims(QByteArrayView claims, QByteArrayView volumes, Admission &admission);

} // namespace raydeck::ray
