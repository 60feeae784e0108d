#pragma once

#include <models/kube/apply/applyflow.h>
#include <ui/widgets/surface.h>

#include <optional>

namespace raydeck::ui {

class Segments;
class TableView;

/// The fields that somebody else has a say in, with a choice each. Fields that are only owned by another manager are
/// yours from the start; what somebody changed meanwhile has to be decided. Owner: the YAML tab. Thread: UI.
class ConflictTable final : public Surface {
    Q_OBJECT
public:
    explicit ConflictTable(const Theme &theme, QWidget *parent = nullptr);

    /// What was decided about the same conflict stays decided.
    void setConflicts(const QList<kube::ApplyConflict> &conflicts, const QJsonObject &wanted);
    /// In the order of the conflicts; nothing: one of them is not decided yet.
    [[nodiscard]] std::optional<QList<kube::ApplySide>> sides() const;
    [[nodiscard]] qsizetype undecided() const;
    void decideAll(kube::ApplySide side);

signals:
    void decided();
    void conflictSelected(int index);

private:
    class Model;
    void placeChoices();

    const Theme &m_theme;
    Model *m_model;
    TableView *m_table;
    QList<Segments *> m_choices;
};

} // namespace raydeck::ui
