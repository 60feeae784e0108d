#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/button.h>
#include <ui/widgets/nextstep.h>
#include <ui/widgets/surface.h>

#include <QList>

class QHBoxLayout;

namespace raydeck::ui {

class IconLabel;
class TextLabel;

/// One sentence of truth above a page, with its next steps at the right. At most one a page.
/// Owner: its parent. Thread: UI.
class Banner final : public Card {
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// An empty icon name takes the icon of the tone; an empty `text` leaves one line.
    void setMessage(Tone tone, const QString &strong, const QString &text = {}, const QString &iconName = {});
    void setNextSteps(const QList<NextStep> &steps);
    void addAtEnd(QWidget *widget); // right of the words and the next steps, such as a meter

signals:
    void nextStepRequested(const QString &id);

private:
    const Theme &m_theme;
    IconLabel *m_icon;
    TextLabel *m_strong;
    TextLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace raydeck::ui
