#include <ui/widgets/statestack.h>

#include <ui/widgets/skeletonrows.h>
#include <ui/widgets/statepage.h>
#include <ui/widgets/surface.h>

#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

StateStack::StateStack(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QStackedLayout(this))
    , m_blank(new Surface(theme, ColorRole::Base))
    , m_skeleton(new SkeletonRows(theme))
    , m_page(new StatePage(theme))
{
    m_blank->setObjectName(u"blankPage"_s);
    m_skeleton->setObjectName(u"loadingPage"_s);
    m_page->setObjectName(u"statePage"_s);
    m_layout->addWidget(m_blank);
    m_layout->addWidget(m_skeleton);
    m_layout->addWidget(m_page);
    m_delay.setSingleShot(true);
    m_delay.setInterval(loadingDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_layout->setCurrentWidget(m_skeleton); });
    connect(m_page, &StatePage::nextStepRequested, this, &StateStack::nextStepRequested);
    connect(m_page, &StatePage::detailsCopied, this, &StateStack::detailsCopied);
    m_delay.start();
}

void StateStack::setContent(QWidget *content)
{
    m_content = content;
    m_layout->addWidget(content);
    if (m_state.kind == PageState::Kind::Ready)
        m_layout->setCurrentWidget(content);
}

void StateStack::setSkeleton(const QList<int> &columnWidths)
{
    m_skeleton->setColumns(columnWidths);
}

void StateStack::setState(const PageState &state)
{
    if (m_state == state)
        return; // a page that comes again keeps its focus and its open details
    m_state = state;
    m_delay.stop();
    setAccessibleName(state.title);
    switch (state.kind) {
    case PageState::Kind::Loading:
        if (m_layout->currentWidget() != m_skeleton) {
            m_layout->setCurrentWidget(m_blank);
            m_delay.start();
        }
        break;
    case PageState::Kind::Empty:
    case PageState::Kind::Denied:
    case PageState::Kind::Broken:
        m_page->setState(state);
        m_layout->setCurrentWidget(m_page);
        break;
    case PageState::Kind::Ready:
        m_layout->setCurrentWidget(m_content ? m_content : m_blank);
        break;
    }
}

} // namespace raydeck::ui
