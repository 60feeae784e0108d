#pragma once

#include <models/kube/error.h>
#include <models/kube/yamldocument.h>
#include <models/ray/create/creation.h>
#include <models/ray/create/servercomplaint.h>

#include <QCoroTask>

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::ray {

/// What the API server says of one object that is to be made.
struct DryRunAnswer {
    qsizetype object = 0;                   ///< its index
    QList<ServerComplaint> complaints = {}; ///< none: it would be accepted
    Error error = {};                       ///< with complaints: the whole of it

    bool operator==(const DryRunAnswer &) const = default;
};

/// Makes the objects of a Ray cluster in their order, writes down each one, and takes them back again.
/// Owner: the wizard. Thread: UI. A task ends with Cancelled if the flow goes first; what was made stays written down.
class CreateFlow final : public QObject {
    Q_OBJECT
public:
    CreateFlow(kube::Connection &connection, CreationJournal journal, QString context, QObject *parent = nullptr);

    /// Every object as a dry run. One whose namespace is among the others and not there yet is not held against it.
    /// Errors: of the connection alone, when nothing was answered.
    QCoro::Task<Result<QList<DryRunAnswer>>> dryRun(QList<kube::YamlDocument> manifests);

    /// Never overwrites: a taken name is Conflict. After an error creation() has what was made so far, by earlier attempts
    /// of the same cluster too.
    QCoro::Task<Result<void>> create(QList<kube::YamlDocument> manifests);

    /// Deletes exactly the objects of `creation`, the last one first, and waits until they are gone.
    /// Errors: Conflict where one is held by finalizers for longer than the patience.
    QCoro::Task<Result<void>> undo(Creation creation);

    [[nodiscard]] const Creation &creation() const { return m_creation; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; } ///< of undo, per object

signals:
    void objectMade(const raydeck::ray::MadeObject &object);
    void objectGone(const raydeck::ray::MadeObject &object);

private:
    Result<void> fallBackTo(const std::optional<Creation> &earlier);
    QCoro::Task<Result<void>> removeOne(MadeObject object);

    kube::Connection &m_connection;
    CreationJournal m_journal;
    Creation m_creation;
    std::chrono::milliseconds m_patience = std::chrono::minutes(2);
};

/// The collection that a document belongs to; empty for a kind that is not made here.
QByteArray collectionOf(const kube::YamlDocument &document);

} // namespace raydeck::ray
