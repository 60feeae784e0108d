#pragma once

#include <QProxyStyle>

namespace raydeck::ui {

class Theme;

/// Fusion, with fields, buttons and ticks painted from the theme's colours; what the style sheet cannot do sharply.
/// Owner: the application. Thread: UI.
/// Reads two properties of a widget: "look" (int(ButtonLook), see Button) and "invalid" (bool, see FormField).
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    explicit Style(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;

private:
    void drawField(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget) const;
    void drawTick(QPainter *painter, const QStyleOption &option) const;
    void drawRadio(QPainter *painter, const QStyleOption &option) const;
    void drawButton(QPainter *painter, const QStyleOption &option, const QWidget *widget) const;
    void drawButtonLabel(QPainter *painter, const QStyleOption &option, const QWidget *widget) const;
    void drawSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawIcon(QPainter *painter, const QRect &rect, const QString &name, bool enabled, int size) const;

    const Theme &m_theme;
};

} // namespace raydeck::ui
