#pragma once

#include <ui/theme/theme.h>

#include <QKeySequence>
#include <QLineEdit>

class QAction;

namespace raydeck::ui {

/// A line edit with a search icon, a button that clears, and, if asked for, the shortcut's name while it is empty.
/// Escape clears it. Owner: its parent. Thread: UI.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const Theme &theme, const QString &placeholder, QWidget *parent = nullptr);

    /// Shows the shortcut at the right; whoever owns the shortcut focuses the field.
    void setShortcutHint(const QKeySequence &shortcut);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QAction *m_clear;
    QString m_hint;
};

} // namespace raydeck::ui
