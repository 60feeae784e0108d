#include <ui/wizard/basics/basicspage.h>

#include <models/ray/draft/presets.h>
#include <models/tables/clustersession.h>
#include <ui/text/errortext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/basics/presetlist.h>
#include <ui/wizard/basics/rayimage.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/fields/advancedfields.h>
#include <ui/wizard/fields/choice.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int FormWidth = 480;
constexpr int LeastForm = 396;
constexpr int PresetsWidth = 460;
constexpr auto NamespaceId = "namespace"_L1;

using Part = ray::RayClusterField::Part;

QScrollArea *scrolling(QWidget *ground, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(ground);
    return scroll;
}

/// Of the head, and of every group that has the same: where one image stands for the whole cluster.
QList<kube::FieldPath> imagePaths(const kube::YamlDocument &document)
{
    const kube::FieldPath head = ray::ClusterDraft::containerPath(ray::ClusterDraft::headPath()).key(u"image"_s);
    QList<kube::FieldPath> paths{head};
    for (qsizetype i = 0; i < document.count(u"spec.workerGroupSpecs"); ++i) {
        const kube::FieldPath group = ray::ClusterDraft::containerPath(ray::ClusterDraft::groupPath(i)).key(u"image"_s);
        if (document.string(group) == document.string(head))
            paths.append(group);
    }
    return paths;
}

} // namespace

BasicsPage::BasicsPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_presets(new PresetList(context.theme, context.configFolder)),
      m_name(new QLineEdit), m_namespace(new Choice), m_createNamespace(new QCheckBox), m_version(new Choice),
      m_image(new Choice), m_proposal(new Button(context.theme, ButtonLook::Link, QString())),
      m_autoscaling(new QCheckBox(tr("Let Ray scale the workers between their limits"))),
      m_banner(new Banner(context.theme))
{
    setObjectName(u"basicsPage"_s);
    m_name->setObjectName(u"nameField"_s);
    m_namespace->setObjectName(u"namespaceField"_s);
    m_createNamespace->setObjectName(u"createNamespaceCheck"_s);
    m_version->setObjectName(u"rayVersionField"_s);
    m_image->setObjectName(u"imageField"_s);
    m_proposal->setObjectName(u"imageProposalButton"_s);
    m_autoscaling->setObjectName(u"autoscalingCheck"_s);
    m_banner->hide();
    for (Choice *choice : {m_namespace, m_version, m_image})
        choice->setEditable(true);

    auto *form = createForm();
    form->setMinimumWidth(context.theme.widthOf(LeastForm));
    form->setMaximumWidth(context.theme.widthOf(FormWidth) + space::xxl + space::xl);
    auto *side = new Surface(context.theme, ColorRole::Page);
    auto *sideRows = new QVBoxLayout(side);
    sideRows->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_presets->setMaximumWidth(context.theme.widthOf(PresetsWidth));
    sideRows->addWidget(m_presets);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(form, 1);
    columns->addWidget(new Hairline(context.theme, Qt::Vertical));
    columns->addWidget(scrolling(side, u"presetScroll"_s), 1);

    connect(m_presets, &PresetList::chosen, this, &BasicsPage::usePreset);
    connect(m_presets, &PresetList::failed, this, [this](const Error &error) {
        m_banner->setMessage(Tone::Bad, ErrorText::title(error), ErrorText::advice(error));
        m_banner->show();
    });
    connect(&context.draft, &ray::ClusterDraft::changed, this, &BasicsPage::refresh);
    if (context.session)
        connect(context.session, &tables::ClusterSession::namespacesChanged, this, &BasicsPage::refreshNamespace);
    refresh();
}

