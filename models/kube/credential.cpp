#include <models/kube/credential.h>

#include <algorithm>

namespace raydeck::kube {

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace raydeck::kube
