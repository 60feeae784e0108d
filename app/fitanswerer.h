#pragma once

#include <models/kube/connection.h>
#include <models/kube/yamlvalue.h>
#include <models/ray/fit/fit.h>
#include <models/ray/release.h>
#include <models/tables/capacityfeed.h>

#include <QObject>
#include <QTimer>

#include <QCoroTask>

#include <optional>

namespace raydeck::app {

/// Asks one cluster once whether a RayCluster fits. Owner: the command. Thread: main, with an event loop.
/// Errors: those of the connection, the first one that comes; Unreachable after 30 s without an answer.
class FitAnswerer final : public QObject {
    Q_OBJECT
public:
    /// Without a release, that of the operator in the cluster counts, or 1.6.1 where it is not known.
    FitAnswerer(kube::Access access, kube::CredentialSource::Surroundings surroundings, kube::YamlValue rayCluster,
                std::optional<ray::Release> release);

signals:
    /// Before the answer: what admission does as far as it is known.
    void admissionRead(const raydeck::ray::Admission &admission);
    void answered(const raydeck::ray::FitAnswer &answer);
    void failed(const raydeck::Error &error);

private:
    QCoro::Task<> askOperator();
    void answer();
    void finish(const Result<ray::FitAnswer> &result);

    kube::YamlValue m_rayCluster;
    std::optional<ray::Release> m_release;
    bool m_finished = false;
    QTimer m_limit;
    kube::Connection m_connection;
    tables::CapacityFeed m_capacity; // goes before the connection
};

} // namespace raydeck::app
