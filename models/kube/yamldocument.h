#pragma once

#include <models/kube/error.h>
#include <models/kube/fieldpath.h>
#include <models/kube/yamlspans.h>
#include <models/kube/yamlvalue.h>

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace raydeck::kube {

/// One YAML document whose text is the truth. An edit replaces the text of one field and nothing else, so that comments,
/// quotes, order and unknown fields stay as they were typed. Each edit is read again and compared with what it should
/// give: one that would give anything else is refused, and the text stays. Value semantics. Thread: any.
class YamlDocument {
public:
    YamlDocument() = default; ///< an empty text
    /// Errors: Invalid, with line:column in the message. Of several documents the first counts.
    static Result<YamlDocument> parse(const QByteArray &utf8);
    /// The documents of one stream; empty ones are left out.
    static Result<QList<YamlDocument>> parseAll(const QByteArray &utf8);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const YamlValue &root() const { return m_root; }
    [[nodiscard]] const YamlValue *find(const FieldPath &path) const; ///< null if it is absent or null
    [[nodiscard]] QString string(const FieldPath &path, const QString &otherwise = {}) const; ///< text of a scalar
    [[nodiscard]] qint64 number(const FieldPath &path, qint64 otherwise = 0) const;
    [[nodiscard]] bool boolean(const FieldPath &path, bool otherwise = false) const;
    [[nodiscard]] qsizetype count(const FieldPath &list) const;
    [[nodiscard]] QStringList keys(const FieldPath &map) const;
    /// The 1-based line of the key or item; of the nearest parent if it is absent.
    [[nodiscard]] int lineOf(const FieldPath &path) const;
    /// Where all of it stands; nullptr where the text can be read, but not edited field by field.
    [[nodiscard]] const YamlSpan *spans() const { return m_spans ? &*m_spans : nullptr; }
    [[nodiscard]] QJsonObject toJson() const; ///< scalars have the types that the server reads

    // Edits. Missing parents are made. Errors: Invalid; the text is then as it was.
    Result<void> setString(const FieldPath &path, const QString &value); ///< keeps quotes if there were any
    Result<void> setNumber(const FieldPath &path, qint64 value);
    Result<void> setBool(const FieldPath &path, bool value);
    Result<void> setYaml(const FieldPath &path, const QByteArray &yaml); ///< any value
    /// Makes the list if it is absent; index == count appends.
    Result<void> insertYaml(const FieldPath &list, qsizetype index, const QByteArray &yaml);
    Result<void> moveItem(const FieldPath &list, qsizetype from, qsizetype to);
    Result<void> copyItem(const FieldPath &list, qsizetype from, qsizetype to); ///< its comments too
    Result<void> remove(const FieldPath &path);                                 ///< nothing happens if it is absent
    Result<void> removeEmptyParents(const FieldPath &path);

    bool operator==(const YamlDocument &other) const { return m_text == other.m_text; }

private:
    [[nodiscard]] const YamlSpan *span(const FieldPath &path) const;
    Result<void> setRendered(const FieldPath &path, const QByteArray &rendered);
    Result<void> take(const QByteArray &text, const QJsonValue &expected);
    Result<void> replaceItems(const FieldPath &list, const QList<qsizetype> &order);

    QByteArray m_text;
    YamlValue m_root;
    std::optional<YamlSpan> m_spans; // nothing where the text can be read, but not edited field by field
};

} // namespace raydeck::kube
