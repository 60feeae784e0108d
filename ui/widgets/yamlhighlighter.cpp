#include <ui/widgets/yamlhighlighter.h>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <optional>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Style = KSyntaxHighlighting::Theme::TextStyle;

/// Nothing: the text keeps its own colour.
std::optional<ColorRole> roleOf(Style style)
{
    switch (style) { // KSyntaxHighlighting's enum, not ours
    case Style::Function: return ColorRole::SynKey;
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
    case Style::Attribute: return ColorRole::SynStr;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant: return ColorRole::SynNum;
    case Style::Comment: return ColorRole::SynCom;
    default: return {};
    }
}

} // namespace

YamlHighlighter::YamlHighlighter(const Theme &theme, QTextDocument *document)
    : SyntaxHighlighter(document), m_theme(theme)
{
    setDefinition(m_repository.definitionForName(u"YAML"_s));
    connect(&theme, &Theme::changed, this, &YamlHighlighter::rehighlight);
}

void YamlHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (const auto role = roleOf(format.textStyle()))
        setFormat(offset, length, m_theme.color(*role));
}

} // namespace raydeck::ui
