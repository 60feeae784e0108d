#pragma once

#include <models/kube/access.h>
#include <models/tables/contextmodel.h>
#include <ui/widgets/pagestate.h>

#include <optional>

namespace raydeck::ui {

/// Ids of the next steps that the states below offer; MainWindow carries them out.
namespace step {
inline constexpr auto tryAgain = QLatin1StringView("tryAgain");
inline constexpr auto allowProgram = QLatin1StringView("allowProgram");
inline constexpr auto otherContext = QLatin1StringView("otherContext");
inline constexpr auto otherNamespace = QLatin1StringView("otherNamespace");
inline constexpr auto copyRequest = QLatin1StringView("copyRequest");
inline constexpr auto newCluster = QLatin1StringView("newCluster");
inline constexpr auto allNamespaces = QLatin1StringView("allNamespaces");
inline constexpr auto clearFilter = QLatin1StringView("clearFilter");
inline constexpr auto reloadConfig = QLatin1StringView("reloadConfig");
inline constexpr auto openConfig = QLatin1StringView("openConfig");
} // namespace step

/// What is known of the context that a page shows.
struct ContextView {
    QString context = {};
    QString namespaceName = {}; ///< empty: all
    tables::ContextStatus status = {};
    std::optional<kube::Access> access = {}; ///< nothing: its entry cannot be used
};

/// The page to show instead of a table that cannot be there: why, and what to do. Nothing: the table can be shown,
/// or is about to be. Pure: each state is a row in tst_contextpagestate and needs no cluster.
std::optional<PageState> contextPageState(const ContextView &view);

/// What an administrator has to be asked for, to be copied: who, which verbs, which resource, where.
QString accessRequest(const ContextView &view);

} // namespace raydeck::ui
