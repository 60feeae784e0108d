#include <models/tables/contextmodel.h>

#include <algorithm>

namespace raydeck::tables {

namespace {

ContextStatus::State stateOf(const Error &error)
{
    using enum ContextStatus::State;
    switch (error.kind) {
    case Error::Kind::ConsentNeeded: return ConsentNeeded;
    case Error::Kind::PluginMissing: return PluginMissing;
    case Error::Kind::SignIn: return NeedsSignIn;
    case Error::Kind::Forbidden: return Denied;
    case Error::Kind::Untrusted: return Untrusted;
    case Error::Kind::NotFound: return NoKubeRay;
    case Error::Kind::Unreachable: return Reconnecting;
    case Error::Kind::Cancelled:
    case Error::Kind::Conflict:
    case Error::Kind::Invalid:
    case Error::Kind::Broken: return Broken;
    }
    Q_UNREACHABLE_RETURN(Broken);
}

ContextStatus statusOfSession(const ClusterSession &session)
{
    const WatchStatus &clusters = session.clustersStatus();
    if (clusters.error)
        return {stateOf(*clusters.error), clusters.retryAt, clusters.error};
    if (clusters.state == kube::WatchStream::State::Retrying)
        return {ContextStatus::State::Reconnecting, clusters.retryAt, {}};
    return {clusters.synced ? ContextStatus::State::Live : ContextStatus::State::Connecting, {}, {}};
}

} // namespace

ContextModel::ContextModel(kube::CredentialSource::Surroundings surroundings, NamespaceOf namespaceOf, QObject *parent)
    : QAbstractListModel(parent), m_surroundings(std::move(surroundings)), m_namespaceOf(std::move(namespaceOf))
{
}

ContextModel::~ContextModel() = default;

int ContextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_contexts.size());
}

QVariant ContextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const kube::KubeContext &context = m_contexts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return context.name;
    case FavouriteRole: return m_favourites.contains(context.name);
    case Qt::ToolTipRole: return context.file.toHtmlEscaped();
    default: return {};
    }
}

void ContextModel::setKubeConfig(const kube::KubeConfig &config, const QSet<QString> &favourites)
{
    beginResetModel();
    m_config = config;
    m_contexts = config.contexts();
    m_favourites = favourites;
    m_errors.clear();
    sortContexts();
    for (const QString &name : m_sessions.keys()) {
        const auto access = config.access(name);
        if (access && *access == m_sessions[name]->access())
            continue;
        ClusterSession *session = m_sessions.take(name);
        session->disconnect(this); // what it still has to say is not about the context of that name any more
        session->deleteLater();
    }
    endResetModel();
}

void ContextModel::sortContexts()
{
    std::ranges::stable_partition(m_contexts,
                                  [this](const kube::KubeContext &one) { return m_favourites.contains(one.name); });
}

void ContextModel::setFavourite(const QString &name, bool favourite)
{
    emit layoutAboutToBeChanged();
    if (favourite)
        m_favourites.insert(name);
    else
        m_favourites.remove(name);
    const QModelIndexList before = persistentIndexList();
    QStringList names;
    for (const QModelIndex &index : before)
        names.append(m_contexts[index.row()].name);
    m_contexts = m_config.contexts();
    sortContexts();
    QModelIndexList after;
    for (const QString &known : std::as_const(names))
        after.append(indexOf(known));
    changePersistentIndexList(before, after);
    emit layoutChanged();
    if (const QModelIndex changed = indexOf(name); changed.isValid())
        emit dataChanged(changed, changed, {FavouriteRole});
}

QModelIndex ContextModel::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_contexts, name, &kube::KubeContext::name);
    return found == m_contexts.end() ? QModelIndex() : index(int(found - m_contexts.begin()));
}

ContextStatus ContextModel::statusOf(const QString &name) const
{
    if (const auto error = m_errors.constFind(name); error != m_errors.constEnd())
        return {error->kind == Error::Kind::SignIn ? ContextStatus::State::NeedsSignIn : ContextStatus::State::Broken, {},
                *error};
    const ClusterSession *open = session(name);
    return open ? statusOfSession(*open) : ContextStatus{};
}

ClusterSession *ContextModel::session(const QString &name) const
{
    return m_sessions.value(name);
}

ClusterSession *ContextModel::open(const QString &name)
{
    if (ClusterSession *known = session(name))
        return known;
    auto access = m_config.access(name);
    if (!access) {
        m_errors.insert(name, access.error());
        announce(name);
        return nullptr;
    }
    m_errors.remove(name);
    const QModelIndex index = indexOf(name);
    const QString place = index.isValid() ? m_namespaceOf(m_contexts[index.row()]) : QString();
    auto *session = new ClusterSession(*std::move(access), m_surroundings, place, this);
    m_sessions.insert(name, session);
    connect(session, &ClusterSession::statusChanged, this, [this, name] { announce(name); });
    announce(name);
    return session;
}

void ContextModel::announce(const QString &name)
{
    const QModelIndex index = indexOf(name);
    if (index.isValid())
        emit dataChanged(index, index);
    emit statusChanged(name);
}

} // namespace raydeck::tables
