#pragma once

#include <models/kube/openapi/schemaproblem.h>

#include <QString>

namespace raydeck::ui {

/// What is wrong with a field, in a sentence. Plain text: parts of it are the document's. Thread: any.
class SchemaProblemText final {
public:
    [[nodiscard]] static QString text(const kube::SchemaProblem &problem);
};

} // namespace raydeck::ui
