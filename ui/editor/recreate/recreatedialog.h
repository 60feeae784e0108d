#pragma once

#include <models/ray/recreate/operatorrecreate.h>
#include <models/ray/recreate/whatstops.h>
#include <ui/theme/theme.h>

#include <QDialog>

namespace raydeck::ui {

class Button;

/// Asks before a cluster is deleted and created again: what stops, what is kept, and the operator's own way where there is
/// one. Cancel has the focus. Shown with open(); it deletes itself when it is closed. accepted() means: do it.
/// Owner: its parent window. Thread: UI.
class RecreateDialog final : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString name = {};
        QString namespaceName = {};
        QString context = {};
        ray::WhatStops stops = {};
        ray::OperatorRecreate operatorsWay = {};
        qint64 now = 0; ///< seconds since 1970
    };

    RecreateDialog(const Theme &theme, const Question &question, QWidget *parent);

    [[nodiscard]] Button *confirmButton() const { return m_confirm; }
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }

signals:
    void exportRequested();       // it stays open
    void operatorsWayRequested(); // instead of accepted() or rejected(): upgradeStrategy.type Recreate

private:
    [[nodiscard]] QWidget *lossList(const Theme &theme, const Question &question) const;

    Button *m_cancel;
    Button *m_confirm;
};

} // namespace raydeck::ui
