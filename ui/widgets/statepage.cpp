#include <ui/widgets/statepage.h>

#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/codeline.h>
#include <ui/widgets/foldeddetails.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int columnWidth = 640;
constexpr int stepGap = 14;
constexpr double topShare = 0.145; // of the page's height: the eye's middle is above the real one

QString iconOf(const PageState &state)
{
    if (!state.iconName.isEmpty())
        return state.iconName;
    switch (state.kind) {
    case PageState::Kind::Loading: return u"hour"_s;
    case PageState::Kind::Empty: return u"circle"_s;
    case PageState::Kind::Denied: return u"lock"_s;
    case PageState::Kind::Broken: return u"stuck"_s;
    case PageState::Kind::Ready: return u"ok"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// The number of a step, in a ring.
class StepNumber final : public QWidget {
public:
    StepNumber(const Theme &theme, int number) : m_theme(theme), m_number(number) { setFixedSize(22, 22); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(&painter, rect(), 11, {}, m_theme.color(ColorRole::Ctl));
        QFont font = m_theme.font(TextStyle::Caption);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_number));
    }

private:
    const Theme &m_theme;
    int m_number;
};

} // namespace

StatePage::StatePage(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_page(new Surface(theme, ColorRole::Base))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    new QVBoxLayout(m_page);
    m_page->layout()->setContentsMargins(0, 0, 0, 0);
    setWidget(m_page);
}

void StatePage::setState(const PageState &state)
{
    delete m_column;
    m_column = new QWidget;
    m_rows = new QVBoxLayout(m_column);
    m_rows->setContentsMargins(0, 0, 0, space::xxl);
    m_rows->setSpacing(0);
    addTitle(state);
    if (!state.actions.isEmpty()) {
        m_rows->addSpacing(space::l);
        addActions(state.actions, m_rows);
    }
    for (int i = 0; i < state.steps.size(); ++i)
        addStep(state.steps[i], state.steps.size() > 1 ? i + 1 : 0);
    if (!state.details.isEmpty()) {
        auto *details = new FoldedDetails(m_theme);
        details->setObjectName(u"details"_s);
        details->setDetails(state.details);
        connect(details, &FoldedDetails::copied, this, &StatePage::detailsCopied);
        m_rows->addSpacing(space::l);
        m_rows->addWidget(details);
    }
    m_rows->addStretch(1);
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_column, 0, Qt::AlignHCenter | Qt::AlignTop);
    m_page->setAccessibleName(state.title);
    place();
}

void StatePage::addTitle(const PageState &state)
{
    auto *title = new QHBoxLayout;
    title->setSpacing(space::m);
    title->addWidget(new IconLabel(m_theme, iconOf(state), textOf(state.tone), 28));
    auto *words = new TextLabel(m_theme, TextStyle::PageTitle, ColorRole::Text, state.title, TextLabel::Wrap::Words);
    words->setObjectName(u"stateTitle"_s);
    title->addWidget(words, 1);
    m_rows->addLayout(title);
    if (state.text.isEmpty())
        return;
    m_rows->addSpacing(space::s);
    auto *text = new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2, state.text, TextLabel::Wrap::Words);
    text->setObjectName(u"stateText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWidget(text);
}

void StatePage::addStep(const PageState::Step &step, int number)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(new TextLabel(m_theme, TextStyle::Strong, ColorRole::Text, step.strong, TextLabel::Wrap::Words));
    if (!step.text.isEmpty())
        words->addWidget(new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2, step.text, TextLabel::Wrap::Words));
    if (!step.code.isEmpty())
        words->addWidget(new CodeLine(m_theme, step.code));
    if (!step.actions.isEmpty())
        addActions(step.actions, words);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    if (number > 0)
        row->addWidget(new StepNumber(m_theme, number), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_rows->addSpacing(stepGap);
    m_rows->addLayout(row);
}

void StatePage::addActions(const QList<NextStep> &actions, QBoxLayout *into)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (const NextStep &action : actions) {
        auto *button = new Button(m_theme, action.look, action.iconName, action.text);
        button->setObjectName(action.id + u"Button"_s);
        connect(button, &Button::clicked, this, [this, id = action.id] { emit nextStepRequested(id); });
        row->addWidget(button);
    }
    row->addStretch(1);
    into->addLayout(row);
}

void StatePage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void StatePage::place()
{
    if (!m_column)
        return;
    // A wrapped label knows its height only in a column of fixed width.
    m_column->setFixedWidth(qMin(columnWidth, viewport()->width() - 2 * space::xxl));
    m_rows->setContentsMargins(0, qRound(viewport()->height() * topShare), 0, space::xxl);
}

} // namespace raydeck::ui
