#pragma once

#include <ui/theme/theme.h>
#include <ui/wizard/capacity/capacitylayout.h>
#include <ui/wizard/capacity/capacityrow.h>

#include <QStyledItemDelegate>

namespace raydeck::ui {

/// How a device is drawn in the capacity picture.
enum class DeviceFill { Used, Ours, Free, Closed };

/// One cell: filled grey, filled with letters, outline, or hatched.
void paintDevice(QPainter *painter, const Theme &theme, const QRectF &cell, DeviceFill fill,
                 const QString &letters = {});

/// Draws one row of the capacity picture: name and product, a cell a device, bars of CPUs and memory, a sentence.
/// Owner: its CapacityView. Thread: UI. Units: device independent px; sizes are those of LOOK's 13 px font.
class CapacityDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CapacityDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const CapacityLayout &layoutFor(int width) const;
    void paintName(QPainter *painter, const QRect &rect, const CapacityRow &row) const;
    void paintDevices(QPainter *painter, const QRect &rect, const CapacityRow &row) const;
    void paintShares(QPainter *painter, const QRect &bar, const CapacityRow::Devices &devices) const;
    void paintBars(QPainter *painter, const QRect &rect, const CapacityRow &row) const;
    void paintSentence(QPainter *painter, const QRect &rect, const CapacityRow &row) const;

    const Theme &m_theme;
    mutable CapacityLayout m_layout; // of the width that was asked for last
};

} // namespace raydeck::ui
