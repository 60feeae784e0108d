#pragma once

#include <models/kube/connection.h>

#include <QCoroTask>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

namespace raydeck::ray {

/// What a cluster has to serve an Ingress.
struct IngressFacts {
    struct Class {
        QString name = {};
        QString controller = {}; ///< spec.controller
        bool isDefault = false;

        bool operator==(const Class &) const = default;
    };
    /// Where a controller listens.
    struct Entry {
        enum class From { LoadBalancer, NodePort, Host };
        QString app = {};     ///< app.kubernetes.io/name
        QString address = {}; ///< IP, or the name that a cloud gave
        From from = From::LoadBalancer;
        int port = 80; ///< for HTTP

        bool operator==(const Entry &) const = default;
    };
    QList<Class> classes = {};
    QList<Entry> entries = {};
    QString nodeAddress = {}; ///< of any ready node, where no controller says more
    QStringList denied = {};  ///< resources that this person may not list
    QStringList unanswered = {};

    [[nodiscard]] bool isControllerKnown() const { return !classes.isEmpty() || !entries.isEmpty(); }
    /// The class that is taken when none is named; else the only one there is.
    [[nodiscard]] QString defaultClass() const;
    /// Where a class listens, as far as it is known; of several the first with an IPv4 address. Null: not known.
    [[nodiscard]] const Entry *entryOf(const QString &className) const;
    [[nodiscard]] QString addressOf(const QString &className) const;

    bool operator==(const IngressFacts &) const = default;
};

// Reading of lists in JSON: classes; services and pods of controllers; nodes.
[[nodiscard]] QList<IngressFacts::Class> ingressClassesIn(const QByteArray &list);
/// `nodeAddress`: where node ports can be reached.
[[nodiscard]] QList<IngressFacts::Entry> entriesInServices(const QByteArray &list, const QString &nodeAddress);
[[nodiscard]] QList<IngressFacts::Entry> entriesInPods(const QByteArray &list);
[[nodiscard]] QString addressInNodes(const QByteArray &list);

/// Asks once which Ingress controllers there are, and where they listen. What may not be asked is said in the facts.
/// Owner: a page of the wizard. Thread: UI.
class IngressSurvey final : public QObject {
    Q_OBJECT
public:
    explicit IngressSurvey(kube::Connection &connection, QObject *parent = nullptr);

    void ask(); ///< nothing happens while it is being asked
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const IngressFacts &facts() const { return m_facts; }

signals:
    void changed();

private:
    QCoro::Task<void> run();

    kube::Connection &m_connection;
    IngressFacts m_facts;
    bool m_known = false;
    bool m_asking = false;
};

} // namespace raydeck::ray
