#pragma once

#include <ui/theme/theme.h>

#include <QTabBar>

namespace raydeck::ui {

/// Tabs with a line under the chosen one and a muted count behind the word. The hairline below the whole row is the
/// page's. Owner: its parent. Thread: UI. It keeps the counts in tabData().
class TabBar final : public QTabBar {
    Q_OBJECT
public:
    explicit TabBar(const Theme &theme, QWidget *parent = nullptr);

    void setCount(int index, qsizetype count); // below 0: no count

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countText(int index) const;

    const Theme &m_theme;
};

} // namespace raydeck::ui
