#include <ui/wizard/workers/formbesidenodes.h>

#include <ui/widgets/surface.h>

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int formWidth = 400; // with its margins
constexpr int widestForm = 480;
constexpr int leastBoth = 960; // what both sides need beside each other

QVBoxLayout *columnIn(Surface *surface, const QMargins &margins)
{
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(margins);
    column->setSpacing(10);
    return column;
}

} // namespace

FormBesideNodes::FormBesideNodes(const Theme &theme, QWidget *form, QWidget *banner, QWidget *nodes, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_banner(banner), m_nodes(nodes), m_grid(new QGridLayout(this)),
      m_scroll(new QScrollArea), m_below(new Surface(theme, ColorRole::Page, Qt::TopEdge)),
      m_side(new Surface(theme, ColorRole::Page, Qt::LeftEdge)), m_top(new Surface(theme, ColorRole::Base))
{
    auto *ground = new Surface(theme, ColorRole::Base);
    m_formColumn = columnIn(ground, {space::xxl, 14, space::xl, space::xl});
    m_formColumn->addWidget(form);
    m_formColumn->addStretch(1);

    auto *content = new Surface(theme, ColorRole::Base);
    m_column = columnIn(content, {});
    m_column->setSpacing(0);
    m_column->addWidget(ground, 1);
    m_column->addWidget(m_below);
    columnIn(m_below, {space::xxl, 14, space::xl, 14});
    columnIn(m_side, {space::xl, 14, space::xl, 14});
    columnIn(m_top, {space::xxl, 10, space::xl, 10});

    m_scroll->setObjectName(u"formScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->addWidget(m_top, 0, 0, 1, 2);
    m_grid->addWidget(m_scroll, 1, 0);
    m_grid->addWidget(m_side, 1, 1);
    m_grid->setRowStretch(1, 1);
    m_grid->setColumnStretch(1, 1);
    arrange(false);
}

void FormBesideNodes::arrange(bool stacked)
{
    m_stacked = stacked;
    Surface *const nodesPlace = stacked ? m_below : m_side;
    Surface *const bannerPlace = stacked ? m_top : m_side;
    static_cast<QVBoxLayout *>(bannerPlace->layout())->insertWidget(0, m_banner);
    static_cast<QVBoxLayout *>(nodesPlace->layout())->addWidget(m_nodes, 1);
    m_top->setVisible(stacked);
    m_below->setVisible(stacked);
    m_side->setVisible(!stacked);
    m_scroll->setMinimumWidth(stacked ? 0 : m_theme.widthOf(formWidth));
    m_scroll->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : m_theme.widthOf(formWidth));
    m_grid->setColumnStretch(0, stacked ? 1 : 0);
    m_grid->setColumnStretch(1, stacked ? 0 : 1);
}

void FormBesideNodes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < m_theme.widthOf(leastBoth);
    if (stacked != m_stacked)
        arrange(stacked);
    // A margin, and no maximum width of the form: its layout would ask how high it is at the width that it never has.
    const int rest = stacked ? width() - space::xxl - m_theme.widthOf(widestForm) : 0;
    m_formColumn->setContentsMargins(space::xxl, 14, std::max(int(space::xl), rest), space::xl);
}

} // namespace raydeck::ui
