#pragma once

#include <ui/theme/tokens.h>

#include <QIconEngine>
#include <QPointer>

namespace raydeck::ui {

class Theme;

/// Draws an icon of the theme whenever it is asked, so that a QIcon made once follows light and dark.
/// Owner: the QIcon. Thread: UI.
class ThemeIcon final : public QIconEngine {
public:
    ThemeIcon(const Theme &theme, const QString &name, ColorRole role, ColorRole selected);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override;
    bool isNull() override { return m_theme.isNull(); }

private:
    [[nodiscard]] ColorRole roleOf(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
    ColorRole m_selected;
};

} // namespace raydeck::ui
