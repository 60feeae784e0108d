#pragma once

#include <ui/wizard/capacity/fitview.h>
#include <ui/wizard/wizardpage.h>
#include <ui/wizard/workers/deviceoffer.h>

#include <QObject>
#include <QTimer>

namespace raydeck::ui {

/// What the cluster says to the draft, for one part of it: computed anew whenever the draft or the nodes change, while
/// the page is shown. Owner: its page. Thread: UI.
class FitSource final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype head = -1;

    FitSource(const WizardContext &context, QObject *parent);

    void setActive(bool active);
    void setPart(qsizetype part); ///< a group's index, or head
    [[nodiscard]] const FitView &view() const { return m_view; }
    [[nodiscard]] const QList<DeviceOffer> &offers() const { return m_offers; }
    /// A suggestion was chosen: it becomes part of the draft.
    void take(const QString &suggestionId);

signals:
    void changed();            ///< view and offers
    void suggestionsChanged(); ///< the view's suggestions: they take longer

private:
    void schedule();
    void compute();
    void suggest();

    WizardContext m_context;
    QTimer m_soon;  // several changes at once are one
    QTimer m_later; // suggestions wait until nothing is typed
    bool m_active = false;
    bool m_stale = true;
    qsizetype m_part = head;
    FitView m_view;
    QList<DeviceOffer> m_offers;
};

} // namespace raydeck::ui
