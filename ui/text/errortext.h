#pragma once

#include <models/kube/error.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Makes the words that a person reads of an Error: nowhere else does an error become a sentence.
/// The server's own words stay inside, so both texts are shown as plain text. Thread: any.
class ErrorText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::ErrorText)
public:
    /// What is so, in a few words without a full stop.
    [[nodiscard]] static QString title(const Error &error);
    /// What was said, and what to do next, in whole sentences.
    [[nodiscard]] static QString advice(const Error &error);
    /// The server's no to a new object, short enough to stand at the field that it means.
    [[nodiscard]] static QString atField(const Error &error);
};

} // namespace raydeck::ui
