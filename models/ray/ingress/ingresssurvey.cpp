#include <models/ray/ingress/ingresssurvey.h>

#include <models/kube/bound.h>
#include <models/ray/ingress/ingressof.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Entry = IngressFacts::Entry;

/// spec.controller of a class, and the label app.kubernetes.io/name of what runs it. Names of classes prove nothing:
/// two controllers call theirs nginx. Source: the charts of the controllers, November 2026.
struct Known {
    QLatin1StringView controller;
    QLatin1StringView app;
};
constexpr std::array known{
    Known{"k8s.io/ingress-nginx"_L1, "ingress-nginx"_L1},
    Known{"nginx.org/ingress-controller"_L1, "nginx-ingress"_L1},
    Known{"traefik.io/ingress-controller"_L1, "traefik"_L1},
    Known{"haproxy.org/ingress-controller"_L1, "kubernetes-ingress"_L1},
    Known{"haproxy-ingress.github.io/controller"_L1, "haproxy-ingress"_L1},
    Known{"projectcontour.io/ingress-controller"_L1, "contour"_L1},
    Known{"ingress-controllers.konghq.com/kong"_L1, "kong"_L1},
};

QJsonArray itemsOf(const QByteArray &list)
{
    return QJsonDocument::fromJson(list)["items"_L1].toArray();
}

QString appOf(const QJsonValue &object)
{
    return object["metadata"_L1]["labels"_L1]["app.kubernetes.io/name"_L1].toString();
}

bool isIPv4(const QString &address)
{
    return !nipHost(address).isEmpty();
}

/// Services and pods of controllers only, not those of the whole cluster.
QByteArray controllersOnly()
{
    QStringList apps;
    for (const Known &one : known)
        apps += one.app;
    return "limit=500&labelSelector="
        + QUrl::toPercentEncoding(u"app.kubernetes.io/name in (%1)"_s.arg(apps.join(u',')));
}

} // namespace

QString IngressFacts::defaultClass() const
{
    const auto found = std::ranges::find(classes, true, &Class::isDefault);
    if (found != classes.end())
        return found->name;
    return classes.size() == 1 ? classes.first().name : QString();
}

const IngressFacts::Entry *IngressFacts::entryOf(const QString &className) const
{
    const auto ofName = std::ranges::find(classes, className, &Class::name);
    QString app;
    if (ofName != classes.end()) {
        const auto one = std::ranges::find_if(
            known, [&](const Known &candidate) { return ofName->controller.startsWith(candidate.controller); });
        if (one != known.end())
            app = one->app;
        else
            return nullptr; // a class whose controller is not known has none of the known addresses
    }
    const Entry *first = nullptr;
    for (const Entry &entry : entries) {
        if (!app.isEmpty() && entry.app != app)
            continue;
        if (isIPv4(entry.address))
            return &entry;
        if (!first)
            first = &entry;
    }
    return first;
}

QString IngressFacts::addressOf(const QString &className) const
{
    const Entry *entry = entryOf(className);
    return entry ? entry->address : nodeAddress;
}

QList<IngressFacts::Class> ingressClassesIn(const QByteArray &list)
{
    QList<IngressFacts::Class> classes;
    for (const QJsonValue item : itemsOf(list)) {
        const QJsonValue meta = item["metadata"_L1];
        classes.append({meta["name"_L1].toString(), item["spec"_L1]["controller"_L1].toString(),
                        meta["annotations"_L1]["ingressclass.kubernetes.io/is-default-class"_L1] == "true"_L1});
    }
    return classes;
}

