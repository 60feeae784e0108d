#include <ui/wizard/kuberay/kuberaypage.h>

#include <models/kube/loginshellpath.h>
#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/text/checktext.h>
#include <ui/text/duration.h>
#include <ui/text/installtext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/codeline.h>
#include <ui/widgets/progresssteps.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/kuberay/operatorform.h>

#include <QDateTime>
#include <QDir>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int widestForm = 480; // px at a 13 px font
constexpr int outputHeight = 160;
constexpr int mostLines = 2000; // of helm's output

const QString upgradeStep = u"upgrade"_s;
const QString definitionsStep = u"definitions"_s;

ProgressItem::Mark markOf(ray::InstallStep::State state)
{
    switch (state) {
    case ray::InstallStep::State::ToCome: return ProgressItem::Mark::ToCome;
    case ray::InstallStep::State::Running: return ProgressItem::Mark::Running;
    case ray::InstallStep::State::Done: return ProgressItem::Mark::Done;
    case ray::InstallStep::State::Failed: return ProgressItem::Mark::Failed;
    }
    Q_UNREACHABLE_RETURN(ProgressItem::Mark::ToCome);
}

} // namespace

KubeRayPage::KubeRayPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_banner(new Banner(context.theme)),
      m_form(new OperatorForm(context.theme)),
      m_builtIn(new QRadioButton(tr("Built in: needs neither helm nor kubectl"))), m_byHelm(new QRadioButton),
      m_command(new CodeLine(context.theme, {})), m_steps(new ProgressSteps(context.theme)),
      m_reason(new TextLabel(context.theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
      m_output(new QPlainTextEdit),
      m_undo(new Button(context.theme, ButtonLook::Loss, u"undo"_s, tr("Undo what was installed…"))),
      m_remove(new Button(context.theme, ButtonLook::Loss, u"trash"_s, tr("Remove operator…"))),
      m_upgrade(new Button(context.theme, ButtonLook::Default, tr("Another version"))),
      m_stop(new Button(context.theme, ButtonLook::Default, tr("Stop")))
{
    setObjectName(u"kubeRayPage"_s);
    m_banner->setObjectName(u"kubeRayBanner"_s);
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(space::xxl, space::l, space::xxl, space::xl);
    rows->setSpacing(space::l);
    rows->addWidget(m_banner);
    rows->addWidget(makeForm());
    rows->addWidget(makeProgress());
    rows->addWidget(makeActions());
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"kubeRayScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(column);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_banner, &Banner::nextStepRequested, this, &KubeRayPage::takeBannerStep);
    connect(m_form, &OperatorForm::changed, this, &KubeRayPage::refresh);
    connect(m_byHelm, &QRadioButton::toggled, this, &KubeRayPage::refresh);
    refresh();
}

KubeRayPage::~KubeRayPage() = default;

QWidget *KubeRayPage::makeForm()
{
    m_formPart = new QWidget;
    m_form->setMaximumWidth(m_context.theme.widthOf(widestForm));
    m_builtIn->setObjectName(u"builtInEngineField"_s);
    m_byHelm->setObjectName(u"helmEngineField"_s);
    m_command->setObjectName(u"helmCommand"_s);
    m_builtIn->setChecked(true);
    m_engines = new QWidget;
    auto *engines = new QVBoxLayout(m_engines);
    engines->setContentsMargins(0, 0, 0, 0);
    engines->setSpacing(space::xs);
    engines->addWidget(
        new TextLabel(m_context.theme, TextStyle::Strong, ColorRole::Text, tr("Installed by"), TextLabel::Wrap::No));
    engines->addWidget(m_builtIn);
    engines->addWidget(m_byHelm);
    engines->addWidget(m_command);
    m_engines->hide(); // until helm is found: without it there is nothing to choose
    auto *rows = new QVBoxLayout(m_formPart);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::m);
    rows->addWidget(m_form);
    rows->addWidget(m_engines);
    return m_formPart;
}

QWidget *KubeRayPage::makeProgress()
{
    m_progressPart = new QWidget;
    m_steps->setObjectName(u"installSteps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_reason->setObjectName(u"installReason"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_output->setObjectName(u"installOutput"_s);
    m_output->setAccessibleName(tr("Output"));
    m_output->setReadOnly(true);
    m_output->setMaximumBlockCount(mostLines);
    m_output->setFont(m_context.theme.font(TextStyle::Mono));
    m_output->setMinimumHeight(m_context.theme.widthOf(outputHeight));
    m_output->hide();
    auto *rows = new QVBoxLayout(m_progressPart);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::m);
    rows->addWidget(m_steps);
    rows->addWidget(m_reason);
    rows->addWidget(m_output);
    m_progressPart->hide();
    return m_progressPart;
}

QWidget *KubeRayPage::makeActions()
{
    m_actions = new QWidget;
    m_undo->setObjectName(u"undoInstallButton"_s);
    m_remove->setObjectName(u"removeOperatorButton"_s);
    m_upgrade->setObjectName(u"upgradeOperatorButton"_s);
    m_stop->setObjectName(u"stopInstallButton"_s);
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (Button *button : {m_undo, m_remove, m_upgrade, m_stop})
        row->addWidget(button);
    row->addStretch(1);
    connect(m_undo, &Button::clicked, this, &KubeRayPage::askUndo);
    connect(m_remove, &Button::clicked, this, &KubeRayPage::askRemoval);
    connect(m_upgrade, &Button::clicked, this, [this] { takeBannerStep(upgradeStep); });
    connect(m_stop, &Button::clicked, this, [this] {
        if (m_isHelmAtWork && m_helm)
            m_helm->cancel();
        else if (m_flow)
            m_flow->cancel();
    });
    return m_actions;
}

void KubeRayPage::begin()
{
    if (m_flow || !m_context.session)
        return;
    kube::Connection &connection = m_context.session->connection();
    m_flow = std::make_unique<ray::InstallFlow>(connection);
    m_checks = std::make_unique<ray::ClusterChecks>(connection, m_context.draft.namespaceName());
    m_helm = std::make_unique<ray::HelmEngine>(
        connection.access(), QStringList{connection.access().file},
        std::make_shared<kube::LoginShellPath>(kube::LoginShellPath::Options{.home = QDir::homePath()}));
    connect(m_context.session, &QObject::destroyed, this, [this] {
        m_flow.reset();
        m_checks.reset();
        m_helm.reset();
    });
    connect(m_checks.get(), &ray::ClusterChecks::changed, this, &KubeRayPage::takeChecks);
    connect(m_flow.get(), &ray::InstallFlow::stepChanged, this, &KubeRayPage::refresh);
    connect(m_flow.get(), &ray::InstallFlow::podChanged, this, &KubeRayPage::refresh);
    connect(m_flow.get(), &ray::InstallFlow::madeChanged, this, &KubeRayPage::refresh);
    connect(m_helm.get(), &ray::HelmEngine::outputReady, this, [this](const QString &text) {
        m_output->moveCursor(QTextCursor::End);
        m_output->insertPlainText(text);
        m_output->ensureCursorVisible();
    });
    findHelm();
}

QCoro::Task<void> KubeRayPage::findHelm()
{
    QPointer<KubeRayPage> self(this);
    const auto found = co_await m_helm->find();
    if (!self || !m_helm)
        co_return;
    m_foundHelm = found.value_or(ray::HelmEngine::Found{}); // without helm there is no choice, which is no error
    m_byHelm->setText(m_foundHelm.version.isEmpty() ? u"helm"_s : tr("helm %1").arg(m_foundHelm.version));
    refresh();
}

void KubeRayPage::enter()
{
    begin();
    if (!m_checks)
        return;
    m_checks->setNamespaces(m_context.draft.namespaceName(), m_form->settings().namespaceName);
    m_checks->setActive(true);
    m_form->askIndex();
    takeChecks();
}

void KubeRayPage::leave()
{
    if (m_checks)
        m_checks->setActive(false);
}

void KubeRayPage::takeChecks()
{
    if (m_checks && m_checks->installations())
        showInstallations(*m_checks->installations());
    else
        refresh();
}

void KubeRayPage::showInstallations(const QList<ray::Installation> &installations)
{
    m_installations = installations;
    if (const ray::Installation *one = installation()) {
        m_form->setInstalled(one->operatorInfo.namespaceName, one->releaseName, one->watchedNamespaces);
        if (one->operatorInfo.release)
            m_context.draft.setOperatorRelease(*one->operatorInfo.release);
    }
    refresh();
}

/// Its version, or the image where it has none.
QString KubeRayPage::nameOf(const ray::Installation &installation)
{
    const ray::OperatorInfo &info = installation.operatorInfo;
    return info.tag.isEmpty() ? info.image : info.tag;
}

const ray::Installation *KubeRayPage::installation() const
{
    return m_installations && m_installations->size() == 1 ? &m_installations->constFirst() : nullptr;
}

bool KubeRayPage::isWorking() const
{
    return m_isHelmAtWork || (m_flow && m_flow->isRunning());
}

bool KubeRayPage::usesHelm() const
{
    const ray::Installation *one = installation();
    if (one) // what helm made is helm's to change
        return one->maker == ray::Installation::Maker::Helm
            || (one->maker == ray::Installation::Maker::BuiltIn && m_byHelm->isChecked());
    return m_byHelm->isChecked();
}

QString KubeRayPage::title() const
{
    return tr("KubeRay, the operator");
}

QString KubeRayPage::explanation() const
{
    return tr("It makes the pods of Ray clusters and looks after them. A Kubernetes cluster needs one.");
}

QString KubeRayPage::stepTitle() const
{
    return u"KubeRay"_s;
}

QString KubeRayPage::summary() const
{
    switch (m_mode) {
    case Mode::Asking: return tr("Being asked");
    case Mode::Absent: return tr("Not installed");
    case Mode::Several: return tr("Several operators");
    case Mode::Working: return tr("At work");
    case Mode::Present:
    case Mode::Upgrading: break;
    }
    const ray::Installation *one = installation();
    if (!one)
        return {};
    return one->operatorInfo.readyReplicas > 0 ? tr("%1 is running").arg(nameOf(*one))
                                               : tr("%1 is not running").arg(nameOf(*one));
}

WizardPage::State KubeRayPage::state() const
{
    const ray::Installation *one = installation();
    switch (m_mode) {
    case Mode::Asking:
    case Mode::Working: return State::ToCome;
    case Mode::Absent: return m_result && !*m_result ? State::Attention : State::ToCome;
    case Mode::Several: return State::Attention;
    case Mode::Present:
    case Mode::Upgrading: return one && one->operatorInfo.readyReplicas > 0 ? State::Done : State::Attention;
    }
    Q_UNREACHABLE_RETURN(State::ToCome);
}

bool KubeRayPage::isComplete() const
{
    switch (m_mode) {
    case Mode::Asking:
    case Mode::Working: return false;
    case Mode::Absent:
    case Mode::Upgrading: return m_form->isRight();
    case Mode::Present:
    case Mode::Several: return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString KubeRayPage::nextText() const
{
    switch (m_mode) {
    case Mode::Absent: return tr("Install KubeRay %1").arg(m_form->settings().version);
    case Mode::Upgrading: return tr("Change to %1").arg(m_form->settings().version);
    case Mode::Working: return m_work == Work::Install ? tr("Installing KubeRay") : tr("At work");
    case Mode::Asking:
    case Mode::Present:
    case Mode::Several: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

bool KubeRayPage::takesNext()
{
    switch (m_mode) {
    case Mode::Absent: work(Work::Install); return false;
    case Mode::Upgrading: work(Work::Upgrade); return false;
    case Mode::Asking:
    case Mode::Working: return false;
    case Mode::Present:
    case Mode::Several: return true;
    }
    Q_UNREACHABLE_RETURN(true);
}

void KubeRayPage::takeBannerStep(const QString &id)
{
    if (id == upgradeStep) {
        m_wantsUpgrade = !m_wantsUpgrade;
        refresh();
    } else if (id == definitionsStep) {
        work(Work::Definitions);
    }
}

void KubeRayPage::refresh()
{
    const auto modeNow = [this] {
        if (isWorking())
            return Mode::Working;
        if (!m_installations)
            return Mode::Asking;
        if (m_installations->isEmpty())
            return Mode::Absent;
        if (m_installations->size() > 1)
            return Mode::Several;
        return m_wantsUpgrade ? Mode::Upgrading : Mode::Present;
    };
    m_mode = modeNow();
    const ray::Installation *one = installation();
    const bool isOurs = one && one->maker == ray::Installation::Maker::BuiltIn;
    const bool isHelms = one && one->maker == ray::Installation::Maker::Helm && !m_foundHelm.program.isEmpty();
    m_formPart->setVisible(m_mode == Mode::Absent || m_mode == Mode::Upgrading);
    m_remove->setVisible(m_mode == Mode::Present && (isOurs || isHelms));
    m_upgrade->setVisible((m_mode == Mode::Present || m_mode == Mode::Upgrading) && (isOurs || isHelms));
    m_upgrade->setText(m_mode == Mode::Upgrading ? tr("Keep this version") : tr("Another version"));
    m_undo->setVisible(!isWorking() && m_flow && !m_flow->made().isEmpty());
    m_stop->setVisible(isWorking());
    m_actions->setVisible(isWorking() || !m_undo->isHidden() || !m_remove->isHidden() || !m_upgrade->isHidden());
    refreshHelm();
    refreshSteps();
    refreshBanner();
    emit changed();
}

void KubeRayPage::refreshHelm()
{
    const bool hasHelm = m_helm && !m_foundHelm.program.isEmpty();
    m_engines->setVisible(hasHelm);
    m_command->setVisible(hasHelm && usesHelm());
    if (hasHelm && usesHelm())
        m_command->setCode(m_helm->installCommand(m_foundHelm, m_form->settings(), m_form->repository()).toLine());
}

void KubeRayPage::refreshSteps()
{
    m_progressPart->setVisible(isWorking() || m_result);
    m_output->setVisible(m_isHelmAtWork || !m_output->toPlainText().isEmpty());
    if (!m_flow)
        return;
    QList<ProgressItem> items;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const ray::InstallStep &step : m_flow->steps()) {
        const qint64 end = step.ended == 0 ? now : step.ended;
        items.append({.id = QString::number(int(step.id)),
                      .mark = markOf(step.state),
                      .title = InstallText::step(step.id),
                      .text = step.subject,
                      .elapsed = step.began == 0 ? tr("waiting") : durationText((end - step.began) / 1000)});
    }
    m_steps->setItems(items);
    const ray::OperatorPod &pod = m_flow->pod();
    QStringList reasons;
    const bool isAboutPod = std::ranges::any_of(m_flow->steps(), [](const ray::InstallStep &step) {
        return step.id == ray::InstallStep::Id::Pod && step.state != ray::InstallStep::State::ToCome;
    });
    if (isAboutPod && pod.state != ray::OperatorPod::State::Ready)
        reasons = {InstallText::pod(pod), pod.reason, pod.message, pod.event,
                   pod.log}; // OOMKilled is in none of the rest
    for (const auto &[manifest, error] : m_flow->refusals())
        reasons.append(tr("%1 %2: %3").arg(manifest.kind, manifest.name, error.message));
    reasons.removeAll(QString());
    m_reason->setText(reasons.join(u'\n'));
    m_reason->setVisible(!reasons.isEmpty());
}

void KubeRayPage::refreshBanner()
{
    m_banner->setNextSteps({});
    m_banner->setVisible(true);
    if (m_result && !*m_result && m_result->error().kind != Error::Kind::Cancelled) {
        m_banner->setMessage(Tone::Bad, tr("KubeRay is not as it should be yet"),
                             InstallText::error(m_result->error()));
        return;
    }
    switch (m_mode) {
    case Mode::Asking: m_banner->setVisible(false); return;
    case Mode::Working:
        m_banner->setMessage(Tone::Info, tr("This takes a minute or two"),
                             tr("What is made so far can be undone at any time."));
        return;
    case Mode::Absent:
        m_banner->setMessage(
            Tone::Info, tr("KubeRay is not installed here"),
            tr("It is installed with what stands below; for most clusters nothing has to be changed."));
        return;
    case Mode::Several:
    case Mode::Present:
    case Mode::Upgrading: break;
    }
    if (!m_checks) {
        m_banner->setVisible(false);
        return;
    }
    const ray::Check &definitions = m_checks->check(ray::Check::Id::Definitions);
    const ray::Check &presence = m_checks->check(ray::Check::Id::Operator);
    const bool isSkewed = definitions.fix == ray::Check::Fix::ApplyDefinitions;
    const ray::Check &said = isSkewed ? definitions : presence;
    const bool isGood = said.state == ray::Check::State::Passed;
    m_banner->setMessage(isGood                                        ? Tone::Ok
                             : said.state == ray::Check::State::Failed ? Tone::Bad
                                                                       : Tone::Warn,
                         CheckText::sentence(said), CheckText::advice(said));
    if (isSkewed && m_mode == Mode::Present)
        m_banner->setNextSteps({{definitionsStep, CheckText::action(definitions.fix)}});
}

} // namespace raydeck::ui
