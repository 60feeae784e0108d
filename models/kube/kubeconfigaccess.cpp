#include <models/kube/kubeconfig.h>

#include <models/kube/credential.h>
#include <models/kube/kubeconfigentry.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct AccessText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::KubeConfig)
};

/// Without a scheme it is http, unless TLS is configured. Source: client-go/rest/url_utils.go.
QUrl parseServer(const QString &text, bool tlsConfigured)
{
    const QString scheme = text.contains("://"_L1) ? QString() : tlsConfigured ? u"https://"_s : u"http://"_s;
    QUrl url(scheme + text.trimmed(), QUrl::StrictMode);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

void readServer(EntryReader &cluster, Access &access)
{
    if (!cluster.has(u"server"))
        return cluster.fail(u"server", AccessText::tr("The cluster \"%1\" has no server.").arg(access.clusterName));
    const bool tlsConfigured =
        !access.caPem.isEmpty() || access.insecureSkipTlsVerify || !access.clientCertificatePem.isEmpty();
    access.server = parseServer(cluster.text(u"server"), tlsConfigured);
    const QString scheme = access.server.scheme();
    if (!access.server.isValid() || access.server.host().isEmpty() || (scheme != u"https" && scheme != u"http"))
        cluster.fail(u"server", AccessText::tr("\"server\" has to be an address such as https://host:6443."));
    if (!access.server.userInfo().isEmpty() || access.server.hasQuery() || access.server.hasFragment())
        cluster.fail(u"server", AccessText::tr("\"server\" may hold a host, a port and a path only."));
}

void readProxy(EntryReader &cluster, Access &access)
{
    if (!cluster.has(u"proxy-url"))
        return;
    access.proxy = QUrl(cluster.text(u"proxy-url"), QUrl::StrictMode);
    const QString scheme = access.proxy.scheme();
    if (!access.proxy.isValid() || access.proxy.host().isEmpty()
        || (scheme != u"http" && scheme != u"https" && scheme != u"socks5"))
        cluster.fail(u"proxy-url", AccessText::tr("\"proxy-url\" has to begin with http://, https:// or socks5://."));
}

/// The JSON of the cluster extension that a sign-in program may ask for.
QByteArray execExtension(const KubeConfigEntry &cluster)
{
    const YamlValue *extensions = cluster.value.field(u"extensions");
    for (const YamlValue &item : extensions ? extensions->items : QList<YamlValue>()) {
        const YamlValue *name = item.field(u"name");
        const YamlValue *extension = item.field(u"extension");
        if (!name || !extension || name->text != u"client.authentication.k8s.io/exec")
            continue;
        const QByteArray array = QJsonDocument(QJsonArray{extension->toJson()}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2); // any value is allowed, QJsonDocument takes arrays and objects
    }
    return {};
}

void readCluster(EntryReader &cluster, Access &access)
{
    access.caPem = cluster.content(u"certificate-authority-data", u"certificate-authority");
    access.tlsServerName = cluster.text(u"tls-server-name");
    access.insecureSkipTlsVerify = cluster.flag(u"insecure-skip-tls-verify");
    if (access.insecureSkipTlsVerify && !access.caPem.isEmpty())
        cluster.fail(u"insecure-skip-tls-verify",
                     AccessText::tr("A certificate authority and \"insecure-skip-tls-verify\" exclude each other."));
    readProxy(cluster, access);
}

void refuseAuthProvider(EntryReader &user)
{
    const YamlValue *provider = user.map(u"auth-provider");
    if (!provider)
        return;
    const YamlValue *named = provider->field(u"name");
    const QString name = named ? named->text : QString();
    if (user.has(u"exec"))
        return user.fail(u"auth-provider", AccessText::tr("\"auth-provider\" and \"exec\" exclude each other."));
    if (name == u"gcp")
        return user.fail(
            u"auth-provider",
            AccessText::tr("The auth-provider \"gcp\" was removed in Kubernetes 1.26. Install gke-gcloud-auth-plugin "
                           "and run \"gcloud container clusters get-credentials\" again."));
    if (name == u"azure")
        return user.fail(
            u"auth-provider",
            AccessText::tr("The auth-provider \"azure\" was removed in Kubernetes 1.26. Install kubelogin and run "
                           "\"kubelogin convert-kubeconfig\"."));
    if (name == u"oidc")
        return user.fail(u"auth-provider",
                         AccessText::tr("The auth-provider \"oidc\" is not supported. Use the sign-in program "
                                        "kubectl-oidc_login under \"exec\" instead."));
    user.fail(u"auth-provider",
              AccessText::tr("The auth-provider \"%1\" is not supported. Use a sign-in program under \"exec\" "
                             "instead.")
                  .arg(name));
}

void readImpersonation(const KubeConfigEntry &entry, EntryReader &user, Impersonation &as)
{
    as = {.user = user.text(u"as"), .uid = user.text(u"as-uid"), .groups = user.texts(u"as-groups")};
    if (const YamlValue *extra = user.map(u"as-user-extra")) {
        const KubeConfigEntry inner{.name = entry.name, .file = entry.file, .line = entry.line, .value = *extra};
        EntryReader reader(inner);
        for (const QString &key : extra->keys)
            as.extra.insert(key, reader.texts(key));
        if (reader.error())
            user.adopt(*reader.error());
    }
    if (as.user.isEmpty() && (!as.uid.isEmpty() || !as.groups.isEmpty() || !as.extra.isEmpty()))
        user.fail(user.has(u"as-uid")          ? u"as-uid"
                      : user.has(u"as-groups") ? u"as-groups"
                                               : u"as-user-extra",
                  AccessText::tr("\"as-uid\", \"as-groups\" and \"as-user-extra\" need \"as\", the name of a user."));
}

/// Source: client-go/tools/clientcmd/validation.go, validateAuthInfo.
void readUser(const KubeConfigEntry &entry, EntryReader &user, Access &access)
{
    access.token = Secret(user.text(u"token").trimmed().toUtf8());
    if (!access.token.isEmpty() && !isToken(access.token.reveal()))
        user.fail(u"token", AccessText::tr("The token has characters that no token can have."));
    access.tokenFile = user.path(u"tokenFile");
    access.username = user.text(u"username");
    access.password = Secret(user.text(u"password").toUtf8());
    const bool hasToken = !access.token.isEmpty() || !access.tokenFile.isEmpty();
    const bool hasBasic = !access.username.isEmpty() || !access.password.isEmpty();
    if (hasToken && hasBasic)
        user.fail(user.has(u"username") ? u"username" : u"password",
                  AccessText::tr("The user \"%1\" has a token and a password. Only one is allowed.").arg(entry.name));
    if (user.has(u"client-certificate-data") || user.has(u"client-certificate")) {
        if (!user.has(u"client-key-data") && !user.has(u"client-key"))
            user.fail(user.has(u"client-certificate-data") ? u"client-certificate-data" : u"client-certificate",
                      AccessText::tr("The user \"%1\" has a client certificate without its key.").arg(entry.name));
        access.clientCertificatePem = user.content(u"client-certificate-data", u"client-certificate");
        access.clientKeyPem = Secret(user.content(u"client-key-data", u"client-key"));
    }
    refuseAuthProvider(user);
    access.exec = readExecPlugin(entry, user);
    if (hasToken || hasBasic || !access.clientCertificatePem.isEmpty())
        access.exec.reset(); // client-go does not run it then
    readImpersonation(entry, user, access.impersonate);
}

bool hasCredentials(const Access &access)
{
    return !access.token.isEmpty() || !access.tokenFile.isEmpty() || !access.username.isEmpty()
        || !access.password.isEmpty() || !access.clientCertificatePem.isEmpty() || access.exec;
}

} // namespace

