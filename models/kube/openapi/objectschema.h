#pragma once

#include <models/kube/openapi/openapischema.h>

#include <QStringList>

namespace raydeck::kube {

/// What is known about a field: for help and completion.
struct SchemaField {
    using Type = OpenApiSchema::Type;

    QString name = {};
    Type type = Type::Any;
    QString typeText = {};    ///< string, list of Container: for a person
    QString description = {}; ///< the server's words, plain text; empty: it has none
    QString defaultText = {}; ///< as YAML on one line; empty: there is none
    bool isRequired = false;
    QStringList choices = {}; ///< the values that it can have; empty: any

    [[nodiscard]] bool isMap() const { return type == Type::Map; }
    [[nodiscard]] bool isList() const { return type == Type::List; }
    bool operator==(const SchemaField &) const = default;
};

/// The schema of one kind of object as one server has it. KubeRay's CustomResourceDefinitions have no descriptions; what is
/// a type of core/v1 in them (a pod template, a container, a service) is described by the server's own core/v1.
/// Immutable and shared; any thread.
class ObjectSchema {
public:
    /// `core` may be the same document or nullptr. nullptr is returned if the document has no such kind.
    static std::shared_ptr<const ObjectSchema> of(const ObjectKind &kind, std::shared_ptr<const OpenApiSchema> document,
                                                  std::shared_ptr<const OpenApiSchema> core);

    [[nodiscard]] const ObjectKind &kind() const { return m_kind; }
    [[nodiscard]] const OpenApiSchema &document() const { return *m_document; }
    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] bool isBuiltIn() const { return m_document->isBuiltIn(m_root); }

    /// Nothing where the schema does not know the field. A key of a map with free keys is known.
    [[nodiscard]] std::optional<SchemaField> fieldAt(const FieldPath &path) const;
    /// The fields of a map, sorted by name; of a list, those of its items. Nothing for free keys and unknown places.
    [[nodiscard]] QList<SchemaField> fieldsOf(const FieldPath &path) const;

private:
    struct Place { ///< the same place in both documents
        OpenApiSchema::Edge edge = {};
        OpenApiSchema::Edge inCore = {};
    };
    [[nodiscard]] Place placeOf(const FieldPath &path) const;
    [[nodiscard]] Place child(const Place &place, const FieldPath::Step &step) const;
    [[nodiscard]] OpenApiSchema::Edge coreEdge(const QString &key, int node) const;
    [[nodiscard]] SchemaField field(const QString &name, const Place &place) const;
    [[nodiscard]] QString typeText(const Place &place, int depth = 0) const;

    ObjectKind m_kind;
    std::shared_ptr<const OpenApiSchema> m_document;
    std::shared_ptr<const OpenApiSchema> m_core;
    int m_root = -1;
};

} // namespace raydeck::kube
