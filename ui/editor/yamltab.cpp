#include <ui/editor/yamltab.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/apply/kubectlexport.h>
#include <models/ray/recreate/whatstops.h>
#include <ui/editor/applybar.h>
#include <ui/editor/codeeditor.h>
#include <ui/editor/conflicttable.h>
#include <ui/editor/diffview.h>
#include <ui/editor/planmodel.h>
#include <ui/editor/wayspanel.h>
#include <ui/text/errortext.h>
#include <ui/text/plantext.h>
#include <ui/text/schemaproblemtext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/yamlpane.h>

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int TextHeight = 400; // of text and tables together
constexpr int TablesHeight = 190;

} // namespace

YamlTab::YamlTab(const Theme &theme, const QString &configFolder, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_configFolder(configFolder), m_stack(new StateStack(theme)),
      m_modes(new Segments(theme)), m_shapes(new Segments(theme)), m_compares(new Segments(theme)),
      m_previous(new IconButton(theme, u"up"_s, tr("Previous change"))),
      m_next(new IconButton(theme, u"down"_s, tr("Next change"))),
      m_position(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::No)),
      m_hideServerFields(new QCheckBox(tr("Hide fields set by the server"))), m_banner(new Banner(theme)),
      m_views(new QStackedWidget), m_editor(new CodeEditor(theme, CodeEditor::Undo::OfText)),
      m_diff(new DiffView(theme)), m_splitter(new QSplitter(Qt::Vertical)), m_lower(nullptr),
      m_tableChoice(new Segments(theme)), m_tables(new QStackedWidget), m_plan(new PlanModel(this)),
      m_planTable(new TableView(theme, TableView::Density::Panel)), m_conflicts(new ConflictTable(theme)),
      m_ways(new WaysPanel(theme)), m_bar(new ApplyBar(theme))
{
    setObjectName(u"yamlTab"_s);
    m_editor->setObjectName(u"clusterYaml"_s);
    m_editor->setAccessibleName(tr("YAML of the cluster"));
    m_diff->setObjectName(u"clusterDiff"_s);
    setFocusProxy(m_editor);
    m_views->addWidget(m_editor);
    m_views->addWidget(m_diff);
    m_lower = makeLower();
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_lower);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({TextHeight, TablesHeight});

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeToolRow());
    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(space::pageLeft, 0, space::pageRight, space::s);
    bannerRow->addWidget(m_banner);
    rows->addLayout(bannerRow);
    rows->addWidget(new Hairline(theme, Qt::Horizontal));
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_bar);
    m_stack->setContent(content);
    m_stack->setSkeleton({320, 400, 360, 280, 420});
    m_stack->setObjectName(u"yamlStates"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_banner->hide();

    wireEditor();
    chooseMode(u"edit"_s);
}

YamlTab::~YamlTab() = default;

QWidget *YamlTab::makeToolRow()
{
    m_modes->setObjectName(u"yamlModes"_s);
    m_modes->setSegments({{u"edit"_s, tr("Edit"), {}}, {u"diff"_s, tr("Diff"), {}}});
    m_shapes->setObjectName(u"diffShapes"_s);
    m_shapes->setSegments({{u"side"_s, tr("Side by side"), {}}, {u"unified"_s, tr("Unified"), {}}});
    m_compares->setObjectName(u"diffCompares"_s);
    m_hideServerFields->setObjectName(u"hideServerFields"_s);
    m_hideServerFields->setChecked(true);
    auto *history = new Button(m_theme, ButtonLook::Default, u"undo"_s, tr("History"));
    history->setObjectName(u"historyButton"_s);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::pageLeft, space::s + 2, space::pageRight, space::s);
    layout->setSpacing(space::s);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_modes, m_compares, m_shapes, m_previous, m_next, m_position})
        layout->addWidget(part);
    layout->addStretch(1);
    layout->addWidget(m_hideServerFields);
    layout->addWidget(history);
    layout->addWidget(makeMore());
    connect(m_modes, &Segments::currentChanged, this, &YamlTab::chooseMode);
    connect(m_shapes, &Segments::currentChanged, this, [this](const QString &id) {
        m_diff->setShape(id == "unified"_L1 ? DiffView::Shape::Unified : DiffView::Shape::SideBySide);
    });
    connect(m_compares, &Segments::currentChanged, this, [this](const QString &id) {
        m_compare = id == "server"_L1 ? Compare::Server : id == "dryRun"_L1 ? Compare::DryRun : Compare::Draft;
        refreshDiff();
    });
    connect(m_hideServerFields, &QCheckBox::toggled, this, &YamlTab::refreshDiff);
    connect(m_previous, &IconButton::clicked, m_diff, &DiffView::goToPreviousChange);
    connect(m_next, &IconButton::clicked, m_diff, &DiffView::goToNextChange);
    connect(history, &Button::clicked, this, &YamlTab::showHistory);
    return row;
}

