#include <models/kube/openapi/openapireader.h>

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using json::Element;
using Type = OpenApiSchema::Type;

constexpr int MaxDepth = 100;
constexpr std::string_view RefPrefix = "#/components/schemas/";

std::string_view view(Element value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isTrue(Element value)
{
    bool is = false;
    return value.get(is) == simdjson::SUCCESS && is;
}

template <typename Number>
std::optional<Number> number(Element value)
{
    double found = 0;
    return value.get(found) == simdjson::SUCCESS ? std::optional(Number(found)) : std::nullopt;
}

template <typename Take>
void each(Element list, const Take &take)
{
    simdjson::dom::array items;
    if (list.get(items) != simdjson::SUCCESS)
        return;
    for (const Element item : items)
        take(item);
}

Type typeOf(std::string_view name)
{
    if (name == "object")
        return Type::Map;
    if (name == "array")
        return Type::List;
    if (name == "string")
        return Type::Text;
    if (name == "integer")
        return Type::Integer;
    if (name == "number")
        return Type::Number;
    return name == "boolean" ? Type::Boolean : Type::Any;
}

/// oneOf of a text and a number, as Quantity and IntOrString have it.
Type typeOfOneOf(Element choices, Type otherwise)
{
    bool hasText = false;
    bool hasInteger = false;
    bool hasNumber = false;
    qsizetype count = 0;
    each(choices, [&](Element choice) {
        const std::string_view type = json::text(choice, "type");
        hasText = hasText || type == "string";
        hasInteger = hasInteger || type == "integer";
        hasNumber = hasNumber || type == "number";
        ++count;
    });
    if (count != 2 || !hasText || otherwise != Type::Any)
        return otherwise;
    return hasNumber ? Type::NumberOrText : hasInteger ? Type::IntegerOrText : otherwise;
}

/// The texts of a rule `self in ['a', 'b']`, which is how Kubernetes writes choices in its expression language.
QStringList choicesOfRule(std::string_view rule)
{
    static const QRegularExpression isOneOf(u"\\Aself in \\[((?:'[^']*'(?:, *)?)*)\\]\\z"_s);
    const auto match = isOneOf.match(string(rule));
    QStringList choices;
    for (const QString &choice : match.captured(1).split(u',', Qt::SkipEmptyParts))
        choices.append(choice.trimmed().sliced(1).chopped(1));
    return choices;
}

QStringList texts(Element list)
{
    QStringList all;
    each(list, [&](Element text) { all.append(string(view(text))); });
    return all;
}

/// Texts and numbers; null is said by nullable too. What else is a choice nobody can type: then all that is here counts.
SchemaChoices choicesOf(Element list)
{
    SchemaChoices choices;
    bool isPlain = true;
    each(list, [&](Element choice) {
        double found = 0;
        if (choice.is_string())
            choices.texts.append(string(view(choice)));
        else if (choice.get(found) == simdjson::SUCCESS)
            choices.numbers.append(found);
        else
            isPlain = isPlain && choice.is_null();
    });
    return isPlain ? choices : SchemaChoices();
}

bool isBuiltInName(std::string_view name)
{
    constexpr std::array<std::string_view, 3> prefixes{"io.k8s.api.", "io.k8s.kube-aggregator.",
                                                       "io.k8s.apiextensions-apiserver."};
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return name.starts_with(prefix); });
}

} // namespace

Result<void> OpenApiReader::read(const QByteArray &bytes)
{
    simdjson::dom::parser parser;
    Element document;
    if (const auto error = parser.parse(bytes.constData(), size_t(bytes.size())).get(document))
        return failure(Error::Kind::Invalid, QString::fromUtf8(simdjson::error_message(error)));
    simdjson::dom::object definitions;
    if (document["components"]["schemas"].get(definitions) != simdjson::SUCCESS)
        return failure(Error::Kind::Invalid, u"components.schemas"_s);
    for (const auto &definition : definitions) {
        m_schema.m_definitions.insert(string(definition.key), int(m_schema.m_nodes.size()));
        m_schema.m_nodes.append(Node());
    }
    int index = 0;
    for (const auto &definition : definitions) {
        const std::string_view name = definition.key;
        m_isOfGo = isBuiltInName(name) || name.starts_with("io.k8s.apimachinery.");
        Node read = node(definition.value, 0);
        read.typeName = string(name.substr(name.rfind('.') + 1));
        read.description = shared(json::text(definition.value, "description"));
        m_schema.m_nodes[index] = std::move(read);
        addKinds(definition.value, index, name);
        ++index;
    }
    m_schema.m_nodes.squeeze();
    m_schema.m_texts.squeeze();
    return {};
}

