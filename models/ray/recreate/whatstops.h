#pragma once

#include <models/kube/podrow.h>
#include <models/ray/rayclusterrow.h>

#include <QList>
#include <QString>

namespace raydeck::ray {

/// What ends when a Ray cluster is deleted, from the rows that are known anyway.
struct WhatStops {
    struct Pod {
        QString name = {};
        QString group = {}; ///< empty: the head
        QString node = {};
        bool isHead = false;
        bool isRunning = false;
        int gpus = 0;
        qint64 created = 0; ///< seconds since 1970

        bool operator==(const Pod &) const = default;
    };
    QList<Pod> pods = {};     ///< the head first, then by group and name; those that are on their way out are left out
    qint64 gpus = 0;          ///< of all of them
    bool clearsRedis = false; ///< its state in Redis is deleted with it

    bool operator==(const WhatStops &) const = default;
    [[nodiscard]] qint64 oldest() const; ///< seconds since 1970; 0: there are no pods
};

/// `pods` may be those of other clusters too.
WhatStops whatStops(const RayClusterRow &cluster, const QList<kube::PodRow> &pods);

} // namespace raydeck::ray
