#pragma once

#include <models/kube/fieldpath.h>
#include <models/kube/openapi/objectschema.h>
#include <models/kube/yamldocument.h>

#include <QList>
#include <QStringList>

namespace raydeck::kube {

/// Something in a document that the server's own schema does not have or allow. `args` are %1, %2 of the sentence
/// (ui/text/schemaproblemtext.h).
struct SchemaProblem {
    enum class Code {
        MapWanted,          ///< %1: what is there
        ListWanted,         ///< %1
        TextWanted,         ///< %1
        WholeNumberWanted,  ///< %1
        NumberWanted,       ///< %1
        BooleanWanted,      ///< %1
        NumberOrTextWanted, ///< %1
        ValueWanted,        ///< null in a list
        TimeWanted,         ///< %1
        QuantityWanted,     ///< %1
        FieldUnknown,       ///< %1: its name
        FieldUnknownNear,   ///< %1: its name, %2: the nearest one that is known
        FieldMissing,       ///< %1: its name
        FieldTwice,         ///< %1: its name
        ItemTwice,          ///< %1: what the items have in common
        NotAChoice,         ///< %1: what is there, %2: what could be there
        NumberTooSmall,     ///< %1: the least
        NumberTooLarge,     ///< %1: the most
        TextTooShort,       ///< %1: letters
        TextTooLong,        ///< %1: letters
        ItemsTooFew,        ///< %1: the least
        ItemsTooMany,       ///< %1: the most
        PatternMissed,      ///< %1: what is there
        KindOther,          ///< %1: what is there, %2: the kind of the schema
        ApiVersionOther,    ///< %1: what is there, %2: the version of the schema
    };

    FieldPath path = {};
    int line = 0;   ///< 1-based
    int column = 0; ///< 1-based, in UTF-16 units as the editor counts
    int length = 0; ///< in the same units, on this line; of the key where a field is unknown, else of the value
    Code code = Code::MapWanted;
    QStringList args = {};

    bool operator==(const SchemaProblem &) const = default;
};

/// What the server would refuse in a strict request for reasons of structure, sorted by place: unknown, mistyped, missing
/// and repeated fields, values that are out of bounds. 2,000 lines take some milliseconds; any thread.
/// Source: strict decoding of the API server 1.36: apiextensions' structural schemas for custom resources, sigs.k8s.io/json
/// for what is built in; both behind YAML 1.1.
[[nodiscard]] QList<SchemaProblem> validate(const YamlDocument &document, const ObjectSchema &schema);

} // namespace raydeck::kube
