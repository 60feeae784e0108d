#pragma once

#include <ui/theme/theme.h>

#include <QHash>
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace raydeck::ui {

class IconLabel;
class TextLabel;

/// Short editors side by side, each with its label above; below them one line for help, or for what is wrong with the
/// first of them, since a sentence does not fit under a short number. The line keeps its room.
/// Owner: its parent. Thread: UI.
class FieldRow final : public QWidget {
    Q_OBJECT
public:
    explicit FieldRow(const Theme &theme, QWidget *parent = nullptr);

    /// `width`: of the editor in px at a 13 px font.
    void add(const QString &label, QWidget *editor, int width);
    void setHelp(const QString &help);
    void setError(QWidget *editor, const QString &error); // empty: nothing is wrong

private:
    struct Entry {
        QString label = {};
        QWidget *editor = nullptr;
        QString error = {};
    };
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_columns;
    IconLabel *m_icon;
    TextLabel *m_line;
    QList<Entry> m_entries;
    QString m_help;
};

} // namespace raydeck::ui
