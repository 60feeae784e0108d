#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace raydeck::kube {

/// Waiting times between tries: 0.8 s, doubled up to 30 s, each with full jitter, so that many clients do not return
/// at once. Source: client-go, tools/cache/reflector.go, newBackoffManager (0.36).
class Backoff {
public:
    std::chrono::milliseconds next()
    {
        const auto span = m_span;
        m_span = std::min(m_span * 2, Longest);
        // Never below a tenth: a refused connection answers at once and would be tried in a busy loop.
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(span.count() / 10), int(span.count())));
    }
    void reset() { m_span = Shortest; }

private:
    static constexpr std::chrono::milliseconds Shortest{800};
    static constexpr std::chrono::milliseconds Longest{30'000};
    std::chrono::milliseconds m_span = Shortest;
};

} // namespace raydeck::kube
