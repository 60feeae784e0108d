#include <ui/wizard/storage/formcolumn.h>

#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int widest = 640;

} // namespace

FormColumn::FormColumn(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_rows(new QVBoxLayout)
{
    setObjectName(u"formScroll"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto *column = new QWidget;
    column->setMaximumWidth(theme.widthOf(widest));
    column->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::s);

    auto *ground = new Surface(theme, ColorRole::Base);
    auto *around = new QVBoxLayout(ground);
    around->setContentsMargins(space::xxl, 14, space::xl, space::xl);
    // A row, since only a row counts the lines of wrapped words at the width that the column is kept to.
    auto *row = new QHBoxLayout;
    row->addWidget(column, 1000);
    row->addStretch(1);
    around->addLayout(row);
    around->addStretch(1);
    setWidget(ground);
}

void FormColumn::add(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void FormColumn::addPart(const QString &title)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(space::m);
    m_rows->addWidget(new TextLabel(m_theme, TextStyle::Part, ColorRole::Text, title, TextLabel::Wrap::No));
}

void FormColumn::addSpace(int pixels)
{
    m_rows->addSpacing(pixels);
}

} // namespace raydeck::ui
