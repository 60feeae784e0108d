#pragma once

#include <models/kube/objectmeta.h>
#include <models/kube/stringpool.h>

#include <simdjson.h>

#include <QByteArrayView>

#include <functional>

/// Shared reading of Kubernetes' JSON encoding; a missing or null field reads as its zero value.
namespace raydeck::kube::json {

using Element = simdjson::dom::element;

std::string_view text(Element object, std::string_view key);
QString string(Element object, std::string_view key);
qint64 number(Element object, std::string_view key);
bool boolean(Element object, std::string_view key);

/// Seconds since 1970 of an RFC 3339 time, with or without fractions; 0 when absent.
qint64 time(Element object, std::string_view key);

/// object[key], or an empty element that answers as an empty object would.
Element child(Element object, std::string_view key);

void eachOf(Element object, std::string_view key, const std::function<void(Element)> &take);
void eachField(Element object, std::string_view key, const std::function<void(std::string_view, Element)> &take);

ObjectMeta meta(Element object, StringPool &pool);

} // namespace raydeck::kube::json
