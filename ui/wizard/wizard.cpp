#include <ui/wizard/wizard.h>

#include <models/tables/capacityfeed.h>
#include <models/tables/clustersession.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/requesttotals.h>
#include <ui/wizard/wizardside.h>
#include <ui/wizard/yamlpane.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr int SideWidth = 245;
constexpr int FormWidth = 440; // of the page that stays free beside the YAML, where there is room
constexpr int LeastYaml = 340;
constexpr int MostYaml = 640;
constexpr auto SaveDelay = 500ms;     // after the last edit
constexpr auto MakeNextDelay = 200ms; // the page that is shown comes first

namespace step {
constexpr auto showYaml = "showYaml"_L1;
constexpr auto takeBack = "takeBack"_L1;
constexpr auto startAnew = "startAnew"_L1;
constexpr auto understood = "understood"_L1;
} // namespace step

/// "v1.33.4" as a person says it.
QString plainVersion(const QString &version)
{
    return version.startsWith(u'v') ? version.sliced(1) : version;
}

StepList::Step::Mark markOf(WizardPage::State state)
{
    switch (state) {
    case WizardPage::State::ToCome: return StepList::Step::Mark::ToCome;
    case WizardPage::State::Done: return StepList::Step::Mark::Done;
    case WizardPage::State::Attention: return StepList::Step::Mark::Attention;
    }
    Q_UNREACHABLE_RETURN(StepList::Step::Mark::ToCome);
}

} // namespace

Wizard::Wizard(const Theme &theme, Settings &settings, tables::ClusterSession *session, const Options &options,
               const QList<Step> &steps, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_options(options), m_steps(steps), m_made(steps.size()),
      m_file(options.configFolder, options.context),
      m_capacity(session ? std::make_unique<tables::CapacityFeed>(session->connection()) : nullptr),
      m_context{theme, settings, m_draft, session, m_capacity.get(), options.configFolder},
      m_side(new WizardSide(theme)), m_banner(new Banner(theme)), m_pages(new QStackedWidget),
      m_yaml(new YamlPane(theme, m_draft)), m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_totals(new TextLabel(theme, TextStyle::Body, ColorRole::Text2)),
      m_back(new Button(theme, ButtonLook::Default, tr("Back"))),
      m_next(new Button(theme, ButtonLook::Primary, tr("Next")))
{
    setObjectName(u"wizard"_s);
    m_banner->setObjectName(u"wizardBanner"_s);
    m_pages->setObjectName(u"wizardPages"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_totals->setObjectName(u"requestTotals"_s);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);

    m_bannerRow = new Surface(theme, ColorRole::Base);
    auto *bannerRow = new QVBoxLayout(m_bannerRow);
    bannerRow->setContentsMargins(space::xxl, space::m, space::xl, 0);
    bannerRow->addWidget(m_banner);
    m_area = new QWidget; // the YAML lies over its right part, so that no page is squeezed
    auto *area = new QVBoxLayout(m_area);
    area->setContentsMargins(0, 0, 0, 0);
    area->setSpacing(0);
    area->addWidget(m_bannerRow);
    area->addWidget(m_pages, 1);
    m_yaml->setParent(m_area);
    m_yaml->hide();

    auto *content = new Surface(theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(createHead());
    rows->addWidget(m_area, 1);
    rows->addWidget(createFooter());
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_side);
    columns->addWidget(content, 1);
    m_side->setFixedWidth(SideWidth);

    wireKeys();
    connect(&m_side->steps(), &StepList::chosen, this, &Wizard::showStep);
    connect(m_side, &WizardSide::yamlToggled, this, &Wizard::toggleYaml);
    connect(m_side, &WizardSide::savePresetRequested, this, &Wizard::savePreset);
    connect(m_yaml, &YamlPane::closeRequested, this, &Wizard::toggleYaml);
    connect(m_banner, &Banner::nextStepRequested, this, &Wizard::takeBannerStep);
    connect(m_cancel, &Button::clicked, this, &Wizard::cancel);
    connect(m_back, &Button::clicked, this, &Wizard::goBack);
    connect(m_next, &Button::clicked, this, &Wizard::goNext);

    if (session) {
        m_draft.start(m_draft.text(), session->namespaceName());
        connect(session, &tables::ClusterSession::factsChanged, this, &Wizard::takeFacts);
    }
    takeFacts();
    takeSavedDraft();
    followCreation();
    m_save.setSingleShot(true);
    m_save.setInterval(SaveDelay);
    connect(&m_save, &QTimer::timeout, this, &Wizard::saveDraft);
    m_makeNext.setSingleShot(true);
    m_makeNext.setInterval(MakeNextDelay);
    connect(&m_makeNext, &QTimer::timeout, this, &Wizard::makeNextPage);
    connect(&m_draft, &ray::ClusterDraft::changed, this, [this] {
        m_save.start();
        refresh();
    });
    const int saved = m_restored ? indexOf(m_restored->step) : -1;
    showStep(saved >= 0 && m_steps.at(saved).about != Step::About::Progress ? saved : 0);
}

Wizard::~Wizard()
{
    if (m_save.isActive())
        saveDraft();
    qDeleteAll(m_made); // pages go before the draft that they hold on to
}

QWidget *Wizard::createHead()
{
    auto *head = new Surface(m_theme, ColorRole::Base, Qt::BottomEdge);
    m_title = new TextLabel(m_theme, TextStyle::PageTitle, ColorRole::Text);
    m_title->setObjectName(u"pageTitle"_s);
    m_explanation = new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2);
    m_explanation->setObjectName(u"pageExplanation"_s);
    m_explanation->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    m_headEnd = new QHBoxLayout;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xxl, space::m, space::xxl, 10);
    row->addLayout(words, 1);
    row->addLayout(m_headEnd);
    return head;
}

