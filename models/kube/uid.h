#pragma once

#include <QByteArray>

namespace raydeck::kube {

/// metadata.uid: what makes a row the same row. A name can be used again by another object.
using Uid = QByteArray;

} // namespace raydeck::kube
