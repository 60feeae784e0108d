#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

class QHBoxLayout;

namespace raydeck::ui {

class TextLabel;

/// The title of a page or a part, with a muted line below and actions at the right. Owner: its parent. Thread: UI.
class SectionHeader final : public QWidget {
    Q_OBJECT
public:
    enum class Level { Page, Part, Caption };

    SectionHeader(const Theme &theme, Level level, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text); // empty: no line below
    void addBeside(QWidget *widget);   // right behind the title, such as a chip
    void addAtEnd(QWidget *widget);   // at the right

private:
    TextLabel *m_title;
    TextLabel *m_text;
    QHBoxLayout *m_beside;
    QHBoxLayout *m_actions;
};

} // namespace raydeck::ui
