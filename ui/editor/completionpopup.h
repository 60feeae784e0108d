#pragma once

#include <models/kube/openapi/completion.h>
#include <ui/theme/theme.h>

#include <QWidget>

class QListWidget;

namespace raydeck::ui {

class TextLabel;

/// What could be typed, as a list below the cursor with help beside it. The editor keeps the keyboard and passes keys on.
/// Owner: the editor. Thread: UI.
class CompletionPopup final : public QWidget {
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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshHelp();
    void choose();
    void place(const QRect &line);

    const Theme &m_theme;
    QList<kube::Completion> m_completions;
    QListWidget *m_list;
    QWidget *m_side;
    TextLabel *m_name;
    TextLabel *m_detail;
    TextLabel *m_help;
};

} // namespace raydeck::ui
