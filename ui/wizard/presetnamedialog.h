#pragma once

#include <ui/theme/theme.h>
#include <ui/wizard/presetfiles.h>

#include <QDialog>

class QLineEdit;

namespace raydeck::ui {

class Button;
class FormField;

/// Asks for the name of a person's own preset. Shown with open(); it deletes itself when it is closed.
/// Owner: its parent window. Thread: UI.
class PresetNameDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Taken { IsReplaced, IsWrong }; ///< what becomes of a name that another preset has

    PresetNameDialog(const Theme &theme, const PresetFiles &files, const QString &title, const QString &name,
                     Taken taken, QWidget *parent);

signals:
    void nameChosen(const QString &name);

private:
    void refresh();

    const PresetFiles m_files;
    Taken m_taken;
    QLineEdit *m_name;
    FormField *m_field;
    Button *m_save;
};

} // namespace raydeck::ui
