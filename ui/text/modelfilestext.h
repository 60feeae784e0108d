#pragma once

#include <models/ray/modelfiles/fileverification.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Says how a verification of model files stands. Thread: any.
class ModelFilesText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::ModelFilesText)
public:
    /// What all members together say. `Differs` stands before `Incomplete`: it is certain even if some were not asked.
    enum class Verdict { Reading, NobodyAsked, NoPath, NoFiles, Alone, Same, Incomplete, Differs };

    [[nodiscard]] static Verdict verdictOf(const ray::FileVerification &verification);
    /// One sentence without a full stop: "All 3 members have the same 12 files".
    [[nodiscard]] static QString summary(const ray::FileVerification &verification);
    /// What it means, or what to do next, in whole sentences. May be empty.
    [[nodiscard]] static QString advice(const ray::FileVerification &verification);
    /// One member's state in a few words: "12 of 40 files, 3 GiB of 15 GiB".
    [[nodiscard]] static QString state(const ray::FileMember &member);
};

} // namespace raydeck::ui
