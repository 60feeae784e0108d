#include <ui/theme/theme.h>

#include <ui/theme/style.h>
#include <ui/theme/themeicon.h>

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLoggingCategory>
#include <QPainter>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

Q_LOGGING_CATEGORY(lcTheme, "raydeck.ui.theme", QtWarningMsg)

constexpr QByteArrayView iconStroke = "#4D5765"; // in every file of resources/icons

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_systemPalette(QGuiApplication::palette())
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
    qApp->installEventFilter(this);
    refresh();
}

void Theme::apply()
{
    m_applied = true;
    QApplication::setStyle(new Style(*this));
    refresh();
}

void Theme::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) != scheme)
        refresh();
}

void Theme::setContrast(Contrast contrast)
{
    if (std::exchange(m_contrast, contrast) != contrast)
        refresh();
}

void Theme::refresh()
{
    switch (m_scheme) {
    case Scheme::Light:
        m_dark = false;
        break;
    case Scheme::Dark:
        m_dark = true;
        break;
    case Scheme::System:
        const Qt::ColorScheme system = QGuiApplication::styleHints()->colorScheme();
        m_dark = system == Qt::ColorScheme::Unknown ? isDarkPalette(m_systemPalette)
                                                    : system == Qt::ColorScheme::Dark;
        break;
    }
    m_pixmaps.clear();
    if (m_applied) {
        QApplication::setPalette(palette());
        qApp->setStyleSheet(styleSheet());
    }
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
        refresh(); // heights and the relative sizes follow the font
    return QObject::eventFilter(watched, event);
}

QColor Theme::color(ColorRole role) const
{
    const Token &token = tokens()[std::size_t(role)];
    const QColor own = QColor::fromRgb(m_dark ? token.dark : token.light);
    if (m_contrast == Contrast::Normal)
        return own;

    using enum ColorRole;
    const auto is = [role](auto... roles) { return ((role == roles) || ...); };
    if (is(Chrome, Base, Page, Raised, Field, Sunken, Btn, Hover, Press, OkSoft, InfoSoft, WarnSoft, BadSoft, OffSoft,
           GoneSoft))
        return m_systemPalette.color(QPalette::Base);
    if (is(BtnLine, Line, LineSoft, Ctl, OkLine, InfoLine, WarnLine, BadLine, OffLine, GoneLine, GFreeLine, Text, Text2,
           Text3))
        return m_systemPalette.color(QPalette::Text);
    if (is(Select, SelectIdle, NavSel, Accent, AccentHover, Focus, AccentText))
        return m_systemPalette.color(QPalette::Highlight);
    if (is(OnAccent))
        return m_systemPalette.color(QPalette::HighlightedText);
    if (is(Disabled))
        return m_systemPalette.color(QPalette::Disabled, QPalette::Text);
    return own;
}

QColor Theme::colorOnSelect(ColorRole role) const
{
    return m_contrast == Contrast::High ? m_systemPalette.color(QPalette::HighlightedText) : color(role);
}

QPalette Theme::palette() const
{
    using enum ColorRole;
    constexpr std::pair<QPalette::ColorRole, ColorRole> roles[] = {
        {QPalette::Window, Page},          {QPalette::WindowText, Text},  {QPalette::Base, Base},
        {QPalette::AlternateBase, Page},   {QPalette::Text, Text},        {QPalette::PlaceholderText, Text3},
        {QPalette::Button, Btn},           {QPalette::ButtonText, Text},  {QPalette::BrightText, OnAccent},
        {QPalette::Highlight, Select},     {QPalette::Link, AccentText},  {QPalette::LinkVisited, AccentText},
        {QPalette::ToolTipBase, Raised},   {QPalette::ToolTipText, Text}, {QPalette::Light, Raised},
        {QPalette::Midlight, LineSoft},    {QPalette::Mid, Line},         {QPalette::Dark, Ctl},
        {QPalette::Shadow, Line},          {QPalette::Accent, Accent},
    };
    QPalette palette;
    for (const auto &[to, from] : roles)
        palette.setColor(to, color(from));
    palette.setColor(QPalette::HighlightedText, colorOnSelect(Text));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, color(Disabled));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(SelectIdle));
    return palette;
}

QFont Theme::font(TextStyle style) const
{
    const QFont body = QApplication::font();
    switch (style) {
    case TextStyle::Body:
        return body;
    case TextStyle::Strong: {
        QFont font = body;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextStyle::Small:
        return scaled(body, 0.92);
    case TextStyle::Caption:
        return scaled(body, 0.85);
    case TextStyle::Part: {
        QFont font = scaled(body, 1.15);
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextStyle::PageTitle: {
        QFont font = scaled(body, 1.45);
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextStyle::Mono: {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (body.pixelSize() > 0)
            font.setPixelSize(body.pixelSize());
        else
            font.setPointSizeF(body.pointSizeF());
        return scaled(font, 0.92);
    }
    case TextStyle::Number: {
        QFont font = body;
        font.setFeature(QFont::Tag("tnum"), 1);
        return font;
    }
    }
    Q_UNREACHABLE_RETURN(body);
}

QIcon Theme::icon(const QString &name, ColorRole role) const
{
    return icon(name, role, role);
}

QIcon Theme::icon(const QString &name, ColorRole role, ColorRole selected) const
{
    return QIcon(new ThemeIcon(*this, name, role, selected));
}

QPixmap Theme::pixmap(const QString &name, ColorRole role, int size, qreal devicePixelRatio) const
{
    const QString key = u"%1/%2/%3/%4"_s.arg(name).arg(int(role)).arg(size).arg(devicePixelRatio);
    if (const auto known = m_pixmaps.constFind(key); known != m_pixmaps.constEnd())
        return *known;

    auto source = m_sources.constFind(name);
    if (source == m_sources.constEnd()) {
        QFile file(u":/raydeck/icons/%1.svg"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qCWarning(lcTheme) << "no icon" << name;
        source = m_sources.insert(name, file.isOpen() ? file.readAll() : QByteArray());
    }
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    if (!source->isEmpty()) {
        QByteArray svg = *source;
        svg.replace(iconStroke, color(role).name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    return *m_pixmaps.insert(key, pixmap);
}

int Theme::lineHeight() const
{
    return QFontMetrics(QApplication::font()).height();
}

// Each height is the one of LOOK's 13 px font, whose lines are 16 px, as a distance from the line.
int Theme::controlHeight() const { return lineHeight() + 14; }
int Theme::tabHeight() const { return lineHeight() + 18; }
int Theme::menuRowHeight() const { return lineHeight() + 22; }
int Theme::statusBarHeight() const { return lineHeight() + 10; }
int Theme::tableHeadHeight() const { return lineHeight() + 12; }
int Theme::rowHeight() const { return lineHeight() + 18; }
int Theme::panelRowHeight() const { return lineHeight() + 12; }
int Theme::compactRowHeight() const { return lineHeight() + 8; }
int Theme::contextItemHeight() const { return lineHeight() + 26; }
int Theme::sectionItemHeight() const { return lineHeight() + 16; }
int Theme::chipHeight() const { return lineHeight() + 6; }
int Theme::headerChipHeight() const { return lineHeight() + 10; }

int Theme::widthOf(int pixels) const
{
    constexpr double drawnWidth = 356.3; // of this text in LOOK's font, Inter at 13 px
    const QString sample = u"The quick brown fox jumps over the lazy dog 0123456789"_s;
    return qCeil(pixels * QFontMetricsF(QApplication::font()).horizontalAdvance(sample) / drawnWidth);
}

} // namespace raydeck::ui
