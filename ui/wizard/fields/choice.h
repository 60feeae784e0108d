#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace raydeck::ui {

/// A list of choices that the wheel changes only while it has the focus, so that scrolling a form is safe.
/// Owner: its parent. Thread: UI.
class Choice final : public QComboBox {
    Q_OBJECT
public:
    explicit Choice(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setInsertPolicy(QComboBox::NoInsert);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace raydeck::ui