void OpenApiReader::addKinds(Element definition, int index, std::string_view name)
{
    QList<ObjectKind> kinds;
    json::eachOf(definition, "x-kubernetes-group-version-kind", [&](Element kind) {
        const QString group = json::string(kind, "group");
        const QString version = json::string(kind, "version");
        kinds.append(
            {.apiVersion = group.isEmpty() ? version : group + u'/' + version, .kind = json::string(kind, "kind")});
    });
    for (const ObjectKind &kind : std::as_const(kinds))
        m_schema.m_roots.insert(kind, index);
    // Options of requests have a kind in each group; lists are no objects of their own.
    if (kinds.size() == 1 && m_schema.m_nodes[index].property(u"metadata") && !kinds[0].kind.endsWith("List"_L1))
        m_schema.m_kinds.append(kinds[0]);
    if (isBuiltInName(name))
        m_schema.m_builtIn.append(index);
}

int OpenApiReader::refersTo(Element json) const
{
    std::string_view ref = json::text(json, "$ref");
    simdjson::dom::array all;
    if (ref.empty() && json["allOf"].get(all) == simdjson::SUCCESS && all.size() == 1)
        ref = json::text(*all.begin(), "$ref");
    if (!ref.starts_with(RefPrefix))
        return -1;
    return m_schema.m_definitions.value(string(ref.substr(RefPrefix.size())), -1);
}

OpenApiSchema::Edge OpenApiReader::edge(Element json, int depth)
{
    Edge edge;
    edge.node = refersTo(json);
    if (edge.node < 0)
        edge.node = intern(depth < MaxDepth ? node(json, depth + 1) : Node());
    edge.description = shared(json::text(json, "description"));
    Element value;
    if (json["default"].get(value) == simdjson::SUCCESS)
        edge.defaultJson = sharedDefault(value);
    return edge;
}

OpenApiSchema::Node OpenApiReader::node(Element json, int depth)
{
    Node node;
    OpenApiSchema::Bounds bounds;
    bool isBounded = false;
    simdjson::dom::object fields;
    if (json.get(fields) != simdjson::SUCCESS)
        return node;
    for (const auto &field : fields)
        take(field.key, field.value, node, bounds, isBounded, depth);
    if (json::boolean(json, "x-kubernetes-int-or-string"))
        node.type = Type::IntegerOrText;
    if (isBounded)
        node.bounds = std::make_shared<const OpenApiSchema::Bounds>(std::move(bounds));
    return node;
}

