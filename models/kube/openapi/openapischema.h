#pragma once

#include <models/kube/error.h>
#include <models/kube/fieldpath.h>
#include <models/kube/openapi/schemabounds.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace raydeck::kube {

/// A kind of object as the server names it.
struct ObjectKind {
    QString apiVersion = {}; ///< v1, ray.io/v1
    QString kind = {};

    bool operator==(const ObjectKind &) const = default;
};
size_t qHash(const ObjectKind &kind, size_t seed = 0);

/// The schemas of one group version, compact: parts that are equal, such as the pod templates of head and workers, are
/// kept once, and so are descriptions. Immutable and shared; any thread.
/// Source: /openapi/v3 of Kubernetes 1.36; CustomResourceDefinitions in it are structural schemas. Read of them is what
/// decides on types, names and choices; oneOf and anyOf count only where they mean "a number or a text".
class OpenApiSchema {
public:
    enum class Type { Any, Map, List, Text, Integer, Number, Boolean, IntegerOrText, NumberOrText };
    enum class Format { None, Int32, DateTime, Bytes };
    enum class ListType { Atomic, Set, Map };

    struct Text { ///< a piece of the one text that all descriptions and defaults are in
        quint32 begin = 0;
        quint32 size = 0;

        [[nodiscard]] bool isEmpty() const { return size == 0; }
        bool operator==(const Text &) const = default;
    };
    /// How a field, an item or a value is described where it is used.
    struct Edge {
        int node = -1; ///< -1: nothing is known
        Text description = {};
        Text defaultJson = {}; ///< empty: there is none
    };
    struct Property {
        QString name = {};
        Edge edge = {};
    };
    /// What only few nodes have.
    struct Bounds {
        std::optional<double> minimum = {};
        std::optional<double> maximum = {};
        std::optional<int> minLength = {};
        std::optional<int> maxLength = {};
        std::optional<int> minItems = {};
        std::optional<int> maxItems = {};
        QRegularExpression form = {}; ///< that of nothing fits all
        SchemaChoices choices = {};   ///< of enum, or of a rule `self in [...]`
    };
    struct Node {
        Type type = Type::Any;
        Format format = Format::None;
        ListType listType = ListType::Atomic;
        bool isNullable = false;
        bool keepsUnknown = false;
        QStringList listKeys = {};
        QList<Property> properties = {}; ///< sorted by name
        QStringList required = {};
        Edge items = {};
        Edge values = {}; ///< of a map with free keys
        std::shared_ptr<const Bounds> bounds = {};
        QString typeName = {}; ///< Container; empty if it has no name of its own
        Text description = {}; ///< of the type

        [[nodiscard]] const Edge *property(QStringView name) const; ///< nullptr: there is none
    };

    /// Takes some tens of milliseconds: not for the UI thread. Errors: Invalid.
    static Result<std::shared_ptr<const OpenApiSchema>> parse(const QByteArray &openApiV3Json);

    [[nodiscard]] int rootOf(const ObjectKind &kind) const;                  ///< -1: the document does not have it
    [[nodiscard]] int definition(QStringView name) const;                    ///< by its full name; -1: there is none
    [[nodiscard]] const QList<ObjectKind> &kinds() const { return m_kinds; } ///< those that are objects of a collection
    [[nodiscard]] const Node &node(int index) const { return m_nodes[index]; }
    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }
    /// What a key or an index leads to; its node is -1 where the schema does not know it.
    [[nodiscard]] Edge child(int node, const FieldPath::Step &step) const;
    [[nodiscard]] QString text(Text text) const;
    /// Compiled into the server: read strictly by Go's types, where null is nothing and required fields are checked by hand.
    [[nodiscard]] bool isBuiltIn(int root) const { return m_builtIn.contains(root); }

private:
    friend class OpenApiReader;
    QList<Node> m_nodes;
    QHash<QString, int> m_definitions;
    QHash<ObjectKind, int> m_roots;
    QList<ObjectKind> m_kinds;
    QList<int> m_builtIn;
    QByteArray m_texts;
};

} // namespace raydeck::kube
