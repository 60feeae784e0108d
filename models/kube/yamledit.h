#pragma once

#include <models/kube/fieldpath.h>
#include <models/kube/yamlspans.h>

#include <QByteArray>

#include <optional>

namespace raydeck::kube {

// Edits of a YAML text by its spans: each gives the new text, or nothing where the text is written in a way that does not
// allow it. Nobody checks here that the result means what it should: YamlDocument does. Rendered values are YAML texts.

[[nodiscard]] const YamlSpan *spanAt(const YamlSpan &root, const FieldPath &path);
/// `path` has the value `rendered`; missing parents are made.
[[nodiscard]] std::optional<QByteArray> textWith(const QByteArray &text, const YamlSpan &root, const FieldPath &path,
                                                 const QByteArray &rendered);
[[nodiscard]] std::optional<QByteArray> textWithout(const QByteArray &text, const YamlSpan &parent,
                                                    const YamlSpan &child);
[[nodiscard]] std::optional<QByteArray> textInserted(const QByteArray &text, const YamlSpan &list, qsizetype index,
                                                     const QByteArray &rendered);
/// The items of `list` in a new order; an index may come twice or not at all.
[[nodiscard]] std::optional<QByteArray> textReordered(const QByteArray &text, const YamlSpan &list,
                                                      const QList<qsizetype> &order);
/// `- ` and the value behind it, its further lines below its first letter.
[[nodiscard]] QByteArray asListItem(const QByteArray &rendered, int indent);

} // namespace raydeck::kube
