#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/pagestate.h>

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace raydeck::ui {

class SkeletonRows;
class StatePage;

/// Draws a page's states: its own content when Ready, grey bars while loading, else one centred column of at most
/// 640 px with the next steps. Owner: its page. Thread: UI.
class StateStack final : public QWidget {
    Q_OBJECT
public:
    explicit StateStack(const Theme &theme, QWidget *parent = nullptr);

    /// The content that Ready shows; it becomes a child of the stack.
    void setContent(QWidget *content);
    /// The shape of the grey bars: the columns' widths in px, and whether a table head stands above them.
    void setSkeleton(const QList<int> &columnWidths);

    void setState(const PageState &state);
    [[nodiscard]] const PageState &state() const { return m_state; }

    static constexpr int loadingDelay = 150; // ms: what is quicker than this shows no bars

signals:
    void nextStepRequested(const QString &id);
    void detailsCopied(); // they are on the clipboard

private:
    PageState m_state;
    QTimer m_delay;
    QStackedLayout *m_layout;
    QWidget *m_blank;
    SkeletonRows *m_skeleton;
    StatePage *m_page;
    QWidget *m_content = nullptr;
};

} // namespace raydeck::ui
