#include <models/ray/check/field.h>

#include <models/kube/yamlscalartype.h>

namespace raydeck::ray {

using kube::TypedScalar;
using Kind = kube::YamlValue::Kind;

Field Field::operator[](QStringView key) const
{
    const bool isThere = isMap() && m_value->keys.contains(key);
    return {isThere ? m_value->field(key) : nullptr, m_path.key(key.toString()),
            isThere ? m_value->lineOf(key) : m_line};
}

Field Field::at(qsizetype index) const
{
    if (!isList() || index < 0 || index >= m_value->items.size())
        return {nullptr, m_path.item(index), m_line};
    const kube::YamlValue &item = m_value->items[index];
    return {item.kind == Kind::Null ? nullptr : &item, m_path.item(index), item.line};
}

QList<Field> Field::items() const
{
    QList<Field> fields;
    for (qsizetype i = 0; isList() && i < m_value->items.size(); ++i)
        fields.append(at(i));
    return fields;
}

QList<Field> Field::values() const
{
    QList<Field> fields;
    for (const QString &key : keys())
        fields.append((*this)[key]);
    return fields;
}

QStringList Field::keys() const
{
    return isMap() ? m_value->keys : QStringList();
}

bool Field::isMap() const
{
    return m_value && m_value->kind == Kind::Map;
}

bool Field::isList() const
{
    return m_value && m_value->kind == Kind::Sequence;
}

qsizetype Field::size() const
{
    return isMap() || isList() ? m_value->items.size() : 0;
}

std::optional<QString> Field::text() const
{
    if (!m_value || kube::typedScalar(*m_value).type != TypedScalar::Type::Text)
        return {};
    return m_value->text;
}

std::optional<qint64> Field::number() const
{
    if (!m_value)
        return {};
    const TypedScalar scalar = kube::typedScalar(*m_value);
    return scalar.type == TypedScalar::Type::Integer ? std::optional(scalar.integer) : std::nullopt;
}

bool Field::isTrue() const
{
    return m_value && kube::typedScalar(*m_value).boolean;
}

std::optional<QString> Field::numberOrText() const
{
    if (const auto whole = number())
        return QString::number(*whole);
    return text();
}

} // namespace raydeck::ray
