#pragma once

#include <models/kube/yamldocument.h>

#include <QStringList>

namespace raydeck::ray {

// Two switches of the head, in the document.

/// The head tells Ray that it has no CPUs, so that no task is sent to it: rayStartParams num-cpus "0".
/// Source: Ray's documentation, "KubeRay best practices", read 2026.
bool isTasksOff(const kube::YamlDocument &document);
Result<void> setTasksOff(kube::YamlDocument &document, bool off);

/// A head without GPUs in its limits sees all GPUs of its node, where the container runtime shows them: it tells Ray
/// that it has none, and NVIDIA's runtime to show none. Sources: kuberay#2098, ray#20265; NVIDIA container toolkit.
bool isGpusHidden(const kube::YamlDocument &document);
Result<void> setGpusHidden(kube::YamlDocument &document, bool hidden);

/// Keeps the head off nodes that have one of these labels, by required node affinity; what stands there already stays.
Result<void> keepHeadOff(kube::YamlDocument &document, const QStringList &labels);

} // namespace raydeck::ray
