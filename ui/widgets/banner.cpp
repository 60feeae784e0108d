#include <ui/widgets/banner.h>

#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return u"ok"_s;
    case Tone::Info: return u"info"_s;
    case Tone::Warn: return u"warn"_s;
    case Tone::Bad: return u"stuck"_s;
    case Tone::Off: return u"pause"_s;
    case Tone::Gone: return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Banner::Banner(const Theme &theme, QWidget *parent)
    : Card(theme, ColorRole::InfoSoft, ColorRole::InfoLine, parent), m_theme(theme),
      m_icon(new IconLabel(theme, {}, ColorRole::Info)),
      m_strong(new TextLabel(theme, TextStyle::Strong, ColorRole::Text)),
      m_text(new TextLabel(theme, TextStyle::Body, ColorRole::Text2)), m_buttons(new QHBoxLayout)
{
    setObjectName(u"banner"_s);
    m_strong->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_strong);
    words->addWidget(m_text);

    m_buttons->setSpacing(space::s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(13, 10, 10, 10);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_buttons);
}

void Banner::setMessage(Tone tone, const QString &strong, const QString &text, const QString &iconName)
{
    setColors(softOf(tone), lineOf(tone));
    m_icon->setIcon(iconName.isEmpty() ? iconOf(tone) : iconName, textOf(tone));
    m_strong->setText(strong);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // Both lines meet in the middle; a stretch around them would let the banner grow.
    m_strong->setAlignment(text.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom);
    m_text->setAlignment(Qt::AlignTop);
    layout()->setAlignment(m_icon, text.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    setAccessibleName(strong);
    setAccessibleDescription(text);
}

void Banner::setNextSteps(const QList<NextStep> &steps)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const NextStep &step : steps) {
        auto *button = new Button(m_theme, step.look, step.iconName, step.text, this);
        button->setObjectName(step.id + u"Button"_s);
        connect(button, &Button::clicked, this, [this, id = step.id] { emit nextStepRequested(id); });
        m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    }
}

void Banner::addAtEnd(QWidget *widget)
{
    static_cast<QHBoxLayout *>(layout())->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace raydeck::ui
