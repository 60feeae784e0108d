#pragma once

#include <ui/theme/theme.h>
#include <ui/wizard/capacity/fitview.h>

#include <QObject>
#include <QPointer>

class QHBoxLayout;
class QWidget;

namespace raydeck::ui {

class Banner;
class CapacityView;
class IconLabel;
class StateStack;
class TextLabel;

/// What the cluster says to the form beside it: the banner, which a narrow page pins above everything, and the rest:
/// what else is possible, and the nodes. Two widgets, since they can stand apart.
/// Owner: its page; the widgets belong to the layout they are put in. Thread: UI.
class FitPanel final : public QObject {
    Q_OBJECT
public:
    FitPanel(const Theme &theme, QObject *parent);

    void setView(const FitView &view);
    /// Suggestions come a little later than the answer; they keep their room until then.
    void setSuggestions(const QList<NextStep> &suggestions);
    [[nodiscard]] QWidget *bannerWidget() const;
    [[nodiscard]] QWidget *nodesWidget() const { return m_nodes; }
    [[nodiscard]] const FitView &view() const { return m_view; }

signals:
    void nextStepRequested(const QString &id);

private:
    QWidget *createSuggestions();
    QWidget *createCaption();

    const Theme &m_theme;
    FitView m_view;
    Banner *m_banner;
    FitMeter *m_meter;
    QWidget *m_nodes;
    QWidget *m_suggestions = nullptr;
    QHBoxLayout *m_suggestionButtons = nullptr;
    QWidget *m_stateCard;
    StateStack *m_states;
    CapacityView *m_capacity;
    QWidget *m_captionRow = nullptr;
    TextLabel *m_caption = nullptr;
};

} // namespace raydeck::ui
