#include <ui/wizard/storage/modelfilesform.h>

#include <models/ray/quantity.h>
#include <models/ray/storage/objectspill.h>
#include <ui/text/errortext.h>
#include <ui/widgets/formfield.h>
#include <ui/wizard/storage/checkedfields.h>
#include <ui/wizard/workers/choicecard.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Source = ray::ModelFiles::Source;

bool isObjectName(const QString &text)
{
    static const QRegularExpression name(u"\\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\z"_s);
    return text.size() <= 253 && name.match(text).hasMatch();
}

QComboBox *editableBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

QLineEdit *line(const QString &name, const QString &example = {})
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(example);
    return edit;
}

/// What can be chosen is new, what stands there stays.
void offer(QComboBox *box, const QStringList &names)
{
    const QSignalBlocker quiet(box);
    const QString text = box->currentText();
    box->clear();
    box->addItems(names);
    box->setEditText(text);
}

} // namespace

ModelFilesForm::ModelFilesForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kinds(new QButtonGroup(this)), m_checked(new CheckedFields(this)),
      m_claim(editableBox(u"modelClaimField"_s)), m_newClaim(line(u"newClaimField"_s)),
      m_size(line(u"claimSizeField"_s, u"200Gi"_s)), m_class(editableBox(u"claimClassField"_s)), m_mode(new QComboBox),
      m_server(line(u"nfsServerField"_s, u"nas.example.org"_s)),
      m_folder(line(u"modelFolderField"_s, u"/srv/models"_s)), m_path(line(u"modelPathField"_s, u"/models"_s)),
      m_readOnly(new QCheckBox(tr("Members can only read them")))
{
    m_mode->setObjectName(u"claimModeField"_s);
    m_mode->setFocusPolicy(Qt::StrongFocus);
    m_mode->addItem(tr("Members on any node (RWX)"), u"shared"_s);
    m_mode->addItem(tr("Members on one node only (RWO)"), u"single"_s);
    m_readOnly->setObjectName(u"modelReadOnlyCheck"_s);
    m_class->lineEdit()->setPlaceholderText(tr("The default of the cluster"));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(createCards());
    rows->addSpacing(space::s);
    createFields();
    for (FormField *field : {m_claimField, m_newClaimField, m_sizeField, m_classField, m_modeField, m_serverField,
                             m_folderField, m_pathField})
        rows->addWidget(field);
    rows->addWidget(m_readOnly);

    const auto tell = [this] {
        refresh();
        emit edited();
    };
    connect(m_kinds, &QButtonGroup::idClicked, this, tell);
    connect(m_checked, &CheckedFields::edited, this, tell);
    connect(m_readOnly, &QCheckBox::clicked, this, tell);
    setContent({});
}

QWidget *ModelFilesForm::createCards()
{
    auto *cards = new QWidget;
    auto *rows = new QVBoxLayout(cards);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const auto add = [&](Kind kind, const QString &name, const QString &strong, const QString &text) {
        auto *card = new ChoiceCard(m_theme);
        card->setObjectName(name);
        card->setWords(strong, text, {});
        m_kinds->addButton(card, int(kind));
        rows->addWidget(card);
    };
    add(Kind::None, u"noModelFilesChoice"_s, tr("None"), tr("They are in the image, or each member loads them itself"));
    add(Kind::Claim, u"claimChoice"_s, tr("Existing volume"), tr("A PersistentVolumeClaim of the namespace"));
    add(Kind::NewClaim, u"newClaimChoice"_s, tr("New volume"),
        tr("A PersistentVolumeClaim that is created with the cluster; it is empty at first"));
    add(Kind::HostPath, u"hostPathChoice"_s, tr("Folder of each node"),
        tr("The same files have to be on every node where a member can run"));
    add(Kind::Nfs, u"nfsChoice"_s, tr("NFS server"), tr("A folder that a server exports"));
    return cards;
}

