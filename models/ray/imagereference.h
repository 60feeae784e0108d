#pragma once

#include <QString>

namespace raydeck::ray {

/// The parts of a container image reference, [registry/]repository[:tag][@digest], cut apart without being judged.
/// Source: github.com/distribution/reference, reference.go and normalize.go.
struct ImageReference {
    QString registry = {};   ///< "registry.example.com:5000", or empty
    QString repository = {}; ///< "kuberay/operator"
    QString tag = {};
    QString digest = {};

    bool operator==(const ImageReference &) const = default;
};

ImageReference imageReferenceOf(const QString &image);

} // namespace raydeck::ray
