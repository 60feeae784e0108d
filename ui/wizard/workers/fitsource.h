#pragma once

#include <models/ray/fit/fit.h>
#include <ui/wizard/capacity/fitview.h>
#include <ui/wizard/wizardpage.h>
#include <ui/wizard/workers/deviceoffer.h>
#include <ui/wizard/workers/suggestion.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace raydeck::ui {

/// What the cluster says to one part of the draft: computed anew whenever the draft or the nodes change, while the page is
/// shown. Owner: its page. Thread: UI.
class FitSource final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype head = -1;
    static constexpr qsizetype nothing = -2; ///< there is no group

    FitSource(const WizardContext &context, QObject *parent);

    void setActive(bool active);
    void setPart(qsizetype part); ///< a group's index, head or nothing
    /// These nodes instead of the context's, which may have none. They outlive this.
    void setNodes(const ray::Capacity &capacity, const ray::Admission &admission);

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
    void answer(const ray::Capacity &capacity, const ray::Admission &admission);
    void showAnswer();
    void suggest();
    [[nodiscard]] bool isUnfinished() const;
    [[nodiscard]] ray::DeviceChoice chosen() const;
    [[nodiscard]] kube::FieldPath group() const;

    WizardContext m_context;
    const ray::Capacity *m_capacity = nullptr; // those that were given, or the feed's
    const ray::Admission *m_admission = nullptr;
    QTimer m_soon;  // several changes at once are one
    QTimer m_later; // suggestions wait until nothing is typed
    bool m_active = false;
    bool m_stale = true;
    bool m_nodesAreStale = true; // m_offers are of earlier ones
    qsizetype m_part = head;
    std::optional<ray::PlannedPods> m_pods;
    std::optional<ray::FitAnswer> m_answer; // to m_pods
    FitView m_view;
    QList<Suggestion> m_suggestions;
    QList<DeviceOffer> m_offers;
};

} // namespace raydeck::ui
