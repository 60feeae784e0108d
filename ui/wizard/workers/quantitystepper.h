#pragma once

#include <QAbstractSpinBox>

namespace raydeck::ui {

/// A Kubernetes quantity as text, with steps: 500m → 1 → 2 for CPUs, 16Gi → 32Gi → 48Gi for memory. What is no
/// quantity can be typed; the field says what is wrong. Owner: its parent. Thread: UI.
class QuantityStepper final : public QAbstractSpinBox {
    Q_OBJECT
public:
    enum class Of { Cpus, Memory };

    explicit QuantityStepper(Of of, QWidget *parent = nullptr);

    void stepBy(int steps) override;
    using QAbstractSpinBox::lineEdit; // a FieldBinding keeps it and the document the same

    /// What `text` becomes; unchanged if it is no quantity. Pure.
    [[nodiscard]] static QString stepped(const QString &text, Of of, int steps);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    void wheelEvent(QWheelEvent *event) override;

private:
    Of m_of;
};

} // namespace raydeck::ui
