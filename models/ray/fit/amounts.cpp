#include <models/ray/fit/amounts.h>

#include <models/kube/podfacts.h>
#include <models/ray/quantity.h>

#include <algorithm>

namespace raydeck::ray {

qint64 Amounts::value(QStringView resource) const
{
    const auto found = std::ranges::find(m_entries, resource, &Entry::resource);
    return found == m_entries.end() ? 0 : found->value;
}

bool Amounts::contains(QStringView resource) const
{
    return std::ranges::contains(m_entries, resource, &Entry::resource);
}

void Amounts::set(const QString &resource, qint64 value)
{
    const auto found = std::ranges::find(m_entries, resource, &Entry::resource);
    if (found == m_entries.end())
        m_entries.append({resource, value});
    else
        found->value = value;
}

void Amounts::add(const QString &resource, qint64 value)
{
    set(resource, this->value(resource) + value);
}

void Amounts::add(const Amounts &other)
{
    for (const Entry &entry : other.m_entries)
        add(entry.resource, entry.value);
}

void Amounts::raise(const Amounts &other)
{
    for (const Entry &entry : other.m_entries)
        set(entry.resource, std::max(entry.value, value(entry.resource)));
}

qint64 amountOf(std::string_view resource, QStringView quantity)
{
    const auto parsed = Quantity::parse(quantity);
    if (!parsed)
        return 0;
    return resource == "cpu" ? parsed->milliUnits() : parsed->units();
}

bool isDevice(QStringView resource)
{
    const QByteArray name = resource.toUtf8();
    return kube::isAccelerator({name.constData(), size_t(name.size())});
}

} // namespace raydeck::ray
