#include <ui/theme/tokens.h>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr QRgb rgb(unsigned hex)
{
    return 0xff000000u | hex;
}

using enum ColorRole;

constexpr std::array table{
    Token{Chrome, "chrome"_L1, rgb(0xEEF0F4), rgb(0x14171C)},
    Token{Base, "base"_L1, rgb(0xFFFFFF), rgb(0x1D2128)},
    Token{Page, "page"_L1, rgb(0xF7F8FA), rgb(0x191D23)},
    Token{Raised, "raised"_L1, rgb(0xFFFFFF), rgb(0x272C35)},
    Token{Field, "field"_L1, rgb(0xFFFFFF), rgb(0x15181D)},
    Token{Sunken, "sunken"_L1, rgb(0xE6E9EE), rgb(0x101317)},
    Token{Btn, "btn"_L1, rgb(0xFFFFFF), rgb(0x2A303A)},
    Token{BtnLine, "btnLine"_L1, rgb(0xC4CAD4), rgb(0x434B58)},
    Token{Hover, "hover"_L1, rgb(0xF0F2F6), rgb(0x272C35)},
    Token{Press, "press"_L1, rgb(0xE3E7ED), rgb(0x323946)},
    Token{Line, "line"_L1, rgb(0xDFE3E9), rgb(0x303641)},
    Token{LineSoft, "lineSoft"_L1, rgb(0xECEFF3), rgb(0x282D36)},
    Token{Ctl, "ctl"_L1, rgb(0x868F9D), rgb(0x737D8C)},
    Token{Text, "text"_L1, rgb(0x1A1F27), rgb(0xE7EAEF)},
    Token{Text2, "text2"_L1, rgb(0x4D5765), rgb(0xAEB7C3)},
    Token{Text3, "text3"_L1, rgb(0x596372), rgb(0x9BA5B3)},
    Token{Disabled, "disabled"_L1, rgb(0x98A1AE), rgb(0x5F6875)},
    Token{Accent, "accent"_L1, rgb(0x3551C8), rgb(0x4A65DC)},
    Token{AccentHover, "accentHover"_L1, rgb(0x2B44AF), rgb(0x3F58CC)},
    Token{OnAccent, "onAccent"_L1, rgb(0xFFFFFF), rgb(0xFFFFFF)},
    Token{AccentText, "accentText"_L1, rgb(0x2F4ABD), rgb(0xA3B5FF)},
    Token{Select, "select"_L1, rgb(0xE4EAFC), rgb(0x2A355C)},
    Token{SelectIdle, "selectIdle"_L1, rgb(0xE9ECF1), rgb(0x2B303A)},
    Token{NavSel, "navSel"_L1, rgb(0xDCE2F3), rgb(0x283052)},
    Token{Focus, "focus"_L1, rgb(0x3551C8), rgb(0x8FA5FF)},
    Token{Ok, "ok"_L1, rgb(0x13693B), rgb(0x74D49E)},
    Token{OkSoft, "okSoft"_L1, rgb(0xE2F3E9), rgb(0x17332A)},
    Token{OkLine, "okLine"_L1, rgb(0xA9D8BD), rgb(0x2C5A47)},
    Token{Info, "info"_L1, rgb(0x0A5A94), rgb(0x77BFF2)},
    Token{InfoSoft, "infoSoft"_L1, rgb(0xE1EFFA), rgb(0x162F45)},
    Token{InfoLine, "infoLine"_L1, rgb(0xA7CFEC), rgb(0x29516F)},
    Token{Warn, "warn"_L1, rgb(0x855000), rgb(0xF0BC5E)},
    Token{WarnSoft, "warnSoft"_L1, rgb(0xFCF0DA), rgb(0x382C14)},
    Token{WarnLine, "warnLine"_L1, rgb(0xE9C98C), rgb(0x63502A)},
    Token{Bad, "bad"_L1, rgb(0xB0241C), rgb(0xFF9A90)},
    Token{BadSoft, "badSoft"_L1, rgb(0xFCE9E7), rgb(0x3E2021)},
    Token{BadLine, "badLine"_L1, rgb(0xF0B3AD), rgb(0x6E3635)},
    Token{Off, "off"_L1, rgb(0x5A4890), rgb(0xBBA9F2)},
    Token{OffSoft, "offSoft"_L1, rgb(0xEEEAF8), rgb(0x2A2542)},
    Token{OffLine, "offLine"_L1, rgb(0xCBC0E6), rgb(0x4A4170)},
    Token{Gone, "gone"_L1, rgb(0x4D5765), rgb(0xAEB7C3)},
    Token{GoneSoft, "goneSoft"_L1, rgb(0xE8EBF0), rgb(0x2B303A)},
    Token{GoneLine, "goneLine"_L1, rgb(0xC4CAD4), rgb(0x434B58)},
    Token{AddLine, "addLine"_L1, rgb(0xE1F3E7), rgb(0x18301F)},
    Token{AddWord, "addWord"_L1, rgb(0xA9DCBB), rgb(0x2A5F3C)},
    Token{DelLine, "delLine"_L1, rgb(0xFBE6E3), rgb(0x38211F)},
    Token{DelWord, "delWord"_L1, rgb(0xF3B9B2), rgb(0x6E322E)},
    Token{Hatch, "hatch"_L1, rgb(0xE3E6EC), rgb(0x2A2F38)},
    Token{SynKey, "synKey"_L1, rgb(0x1F4E9E), rgb(0x8DB8FF)},
    Token{SynStr, "synStr"_L1, rgb(0x7A3E00), rgb(0xE9B884)},
    Token{SynNum, "synNum"_L1, rgb(0x6B2FA0), rgb(0xC9A6F5)},
    Token{SynCom, "synCom"_L1, rgb(0x5F6B5F), rgb(0x8C9A8C)},
    Token{CWanted, "cWanted"_L1, rgb(0x1A1F27), rgb(0xF2F4F7)},
    Token{CCreated, "cCreated"_L1, rgb(0xC0DAF0), rgb(0x2A4560)},
    Token{CRunning, "cRunning"_L1, rgb(0x79B0DD), rgb(0x3A74A3)},
    Token{CReady, "cReady"_L1, rgb(0x2767A8), rgb(0x62AEE8)},
    Token{CUsed, "cUsed"_L1, rgb(0xBF4F00), rgb(0xFFA45C)},
    Token{CBand, "cBand"_L1, rgb(0xEFF1F5), rgb(0x22262E)},
    Token{CGrid, "cGrid"_L1, rgb(0xE6E9EE), rgb(0x2A2F38)},
    Token{PhPending, "phPending"_L1, rgb(0xE9BD4F), rgb(0xEBC46A)},
    Token{PhPull, "phPull"_L1, rgb(0xB4641E), rgb(0xC26F2B)},
    Token{PhInit, "phInit"_L1, rgb(0x74B9E6), rgb(0x2F6A98)},
    Token{PhRun, "phRun"_L1, rgb(0x2767A8), rgb(0x62AEE8)},
    Token{PhTerm, "phTerm"_L1, rgb(0x9AA3B0), rgb(0x808A98)},
    Token{GUsed, "gUsed"_L1, rgb(0xA7AFBC), rgb(0x59626F)},
    Token{GTake, "gTake"_L1, rgb(0x3551C8), rgb(0x6F88F2)},
    Token{GLetter, "gLetter"_L1, rgb(0xFFFFFF), rgb(0x0E1220)},
    Token{GFreeLine, "gFreeLine"_L1, rgb(0x868F9D), rgb(0x737D8C)},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder() && table.size() == std::size_t(GFreeLine) + 1, "every role once, in the order of the enum");

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

std::span<const Token> tokens()
{
    return table;
}

ColorRole textOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return Ok;
    case Tone::Info: return Info;
    case Tone::Warn: return Warn;
    case Tone::Bad: return Bad;
    case Tone::Off: return Off;
    case Tone::Gone: return Gone;
    }
    Q_UNREACHABLE_RETURN(Gone);
}

ColorRole softOf(Tone tone)
{
    return ColorRole(int(textOf(tone)) + 1); // the table holds text, soft ground and line side by side
}

ColorRole lineOf(Tone tone)
{
    return ColorRole(int(textOf(tone)) + 2);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace raydeck::ui
