#pragma once

#include <models/kube/uid.h>

#include <QList>

namespace raydeck::kube {

/// What changed in a watched table: one per frame at most, each uid once; a re-sync arrives as a difference too.
template <typename Row>
struct Batch {
    QList<Row> upserted = {};
    QList<Uid> removed = {};
};

} // namespace raydeck::kube
