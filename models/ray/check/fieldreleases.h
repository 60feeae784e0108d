#pragma once

#include <models/kube/fieldpath.h>
#include <models/ray/check/schema.h>
#include <models/ray/release.h>

namespace raydeck::ray {

/// From which release on a field is known that the nearest packed schema does not know.
class FieldReleases {
public:
    enum class State {
        Never, ///< no release that Raydeck knows has it
        Known, ///< the release has it, though the packed schema that stands for it does not
        From,  ///< a younger release has it
        Until, ///< an older release had it
    };
    struct Answer {
        State state = State::Never;
        Release release = {};           ///< the first one with it, or without it
        const Schema *schema = nullptr; ///< one that knows the field, if there is one
        int node = -1;
    };

    /// version: of the API, v1 or v1alpha1.
    FieldReleases(Release release, QStringView version) : m_release(release), m_version(version.toString()) {}
    [[nodiscard]] Answer of(const kube::FieldPath &path) const;

private:
    Release m_release;
    QString m_version;
};

/// "KubeRay 1.6.0" without the word: 1.6.0.
QString toText(Release release);

} // namespace raydeck::ray
