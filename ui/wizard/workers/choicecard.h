#pragma once

#include <ui/theme/theme.h>

#include <QRadioButton>

namespace raydeck::ui {

/// One of several choices, as a card: a strong word, a muted line below (or several, where they wrap), a word at the right,
/// with an icon where it tells a state. A radio button for keyboard and screen reader. Owner: its parent. Thread: UI.
class ChoiceCard final : public QRadioButton {
    Q_OBJECT
public:
    explicit ChoiceCard(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &strong, const QString &line, const QString &atEnd);
    void setEndLook(const QString &iconName, ColorRole role);
    void setLineWraps(bool wraps); ///< it is then as high as its words need
    [[nodiscard]] const QString &line() const { return m_line; }
    [[nodiscard]] const QString &atEnd() const { return m_atEnd; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_line;
    QString m_atEnd;
    QString m_endIcon;
    ColorRole m_endRole = ColorRole::Text2;
    bool m_wraps = false;
};

} // namespace raydeck::ui
