#pragma once

#include <models/kube/apply/managedfields.h>
#include <models/kube/apply/merge.h>
#include <models/kube/connection.h>

#include <QCoroTask>

#include <QDateTime>
#include <QObject>

#include <functional>

namespace raydeck::kube {

/// A field that somebody else has a say in, and what a person can choose between.
struct ApplyConflict {
    NamedPath path = {};
    QJsonValue theirs = QJsonValue::Undefined; ///< as it is on the server; Undefined: it is not there
    QJsonValue yours = QJsonValue::Undefined;
    FieldOwner owner = {};       ///< its manager is empty where the server does not say
    bool isChangedSince = false; ///< they changed it after it was opened; else it is only theirs

    bool operator==(const ApplyConflict &) const = default;
};

/// A field that is not changed whatever was written.
struct HeldField {
    NamedPath path = {};
    QJsonValue yours = QJsonValue::Undefined;
    QJsonValue live = QJsonValue::Undefined;

    bool operator==(const HeldField &) const = default;
};

/// What would come of a draft now: answers of one moment, bound to the draft and to the live object that they are about.
struct ApplyCheck {
    YamlDocument draft = {};
    QJsonObject live = {};
    YamlDocument document = {};    ///< the draft with what others changed meanwhile; conflicts are as in the draft
    QList<FieldChange> taken = {}; ///< what others changed meanwhile and nobody disputes
    QList<ApplyConflict> conflicts = {};
    QList<HeldField> held = {}; ///< only those that the draft has otherwise
    QJsonObject result = {};    ///< the server's dry run: with its defaults and what admission changed
    QStringList warnings = {};  ///< the server's own words
    QDateTime time = {};
};

enum class ApplySide { Theirs, Yours };

/// Applies a draft to one object by server-side apply as the manager "raydeck", so that nothing which another one wrote is
/// overwritten unless a person decided it for this very value. What the draft does not have any more is taken away, also
/// where another manager put it. Owner: the page of the object. Thread: UI. A task ends with Cancelled if the flow goes.
/// Source: Kubernetes API Concepts, "Server-Side Apply", 1.36.
class ApplyFlow final : public QObject {
    Q_OBJECT
public:
    /// The fields that are always the live ones, such as what an autoscaler writes.
    using Hold = std::function<QList<NamedPath>(const QJsonObject &live, const QJsonObject &wanted)>;

    /// `path`: of the object, such as /apis/ray.io/v1/namespaces/ns/rayclusters/name.
    ApplyFlow(Connection &connection, QByteArray path, Hold hold = {}, QObject *parent = nullptr);

    /// Asks the server and changes nothing. `base`: the object as it was when the draft began.
    /// Errors: Conflict "OtherObject", where another object has the name now; Invalid with causes, what the server refuses;
    /// NotFound.
    QCoro::Task<Result<ApplyCheck>> check(QJsonObject base, YamlDocument draft);

    /// Applies what was checked; `sides` in the order of its conflicts. The new live object. Where somebody writes
    /// meanwhile it is checked anew; what was decided still holds for the same values.
    /// Errors: Conflict "Undecided", where a conflict is there that was not in the check: check again and ask.
    QCoro::Task<Result<QJsonObject>> apply(QJsonObject base, ApplyCheck check, QList<ApplySide> sides);

private:
    struct Sent {
        bool isStale = false; ///< somebody wrote meanwhile
        QJsonObject object = {};
    };
    QCoro::Task<Result<QJsonObject>> get();
    /// A check without the server's dry run.
    QCoro::Task<Result<ApplyCheck>> prepare(QJsonObject base, YamlDocument draft);
    QCoro::Task<Result<Sent>> send(QJsonObject live, QJsonObject wanted, bool force);
    QCoro::Task<Result<QJsonObject>> takeAway(QJsonObject object, QList<NamedPath> fields);

    Connection &m_connection;
    QByteArray m_path;
    Hold m_hold;
};

} // namespace raydeck::kube
