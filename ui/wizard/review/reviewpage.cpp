#include <ui/wizard/review/reviewpage.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/text/errortext.h>
#include <ui/text/problemtext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>
#include <ui/editor/codeeditor.h>

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr int ListWidth = 400;
constexpr auto Settle = 400ms; // after an edit, before the server is asked again

bool isRayCluster(const kube::YamlDocument &document)
{
    return document.string(u"kind") == "RayCluster"_L1;
}

} // namespace

QByteArray yamlStream(const QList<kube::YamlDocument> &documents)
{
    QByteArray stream;
    for (const kube::YamlDocument &document : documents) {
        if (!stream.isEmpty())
            stream += "---\n";
        stream += document.text();
        if (!stream.endsWith('\n'))
            stream += '\n';
    }
    return stream;
}

ReviewPage::ReviewPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_banner(new Banner(context.theme)), m_yaml(new CodeEditor(context.theme))
{
    setObjectName(u"reviewPage"_s);
    m_banner->setObjectName(u"dryRunBanner"_s);
    m_yaml->setObjectName(u"reviewYaml"_s);
    m_yaml->setAccessibleName(tr("YAML of all objects"));
    m_yaml->setReadOnly(true);
    m_yaml->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_yaml->setTabChangesFocus(true);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(createList());
    columns->addWidget(new Hairline(context.theme, Qt::Vertical));
    columns->addWidget(createYaml(), 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(Settle);
    connect(&m_soon, &QTimer::timeout, this, &ReviewPage::ask);
    connect(&context.draft, &ray::ClusterDraft::changed, this, [this] {
        m_createsWhenPassed = false;
        if (m_isShown) {
            m_soon.start();
            refresh();
        }
    });
}

ReviewPage::~ReviewPage() = default;

QWidget *ReviewPage::createList()
{
    auto *ground = new Surface(m_context.theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(space::xxl, space::l, space::xl, space::xl);
    rows->setSpacing(space::m);
    rows->addWidget(m_banner);
    rows->addWidget(new TextLabel(m_context.theme, TextStyle::Strong, ColorRole::Text,
                                  tr("Will be created, in this order"), TextLabel::Wrap::No));
    m_objects = new QVBoxLayout;
    m_objects->setSpacing(space::m);
    rows->addLayout(m_objects);
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(ground);
    scroll->setFixedWidth(m_context.theme.widthOf(ListWidth));
    return scroll;
}

QWidget *ReviewPage::createYaml()
{
    auto *side = new Surface(m_context.theme, ColorRole::Page);
    auto *copy = new IconButton(m_context.theme, u"copy"_s, tr("Copy the YAML"));
    copy->setObjectName(u"copyReviewButton"_s);
    connect(copy, &IconButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_yaml->toPlainText()); });
    auto *head = new QHBoxLayout;
    head->addWidget(
        new TextLabel(m_context.theme, TextStyle::Strong, ColorRole::Text, tr("YAML"), TextLabel::Wrap::No));
    head->addWidget(new TextLabel(m_context.theme, TextStyle::Caption, ColorRole::Text2, tr("as it will be sent"),
                                  TextLabel::Wrap::No));
    head->addStretch(1);
    head->addWidget(copy);
    auto *card = new Card(m_context.theme, ColorRole::Base);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::s, space::s, space::s, space::s);
    inside->setSpacing(space::xs);
    inside->addLayout(head);
    inside->addWidget(m_yaml, 1);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    rows->addWidget(card);
    return side;
}

QString ReviewPage::title() const
{
    return tr("Review");
}

QString ReviewPage::explanation() const
{
    return tr("What the server would say is asked before anything is created.");
}

