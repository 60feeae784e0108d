#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace raydeck::ray {

/// One object to be made, and where it lives on the API server. Only the kinds that this program makes.
struct Manifest {
    QString kind = {};
    QString namespaceName = {}; ///< empty: cluster-wide
    QString name = {};
    QByteArray path = {}; ///< of the object itself
    QByteArray body = {}; ///< JSON, or YAML as a chart has it

    bool operator==(const Manifest &) const = default;
};

/// A kind's place on the API server.
struct KindPlace {
    QLatin1StringView kind;
    const char *group;    ///< /api/v1 or /apis/GROUP/VERSION
    const char *resource; ///< plural
};

/// Null for a kind that this program does not make.
const KindPlace *placeOf(QStringView kind);

/// Name and namespace are taken from the metadata. The kind has to be one that placeOf() knows.
Manifest manifestOf(const QJsonObject &object);

} // namespace raydeck::ray
