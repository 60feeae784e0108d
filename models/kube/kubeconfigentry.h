#pragma once

#include <models/kube/access.h>
#include <models/kube/kubeconfigdata.h>

#include <optional>

namespace raydeck::kube {

/// Reads the fields of one entry and keeps the first thing that is wrong with them; later reads then give nothing.
class EntryReader {
public:
    explicit EntryReader(const KubeConfigEntry &entry) : m_entry(entry) {}

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void fail(QStringView key, const QString &why); ///< at the key, or at the entry if it is not there
    void adopt(const Error &error);                 ///< one that a nested reader found

    [[nodiscard]] bool has(QStringView key) const; ///< neither absent, null nor ""
    [[nodiscard]] QString text(QStringView key);
    [[nodiscard]] bool flag(QStringView key);
    [[nodiscard]] QStringList texts(QStringView key);
    [[nodiscard]] const YamlValue *map(QStringView key);
    [[nodiscard]] QString path(QStringView key); ///< absolute, from the file's folder
    /// The bytes of `dataKey` (base64), else those of the file that `fileKey` names, else none.
    [[nodiscard]] QByteArray content(QStringView dataKey, QStringView fileKey);

    [[nodiscard]] QString resolved(const QString &path) const;

private:
    const KubeConfigEntry &m_entry;
    std::optional<Error> m_error;
};

/// The program of users[].user.exec, checked as client-go does. `user` reads the entry that holds it.
[[nodiscard]] std::optional<ExecPlugin> readExecPlugin(const KubeConfigEntry &userEntry, EntryReader &user);

} // namespace raydeck::kube
