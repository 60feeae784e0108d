#include <models/kube/log.h>

namespace raydeck::kube {

Q_LOGGING_CATEGORY(lcRequest, "raydeck.kube.request", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWatch, "raydeck.kube.watch", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCredentials, "raydeck.kube.credentials", QtInfoMsg)

} // namespace raydeck::kube