Result<Access> KubeConfig::access(const QString &contextName) const
{
    const QString name = contextName.isEmpty() ? m_data->currentContext : contextName;
    if (m_data->files.isEmpty())
        return failure(
            Error::Kind::NotFound,
            AccessText::tr("There is no kubeconfig file. Looked for: %1").arg(m_data->missingFiles.join(u", "_s)));
    if (name.isEmpty())
        return failure(Error::Kind::NotFound,
                       AccessText::tr("No context is chosen, and none is set as current-context."));
    const auto context = m_data->contextEntries.constFind(name);
    if (context == m_data->contextEntries.cend())
        return failure(Error::Kind::NotFound,
                       AccessText::tr("There is no context \"%1\" in %2.").arg(name, m_data->files.join(u", "_s)));

    EntryReader reader(*context);
    Access access{.context = name,
                  .clusterName = reader.text(u"cluster"),
                  .userName = reader.text(u"user"),
                  .defaultNamespace = reader.text(u"namespace"),
                  .file = context->file};
    if (access.clusterName.isEmpty())
        reader.fail(u"cluster", AccessText::tr("The context \"%1\" names no cluster.").arg(name));
    else if (!m_data->clusters.contains(access.clusterName))
        reader.fail(u"cluster", AccessText::tr("There is no cluster \"%1\".").arg(access.clusterName));
    if (!access.userName.isEmpty() && !m_data->users.contains(access.userName))
        reader.fail(u"user", AccessText::tr("There is no user \"%1\".").arg(access.userName));
    if (reader.error())
        return std::unexpected(*reader.error());

    const KubeConfigEntry clusterEntry = m_data->clusters.value(access.clusterName);
    const KubeConfigEntry userEntry = m_data->users.value(access.userName);
    EntryReader cluster(clusterEntry);
    EntryReader user(userEntry);
    readCluster(cluster, access);
    if (!access.userName.isEmpty())
        readUser(userEntry, user, access);
    readServer(cluster, access);
    if (access.server.scheme() == u"http" && hasCredentials(access))
        cluster.fail(u"server", AccessText::tr("Credentials are sent over https only, and this server is http."));
    if (access.exec)
        access.exec->clusterConfig = execExtension(clusterEntry);
    for (const EntryReader *entry : {&cluster, &user}) {
        if (entry->error())
            return std::unexpected(*entry->error());
    }
    return access;
}

} // namespace raydeck::kube
