#include <ui/widgets/sectionheader.h>

#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace raydeck::ui {

namespace {

TextStyle styleOf(SectionHeader::Level level)
{
    switch (level) {
    case SectionHeader::Level::Page: return TextStyle::PageTitle;
    case SectionHeader::Level::Part: return TextStyle::Part;
    case SectionHeader::Level::Caption: return TextStyle::Caption;
    }
    Q_UNREACHABLE_RETURN(TextStyle::Body);
}

} // namespace

SectionHeader::SectionHeader(const Theme &theme, Level level, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(theme, styleOf(level), level == Level::Caption ? ColorRole::Text3 : ColorRole::Text, title,
                            TextLabel::Wrap::No))
    , m_text(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2))
    , m_beside(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    m_text->hide();
    m_beside->setSpacing(space::m);
    m_beside->addWidget(m_title);
    m_beside->addStretch(1);
    m_actions->setSpacing(space::s);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addLayout(m_beside);
    words->addWidget(m_text);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addLayout(words);
    row->addStretch(1);
    row->addLayout(m_actions);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void SectionHeader::addBeside(QWidget *widget)
{
    m_beside->insertWidget(m_beside->count() - 1, widget, 0, Qt::AlignVCenter); // before the stretch
}

void SectionHeader::addAtEnd(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace raydeck::ui
