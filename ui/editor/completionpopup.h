#pragma once

#include <models/kube/openapi/completion.h>
#include <ui/theme/theme.h>

#include <QFrame>

class QListWidget;

namespace raydeck::ui {

class TextLabel;

/// What could be typed, as a list below the cursor with help beside it. The editor keeps the keyboard and passes keys on.
/// Owner: the editor. Thread: UI.
class CompletionPopup final : public QFrame {
    Q_OBJECT
public:
    explicit CompletionPopup(const Theme &theme, QWidget *editor);

    /// `line`: where the line that is typed stands, in global coordinates; the popup goes below it, or above.
    void show(const QList<kube::Completion> &completions, const QRect &line);
    [[nodiscard]] const kube::Completion *current() const;
    /// Up, Down, Page keys, Enter, Tab, Escape. True: it was one of these.
    bool takeKey(int key);

signals:
    void chosen(const raydeck::kube::Completion &completion);

private:
    void refreshHelp();
    void choose();

    const Theme &m_theme;
    QList<kube::Completion> m_completions;
    QListWidget *m_list;
    TextLabel *m_name;
    TextLabel *m_help;
};

} // namespace raydeck::ui