void OpenApiReader::take(std::string_view key, Element value, Node &node, OpenApiSchema::Bounds &bounds,
                         bool &isBounded, int depth)
{
    const auto bound = [&](auto &place, auto found) {
        place = found;
        isBounded = true;
    };
    if (key == "type") {
        node.type = typeOf(view(value));
    } else if (key == "properties") {
        simdjson::dom::object properties;
        if (value.get(properties) != simdjson::SUCCESS)
            return;
        node.properties.reserve(qsizetype(properties.size()));
        for (const auto &property : properties)
            node.properties.append({.name = name(property.key), .edge = edge(property.value, depth)});
        std::ranges::sort(node.properties, {}, &OpenApiSchema::Property::name);
    } else if (key == "items") {
        node.items = edge(value, depth);
    } else if (key == "additionalProperties") {
        if (value.is_object())
            node.values = edge(value, depth);
        else
            node.keepsUnknown = node.keepsUnknown || isTrue(value);
    } else if (key == "required") {
        node.required = texts(value);
    } else if (key == "format") {
        const std::string_view format = view(value);
        node.format = format == "int32" ? OpenApiSchema::Format::Int32
            : format == "date-time"     ? OpenApiSchema::Format::DateTime
            : format == "byte"          ? OpenApiSchema::Format::Bytes
                                        : OpenApiSchema::Format::None;
    } else if (key == "nullable") {
        node.isNullable = isTrue(value);
    } else if (key == "oneOf") {
        node.type = typeOfOneOf(value, node.type);
    } else if (key == "x-kubernetes-preserve-unknown-fields") {
        node.keepsUnknown = node.keepsUnknown || isTrue(value);
    } else if (key == "x-kubernetes-list-type") {
        node.listType = view(value) == "map" ? OpenApiSchema::ListType::Map
            : view(value) == "set"           ? OpenApiSchema::ListType::Set
                                             : OpenApiSchema::ListType::Atomic;
    } else if (key == "x-kubernetes-list-map-keys") {
        node.listKeys = texts(value);
    } else if (key == "enum") {
        bound(bounds.choices, choicesOf(value));
    } else if (key == "pattern") {
        bound(bounds.form, schemaForm(string(view(value))));
    } else if (key == "minimum") {
        bound(bounds.minimum, number<double>(value));
    } else if (key == "maximum") {
        bound(bounds.maximum, number<double>(value));
    } else if (key == "minLength") {
        bound(bounds.minLength, number<int>(value));
    } else if (key == "maxLength") {
        bound(bounds.maxLength, number<int>(value));
    } else if (key == "minItems") {
        bound(bounds.minItems, number<int>(value));
    } else if (key == "maxItems") {
        bound(bounds.maxItems, number<int>(value));
    } else if (key == "x-kubernetes-validations") {
        each(value, [&](Element rule) {
            if (const QStringList choices = choicesOfRule(json::text(rule, "rule")); !choices.isEmpty())
                bound(bounds.choices, SchemaChoices{.texts = choices});
        });
    }
}

/// Nodes are equal if all that they hold is; their children are numbers by now.
int OpenApiReader::intern(Node node)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    const auto add = [&](const Edge &edge) {
        stream << edge.node << edge.description.begin << edge.description.size << edge.defaultJson.begin
               << edge.defaultJson.size;
    };
    stream << int(node.type) << int(node.format) << int(node.listType) << node.isNullable << node.keepsUnknown
           << node.listKeys << node.required;
    add(node.items);
    add(node.values);
    stream << node.properties.size();
    for (const OpenApiSchema::Property &property : std::as_const(node.properties)) {
        stream << property.name;
        add(property.edge);
    }
    stream << bool(node.bounds);
    if (const auto &bounds = node.bounds) {
        for (const std::optional<double> &limit : {bounds->minimum, bounds->maximum})
            stream << limit.has_value() << limit.value_or(0);
        for (const std::optional<int> &limit :
             {bounds->minLength, bounds->maxLength, bounds->minItems, bounds->maxItems})
            stream << limit.value_or(-1);
        stream << bounds->form.pattern() << bounds->choices.texts << bounds->choices.numbers;
    }
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    m_schema.m_nodes.append(std::move(node));
    return *m_known.insert(key, int(m_schema.m_nodes.size()) - 1);
}

OpenApiSchema::Text OpenApiReader::shared(std::string_view text)
{
    if (text.empty())
        return {};
    const auto known = m_texts.find(text);
    if (known != m_texts.end())
        return known->second;
    const OpenApiSchema::Text place{.begin = quint32(m_schema.m_texts.size()), .size = quint32(text.size())};
    m_schema.m_texts.append(text.data(), qsizetype(text.size()));
    m_texts.emplace(text, place);
    return place;
}

/// Of Go's types nearly every field without a pointer has its zero value as default, which says nothing.
OpenApiSchema::Text OpenApiReader::sharedDefault(Element value)
{
    const std::string text = simdjson::minify(value);
    if (m_isOfGo && (text == "\"\"" || text == "{}" || text == "0" || text == "false"))
        return {};
    m_defaults.push_back(text);
    return shared(m_defaults.back());
}

QString OpenApiReader::name(std::string_view text)
{
    const auto [place, isNew] = m_names.try_emplace(text);
    if (isNew)
        place->second = string(text);
    return place->second;
}

Result<std::shared_ptr<const OpenApiSchema>> OpenApiSchema::parse(const QByteArray &openApiV3Json)
{
    auto schema = std::make_shared<OpenApiSchema>();
    if (const auto read = OpenApiReader(*schema).read(openApiV3Json); !read)
        return std::unexpected(read.error());
    return schema;
}

} // namespace raydeck::kube
