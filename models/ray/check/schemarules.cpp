#include <models/kube/nearestname.h>
#include <models/kube/yamlscalartype.h>
#include <models/ray/check/fieldreleases.h>
#include <models/ray/check/problemlist.h>
#include <models/ray/check/schema.h>
#include <models/ray/operator/packedoperator.h>

#include <QSet>
#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using By = Problem::By;
using Code = ProblemCode;
using Kind = kube::YamlValue::Kind;
using Scalar = kube::TypedScalar;
using Type = Schema::Type;

QString shown(const kube::YamlValue &value)
{
    constexpr qsizetype Longest = 60;
    switch (value.kind) {
    case Kind::Null: return u"null"_s;
    case Kind::Scalar: return value.text.size() > Longest ? value.text.first(Longest) + u'…' : value.text;
    case Kind::Sequence: return u"[…]"_s;
    case Kind::Map: return u"{…}"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// What tells an item of a list apart: 80 and 80.0 are one number.
QString identity(const kube::YamlValue &value)
{
    const Scalar scalar = kube::typedScalar(value);
    if (scalar.type == Scalar::Type::Integer)
        return QString::number(scalar.integer);
    return value.kind == Kind::Scalar ? value.text : shown(value);
}

/// Whether a value has the type, and what to say if not.
std::optional<Code> typeProblem(const kube::YamlValue &value, Type type)
{
    const auto unless = [](bool fits, Code code) { return fits ? std::optional<Code>() : code; };
    const Scalar::Type scalar = kube::typedScalar(value).type;
    switch (type) {
    case Type::Any: return {};
    case Type::Map: return unless(value.kind == Kind::Map, Code::MapWanted);
    case Type::List: return unless(value.kind == Kind::Sequence, Code::ListWanted);
    case Type::Text: return unless(scalar == Scalar::Type::Text, Code::TextWanted);
    case Type::Integer: return unless(scalar == Scalar::Type::Integer, Code::WholeNumberWanted);
    case Type::Number:
        return unless(scalar == Scalar::Type::Integer || scalar == Scalar::Type::Number, Code::NumberWanted);
    case Type::Boolean: return unless(scalar == Scalar::Type::Boolean, Code::BooleanWanted);
    case Type::IntegerOrText:
        return unless(scalar == Scalar::Type::Integer || scalar == Scalar::Type::Text, Code::NumberOrTextWanted);
    }
    Q_UNREACHABLE_RETURN({});
}

bool isTime(const QString &text) // RFC 3339, as strfmt.ParseDateTime wants it
{
    static const QRegularExpression form(
        u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?(?:[Zz]|[-+][0-9]{2}:[0-9]{2})\\z"_s);
    return form.match(text).hasMatch() && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

/// Walks a document beside its schema.
class SchemaWalk {
public:
    SchemaWalk(Release release, QStringView version, ProblemList &problems)
        : m_releases(release, version), m_problems(problems)
    {
    }

    /// The root: metadata has a schema of its own; the status is dropped when an object is created, after its unknown fields
    /// were refused.
    void walkObject(const Field &root, const Schema &schema)
    {
        walkMap(root, schema, schema.node(schema.root()));
        if (const Field metadata = root[u"metadata"]; metadata.exists())
            walk(metadata, Schema::objectMeta(), Schema::objectMeta().root());
        const Field status = root[u"status"];
        const int node = schema.node(schema.root()).property(u"status");
        m_isStatus = true;
        if (status.exists() && node >= 0)
            walk(status, schema, node);
        m_isStatus = false;
    }

    void walk(const Field &field, const Schema &schema, int index)
    {
        const kube::YamlValue &value = *field.value();
        const Schema::Node &node = schema.node(index);
        if (const auto code = typeProblem(value, node.type)) {
            if (!m_isStatus)
                m_problems.add(field, By::Schema, Finding{*code, {shown(value)}});
            return;
        }
        if (node.bounds && !m_isStatus)
            addBounds(field, node.bounds.get());
        switch (value.kind) {
        case Kind::Null: return;
        case Kind::Scalar: return m_isStatus ? void() : addScalar(field, node);
        case Kind::Sequence: return walkList(field, schema, node);
        case Kind::Map: return walkMap(field, schema, node);
        }
    }

private:
    void walkMap(const Field &field, const Schema &schema, const Schema::Node &node)
    {
        const kube::YamlValue &map = *field.value();
        QSet<QString> seen;
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            const QString &key = map.keys[i];
            const Field child = field[key];
            if (seen.contains(key)) {
                m_problems.add(child.onLine(map.keyLines[i]), By::Schema, Finding{Code::FieldTwice, {key}});
                continue;
            }
            seen.insert(key);
            const bool isRoot = field.fieldPath().isEmpty();
            if (isRoot && (key == "metadata"_L1 || key == "apiVersion"_L1 || key == "kind"_L1 || key == "status"_L1))
                continue;
            const int property = node.property(key);
            const int known = property >= 0 ? property : node.values;
            if (known < 0 && node.type == Type::Map && !node.keepsUnknown)
                addUnknown(child, key, node);
            else if (known >= 0 && child.exists())
                walk(child, schema, known);
        }
        for (const QString &name : m_isStatus ? QStringList() : node.required) {
            const int property = node.property(name);
            const bool hasDefault = property >= 0 && !schema.node(property).defaultValue.isUndefined();
            if (!hasDefault && !field[name].exists())
                m_problems.add(field[name], By::Schema, Finding{Code::FieldMissing, {name}});
        }
    }

    void walkList(const Field &field, const Schema &schema, const Schema::Node &node)
    {
        if (node.items < 0)
            return;
        for (qsizetype i = 0; i < field.size(); ++i) {
            const Field item = field.at(i);
            if (item.exists())
                walk(item, schema, node.items);
            else if (!schema.node(node.items).isNullable && !m_isStatus)
                m_problems.add(item, By::Schema, Finding{Code::ValueWanted});
        }
        if (node.listType != Schema::ListType::Atomic && !m_isStatus)
            addRepeated(field, schema, node);
    }

    /// Of lists whose items are told apart by some of their fields, defaults included, or by all of them.
    void addRepeated(const Field &field, const Schema &schema, const Schema::Node &list)
    {
        QSet<QString> seen;
        for (const Field &item : field.items()) {
            QStringList parts;
            for (const QString &key : list.listKeys) {
                const Field part = item[key];
                const int property = schema.node(list.items).property(key);
                QString text = part.exists() ? identity(*part.value()) : QString();
                if (!part.exists() && property >= 0)
                    text = schema.node(property).defaultValue.toVariant().toString();
                parts.append(key + u' ' + text);
            }
            if (list.listKeys.isEmpty() && item.exists())
                parts.append(identity(*item.value()));
            const QString all = parts.join(", "_L1);
            const bool hasOneKey = list.listKeys.size() == 1 && item[list.listKeys[0]].exists();
            if (seen.contains(all))
                m_problems.add(hasOneKey ? item[list.listKeys[0]] : item, By::Schema, Finding{Code::ItemTwice, {all}});
            seen.insert(all);
        }
    }

    void addUnknown(const Field &field, const QString &key, const Schema::Node &parent)
    {
        const FieldReleases::Answer answer = m_releases.of(field.fieldPath());
        switch (answer.state) {
        case FieldReleases::State::Known:
            if (answer.schema && field.exists())
                walk(field, *answer.schema, answer.node);
            return;
        case FieldReleases::State::From:
            return m_problems.add(field, By::Schema, Finding{Code::FieldFromRelease, {key, toText(answer.release)}});
        case FieldReleases::State::Until:
            return m_problems.add(field, By::Schema, Finding{Code::FieldUntilRelease, {key, toText(answer.release)}});
        case FieldReleases::State::Never: break;
        }
        QStringList names;
        for (const Schema::Property &property : parent.properties)
            names.append(property.name);
        const QString near = kube::nearestName(key, names);
        m_problems.add(field, By::Schema,
                       near.isEmpty() ? Finding{Code::FieldUnknown, {key}}
                                      : Finding{Code::FieldUnknownNear, {key, near}});
    }

    void addScalar(const Field &field, const Schema::Node &node)
    {
        const Scalar scalar = kube::typedScalar(*field.value());
        if (node.isDate && scalar.type == Scalar::Type::Text && !isTime(field.value()->text))
            m_problems.add(field, By::Schema, Finding{Code::DateWanted, {shown(*field.value())}});
        using Int32 = std::numeric_limits<qint32>;
        if (node.isInt32 && scalar.type == Scalar::Type::Integer && scalar.integer > Int32::max())
            m_problems.add(field, By::Schema, Finding{Code::NumberTooLarge, {QString::number(Int32::max())}});
        if (node.isInt32 && scalar.type == Scalar::Type::Integer && scalar.integer < Int32::min())
            m_problems.add(field, By::Schema, Finding{Code::NumberTooSmall, {QString::number(Int32::min())}});
    }

    void addBounds(const Field &field, const Schema::Bounds *bounds)
    {
        const kube::YamlValue &value = *field.value();
        const auto add = [&](Code code, const QStringList &args) {
            m_problems.add(field, By::Schema, Finding{code, args});
        };
        const auto number = [](double limit) { return QString::number(limit, 'g', 17); };
        const Scalar scalar = kube::typedScalar(value);
        if (scalar.type == Scalar::Type::Integer || scalar.type == Scalar::Type::Number) {
            if (bounds->minimum && scalar.number < *bounds->minimum)
                add(Code::NumberTooSmall, {number(*bounds->minimum)});
            if (bounds->maximum && scalar.number > *bounds->maximum)
                add(Code::NumberTooLarge, {number(*bounds->maximum)});
        }
        if (value.kind == Kind::Sequence) {
            if (bounds->minItems && value.items.size() < *bounds->minItems)
                add(Code::ItemsTooFew, {QString::number(*bounds->minItems)});
            if (bounds->maxItems && value.items.size() > *bounds->maxItems)
                add(Code::ItemsTooMany, {QString::number(*bounds->maxItems)});
        }
        if (!bounds->choices.allow(value))
            add(Code::NotAChoice, {shown(value), bounds->choices.shown().join(", "_L1)});
        if (scalar.type == Scalar::Type::Text)
            addTextBounds(field, bounds);
    }

    void addTextBounds(const Field &field, const Schema::Bounds *bounds)
    {
        const QString &text = field.value()->text;
        const auto add = [&](const Finding &finding) { m_problems.add(field, By::Schema, finding); };
        const qsizetype length = text.toUcs4().size();
        if (bounds->minLength && length < *bounds->minLength)
            add({Code::TextTooShort, {QString::number(*bounds->minLength)}});
        if (bounds->maxLength && length > *bounds->maxLength)
            add({Code::TextTooLong, {QString::number(*bounds->maxLength)}});
        if (!bounds->form.match(text).hasMatch()) {
            // The pattern with units is that of a quantity: Raydeck can say what is wrong with one.
            const auto quantity = textrules::quantity(text);
            const bool isQuantity = bounds->pattern.contains("[KMGTPE]i"_L1);
            add(isQuantity && !quantity ? quantity.error() : Finding{Code::PatternMissed, {shown(*field.value())}});
        }
        for (qsizetype i = 0; i < bounds->rules.size(); ++i) {
            if (const auto choices = choicesOfRule(bounds->rules[i]); choices && !choices->contains(text))
                add({Code::NotAChoice, {shown(*field.value()), choices->join(", "_L1)}});
        }
    }

    FieldReleases m_releases;
    ProblemList &m_problems;
    bool m_isStatus = false; ///< only unknown fields count
};

} // namespace

std::optional<QStringList> choicesOfRule(const QString &celRule)
{
    static const QRegularExpression isOneOf(u"\\Aself in \\[((?:'[^']*'(?:, *)?)*)\\]\\z"_s);
    const auto match = isOneOf.match(celRule);
    if (!match.hasMatch())
        return {};
    QStringList choices;
    for (const QString &choice : match.captured(1).split(u',', Qt::SkipEmptyParts))
        choices.append(choice.trimmed().sliced(1).chopped(1));
    return choices;
}

void addSchemaProblems(const Field &root, Release release, ProblemList &problems)
{
    if (!root.isMap())
        return problems.add(root, By::Schema, Finding{Code::MapWanted});
    const Field kind = root[u"kind"];
    const Field apiVersion = root[u"apiVersion"];
    for (const Field &field : {kind, apiVersion}) {
        if (!field.exists())
            problems.add(field, By::Schema, Finding{Code::FieldMissing, {field.path()}});
    }
    if (kind.exists() && kind.textOr({}) != "RayCluster"_L1)
        problems.add(kind, By::Schema, Finding{Code::KindOther, {shown(*kind.value())}});
    const QString version = apiVersion.textOr(u"ray.io/v1"_s);
    const Schema *schema =
        Schema::rayCluster(nearestPacked(release), QStringView(version).sliced(version.indexOf(u'/') + 1));
    if (!version.startsWith("ray.io/"_L1) || !schema) {
        problems.add(apiVersion, By::Schema, Finding{Code::ApiVersionOther, {version}});
        return;
    }
    SchemaWalk(release, QStringView(version).sliced(7), problems).walkObject(root, *schema);
}

} // namespace raydeck::ray
