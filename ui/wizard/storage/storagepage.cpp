#include <ui/wizard/storage/storagepage.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/quantity.h>
#include <models/ray/storage/objectspill.h>
#include <models/ray/storage/storagesurvey.h>
#include <models/ray/storage/volumelist.h>
#include <models/tables/clustersession.h>
#include <ui/text/amounttext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/storage/checkedfields.h>
#include <ui/wizard/storage/formcolumn.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Kind = ModelFilesForm::Kind;
using Source = ray::ModelFiles::Source;

const QString extraId = u"modelFiles"_s;
const QString spillFolder = u"/tmp/ray-spill"_s;

} // namespace

StoragePage::StoragePage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_form(new ModelFilesForm(context.theme)),
      m_banner(new Banner(context.theme)), m_logs(new TextLabel(context.theme, TextStyle::Body, ColorRole::Text2)),
      m_spill(new QCheckBox(tr("Put objects that have no room in memory into a folder of their own"))),
      m_spillFolder(new QLineEdit), m_checked(new CheckedFields(this))
{
    setObjectName(u"storagePage"_s);
    m_banner->setObjectName(u"modelFilesBanner"_s);
    m_logs->setObjectName(u"logVolumeNote"_s);
    m_logs->setWordWrap(true);
    m_spill->setObjectName(u"spillCheck"_s);
    m_spillFolder->setObjectName(u"spillFolderField"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(createForm());

    m_form->setTaken(
        [this](const QString &path) { return ray::volumeAt(m_context.draft.document(), path, ray::ModelFilesVolume); });
    connect(m_form, &ModelFilesForm::edited, this, &StoragePage::take);
    connect(m_banner, &Banner::nextStepRequested, this, &StoragePage::mountEverywhere);
    connect(m_spill, &QCheckBox::clicked, this, [this](bool checked) {
        if (checked && m_spillFolder->text().isEmpty())
            showText(m_spillFolder, spillFolder);
        takeSpill();
    });
    connect(m_checked, &CheckedFields::edited, this, &StoragePage::takeSpill);
    if (context.session) {
        m_survey = new ray::StorageSurvey(context.session->connection(), this);
        connect(context.session, &QObject::destroyed, m_survey, [this] {
            delete m_survey; // it hangs on the session's connection
            m_survey = nullptr;
        });
        connect(m_survey, &ray::StorageSurvey::changed, this, [this] { m_form->setFacts(m_survey->facts()); });
    }
    connect(&context.draft, &ray::ClusterDraft::changed, this, &StoragePage::refresh);
    m_seen = contentOfDraft();
    m_form->setContent(m_seen);
    refresh();
}

QWidget *StoragePage::createForm()
{
    const Theme &theme = m_context.theme;
    auto *column = new FormColumn(theme);
    column->addPart(tr("Model files"));
    column->add(m_banner);
    column->add(m_form);
    column->addPart(tr("Ray's own files"));
    column->add(m_logs);
    column->add(m_spill);
    m_spillField = new FormField(theme, tr("Folder in every member"), m_spillFolder);
    m_spillField->setHelp(tr("On the disk of each member's node; it is emptied when the member ends."));
    m_checked->add(m_spillField, [this]() -> QString {
        if (!m_spill->isChecked())
            return {};
        const QString path = textIn(m_spillFolder);
        if (!ray::isPlainPath(path))
            return tr("A path from the root is needed, of letters, digits, dots, hyphens and underscores.");
        const QString other = ray::volumeAt(m_context.draft.document(), path, ray::ObjectSpillVolume);
        return other.isEmpty() ? QString() : tr("The volume %1 is mounted at this path already.").arg(other);
    });
    column->add(m_spillField);
    return column;
}

QString StoragePage::title() const
{
    return tr("Storage and model files");
}

QString StoragePage::explanation() const
{
    return tr(
        "Before a model starts, the head and all workers need the same model files. What is chosen here is mounted "
        "in all of them alike.");
}

QString StoragePage::stepTitle() const
{
    return tr("Storage");
}

QString StoragePage::summary() const
{
    const ModelFilesForm::Content content = contentOfDraft();
    switch (content.kind) {
    case Kind::None: return tr("No model files");
    case Kind::Claim:
        //: %1: the name of a volume
        return tr("Volume %1").arg(content.files.claim);
    case Kind::NewClaim: {
        const auto size = ray::Quantity::parse(content.claim.size);
        const QString words = size ? AmountText::memory(size->units()) : content.claim.size;
        //: %1: a size such as 200 GiB
        return content.claim.isShared ? tr("New volume, %1, RWX").arg(words) : tr("New volume, %1, RWO").arg(words);
    }
    case Kind::HostPath:
        //: %1: a folder
        return tr("%1 of each node").arg(content.files.folder);
    case Kind::Nfs:
        //: %1: a server; %2: a folder there
        return tr("NFS, %1:%2").arg(content.files.server, content.files.folder);
    }
    Q_UNREACHABLE_RETURN({});
}

WizardPage::State StoragePage::state() const
{
    const bool isWhole = isComplete() && ray::membersWithoutModelFiles(m_context.draft.document()).isEmpty();
    return isWhole ? State::Done : State::Attention;
}

bool StoragePage::isComplete() const
{
    return m_form->isRight() && m_checked->areRight();
}

void StoragePage::enter()
{
    m_askedNamespace.clear();
    ask();
}

void StoragePage::ask()
{
    const QString name = m_context.draft.namespaceName();
    if (!m_survey || m_askedNamespace == name)
        return;
    m_askedNamespace = name;
    m_survey->ask(name);
}

void StoragePage::showProblems()
{
    WizardPage::showProblems();
    m_checked->showProblems();
    m_form->showProblems();
}

bool StoragePage::goToField(const kube::FieldPath &path)
{
    const QString text = path.toString();
    if (!text.contains(".volumes"_L1) && !text.contains(".volumeMounts"_L1))
        return false;
    showProblems();
    m_form->setFocus(Qt::OtherFocusReason);
    return true;
}

ModelFilesForm::Content StoragePage::contentOfDraft() const
{
    ModelFilesForm::Content content{.files = ray::modelFilesOf(m_context.draft.document())};
    const auto *extra = m_context.draft.extra(extraId);
    switch (content.files.source) {
    case Source::None: content.kind = Kind::None; break;
    case Source::Claim: content.kind = extra ? Kind::NewClaim : Kind::Claim; break;
    case Source::HostPath: content.kind = Kind::HostPath; break;
    case Source::Nfs: content.kind = Kind::Nfs; break;
    }
    if (content.kind == Kind::NewClaim)
        content.claim = ray::modelFilesClaimOf(extra->document);
    return content;
}

void StoragePage::refresh()
{
    if (m_taking)
        return;
    const kube::YamlDocument &document = m_context.draft.document();
    m_form->setProposedClaim(m_context.draft.name() + "-models"_L1);
    if (const auto content = contentOfDraft(); content != m_seen) { // what is half typed stays until then
        m_seen = content;
        m_form->setContent(content);
    }
    const QString logs = ray::volumeAt(document, u"/tmp/ray"_s, {});
    m_logs->setText(logs.isEmpty()
                        ? tr("Logs and sessions are in /tmp/ray of each container, and go with it.")
                        //: %1: the name of a volume
                        : tr("Logs and sessions are in /tmp/ray, on the volume %1 of each member.").arg(logs));
    const ray::ObjectSpill spill = ray::objectSpillOf(document);
    m_spill->setEnabled(!spill.isForeign);
    if (!spill.folder.isEmpty() || isComplete()) {
        m_spill->setChecked(!spill.folder.isEmpty());
        if (!spill.folder.isEmpty())
            showText(m_spillFolder, spill.folder);
    }
    m_spillField->setVisible(m_spill->isChecked());
    m_spill->setToolTip(spill.isForeign ? tr("The head has a system-config of its own.") : QString());
    refreshBanner();
    if (isVisible())
        ask();
    emit changed();
}

void StoragePage::refreshBanner()
{
    const QStringList lacking = ray::membersWithoutModelFiles(m_context.draft.document());
    m_banner->setNextSteps({});
    if (!m_error.isEmpty()) {
        //: %1: the reason
        m_banner->setMessage(Tone::Bad, tr("The YAML cannot be changed here"), m_error);
    } else if (!lacking.isEmpty()) {
        //: %1: names of groups
        m_banner->setMessage(Tone::Warn, tr("Not all members have them: %1").arg(lacking.join(tr(", "))),
                             tr("A model that starts on such a member does not find its files."));
        m_banner->setNextSteps({{.id = u"mountEverywhere"_s, .text = tr("Mount everywhere")}});
    } else if (m_form->content().kind == Kind::HostPath) {
        m_banner->setMessage(Tone::Info, tr("Every node needs the same files in this folder"),
                             tr("After the start, \"Verify model files\" compares them on every member."));
    } else {
        m_banner->setMessage(Tone::Info, tr("All members need the same files"),
                             tr("After the start, \"Verify model files\" compares them on every member."));
    }
}

void StoragePage::take()
{
    {
        const QScopedValueRollback taking(m_taking, true);
        const ModelFilesForm::Content content = m_form->content();
        const bool isRight = m_form->isRight();
        const ray::ModelFiles files = isRight ? content.files : ray::ModelFiles();
        ray::ClusterDraft::Extra claim{.id = extraId}; // without a document: none
        if (isRight && content.kind == Kind::NewClaim)
            claim.document = ray::claimOf(content.claim, m_context.draft.namespaceName());
        const auto done = m_context.draft.edit(
            [&files](kube::YamlDocument &document) { return ray::mountModelFiles(document, files); }, {claim});
        m_error = done ? QString() : done.error().message;
        m_seen = contentOfDraft();
    }
    refresh();
}

void StoragePage::takeSpill()
{
    {
        const QScopedValueRollback taking(m_taking, true);
        m_checked->refresh();
        const QString folder = m_spill->isChecked() && m_checked->areRight() ? textIn(m_spillFolder) : QString();
        const auto done = m_context.draft.edit(
            [&folder](kube::YamlDocument &document) { return ray::setObjectSpill(document, folder); });
        m_error = done ? QString() : done.error().message;
    }
    refresh();
}

void StoragePage::mountEverywhere()
{
    const auto done = m_context.draft.edit(
        [](kube::YamlDocument &document) { return ray::mountModelFiles(document, ray::modelFilesOf(document)); });
    m_error = done ? QString() : done.error().message;
    refresh();
}

} // namespace raydeck::ui
