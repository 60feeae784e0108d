#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

class IconLabel;
class TextLabel;

/// A label above an editor; below it a line for help, or for what is wrong. The line keeps its room, so that nothing
/// moves when an error comes or goes. Owner: its parent. Thread: UI.
class FormField final : public QWidget {
    Q_OBJECT
public:
    enum class Room { ForOneLine, None }; // None: for short numbers in a row; the error line comes and goes

    FormField(const Theme &theme, const QString &label, QWidget *editor, Room room = Room::ForOneLine,
              QWidget *parent = nullptr);

    void setHelp(const QString &help);
    void setError(const QString &error); // empty: nothing is wrong
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    void refresh();

    const Theme &m_theme;
    QWidget *m_editor;
    IconLabel *m_icon;
    TextLabel *m_line;
    QString m_help;
    QString m_error;
    Room m_room;
};

} // namespace raydeck::ui
