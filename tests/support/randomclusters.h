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
    QList<QJsonObject> waiting = {}; ///< pods that find no place: too large, gated, another scheduler's
    QJsonObject rayCluster = {};
    QList<QJsonObject> pods = {}; ///< those of the RayCluster, as the operator makes them and in its order
};

/// PriorityClasses `prefix`-low (-10), -high (10), -never (10, without preemption), all of which the clusters use.
QList<QJsonObject> priorityClasses(const QString &prefix);

/// `prefix` of the priority classes; the cluster's own name begins with it.
RandomCluster randomCluster(QRandomGenerator &random, const QString &name, const QString &prefix);
QJsonArray arrayOf(const QList<QJsonObject> &objects);

} // namespace raydeck::test
