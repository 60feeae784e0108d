#include <ui/widgets/optioncard.h>

#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace raydeck::ui {

OptionCard::OptionCard(const Theme &theme, const QString &iconName, const QString &strong, const QString &text,
                       const QString &buttonText, ButtonLook look, QWidget *parent)
    : Card(theme, ColorRole::Raised, ColorRole::Line, parent), m_button(new Button(theme, look, buttonText))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumHeight(78);
    m_button->setAccessibleDescription(text);
    connect(m_button, &Button::clicked, this, &OptionCard::chosen);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *first = new TextLabel(theme, TextStyle::Strong, ColorRole::Text, strong, TextLabel::Wrap::Words);
    auto *second = new TextLabel(theme, TextStyle::Body, ColorRole::Text2, text, TextLabel::Wrap::Words);
    first->setAlignment(Qt::AlignBottom); // both meet in the middle, without a stretch that would let the card grow
    second->setAlignment(Qt::AlignTop);
    words->addWidget(first);
    words->addWidget(second);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(15, 12, 15, 12);
    row->setSpacing(space::m);
    row->addWidget(new IconLabel(theme, iconName, ColorRole::Text2, 20));
    row->addLayout(words, 1);
    row->addWidget(m_button);
}

} // namespace raydeck::ui
