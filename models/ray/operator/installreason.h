#pragma once

/// Error.reason of what installing an operator refuses by itself, without a server's words; Error.message then holds the
/// argument, not a sentence. The words are in ui/text/installtext.
namespace raydeck::ray::reason {

// Charts and their index. Kind: Invalid.
inline constexpr auto NotAnArchive = "RaydeckNotAnArchive";   ///< damaged, or no gzipped tar; message: KArchive's
inline constexpr auto TooLarge = "RaydeckTooLarge";           ///< message: the limit in bytes
inline constexpr auto TooManyFiles = "RaydeckTooManyFiles";   ///< message: the limit
inline constexpr auto UnsafePath = "RaydeckUnsafePath";       ///< message: a path that leads outside, or a link
inline constexpr auto NotAChart = "RaydeckNotAChart";         ///< message: what is missing
inline constexpr auto OtherChart = "RaydeckOtherChart";       ///< message: its name
inline constexpr auto NoDefinitions = "RaydeckNoDefinitions"; ///< message: what is missing or foreign in crds/
inline constexpr auto NotAnIndex = "RaydeckNotAnIndex";       ///< message: why
inline constexpr auto NoOperatorInIndex = "RaydeckNoOperatorInIndex";
inline constexpr auto WrongDigest = "RaydeckWrongDigest"; ///< message: the archive's address
inline constexpr auto BadAddress = "RaydeckBadAddress";   ///< message: the address

// Installing.
inline constexpr auto BadSettings = "RaydeckBadSettings";         ///< see problemsOf()
inline constexpr auto Busy = "RaydeckBusy";                       ///< a flow is under way
inline constexpr auto OperatorExists = "RaydeckOperatorExists";   ///< Conflict; message: namespace/name
inline constexpr auto MadeByHelm = "RaydeckMadeByHelm";           ///< Conflict; message: helm's release; use HelmEngine
inline constexpr auto MadeOtherwise = "RaydeckMadeOtherwise";     ///< Conflict; neither built in nor helm
inline constexpr auto MakerNotKnown = "RaydeckMakerNotKnown";     ///< Forbidden; Secrets may not be listed
inline constexpr auto NotInstalled = "RaydeckNotInstalled";       ///< NotFound; message: namespace
inline constexpr auto PodDoesNotCome = "RaydeckPodDoesNotCome";   ///< Broken; see InstallFlow::pod()
inline constexpr auto ClustersChanged = "RaydeckClustersChanged"; ///< Conflict; others than those that were agreed to
inline constexpr auto DefinitionsStay = "RaydeckDefinitionsStay"; ///< Conflict; message: Ray objects that use them
inline constexpr auto NamespaceInUse = "RaydeckNamespaceInUse";   ///< Conflict; message: what is in it
inline constexpr auto TooSlow = "RaydeckTooSlow";                 ///< Broken; message: what was waited for
inline constexpr auto HelmMissing = "RaydeckHelmMissing";         ///< PluginMissing; detail: folders searched
inline constexpr auto HelmFailed = "RaydeckHelmFailed"; ///< Broken; message: exit code, detail: its last lines

} // namespace raydeck::ray::reason
