#include <ui/wizard/newclusterpage.h>

#include <models/ray/formrules.h>
#include <ui/text/errortext.h>
#include <ui/text/fieldproblemtext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/createerrorfield.h>
#include <ui/wizard/groupformwidget.h>
#include <ui/wizard/podfields.h>
#include <ui/wizard/requestsummary.h>
#include <ui/wizard/yamlpreview.h>

#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int widestForm = 480;
constexpr int formWidth = 400; // of the form's side at first, with its margins
constexpr int leastForm = 372; // three short fields and the margins
constexpr int leastPreview = 240;

FieldPlace placeOf(const QString &name, FormField *field)
{
    return {.field = name,
            .editor = field->editor(),
            .setError = [field](const QString &error) { field->setError(error); },
            .setHelp = [field](const QString &help) { field->setHelp(help); }};
}

} // namespace

NewClusterPage::NewClusterPage(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_banner(new Banner(theme)), m_name(new QLineEdit), m_namespace(new QComboBox),
      m_image(new QLineEdit), m_head(new PodFields(theme, u"head"_s)), m_group(new GroupFormWidget(theme)),
      m_preview(new YamlPreview(theme)), m_wrongIcon(new IconLabel(theme, u"fail"_s, ColorRole::Bad)),
      m_wrong(new TextLabel(theme, TextStyle::Body, ColorRole::Bad)),
      m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_create(new Button(theme, ButtonLook::Primary, tr("Create cluster")))
{
    setObjectName(u"newClusterPage"_s);
    m_name->setObjectName(u"nameField"_s);
    m_namespace->setObjectName(u"namespaceField"_s);
    m_image->setObjectName(u"imageField"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_create->setObjectName(u"createButton"_s);
    m_namespace->setEditable(true);
    m_namespace->setInsertPolicy(QComboBox::NoInsert);

    auto *sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(createForm());
    sides->addWidget(createPreview());
    sides->setStretchFactor(0, 0);
    sides->setStretchFactor(1, 1);
    sides->setSizes({theme.widthOf(formWidth), theme.widthOf(formWidth)});

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(createHeader());
    rows->addWidget(sides, 1);
    rows->addWidget(createFooter());

    for (const FieldPlace &place : std::as_const(m_places))
        watch(place);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(Qt::CTRL | key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &NewClusterPage::create);
    }
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NewClusterPage::cancel);
    connect(m_create, &Button::clicked, this, &NewClusterPage::create);
    connect(m_cancel, &Button::clicked, this, &NewClusterPage::cancel);
    connect(m_preview, &YamlPreview::copied, this, &NewClusterPage::yamlCopied);
    start({}, {});
}

QWidget *NewClusterPage::createHeader()
{
    auto *header = new Surface(m_theme, ColorRole::Base, Qt::BottomEdge);
    m_summary = new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2);
    m_summary->setObjectName(u"requestSummary"_s);
    m_bannerRow = new QWidget;
    auto *bannerRow = new QVBoxLayout(m_bannerRow);
    bannerRow->setContentsMargins(0, space::s, 0, 0);
    bannerRow->addWidget(m_banner);
    m_bannerRow->hide();

    auto *rows = new QVBoxLayout(header);
    rows->setContentsMargins(space::xxl, space::m, space::xl, 10);
    rows->setSpacing(2);
    rows->addWidget(
        new TextLabel(m_theme, TextStyle::PageTitle, ColorRole::Text, tr("New cluster"), TextLabel::Wrap::No));
    rows->addWidget(m_summary);
    rows->addWidget(m_bannerRow);
    return header;
}

