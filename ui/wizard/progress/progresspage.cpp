#include <ui/wizard/progress/progresspage.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/text/duration.h>
#include <ui/text/errortext.h>
#include <ui/text/progresstext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/progress/creationchoice.h>
#include <ui/wizard/progress/happeningmodel.h>
#include <ui/wizard/progress/progresslist.h>

#include <QDateTime>
#include <QDir>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

using StepState = ray::CreateStep::State;

constexpr qsizetype mostEvents = 200;

bool isOver(const QList<ray::CreateStep> &steps)
{
    return !steps.isEmpty() && std::ranges::all_of(steps, &ray::CreateStep::isOver);
}

/// The head's Service; operators before 1.2 do not say its name.
/// Source: controllers/ray/utils/util.go, GenerateHeadServiceName and CheckName, 1.0.0.
QString headService(const ray::RayClusterRow &cluster)
{
    if (!cluster.headServiceName.isEmpty())
        return cluster.headServiceName;
    constexpr qsizetype kept = 50;
    const QString name = cluster.name + "-head-svc"_L1;
    return name.last(std::min(kept, name.size()));
}

TextLabel *plain(const Theme &theme, TextStyle style, ColorRole role, const QString &text)
{
    return new TextLabel(theme, style, role, text, TextLabel::Wrap::No);
}

} // namespace

ProgressPage::ProgressPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_journal(QDir(context.configFolder).filePath(u"creations"_s)),
      m_choice(new CreationChoice(m_journal, context.session ? context.session->access().context : QString())),
      m_banner(new Banner(context.theme)), m_bannerRow(new QWidget), m_list(new ProgressList(context.theme)),
      m_happenings(new HappeningModel(this)), m_time(plain(context.theme, TextStyle::Part, ColorRole::Text, {})),
      m_soFar(plain(context.theme, TextStyle::Caption, ColorRole::Text2, {})), m_head(new QWidget(this)),
      m_undo(new Button(context.theme, ButtonLook::Loss, u"undo"_s, tr("Undo what was created…"), this))
{
    setObjectName(u"progressPage"_s);
    m_undo->setObjectName(u"undoButton"_s);
    const Theme &theme = context.theme;
    auto *headRows = new QVBoxLayout(m_head);
    headRows->setContentsMargins(0, 0, 0, 0);
    headRows->setSpacing(0);
    headRows->addWidget(m_choice, 0, Qt::AlignRight);
    headRows->addWidget(m_time, 0, Qt::AlignRight);
    headRows->addWidget(m_soFar, 0, Qt::AlignRight);

    auto *bannerRow = new QVBoxLayout(m_bannerRow);
    bannerRow->setContentsMargins(0, 0, 0, space::l);
    bannerRow->addWidget(m_banner);
    m_bannerRow->hide();

    auto *ground = new Surface(theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    rows->setSpacing(0);
    rows->addWidget(m_bannerRow);
    rows->addWidget(m_list);
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(theme.widthOf(320));
    scroll->setWidget(ground);

    auto *table = new TableView(theme, TableView::Density::Panel);
    table->setObjectName(u"happeningTable"_s);
    table->setAccessibleName(tr("What happened"));
    table->setSortingEnabled(false);
    table->setModel(m_happenings);
    table->setColumns({{.column = HappeningModel::Time, .width = 76, .role = ColorRole::Text2},
                       {.column = HappeningModel::Who,
                        .width = 136,
                        .look =
                            [](const QModelIndex &index) {
                                const QString icon = index.data(HappeningModel::IconRole).toString();
                                const bool isBad = icon == u"warn";
                                return CellLook{.iconName = icon,
                                                .role = isBad ? ColorRole::Warn : ColorRole::Text,
                                                .text = index.data().toString()};
                            }},
                       {.column = HappeningModel::What, .width = 200}},
                      HappeningModel::What);
    auto *side = new Surface(theme, ColorRole::Page);
    auto *sideRows = new QVBoxLayout(side);
    sideRows->setContentsMargins(space::l, space::xl, space::l, space::l);
    sideRows->setSpacing(space::m);
    sideRows->addWidget(plain(theme, TextStyle::Strong, ColorRole::Text, tr("What happened")));
    sideRows->addWidget(table, 1);
    auto *hint = new QHBoxLayout;
    hint->setSpacing(space::s);
    hint->addWidget(new IconLabel(theme, u"info"_s, ColorRole::Text2), 0, Qt::AlignTop);
    hint->addWidget(
        new TextLabel(theme, TextStyle::Body, ColorRole::Text2,
                      tr("You can close this window: the work goes on in the cluster, and this page is here "
                         "when you come back."),
                      TextLabel::Wrap::Words),
        1);
    sideRows->addLayout(hint);
    side->setMinimumWidth(theme.widthOf(280));

    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(scroll);
    split->addWidget(side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({theme.widthOf(580), theme.widthOf(420)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);

    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &ProgressPage::refresh);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ProgressPage::refresh);
    connect(m_undo, &Button::clicked, this, &ProgressPage::askUndo);
    connect(m_choice, &CreationChoice::chosen, this, &ProgressPage::follow);
    connect(m_banner, &Banner::nextStepRequested, this, [this](const QString &id) {
        if (id == u"draft"_s)
            emit goToFieldRequested(u"metadata.name"_s);
        else if (m_probe)
            m_probe->askAgain();
    });
    m_undo->hide();
    useSession();
    refresh();
}

ProgressPage::~ProgressPage() = default;

void ProgressPage::useSession()
{
    tables::ClusterSession *session = m_context.session;
    if (!session)
        return;
    m_flow = std::make_unique<ray::CreateFlow>(session->connection(), m_journal, session->access().context);
    useProbe();
    connect(m_flow.get(), &ray::CreateFlow::objectMade, this, [this] {
        m_creation = m_flow->creation();
        m_soon.start();
    });
    const auto later = [this] { m_soon.start(); };
    connect(session, &tables::ClusterSession::statusChanged, this, later);
    connect(session, &tables::ClusterSession::eventsChanged, this, later);
    for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&session->clusters()),
                                      static_cast<QAbstractItemModel *>(&session->pods())}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, later);
        connect(model, &QAbstractItemModel::rowsRemoved, this, later);
        connect(model, &QAbstractItemModel::dataChanged, this, later);
    }
    // They hang on the session's connection.
    connect(session, &QObject::destroyed, this, [this] {
        m_flow.reset();
        m_probe.reset();
    });
}

