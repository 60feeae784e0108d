#pragma once

#include <models/kube/error.h>

#include <QList>
#include <QString>

namespace raydeck::ray {

/// One thing that the API server refuses of an object, and the field that it is about.
struct ServerComplaint {
    QString path = {}; ///< as kube::FieldPath writes it; empty: the object as a whole
    QString text = {}; ///< the server's own words

    bool operator==(const ServerComplaint &) const = default;
};

/// The parts of a refusal, which the server puts into one sentence: validation of fields, unknown fields, a taken name,
/// a namespace that is not there. Never empty.
/// Source: apimachinery 0.36 pkg/api/errors, pkg/util/validation/field, pkg/runtime/serializer (strict decoding).
QList<ServerComplaint> complaintsOf(const Error &error);

} // namespace raydeck::ray
