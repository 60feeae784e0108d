#pragma once

#include <models/kube/fieldpath.h>
#include <models/kube/yamlvalue.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ray {

/// A place in a document, whether or not something stands there: what a rule asks. Values of another type than the one
/// asked for read as absent, since the schema names them. It refers to the document, which has to outlive it.
class Field {
public:
    explicit Field(const kube::YamlValue &root) : m_value(&root), m_line(root.line) {}

    [[nodiscard]] Field operator[](QStringView key) const;
    [[nodiscard]] Field at(qsizetype index) const;
    [[nodiscard]] QList<Field> items() const;  ///< of a list
    [[nodiscard]] QList<Field> values() const; ///< of a map, in the order of keys()
    [[nodiscard]] QStringList keys() const;

    [[nodiscard]] bool exists() const { return m_value != nullptr; }
    [[nodiscard]] bool isMap() const;
    [[nodiscard]] bool isList() const;
    [[nodiscard]] qsizetype size() const; ///< of a map or list
    [[nodiscard]] std::optional<QString> text() const;
    [[nodiscard]] QString textOr(const QString &otherwise) const { return text().value_or(otherwise); }
    [[nodiscard]] std::optional<qint64> number() const;
    [[nodiscard]] bool isTrue() const;
    /// A number or a text, as written: a quantity, a port.
    [[nodiscard]] std::optional<QString> numberOrText() const;

    [[nodiscard]] const kube::YamlValue *value() const { return m_value; } ///< nullptr if absent or null
    [[nodiscard]] QString path() const { return m_path.toString(); }
    [[nodiscard]] const kube::FieldPath &fieldPath() const { return m_path; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] Field onLine(int line) const { return {m_value, m_path, line}; }

private:
    Field(const kube::YamlValue *value, kube::FieldPath path, int line)
        : m_value(value), m_path(std::move(path)), m_line(line)
    {
    }

    const kube::YamlValue *m_value = nullptr; ///< nullptr if absent or null
    kube::FieldPath m_path;
    int m_line = 0;
};

} // namespace raydeck::ray
