#pragma once

#include <models/kube/connection.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace raydeck::test {

/// The test cluster of the instance that the test runs in, as its administrator or as the user of one of its kubeconfigs.
/// Fails with words in the result, never by itself.
Result<std::unique_ptr<kube::Connection>> connectToSandbox(const QString &kubeconfig = {});

/// What a command in a pod said and how it ended. Waits in the event loop, at most half a minute.
struct ExecAnswer {
    Result<int> exitCode = std::unexpected(Error{.kind = Error::Kind::Unreachable});
    QByteArray output = {};
    QByteArray errorOutput = {};
};
ExecAnswer execInPod(kube::Connection &connection, const QString &namespaceName, const QString &pod,
                     const QList<QByteArray> &command, const QString &container = {});

/// The answer of a request, once it is there.
Result<QByteArray> answerOf(const kube::Connection::Reply &reply);

/// Whether the pod has the condition Ready now.
bool isPodReady(kube::Connection &connection, const QString &namespaceName, const QString &pod);

} // namespace raydeck::test
