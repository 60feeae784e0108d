#pragma once

#include <ui/theme/theme.h>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QHash>
#include <QTextLayout>

#include <optional>

namespace raydeck::ui {

/// Lines of YAML in the theme's four colours. What is a key, a text or a number is KSyntaxHighlighting's definition of YAML.
/// Manifests repeat themselves: a line that stood in the same surroundings before is not read again.
/// Owner: whoever shows the lines. Thread: UI.
class YamlColors final : private KSyntaxHighlighting::AbstractHighlighter {
public:
    using State = KSyntaxHighlighting::State; ///< what a line leaves open, such as quotes
    using Formats = QList<QTextLayout::FormatRange>;
    struct Line {
        Formats formats = {};
        State after = {};
    };

    /// Reads the definition, which takes some milliseconds.
    explicit YamlColors(const Theme &theme);

    [[nodiscard]] Line line(const QString &text, const State &before);
    void refresh(); ///< the theme's colours changed

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    struct Key {
        QString text = {};
        State before = {};

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.text, KSyntaxHighlighting::qHash(key.before));
        }
    };
    void markForeign(const QString &text);

    const Theme &m_theme;
    KSyntaxHighlighting::Repository m_repository; // outlives the definition, which belongs to it
    QHash<Key, Line> m_known;
    QHash<ColorRole, QTextCharFormat> m_formats;
    Formats m_line;
};

} // namespace raydeck::ui
