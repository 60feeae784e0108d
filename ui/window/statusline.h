#pragma once

#include <models/tables/clustersession.h>
#include <ui/widgets/surface.h>
#include <ui/window/contextpagestate.h>

#include <QTimer>

namespace raydeck::ui {

class IconLabel;
class TextLabel;

/// The line at the bottom: the state of the context, what was just done, and what the cluster is.
/// Owner: MainWindow. Thread: UI.
class StatusLine final : public Surface {
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void show(const ContextView &view, const tables::ClusterSession *session);
    void say(const QString &text); // for some seconds, beside the state

private:
    IconLabel *m_icon;
    TextLabel *m_state;
    TextLabel *m_said;
    TextLabel *m_facts;
    QTimer m_forget;
};

} // namespace raydeck::ui