QWidget *YamlTab::makeMore()
{
    auto *more = new IconButton(m_theme, u"more"_s, tr("More for this YAML"));
    more->setObjectName(u"yamlMoreButton"_s);
    more->setFrame(IconButton::Frame::Button);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Export…"), this, &YamlTab::exportYaml);
    menu->addAction(tr("Copy"), this,
                    [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_edit->text())); });
    menu->addAction(tr("Copy as kubectl command"), this,
                    [this] {
                        const kube::ObjectKey &key = m_edit->key();
                        QGuiApplication::clipboard()->setText(
                            QString::fromUtf8(kube::kubectlApply(m_edit->text(), key.context, key.namespaceName)));
                    })
        ->setObjectName(u"copyKubectlAction"_s);
    menu->addSeparator();
    menu->addAction(tr("Fold all"), m_editor, &CodeEditor::foldAll);
    menu->addAction(tr("Unfold all"), m_editor, &CodeEditor::unfoldAll);
    connect(more, &QToolButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    return more;
}

QWidget *YamlTab::makeLower()
{
    m_planTable->setObjectName(u"planTable"_s);
    m_planTable->setAccessibleName(tr("What happens to each changed field"));
    m_planTable->setModel(m_plan);
    const auto verdict = [this](const QModelIndex &index) {
        const ray::Verdict its = m_plan->changes().at(index.row()).verdict;
        return CellLook{.iconName = PlanText::icon(its),
                        .role = textOf(PlanText::tone(its)),
                        .strong = true,
                        .text = PlanText::word(its)};
    };
    m_planTable->setColumns({{.column = PlanModel::VerdictColumn, .width = 170, .look = verdict},
                             {.column = PlanModel::Field, .width = 250, .elide = Qt::ElideMiddle},
                             {.column = PlanModel::Effect, .width = 300, .role = ColorRole::Text2}},
                            PlanModel::Effect);
    m_planTable->setSortingEnabled(false); // in the order of the document
    connect(m_planTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { goToChange(row.row()); });
    connect(m_planTable, &QAbstractItemView::clicked, this, [this](const QModelIndex &row) { goToChange(row.row()); });

    m_tables->addWidget(m_planTable);
    m_tables->addWidget(m_conflicts);
    m_ways->setFixedWidth(m_theme.widthOf(372));
    auto *lower = new Surface(m_theme, ColorRole::Base, Qt::TopEdge);
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(makeTableHead());
    left->addWidget(m_tables, 1);
    row->addLayout(left, 1);
    row->addWidget(m_ways);
    return lower;
}

/// Above the tables, only where others have a say: what happens, or whose the fields are.
QWidget *YamlTab::makeTableHead()
{
    m_tableHead = new QWidget;
    m_tableChoice->setObjectName(u"planTables"_s);
    connect(m_tableChoice, &Segments::currentChanged, this, &YamlTab::refreshTables);
    auto *row = new QHBoxLayout(m_tableHead);
    row->setContentsMargins(space::pageLeft, space::s, space::pageRight, space::xs);
    row->addWidget(m_tableChoice);
    row->addStretch(1);
    m_decideAll = new QWidget;
    auto *all = new QHBoxLayout(m_decideAll);
    all->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, all](const QString &text, const QString &name, kube::ApplySide side) {
        auto *button = new Button(m_theme, ButtonLook::Quiet, text);
        button->setObjectName(name);
        connect(button, &Button::clicked, this, [this, side] { m_conflicts->decideAll(side); });
        all->addWidget(button);
    };
    add(tr("All theirs"), u"allTheirsButton"_s, kube::ApplySide::Theirs);
    add(tr("All yours"), u"allYoursButton"_s, kube::ApplySide::Yours);
    row->addWidget(m_decideAll);
    m_tableHead->hide();
    return m_tableHead;
}

