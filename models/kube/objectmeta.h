#pragma once

#include <models/kube/uid.h>

#include <QString>

namespace raydeck::kube {

/// The part of metadata that every row needs. Times are seconds since 1970 in UTC; 0: not set.
/// Source: k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto, ObjectMeta.
struct ObjectMeta {
    QString name = {};
    QString namespaceName = {};
    Uid uid = {};
    QByteArray resourceVersion = {};
    qint64 created = 0;
    qint64 deleted = 0;
};

} // namespace raydeck::kube
