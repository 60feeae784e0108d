#pragma once

#include <models/kube/podrow.h>
#include <ui/widgets/celllook.h>

namespace raydeck::ui {

/// The STATUS cell of a pod: kubectl's word with an icon and a colour, and behind it why, in a few words.
CellLook podStatusLook(const kube::PodRow &pod);

/// The reason in a few words, from the scheduler's or kubelet's own sentence; empty: nothing to add to the word.
QString shortReason(const kube::PodRow &pod);

} // namespace raydeck::ui
