#pragma once

#include <models/kube/fieldpath.h>

#include <QPointer>
#include <QString>
#include <QWidget>

namespace raydeck::ray {
class ClusterDraft;
}
namespace raydeck::tables {
class CapacityFeed;
class ClusterSession;
} // namespace raydeck::tables

namespace raydeck::ui {

class Settings;
class Theme;

/// What the pages of the wizard share. It outlives them; the session can go at any time.
struct WizardContext {
    const Theme &theme;
    Settings &settings;
    ray::ClusterDraft &draft;
    QPointer<tables::ClusterSession> session;
    tables::CapacityFeed *capacity = nullptr; ///< null: nodes are not looked at
    QString configFolder = {};                ///< for what is kept on this computer
};

/// One step of the wizard. Its parts speak only to the context; the frame draws its head, the step in the list, and
/// the buttons below. It is made when it is first shown. Owner: the wizard. Thread: UI.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    enum class State {
        ToCome,
        Done,
        Attention, ///< something here keeps the cluster from being created, or should be read
    };

    explicit WizardPage(QWidget *parent = nullptr);
    ~WizardPage() override;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString explanation() const = 0; ///< one sentence below the title
    [[nodiscard]] virtual QString stepTitle() const;       ///< in the list of steps; title() unless it is too long
    [[nodiscard]] virtual QString summary() const;         ///< below it: "1 GPU, 4 CPUs, 16 GiB"
    [[nodiscard]] virtual State state() const;
    [[nodiscard]] virtual bool isComplete() const;  ///< Next is enabled
    [[nodiscard]] virtual QString nextText() const; ///< such as "Next: storage"; empty: the frame names the next step
    /// The primary button was pressed. False: the page does something of its own with it, and stays (as Review creates).
    [[nodiscard]] virtual bool takesNext();
    [[nodiscard]] virtual QString backText() const; ///< of the button before it; empty: "Back"
    /// The button before it was pressed. False: the page does something of its own with it (as "Stop waiting").
    [[nodiscard]] virtual bool takesBack();
    /// A widget of the page for the right of its head (such as the time so far), or null.
    [[nodiscard]] virtual QWidget *headWidget();
    /// A widget of the page that stands where Cancel is (such as "Undo what was created…"), or null.
    [[nodiscard]] virtual QWidget *footerWidget();

    virtual void enter(); ///< it is shown now; called each time
    virtual void leave();

    /// Every field says what is wrong with it, touched or not. By default: its FieldBindings.
    virtual void showProblems();
    /// Puts the focus on the field of that path, or on the nearest parent that has one; false if it has neither.
    /// By default: among its FieldBindings.
    virtual bool goToField(const kube::FieldPath &path);

signals:
    void changed();                               ///< title, summary, state or buttons are new
    void nextRequested();                         ///< as if the primary button was pressed
    void goToFieldRequested(const QString &path); ///< of the RayCluster, on whatever page it stands
    void finished();                              ///< the wizard can be closed; nothing is asked
    void openClusterRequested(const QString &namespaceName, const QString &name);
};

} // namespace raydeck::ui
