#pragma once

#include <models/ray/checks/check.h>
#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

class Button;
class IconLabel;
class TextLabel;

/// One check: icon and word of its state, what was found, what can be done, and the button that does it. It changes in
/// place. Owner: ChecksPage. Thread: UI.
class CheckRow final : public QWidget {
    Q_OBJECT
public:
    explicit CheckRow(const Theme &theme, QWidget *parent = nullptr);

    void setCheck(const ray::Check &check);
    [[nodiscard]] const ray::Check &check() const { return m_check; }

signals:
    void fixRequested(raydeck::ray::Check::Fix fix);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ray::Check m_check;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_advice;
    Button *m_fix;
};

} // namespace raydeck::ui
