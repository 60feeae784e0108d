#pragma once

#include <ui/theme/theme.h>

#include <QAbstractButton>

namespace raydeck::ui {

/// A switch of a search: two letters that stand for what it is, which its tool tip says. Owner: the bar. Thread: UI.
class FindOption final : public QAbstractButton {
    Q_OBJECT
public:
    FindOption(const Theme &theme, const QString &letters, const QString &meaning, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace raydeck::ui
