#include <ui/clusters/groupgrid.h>

#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QGridLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString rangeText(const GroupGrid::Line &line)
{
    const QString maximum = line.maximum == std::numeric_limits<int>::max() ? u"∞"_s : QString::number(line.maximum);
    return u"%1–%2"_s.arg(QString::number(line.minimum), maximum);
}

} // namespace

GroupGrid::GroupGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
}

void GroupGrid::addCell(int row, int column, const QString &text, ColorRole role)
{
    const bool head = row == 0;
    auto *label = new TextLabel(m_theme,
                                head              ? TextStyle::Caption
                                    : column == 0 ? TextStyle::Body
                                                  : TextStyle::Number,
                                role, text, TextLabel::Wrap::No, this);
    label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_grid->addWidget(label, row * 2, column);
}

void GroupGrid::setLines(const QList<Line> &lines)
{
    if (lines == m_lines && m_grid->count() > 0)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList heads{tr("Worker group"), tr("Ready"), tr("Wanted"), tr("Min–max"), tr("GPUs")};
    for (int column = 0; column < heads.size(); ++column)
        addCell(0, column, heads[column], ColorRole::Text3);
    for (int row = 1; row <= lines.size(); ++row) {
        const Line &line = lines[row - 1];
        const QStringList cells{line.name, QString::number(line.ready), QString::number(line.wanted), rangeText(line),
                                QString::number(line.gpus)};
        m_grid->addWidget(new Hairline(m_theme, Qt::Horizontal, this), row * 2 - 1, 0, 1, int(cells.size()));
        for (int column = 0; column < cells.size(); ++column)
            addCell(row, column, cells[column], column == 0 ? ColorRole::Text : ColorRole::Text2);
    }
}

} // namespace raydeck::ui
