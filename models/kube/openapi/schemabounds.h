#pragma once

#include <models/kube/yamlvalue.h>

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace raydeck::kube {

/// The values that a schema's enum allows, as far as they are texts and numbers. None: any value.
struct SchemaChoices {
    QStringList texts = {};
    QList<double> numbers = {};

    [[nodiscard]] bool isEmpty() const { return texts.isEmpty() && numbers.isEmpty(); }
    /// Of a value of the right type; only scalars are judged.
    [[nodiscard]] bool allow(const YamlValue &value) const;
    [[nodiscard]] QStringList shown() const; ///< for a person
    bool operator==(const SchemaChoices &) const = default;
};

/// The form of a text as Go reads a pattern. What Perl cannot read fits all: it is left to the server.
[[nodiscard]] QRegularExpression schemaForm(QString pattern);

} // namespace raydeck::kube
