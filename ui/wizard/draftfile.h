#pragma once

#include <models/kube/error.h>
#include <models/ray/draft/clusterdraft.h>

#include <QDateTime>
#include <QString>

#include <optional>

namespace raydeck::ui {

/// An unfinished form as it is kept on this computer, also where its YAML has an error.
struct SavedDraft {
    ray::ClusterDraft::Content content = {};
    QString step = {}; ///< id of the step that was shown
    QDateTime savedAt = {};

    bool operator==(const SavedDraft &) const = default;
};

/// The one unfinished form of a context. The file is readable only by this person: environment variables can hold
/// secrets. Thread: any. Errors: Broken, with the system's words.
class DraftFile {
public:
    DraftFile(const QString &configFolder, const QString &context);

    [[nodiscard]] std::optional<SavedDraft> load() const; ///< nothing: none, or not readable as one
    Result<void> save(const SavedDraft &draft);
    void remove();

private:
    QString m_path;
};

} // namespace raydeck::ui
