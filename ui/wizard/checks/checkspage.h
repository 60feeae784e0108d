#pragma once

#include <models/ray/checks/clusterchecks.h>
#include <ui/wizard/wizardpage.h>

#include <QMap>

#include <memory>

class QVBoxLayout;

namespace raydeck::ui {

class CheckRow;

/// The first step of the wizard: what the cluster has and lacks for Ray, live, each with its next step.
/// Owner: the wizard. Thread: UI.
class ChecksPage final : public WizardPage {
    Q_OBJECT
public:
    explicit ChecksPage(const WizardContext &context, QWidget *parent = nullptr);
    ~ChecksPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;

    /// "6 passed, 1 note": the list in a few words. Pure.
    [[nodiscard]] static QString summaryOf(const QList<ray::Check> &checks);
    /// Shows these instead of asking, for a cluster that is not there.
    void showChecks(const QList<ray::Check> &checks);

private:
    void begin();
    void show(const ray::Check &check);
    void take(ray::Check::Fix fix);

    WizardContext m_context;
    std::unique_ptr<ray::ClusterChecks> m_checks; // goes with the session
    QList<ray::Check> m_shown;
    QMap<ray::Check::Id, CheckRow *> m_rows;
    QVBoxLayout *m_list = nullptr;
};

} // namespace raydeck::ui
