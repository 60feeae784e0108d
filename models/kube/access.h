#pragma once

#include <models/kube/secret.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <utility>

namespace raydeck::kube {

/// A program that prints credentials: users[].user.exec of a kubeconfig.
/// Source: Kubernetes, "client-go credential plugins", client.authentication.k8s.io/v1 and v1beta1.
struct ExecPlugin {
    QString apiVersion = {};
    QString command = {}; ///< resolved against the kubeconfig's folder if it holds a path separator
    QStringList args = {};
    QList<std::pair<QString, QString>> env = {};
    QString installHint = {}; ///< plain text, without terminal escapes
    QString interactiveMode = {};
    bool provideClusterInfo = false;
    QByteArray clusterConfig = {}; ///< JSON of the cluster extension client.authentication.k8s.io/exec, or empty
    QString file = {};             ///< the kubeconfig that asks for it
    int line = 0;                  ///< 1-based line of `exec:` in that file

    bool operator==(const ExecPlugin &) const = default;
};

/// Impersonation headers to send with each request.
struct Impersonation {
    QString user = {};
    QString uid = {};
    QStringList groups = {};
    QMap<QString, QStringList> extra = {};

    bool operator==(const Impersonation &) const = default;
};

/// All that is needed to reach one API server as one person: a kubeconfig context, resolved, its files read.
struct Access {
    QString context = {};
    QString clusterName = {};
    QString userName = {};
    QString defaultNamespace = {}; ///< empty: not said
    QString file = {};             ///< where the context stands
    QUrl server = {};              ///< may carry a path, without its trailing slash
    QByteArray caPem = {};         ///< empty: the system's roots
    QString tlsServerName = {};
    bool insecureSkipTlsVerify = false;
    QUrl proxy = {}; ///< cluster's proxy-url; empty: the environment's proxies
    QByteArray clientCertificatePem = {};
    Secret clientKeyPem = {};
    Secret token = {};
    QString tokenFile = {}; ///< absolute; wins over token and is read again as it changes
    QString username = {};
    Secret password = {};
    std::optional<ExecPlugin> exec = {};
    Impersonation impersonate = {};

    bool operator==(const Access &) const = default;
};

} // namespace raydeck::kube
