#pragma once

#include <models/ray/rayclusterform.h>
#include <ui/wizard/fieldplace.h>

#include <QList>
#include <QWidget>

class QLineEdit;

namespace raydeck::ui {

class FieldRow;
class FormField;
class PodFields;
class Stepper;
class Theme;

/// One worker group: its name, what each worker gets, and how many there are. Owner: its parent. Thread: UI.
class GroupFormWidget final : public QWidget {
    Q_OBJECT
public:
    explicit GroupFormWidget(const Theme &theme, QWidget *parent = nullptr);

    void setGroup(const ray::WorkerGroupForm &group);
    [[nodiscard]] ray::WorkerGroupForm group() const;
    /// `prefix`: of the form's fields, such as workers[0]. in workers[0].replicas.
    [[nodiscard]] QList<FieldPlace> places(const QString &prefix) const;

private:
    ray::WorkerGroupForm m_group; // what has no editor here stays as it was set
    QLineEdit *m_name;
    FormField *m_nameField;
    PodFields *m_pod;
    FieldRow *m_counts;
    Stepper *m_replicas;
    Stepper *m_min;
    Stepper *m_max;
};

} // namespace raydeck::ui
