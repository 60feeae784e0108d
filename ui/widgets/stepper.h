#pragma once

#include <QSpinBox>

namespace raydeck::ui {

/// A number with steps up and down; the wheel changes it only while it has the focus, so that scrolling a form is safe.
/// Owner: its parent. Thread: UI.
class Stepper final : public QSpinBox {
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);
    Stepper(int minimum, int maximum, int value, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace raydeck::ui
