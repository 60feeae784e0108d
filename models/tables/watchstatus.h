#pragma once

#include <models/kube/error.h>
#include <models/kube/watchstream.h>

#include <QDateTime>

#include <optional>

namespace raydeck::tables {

/// How a live table stands, as data for the page that shows it.
struct WatchStatus {
    kube::WatchStream::State state = kube::WatchStream::State::Syncing;
    bool synced = false;               ///< a complete list was here once: an empty table is empty
    QDateTime retryAt = {};            ///< with Retrying
    std::optional<Error> error = {};   ///< what it suffers from now; none while it is live

    bool operator==(const WatchStatus &) const = default;
};

} // namespace raydeck::tables
