#pragma once

#include <QString>

namespace raydeck::kube {

/// Which object of which cluster something on this computer belongs to. The server counts beside the context: a context
/// can be pointed at another cluster, and two clusters can have an object of one name.
struct ObjectKey {
    QString context = {};
    QString server = {}; ///< the URL of the API server
    QString apiVersion = {};
    QString kind = {};
    QString namespaceName = {}; ///< empty: cluster-wide
    QString name = {};

    bool operator==(const ObjectKey &) const = default;

    /// A name that any file system takes, another one for each key: people call contexts as they like, also with slashes.
    [[nodiscard]] QString fileName() const;
};

} // namespace raydeck::kube
