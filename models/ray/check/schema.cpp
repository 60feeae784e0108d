#include <models/ray/check/schema.h>

#include <models/ray/operator/packedoperator.h>

#include <QDataStream>
#include <QHash>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

Schema::Type typeOf(const QJsonObject &json)
{
    using Type = Schema::Type;
    if (json.value("x-kubernetes-int-or-string"_L1).toBool())
        return Type::IntegerOrText;
    const QString type = json.value("type"_L1).toString();
    if (type == "object"_L1)
        return Type::Map;
    if (type == "array"_L1)
        return Type::List;
    if (type == "string"_L1)
        return Type::Text;
    if (type == "integer"_L1)
        return Type::Integer;
    if (type == "number"_L1)
        return Type::Number;
    return type == "boolean"_L1 ? Type::Boolean : Type::Any;
}

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts.append(text.toString());
    return texts;
}

/// Null is said by nullable too. What else is a choice nobody can type: then the server alone judges.
kube::SchemaChoices choicesOf(const QJsonValue &list)
{
    kube::SchemaChoices choices;
    for (const QJsonValue &choice : list.toArray()) {
        if (choice.isString())
            choices.texts.append(choice.toString());
        else if (choice.isDouble())
            choices.numbers.append(choice.toDouble());
        else if (!choice.isNull())
            return {};
    }
    return choices;
}

template <typename Number>
std::optional<Number> number(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(Number(value.toDouble())) : std::nullopt;
}

std::shared_ptr<const Schema::Bounds> boundsOf(const QJsonObject &json)
{
    Schema::Bounds bounds{.minimum = number<double>(json, "minimum"_L1),
                          .maximum = number<double>(json, "maximum"_L1),
                          .minLength = number<int>(json, "minLength"_L1),
                          .maxLength = number<int>(json, "maxLength"_L1),
                          .minItems = number<int>(json, "minItems"_L1),
                          .maxItems = number<int>(json, "maxItems"_L1),
                          .pattern = json.value("pattern"_L1).toString(),
                          .choices = choicesOf(json.value("enum"_L1))};
    for (const QJsonValue &rule : json.value("x-kubernetes-validations"_L1).toArray()) {
        bounds.rules.append(rule["rule"_L1].toString());
        bounds.messages.append(rule["message"_L1].toString());
    }
    const bool isBounded = bounds.minimum || bounds.maximum || bounds.minLength || bounds.maxLength || bounds.minItems
        || bounds.maxItems || !bounds.pattern.isEmpty() || !bounds.choices.isEmpty() || !bounds.rules.isEmpty();
    if (!isBounded)
        return {};
    bounds.form = kube::schemaForm(bounds.pattern);
    return std::make_shared<const Schema::Bounds>(std::move(bounds));
}

} // namespace

/// Turns JSON into nodes, leaves first, so that equal nodes can be found by what they hold.
class Schema::Reader {
public:
    explicit Reader(Schema &schema) : m_schema(schema) {}

    int read(const QJsonObject &json)
    {
        Node node{.type = typeOf(json),
                  .isNullable = json.value("nullable"_L1).toBool(),
                  .isInt32 = json.value("format"_L1) == "int32"_L1,
                  .isDate = json.value("format"_L1) == "date-time"_L1,
                  .keepsUnknown = json.value("x-kubernetes-preserve-unknown-fields"_L1).toBool(),
                  .listType = listTypeOf(json),
                  .listKeys = texts(json.value("x-kubernetes-list-map-keys"_L1)),
                  .required = texts(json.value("required"_L1)),
                  .defaultValue = json.value("default"_L1)};
        const QJsonObject properties = json.value("properties"_L1).toObject(); // sorted by key
        for (auto property = properties.begin(); property != properties.end(); ++property)
            node.properties.append({shared(property.key()), read(property->toObject())});
        if (const QJsonValue items = json.value("items"_L1); items.isObject())
            node.items = read(items.toObject());
        if (const QJsonValue values = json.value("additionalProperties"_L1); values.isObject())
            node.values = read(values.toObject());
        else if (values.toBool())
            node.keepsUnknown = true;
        return intern(std::move(node), json);
    }

private:
    static ListType listTypeOf(const QJsonObject &json)
    {
        const QJsonValue type = json.value("x-kubernetes-list-type"_L1);
        if (type == "map"_L1)
            return ListType::Map;
        return type == "set"_L1 ? ListType::Set : ListType::Atomic;
    }

    QString shared(const QString &name) { return *m_names.insert(name, name); }

