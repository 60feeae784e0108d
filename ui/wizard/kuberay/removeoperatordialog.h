#pragma once

#include <models/ray/operator/installflow.h>
#include <ui/theme/theme.h>

#include <QDialog>
#include <QList>

#include <optional>

class QCheckBox;

namespace raydeck::ui {

class Button;
class TextLabel;

/// Asks before the operator is removed. The definitions, and with them every Ray cluster, go only by a second choice that
/// lists what would be deleted. Shown with open(); it deletes itself. Owner: its parent window. Thread: UI.
class RemoveOperatorDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Definitions { CanGo, Stay }; ///< Stay: helm removes, which never touches them

    RemoveOperatorDialog(const Theme &theme, const QString &operatorName, Definitions definitions, QWidget *parent);

    /// What would go with the definitions; the second choice can be made once it is known.
    void setRayObjects(const QList<ray::RayObject> &objects);
    [[nodiscard]] ray::RemoveOptions options() const;

private:
    void refresh();

    const Theme &m_theme;
    std::optional<QList<ray::RayObject>> m_objects;
    QCheckBox *m_definitions;
    QCheckBox *m_agree;
    QWidget *m_list;
    Button *m_cancel;
    Button *m_confirm;
};

} // namespace raydeck::ui