QWidget *NewClusterPage::createForm()
{
    auto *name = new FormField(m_theme, tr("Name"), m_name);
    m_namespaceField = new FormField(m_theme, tr("Namespace"), m_namespace);
    auto *image = new FormField(m_theme, tr("Image"), m_image);
    m_places = {placeOf(u"name"_s, name), placeOf(u"namespaceName"_s, m_namespaceField), placeOf(u"image"_s, image)};
    m_places += m_head->places(u"head."_s);
    m_places += m_group->places(u"workers[0]."_s);

    m_fields = new QWidget;
    m_fields->setMaximumWidth(m_theme.widthOf(widestForm));
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(name);
    column->addWidget(m_namespaceField);
    column->addWidget(image);
    column->addSpacing(space::xs);
    column->addWidget(new TextLabel(m_theme, TextStyle::Strong, ColorRole::Text, tr("Head"), TextLabel::Wrap::No));
    column->addWidget(m_head);
    column->addSpacing(space::xs);
    column->addWidget(m_group);

    auto *ground = new Surface(m_theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(space::xxl, 14, space::xl, space::xl);
    rows->addWidget(m_fields);
    rows->addStretch(1);

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"formScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumWidth(m_theme.widthOf(leastForm));
    m_scroll->setWidget(ground);
    return m_scroll;
}

QWidget *NewClusterPage::createPreview()
{
    auto *side = new Surface(m_theme, ColorRole::Page);
    side->setMinimumWidth(m_theme.widthOf(leastPreview));
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(space::xl, 14, space::xl, space::xl);
    rows->addWidget(m_preview);
    return side;
}

QWidget *NewClusterPage::createFooter()
{
    auto *footer = new Surface(m_theme, ColorRole::Base, Qt::TopEdge);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xxl, 10, space::xl, 10);
    row->setSpacing(space::s);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_wrongIcon);
    row->addWidget(m_wrong);
    row->addSpacing(space::s);
    row->addWidget(m_create);
    m_wrong->setObjectName(u"wrongFields"_s);
    m_cancel->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_create->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    return footer;
}

void NewClusterPage::watch(const FieldPlace &place)
{
    const auto touched = [this, field = place.field] { touch(field); };
    if (auto *line = qobject_cast<QLineEdit *>(place.editor))
        connect(line, &QLineEdit::textChanged, this, touched);
    else if (auto *number = qobject_cast<QSpinBox *>(place.editor))
        connect(number, &QSpinBox::valueChanged, this, touched);
    else if (auto *choice = qobject_cast<QComboBox *>(place.editor))
        connect(choice, &QComboBox::editTextChanged, this, touched);
}

void NewClusterPage::start(const QString &namespaceName, const QStringList &namespaces)
{
    ray::RayClusterForm form;
    if (!namespaceName.isEmpty())
        form.namespaceName = namespaceName;
    m_namespace->clear(); // the list only: the text follows below
    setNamespaces(namespaces);
    setForm(form);
    m_initial = form;
    m_touched.clear();
    m_tried = false;
    forgetAnswer();
    m_scroll->ensureVisible(0, 0);
    setActivity(Activity::Editing);
    goTo(m_name);
}

void NewClusterPage::setNamespaces(const QStringList &namespaces)
{
    if (std::exchange(m_namespaces, namespaces) == namespaces && m_namespace->count() == namespaces.size())
        return;
    const QString typed = m_namespace->currentText();
    const QSignalBlocker quiet(m_namespace);
    m_namespace->clear();
    m_namespace->addItems(namespaces);
    m_namespace->setEditText(typed);
    refreshNotes(form());
}

void NewClusterPage::setForm(const ray::RayClusterForm &form)
{
    const QScopedValueRollback filling(m_filling, true);
    m_name->setText(form.name);
    m_namespace->setEditText(form.namespaceName);
    m_image->setText(form.image);
    m_head->setPod(form.head);
    m_group->setGroup(form.workers.value(0));
    for (QLineEdit *line : {m_name, m_namespace->lineEdit(), m_image})
        line->setCursorPosition(0); // of a long text the beginning is shown
    refresh();
}

ray::RayClusterForm NewClusterPage::form() const
{
    return {.name = m_name->text(),
            .namespaceName = m_namespace->currentText(),
            .image = m_image->text(),
            .head = m_head->pod(),
            .workers = {m_group->group()}};
}

bool NewClusterPage::isChanged() const
{
    return form() != m_initial;
}

void NewClusterPage::setActivity(Activity activity)
{
    m_activity = activity;
    refresh();
}

void NewClusterPage::showError(const Error &error)
{
    m_answer = {.field = createErrorField(error), .text = ErrorText::atField(error)};
    if (m_answer.field.isEmpty())
        m_banner->setMessage(Tone::Bad, ErrorText::title(error), ErrorText::advice(error));
    m_bannerRow->setVisible(m_answer.field.isEmpty());
    setActivity(Activity::Editing);
    if (QWidget *wrong = firstWrongEditor())
        goTo(wrong);
    else
        m_create->setFocus();
}

void NewClusterPage::forgetAnswer()
{
    m_answer = {};
    m_bannerRow->hide();
}

void NewClusterPage::touch(const QString &field)
{
    if (m_filling)
        return;
    m_touched.insert(field);
    if (field.endsWith("replicas"_L1, Qt::CaseInsensitive)) { // a limit that was changed can make its neighbour wrong
        for (const auto name : {"replicas"_L1, "minReplicas"_L1, "maxReplicas"_L1})
            m_touched.insert("workers[0]."_L1 + name);
    }
    // A name is taken in one namespace only.
    if (field == m_answer.field || (m_answer.field == "name"_L1 && field == "namespaceName"_L1))
        m_answer = {};
    refresh();
}

