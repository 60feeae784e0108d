#pragma once

#include <ui/theme/theme.h>

#include <QDialog>

class QVBoxLayout;

namespace raydeck::ui {

class Button;
class TextLabel;

/// Asks before something is lost, and lists what. Cancel has the focus; the other button is named by what it does.
/// Shown with open(), never exec(); it deletes itself when it is closed. accepted() means: do it.
/// Owner: its parent window. Thread: UI.
class ConfirmDialog final : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString title = {};
        QString text = {};
        QStringList lost = {}; // what will be gone, one a line
        QString confirm = {};  // such as: Delete cluster
        QString other = {};    // a third way, such as: Keep it; empty: there is none
    };

    ConfirmDialog(const Theme &theme, const Question &question, QWidget *parent);

    [[nodiscard]] Button *confirmButton() const { return m_confirm; }
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }

signals:
    void otherChosen(); // instead of accepted() or rejected()

private:
    Button *m_cancel;
    Button *m_confirm;
};

} // namespace raydeck::ui
