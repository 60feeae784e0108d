#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace raydeck::ui {

class Surface;

/// A form at the left; at the right what the cluster says to it: a banner above the nodes. Where there is no room for
/// both, the nodes stand below the form and scroll with it, and the banner stays above them.
/// Owner: its page. Thread: UI.
class FormBesideNodes final : public QWidget {
    Q_OBJECT
public:
    FormBesideNodes(const Theme &theme, QWidget *form, QWidget *banner, QWidget *nodes, QWidget *parent = nullptr);

    [[nodiscard]] bool isStacked() const { return m_stacked; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool stacked);

    const Theme &m_theme;
    QWidget *m_banner;
    QWidget *m_nodes;
    QGridLayout *m_grid;
    QScrollArea *m_scroll;
    QVBoxLayout *m_formColumn; // around the form
    QVBoxLayout *m_column;     // in the scroll area: the form, and below it the nodes
    Surface *m_below;          // the ground of the nodes there
    Surface *m_side;           // the right side
    Surface *m_top;            // above all, for the banner
    bool m_stacked = false;
};

} // namespace raydeck::ui
