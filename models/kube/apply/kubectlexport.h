#pragma once

#include <QByteArray>
#include <QString>

namespace raydeck::kube {

/// A word as a POSIX shell takes it for exactly this text.
[[nodiscard]] QString shellWord(const QString &text);

/// A kubectl command that applies this manifest as typed, to be pasted into a shell: the text is a here-document that
/// nothing in it can end. `context`, `namespaceName`: empty leaves the flag out.
/// Source: kubectl apply --server-side, 1.36; POSIX.1-2024, XCU 2.7.4.
[[nodiscard]] QByteArray kubectlApply(const QByteArray &yaml, const QString &context, const QString &namespaceName);

} // namespace raydeck::kube
