#pragma once

#include <ui/widgets/surface.h>

namespace raydeck::ui {

class TextLabel;

/// One command or message in the fixed font, with a button that copies it. Owner: its parent. Thread: UI.
class CodeLine final : public Card {
    Q_OBJECT
public:
    CodeLine(const Theme &theme, const QString &code, QWidget *parent = nullptr);

    void setCode(const QString &code);
    [[nodiscard]] QString code() const;

signals:
    void copied();

private:
    TextLabel *m_text;
};

} // namespace raydeck::ui
