#pragma once

#include <ui/theme/theme.h>

#include <QListView>

namespace raydeck::ui {

class CapacityModel;

/// The rows of the capacity picture; wants to be as high as all of them. Owner: its CapacityView. Thread: UI.
class CapacityList final : public QListView {
    Q_OBJECT
public:
    CapacityList(const Theme &theme, CapacityModel *model, QWidget *parent = nullptr);

    /// Takes the height of the rows anew, after they changed.
    void fitRows();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    CapacityModel *m_model;
    int m_height = 0; // of all rows …
    int m_width = -1; // … that are so wide
};

} // namespace raydeck::ui