void YamlTab::wireEditor()
{
    connect(m_editor, &CodeEditor::yamlEdited, this, [this] {
        if (m_edit)
            m_edit->setText(m_editor->yaml());
    });
    connect(m_editor, &CodeEditor::lineChosen, this, [this](int line) {
        const qsizetype row = m_edit ? m_edit->planLines().indexOf(line) : -1;
        if (row >= 0)
            m_planTable->selectRow(int(row));
    });
    connect(m_diff, &DiffView::markSelected, this, [this](int id) {
        const QSignalBlocker quiet(m_planTable->selectionModel());
        m_planTable->selectRow(id);
        m_planTable->viewport()->update();
    });
    const auto position = [this] {
        const int changes = m_diff->changeCount();
        m_position->setText(changes == 0 ? tr("No difference")
                                         : tr("Change %1 of %2").arg(m_diff->currentChange() + 1).arg(changes));
        m_previous->setEnabled(changes > 0);
        m_next->setEnabled(changes > 0);
    };
    connect(m_diff, &DiffView::currentChangeChanged, this, position);
    connect(m_diff, &DiffView::changesChanged, this, position);
    connect(m_conflicts, &ConflictTable::decided, this, &YamlTab::refreshBar);
    connect(m_ways, &WaysPanel::wayChanged, this, &YamlTab::refreshBar);
    connect(m_bar, &ApplyBar::applyRequested, this, &YamlTab::apply);
    connect(m_bar, &ApplyBar::discardRequested, this, [this] { takeStep(u"discard"_s); });
    connect(m_bar, &ApplyBar::problemRequested, this, &YamlTab::goToProblem);
    connect(m_bar, &ApplyBar::resultRequested, this, [this] {
        m_compare = Compare::DryRun;
        m_modes->setCurrentId(u"diff"_s);
        refreshCompare();
        refreshDiff();
    });
    connect(m_banner, &Banner::nextStepRequested, this, &YamlTab::takeStep);
    connect(m_stack, &StateStack::nextStepRequested, this, &YamlTab::takeStep);
}

void YamlTab::setCluster(tables::ClusterSession *session, const kube::Uid &uid)
{
    if (session == m_session && uid == m_uid)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->clusters(), nullptr, this, nullptr);
    }
    m_edit.reset(); // it keeps its draft
    m_schemas.reset();
    m_session = session;
    m_uid = uid;
    m_applyError.clear();
    if (session) {
        connect(&session->clusters(), &tables::ClusterModel::healthChanged, this, &YamlTab::clusterChanged);
        connect(session, &tables::ClusterSession::factsChanged, this, &YamlTab::clusterChanged);
    }
    emit changesChanged(0);
    m_stack->setState({.kind = PageState::Kind::Loading, .title = tr("Reading the cluster")});
    if (isVisible())
        begin();
}

const ray::RayClusterRow *YamlTab::cluster() const
{
    return m_session ? m_session->clusters().find(m_uid) : nullptr;
}

void YamlTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_edit)
        begin();
}

void YamlTab::begin()
{
    const ray::RayClusterRow *row = cluster();
    if (!row)
        return refreshState();
    m_edit = std::make_unique<ray::ClusterEdit>(
        m_session->connection(), ray::ClusterEdit::keyOf(m_session->access(), row->namespaceName, row->name),
        ray::ClusterEdit::Stores::in(m_configFolder));
    m_generation = row->generation;
    using ray::ClusterEdit;
    connect(m_edit.get(), &ClusterEdit::stateChanged, this, &YamlTab::refreshState);
    connect(m_edit.get(), &ClusterEdit::textReplaced, this, &YamlTab::takeText);
    connect(m_edit.get(), &ClusterEdit::planChanged, this, &YamlTab::refreshPlan);
    connect(m_edit.get(), &ClusterEdit::checkChanged, this, &YamlTab::refreshBar);
    connect(m_edit.get(), &ClusterEdit::draftSaved, this, &YamlTab::refreshDiff);
    connect(m_edit.get(), &ClusterEdit::applied, this, [this] {
        m_applyError.clear();
        emit said(tr("“%1” is applied.").arg(m_edit->key().name));
    });
    connect(m_edit.get(), &ClusterEdit::applyFailed, this, [this](const Error &error) {
        m_applyError = error.reason == "Undecided"_L1
            ? tr("Somebody changed it in this moment. Look at the conflicts, then apply again.")
            : ErrorText::advice(error);
        refreshBanner();
    });
    clusterChanged();
    m_edit->open();
    readSchema();
}

void YamlTab::readSchema()
{
    m_schemas =
        std::make_unique<kube::SchemaStore>(m_session->connection(), QDir(m_configFolder).filePath(u"schemas"_s));
    QCoro::connect(m_schemas->schemaFor(u"ray.io/v1"_s, u"RayCluster"_s), this,
                   [this](const Result<kube::SchemaStore::Schema> &schema) {
                       if (!schema || !m_edit)
                           return; // no completion, no help: the text can be edited without
                       m_editor->setSchema(*schema);
                       m_edit->setSchema(*schema);
                   });
}

