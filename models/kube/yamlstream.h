#pragma once

#include <models/kube/yamldocument.h>

namespace raydeck::kube {

/// One document of a text that may have several, read for itself: an error in one leaves the others as they are.
struct YamlPart {
    int firstLine = 0;             ///< of the text that it was read from, 0-based: add it to the document's lines
    Result<YamlDocument> document; ///< Errors: Invalid, with line:column in the message, of the part
};

/// The documents of a text; empty ones are left out. Where the text is not UTF-8 it is one part. Thread: any.
[[nodiscard]] QList<YamlPart> yamlParts(const QByteArray &bytes);

/// Where an error of YamlDocument::parse() or readYaml() stands, 1-based; 0: its message says no place.
struct YamlErrorPlace {
    int line = 0;
    int column = 0;
    QString text = {}; ///< the message without the place
};
[[nodiscard]] YamlErrorPlace placeOf(const Error &error);

} // namespace raydeck::kube
