#include <ui/widgets/stepper.h>

#include <QWheelEvent>

namespace raydeck::ui {

Stepper::Stepper(QWidget *parent) : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
}

Stepper::Stepper(int minimum, int maximum, int value, QWidget *parent) : Stepper(parent)
{
    setRange(minimum, maximum);
    setValue(value);
}

void Stepper::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace raydeck::ui
