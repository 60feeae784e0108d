#include <models/ray/create/createflow.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/operator/flowtools.h>
#include <models/ray/operator/manifest.h>

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto Look = std::chrono::milliseconds(300); // between two looks whether an object is gone

bool isAboutMissingNamespace(const Error &error, const QList<kube::YamlDocument> &manifests)
{
    return error.kind == Error::Kind::NotFound
        && std::ranges::any_of(manifests, [&error](const kube::YamlDocument &one) {
               return one.string(u"kind") == "Namespace"_L1
                   && error.message.startsWith("namespaces \""_L1 + one.string(u"metadata.name") + u'"');
           });
}

MadeObject madeOf(const QByteArray &answer, const QByteArray &collection)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    const QJsonObject metadata = object["metadata"_L1].toObject();
    const QString name = metadata["name"_L1].toString();
    return {.kind = object["kind"_L1].toString(),
            .namespaceName = metadata["namespace"_L1].toString(),
            .name = name,
            .uid = metadata["uid"_L1].toString().toUtf8(),
            .path = collection + '/' + QUrl::toPercentEncoding(name)};
}

} // namespace

QByteArray collectionOf(const kube::YamlDocument &document)
{
    const KindPlace *place = placeOf(document.string(u"kind"));
    if (!place)
        return {};
    const bool isClusterWide = document.string(u"kind") == "Namespace"_L1;
    return kube::collectionPath(place->group, isClusterWide ? QString() : document.string(u"metadata.namespace"),
                                place->resource);
}

CreateFlow::CreateFlow(kube::Connection &connection, CreationJournal journal, QString context, QObject *parent)
    : QObject(parent), m_connection(connection), m_journal(std::move(journal))
{
    m_creation.context = std::move(context);
}

QCoro::Task<Result<QList<DryRunAnswer>>> CreateFlow::dryRun(QList<kube::YamlDocument> manifests)
{
    QList<DryRunAnswer> answers;
    for (qsizetype i = 0; i < manifests.size(); ++i) {
        const QByteArray collection = collectionOf(manifests.at(i));
        DryRunAnswer answer{.object = i};
        const auto reply =
            co_await kube::bound(this, m_connection.create(collection, manifests.at(i).text(), {.dryRun = true}));
        if (!reply && !isAboutMissingNamespace(reply.error(), manifests)) {
            if (reply.error().httpStatus == 0) // nobody answered: that is not about this object
                co_return std::unexpected(reply.error());
            answer.error = reply.error();
            answer.complaints = complaintsOf(reply.error());
        }
        answers.append(answer);
    }
    co_return answers;
}

/// An attempt that did not come to the cluster itself leaves an earlier one of its name what it was, with what is new.
Result<void> CreateFlow::fallBackTo(const std::optional<Creation> &earlier)
{
    if (!earlier || !m_creation.uid.isEmpty())
        return {};
    const bool isNew = m_creation.objects != earlier->objects;
    const QList<MadeObject> objects = std::exchange(m_creation, *earlier).objects;
    m_creation.objects = objects;
    return isNew ? m_journal.write(m_creation) : Result<void>();
}

QCoro::Task<Result<void>> CreateFlow::create(QList<kube::YamlDocument> manifests)
{
    const auto cluster = std::ranges::find_if(
        manifests, [](const kube::YamlDocument &one) { return one.string(u"kind") == "RayCluster"_L1; });
    if (cluster == manifests.end())
        co_return failure(Error::Kind::Invalid, u"There is no RayCluster among the objects."_s);
    m_creation = {.context = m_creation.context,
                  .namespaceName = cluster->string(u"metadata.namespace"),
                  .name = cluster->string(u"metadata.name"),
                  .began = QDateTime::currentMSecsSinceEpoch()};
    const auto earlier = m_journal.find(m_creation.context, m_creation.namespaceName, m_creation.name);
    if (earlier)
        m_creation.objects = earlier->objects; // what an attempt left behind can still be undone
    qsizetype left = manifests.size();
    for (const kube::YamlDocument &manifest : std::as_const(manifests)) {
        const QByteArray collection = collectionOf(manifest);
        const auto reply = co_await kube::bound(this, m_connection.create(collection, manifest.text()));
        if (!reply && reply.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(reply.error()); // this may be gone
        if (!reply) {
            const auto kept = fallBackTo(earlier);
            co_return std::unexpected(kept ? reply.error() : kept.error());
        }
        const MadeObject object = madeOf(*reply, collection);
        // Of an attempt before: it is gone, or this could not have been made.
        m_creation.objects.removeIf([&object](const MadeObject &one) { return one.path == object.path; });
        m_creation.objects.append(object);
        if (object.kind == "RayCluster"_L1)
            m_creation.uid = object.uid;
        if (--left == 0)
            m_creation.made = QDateTime::currentMSecsSinceEpoch();
        if (const auto written = m_journal.write(m_creation); !written)
            co_return std::unexpected(written.error());
        emit objectMade(object);
    }
    co_return {};
}

QCoro::Task<Result<void>> CreateFlow::removeOne(MadeObject object)
{
    const auto removed = co_await kube::bound(this, m_connection.remove(object.path, object.uid));
    if (!removed && removed.error().kind != Error::Kind::NotFound && removed.error().kind != Error::Kind::Conflict)
        co_return std::unexpected(removed.error()); // Conflict: another one has its name now
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const auto there = co_await kube::bound(this, m_connection.get(object.path, {}, flow::MetadataOnly));
        if (!there && there.error().kind == Error::Kind::NotFound)
            co_return {};
        if (!there)
            co_return std::unexpected(there.error());
        const QJsonObject metadata = QJsonDocument::fromJson(*there)["metadata"_L1].toObject();
        if (metadata["uid"_L1].toString().toUtf8() != object.uid)
            co_return {};
        if (waited.durationElapsed() > m_patience) {
            QStringList holders;
            for (const QJsonValue &finalizer : metadata["finalizers"_L1].toArray())
                holders.append(finalizer.toString());
            co_return failure(Error::Kind::Conflict, object.kind + u' ' + object.name, holders.join(u", "_s));
        }
        if (const auto waitedFor = co_await flow::pause(this, Look); !waitedFor)
            co_return waitedFor;
    }
}

QCoro::Task<Result<void>> CreateFlow::undo(Creation creation)
{
    while (!creation.objects.isEmpty()) {
        const MadeObject object = creation.objects.constLast();
        const auto removed = co_await removeOne(object);
        if (!removed)
            co_return removed;
        creation.objects.removeLast();
        if (!creation.objects.isEmpty())
            std::ignore =
                m_journal.write(creation); // a list that is too long does no harm: what is gone is passed over
        emit objectGone(object);
    }
    m_creation.objects.clear();
    co_return m_journal.remove(creation);
}

} // namespace raydeck::ray
