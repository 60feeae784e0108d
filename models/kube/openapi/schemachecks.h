#pragma once

#include <models/kube/openapi/schemaproblem.h>
#include <models/kube/yamlscalartype.h>

#include <functional>
#include <optional>

namespace raydeck::kube {

// What one value may be, by one node of a schema; who calls knows where it stands.

using SchemaFinding = std::pair<SchemaProblem::Code, QStringList>;
using AddFinding = std::function<void(const SchemaFinding &)>;

[[nodiscard]] QString shownValue(const YamlValue &value); ///< short enough for a sentence
/// What tells an item of a list apart: 80 and 80.0 are one number.
[[nodiscard]] QString identityOf(const YamlValue &value);
[[nodiscard]] std::optional<SchemaProblem::Code> typeProblem(const YamlValue &value, OpenApiSchema::Type type);
/// Of a value that has the right type.
void addBoundProblems(const YamlValue &value, const OpenApiSchema::Node &node, const AddFinding &add);

} // namespace raydeck::kube
