#pragma once

#include <models/kube/openapi/objectschema.h>

#include <tests/support/yamldata.h>

namespace raydeck::test {

inline std::shared_ptr<const kube::OpenApiSchema> openApi(const char *file)
{
    const auto schema = kube::OpenApiSchema::parse(testData(file));
    if (!schema)
        qFatal("%s: %s", file, qPrintable(schema.error().message));
    return *schema;
}

/// Of the small documents in tests/data/openapi.
inline std::shared_ptr<const kube::ObjectSchema> rayClusterSchema()
{
    return kube::ObjectSchema::of({.apiVersion = QStringLiteral("ray.io/v1"), .kind = QStringLiteral("RayCluster")},
                                  openApi("openapi/ray.json"), openApi("openapi/core.json"));
}

inline std::shared_ptr<const kube::ObjectSchema> podSchema()
{
    const auto core = openApi("openapi/core.json");
    return kube::ObjectSchema::of({.apiVersion = QStringLiteral("v1"), .kind = QStringLiteral("Pod")}, core, core);
}

} // namespace raydeck::test