QHash<QString, QString> NewClusterPage::problems(const ray::RayClusterForm &form) const
{
    QHash<QString, QString> wrong;
    for (const ray::FieldProblem &problem : ray::problemsOf(form)) {
        const bool isError = ray::ruleOf(problem.code).weight == ray::FieldRule::Weight::Error;
        if (isError)
            wrong.insert(problem.field, FieldProblemText::sentence(problem));
    }
    if (!m_answer.field.isEmpty() && !wrong.contains(m_answer.field))
        wrong.insert(m_answer.field, m_answer.text);
    return wrong;
}

QWidget *NewClusterPage::firstWrongEditor() const
{
    const QHash<QString, QString> wrong = problems(form());
    const auto first =
        std::ranges::find_if(m_places, [&wrong](const FieldPlace &place) { return wrong.contains(place.field); });
    return first == m_places.end() ? nullptr : first->editor;
}

void NewClusterPage::refresh()
{
    const ray::RayClusterForm now = form();
    const QHash<QString, QString> wrong = problems(now);
    for (const FieldPlace &place : std::as_const(m_places)) {
        const bool mayComplain = m_tried || m_touched.contains(place.field) || place.field == m_answer.field;
        place.setError(mayComplain ? wrong.value(place.field) : QString());
    }
    refreshNotes(now);
    //: %1: such as: 1 head and 3 workers: 4 CPUs, 5 GB, 4 GPUs
    m_summary->setText(tr("This asks for %1.").arg(RequestSummary::text(now)));
    m_preview->setYaml(ray::toYaml(now));
    refreshButtons(wrong.size());
}

void NewClusterPage::refreshNotes(const ray::RayClusterForm &form)
{
    QHash<QString, QString> notes;
    for (const ray::FieldProblem &problem : ray::problemsOf(form)) {
        if (ray::ruleOf(problem.code).weight == ray::FieldRule::Weight::Note)
            notes.insert(problem.field, FieldProblemText::sentence(problem));
    }
    const bool isKnown = m_namespaces.isEmpty() || m_namespaces.contains(form.namespaceName);
    if (!isKnown)
        notes.insert(u"namespaceName"_s, tr("Not among the namespaces that are known here; it has to exist."));
    for (const auto &field : {u"namespaceName"_s, u"workers[0].groupName"_s}) {
        const auto place = std::ranges::find(m_places, field, &FieldPlace::field);
        place->setHelp(notes.value(field));
    }
}

void NewClusterPage::refreshButtons(qsizetype wrongFields)
{
    const bool isCreating = m_activity == Activity::Creating;
    m_fields->setEnabled(!isCreating);
    m_create->setEnabled(!isCreating);
    m_create->setText(isCreating ? tr("Creating the cluster") : tr("Create cluster"));
    const bool complains = m_tried && wrongFields > 0 && !isCreating;
    m_wrongIcon->setVisible(complains);
    m_wrong->setVisible(complains);
    m_wrong->setText(tr("%n fields are not right yet", nullptr, int(wrongFields)));
}

void NewClusterPage::create()
{
    if (m_activity == Activity::Creating)
        return;
    forgetAnswer();
    m_tried = true;
    refresh();
    if (QWidget *wrong = firstWrongEditor()) {
        goTo(wrong);
        return;
    }
    const ray::RayClusterForm asked = form();
    setActivity(Activity::Creating);
    emit createRequested(asked.namespaceName, asked.name, ray::toYaml(asked));
}

void NewClusterPage::cancel()
{
    if (m_activity == Activity::Creating || !isChanged()) { // what is on its way to the server stays in the form
        emit cancelled();
        return;
    }
    if (m_question)
        return;
    m_question = new ConfirmDialog(m_theme,
                                   {.title = tr("Discard this form?"),
                                    .text = tr("Nothing was created yet. What you typed is not kept."),
                                    .lost = {},
                                    .confirm = tr("Discard")},
                                   window());
    connect(m_question, &ConfirmDialog::accepted, this, &NewClusterPage::cancelled);
    m_question->open();
}

void NewClusterPage::goTo(QWidget *editor)
{
    m_scroll->ensureWidgetVisible(editor, 0, m_theme.controlHeight());
    editor->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->selectAll();
}

void NewClusterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        goTo(m_name);
}

} // namespace raydeck::ui
