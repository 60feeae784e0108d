#pragma once

#include <yaml-cpp/yaml.h>

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QStringDecoder>

namespace raydeck::test {

/// QString::fromStdString() would drop a byte order mark that a person typed.
inline QString scalarText(const YAML::Node &node)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(node.Scalar());
}

/// A scalar with the type that the API server's reader gives it (sigs.k8s.io/yaml over go-yaml v2: YAML 1.1).
inline QJsonValue scalarData(const YAML::Node &node)
{
    const QString text = scalarText(node);
    if (node.Tag() == "!")
        return text; // quoted
    static const QRegularExpression null(QStringLiteral("^(~|null|Null|NULL|)$"));
    static const QRegularExpression yes(QStringLiteral("^(y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$"));
    static const QRegularExpression no(QStringLiteral("^(n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$"));
    static const QRegularExpression number(QStringLiteral(
        "^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]+|[0-9][0-9_]*|[0-9_]*\\.?[0-9_]+([eE][-+]?[0-9]+)?|[0-9_]+\\."
        "|\\.(inf|Inf|INF)|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?)$|^\\.(nan|NaN|NAN)$"));
    static const QRegularExpression date(QStringLiteral("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$"));
    if (null.match(text).hasMatch())
        return QJsonValue::Null;
    if (yes.match(text).hasMatch() || no.match(text).hasMatch())
        return yes.match(text).hasMatch();
    if (number.match(text).hasMatch())
        return text.toDouble();
    return date.match(text).hasMatch() ? QJsonValue(QJsonArray{QStringLiteral("date"), text}) : QJsonValue(text);
}

inline QJsonValue yamlData(const YAML::Node &node)
{
    if (node.IsMap()) {
        QJsonObject map;
        for (const auto &entry : node)
            map.insert(scalarText(entry.first), yamlData(entry.second));
        return map;
    }
    if (node.IsSequence()) {
        QJsonArray list;
        for (const auto &item : node)
            list.append(yamlData(item));
        return list;
    }
    return node.IsScalar() ? scalarData(node) : QJsonValue(QJsonValue::Null);
}

/// A document as data; throws YAML::Exception.
inline QJsonValue yamlData(const QByteArray &text)
{
    return yamlData(YAML::Load(text.toStdString()));
}

inline QByteArray testData(const char *name)
{
    QFile file(QStringLiteral(RAYDECK_TEST_DATA "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace raydeck::test
