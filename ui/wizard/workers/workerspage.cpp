#include <ui/wizard/workers/workerspage.h>

#include <models/ray/request/groupedit.h>
#include <ui/widgets/button.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/tabbar.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/capacity/fitpanel.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/fields/advancedfields.h>
#include <ui/wizard/workers/fitsource.h>
#include <ui/wizard/workers/formbesidenodes.h>
#include <ui/wizard/workers/groupcounts.h>
#include <ui/wizard/workers/podform.h>

#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr auto groupsPath = u"spec.workerGroupSpecs";

} // namespace

WorkersPage::WorkersPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_source(new FitSource(context, this)),
      m_panel(new FitPanel(context.theme, this)), m_name(new QLineEdit),
      m_pod(new PodForm(context.theme, context.draft, PodForm::Of::Worker)),
      m_counts(new GroupCounts(context.theme, context.draft))
{
    setObjectName(u"workersPage"_s);
    m_name->setObjectName(u"groupNameField"_s);
    auto *both = new FormBesideNodes(context.theme, createForm(), m_panel->bannerWidget(), m_panel->nodesWidget());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(both);
    createShortcuts();

    connect(m_source, &FitSource::changed, this, [this] {
        m_panel->setView(m_source->view());
        m_pod->setOffers(m_source->offers());
        emit changed();
    });
    connect(m_source, &FitSource::suggestionsChanged, this,
            [this] { m_panel->setSuggestions(m_source->view().suggestions); });
    connect(m_panel, &FitPanel::nextStepRequested, m_source, &FitSource::take);
    connect(&context.draft, &ray::ClusterDraft::changed, this, &WorkersPage::refresh);
    m_panel->setView(m_source->view());
    refresh();
}

QWidget *WorkersPage::createForm()
{
    const Theme &theme = m_context.theme;
    m_nameField = new FormField(theme, tr("Name of the group"), m_name, FormField::Room::None);
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_nameField);
    column->addWidget(m_pod);
    column->addWidget(m_counts);
    column->addWidget(m_pod->noteWidget());
    using enum ray::RayClusterField::Part;
    m_advanced =
        new AdvancedFields(theme, m_context.draft, tr("Advanced: image, environment, start parameters"),
                           {{.title = tr("Ray's container"), .fields = AdvancedFields::fieldsBut(Container)},
                            {.title = tr("Group"), .fields = AdvancedFields::fieldsBut(Group, {u"numOfHosts"_s})},
                            {.title = tr("Pods"), .fields = AdvancedFields::fieldsBut(Pod)}});
    column->addWidget(m_advanced);

    m_states = new StateStack(theme);
    m_states->setContent(fields);
    connect(m_states, &StateStack::nextStepRequested, this, &WorkersPage::addGroup);

    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    rows->addWidget(createTabs());
    rows->addWidget(m_states);
    return form;
}

QWidget *WorkersPage::createTabs()
{
    const Theme &theme = m_context.theme;
    m_tabs = new TabBar(theme);
    m_tabs->setObjectName(u"groupTabs"_s);
    m_tabs->setAccessibleName(tr("Worker groups"));
    m_add = new Button(theme, ButtonLook::Quiet, u"plus"_s, tr("Add group"));
    m_add->setObjectName(u"addGroupButton"_s);
    m_more = new IconButton(theme, u"more"_s, tr("More for this group"));
    m_more->setObjectName(u"groupMenuButton"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(createMenu());

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_add);
    row->addWidget(m_more);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_refreshing)
            setGroup(index);
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, &WorkersPage::renameGroup);
    connect(m_add, &Button::clicked, this, &WorkersPage::addGroup);
    return bar;
}

QMenu *WorkersPage::createMenu()
{
    auto *menu = new QMenu(m_more);
    const auto add = [this, menu](const QString &name, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action); // its shortcut works on the whole page
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(u"copyGroupAction"_s, tr("Copy group"), QKeySequence(Qt::CTRL | Qt::Key_D), &WorkersPage::copyGroup);
    add(u"renameGroupAction"_s, tr("Rename group"), QKeySequence(Qt::Key_F2), &WorkersPage::renameGroup);
    menu->addSeparator();
    m_left = add(u"moveGroupLeftAction"_s, tr("Move left"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left),
                 [this] { moveGroup(-1); });
    m_right = add(u"moveGroupRightAction"_s, tr("Move right"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right),
                  [this] { moveGroup(1); });
    menu->addSeparator();
    add(u"removeGroupAction"_s, tr("Remove group"), QKeySequence(Qt::CTRL | Qt::Key_Delete), &WorkersPage::removeGroup);
    return menu;
}

void WorkersPage::createShortcuts()
{
    const auto onPage = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
        return keys.toString(QKeySequence::NativeText);
    };
    m_add->setToolTip(onPage(QKeySequence(Qt::CTRL | Qt::Key_T), &WorkersPage::addGroup));
    onPage(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { setGroup(m_group + 1); });
    onPage(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { setGroup(m_group - 1); });
}

QString WorkersPage::title() const
{
    return tr("Workers and GPUs");
}

QString WorkersPage::explanation() const
{
    return tr("Choose what each worker gets. The answer on the right is computed from the nodes as they are.");
}

QString WorkersPage::summary() const
{
    return m_source->view().summary;
}