QWidget *Wizard::createFooter()
{
    auto *footer = new Surface(m_theme, ColorRole::Base, Qt::TopEdge);
    m_footerStart = new QHBoxLayout;
    m_footerStart->addWidget(m_cancel);
    m_totals->setMinimumWidth(0);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_totals->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xxl, 10, space::xl, 10);
    row->setSpacing(space::s);
    row->addLayout(m_footerStart);
    row->addWidget(m_totals, 1);
    row->addSpacing(space::s);
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_cancel->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_back->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_next->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    return footer;
}

void Wizard::wireKeys()
{
    const auto add = [this](const QKeySequence &keys, auto function) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, function);
    };
    add(Qt::CTRL | Qt::Key_Return, &Wizard::goNext);
    add(Qt::CTRL | Qt::Key_Enter, &Wizard::goNext);
    add(Qt::ALT | Qt::Key_Left, &Wizard::goBack);
    add(Qt::CTRL | Qt::Key_Y, &Wizard::toggleYaml);
    add(Qt::Key_Escape, [this] {
        if (m_yaml->isVisible())
            toggleYaml();
        else
            cancel();
    });
    add(QKeySequence::Undo, [this] { m_draft.undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_draft.redo(); });
    qApp->installEventFilter(this);
}

/// A line's own undo knows only that line, and only what was typed there: the draft's undoes whatever was changed last.
bool Wizard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *widget = qobject_cast<QWidget *>(watched);
        auto *key = static_cast<QKeyEvent *>(event);
        if (widget && isAncestorOf(widget) && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Wizard::takeFacts()
{
    const tables::ClusterSession *session = m_context.session;
    const QString version = session ? plainVersion(session->serverVersion()) : QString();
    //: Where the cluster is made. %1: name of a context, %2: a version such as 1.33.4
    m_side->setPlace(version.isEmpty() ? m_options.context : tr("%1 · Kubernetes %2").arg(m_options.context, version));
    if (!session || !session->operators() || session->operators()->operators.isEmpty())
        return;
    if (const auto release = session->operators()->operators.constFirst().release)
        m_draft.setOperatorRelease(*release);
}

void Wizard::toggleYaml()
{
    const bool shown = m_yaml->isHidden();
    m_yaml->setVisible(shown);
    m_side->setYamlShown(shown);
    placeYaml();
    if (shown)
        m_yaml->focusText();
    else if (WizardPage *page = current())
        page->setFocus(Qt::OtherFocusReason);
}

void Wizard::placeYaml()
{
    const int free = m_area->width() - m_theme.widthOf(FormWidth);
    const int width =
        std::min(std::clamp(free, m_theme.widthOf(LeastYaml), m_theme.widthOf(MostYaml)), m_area->width());
    m_yaml->setGeometry(m_area->width() - width, 0, width, m_area->height());
    m_yaml->raise();
}

void Wizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the area has its new size
    placeYaml();
}

