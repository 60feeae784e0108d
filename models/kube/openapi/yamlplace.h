#pragma once

#include <models/kube/fieldpath.h>

#include <QByteArray>
#include <QStringList>

namespace raydeck::kube {

/// What could be typed at an offset of a text that need be no YAML.
struct YamlPlace {
    enum class What {
        Nothing,    ///< in a comment, in a text of several lines
        Key,        ///< of the map `parent`
        Value,      ///< of the field `path`
        KeyOrValue, ///< `parent` is an item of a list: only its schema says
    };

    What what = What::Nothing;
    FieldPath path = {};       ///< the field that the offset is in
    FieldPath parent = {};     ///< the map or list that it is in
    qsizetype begin = 0;       ///< of the word that is being typed
    qsizetype end = 0;         ///< of it
    QStringList siblings = {}; ///< the other keys of the map
    bool hasColon = false;     ///< behind the key
    bool needsBlank = false;   ///< the offset is right behind a colon or dash
    bool isInFlow = false;     ///< in brackets
};

[[nodiscard]] YamlPlace yamlPlaceAt(const QByteArray &text, qsizetype offset);

} // namespace raydeck::kube
