#pragma once

#include <models/kube/error.h>
#include <models/kube/objectmeta.h>
#include <models/kube/stringpool.h>

#include <protozero/exception.hpp>

#include <functional>
#include <string_view>

// A field of another wire type than its number's is a mistake of the sender. protozero only asserts that there is none:
// a crash in one build and misread bytes in the other. Here it is an exception like its others. For its reader only.
#ifdef protozero_assert
#error "protozero's reader was included before models/kube/protobuf.h"
#endif
#define protozero_assert(holds) ((holds) ? void() : throw protozero::unknown_pbf_wire_type_exception())
#include <protozero/pbf_reader.hpp>

/// Shared reading of Kubernetes' protobuf encoding.
/// Field numbers: generated.proto of k8s.io/apimachinery/pkg/{runtime,apis/meta/v1,api/resource}, 1.36.
namespace raydeck::kube::protobuf {

inline std::string_view text(protozero::pbf_reader &reader)
{
    const protozero::data_view view = reader.get_view();
    return {view.data(), view.size()};
}

inline QString string(protozero::pbf_reader &reader)
{
    const std::string_view view = text(reader);
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// seconds of a meta.v1.Time or MicroTime
qint64 time(protozero::pbf_reader message);

/// Calls take(key, value) for one entry of a map<string, string>.
void entry(protozero::pbf_reader message, const std::function<void(std::string_view, std::string_view)> &take);

/// Reads ObjectMeta; labels and annotations go to `label` if it is set.
ObjectMeta meta(protozero::pbf_reader message, StringPool &pool,
                const std::function<void(std::string_view, std::string_view)> &label = {});

/// A quantity map's value as the text of its Quantity message.
void quantityEntry(protozero::pbf_reader message, const std::function<void(std::string_view, std::string_view)> &take);

} // namespace raydeck::kube::protobuf
