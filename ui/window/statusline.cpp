#include <ui/window/statusline.h>

#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>
#include <ui/window/contextwords.h>

#include <QCoreApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr auto SaidTime = 10s;

QString factsOf(const tables::ClusterSession &session)
{
    QStringList facts;
    if (!session.serverVersion().isEmpty()) {
        const QString version = session.serverVersion();
        facts.append(StatusLine::tr("Kubernetes %1").arg(version.startsWith(u'v') ? version.mid(1) : version));
    }
    if (const auto &operators = session.operators()) {
        switch (operators->kind) {
        case ray::OperatorPresence::Kind::Absent: facts.append(StatusLine::tr("no KubeRay operator found")); break;
        case ray::OperatorPresence::Kind::Several: facts.append(StatusLine::tr("several KubeRay operators")); break;
        case ray::OperatorPresence::Kind::One: {
            const QString tag = operators->operators.constFirst().tag;
            facts.append(StatusLine::tr("KubeRay %1").arg(tag.startsWith(u'v') ? tag.mid(1) : tag));
            break;
        }
        }
    }
    if (session.nodeCount() > 0)
        facts.append(StatusLine::tr("%n nodes", nullptr, int(session.nodeCount()))
                     + u" · "_s + StatusLine::tr("%n GPUs", nullptr, int(session.acceleratorCount())));
    return facts.join(u"      "_s);
}

} // namespace

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Chrome, Qt::TopEdge, parent), m_icon(new IconLabel(theme, u"idle"_s, ColorRole::Gone)),
      m_state(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2)),
      m_said(new TextLabel(theme, TextStyle::Caption, ColorRole::Text)),
      m_facts(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2))
{
    setObjectName(u"statusLine"_s);
    setFixedHeight(theme.statusBarHeight());
    connect(&theme, &Theme::changed, this, [this, &theme] { setFixedHeight(theme.statusBarHeight()); });
    m_forget.setSingleShot(true);
    connect(&m_forget, &QTimer::timeout, m_said, &QLabel::clear);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_state);
    layout->addSpacing(space::l);
    layout->addWidget(m_said);
    layout->addStretch(1);
    layout->addWidget(m_facts);
}

void StatusLine::show(const ContextView &view, const tables::ClusterSession *session)
{
    const ContextWords words = contextWords(view.status, QDateTime::currentDateTime());
    m_icon->setIcon(words.iconName, textOf(words.tone));
    m_state->setText(view.context.isEmpty() ? words.text : tr("%1: %2").arg(words.text, view.context));
    const bool known = session && !factsOf(*session).isEmpty();
    m_facts->setText(known ? factsOf(*session) : tr("Raydeck %1").arg(QCoreApplication::applicationVersion()));
}

void StatusLine::say(const QString &text)
{
    m_said->setText(text);
    m_forget.start(SaidTime);
}

} // namespace raydeck::ui
