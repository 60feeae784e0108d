#pragma once

#include <models/ray/draft/rayclusterfields.h>

#include <QString>

namespace raydeck::ui {

/// What the fields of a RayCluster are called in a form, and one sentence of help for each. Thread: any.
class FieldText final {
public:
    [[nodiscard]] static QString label(const ray::RayClusterField &field);
    [[nodiscard]] static QString help(const ray::RayClusterField &field);
};

} // namespace raydeck::ui
