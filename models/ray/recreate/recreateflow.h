#pragma once

#include <models/kube/connection.h>
#include <models/kube/error.h>
#include <models/kube/podrow.h>
#include <models/kube/yamldocument.h>
#include <models/ray/create/servercomplaint.h>
#include <models/ray/rayclusterrow.h>
#include <models/ray/recreate/holdingback.h>
#include <models/ray/recreate/recreatejournal.h>
#include <models/ray/recreate/recreation.h>

#include <QCoroTask>

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace raydeck::ray {

/// Deletes a Ray cluster and creates it again from a manifest, so that nothing is lost whatever happens: each step is
/// written down before it is taken, and each begins with a look at what is there, so that resume() may be called at any
/// time and any number of times. While nobody answers it waits and goes on by itself; it stops where a person must
/// decide. Owner: the session's page. Thread: UI. If the flow goes first, its task ends with Cancelled, and the journal
/// stays.
class RecreateFlow final : public QObject {
    Q_OBJECT
public:
    /// Why it does not go on.
    enum class Obstacle {
        None,
        NoAnswer,    ///< error(): nobody answers; it is tried again and again
        Refused,     ///< error(), complaints(): the create was refused; the manifest can be edited
        NameTaken,   ///< taken(): another object has the name
        Changed,     ///< somebody changed the old cluster since its manifest was saved, and it is not deleted yet
        NewOneGone,  ///< what was created was deleted by somebody
        OtherServer, ///< the context leads to another API server than the one that it was begun on
        InUse,       ///< another program works on it
        NotWritten,  ///< error(): the journal cannot be written, so no step is taken
        Failed,      ///< error(): anything else
    };
    struct Times {
        std::chrono::milliseconds look = std::chrono::milliseconds(700); ///< between two looks
        std::chrono::milliseconds retry = std::chrono::seconds(1);       ///< doubled up to ten times
        std::chrono::seconds explainAfter =
            std::chrono::seconds(10); ///< then pods that are still there are looked into
    };

    RecreateFlow(kube::Connection &connection, RecreateJournal journal, QObject *parent = nullptr);
    ~RecreateFlow() override;

    /// Asks the server whether it would take the manifest, saves it, and goes the whole way. `cluster` names the old
    /// object by uid. Before the first delete everything is as it was: then an error leaves no journal behind.
    /// Errors: Conflict "Unfinished" if there is a recreation of this cluster already, also one that another window has
    /// just begun: it is to be resumed.
    QCoro::Task<Result<void>> start(RayClusterRow cluster, kube::YamlDocument manifest);
    /// Goes on from wherever it was: from what the journal says, where another window has come further.
    QCoro::Task<Result<void>> resume(Recreation recreation);

    // The ways on after an obstacle. Errors: Conflict "NotBegun" before a start() that has come to its journal, and after
    // the end.

    /// Looks again.
    QCoro::Task<Result<void>> tryAgain();
    /// After Refused, or while nothing was created: with another manifest, which takes the place of the saved one. Where
    /// nothing was deleted yet, the server is asked first whether it would take it: a no changes nothing but complaints().
    /// Errors: Conflict "IsCreated".
    QCoro::Task<Result<void>> tryAgainWith(kube::YamlDocument manifest);
    /// After Changed: deletes what a person has seen in taken(), all the same. After NameTaken: what has the name now is
    /// the cluster.
    QCoro::Task<Result<void>> goOnAnyway();
    /// Takes exactly this finalizer off the old object, which is being deleted; leftBehind() says what that leaves.
    /// May be called while the flow waits. Errors: NotFound, if it is not there (any more).
    QCoro::Task<Result<void>> removeFinalizer(QString finalizer);

    /// The journal goes, and nothing happened. False: it is not known that nothing was deleted, or it runs.
    bool cancel();
    [[nodiscard]] bool canCancel() const;
    /// A person leaves things as they are: the journal goes. Only while it does not run.
    Result<void> giveUp();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const Recreation &recreation() const { return m_recreation; }
    [[nodiscard]] const HoldingBack &holdingBack() const { return m_holdingBack; }
    [[nodiscard]] Obstacle obstacle() const { return m_obstacle; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QList<ServerComplaint> &complaints() const { return m_complaints; }
    [[nodiscard]] const QJsonObject &taken() const
    {
        return m_taken;
    } ///< after NameTaken, and Changed: the live object
    [[nodiscard]] const std::optional<RayClusterRow> &newCluster() const { return m_newCluster; }
    [[nodiscard]] const QList<kube::PodRow> &newPods() const { return m_newPods; }
    void setTimes(Times times) { m_times = times; }

signals:
    void changed();
    /// The journal says so, and it is on the disk; the step itself comes next. Done: it is over.
    void stepWritten(raydeck::ray::RecreateStep step);

private:
    using Ask = std::function<kube::Connection::Reply()>;

    QCoro::Task<Result<void>> goOn();
    QCoro::Task<Result<void>> removeOld();
    QCoro::Task<Result<void>> afterRefusedDelete(Error refusal);
    QCoro::Task<Result<void>> waitUntilGone();
    QCoro::Task<Result<void>> createNew();
    QCoro::Task<Result<void>> waitUntilReady();
    QCoro::Task<Result<void>> explain(QJsonObject object);
    QCoro::Task<Result<void>> check(kube::YamlDocument manifest);
    QCoro::Task<Result<QByteArray>> untilAnswered(Ask ask);
    QCoro::Task<Result<QList<kube::PodRow>>> listPods();
    /// The object that has the name now; an empty one: there is none.
    QCoro::Task<Result<QJsonObject>> look();
    Result<void> checkHasBegun() const;
    Result<void> begin();
    Result<void> hold();
    Result<void> letGo(Result<void> outcome);
    Result<void> forget();
    Result<void> save(const Recreation &recreation);
    Result<void> reach(RecreateStep step);
    [[nodiscard]] bool isOld(const QJsonObject &object) const;
    std::unexpected<Error> stop(Obstacle obstacle, Error error = {});
    void clearObstacle();
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray collection() const;
    [[nodiscard]] std::chrono::milliseconds pauseFor(qsizetype pods) const;

    kube::Connection &m_connection;
    RecreateJournal m_journal;
    Recreation m_recreation;
    QJsonObject m_manifest; // as data
    std::unique_ptr<QLockFile> m_lock;
    HoldingBack m_holdingBack;
    Obstacle m_obstacle = Obstacle::None;
    std::optional<Error> m_error;
    QList<ServerComplaint> m_complaints;
    QJsonObject m_taken;
    QByteArray m_accepted; // uid of an object that a person said is the right one
    std::optional<RayClusterRow> m_newCluster;
    QList<kube::PodRow> m_newPods;
    qint64 m_lastExplained = 0; // milliseconds
    bool m_isRunning = false;
    bool m_hasBegun = false;    // and is not over: there is a journal
    bool m_mayBeDeleted = true; // false: a look has shown that nothing was
    Times m_times;
};

} // namespace raydeck::ray
