#pragma once

#include <models/ray/fit/fit.h>
#include <ui/text/nodetext.h>
#include <ui/wizard/capacity/capacityrow.h>

#include <QStringList>

namespace raydeck::ui {

/// The answer as a picture, seen by one part of the cluster (-1: the head, else the group's index): its nodes first, other
/// products after them, nodes alike without devices as one row last.
/// `productLabels`: by which products are told apart.
QList<CapacityRow> capacityRows(const ray::FitAnswer &answer, const ray::PlannedPods &pods, qsizetype part,
                                const QStringList &productLabels);

/// Tool tip and what a screen reader says: the sentence, and what the picture shows. Made when it is asked for.
QString explanationOf(const CapacityRow &row);

/// A pod of the answer, as it is called on the page of `part`.
NodeText::Pod podOf(const ray::FitAnswer::Placed &placed, const ray::FitAnswer &answer, qsizetype part);

} // namespace raydeck::ui
