#include <ui/editor/recreate/recreatepage.h>

#include <ui/editor/recreate/holderlist.h>
#include <ui/editor/codeeditor.h>
#include <ui/text/duration.h>
#include <ui/text/errortext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/progresssteps.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QDateTime>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

using Obstacle = ray::RecreateFlow::Obstacle;
using Step = ray::RecreateStep;

TextLabel *plain(const Theme &theme, TextStyle style, ColorRole role, const QString &text = {})
{
    return new TextLabel(theme, style, role, text, TextLabel::Wrap::No);
}

TextLabel *words(const Theme &theme, TextStyle style, ColorRole role, const QString &text = {})
{
    return new TextLabel(theme, style, role, text, TextLabel::Wrap::Words);
}

QScrollArea *scrolling(QWidget *widget)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(widget);
    return scroll;
}

} // namespace

RecreatePage::RecreatePage(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(plain(theme, TextStyle::PageTitle, ColorRole::Text)),
      m_explanation(words(theme, TextStyle::Body, ColorRole::Text2)),
      m_time(plain(theme, TextStyle::Part, ColorRole::Text)), m_banner(new Banner(theme)),
      m_besideBanner(words(theme, TextStyle::Body, ColorRole::Bad)), m_steps(new ProgressSteps(theme)),
      m_holdersTitle(plain(theme, TextStyle::Strong, ColorRole::Text)), m_holders(new HolderList(theme)),
      m_nothingHolds(words(theme, TextStyle::Body, ColorRole::Text2, tr("Nothing that is known."))),
      m_hint(new QWidget), m_stack(new QStackedWidget), m_editor(new CodeEditor(theme)),
      m_editError(words(theme, TextStyle::Body, ColorRole::Bad)),
      m_giveUp(new Button(theme, ButtonLook::Loss, tr("Leave it so…"))),
      m_export(new Button(theme, ButtonLook::Default, u"download"_s, tr("Export manifest…"))),
      m_edit(new Button(theme, ButtonLook::Default, u"edit"_s, tr("Edit manifest"))),
      m_next(new Button(theme, ButtonLook::Primary, tr("Try again")))
{
    setObjectName(u"recreatePage"_s);
    m_steps->setObjectName(u"recreateSteps"_s);
    m_giveUp->setObjectName(u"giveUpButton"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_edit->setObjectName(u"editButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_editor->setObjectName(u"manifestEditor"_s);
    m_editError->setObjectName(u"editError"_s);
    m_besideBanner->setObjectName(u"notice"_s);

    auto *head = new Surface(theme, ColorRole::Base, Qt::BottomEdge);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(space::xxl, space::m, space::xxl, space::m);
    auto *headWords = new QVBoxLayout;
    headWords->setSpacing(2);
    headWords->addWidget(m_title);
    headWords->addWidget(m_explanation);
    headRow->addLayout(headWords, 1);
    headRow->addWidget(m_time, 0, Qt::AlignTop);

    m_stack->addWidget(stepsPart());
    m_stack->addWidget(editPart());

    auto *foot = new Surface(theme, ColorRole::Base, Qt::TopEdge);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(space::xxl, space::m, space::xxl, space::m);
    footRow->setSpacing(space::s);
    footRow->addWidget(m_giveUp);
    footRow->addStretch(1);
    footRow->addWidget(m_export);
    footRow->addWidget(m_edit);
    footRow->addWidget(m_next);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    all->addWidget(m_stack, 1);
    all->addWidget(foot);

    connect(m_giveUp, &Button::clicked, this, &RecreatePage::askGiveUp);
    connect(m_export, &Button::clicked, this, &RecreatePage::exportManifest);
    connect(m_edit, &Button::clicked, this, &RecreatePage::edit);
    connect(m_next, &Button::clicked, this, [this] { follow(m_nextStep); });
    connect(m_banner, &Banner::nextStepRequested, this, &RecreatePage::follow);
    connect(m_holders, &HolderList::removeFinalizerRequested, this, &RecreatePage::askRemoveFinalizer);
    m_soon.setSingleShot(true); // several changes at once are one
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &RecreatePage::refresh);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &RecreatePage::refresh);
}

QWidget *RecreatePage::stepsPart()
{
    auto *ground = new Surface(m_theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    rows->setSpacing(space::l);
    rows->addWidget(m_banner);
    rows->addWidget(m_besideBanner);
    rows->addWidget(m_steps);
    rows->addStretch(1);
    auto *scroll = scrolling(ground);
    scroll->setMinimumWidth(m_theme.widthOf(340));

    auto *side = new Surface(m_theme, ColorRole::Page);
    auto *sideRows = new QVBoxLayout(side);
    sideRows->setContentsMargins(space::l, space::xl, space::l, space::l);
    sideRows->setSpacing(space::m);
    sideRows->addWidget(m_holdersTitle);
    sideRows->addWidget(m_nothingHolds);
    sideRows->addWidget(m_holders);
    sideRows->addStretch(1);
    auto *hint = new QHBoxLayout(m_hint);
    hint->setContentsMargins(0, 0, 0, 0);
    hint->setSpacing(space::s);
    hint->addWidget(new IconLabel(m_theme, u"info"_s, ColorRole::Text2), 0, Qt::AlignTop);
    hint->addWidget(
        words(m_theme, TextStyle::Body, ColorRole::Text2,
              tr("The manifest is on this computer until the new cluster is ready. If this program ends before, "
                 "it offers to go on when it is started again.")),
        1);
    sideRows->addWidget(m_hint);
    auto *sideScroll = scrolling(side);
    sideScroll->setMinimumWidth(m_theme.widthOf(280));

    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(scroll);
    split->addWidget(sideScroll);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({m_theme.widthOf(580), m_theme.widthOf(420)});
    return split;
}

QWidget *RecreatePage::editPart()
{
    auto *ground = new Surface(m_theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_editor, 1);
    m_editError->setContentsMargins(space::xxl, space::s, space::xxl, space::s);
    rows->addWidget(m_editError);
    m_editError->hide();
    return ground;
}

void RecreatePage::setFlow(ray::RecreateFlow *flow)
{
    if (m_flow)
        m_flow->disconnect(this);
    m_flow = flow;
    m_wasDone = false;
    m_notice.clear();
    m_loaded.clear();
    m_stack->setCurrentIndex(StepsPart);
    if (flow) {
        connect(flow, &ray::RecreateFlow::changed, this, [this] { m_soon.start(); });
        m_second.start();
    } else {
        m_second.stop();
    }
    refresh();
}

void RecreatePage::start(const ray::RayClusterRow &cluster, const kube::YamlDocument &manifest)
{
    if (!m_flow)
        return;
    QCoro::connect(m_flow->start(cluster, manifest), this, [this](const Result<void> &result) {
        refresh();
        const bool isBegun = m_flow && m_flow->recreation().reached.contains(Step::Delete);
        if (!result && !isBegun && result.error().kind != Error::Kind::Cancelled)
            emit notStarted(result.error());
    });
    refresh();
}

void RecreatePage::resume(const ray::Recreation &recreation)
{
    if (m_flow)
        take(m_flow->resume(recreation));
}

void RecreatePage::take(QCoro::Task<Result<void>> &&task, Part from)
{
    m_notice.clear();
    QCoro::connect(std::move(task), this, [this, from](const Result<void> &result) {
        if (!result && m_flow && m_flow->error() != result.error()) // or the banner says it
            showFailure(result.error(), from);
        refresh();
    });
    refresh();
}

void RecreatePage::showFailure(const Error &error, Part from)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (from == StepsPart) {
        m_notice = RecreateText::refusal(error);
        return;
    }
    m_stack->setCurrentIndex(from);
    markComplaints();
    showEditError(RecreateText::refusal(error));
}

void RecreatePage::refresh()
{
    if (m_flow)
        showView(RecreateView::of(*m_flow, QDateTime::currentMSecsSinceEpoch()));
}

void RecreatePage::showView(const RecreateView &view)
{
    const ray::Recreation &recreation = view.recreation;
    const bool isDone = recreation.step == Step::Done;
    //: %1: name of a cluster
    m_title->setText(isDone ? tr("%1 is created again").arg(recreation.name)
                            : tr("Creating %1 again").arg(recreation.name));
    //: %1: a namespace, %2: a context, %3: a time
    m_explanation->setText(
        tr("%1 in %2 · started %3")
            .arg(recreation.namespaceName, recreation.context,
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(recreation.began), QLocale::ShortFormat)));
    const qint64 ended = isDone ? recreation.reached.value(Step::Done) : view.now;
    m_time->setText(durationText((ended - recreation.began) / 1000));
    m_time->setVisible(view.isRunning || isDone);

    m_steps->setItems(RecreateText::steps(view));
    const auto banner = RecreateText::banner(view);
    m_banner->setVisible(banner || !m_notice.isEmpty());
    if (banner)
        m_banner->setMessage(banner->tone, banner->strong, banner->text);
    else if (!m_notice.isEmpty())
        m_banner->setMessage(Tone::Warn, tr("This did not work"), m_notice);
    m_besideBanner->setVisible(banner && !m_notice.isEmpty());
    //: %1: why an action of the person came to nothing
    m_besideBanner->setText(tr("That did not work. %1").arg(m_notice));

    const QList<RecreateText::Holder> holders = RecreateText::holders(view);
    m_holders->setHolders(holders);
    m_holdersTitle->setText(RecreateText::holdersTitle(view));
    const bool isHeldUp = view.obstacle != Obstacle::None && view.obstacle != Obstacle::NoAnswer;
    m_holdersTitle->setVisible(!holders.isEmpty() || (!isHeldUp && !isDone));
    m_nothingHolds->setVisible(holders.isEmpty() && !isHeldUp && !isDone);
    m_hint->setVisible(!isDone);
    refreshButtons(view);
    if (isDone && !std::exchange(m_wasDone, true)) {
        m_second.stop();
        emit done(recreation.namespaceName, recreation.name, recreation.newUid);
    }
}

