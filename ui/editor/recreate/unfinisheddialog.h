#pragma once

#include <models/ray/recreate/recreatejournal.h>
#include <ui/theme/theme.h>

#include <QDialog>

namespace raydeck::ui {

/// The recreations that were interrupted, as they are found when the program starts: each can be gone on with. Files that
/// cannot be read are named. Shown with open(); it deletes itself when it is closed. Owner: its parent window. Thread: UI.
class UnfinishedDialog final : public QDialog {
    Q_OBJECT
public:
    UnfinishedDialog(const Theme &theme, const ray::RecreateJournal::Listing &listing, QWidget *parent);

signals:
    void resumeRequested(const raydeck::ray::Recreation &recreation); // the dialog closes
};

} // namespace raydeck::ui
