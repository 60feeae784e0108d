#pragma once

#include <ui/theme/tokens.h>

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QSize>

namespace raydeck::ui {

/// Sizes relative to the system's font: small (chips, tails, mono) ×0.92, caption ×0.85, part ×1.15, page title ×1.45.
enum class TextStyle { Body, Strong, Small, Caption, Part, PageTitle, Mono, Number };

/// Distances in px, on a grid of 4.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 20;
inline constexpr int xxl = 24;
inline constexpr int pageLeft = 20;
inline constexpr int pageRight = 16;
} // namespace space

/// Corner radii in px.
namespace radius {
inline constexpr int cell = 4;
inline constexpr int chip = 5;
inline constexpr int control = 6;
inline constexpr int card = 8;
} // namespace radius

/// The look of the program: colours, fonts, icons and sizes, light and dark.
/// Owner: main, which passes it to every widget by reference; it outlives them. Thread: UI.
/// Units: sizes in device independent px; heights are the font's height plus a constant, so they hold in any language.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    enum class Contrast { Normal, High };

    explicit Theme(QObject *parent = nullptr);

    /// Puts style, palette and style sheet on the application, and keeps them right from now on.
    void apply();

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    /// High: text, base and highlight from the system's palette, soft grounds become base, lines become text.
    void setContrast(Contrast contrast);
    [[nodiscard]] Contrast contrast() const { return m_contrast; }

    [[nodiscard]] QColor color(ColorRole role) const;
    /// The colour of a text or mark on a selected row; differs from color() in high contrast only.
    [[nodiscard]] QColor colorOnSelect(ColorRole role) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    [[nodiscard]] QFont font(TextStyle style) const;

    /// An icon of resources/icons that follows the theme by itself; `selected` is its colour when checked or selected.
    [[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Text2) const;
    [[nodiscard]] QIcon icon(const QString &name, ColorRole role, ColorRole selected) const;
    [[nodiscard]] QPixmap pixmap(const QString &name, ColorRole role, int size, qreal devicePixelRatio) const;

    [[nodiscard]] int controlHeight() const;     // buttons, fields, segments
    [[nodiscard]] int tabHeight() const;
    [[nodiscard]] int menuRowHeight() const;
    [[nodiscard]] int statusBarHeight() const;
    [[nodiscard]] int tableHeadHeight() const;
    [[nodiscard]] int rowHeight() const;         // tables
    [[nodiscard]] int panelRowHeight() const;    // tables in panels
    [[nodiscard]] int compactRowHeight() const;
    [[nodiscard]] int contextItemHeight() const; // sidebar
    [[nodiscard]] int sectionItemHeight() const; // sidebar
    [[nodiscard]] int chipHeight() const;
    [[nodiscard]] int headerChipHeight() const;
    /// A width that was drawn for LOOK's 13 px font, for the font that is in use.
    [[nodiscard]] int widthOf(int pixels) const;

signals:
    void changed(); // colours, fonts or icons: repaint, and take fonts anew

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] int lineHeight() const;

    Scheme m_scheme = Scheme::System;
    Contrast m_contrast = Contrast::Normal;
    bool m_dark = false;
    bool m_applied = false;
    QPalette m_systemPalette;
    mutable QHash<QString, QPixmap> m_pixmaps; // by name, colour role, size and device pixel ratio
    mutable QHash<QString, QByteArray> m_sources;
};

} // namespace raydeck::ui