    int intern(Node node, const QJsonObject &json)
    {
        QJsonObject own = json; // all of it but the children, which are numbers by now
        own.remove("properties"_L1);
        own.remove("items"_L1);
        own.remove("additionalProperties"_L1);
        QByteArray key = QJsonDocument(own).toJson(QJsonDocument::Compact);
        QDataStream stream(&key, QIODevice::Append);
        stream << node.items << node.values << node.keepsUnknown;
        for (const Property &property : node.properties)
            stream << property.name << property.node;
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        node.bounds = boundsOf(json);
        m_schema.m_nodes.append(std::move(node));
        return *m_known.insert(key, int(m_schema.m_nodes.size()) - 1);
    }

    Schema &m_schema;
    QHash<QByteArray, int> m_known;
    QHash<QString, QString> m_names;
};

int Schema::Node::property(QStringView name) const
{
    const auto found = std::ranges::lower_bound(properties, name, {},
                                                [](const Property &property) { return QStringView(property.name); });
    return found != properties.end() && found->name == name ? found->node : -1;
}

Result<Schema> Schema::fromCrd(const QByteArray &json, QStringView version)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonArray versions = document["spec"_L1]["versions"_L1].toArray();
    if (versions.isEmpty())
        return failure(Error::Kind::Invalid, error.errorString());
    for (const QJsonValue &candidate : versions) {
        if (candidate["name"_L1].toString() != version || !candidate["served"_L1].toBool())
            continue;
        Schema schema;
        schema.m_root = Reader(schema).read(candidate["schema"_L1]["openAPIV3Schema"_L1].toObject());
        schema.m_nodes.squeeze();
        return schema;
    }
    return failure(Error::Kind::NotFound, version.toString());
}

const Schema *Schema::rayCluster(Release packed, QStringView version)
{
    static QMutex mutex;
    static std::map<std::pair<Release, QString>, std::unique_ptr<const Schema>> schemas; // as long as the process
    const QMutexLocker lock(&mutex);
    const auto key = std::pair(packed, version.toString());
    if (const auto known = schemas.find(key); known != schemas.end())
        return known->second.get();
    const auto crd = packedCrd(packed, u"rayclusters");
    auto schema = crd ? fromCrd(*crd, version) : Result<Schema>(std::unexpected(crd.error()));
    return schemas.emplace(key, schema ? std::make_unique<const Schema>(std::move(*schema)) : nullptr)
        .first->second.get();
}

const Schema &Schema::objectMeta()
{
    // Source: apimachinery 0.36 apis/meta/v1 ObjectMeta, decoded strictly by schema/objectmeta GetObjectMetaWithOptions.
    static const QByteArray json = R"({"type": "object", "properties": {
        "name": {"type": "string"}, "generateName": {"type": "string"}, "namespace": {"type": "string"},
        "selfLink": {"type": "string"}, "uid": {"type": "string"}, "resourceVersion": {"type": "string"},
        "generation": {"type": "integer"},
        "creationTimestamp": {"type": "string", "format": "date-time"},
        "deletionTimestamp": {"type": "string", "format": "date-time"},
        "deletionGracePeriodSeconds": {"type": "integer"},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
        "finalizers": {"type": "array", "items": {"type": "string", "nullable": true}},
        "ownerReferences": {"type": "array", "items": {"type": "object", "nullable": true, "properties": {
            "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "name": {"type": "string"},
            "uid": {"type": "string"}, "controller": {"type": "boolean"}, "blockOwnerDeletion": {"type": "boolean"}}}},
        "managedFields": {"type": "array", "items": {"type": "object", "nullable": true, "properties": {
            "manager": {"type": "string"}, "operation": {"type": "string"}, "apiVersion": {"type": "string"},
            "time": {"type": "string", "format": "date-time"}, "fieldsType": {"type": "string"},
            "fieldsV1": {"x-kubernetes-preserve-unknown-fields": true}, "subresource": {"type": "string"}}}}
        }})";
    static const Schema schema = [] {
        Schema made;
        made.m_root = Reader(made).read(QJsonDocument::fromJson(json).object());
        return made;
    }();
    return schema;
}

int Schema::find(const kube::FieldPath &path) const
{
    int index = m_root;
    for (const kube::FieldPath::Step &step : path.steps()) {
        const Node &parent = m_nodes[index];
        if (std::holds_alternative<qsizetype>(step)) {
            index = parent.items;
        } else {
            const int property = parent.property(std::get<QString>(step));
            index = property >= 0 ? property : parent.values;
        }
        if (index < 0)
            return -1;
    }
    return index;
}

} // namespace raydeck::ray
