#include <models/kube/log.h>

namespace raydeck::kube {

Q_LOGGING_CATEGORY(lcRequest, "raydeck.kube.request", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWatch, "raydeck.kube.watch", QtInfoMsg)

} // namespace raydeck::kube