void ModelFilesForm::createFields()
{
    m_claimField = new FormField(m_theme, tr("Volume"), m_claim);
    m_newClaimField = new FormField(m_theme, tr("Name of the volume"), m_newClaim);
    m_sizeField = new FormField(m_theme, tr("Size"), m_size);
    m_classField = new FormField(m_theme, tr("Storage class"), m_class);
    m_modeField = new FormField(m_theme, tr("Used by"), m_mode);
    m_serverField = new FormField(m_theme, tr("Server"), m_server);
    m_folderField = new FormField(m_theme, tr("Folder there"), m_folder);
    m_pathField = new FormField(m_theme, tr("Path in every member"), m_path);
    m_sizeField->setHelp(tr("All model files together, with some room: such as 200Gi."));

    const auto name = [](const QLineEdit *edit) {
        return isObjectName(textIn(edit)) ? QString()
                                          : tr("A name of lower-case letters, digits, dots and hyphens is needed.");
    };
    m_checked->add(m_claimField, [this, name] { return name(m_claim->lineEdit()); });
    m_checked->add(m_newClaimField, [this, name] { return name(m_newClaim); });
    m_checked->add(m_sizeField, [this] {
        const auto size = ray::Quantity::parse(textIn(m_size));
        return size && !size->isZero() && !size->isNegative() ? QString() : tr("An amount is needed, such as 200Gi.");
    });
    m_checked->add(m_classField, [this] {
        return textIn(m_class).isEmpty() || isObjectName(textIn(m_class)) ? QString()
                                                                          : tr("No storage class can have this name.");
    });
    m_checked->add(m_modeField, [] { return QString(); });
    m_checked->add(m_serverField, [this] {
        const QString server = textIn(m_server);
        return server.isEmpty() || server.contains(u' ') || server.contains(u'/')
            ? tr("The name or address of the server is needed.")
            : QString();
    });
    m_checked->add(m_folderField, [this] {
        return textIn(m_folder).startsWith(u'/') ? QString()
                                                 : tr("A path from the root is needed, such as /srv/models.");
    });
    m_checked->add(m_pathField, [this]() -> QString {
        const QString path = textIn(m_path);
        if (!path.startsWith(u'/') || path == "/"_L1 || path.contains(u':'))
            return tr("A path from the root is needed, such as /models.");
        const QString other = m_taken ? m_taken(path) : QString();
        //: %1: the name of a volume
        return other.isEmpty() ? QString() : tr("The volume %1 is mounted at this path already.").arg(other);
    });
}

ModelFilesForm::Kind ModelFilesForm::kind() const
{
    return Kind(std::max(0, m_kinds->checkedId()));
}

ModelFilesForm::Content ModelFilesForm::content() const
{
    Content content{.kind = kind()};
    ray::ModelFiles &files = content.files;
    if (content.kind == Kind::None)
        return content;
    files.path = textIn(m_path);
    files.readOnly = m_readOnly->isChecked();
    switch (content.kind) {
    case Kind::None: break;
    case Kind::Claim:
        files.source = Source::Claim;
        files.claim = textIn(m_claim);
        break;
    case Kind::NewClaim:
        files.source = Source::Claim;
        files.claim = textIn(m_newClaim);
        content.claim = {.name = files.claim,
                         .size = textIn(m_size),
                         .className = textIn(m_class),
                         .isShared = textIn(m_mode) != "single"_L1};
        break;
    case Kind::HostPath:
        files.source = Source::HostPath;
        files.folder = textIn(m_folder);
        break;
    case Kind::Nfs:
        files.source = Source::Nfs;
        files.folder = textIn(m_folder);
        files.server = textIn(m_server);
        break;
    }
    return content;
}

void ModelFilesForm::setContent(const Content &content)
{
    m_kinds->button(int(content.kind))->setChecked(true);
    const bool isNew = content.kind == Kind::NewClaim;
    showText(m_path, content.files.path);
    m_readOnly->setChecked(content.files.readOnly);
    if (content.kind == Kind::Claim)
        showText(m_claim, content.files.claim);
    showText(m_newClaim, isNew ? content.claim.name : m_proposedClaim);
    showText(m_size, isNew ? content.claim.size : ray::ModelFilesClaim().size);
    showText(m_class, isNew ? content.claim.className : QString());
    showText(m_mode, !isNew || content.claim.isShared ? u"shared"_s : u"single"_s);
    if (content.kind == Kind::HostPath || content.kind == Kind::Nfs)
        showText(m_folder, content.files.folder);
    if (content.kind == Kind::Nfs)
        showText(m_server, content.files.server);
    m_checked->forget();
    refresh();
}

