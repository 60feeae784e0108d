#pragma once

#include <models/kube/yamlvalue.h>

#include <QJsonValue>

namespace raydeck::kube {

/// A YAML scalar with the type that the API server gives it: `yes` is a boolean there, 010 is 8, 1e3 a whole number, a
/// date a text. Source: go.yaml.in/yaml/v2 2.4 resolve.go by way of sigs.k8s.io/yaml 1.6, and kjson, which makes an
/// integer of every number that reads as one.
struct TypedScalar {
    enum class Type { Null, Boolean, Integer, Number, Text };

    Type type = Type::Null;
    bool boolean = false;
    qint64 integer = 0;
    double number = 0; ///< of an integer too
};

/// Of a scalar or null; a map or list counts as null.
[[nodiscard]] TypedScalar typedScalar(const YamlValue &value);

} // namespace raydeck::kube
