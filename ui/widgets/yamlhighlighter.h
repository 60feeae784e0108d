#pragma once

#include <ui/theme/theme.h>

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace raydeck::ui {

/// Colours YAML with the theme's four colours, light and dark. Attach it before the text is set: it is then read once.
/// Owner: the document. Thread: UI. What is a key, a text or a number is KSyntaxHighlighting's definition of YAML.
class YamlHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter {
    Q_OBJECT
public:
    YamlHighlighter(const Theme &theme, QTextDocument *document);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const Theme &m_theme;
    KSyntaxHighlighting::Repository m_repository; // outlives the definition, which belongs to it
};

} // namespace raydeck::ui
