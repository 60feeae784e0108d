#pragma once

#include <models/kube/applyhistory.h>
#include <ui/theme/theme.h>

#include <QDialog>

class QListWidget;

namespace raydeck::ui {

class Button;
class DiffView;
class Segments;

/// What was applied to an object from this computer: each change with its diff, to be compared with any other and brought
/// back as a draft. Shown with open(); it deletes itself when it is closed. Owner: its parent window. Thread: UI.
class HistoryDialog final : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(const Theme &theme, const kube::ObjectKey &key, const kube::ApplyHistory::Listing &listing,
                  QWidget *parent);

signals:
    void bringBackRequested(const QByteArray &text); // the dialog closes

private:
    void refresh();
    void bringBack(const QByteArray &text);

    QList<kube::AppliedChange> m_changes;
    QListWidget *m_list;
    DiffView *m_diff;
    Button *m_before;
    Button *m_after;
};

} // namespace raydeck::ui
