#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::kube {

/// A YAML value that was read and knows where it stood; aliases and merge keys are resolved. Lines and columns are
/// 1-based. For small files that are only read, such as a kubeconfig. It can hold secrets: do not print it.
struct YamlValue {
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    bool quoted = false; ///< a string whatever it looks like
    QString text = {};   ///< of a scalar
    int line = 0;
    int column = 0;
    QList<YamlValue> items = {}; ///< of a sequence, or the values of a map
    QStringList keys = {};       ///< of a map, in the order of items
    QList<int> keyLines = {};

    /// The value of a key, or nullptr if it is absent or null. Of a key given twice the last counts, as in Go.
    [[nodiscard]] const YamlValue *field(QStringView key) const;
    /// The line of the key, or that of the map if it has no such key.
    [[nodiscard]] int lineOf(QStringView key) const;
    [[nodiscard]] QJsonValue toJson() const;
};

/// UTF-8 without BOM, from UTF-8, UTF-16 or UTF-32 with or without one. Errors: Invalid, with file and line.
[[nodiscard]] Result<QByteArray> yamlText(const QByteArray &bytes, const QString &file);

/// All documents of a file. Errors: Invalid, with file:line:column in the message.
[[nodiscard]] Result<QList<YamlValue>> readYaml(const QByteArray &utf8, const QString &file);

/// An Invalid error at a place; column 0: the whole line.
[[nodiscard]] std::unexpected<Error> invalidAt(const QString &file, int line, int column, const QString &text);

} // namespace raydeck::kube