void Wizard::setSideWidth(int width)
{
    m_side->setFixedWidth(width);
}

void Wizard::takeBannerStep(const QString &id)
{
    if (id == step::showYaml) {
        if (m_yaml->isHidden())
            toggleYaml();
        const auto &error = m_draft.textError();
        m_yaml->goToLine(error ? std::max(1, yamlErrorLine(error->message)) : 1);
    } else if (id == step::takeBack) {
        m_draft.setText(m_draft.document().text()); // undo brings the typed text back
    } else if (id == step::startAnew) {
        discardDraft();
    } else if (id == step::understood) {
        m_damaged.clear();
        refresh();
    }
}

void Wizard::refresh()
{
    const WizardPage *page = current();
    if (!page)
        return;
    m_title->setText(page->title());
    m_explanation->setText(page->explanation());
    refreshBanner();
    refreshSteps();
    refreshFooter();
}

void Wizard::refreshBanner()
{
    const bool isBroken = m_draft.textError().has_value();
    m_pages->setEnabled(!isBroken);
    if (isBroken) {
        m_banner->setMessage(Tone::Bad, tr("The form waits until the YAML can be read"), m_draft.textError()->message);
        m_banner->setNextSteps({{step::showYaml, tr("Show the line"), {}, ButtonLook::Default},
                                {step::takeBack, tr("Take the last right text"), {}, ButtonLook::Default}});
    } else if (!m_damaged.isEmpty()) {
        //: %1: paths of files
        m_banner->setMessage(
            Tone::Warn, tr("A note about a creation of earlier cannot be read"),
            tr("What was created then may still be in the cluster, and is not listed here. The note is "
               "kept until you remove it: %1")
                .arg(QLocale().createSeparatedList(m_damaged)));
        m_banner->setNextSteps({{step::understood, tr("Understood"), {}, ButtonLook::Default}});
    } else if (m_restored) {
        const QDateTime saved = m_restored->savedAt.toLocalTime();
        //: %1: date and time
        m_banner->setMessage(
            Tone::Info, tr("Your unfinished form is back"),
            tr("It was kept on this computer, as of %1.").arg(QLocale().toString(saved, QLocale::ShortFormat)));
        m_banner->setNextSteps({{step::startAnew, tr("Start anew"), {}, ButtonLook::Default}});
    }
    m_bannerRow->setVisible(isBroken || m_restored || !m_damaged.isEmpty());
}

void Wizard::refreshSteps()
{
    QList<StepList::Step> rows;
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps.at(i);
        // What was made ahead says nothing until it was looked at; only a creation of earlier speaks for itself.
        const WizardPage *page = m_seen.contains(i) || step.about == Step::About::Progress ? m_made.at(i) : nullptr;
        StepList::Step row{.title = page ? page->stepTitle() : step.title,
                           .summary = page ? page->summary() : QString()};
        if (row.summary.isEmpty())
            row.summary = step.hint;
        const WizardPage::State state = page ? page->state() : WizardPage::State::ToCome;
        if (m_seen.contains(i) || state == WizardPage::State::Attention)
            row.mark = markOf(state);
        // What goes well has neither ended nor called for attention, and is looked at all the same.
        row.enabled =
            step.about != Step::About::Progress || (page && (page->isComplete() || state != WizardPage::State::ToCome));
        rows.append(row);
    }
    m_side->steps().setSteps(rows);
    m_side->steps().setCurrent(m_current);
}

void Wizard::refreshFooter()
{
    const WizardPage *page = current();
    const Step::About about = m_steps.at(m_current).about;
    m_cancel->setVisible(!m_made.at(m_current)->footerWidget());
    m_totals->setText(about == Step::About::Cluster ? RequestTotals::ofCluster(m_draft.document()) : QString());
    m_back->setVisible(m_current > 0 && (about != Step::About::Progress || !page->backText().isEmpty()));
    m_back->setText(page->backText().isEmpty() ? tr("Back") : page->backText());
    QString next = page->nextText();
    if (next.isEmpty() && m_current + 1 < m_steps.size())
        //: Button. %1: title of the next step
        next = tr("Next: %1").arg(m_steps.at(m_current + 1).title);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_next->setEnabled(!m_draft.textError() && (about == Step::About::Cluster || page->isComplete()));
}

} // namespace raydeck::ui
