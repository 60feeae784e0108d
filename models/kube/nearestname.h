#pragma once

#include <QString>
#include <QStringList>

namespace raydeck::kube {

/// The name that a person probably meant: the same but for case, "-" and "_", or at most a third of its letters wrong
/// (added, left out, exchanged). Empty: none is near.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace raydeck::kube
