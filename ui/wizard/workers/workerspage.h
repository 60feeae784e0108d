#pragma once

#include <models/ray/draft/clusterdraft.h>
#include <ui/wizard/wizardpage.h>

class QAction;
class QLineEdit;
class QMenu;

namespace raydeck::ui {

class AdvancedFields;
class Button;
class FieldBinding;
class FitPanel;
class FitSource;
class FormField;
class GroupCounts;
class IconButton;
class PodForm;
class StateStack;
class TabBar;

/// Worker groups: which devices each worker gets, how many there are, and live beside it whether they fit on the nodes
/// as they are. Owner: the wizard. Thread: UI.
class WorkersPage final : public WizardPage {
    Q_OBJECT
public:
    explicit WorkersPage(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    void enter() override;
    void leave() override;
    bool goToField(const kube::FieldPath &path) override;

    [[nodiscard]] qsizetype group() const { return m_group; } ///< the one that is shown; -1: there is none
    void setGroup(qsizetype index);

    // What the buttons and shortcuts do with the group that is shown.
    void addGroup();
    void copyGroup();
    void moveGroup(int by);
    void removeGroup();
    void renameGroup();

private:
    QWidget *createForm();
    QWidget *createTabs();
    QMenu *createMenu();
    void createShortcuts();
    void refresh();
    void refreshTabs();
    void edit(const ray::ClusterDraft::Change &change);
    [[nodiscard]] QString freeName(const QString &wish) const;

    WizardContext m_context;
    FitSource *m_source;
    FitPanel *m_panel;
    TabBar *m_tabs = nullptr;
    Button *m_add = nullptr;
    IconButton *m_more = nullptr;
    QAction *m_left = nullptr;
    QAction *m_right = nullptr;
    StateStack *m_states = nullptr;
    QLineEdit *m_name;
    FormField *m_nameField = nullptr;
    FieldBinding *m_nameBinding = nullptr;
    PodForm *m_pod;
    GroupCounts *m_counts;
    AdvancedFields *m_advanced = nullptr;
    qsizetype m_group = -1;
    bool m_refreshing = false;
};

} // namespace raydeck::ui
