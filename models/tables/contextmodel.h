#pragma once

#include <models/kube/kubeconfig.h>
#include <models/tables/clustersession.h>

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace raydeck::tables {

/// What the sidebar says of a context, worst news first.
struct ContextStatus {
    enum class State {
        NotConnected,
        Connecting,
        Live,
        Reconnecting,  ///< `retryAt`
        ConsentNeeded, ///< its sign-in program has to be agreed to
        PluginMissing,
        NeedsSignIn,
        Denied,
        Untrusted,
        Broken,        ///< its entry in the kubeconfig, or the server
        NoKubeRay,     ///< reachable, but without the RayCluster kind
    };
    State state = State::NotConnected;
    QDateTime retryAt = {};
    std::optional<Error> error = {};
};

/// The contexts of the kubeconfig files and their sessions, which live on while another context is looked at.
/// Favourites come first, then the files' order. Owner: MainWindow. Thread: UI.
class ContextModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum ContextRole {
        NameRole = Qt::UserRole,
        FavouriteRole, ///< bool
    };
    using NamespaceOf = std::function<QString(const kube::KubeContext &)>;

    /// `namespaceOf` says where a context is opened (what the person chose last).
    ContextModel(kube::CredentialSource::Surroundings surroundings, NamespaceOf namespaceOf, QObject *parent = nullptr);
    ~ContextModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Replaces the contexts. Sessions of contexts whose access is the same go on.
    void setKubeConfig(const kube::KubeConfig &config, const QSet<QString> &favourites);
    [[nodiscard]] const kube::KubeConfig &kubeConfig() const { return m_config; }
    void setFavourite(const QString &name, bool favourite);
    [[nodiscard]] const QSet<QString> &favourites() const { return m_favourites; }

    [[nodiscard]] QModelIndex indexOf(const QString &name) const;
    [[nodiscard]] ContextStatus statusOf(const QString &name) const;

    /// The session of a context, opened if it was not; null if its entry is wrong (statusOf() has the error).
    ClusterSession *open(const QString &name);
    [[nodiscard]] ClusterSession *session(const QString &name) const; ///< null: not opened

signals:
    void statusChanged(const QString &name);

private:
    void sortContexts();
    void announce(const QString &name);

    kube::CredentialSource::Surroundings m_surroundings;
    NamespaceOf m_namespaceOf;
    kube::KubeConfig m_config;
    QList<kube::KubeContext> m_contexts;
    QSet<QString> m_favourites;
    QHash<QString, ClusterSession *> m_sessions; // our children
    QHash<QString, Error> m_errors;              // of contexts that cannot be opened
};

} // namespace raydeck::tables
