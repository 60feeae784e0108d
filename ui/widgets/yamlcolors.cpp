#include <ui/widgets/yamlcolors.h>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Style = KSyntaxHighlighting::Theme::TextStyle;

constexpr qsizetype MostKnown = 20'000; // lines: some megabytes
constexpr qsizetype LongestKnown = 500;
constexpr qsizetype LongestColored = 20'000; // one line of a megabyte takes seconds

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

YamlColors::YamlColors(const Theme &theme) : m_theme(theme)
{
    setDefinition(m_repository.definitionForName(u"YAML"_s));
    refresh();
}

void YamlColors::refresh()
{
    m_known.clear();
    for (const ColorRole role : {ColorRole::SynKey, ColorRole::SynStr, ColorRole::SynNum, ColorRole::SynCom})
        m_formats[role].setForeground(m_theme.color(role));
    QTextCharFormat &foreign = m_formats[ColorRole::Bad];
    foreign.setForeground(m_theme.color(ColorRole::Bad));
    foreign.setBackground(m_theme.color(ColorRole::BadSoft));
}

YamlColors::Line YamlColors::line(const QString &text, const State &before)
{
    if (text.size() > LongestColored)
        return {{}, before};
    const Key key{text, before};
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    m_line.clear();
    const State after = highlightLine(text, before);
    markForeign(text);
    const Line line{m_line, after};
    if (text.size() <= LongestKnown) {
        if (m_known.size() >= MostKnown)
            m_known.clear();
        m_known.insert(key, line);
    }
    return line;
}

void YamlColors::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (const auto role = roleOf(format.textStyle()); role && length > 0)
        m_line.append({offset, length, m_formats.value(*role)});
}

/// Bytes that are no text are in it as halves of surrogate pairs (ui/editor/textbytes.h).
void YamlColors::markForeign(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate())
            ++i;
        else if (text[i].isLowSurrogate())
            m_line.append({int(i), 1, m_formats.value(ColorRole::Bad)});
    }
}

} // namespace raydeck::ui
