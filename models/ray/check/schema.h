#pragma once

#include <models/kube/error.h>
#include <models/kube/fieldpath.h>
#include <models/kube/openapi/schemabounds.h>
#include <models/ray/release.h>

#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace raydeck::ray {

/// The structural schema of one version of a CustomResourceDefinition, compact: equal parts, such as the pod templates of
/// head and workers, are kept once.
/// Source: apiextensions.k8s.io/v1 JSONSchemaProps, "structural schema", 1.36. Not read: format of texts other than
/// date-time, oneOf, allOf, not; a test asserts that the RayCluster's schemas have none of them.
class Schema {
public:
    enum class Type { Any, Map, List, Text, Integer, Number, Boolean, IntegerOrText };
    enum class ListType { Atomic, Set, Map };

    struct Property {
        QString name = {};
        int node = 0;
    };
    /// What only few nodes have.
    struct Bounds {
        std::optional<double> minimum = {};
        std::optional<double> maximum = {};
        std::optional<int> minLength = {};
        std::optional<int> maxLength = {};
        std::optional<int> minItems = {};
        std::optional<int> maxItems = {};
        QString pattern = {};
        QRegularExpression form = {}; ///< of pattern
        kube::SchemaChoices choices = {};
        QStringList rules = {};    ///< x-kubernetes-validations as they are written
        QStringList messages = {}; ///< theirs
    };
    struct Node {
        Type type = Type::Any;
        bool isNullable = false;
        bool isInt32 = false;
        bool isDate = false;
        bool keepsUnknown = false;
        ListType listType = ListType::Atomic;
        QStringList listKeys = {};
        QList<Property> properties = {}; ///< sorted by name
        QStringList required = {};
        int items = -1;
        int values = -1; ///< additionalProperties
        std::shared_ptr<const Bounds> bounds = {};
        QJsonValue defaultValue = QJsonValue::Undefined;

        [[nodiscard]] int property(QStringView name) const; ///< -1: there is none
    };

    /// Of the RayCluster of a packed release, read once per process; nullptr if it has no such version.
    static const Schema *rayCluster(Release packed, QStringView version);
    /// Of metadata, which no CustomResourceDefinition describes.
    static const Schema &objectMeta();
    /// Errors: Invalid for what is no CustomResourceDefinition, NotFound for a version that it does not serve.
    static Result<Schema> fromCrd(const QByteArray &json, QStringView version);

    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] const Node &node(int index) const { return m_nodes[index]; }
    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }
    /// The node of a field, -1 if the schema does not know it.
    [[nodiscard]] int find(const kube::FieldPath &path) const;

private:
    class Reader;
    QList<Node> m_nodes;
    int m_root = 0;
};

} // namespace raydeck::ray
