#include <models/kube/openapi/schemachecks.h>

#include <QDateTime>
#include <QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using Code = SchemaProblem::Code;
using Kind = YamlValue::Kind;
using Scalar = TypedScalar::Type;
using Type = OpenApiSchema::Type;

bool isTime(const QString &text) // RFC 3339
{
    static const QRegularExpression form(
        u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?(?:[Zz]|[-+][0-9]{2}:[0-9]{2})\\z"_s);
    return form.match(text).hasMatch() && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

bool isQuantity(const QString &text) // apimachinery, pkg/api/resource/quantity.go
{
    static const QRegularExpression form(
        u"\\A[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?\\z"_s);
    return form.match(text).hasMatch();
}

QString limit(double value)
{
    return QString::number(value, 'g', 17);
}

void addNumberProblems(const TypedScalar &scalar, const OpenApiSchema::Node &node, const AddFinding &add)
{
    using Int32 = std::numeric_limits<qint32>;
    const bool isInt32 = node.format == OpenApiSchema::Format::Int32 && scalar.type == Scalar::Integer;
    if (isInt32 && scalar.integer > Int32::max())
        add({Code::NumberTooLarge, {QString::number(Int32::max())}});
    if (isInt32 && scalar.integer < Int32::min())
        add({Code::NumberTooSmall, {QString::number(Int32::min())}});
    if (!node.bounds)
        return;
    if (node.bounds->minimum && scalar.number < *node.bounds->minimum)
        add({Code::NumberTooSmall, {limit(*node.bounds->minimum)}});
    if (node.bounds->maximum && scalar.number > *node.bounds->maximum)
        add({Code::NumberTooLarge, {limit(*node.bounds->maximum)}});
}

void addTextProblems(const YamlValue &value, const OpenApiSchema::Node &node, const AddFinding &add)
{
    if (node.format == OpenApiSchema::Format::DateTime && !isTime(value.text))
        add({Code::TimeWanted, {shownValue(value)}});
    if (node.type == Type::NumberOrText && node.typeName == "Quantity"_L1 && !isQuantity(value.text))
        add({Code::QuantityWanted, {shownValue(value)}});
    const OpenApiSchema::Bounds *bounds = node.bounds.get();
    if (!bounds)
        return;
    const qsizetype length = bounds->minLength || bounds->maxLength ? value.text.toUcs4().size() : 0;
    if (bounds->minLength && length < *bounds->minLength)
        add({Code::TextTooShort, {QString::number(*bounds->minLength)}});
    if (bounds->maxLength && length > *bounds->maxLength)
        add({Code::TextTooLong, {QString::number(*bounds->maxLength)}});
    if (!bounds->form.match(value.text).hasMatch()) { // that with units is a quantity's
        const bool isOfQuantity = bounds->form.pattern().contains("[KMGTPE]i"_L1);
        add({isOfQuantity ? Code::QuantityWanted : Code::PatternMissed, {shownValue(value)}});
    }
}

} // namespace

QString shownValue(const YamlValue &value)
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

QString identityOf(const YamlValue &value)
{
    const TypedScalar scalar = typedScalar(value);
    if (scalar.type == Scalar::Integer)
        return QString::number(scalar.integer);
    return value.kind == Kind::Scalar ? value.text : shownValue(value);
}

std::optional<SchemaProblem::Code> typeProblem(const YamlValue &value, OpenApiSchema::Type type)
{
    const auto unless = [](bool fits, Code code) { return fits ? std::optional<Code>() : code; };
    if (type == Type::Any)
        return {};
    if (type == Type::Map)
        return unless(value.kind == Kind::Map, Code::MapWanted);
    if (type == Type::List)
        return unless(value.kind == Kind::Sequence, Code::ListWanted);
    const Scalar scalar = typedScalar(value).type;
    const bool isInteger = scalar == Scalar::Integer;
    const bool isText = scalar == Scalar::Text;
    const bool isNumber = isInteger || scalar == Scalar::Number;
    switch (type) {
    case Type::Any:
    case Type::Map:
    case Type::List: return {};
    case Type::Text: return unless(isText, Code::TextWanted);
    case Type::Integer: return unless(isInteger, Code::WholeNumberWanted);
    case Type::Number: return unless(isNumber, Code::NumberWanted);
    case Type::Boolean: return unless(scalar == Scalar::Boolean, Code::BooleanWanted);
    case Type::IntegerOrText: return unless(isInteger || isText, Code::NumberOrTextWanted);
    case Type::NumberOrText: return unless(isNumber || isText, Code::NumberOrTextWanted);
    }
    Q_UNREACHABLE_RETURN({});
}

void addBoundProblems(const YamlValue &value, const OpenApiSchema::Node &node, const AddFinding &add)
{
    const OpenApiSchema::Bounds *bounds = node.bounds.get();
    if (value.kind == Kind::Sequence && bounds) {
        if (bounds->minItems && value.items.size() < *bounds->minItems)
            add({Code::ItemsTooFew, {QString::number(*bounds->minItems)}});
        if (bounds->maxItems && value.items.size() > *bounds->maxItems)
            add({Code::ItemsTooMany, {QString::number(*bounds->maxItems)}});
    }
    if (value.kind != Kind::Scalar)
        return;
    if (!bounds && node.format == OpenApiSchema::Format::None && node.type != Type::NumberOrText)
        return;
    if (bounds && !bounds->choices.allow(value))
        add({Code::NotAChoice, {shownValue(value), bounds->choices.shown().join(", "_L1)}});
    const TypedScalar scalar = typedScalar(value);
    if (scalar.type == Scalar::Integer || scalar.type == Scalar::Number)
        addNumberProblems(scalar, node, add);
    else if (scalar.type == Scalar::Text)
        addTextProblems(value, node, add);
}

} // namespace raydeck::kube