QString ReviewPage::summary() const
{
    if (m_dryRun == DryRun::NotAsked)
        return {};
    const QString objects = tr("%n objects", nullptr, int(m_context.draft.manifests().size()));
    switch (m_dryRun) {
    case DryRun::NotAsked:
    case DryRun::Asking:
    case DryRun::Unanswered: return objects;
    case DryRun::Passed: return tr("%1, dry run passed").arg(objects);
    case DryRun::Refused: return tr("%1, dry run refused").arg(objects);
    }
    Q_UNREACHABLE_RETURN({});
}

WizardPage::State ReviewPage::state() const
{
    switch (m_dryRun) {
    case DryRun::NotAsked:
    case DryRun::Asking: return State::ToCome;
    case DryRun::Refused:
    case DryRun::Unanswered: return State::Attention;
    case DryRun::Passed: return m_context.draft.blocks() ? State::Attention : State::Done;
    }
    Q_UNREACHABLE_RETURN(State::ToCome);
}

QString ReviewPage::nextText() const
{
    return tr("Create cluster");
}

QString ReviewPage::whyNot() const
{
    for (const ray::Problem &problem : m_context.draft.problems()) {
        if (problem.weight == ray::Problem::Weight::Error)
            return problem.path;
    }
    return {};
}

bool ReviewPage::takesNext()
{
    if (m_context.draft.blocks()) {
        emit goToFieldRequested(whyNot());
        return false;
    }
    if (m_dryRun == DryRun::Asking || m_soon.isActive()) {
        m_createsWhenPassed = true; // one press is enough
        refreshBanner();
        return false;
    }
    if (m_dryRun != DryRun::Refused)
        emit createRequested();
    return false;
}

void ReviewPage::enter()
{
    m_isShown = true;
    m_createsWhenPassed = false;
    if (m_dryRun == DryRun::NotAsked || m_asked != m_context.draft.manifests() || m_dryRun == DryRun::Unanswered)
        ask();
    refresh();
}

void ReviewPage::leave()
{
    m_isShown = false;
    m_soon.stop();
    m_createsWhenPassed = false;
}

void ReviewPage::ask()
{
    m_soon.stop();
    m_answers.clear();
    m_error.reset();
    m_asked = m_context.draft.manifests();
    const int attempt = ++m_attempt;
    if (m_context.draft.blocks() || !m_context.session) {
        m_dryRun = m_context.draft.blocks() ? DryRun::Refused : DryRun::Unanswered;
        return refresh();
    }
    m_dryRun = DryRun::Asking;
    tables::ClusterSession &session = *m_context.session;
    m_flow = std::make_unique<ray::CreateFlow>(
        session.connection(), ray::CreationJournal(QDir(m_context.configFolder).filePath(u"creations"_s)),
        session.access().context);
    QCoro::connect(m_flow->dryRun(m_asked), this,
                   [this, attempt](const Result<QList<ray::DryRunAnswer>> &answers) { answered(attempt, answers); });
    refresh();
}

void ReviewPage::answered(int attempt, const Result<QList<ray::DryRunAnswer>> &answers)
{
    if (attempt != m_attempt)
        return;
    if (answers)
        m_answers = *answers;
    else
        m_error = answers.error();
    const bool isRefused =
        std::ranges::any_of(m_answers, [](const ray::DryRunAnswer &answer) { return !answer.complaints.isEmpty(); });
    m_dryRun = !answers ? DryRun::Unanswered : isRefused ? DryRun::Refused : DryRun::Passed;
    refresh();
    if (std::exchange(m_createsWhenPassed, false) && m_dryRun != DryRun::Refused)
        emit createRequested();
}

void ReviewPage::refresh()
{
    refreshBanner();
    refreshObjects();
    m_yaml->setYaml(yamlStream(m_context.draft.manifests()));
    emit changed();
}