void RecreatePage::refreshButtons(const RecreateView &view)
{
    const bool isEditing = m_stack->currentIndex() == EditPart;
    const bool isDone = view.recreation.step == Step::Done;
    const bool isHeldUp = !view.isRunning && !isDone && view.obstacle != Obstacle::InUse;
    m_giveUp->setText(isEditing ? tr("Back") : view.canCancel ? tr("Cancel") : tr("Leave it so…"));
    m_giveUp->setLook(isEditing || view.canCancel ? ButtonLook::Default : ButtonLook::Loss);
    m_giveUp->setVisible(isEditing || isHeldUp);
    m_edit->setVisible(!isEditing && isHeldUp && view.obstacle != Obstacle::OtherServer
                       && view.recreation.step < Step::Ready);
    m_export->setVisible(!isEditing && !view.recreation.manifest.isEmpty());
    m_nextStep = isEditing ? u"create"_s : isDone ? u"open"_s : u"again"_s;
    m_next->setText(isEditing                                   ? tr("Create with this manifest")
                        : isDone                                ? tr("Open cluster")
                        : view.obstacle == Obstacle::NewOneGone ? tr("Create it once more")
                                                                : tr("Try again"));
    m_next->setVisible(isEditing || isDone || (isHeldUp && view.obstacle != Obstacle::OtherServer));
    QList<NextStep> steps;
    if (isHeldUp && view.obstacle == Obstacle::NameTaken)
        steps.append({.id = u"anyway"_s, .text = tr("Take it as the new cluster")});
    if (isHeldUp && view.obstacle == Obstacle::Changed)
        steps.append({.id = u"anyway"_s, .text = tr("Delete it all the same"), .look = ButtonLook::Loss});
    m_banner->setNextSteps(steps);
}

void RecreatePage::follow(const QString &nextStep)
{
    if (!m_flow)
        return;
    const ray::Recreation &recreation = m_flow->recreation();
    if (nextStep == u"create"_s)
        createEdited();
    else if (nextStep == u"open"_s)
        emit openClusterRequested(recreation.namespaceName, recreation.name);
    else if (nextStep == u"anyway"_s)
        take(m_flow->goOnAnyway());
    else if (nextStep == u"again"_s)
        take(m_flow->tryAgain());
}

} // namespace raydeck::ui
