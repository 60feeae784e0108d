#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// A state as icon and word on its soft ground. Owner: its parent. Thread: UI.
class StatusChip final : public QWidget {
    Q_OBJECT
public:
    enum class Size { Normal, Header };

    explicit StatusChip(const Theme &theme, Size size = Size::Normal, QWidget *parent = nullptr);
    StatusChip(const Theme &theme, Tone tone, const QString &iconName, const QString &text, Size size = Size::Normal,
               QWidget *parent = nullptr);

    void setState(Tone tone, const QString &iconName, const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QFont chipFont() const;

    const Theme &m_theme;
    Size m_size;
    Tone m_tone = Tone::Gone;
    QString m_iconName;
    QString m_text;
};

} // namespace raydeck::ui