void ReviewPage::refreshBanner()
{
    switch (m_dryRun) {
    case DryRun::NotAsked:
    case DryRun::Asking:
        m_banner->setMessage(
            Tone::Info, m_createsWhenPassed ? tr("Created as soon as the server agrees") : tr("The server is asked"),
            {}, u"hour"_s);
        return;
    case DryRun::Passed:
        m_banner->setMessage(Tone::Ok, tr("The server would take all of it"), tr("Nothing is created yet."));
        return;
    case DryRun::Refused:
        m_banner->setMessage(Tone::Bad, tr("Not all of it can be created"), tr("What is wrong stands below."));
        return;
    case DryRun::Unanswered:
        m_banner->setMessage(Tone::Warn, tr("The server could not be asked"),
                             m_error ? ErrorText::advice(*m_error) : QString());
        return;
    }
}

void ReviewPage::refreshObjects()
{
    while (QLayoutItem *item = m_objects->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QList<kube::YamlDocument> manifests = m_context.draft.manifests();
    for (qsizetype i = 0; i < manifests.size(); ++i)
        addObject(i, manifests.at(i));
}

void ReviewPage::addObject(qsizetype index, const kube::YamlDocument &document)
{
    const auto answer = std::ranges::find(m_answers, index, &ray::DryRunAnswer::object);
    const bool isCluster = isRayCluster(document);
    const bool isRefused =
        (answer != m_answers.end() && !answer->complaints.isEmpty()) || (isCluster && m_context.draft.blocks());
    const bool isPassed = !isRefused && m_dryRun != DryRun::Asking && answer != m_answers.end();
    auto *row = new QWidget;
    row->setObjectName(u"reviewObject"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    const QString icon = isRefused ? u"fail"_s : isPassed ? u"ok"_s : u"circle"_s;
    const ColorRole role = isRefused ? ColorRole::Bad : isPassed ? ColorRole::Ok : ColorRole::Text3;
    line->addWidget(new IconLabel(m_context.theme, icon, role), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    const QString kind = document.string(u"kind");
    const QString name = document.string(u"metadata.name");
    const QString place = document.string(u"metadata.namespace");
    words->addWidget(new TextLabel(m_context.theme, TextStyle::Body, ColorRole::Text, kind, TextLabel::Wrap::Words));
    //: Below the kind of an object. %1: its name, %2: its namespace
    const QString where = place.isEmpty() ? name : tr("%1 in %2").arg(name, place);
    words->addWidget(
        new TextLabel(m_context.theme, TextStyle::Caption, ColorRole::Text2, where, TextLabel::Wrap::Words));
    line->addLayout(words, 1);
    m_objects->addWidget(row);
    if (isCluster) {
        for (const ray::Problem &problem : m_context.draft.problems()) {
            if (problem.weight == ray::Problem::Weight::Error)
                addWrong(problem.path, ProblemText::text(problem));
        }
    }
    for (const ray::ServerComplaint &complaint :
         answer == m_answers.end() ? QList<ray::ServerComplaint>() : answer->complaints)
        addWrong(isCluster ? complaint.path : QString(), complaint.text);
}

void ReviewPage::addWrong(const QString &path, const QString &text)
{
    auto *row = new QWidget;
    row->setObjectName(u"reviewProblem"_s);
    auto *words = new QVBoxLayout(row);
    words->setContentsMargins(space::xxl, 0, 0, 0);
    words->setSpacing(1);
    words->addWidget(new TextLabel(m_context.theme, TextStyle::Body, ColorRole::Bad, text, TextLabel::Wrap::Words));
    if (!path.isEmpty()) {
        auto *where = new TextLabel(m_context.theme, TextStyle::Caption, ColorRole::Text2,
                                    QString(path).replace(u'.', u".\u200b"_s), TextLabel::Wrap::Words);
        auto *go = new Button(m_context.theme, ButtonLook::Default, tr("Go to the field"));
        go->setObjectName(u"goToFieldButton"_s);
        connect(go, &Button::clicked, this, [this, path] { emit goToFieldRequested(path); });
        words->addWidget(where);
        words->addSpacing(space::xs);
        words->addWidget(go, 0, Qt::AlignLeft);
    }
    m_objects->addWidget(row);
}

} // namespace raydeck::ui
