#pragma once

#include <models/kube/connection.h>
#include <models/kube/error.h>
#include <models/ray/operator/installation.h>
#include <models/ray/operator/manifest.h>
#include <models/ray/operator/operatorinstall.h>
#include <models/ray/operator/operatormanifests.h>
#include <models/ray/operator/operatorpod.h>

#include <QCoroTask>

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <utility>

namespace raydeck::ray {

/// One step of installing, upgrading or removing.
struct InstallStep {
    enum class Id {
        Check,       ///< who is there already; every object as a dry run
        Definitions, ///< the CRDs; with remove(): their deletion and that of all that was made with them
        Objects,     ///< the rest
        Obsolete,    ///< what the former version had and the new one has not
        Pod,         ///< the operator's pod
    };
    enum class State { ToCome, Running, Done, Failed };
    Id id;
    State state = State::ToCome;
    QString subject = {}; ///< the object at hand: "ClusterRole kuberay-operator"
    qint64 began = 0;     ///< milliseconds since 1970; 0: not yet
    qint64 ended = 0;

    bool operator==(const InstallStep &) const = default;
};

/// An object that a flow made: what undo() takes back, by uid.
struct MadeObject {
    QString kind = {};
    QString namespaceName = {};
    QString name = {};
    QByteArray uid = {};
    QByteArray path = {};

    bool operator==(const MadeObject &) const = default;
};

/// What is made with KubeRay's kinds, as far as it may be seen.
struct RayObject {
    QString kind = {}; ///< RayCluster, RayJob, …
    QString namespaceName = {};
    QString name = {};

    auto operator<=>(const RayObject &) const = default;
};

/// What remove() takes away beside the operator.
struct RemoveOptions {
    enum class Definitions { Keep, Delete };
    QString namespaceName = QStringLiteral("kuberay-system");
    Definitions definitions = Definitions::Keep;
    QList<RayObject> agreedTo = {}; ///< with Delete: the very objects that a person was shown and that go too
};

/// Installs, upgrades and removes the operator without helm or kubectl, and waits for its pod.
/// Owner: the KubeRay page. Thread: UI. One flow at a time (Busy). A flow ends with Cancelled if it goes first.
/// Errors: the server's, and those of installreason.h. After an error, made() is what this flow made so far.
class InstallFlow final : public QObject {
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds pod = std::chrono::minutes(5);
        std::chrono::milliseconds definitions = std::chrono::minutes(2); ///< until they are served, or gone
        std::chrono::milliseconds pause = std::chrono::seconds(1);       ///< between two looks
    };

    explicit InstallFlow(kube::Connection &connection, QObject *parent = nullptr);

    /// Where no operator is; over one that this program made in the same namespace it is a repair.
    QCoro::Task<Result<void>> install(OperatorInstall settings);
    /// CRDs first, unless the chosen version is older than the one that is there. BuiltIn only.
    QCoro::Task<Result<void>> upgrade(OperatorInstall settings);
    /// The CRDs alone: what helm does not do when it upgrades.
    QCoro::Task<Result<void>> applyDefinitions(OperatorInstall settings);
    /// BuiltIn only. Namespaces stay.
    QCoro::Task<Result<void>> remove(RemoveOptions options);
    /// Takes back what the last flow made, and only that. CRDs that are in use stay, as does a namespace that others use.
    QCoro::Task<Result<void>> undo();
    /// What would go with the CRDs. Empty if there are none.
    QCoro::Task<Result<QList<RayObject>>> rayObjects();

    /// Ends the flow at its next step with Cancelled; what was made stays, for undo().
    void cancel() { m_cancelled = true; }
    void setLimits(Limits limits) { m_limits = limits; }

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const QList<InstallStep> &steps() const { return m_steps; }
    [[nodiscard]] const QList<MadeObject> &made() const { return m_made; }
    [[nodiscard]] const OperatorPod &pod() const { return m_pod; }
    /// What the dry run refused, object by object; the error of the flow is the first of them.
    [[nodiscard]] const QList<std::pair<Manifest, Error>> &refusals() const { return m_refusals; }

signals:
    void stepChanged(const raydeck::ray::InstallStep &step);
    void madeChanged();
    void podChanged(const raydeck::ray::OperatorPod &pod);
    void finished();

private:
    using Done = QCoro::Task<Result<void>>;
    struct Found { // what is there of an object before it is applied
        bool exists = false;
        bool isKnown = true;
    };

    Result<void> begin(const QList<InstallStep::Id> &steps);
    void end(const Result<void> &result);
    void enter(InstallStep::Id id, const QString &subject = {});
    void leave(InstallStep::Id id);
    void change(InstallStep::Id id, const std::function<void(InstallStep &)> &edit);
    Result<void> proceed() const; // Cancelled once a person wants no more

    Done installSteps(OperatorInstall settings);
    Done upgradeSteps(OperatorInstall settings);
    Done removeSteps(RemoveOptions options);
    Done look(QList<Manifest> manifests);
    Done dryRun(OperatorParts parts, QString namespaceName);
    Done applyAll(OperatorParts parts, QString namespaceName);
    Done applyDefinitionsNow(QList<Manifest> definitions);
    Done applyOne(Manifest manifest, kube::ApplyOptions options);
    Done waitUntilServed(QStringList plurals);
    Done removeObsolete(Installation installation, QList<Manifest> kept);
    Done waitForPod(OperatorInstall settings);
    Done removeDefinitions(QList<RayObject> agreedTo);
    Done removeMade(MadeObject object);
    QCoro::Task<Result<bool>> keepsDefinitions(QList<Manifest> definitions, Release release);
    QCoro::Task<Result<QStringList>> definitionNames();
    QCoro::Task<Result<QList<MadeObject>>> installedObjects(Installation installation);
    QCoro::Task<Result<Installation>> builtInInstallation(QString namespaceName);
    QCoro::Task<Result<QString>> usesOf(MadeObject object);
    QCoro::Task<Result<QByteArray>> listPatiently(QByteArray path, QByteArray accept);

    kube::Connection &m_connection;
    Limits m_limits;
    bool m_running = false;
    bool m_cancelled = false;
    QList<InstallStep> m_steps;
    QList<MadeObject> m_made;
    QList<std::pair<Manifest, Error>> m_refusals;
    QHash<QByteArray, Found> m_found; // by path
    OperatorPod m_pod;
};

} // namespace raydeck::ray
