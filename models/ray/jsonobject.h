#pragma once

#include <models/kube/error.h>
#include <models/kube/json.h>

#include <QByteArrayView>

namespace raydeck::ray {

/// The JSON object in `bytes`, valid as long as the parser, which keeps a padded copy of its own. Errors: Broken.
Result<kube::json::Element> parseObject(simdjson::dom::parser &parser, QByteArrayView bytes);

/// The same of a list of the API server, which has "items" even where there are none: an error page of a proxy has not.
Result<kube::json::Element> parseList(simdjson::dom::parser &parser, QByteArrayView bytes);

} // namespace raydeck::ray
