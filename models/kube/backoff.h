#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace raydeck::kube {

/// Waiting times between tries: 0.8 s, doubled up to 30 s, each with full jitter, so that many clients do not return
/// at once. Source: client-go, tools/cache/reflector.go, newBackoffManager (0.36).
class Backoff {
public:
    explicit Backoff(std::chrono::milliseconds shortest = std::chrono::milliseconds(800),
                     std::chrono::milliseconds longest = std::chrono::seconds(30))
        : m_shortest(shortest), m_longest(longest), m_span(shortest)
    {
    }

    std::chrono::milliseconds next()
    {
        const auto span = m_span;
        m_span = std::min(m_span * 2, m_longest);
        // Never below a tenth: a refused connection answers at once and would be tried in a busy loop.
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(span.count() / 10), int(span.count())));
    }
    void reset() { m_span = m_shortest; }

private:
    std::chrono::milliseconds m_shortest;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_span;
};

} // namespace raydeck::kube