void YamlTab::clusterChanged()
{
    if (!m_edit)
        return;
    const auto &operators = m_session->operators();
    m_edit->setRelease(operators && operators->kind == ray::OperatorPresence::Kind::One
                           ? operators->operators.constFirst().release
                           : std::nullopt);
    const ray::RayClusterRow *row = cluster();
    if (!row || std::exchange(m_generation, row->generation) != row->generation)
        m_edit->readAgain(); // it is gone, or somebody changed it
}

void YamlTab::refreshState()
{
    using State = ray::ClusterEdit::State;
    const PageState gone{.kind = PageState::Kind::Empty,
                         .title = tr("This cluster is gone"),
                         .text = tr("What you wrote is kept as a draft on this computer."),
                         .actions = {{u"back"_s, tr("Back to the clusters"), u"back"_s, ButtonLook::Primary}},
                         .iconName = u"trash"_s};
    if (!m_edit)
        return m_stack->setState(gone);
    switch (m_edit->state()) {
    case State::Loading: return;
    case State::Gone:
        if (!m_edit->isDraft())
            return m_stack->setState(gone);
        break; // the text stays in sight
    case State::Failed:
        return m_stack->setState({.kind = m_edit->error()->kind == Error::Kind::Forbidden ? PageState::Kind::Denied
                                                                                          : PageState::Kind::Broken,
                                  .title = ErrorText::title(*m_edit->error()),
                                  .text = ErrorText::advice(*m_edit->error()),
                                  .actions = {{u"again"_s, tr("Try again"), u"reload"_s, ButtonLook::Primary}},
                                  .details = {{tr("Answer"), m_edit->error()->message}},
                                  .tone = Tone::Bad});
    case State::Ready: break;
    }
    m_stack->setState({.kind = PageState::Kind::Ready});
    refreshBanner();
    refreshCompare();
    refreshBar();
}

void YamlTab::takeText()
{
    m_editor->setYaml(m_edit->text());
    refreshDiff();
}

void YamlTab::refreshPlan()
{
    m_plan->setPlan(m_edit->plan(), m_edit->live().object, m_edit->wanted());
    ray::WhatStops stops;
    if (const ray::RayClusterRow *row = cluster())
        stops = ray::whatStops(*row, m_session->pods().rows());
    m_ways->setPlan(m_edit->plan(), stops);
    refreshMarks();
    refreshDiff();
    refreshBanner();
    refreshCompare();
    refreshBar();
    emit changesChanged(m_edit->plan().size());
}

/// Verdicts stand beside the lines that they are about; what the server would refuse is underlined.
void YamlTab::refreshMarks()
{
    QHash<int, CodeEditor::Mark> marks;
    QList<DiffView::LineMark> diffMarks;
    for (qsizetype i = 0; i < m_edit->planLines().size(); ++i) {
        const ray::PlannedChange &planned = m_edit->plan().at(i);
        const int line = m_edit->planLines().at(i);
        const QString words = PlanText::word(planned.verdict) + ": "_L1 + PlanText::effect(planned);
        marks.insert(line,
                     {.tone = PlanText::tone(planned.verdict),
                      .text = words,
                      .iconName = PlanText::icon(planned.verdict),
                      .fillsLine = false});
        diffMarks.append({.side = 1,
                          .line = line,
                          .iconName = PlanText::icon(planned.verdict),
                          .role = textOf(PlanText::tone(planned.verdict)),
                          .toolTip = words,
                          .id = int(i)});
    }
    QList<CodeEditor::Underline> underlines;
    for (const kube::SchemaProblem &problem : m_edit->problems()) {
        const QString words = SchemaProblemText::text(problem);
        underlines.append({problem.line, problem.column, problem.length, Tone::Bad, words});
        marks.insert(problem.line, {.tone = Tone::Bad, .text = words, .fillsLine = false});
    }
    if (const auto &error = m_edit->textError())
        marks.insert(std::max(1, yamlErrorLine(error->message)), {.tone = Tone::Bad, .text = error->message});
    m_editor->setMarks(marks);
    m_editor->setUnderlines(underlines);
    m_diff->setMarks(m_compare == Compare::DryRun ? QList<DiffView::LineMark>() : diffMarks);
}

} // namespace raydeck::ui