QList<IngressFacts::Entry> entriesInServices(const QByteArray &list, const QString &nodeAddress)
{
    QList<Entry> entries;
    for (const QJsonValue item : itemsOf(list)) {
        const QJsonValue spec = item["spec"_L1];
        const QString type = spec["type"_L1].toString();
        const QJsonArray ports = spec["ports"_L1].toArray();
        const auto isHttp = [](const QJsonValue &port) {
            return port["port"_L1].toInt() == 80 || port["name"_L1] == "http"_L1 || port["name"_L1] == "web"_L1;
        };
        const auto http = std::ranges::find_if(ports, isHttp);
        if (http == ports.end()) // metrics and webhooks of controllers are services too
            continue;
        Entry entry{.app = appOf(item), .port = (*http)["port"_L1].toInt(80)};
        for (const QJsonValue given : item["status"_L1]["loadBalancer"_L1]["ingress"_L1].toArray()) {
            if (entry.address.isEmpty())
                entry.address = given["ip"_L1].toString(given["hostname"_L1].toString());
        }
        if (entry.address.isEmpty())
            entry.address = spec["externalIPs"_L1][0].toString();
        if (entry.address.isEmpty() && (type == "NodePort"_L1 || type == "LoadBalancer"_L1)) {
            entry.from = Entry::From::NodePort;
            entry.address = nodeAddress;
            entry.port = (*http)["nodePort"_L1].toInt();
        }
        if (!entry.address.isEmpty() && entry.port > 0)
            entries.append(entry);
    }
    return entries;
}

QList<IngressFacts::Entry> entriesInPods(const QByteArray &list)
{
    QList<Entry> entries;
    for (const QJsonValue item : itemsOf(list)) {
        const QJsonValue spec = item["spec"_L1];
        const QString address = item["status"_L1]["hostIP"_L1].toString();
        if (item["status"_L1]["phase"_L1] != "Running"_L1 || address.isEmpty())
            continue;
        const bool onHost = spec["hostNetwork"_L1].toBool();
        for (const QJsonValue container : spec["containers"_L1].toArray()) {
            for (const QJsonValue port : container["ports"_L1].toArray()) {
                const int number = onHost ? port["containerPort"_L1].toInt() : port["hostPort"_L1].toInt();
                if (number == 80)
                    entries.append({appOf(item), address, Entry::From::Host, number});
            }
        }
    }
    return entries;
}

QString addressInNodes(const QByteArray &list)
{
    for (const auto kind : {"ExternalIP"_L1, "InternalIP"_L1}) {
        for (const QJsonValue item : itemsOf(list)) {
            for (const QJsonValue address : item["status"_L1]["addresses"_L1].toArray()) {
                const QString text = address["address"_L1].toString();
                if (address["type"_L1] == kind && isIPv4(text))
                    return text;
            }
        }
    }
    return {};
}

IngressSurvey::IngressSurvey(kube::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection)
{
}

void IngressSurvey::ask()
{
    if (!std::exchange(m_asking, true))
        run();
}

QCoro::Task<void> IngressSurvey::run()
{
    auto classesReply = m_connection.get("/apis/networking.k8s.io/v1/ingressclasses");
    auto nodesReply = m_connection.get("/api/v1/nodes", "limit=20");
    auto servicesReply = m_connection.get("/api/v1/services", controllersOnly());
    auto podsReply = m_connection.get("/api/v1/pods", controllersOnly());
    IngressFacts facts;
    // Nothing of an answer that is a refusal; false: nobody waits any more.
    const auto take = [&facts](const Result<QByteArray> &answer, const QString &resource) {
        if (answer)
            return true;
        if (answer.error().kind == Error::Kind::Forbidden)
            facts.denied.append(resource);
        else
            facts.unanswered.append(resource);
        return answer.error().kind != Error::Kind::Cancelled;
    };
    const auto classes = co_await kube::bound(this, classesReply);
    if (!take(classes, u"ingressclasses"_s))
        co_return;
    const auto nodes = co_await kube::bound(this, nodesReply);
    if (!take(nodes, u"nodes"_s))
        co_return;
    const auto services = co_await kube::bound(this, servicesReply);
    if (!take(services, u"services"_s))
        co_return;
    const auto pods = co_await kube::bound(this, podsReply);
    if (!take(pods, u"pods"_s))
        co_return;
    if (classes)
        facts.classes = ingressClassesIn(*classes);
    if (nodes)
        facts.nodeAddress = addressInNodes(*nodes);
    if (services)
        facts.entries = entriesInServices(*services, facts.nodeAddress);
    if (pods)
        facts.entries += entriesInPods(*pods);
    m_asking = false;
    if (std::exchange(m_known, true) && m_facts == facts)
        co_return;
    m_facts = facts;
    emit changed();
}

} // namespace raydeck::ray
