#pragma once

#include <ui/theme/theme.h>

#include <QRadioButton>

namespace raydeck::ui {

/// One of several choices, as a card: a strong word, a muted line below, a word at the right. A radio button for
/// keyboard and screen reader. Owner: its parent. Thread: UI.
class ChoiceCard final : public QRadioButton {
    Q_OBJECT
public:
    explicit ChoiceCard(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &strong, const QString &line, const QString &atEnd);
    [[nodiscard]] const QString &line() const { return m_line; }
    [[nodiscard]] const QString &atEnd() const { return m_atEnd; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_line;
    QString m_atEnd;
};

} // namespace raydeck::ui
