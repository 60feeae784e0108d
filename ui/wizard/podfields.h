#pragma once

#include <models/ray/rayclusterform.h>
#include <ui/wizard/fieldplace.h>

#include <QList>
#include <QWidget>

class QLineEdit;

namespace raydeck::ui {

class FieldRow;
class Stepper;
class Theme;

/// CPUs, memory and GPUs of one kind of pod. Owner: its parent. Thread: UI.
class PodFields final : public QWidget {
    Q_OBJECT
public:
    /// `namePrefix`: of the editors' object names, such as head in headCpuField.
    PodFields(const Theme &theme, const QString &namePrefix, QWidget *parent = nullptr);

    void setPod(const ray::PodForm &pod);
    [[nodiscard]] ray::PodForm pod() const;
    /// `prefix`: of the form's fields, such as head. in head.cpu.
    [[nodiscard]] QList<FieldPlace> places(const QString &prefix) const;

private:
    ray::PodForm m_pod; // what has no editor here stays as it was set
    FieldRow *m_row;
    QLineEdit *m_cpu;
    QLineEdit *m_memory;
    Stepper *m_gpus;
};

} // namespace raydeck::ui
