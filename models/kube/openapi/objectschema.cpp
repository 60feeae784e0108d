#include <models/kube/openapi/objectschema.h>

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using Edge = OpenApiSchema::Edge;
using Node = OpenApiSchema::Node;
using Type = OpenApiSchema::Type;

struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::SchemaText)
};

constexpr auto CorePrefix = "io.k8s.api.core.v1."_L1;

/// What a field of this name is in every API that has pods in it, if it looks like that.
/// Source: apis/ray/v1 of KubeRay 1.0 to 1.7, whose fields have these types of core/v1.
struct CoreType {
    QLatin1StringView key;
    QLatin1StringView definition;
};
constexpr std::array coreTypes{
    CoreType{"template"_L1, "PodTemplateSpec"_L1},
    CoreType{"submitterPodTemplate"_L1, "PodTemplateSpec"_L1},
    CoreType{"headService"_L1, "Service"_L1},
    CoreType{"serveService"_L1, "Service"_L1},
    CoreType{"resources"_L1, "ResourceRequirements"_L1},
    CoreType{"securityContext"_L1, "SecurityContext"_L1},
    CoreType{"securityContext"_L1, "PodSecurityContext"_L1},
    CoreType{"env"_L1, "EnvVar"_L1},
    CoreType{"envFrom"_L1, "EnvFromSource"_L1},
    CoreType{"volumeMounts"_L1, "VolumeMount"_L1},
    CoreType{"volumes"_L1, "Volume"_L1},
    CoreType{"containers"_L1, "Container"_L1},
    CoreType{"tolerations"_L1, "Toleration"_L1},
    CoreType{"affinity"_L1, "Affinity"_L1},
    CoreType{"valueFrom"_L1, "EnvVarSource"_L1},
    CoreType{"podTemplate"_L1, "PodTemplateSpec"_L1},
};

/// A default that is JSON, as a person writes it in YAML.
QString plainDefault(const QString &json)
{
    if (json == "{}"_L1)
        return {};
    return json.size() > 2 && json.startsWith(u'"') && json.endsWith(u'"')
        ? QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8())[0].toString()
        : json;
}

bool isText(Type type)
{
    return type == Type::Text || type == Type::IntegerOrText || type == Type::NumberOrText;
}

} // namespace

std::shared_ptr<const ObjectSchema> ObjectSchema::of(const ObjectKind &kind,
                                                     std::shared_ptr<const OpenApiSchema> document,
                                                     std::shared_ptr<const OpenApiSchema> core)
{
    const int root = document ? document->rootOf(kind) : -1;
    if (root < 0)
        return nullptr;
    const auto schema = std::make_shared<ObjectSchema>();
    schema->m_kind = kind;
    schema->m_document = std::move(document);
    schema->m_core = std::move(core);
    schema->m_root = root;
    return schema;
}

/// The definition of core/v1 that this node is, or whose list it is: nearly all of its fields have to be there too.
Edge ObjectSchema::coreEdge(const QString &key, int index) const
{
    if (!m_core || index < 0)
        return {};
    const Node &node = m_document->node(index);
    const bool isList = node.type == Type::List && node.items.node >= 0;
    const QList<OpenApiSchema::Property> &fields =
        isList ? m_document->node(node.items.node).properties : node.properties;
    if (fields.isEmpty())
        return {};
    for (const CoreType &type : coreTypes) {
        const int definition = key == type.key ? m_core->definition(QString(CorePrefix + type.definition)) : -1;
        if (definition < 0)
            continue;
        const auto known = std::ranges::count_if(fields, [&](const OpenApiSchema::Property &field) {
            return m_core->node(definition).property(field.name) != nullptr;
        });
        if (known * 5 < fields.size() * 4)
            continue;
        return {.node = definition};
    }
    return {};
}

ObjectSchema::Place ObjectSchema::child(const Place &place, const FieldPath::Step &step) const
{
    Place next;
    next.edge = m_document->child(place.edge.node, step);
    if (next.edge.node < 0 || !m_core)
        return next;
    if (place.inCore.node >= 0) {
        // A list that was found by its key is described by what its items are.
        const bool isItem = std::holds_alternative<qsizetype>(step)
            && m_core->node(place.inCore.node).type != Type::List
            && m_document->node(place.edge.node).type == Type::List;
        next.inCore = isItem ? Edge{.node = place.inCore.node} : m_core->child(place.inCore.node, step);
    } else if (const auto *key = std::get_if<QString>(&step); key && next.edge.description.isEmpty()) {
        next.inCore = coreEdge(*key, next.edge.node);
    }
    return next;
}