QWidget *BasicsPage::createForm()
{
    m_advanced = new AdvancedFields(
        m_context.theme, m_context.draft, tr("Advanced: fault tolerance, sign-in, labels"),
        {{.title = {}, .fields = AdvancedFields::fieldsBut(Part::Cluster, {u"spec.rayVersion"_s})},
         {.title = tr("Fault tolerance of the head"), .fields = AdvancedFields::fieldsBut(Part::FaultTolerance)},
         {.title = tr("Sign-in"), .fields = AdvancedFields::fieldsBut(Part::Security)},
         {.title = tr("Autoscaler"),
          .fields = AdvancedFields::fieldsBut(Part::Autoscaler,
                                              {u"spec.enableInTreeAutoscaling"_s, u"spec.autoscalerOptions.version"_s,
                                               u"spec.autoscalerOptions.idleTimeoutSeconds"_s,
                                               u"spec.autoscalerOptions.upscalingMode"_s})}});

    auto *ground = new Surface(m_context.theme, ColorRole::Base);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(space::xxl, space::l, space::xl, space::xl);
    rows->setSpacing(space::s);
    rows->addWidget(m_banner);
    rows->addWidget(createPlace());
    rows->addWidget(createImage());
    rows->addWidget(createAutoscaling());
    rows->addSpacing(space::xs);
    rows->addWidget(m_advanced);
    rows->addStretch(1);
    return scrolling(ground, u"basicsScroll"_s);
}

QWidget *BasicsPage::createPlace()
{
    auto *part = new QWidget;
    auto *name = new FormField(m_context.theme, tr("Name"), m_name);
    m_namespaceField = new FormField(m_context.theme, tr("Namespace"), m_namespace);
    new FieldBinding(m_context.draft, u"metadata.name", m_name, FieldBinding::at(name));
    new FieldBinding(m_context.draft, u"metadata.namespace", static_cast<QComboBox *>(m_namespace),
                     FieldBinding::at(m_namespaceField));
    m_createNamespace->hide();
    connect(m_createNamespace, &QCheckBox::clicked, this, &BasicsPage::setCreatesNamespace);
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(name);
    rows->addWidget(m_namespaceField);
    rows->addWidget(m_createNamespace);
    return part;
}

QWidget *BasicsPage::createImage()
{
    auto *part = new QWidget;
    auto *version = new FormField(m_context.theme, tr("Ray version"), m_version);
    version->setHelp(tr("The version of Ray that is in the image; KubeRay chooses by it what it turns on."));
    m_imageField = new FormField(m_context.theme, tr("Image"), m_image);
    m_version->addItems(rayimage::knownVersions());
    new FieldBinding(m_context.draft, u"spec.rayVersion", static_cast<QComboBox *>(m_version),
                     FieldBinding::at(version));
    const kube::FieldPath path = ray::ClusterDraft::containerPath(ray::ClusterDraft::headPath()).key(u"image"_s);
    auto *image =
        new FieldBinding(m_context.draft, path, static_cast<QComboBox *>(m_image), FieldBinding::at(m_imageField));
    image->setWriter([this](const QString &text) { setImage(text); });
    connect(m_proposal, &Button::clicked, this, &BasicsPage::takeProposal);
    m_proposal->hide();
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(m_imageField);
    rows->addSpacing(space::s);
    rows->addWidget(version);
    rows->addWidget(m_proposal, 0, Qt::AlignLeft);
    return part;
}

QWidget *BasicsPage::createAutoscaling()
{
    auto *part = new QWidget;
    new FieldBinding(m_context.draft, u"spec.enableInTreeAutoscaling", m_autoscaling);
    auto *version = new Choice;
    version->setObjectName(u"autoscalerVersionField"_s);
    version->addItem(tr("By Ray's version"), QString());
    version->addItem(u"v2"_s, u"v2"_s);
    version->addItem(u"v1"_s, u"v1"_s);
    auto *idle = new QLineEdit;
    idle->setObjectName(u"idleTimeoutField"_s);
    idle->setPlaceholderText(u"60"_s);
    auto *mode = new Choice;
    mode->setObjectName(u"upscalingModeField"_s);
    mode->addItem(tr("Default"), QString());
    mode->addItem(tr("Aggressive"), u"Aggressive"_s);
    mode->addItem(tr("Conservative"), u"Conservative"_s);

    auto *row = new FieldRow(m_context.theme);
    row->add(tr("Autoscaler"), version, 150);
    row->add(tr("Idle seconds"), idle, 84);
    row->add(tr("Adds workers"), mode, 130);
    row->setHelp(tr("How long a worker may be idle before it goes, and how boldly new ones are added."));
    new FieldBinding(m_context.draft, u"spec.autoscalerOptions.version", static_cast<QComboBox *>(version),
                     FieldBinding::at(row, version));
    new FieldBinding(m_context.draft, u"spec.autoscalerOptions.idleTimeoutSeconds", idle, FieldBinding::at(row, idle),
                     FieldBinding::As::Integer);
    new FieldBinding(m_context.draft, u"spec.autoscalerOptions.upscalingMode", static_cast<QComboBox *>(mode),
                     FieldBinding::at(row, mode));
    m_autoscalingFields = row;
    m_autoscalerVersion = version;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    rows->addWidget(m_autoscaling);
    rows->addWidget(row);
    return part;
}

