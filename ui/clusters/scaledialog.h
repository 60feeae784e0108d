#pragma once

#include <models/kube/error.h>
#include <models/ray/rayclusterrow.h>
#include <models/ray/release.h>
#include <models/ray/scaletarget.h>
#include <ui/theme/theme.h>

#include <QDialog>
#include <QSet>

#include <functional>
#include <optional>

class QComboBox;

namespace raydeck::ui {

class Banner;
class Button;
class FieldRow;
class IconLabel;
class Stepper;
class TextLabel;

/// Asks how many workers a group is to have, and says what that will do before it is done. It knows no server: who
/// opens it scales when asked, and says how that went; accept() it on success.
/// Shown with open(), never exec(); it deletes itself when it is closed. Owner: its parent window. Thread: UI.
class ScaleDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Activity { Editing, Scaling };
    /// Worker pods of a group that are there and not being deleted.
    using PodsOfGroup = std::function<qint64(const QString &group)>;

    /// `release`: of the operator; empty: not known.
    ScaleDialog(const Theme &theme, const ray::RayClusterRow &cluster, PodsOfGroup podsNow,
                std::optional<ray::Release> release, QWidget *parent);

    /// The cluster as it is now: numbers that the person has not touched follow it.
    void setCluster(const ray::RayClusterRow &cluster);
    [[nodiscard]] const ray::RayClusterRow &cluster() const { return m_cluster; }
    [[nodiscard]] QString groupName() const;
    void setGroupName(const QString &name);
    [[nodiscard]] ray::ScaleTarget target() const;

    void setActivity(Activity activity);
    void showError(const Error &error); ///< back to editing; nothing typed is lost

public slots:
    void scale();   ///< asks for it if nothing is wrong, else goes to the first wrong field
    void refresh(); ///< the pods have changed: says the effect anew

signals:
    void scaleRequested(const QString &group, const raydeck::ray::ScaleTarget &target);

private:
    [[nodiscard]] QWidget *createContent();
    [[nodiscard]] QWidget *createButtons();
    [[nodiscard]] const ray::GroupRow *group() const;
    [[nodiscard]] Stepper *stepper(const QString &field) const;
    void watch(const QString &field);
    void follow();
    void refreshEffect(const ray::GroupRow &group, bool isWrong);
    void refreshButton(const ray::GroupRow &group);

    const Theme &m_theme;
    ray::RayClusterRow m_cluster;
    PodsOfGroup m_podsNow;
    std::optional<ray::Release> m_release;
    Activity m_activity = Activity::Editing;
    QSet<QString> m_touched; // fields, as in ray::FieldProblem, that the person has changed

    TextLabel *m_now;
    QComboBox *m_groups;
    QWidget *m_groupField;
    FieldRow *m_row;
    Stepper *m_replicas;
    Stepper *m_min;
    Stepper *m_max;
    IconLabel *m_effectIcon;
    TextLabel *m_effect;
    TextLabel *m_more;
    Banner *m_banner;
    Button *m_cancel;
    Button *m_scale;
};

} // namespace raydeck::ui