ObjectSchema::Place ObjectSchema::placeOf(const FieldPath &path) const
{
    Place place;
    place.edge.node = m_root;
    for (const FieldPath::Step &step : path.steps())
        place = child(place, step);
    return place;
}

QString ObjectSchema::typeText(const Place &place, int depth) const
{
    constexpr int Deepest = 4; // a type may hold itself, and nobody reads on
    if (place.edge.node < 0)
        return {};
    if (depth > Deepest)
        return u"…"_s;
    const Node &node = m_document->node(place.edge.node);
    const Node *core = place.inCore.node < 0 ? nullptr : &m_core->node(place.inCore.node);
    const QString name = !node.typeName.isEmpty() || !core ? node.typeName : core->typeName;
    switch (node.type) {
    case Type::Any: return SchemaText::tr("any value");
    case Type::Text:
        return node.format == OpenApiSchema::Format::DateTime ? SchemaText::tr("time") : SchemaText::tr("string");
    case Type::Integer: return SchemaText::tr("integer");
    case Type::Number: return SchemaText::tr("number");
    case Type::Boolean: return SchemaText::tr("boolean");
    case Type::IntegerOrText:
    case Type::NumberOrText:
        return name == "Quantity"_L1 ? SchemaText::tr("quantity") : SchemaText::tr("integer or string");
    case Type::List: {
        const bool isItemInCore = core && core->type != Type::List;
        const Place item = isItemInCore ? Place{.edge = node.items, .inCore = place.inCore}
                                        : child(place, FieldPath::Step(qsizetype(0)));
        //: %1: the type of the items, such as string or Container
        return SchemaText::tr("list of %1").arg(typeText(item, depth + 1));
    }
    case Type::Map:
        if (node.properties.isEmpty() && node.values.node >= 0) {
            //: %1: the type of the values, such as string
            return SchemaText::tr("map of %1").arg(typeText(child(place, FieldPath::Step(QString())), depth + 1));
        }
        return name.isEmpty() ? SchemaText::tr("object") : name;
    }
    Q_UNREACHABLE_RETURN({});
}

SchemaField ObjectSchema::field(const QString &name, const Place &place) const
{
    const Node &node = m_document->node(place.edge.node);
    const Node *core = place.inCore.node < 0 ? nullptr : &m_core->node(place.inCore.node);
    SchemaField field{.name = name, .type = node.type, .typeText = typeText(place)};
    field.description = m_document->text(place.edge.description);
    if (field.description.isEmpty() && core)
        field.description = m_core->text(place.inCore.description);
    if (field.description.isEmpty())
        field.description = m_document->text(node.description);
    if (field.description.isEmpty() && core)
        field.description = m_core->text(core->description);
    field.defaultText = plainDefault(m_document->text(place.edge.defaultJson));
    if (field.defaultText.isEmpty() && core)
        field.defaultText = plainDefault(m_core->text(place.inCore.defaultJson));
    if (node.bounds)
        field.choices = node.bounds->choices.shown();
    if (field.choices.isEmpty() && core && core->bounds && isText(node.type))
        field.choices = core->bounds->choices.shown();
    if (node.type == Type::Boolean)
        field.choices = {u"true"_s, u"false"_s};
    return field;
}

std::optional<SchemaField> ObjectSchema::fieldAt(const FieldPath &path) const
{
    const Place place = placeOf(path);
    if (place.edge.node < 0)
        return {};
    const QList<FieldPath::Step> &steps = path.steps();
    const QString *key = steps.isEmpty() ? nullptr : std::get_if<QString>(&steps.last());
    SchemaField found = field(key ? *key : QString(), place);
    if (key) {
        const Place parent = placeOf(path.parent());
        found.isRequired = m_document->node(parent.edge.node).required.contains(*key);
    }
    return found;
}

QList<SchemaField> ObjectSchema::fieldsOf(const FieldPath &path) const
{
    Place place = placeOf(path);
    if (place.edge.node >= 0 && m_document->node(place.edge.node).type == Type::List)
        place = child(place, FieldPath::Step(qsizetype(0)));
    if (place.edge.node < 0)
        return {};
    const Node &node = m_document->node(place.edge.node);
    QList<SchemaField> fields;
    fields.reserve(node.properties.size());
    for (const OpenApiSchema::Property &property : node.properties) {
        fields.append(field(property.name, child(place, FieldPath::Step(property.name))));
        fields.last().isRequired = node.required.contains(property.name);
    }
    return fields;
}

} // namespace raydeck::kube
