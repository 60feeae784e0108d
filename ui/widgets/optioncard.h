#pragma once

#include <ui/widgets/button.h>
#include <ui/widgets/surface.h>

namespace raydeck::ui {

/// One way on, with its button at the right: the first start page is made of these.
/// Owner: its parent. Thread: UI.
class OptionCard final : public Card {
    Q_OBJECT
public:
    OptionCard(const Theme &theme, const QString &iconName, const QString &strong, const QString &text,
               const QString &buttonText, ButtonLook look, QWidget *parent = nullptr);

    [[nodiscard]] Button *button() const { return m_button; }

signals:
    void chosen();

private:
    Button *m_button;
};

} // namespace raydeck::ui