/// A new one for each creation: what another dashboard answered says nothing about this one.
void ProgressPage::useProbe()
{
    m_probe = std::make_unique<ray::DashboardProbe>(m_context.session->connection());
    m_probe->setTimes(m_probeTimes);
    connect(m_probe.get(), &ray::DashboardProbe::changed, this, [this] { m_soon.start(); });
}

void ProgressPage::setProbeTimes(ray::DashboardProbe::Times times)
{
    m_probeTimes = times;
    if (m_probe)
        m_probe->setTimes(times);
}

void ProgressPage::begin(const ray::Creation &creation)
{
    m_creation = creation;
    m_error.reset();
    m_second.start();
    if (m_context.session) {
        useProbe();
        const QString &looksAt = m_context.session->namespaceName();
        if (!looksAt.isEmpty() && looksAt != creation.namespaceName)
            m_context.session->setNamespace(creation.namespaceName);
    }
    refresh();
    refreshChoice();
    emit changed();
}

void ProgressPage::refreshChoice()
{
    m_choice->show(m_creation);
    m_choice->setEnabled(!m_making && !m_undoing);
}

bool ProgressPage::isInterrupted() const
{
    return m_creation && !m_making && !m_undoing && m_creation->made == 0 && !m_creation->objects.isEmpty();
}

void ProgressPage::create()
{
    if (m_making || m_undoing || !m_flow)
        return;
    m_making = true;
    const ray::ClusterDraft &draft = m_context.draft;
    begin({.context = m_context.session->access().context,
           .namespaceName = draft.namespaceName(),
           .name = draft.name(),
           .began = QDateTime::currentMSecsSinceEpoch()});
    QCoro::connect(m_flow->create(draft.manifests()), this,
                   [this](const Result<void> &result) { creationEnded(result); });
}

void ProgressPage::creationEnded(const Result<void> &result)
{
    m_making = false;
    m_creation = m_flow ? m_flow->creation() : m_creation;
    if (!result) {
        m_error = result.error();
        if (m_creation && m_creation->objects.isEmpty())
            m_creation.reset(); // nothing is there: back to the draft
    } else {
        emit created(m_creation->uid, m_creation->namespaceName);
    }
    refresh();
    std::ignore = m_choice->read();
    refreshChoice();
    emit changed();
}

