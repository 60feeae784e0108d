#pragma once

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// The answer to "does it fit", in one sentence and what follows from it. Thread: any.
class FitHeadline final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::FitHeadline)
public:
    struct Count { ///< of a group; atLeast <= upTo <= wanted
        qint64 wanted = 0;
        qint64 atLeast = 0;
        qint64 upTo = 0;
    };
    /// "Fits now: all 5 workers", "Fits now: 3 of 5 workers", "Fits now: at least 3, up to 4 of 5 workers", "Does not fit
    /// now: none of 5 workers".
    [[nodiscard]] static QString ofGroup(const Count &count);
    [[nodiscard]] static QString ofHead(const Count &count);
    /// Which of them wait: "Workers 4 and 5 would wait until a node has room." Empty if none does.
    [[nodiscard]] static QString waiting(const Count &count);
    /// For the list of steps: "3 of 5 workers fit now".
    [[nodiscard]] static QString summary(const Count &count);
    /// "4th" of a worker; languages without such words say "no. 4".
    [[nodiscard]] static QString ordinal(qint64 number);
};

} // namespace raydeck::ui
