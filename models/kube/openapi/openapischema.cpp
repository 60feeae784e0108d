#include <models/kube/openapi/openapischema.h>

#include <algorithm>

namespace raydeck::kube {

size_t qHash(const ObjectKind &kind, size_t seed)
{
    return qHashMulti(seed, kind.apiVersion, kind.kind);
}

const OpenApiSchema::Edge *OpenApiSchema::Node::property(QStringView name) const
{
    const auto found = std::ranges::lower_bound(properties, name, {},
                                                [](const Property &property) { return QStringView(property.name); });
    return found != properties.end() && found->name == name ? &found->edge : nullptr;
}

int OpenApiSchema::rootOf(const ObjectKind &kind) const
{
    return m_roots.value(kind, -1);
}

int OpenApiSchema::definition(QStringView name) const
{
    return m_definitions.value(name.toString(), -1);
}

OpenApiSchema::Edge OpenApiSchema::child(int node, const FieldPath::Step &step) const
{
    if (node < 0)
        return {};
    const Node &parent = m_nodes[node];
    if (const auto *index = std::get_if<qsizetype>(&step)) {
        if (parent.type == Type::List)
            return parent.items;
        return child(node, QString::number(*index)); // a key of digits
    }
    const Edge *property = parent.property(std::get<QString>(step));
    return property ? *property : parent.values;
}

QString OpenApiSchema::text(Text text) const
{
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(text.begin, text.size));
}

} // namespace raydeck::kube