void ProgressPage::followNewest(const QList<ray::Creation> &creations)
{
    m_choice->setCreations(creations);
    if (!creations.isEmpty())
        follow(creations.constLast());
}

void ProgressPage::follow(const ray::Creation &creation)
{
    if (!m_making && !m_undoing)
        begin(creation);
}

ray::CreateFacts ProgressPage::facts() const
{
    ray::CreateFacts facts{.isInterrupted = isInterrupted(), .now = QDateTime::currentMSecsSinceEpoch()};
    if (m_creation)
        facts.creation = *m_creation;
    if (m_probe)
        facts.dashboard = m_probe->answer();
    if (!m_context.session || !m_creation || m_creation->uid.isEmpty())
        return facts;
    tables::ClusterSession &session = *m_context.session;
    const bool sees = session.namespaceName().isEmpty() || session.namespaceName() == m_creation->namespaceName;
    // A moment may pass until the list has what was just made.
    facts.isLive = sees && session.clustersStatus().synced && facts.now - m_creation->made > 5000;
    if (const ray::RayClusterRow *cluster = session.clusters().find(m_creation->uid)) {
        facts.cluster = *cluster;
        facts.events = session.eventsOf(*cluster, mostEvents);
        for (const kube::PodRow &pod : session.pods().rows()) {
            if (pod.cluster == cluster->name && pod.namespaceName == cluster->namespaceName)
                facts.pods.append(pod);
        }
    }
    return facts;
}

/// When each step was first seen done is kept, so that its time stays what it was.
void ProgressPage::noteReached()
{
    bool isNew = false;
    for (const ray::CreateStep &step : std::as_const(m_steps)) {
        const QString name = ray::nameOf(step.id);
        if (step.state == StepState::Done && !m_creation->reached.contains(name)) {
            m_creation->reached.insert(name, step.ended);
            isNew = true;
        }
    }
    if (isOver(m_steps))
        std::ignore = m_journal.remove(*m_creation); // at worst it is listed again, and is over again
    else if (isNew && m_creation->made > 0)
        std::ignore = m_journal.write(*m_creation);
}

void ProgressPage::refresh()
{
    const ray::CreateFacts now = facts();
    const QList<ray::CreateStep> before = std::exchange(m_steps, ray::stepsOf(now));
    if (m_creation && !m_creation->uid.isEmpty() && !m_undoing)
        noteReached();
    if (m_creation && !m_steps.isEmpty()) {
        QStringList kinds;
        for (const ray::MadeObject &object : m_creation->objects)
            kinds.append(object.kind);
        m_steps.first().subject = kinds.join(u", "_s);
    }
    const bool headIsReady = m_steps.value(qsizetype(ray::CreateStep::Id::HeadReady)).state == StepState::Done;
    if (headIsReady && m_probe && now.cluster)
        m_probe->ask(now.cluster->namespaceName, headService(*now.cluster));
    m_list->setSteps(m_steps, now.now);
    refreshHappenings(now);

    const qint64 end = isOver(m_steps) ? m_steps.constLast().ended : now.now;
    const qint64 seconds = m_creation ? std::max<qint64>(0, (end > 0 ? end : now.now) - m_creation->began) / 1000 : 0;
    m_time->setText(m_creation ? durationText(seconds) : QString());
    m_soFar->setText(!m_creation ? QString() : isOver(m_steps) ? tr("in all") : tr("so far"));
    m_undo->setVisible(m_creation && !m_creation->objects.isEmpty());
    m_undo->setEnabled(!m_undoing);
    if (m_error)
        m_banner->setMessage(Tone::Bad, ErrorText::title(*m_error), ErrorText::advice(*m_error));
    else if (isInterrupted())
        m_banner->setMessage(Tone::Warn, tr("Not everything was created"),
                             tr("The program ended before all objects were made. Undo what was created, and create the "
                                "cluster again."));
    m_banner->setNextSteps(m_error && !m_creation
                               ? QList<NextStep>{{u"draft"_s, tr("Back to the form"), {}, ButtonLook::Default}}
                               : QList<NextStep>());
    m_bannerRow->setVisible(m_error || isInterrupted());
    if (isOver(m_steps))
        m_second.stop();
    if (before != m_steps)
        emit changed();
}

