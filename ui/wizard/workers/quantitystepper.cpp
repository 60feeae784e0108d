#include <ui/wizard/workers/quantitystepper.h>

#include <models/ray/quantity.h>

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr qint64 gibi = qint64(1) << 30;

/// The next multiple of `step` in the direction of `steps`, never below one step.
qint64 nextMultiple(qint64 value, qint64 step, int steps)
{
    const qint64 base = steps > 0 ? value / step : (value + step - 1) / step;
    return std::max<qint64>(1, base + steps) * step;
}

/// Steps that keep their size in proportion: nobody counts to 512 by ones.
qint64 memoryStep(qint64 inUnits)
{
    if (inUnits < 16)
        return 1;
    return inUnits < 64 ? 4 : inUnits < 256 ? 16 : 64;
}

} // namespace

QuantityStepper::QuantityStepper(Of of, QWidget *parent) : QAbstractSpinBox(parent), m_of(of)
{
    setFocusPolicy(Qt::StrongFocus);
}

QString QuantityStepper::stepped(const QString &text, Of of, int steps)
{
    const auto quantity = ray::Quantity::parse(text);
    if (!quantity || steps == 0)
        return text;
    if (of == Of::Cpus) {
        const qint64 milli = quantity->milliUnits();
        if (milli < 1000 || (milli == 1000 && steps < 0))
            return steps > 0 ? u"1"_s : u"500m"_s;
        return QString::number(nextMultiple(milli, 1000, steps) / 1000);
    }
    // The unit that was typed stays: who writes 2G means 10⁹.
    const bool isDecimal = !text.endsWith(u'i') && quantity->units() % 1'000'000 == 0 && quantity->units() > 0;
    const qint64 unit = isDecimal ? 1'000'000'000 : gibi;
    const QLatin1StringView suffix = isDecimal ? "G"_L1 : "Gi"_L1;
    const qint64 bytes = quantity->units();
    const qint64 whole = steps > 0 ? bytes / unit : (bytes + unit - 1) / unit;
    const qint64 step = memoryStep(steps > 0 ? whole : whole - 1);
    return QString::number(nextMultiple(whole, step, steps)) + suffix;
}

void QuantityStepper::stepBy(int steps)
{
    const QString before = lineEdit()->text();
    const QString after = stepped(before, m_of, steps);
    if (after == before)
        return;
    lineEdit()->selectAll();
    lineEdit()->insert(after); // as if it was typed
    lineEdit()->selectAll();
}

QAbstractSpinBox::StepEnabled QuantityStepper::stepEnabled() const
{
    if (!ray::Quantity::parse(lineEdit()->text()))
        return StepNone;
    return StepUpEnabled | StepDownEnabled;
}

QValidator::State QuantityStepper::validate(QString &, int &) const
{
    return QValidator::Acceptable;
}

void QuantityStepper::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace raydeck::ui
