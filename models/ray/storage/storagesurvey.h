#pragma once

#include <models/kube/connection.h>

#include <QCoroTask>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// What a namespace has to keep files in.
struct StorageFacts {
    struct Claim {
        QString name = {};
        QString size = {};
        QString phase = {}; ///< Bound, Pending, Lost
        QString className = {};
        bool isShared = false; ///< pods on several nodes can use it
        bool operator==(const Claim &) const = default;
    };
    struct Class {
        QString name = {};
        QString provisioner = {};
        bool isDefault = false;
        bool isShared = false; ///< its driver is known to share volumes between nodes; others may, too
        bool operator==(const Class &) const = default;
    };
    QList<Claim> claims = {};
    QList<Class> classes = {};
    std::optional<Error> claimsError = {};
    std::optional<Error> classesError = {};

    bool operator==(const StorageFacts &) const = default;
};

[[nodiscard]] QList<StorageFacts::Claim> claimsIn(const QByteArray &list);
[[nodiscard]] QList<StorageFacts::Class> storageClassesIn(const QByteArray &list);

/// Asks for the claims of a namespace and for the storage classes. What may not be asked is said in the facts.
/// Owner: a page of the wizard. Thread: UI.
class StorageSurvey final : public QObject {
    Q_OBJECT
public:
    explicit StorageSurvey(kube::Connection &connection, QObject *parent = nullptr);

    /// Of the namespace that was asked for last the answer counts.
    void ask(const QString &namespaceName);
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const StorageFacts &facts() const { return m_facts; }

signals:
    void changed();

private:
    QCoro::Task<void> run(int turn, QString namespaceName);

    kube::Connection &m_connection;
    StorageFacts m_facts;
    int m_turn = 0;
    bool m_known = false;
};

} // namespace raydeck::ray
