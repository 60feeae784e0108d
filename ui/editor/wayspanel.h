#pragma once

#include <models/ray/plan/plan.h>
#include <models/ray/recreate/whatstops.h>
#include <ui/widgets/surface.h>

namespace raydeck::ui {

class ChoiceCard;

/// The two ways to a changed cluster side by side, each with its price: apply, or delete and create again.
/// Owner: the YAML tab. Thread: UI.
class WaysPanel final : public Surface {
    Q_OBJECT
public:
    enum class Way { Apply, Recreate };

    explicit WaysPanel(const Theme &theme, QWidget *parent = nullptr);

    void setPlan(const QList<ray::PlannedChange> &changes, const ray::WhatStops &stops);
    [[nodiscard]] Way way() const;
    void setWay(Way way);

signals:
    void wayChanged(); // by the person

private:
    const Theme &m_theme;
    ChoiceCard *m_apply;
    ChoiceCard *m_recreate;
};

} // namespace raydeck::ui
