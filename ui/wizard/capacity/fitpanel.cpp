#include <ui/wizard/capacity/fitpanel.h>

#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/capacity/capacityview.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

FitPanel::FitPanel(const Theme &theme, QObject *parent)
    : QObject(parent), m_theme(theme), m_banner(new Banner(theme)), m_meter(new FitMeter(theme)), m_nodes(new QWidget),
      m_stateCard(new Card(theme, ColorRole::Base)), m_states(new StateStack(theme)),
      m_capacity(new CapacityView(theme))
{
    m_banner->setObjectName(u"fitBanner"_s);
    m_banner->addAtEnd(m_meter);
    m_nodes->setObjectName(u"fitNodes"_s);
    m_states->setObjectName(u"fitStates"_s);
    m_states->setSkeleton({110, 230, 180});
    auto *stateRows = new QVBoxLayout(m_stateCard);
    stateRows->setContentsMargins(1, 1, 1, 1);
    stateRows->addWidget(m_states);
    m_stateCard->setMinimumHeight(240);

    auto *rows = new QVBoxLayout(m_nodes);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    rows->addWidget(createSuggestions());
    rows->addWidget(m_stateCard, 1);
    rows->addWidget(m_capacity);
    rows->addWidget(createCaption());
    rows->addStretch(0);
    connect(m_states, &StateStack::nextStepRequested, this, &FitPanel::nextStepRequested);
    connect(m_banner, &Banner::nextStepRequested, this, &FitPanel::nextStepRequested);
}

QWidget *FitPanel::createSuggestions()
{
    m_suggestions = new QWidget;
    m_suggestions->setObjectName(u"suggestions"_s);
    auto *row = new QHBoxLayout(m_suggestions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(
        new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2, tr("Also possible:"), TextLabel::Wrap::No));
    m_suggestionButtons = new QHBoxLayout;
    m_suggestionButtons->setSpacing(space::s);
    row->addLayout(m_suggestionButtons);
    row->addStretch(1);
    m_suggestions->hide();
    return m_suggestions;
}

QWidget *FitPanel::createCaption()
{
    m_captionRow = new QWidget;
    m_caption = new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text2);
    m_caption->setObjectName(u"fitCaption"_s);
    m_caption->setWordWrap(true);
    auto *row = new QHBoxLayout(m_captionRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(m_theme, u"live"_s, ColorRole::Ok, 14), 0, Qt::AlignTop);
    row->addWidget(m_caption, 1);
    return m_captionRow;
}

QWidget *FitPanel::bannerWidget() const
{
    return m_banner;
}

void FitPanel::setView(const FitView &view)
{
    m_view = view;
    m_banner->setMessage(view.tone, view.strong, view.text, view.iconName);
    m_meter->setCount(view.meter);
    m_meter->setVisible(view.meter.wanted > 0);
    setSuggestions(view.suggestions);
    const bool ready = view.nodes.kind == PageState::Kind::Ready;
    m_states->setState(view.nodes);
    m_stateCard->setVisible(!ready);
    m_capacity->setVisible(ready);
    if (ready)
        m_capacity->setRows(view.rows);
    m_caption->setText(view.caption);
    m_captionRow->setVisible(ready && !view.caption.isEmpty());
}

void FitPanel::setSuggestions(const QList<NextStep> &suggestions)
{
    m_view.suggestions = suggestions;
    m_suggestions->setVisible(!suggestions.isEmpty());
    // A button that has the focus or is pressed right now must not be replaced by an equal one.
    for (qsizetype i = 0; i < std::max<qsizetype>(suggestions.size(), m_suggestionButtons->count()); ++i) {
        QLayoutItem *item = m_suggestionButtons->itemAt(int(i));
        auto *button = item ? static_cast<Button *>(item->widget()) : nullptr;
        if (!button) {
            button = new Button(m_theme, ButtonLook::Default, QString());
            m_suggestionButtons->addWidget(button);
            connect(button, &Button::clicked, this,
                    [this, button] { emit nextStepRequested(button->property("step").toString()); });
        }
        button->setVisible(i < suggestions.size());
        if (i >= suggestions.size())
            continue;
        button->setText(suggestions[i].text);
        button->setProperty("step", suggestions[i].id);
        button->setObjectName(suggestions[i].id + u"Button"_s);
    }
}

} // namespace raydeck::ui