QString BasicsPage::title() const
{
    return tr("Basics");
}

QString BasicsPage::explanation() const
{
    return tr("What the cluster begins with, what it is called, and where it lives.");
}

QString BasicsPage::summary() const
{
    //: Name and namespace of a cluster
    return tr("%1 · %2").arg(m_context.draft.name(), m_context.draft.namespaceName());
}

bool BasicsPage::isComplete() const
{
    return std::ranges::none_of(m_context.draft.problems(), [](const ray::Problem &problem) {
        const kube::FieldPath path(problem.path);
        return problem.weight == ray::Problem::Weight::Error && !path.startsWith(ray::ClusterDraft::headPath())
            && !path.startsWith(u"spec.workerGroupSpecs");
    });
}

void BasicsPage::enter()
{
    m_presets->reload();
    if (m_preset.isEmpty() && !m_context.draft.isChanged())
        m_preset = ray::presets().constFirst().id; // what the draft begins with
    m_presets->setCurrent(m_preset);
    if (!isAncestorOf(window()->focusWidget())) {
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    }
}

bool BasicsPage::goToField(const kube::FieldPath &path)
{
    return m_advanced->goToField(path) || WizardPage::goToField(path);
}

/// What a person named stays: a name that is no preset's, and the namespace unless it is the old preset's own.
void BasicsPage::usePreset(const QString &id, const QByteArray &yaml)
{
    ray::ClusterDraft &draft = m_context.draft;
    auto document = kube::YamlDocument::parse(yaml);
    m_banner->setVisible(!document);
    if (!document) {
        m_banner->setMessage(Tone::Bad, tr("This preset cannot be read"), document.error().message);
        m_presets->setCurrent(m_preset);
        return;
    }
    const auto isOfPreset = [](const kube::FieldPath &path, const QString &text) {
        return std::ranges::any_of(ray::presets(), [&](const ray::Preset &preset) {
            const auto other = kube::YamlDocument::parse(preset.yaml);
            return other && other->string(path) == text;
        });
    };
    for (const kube::FieldPath &path : {kube::FieldPath(u"metadata.name"), kube::FieldPath(u"metadata.namespace")}) {
        const QString own = draft.document().string(path);
        if (!own.isEmpty() && !isOfPreset(path, own))
            (void)document->setString(path, own); // else the preset's own stands there, to be seen and changed
    }
    const QString wanted = m_context.session ? m_context.session->namespaceName() : QString();
    if (draft.isChanged())
        draft.setText(document->text()); // undo brings back what was typed
    else
        draft.start(document->text(), wanted);
    m_preset = id;
    m_presets->setCurrent(id);
}

void BasicsPage::setImage(const QString &image)
{
    const auto paths = imagePaths(m_context.draft.document());
    (void)m_context.draft.edit([&](kube::YamlDocument &document) -> Result<void> {
        for (const kube::FieldPath &path : paths) {
            if (const auto done = document.setString(path, image); !done)
                return done;
        }
        return {};
    });
}

QStringList BasicsPage::namespaces() const
{
    return m_context.session ? m_context.session->namespaces() : QStringList();
}

