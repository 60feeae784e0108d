#pragma once

#include <QString>
#include <QStringList>

namespace raydeck::ui {

/// How an image and spec.rayVersion belong together. Source: tags of rayproject/ray ("2.52.0", "2.52.0-py311-gpu") and
/// those of the reference procedure. Pure.
namespace rayimage {

/// "2.9.0" of kubeagi/ray-ml:2.9.0-py39-vllm; empty where the tag does not begin with a version of three numbers.
[[nodiscard]] QString rayVersionOf(const QString &image);
/// The image with that version of Ray in its tag; rayproject/ray where the tag has none.
[[nodiscard]] QString withRayVersion(const QString &image, const QString &version);
/// What is offered: Ray's own for the version, and the two of the reference.
[[nodiscard]] QStringList suggestions(const QString &version);
/// The newest that this program knows of, for a list that stands before anything was typed.
[[nodiscard]] QStringList knownVersions();

} // namespace rayimage

} // namespace raydeck::ui
