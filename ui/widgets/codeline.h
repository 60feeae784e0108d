#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

class TextLabel;

/// One command or message in the fixed font, with a button that copies it. Owner: its parent. Thread: UI.
class CodeLine final : public QWidget {
    Q_OBJECT
public:
    CodeLine(const Theme &theme, const QString &code, QWidget *parent = nullptr);

    void setCode(const QString &code);
    [[nodiscard]] QString code() const;

signals:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLabel *m_text;
};

} // namespace raydeck::ui