void BasicsPage::setCreatesNamespace(bool creates)
{
    ray::ClusterDraft &draft = m_context.draft;
    if (!creates)
        return draft.removeExtra(NamespaceId);
    kube::YamlDocument document = kube::YamlDocument::parse("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n")
                                      .value_or(kube::YamlDocument());
    if (document.setString(u"metadata.name", draft.namespaceName()))
        draft.setExtra({.id = NamespaceId, .document = document, .when = ray::ClusterDraft::Extra::When::Before});
}

void BasicsPage::refreshNamespace()
{
    const QStringList known = namespaces();
    QStringList shown;
    for (int i = 0; i < m_namespace->count(); ++i)
        shown.append(m_namespace->itemText(i));
    if (shown != known) {
        const QSignalBlocker quiet(m_namespace);
        const QString typed = m_namespace->currentText();
        m_namespace->clear();
        m_namespace->addItems(known);
        m_namespace->setEditText(typed);
    }
    const QString name = m_context.draft.namespaceName();
    const bool isMissing = !name.isEmpty() && !known.isEmpty() && !known.contains(name);
    const ray::ClusterDraft::Extra *extra = m_context.draft.extra(NamespaceId);
    m_createNamespace->setVisible(isMissing);
    //: %1: name of a namespace
    m_createNamespace->setText(tr("Create the namespace “%1” too").arg(name));
    m_createNamespace->setChecked(extra);
    m_namespaceField->setHelp(isMissing && !extra ? tr("It is not there yet; it has to be there before the cluster.")
                                                  : QString());
    if (extra && extra->document.string(u"metadata.name") != name)
        setCreatesNamespace(isMissing); // its name follows, or it is there already
}

void BasicsPage::refreshImage()
{
    const kube::YamlDocument &document = m_context.draft.document();
    const QString version = document.string(u"spec.rayVersion");
    const QStringList images = rayimage::suggestions(version);
    if (m_image->count() != images.size() || m_image->itemText(0) != images.constFirst()) {
        const QSignalBlocker quiet(m_image);
        const QString typed = m_image->currentText();
        m_image->clear();
        m_image->addItems(images);
        m_image->setEditText(typed);
        m_image->lineEdit()->setCursorPosition(0);
    }
    const QString inImage = rayimage::rayVersionOf(m_image->currentText());
    const bool differs = !version.isEmpty() && !inImage.isEmpty() && inImage != version;
    m_proposal->setVisible(differs);
    if (differs && m_version->hasFocus()) //: %1: an image
        m_proposal->setText(tr("Use the image %1").arg(rayimage::withRayVersion(m_image->currentText(), version)));
    else if (differs) //: %1: a version
        m_proposal->setText(tr("The image has Ray %1: use that version").arg(inImage));
    m_proposal->setProperty("forImage", m_version->hasFocus());
    const qsizetype others = m_context.draft.groupCount() + 1 - imagePaths(document).size();
    m_imageField->setHelp(others == 0 ? tr("Of the head and all workers.")
                                      : tr("%n groups have an image of their own.", nullptr, int(others)));
}

void BasicsPage::takeProposal()
{
    const QString version = m_context.draft.document().string(u"spec.rayVersion");
    if (m_proposal->property("forImage").toBool())
        setImage(rayimage::withRayVersion(m_image->currentText(), version));
    else
        (void)m_context.draft.setString(u"spec.rayVersion", rayimage::rayVersionOf(m_image->currentText()));
    m_image->setFocus(Qt::OtherFocusReason); // the button that was pressed is gone now
}

void BasicsPage::refresh()
{
    const ray::Release release = m_context.draft.operatorRelease();
    m_presets->setRelease(release);
    m_autoscalingFields->setVisible(m_context.draft.document().boolean(u"spec.enableInTreeAutoscaling"));
    m_autoscalerVersion->setEnabled(release >= ray::Release{1, 4, 0});
    m_autoscalerVersion->setToolTip(m_autoscalerVersion->isEnabled() ? QString() : tr("From KubeRay 1.4.0 on"));
    refreshNamespace();
    refreshImage();
    emit changed();
}

} // namespace raydeck::ui
