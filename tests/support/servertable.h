#pragma once

#include <models/kube/connection.h>

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::test {

/// A collection as the server itself prints it for kubectl: one row an object, its cells by column name.
/// Source: Kubernetes API Concepts, "Receiving resources as Tables".
struct ServerTable {
    QStringList columns = {};                        ///< names as sent, such as "Desired Workers"
    QHash<QString, QHash<QString, QString>> cells = {}; ///< by object name, by column in lower case
};

/// Asks for it and waits for the answer.
Result<ServerTable> serverTable(kube::Connection &connection, const QByteArray &path, const QByteArray &query = {});

} // namespace raydeck::test
