#pragma once

#include <QByteArray>
#include <QDebug>

#include <type_traits>

namespace raydeck::kube {

/// A token, key or password. It prints as ***; reveal() belongs only where the bytes go on the wire or into TLS.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    bool operator==(const Secret &) const = default;
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "***"; }

private:
    QByteArray m_bytes;
};
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);

} // namespace raydeck::kube
