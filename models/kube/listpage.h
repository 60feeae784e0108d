#pragma once

#include <models/kube/decoder.h>
#include <models/kube/error.h>

#include <QByteArray>
#include <QList>

#include <functional>

namespace raydeck::kube {

/// What a page of a LIST says beside its items.
struct ListPage {
    QByteArray resourceVersion = {};
    QByteArray continueToken = {}; ///< empty: the last page
};

/// Calls `take` with the bytes of each item of a list of any kind, JSON or protobuf (with its envelope).
/// Source: k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto, ListMeta; items are field 2 of every list kind.
Result<ListPage> readListPage(const QByteArray &body, Encoding encoding,
                              const std::function<void(QByteArrayView item)> &take);

} // namespace raydeck::kube
