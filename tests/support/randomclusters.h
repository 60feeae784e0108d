#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace raydeck::test {

/// A few nodes with what runs on them, and a RayCluster that may use no others.
struct RandomCluster {
    QString name = {};
    QList<QJsonObject> nodes = {};   ///< played by kwok
    QList<QJsonObject> running = {}; ///< bound by name, tolerating everything
    QJsonObject rayCluster = {};
    QList<QJsonObject> pods = {}; ///< those of the RayCluster, as the operator makes them and in its order
};

RandomCluster randomCluster(QRandomGenerator &random, const QString &name);
QJsonArray arrayOf(const QList<QJsonObject> &objects);

} // namespace raydeck::test
