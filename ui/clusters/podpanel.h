#pragma once

#include <models/kube/podrow.h>
#include <models/kube/eventrow.h>
#include <ui/widgets/surface.h>

#include <optional>

namespace raydeck::ui {

class IconLabel;
class TextLabel;

/// Below the pods: why the selected one is not running, in our words first and the server's last.
/// Owner: ClusterPage. Thread: UI.
class PodPanel final : public Surface {
    Q_OBJECT
public:
    explicit PodPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Hides itself when there is nothing to explain.
    void setPod(const std::optional<kube::PodRow> &pod, const QList<kube::EventRow> &events);

signals:
    void closed();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_since;
    TextLabel *m_strong;
    TextLabel *m_text;
    TextLabel *m_source;
    TextLabel *m_server;
};

} // namespace raydeck::ui
