#pragma once

#include <QList>
#include <QString>

#include <string_view>

namespace raydeck::ray {

/// Amounts of resources by name, as the scheduler counts them: CPUs in thousandths, everything else in whole units, each
/// rounded up. A handful of entries: a flat list. Source: kube-scheduler framework/types.go, Resource, 1.36.
class Amounts {
public:
    struct Entry {
        QString resource = {};
        qint64 value = 0;

        bool operator==(const Entry &) const = default;
    };

    [[nodiscard]] qint64 value(QStringView resource) const; ///< 0 if it is absent
    [[nodiscard]] bool contains(QStringView resource) const;
    void set(const QString &resource, qint64 value);
    void add(const QString &resource, qint64 value);
    void add(const Amounts &other);
    void raise(const Amounts &other); ///< the larger one of each

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    bool operator==(const Amounts &) const = default;

private:
    QList<Entry> m_entries;
};

/// A quantity as the scheduler counts it; 0 for a text that is none.
qint64 amountOf(std::string_view resource, QStringView quantity);

/// True for what vendors' device plugins offer, partitions and shares of it too.
bool isDevice(QStringView resource);

} // namespace raydeck::ray
