#pragma once

#include <models/kube/fieldpath.h>

#include <QList>
#include <QWidget>

class QCheckBox;

namespace raydeck::ray {
class ClusterDraft;
}

namespace raydeck::ui {

class FieldBinding;
class FieldRow;
class Stepper;
class TextLabel;
class Theme;

/// How many workers a group has at the start, at least and at most, whether Ray changes the number between these limits,
/// and of how many hosts each worker consists. Owner: its page. Thread: UI.
class GroupCounts final : public QWidget {
    Q_OBJECT
public:
    GroupCounts(const Theme &theme, ray::ClusterDraft &draft, QWidget *parent = nullptr);

    void setGroup(const kube::FieldPath &group);

private:
    void refresh();
    void setAutoscaling(bool on);

    ray::ClusterDraft &m_draft;
    kube::FieldPath m_group;
    FieldRow *m_row;
    Stepper *m_start;
    Stepper *m_least;
    Stepper *m_most;
    FieldRow *m_hostRow;
    Stepper *m_hosts;
    QCheckBox *m_autoscaling;
    TextLabel *m_autoscalingNote;
    QList<std::pair<FieldBinding *, kube::FieldPath>> m_bindings; // and the path below the group
};

} // namespace raydeck::ui
