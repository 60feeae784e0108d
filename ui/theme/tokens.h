#pragma once

#include <QColor>
#include <QLatin1StringView>

#include <span>

namespace raydeck::ui {

/// What a colour is for. Every colour of the program has one of these roles; nothing else names a colour.
enum class ColorRole {
    Chrome, Base, Page, Raised, Field, Sunken,
    Btn, BtnLine, Hover, Press, Line, LineSoft, Ctl,
    Text, Text2, Text3, Disabled,
    Accent, AccentHover, OnAccent, AccentText,
    Select, SelectIdle, NavSel, Focus,
    Ok, OkSoft, OkLine,
    Info, InfoSoft, InfoLine,
    Warn, WarnSoft, WarnLine,
    Bad, BadSoft, BadLine,
    Off, OffSoft, OffLine,
    Gone, GoneSoft, GoneLine,
    AddLine, AddWord, DelLine, DelWord, Hatch,
    SynKey, SynStr, SynNum, SynCom,
    CWanted, CCreated, CRunning, CReady, CUsed, CBand, CGrid,
    PhPending, PhPull, PhInit, PhRun, PhTerm,
    GUsed, GTake, GLetter, GFreeLine,
};

/// The state that a chip, a banner or a word tells; each has a text colour, a soft ground and a line.
enum class Tone { Ok, Info, Warn, Bad, Off, Gone };

[[nodiscard]] ColorRole textOf(Tone tone);
[[nodiscard]] ColorRole softOf(Tone tone);
[[nodiscard]] ColorRole lineOf(Tone tone);

struct Token {
    ColorRole role;
    QLatin1StringView name;
    QRgb light;
    QRgb dark;
};

/// All colours, in the order of ColorRole: the one table from which palette and style sheet are made.
[[nodiscard]] std::span<const Token> tokens();

/// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace raydeck::ui