void ModelFilesForm::setFacts(const ray::StorageFacts &facts)
{
    m_facts = facts;
    QStringList claims;
    for (const auto &claim : facts.claims)
        claims += claim.name;
    QStringList classes;
    for (const auto &one : facts.classes)
        classes += one.name;
    offer(m_claim, claims);
    offer(m_class, classes);
    refreshHelp();
}

void ModelFilesForm::setProposedClaim(const QString &name)
{
    const QString before = std::exchange(m_proposedClaim, name);
    if (kind() != Kind::NewClaim && (textIn(m_newClaim) == before || textIn(m_newClaim).isEmpty()))
        showText(m_newClaim, name);
}

void ModelFilesForm::setTaken(std::function<QString(const QString &path)> taken)
{
    m_taken = std::move(taken);
}

bool ModelFilesForm::isRight() const
{
    return m_checked->areRight();
}

void ModelFilesForm::showProblems()
{
    m_checked->showProblems();
}

void ModelFilesForm::refresh()
{
    const Kind now = kind();
    m_claimField->setVisible(now == Kind::Claim);
    for (FormField *field : {m_newClaimField, m_sizeField, m_classField, m_modeField})
        field->setVisible(now == Kind::NewClaim);
    m_serverField->setVisible(now == Kind::Nfs);
    m_folderField->setVisible(now == Kind::HostPath || now == Kind::Nfs);
    m_pathField->setVisible(now != Kind::None);
    m_readOnly->setVisible(now != Kind::None);
    m_checked->refresh();
    refreshHelp();
}

void ModelFilesForm::refreshHelp()
{
    const auto refused = [](const Error &error) {
        return error.kind == Error::Kind::Forbidden
            ? tr("This person may not list them: the name has to be typed.")
            //: %1: what went wrong, a few words
            : tr("They could not be listed (%1): the name has to be typed.").arg(ErrorText::title(error));
    };
    QString claim;
    const auto known = std::ranges::find(m_facts.claims, textIn(m_claim), &ray::StorageFacts::Claim::name);
    if (m_facts.claimsError)
        claim = refused(*m_facts.claimsError);
    else if (known == m_facts.claims.end())
        claim = m_facts.claims.isEmpty() ? tr("No volumes are known in this namespace.") : QString();
    else if (known->isShared)
        //: %1: a size such as 200Gi; %2: Bound or Pending
        claim = tr("%1, %2, for members on any node").arg(known->size, known->phase);
    else
        claim = tr("%1, %2, for members on one node only").arg(known->size, known->phase);
    m_claimField->setHelp(claim);

    QString text;
    QString name = textIn(m_class);
    if (m_facts.classesError) {
        text = refused(*m_facts.classesError);
    } else {
        const auto byDefault = std::ranges::find(m_facts.classes, true, &ray::StorageFacts::Class::isDefault);
        if (name.isEmpty() && byDefault != m_facts.classes.end())
            name = byDefault->name;
        const auto one = std::ranges::find(m_facts.classes, name, &ray::StorageFacts::Class::name);
        if (name.isEmpty() && !m_facts.classes.isEmpty())
            text = tr("The cluster has no default: choose one, or the volume waits for ever.");
        else if (one != m_facts.classes.end() && one->isShared)
            //: %1: a storage class; %2: its driver
            text = tr("%1 (%2) can serve members on several nodes.").arg(one->name, one->provisioner);
        else if (one != m_facts.classes.end())
            text = tr("%1 (%2) is not known to serve members on several nodes.").arg(one->name, one->provisioner);
    }
    m_classField->setHelp(text);
}

} // namespace raydeck::ui
