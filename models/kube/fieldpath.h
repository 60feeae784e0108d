#pragma once

#include <QList>
#include <QString>

#include <variant>

namespace raydeck::kube {

/// Where a field stands in an object, written as the API server does: spec.workerGroupSpecs[0].template.spec.nodeSelector,
/// and limits[nvidia.com/gpu] for a key that is no plain word.
/// Source: k8s.io/apimachinery/pkg/util/validation/field/path.go, 0.36.
class FieldPath {
public:
    using Step = std::variant<QString, qsizetype>; ///< a key of a map, or an index of a list

    FieldPath() = default;
    FieldPath(QStringView text); // implicit: a path is mostly written as a literal
    FieldPath(const QString &text) : FieldPath(QStringView(text)) {}
    FieldPath(const char16_t *text) : FieldPath(QStringView(text)) {}

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] FieldPath parent() const;
    [[nodiscard]] bool startsWith(const FieldPath &other) const;

    /// The field `key` of this one: any text, also with dots.
    [[nodiscard]] FieldPath key(const QString &key) const;
    [[nodiscard]] FieldPath item(qsizetype index) const;
    /// This path, then `rest`: spec / template.spec.
    [[nodiscard]] FieldPath operator/(const FieldPath &rest) const;

    bool operator==(const FieldPath &) const = default;

private:
    QList<Step> m_steps;
};

size_t qHash(const FieldPath &path, size_t seed = 0);

} // namespace raydeck::kube