WizardPage::State WorkersPage::state() const
{
    const kube::FieldPath groups(groupsPath);
    const auto &problems = m_context.draft.problems();
    const bool wrong = std::ranges::any_of(problems, [&groups](const ray::Problem &problem) {
        return problem.weight == ray::Problem::Weight::Error && kube::FieldPath(problem.path).startsWith(groups);
    });
    const Tone tone = m_source->view().tone;
    return wrong || tone == Tone::Warn || tone == Tone::Bad ? State::Attention : State::Done;
}

void WorkersPage::enter()
{
    m_source->setActive(true);
}

void WorkersPage::leave()
{
    m_source->setActive(false);
}

bool WorkersPage::goToField(const kube::FieldPath &path)
{
    if (path.steps().size() > 2 && path.startsWith(kube::FieldPath(groupsPath))) {
        if (const auto *index = std::get_if<qsizetype>(&path.steps()[2]))
            setGroup(*index);
    }
    return m_advanced->goToField(path) || WizardPage::goToField(path);
}

void WorkersPage::setGroup(qsizetype index)
{
    const qsizetype count = m_context.draft.groupCount();
    const qsizetype group = std::clamp<qsizetype>(index, count == 0 ? -1 : 0, count - 1);
    if (m_group == group)
        return;
    m_group = group;
    refresh();
}

void WorkersPage::refresh()
{
    const qsizetype count = m_context.draft.groupCount();
    m_group = std::clamp<qsizetype>(m_group, count == 0 ? -1 : 0, count - 1);
    refreshTabs();
    m_source->setPart(m_group < 0 ? FitSource::nothing : m_group);
    m_more->setEnabled(m_group >= 0);
    m_left->setEnabled(m_group > 0);
    m_right->setEnabled(m_group + 1 < count);
    if (m_group < 0) {
        m_states->setState({.kind = PageState::Kind::Empty,
                            .title = tr("No workers"),
                            .text = tr("The head does all the work by itself."),
                            .actions = {{u"addFirstGroup"_s, tr("Add group"), u"plus"_s, ButtonLook::Default}}});
        return;
    }
    m_states->setState({.kind = PageState::Kind::Ready});
    const kube::FieldPath group = ray::ClusterDraft::groupPath(m_group);
    const kube::FieldPath name = group.key(u"groupName"_s);
    if (m_nameBinding)
        m_nameBinding->setPath(name);
    else
        m_nameBinding = new FieldBinding(m_context.draft, name, m_name, FieldBinding::at(m_nameField));
    m_pod->setGroup(group);
    m_counts->setGroup(group);
    m_advanced->setBases({ray::ClusterDraft::containerPath(group), group, group});
}

void WorkersPage::refreshTabs()
{
    const QScopedValueRollback refreshing(m_refreshing, true);
    const int count = int(m_context.draft.groupCount());
    while (m_tabs->count() > count)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < count)
        m_tabs->addTab({});
    for (int i = 0; i < count; ++i) {
        const QString name = m_context.draft.document().string(ray::ClusterDraft::groupPath(i).key(u"groupName"_s));
        // An ampersand in it is no mnemonic.
        const QString text = name.isEmpty() ? tr("unnamed") : QString(name).replace(u'&', u"&&"_s);
        if (m_tabs->tabText(i) != text)
            m_tabs->setTabText(i, text);
    }
    m_tabs->setCurrentIndex(int(m_group));
    m_tabs->setVisible(count > 0);
}

void WorkersPage::edit(const ray::ClusterDraft::Change &change)
{
    const auto done = m_context.draft.edit(change);
    //: %1: the reason
    m_nameField->setHelp(done ? QString() : tr("The YAML cannot be changed here: %1").arg(done.error().message));
}

QString WorkersPage::freeName(const QString &wish) const
{
    QStringList taken;
    for (qsizetype i = 0; i < m_context.draft.groupCount(); ++i)
        taken += m_context.draft.document().string(ray::ClusterDraft::groupPath(i).key(u"groupName"_s));
    return ray::freeGroupName(wish, taken);
}

void WorkersPage::addGroup()
{
    const qsizetype count = m_context.draft.groupCount();
    const QString name = freeName(u"workers"_s);
    edit([&](kube::YamlDocument &document) { return ray::appendGroup(document, m_group, name); });
    if (m_context.draft.groupCount() > count)
        setGroup(count);
    renameGroup();
}

void WorkersPage::copyGroup()
{
    if (m_group < 0)
        return;
    const qsizetype to = m_group + 1;
    const qsizetype count = m_context.draft.groupCount();
    const QString name =
        freeName(m_context.draft.document().string(ray::ClusterDraft::groupPath(m_group).key(u"groupName"_s)));
    edit([&](kube::YamlDocument &document) -> Result<void> {
        const auto copied = document.copyItem(groupsPath, m_group, to);
        return copied ? document.setString(ray::ClusterDraft::groupPath(to).key(u"groupName"_s), name) : copied;
    });
    if (m_context.draft.groupCount() > count)
        setGroup(to);
    renameGroup();
}

void WorkersPage::moveGroup(int by)
{
    const qsizetype to = m_group + by;
    if (m_group < 0 || to < 0 || to >= m_context.draft.groupCount())
        return;
    const qsizetype from = m_group;
    m_group = to; // the moved group stays the one that is shown
    edit([&](kube::YamlDocument &document) { return document.moveItem(groupsPath, from, to); });
    refresh();
}

void WorkersPage::removeGroup()
{
    if (m_group < 0)
        return;
    edit([&](kube::YamlDocument &document) { return document.remove(ray::ClusterDraft::groupPath(m_group)); });
}

void WorkersPage::renameGroup()
{
    if (m_group < 0)
        return;
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace raydeck::ui
