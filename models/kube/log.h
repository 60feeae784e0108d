#pragma once

#include <QLoggingCategory>

namespace raydeck::kube {

Q_DECLARE_LOGGING_CATEGORY(lcRequest) // raydeck.kube.request: verb, path without query, status, milliseconds
Q_DECLARE_LOGGING_CATEGORY(lcWatch)   // raydeck.kube.watch: streams, re-syncs, back-off
Q_DECLARE_LOGGING_CATEGORY(lcCredentials) // raydeck.kube.credentials: programs run, token files, never what they give

} // namespace raydeck::kube