void ProgressPage::refreshHappenings(const ray::CreateFacts &facts)
{
    QString head;
    for (const kube::PodRow &pod : facts.pods)
        head = pod.nodeType == "head"_L1 ? pod.name : head;
    QList<HappeningModel::Row> rows;
    for (const kube::EventRow &event : facts.events)
        rows.append({.key = event.uid,
                     .seconds = event.lastSeen,
                     .words = ProgressText::happening(event, facts.creation.name, head)});
    for (const ray::MadeObject &object : facts.creation.objects)
        rows.append({.key = object.uid,
                     .seconds = facts.creation.began / 1000,
                     .words = {.iconName = u"ok"_s,
                               .who = u"Raydeck"_s,
                               .what = tr("Created %1 %2").arg(object.kind, object.name)}});
    std::ranges::stable_sort(rows, std::ranges::greater(), &HappeningModel::Row::seconds);
    m_happenings->setRows(rows);
}

void ProgressPage::askUndo()
{
    if (m_question || !m_creation)
        return;
    QStringList lost;
    for (const ray::MadeObject &object : m_creation->objects)
        lost.append(tr("%1 %2 in namespace %3").arg(object.kind, object.name, object.namespaceName));
    m_question = new ConfirmDialog(m_context.theme,
                                   {.title = tr("Undo what was created?"),
                                    .text = tr("These objects are deleted, with everything that runs in them:"),
                                    .lost = lost,
                                    .confirm = tr("Delete them")},
                                   window());
    connect(m_question, &ConfirmDialog::accepted, this, &ProgressPage::undo);
    m_question->open();
}

void ProgressPage::undo()
{
    if (!m_flow || !m_creation)
        return;
    m_undoing = true;
    m_error.reset();
    refresh();
    refreshChoice();
    QCoro::connect(m_flow->undo(*m_creation), this, [this](const Result<void> &result) {
        m_undoing = false;
        const QList<ray::Creation> left = m_choice->read();
        if (result) {
            m_creation.reset();
            m_second.stop();
            if (!left.isEmpty())
                follow(left.constLast());
            refresh();
            refreshChoice();
            emit changed();
            emit undone();
            return;
        }
        m_error = result.error();
        refresh();
        refreshChoice();
    });
}

QString ProgressPage::title() const
{
    const QString name = m_creation ? m_creation->name : m_context.draft.name();
    if (m_undoing) //: %1: name of a cluster
        return tr("Taking back %1").arg(name);
    return isOver(m_steps) && m_creation ? tr("%1 is running").arg(name) : tr("Creating %1").arg(name);
}

QString ProgressPage::explanation() const
{
    if (!m_creation)
        return tr("Nothing was created yet.");
    //: %1: a namespace, %2: a context, %3: a time of day
    return tr("%1 in %2 · started %3")
        .arg(m_creation->namespaceName, m_creation->context,
             QDateTime::fromMSecsSinceEpoch(m_creation->began).time().toString(u"HH:mm:ss"_s));
}

QString ProgressPage::stepTitle() const
{
    return tr("Progress");
}

QString ProgressPage::summary() const
{
    return m_creation ? ProgressText::summary(m_steps) : QString();
}

WizardPage::State ProgressPage::state() const
{
    const bool isStuck = m_error || isInterrupted() || std::ranges::any_of(m_steps, [](const ray::CreateStep &step) {
                             return step.state == StepState::Stuck || step.state == StepState::Failed;
                         });
    if (m_creation && isStuck)
        return State::Attention;
    return m_creation && isOver(m_steps) ? State::Done : State::ToCome;
}

bool ProgressPage::isComplete() const
{
    return m_creation && !m_creation->uid.isEmpty() && !m_undoing;
}

QString ProgressPage::nextText() const
{
    return tr("Open cluster");
}

bool ProgressPage::takesNext()
{
    if (m_creation)
        emit openClusterRequested(m_creation->namespaceName, m_creation->name);
    return false;
}

QWidget *ProgressPage::headWidget()
{
    return m_head;
}

QWidget *ProgressPage::footerWidget()
{
    return m_undo;
}

} // namespace raydeck::ui
