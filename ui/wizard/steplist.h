#pragma once

#include <ui/theme/theme.h>

#include <QListView>
#include <QStandardItemModel>

namespace raydeck::ui {

/// The steps of the wizard, in order: a mark, a title, and what was chosen there. Chosen by click or by moving to one.
/// Owner: the wizard's side. Thread: UI.
class StepList final : public QListView {
    Q_OBJECT
public:
    struct Step {
        enum class Mark { ToCome, Done, Attention };
        QString title = {};
        QString summary = {};
        Mark mark = Mark::ToCome;
        bool enabled = true;

        bool operator==(const Step &) const = default;
    };
    enum Role { SummaryRole = Qt::UserRole, MarkRole }; ///< MarkRole: int(Step::Mark)

    explicit StepList(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    void setCurrent(int step); ///< without chosen()
    [[nodiscard]] int current() const { return currentIndex().row(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(int step);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    const Theme &m_theme;
    QStandardItemModel m_model;
    bool m_setting = false;
};

} // namespace raydeck::ui
