#include <ui/wizard/dashboard/ingressform.h>

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

using ray::IngressChoice;

const QString referenceClass = u"portal-ingress"_s;

/// As the server checks hosts of rules and names of objects: RFC 1123, and one asterisk in front of a host.
bool isName(const QString &text, bool isHost)
{
    static const QRegularExpression name(u"\\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\z"_s);
    const bool isWild = isHost && text.startsWith("*."_L1);
    return text.size() <= 253 && name.match(isWild ? text.sliced(2) : text).hasMatch();
}

} // namespace

IngressForm::IngressForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kinds(new QButtonGroup(this)), m_checked(new CheckedFields(this)),
      m_host(new QLineEdit), m_class(new QComboBox),
      m_annotation(new QCheckBox(tr("Name the class by annotation, for controllers that read nothing else"))),
      m_tls(new QComboBox), m_tlsName(new QLineEdit)
{
    m_host->setObjectName(u"ingressHostField"_s);
    m_host->setPlaceholderText(u"ray.example.org"_s);
    m_class->setObjectName(u"ingressClassField"_s);
    m_class->setEditable(true);
    m_class->setInsertPolicy(QComboBox::NoInsert);
    m_class->setFocusPolicy(Qt::StrongFocus);
    m_class->lineEdit()->setPlaceholderText(tr("The default of the cluster"));
    m_annotation->setObjectName(u"classAnnotationCheck"_s);
    m_tls->setObjectName(u"ingressTlsField"_s);
    m_tls->setFocusPolicy(Qt::StrongFocus);
    m_tls->addItem(tr("None"), QString());
    m_tls->addItem(tr("A certificate in a Secret"), u"secret"_s);
    m_tls->addItem(tr("cert-manager, issuer of the cluster"), u"clusterIssuer"_s);
    m_tls->addItem(tr("cert-manager, issuer of the namespace"), u"issuer"_s);
    m_tlsName->setObjectName(u"ingressTlsNameField"_s);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(createCards());
    rows->addSpacing(space::s);
    createFields();
    rows->addWidget(m_hostField);
    rows->addWidget(m_classField);
    rows->addWidget(m_annotation);
    rows->addWidget(m_tlsField);
    rows->addWidget(m_tlsNameField);

    const auto tell = [this] {
        refresh();
        emit edited();
    };
    connect(m_kinds, &QButtonGroup::idClicked, this, [this, tell] {
        propose();
        tell();
    });
    connect(m_checked, &CheckedFields::edited, this, tell);
    connect(m_annotation, &QCheckBox::clicked, this, tell);
    setChoice({});
}

QWidget *IngressForm::createCards()
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
    add(Kind::None, u"noIngressChoice"_s, tr("None"), tr("The dashboard is reached through Raydeck, not from outside"));
    add(Kind::Plain, u"plainIngressChoice"_s, tr("Ingress"), tr("The dashboard gets an address of its own"));
    add(Kind::Reference, u"referenceIngressChoice"_s, tr("Ingress as in the reference"),
        tr("The name ray-head-ingress, the class portal-ingress and all its annotations"));
    return cards;
}

void IngressForm::createFields()
{
    m_hostField = new FormField(m_theme, tr("Host"), m_host);
    m_classField = new FormField(m_theme, tr("Class"), m_class);
    m_tlsField = new FormField(m_theme, tr("TLS"), m_tls, FormField::Room::None);
    m_tlsNameField = new FormField(m_theme, tr("Name of the Secret or the issuer"), m_tlsName);
    m_checked->add(m_hostField, [this]() -> QString {
        const QString host = textIn(m_host);
        return host.isEmpty() || isName(host, true)
            ? QString()
            : tr("A host name is needed, without http:// and in lower case, such as ray.example.org.");
    });
    m_checked->add(m_classField, [this] {
        return textIn(m_class).isEmpty() || isName(textIn(m_class), false) ? QString()
                                                                           : tr("No class can have this name.");
    });
    m_checked->add(m_tlsField, [] { return QString(); });
    m_checked->add(m_tlsNameField, [this] {
        return isName(textIn(m_tlsName), false)
            ? QString()
            : tr("A name of lower-case letters, digits, dots and hyphens is needed.");
    });
}

IngressForm::Kind IngressForm::kind() const
{
    return Kind(std::max(0, m_kinds->checkedId()));
}

std::optional<IngressChoice> IngressForm::choice() const
{
    if (kind() == Kind::None)
        return {};
    IngressChoice choice{.host = textIn(m_host), .className = textIn(m_class)};
    if (kind() == Kind::Reference) {
        choice.preset = IngressChoice::Preset::Reference;
        choice.classAsAnnotation = true;
    } else {
        choice.classAsAnnotation = m_annotation->isChecked() && !choice.className.isEmpty();
    }
    const QString tls = textIn(m_tls);
    if (tls == "secret"_L1)
        choice.tlsSecret = textIn(m_tlsName);
    else if (!tls.isEmpty())
        choice.certIssuer = textIn(m_tlsName);
    if (tls == "issuer"_L1)
        choice.issuer = IngressChoice::Issuer::OfNamespace;
    return choice;
}

void IngressForm::setChoice(const std::optional<IngressChoice> &choice)
{
    const Kind now = !choice                                 ? Kind::None
        : choice->preset == IngressChoice::Preset::Reference ? Kind::Reference
                                                             : Kind::Plain;
    m_kinds->button(int(now))->setChecked(true);
    if (choice) {
        showText(m_host, choice->host);
        showText(m_class, choice->className);
        m_annotation->setChecked(choice->classAsAnnotation);
        const bool isIssued = !choice->certIssuer.isEmpty();
        const QString issuer = choice->issuer == IngressChoice::Issuer::OfCluster ? u"clusterIssuer"_s : u"issuer"_s;
        showText(m_tls, isIssued ? issuer : choice->tlsSecret.isEmpty() ? QString() : u"secret"_s);
        showText(m_tlsName, isIssued ? choice->certIssuer : choice->tlsSecret);
    }
    m_checked->forget();
    refresh();
}

void IngressForm::setFacts(const ray::IngressFacts &facts)
{
    m_facts = facts;
    {
        const QSignalBlocker quiet(m_class);
        const QString text = m_class->currentText();
        m_class->clear();
        for (const auto &one : facts.classes)
            m_class->addItem(one.name);
        m_class->setEditText(text);
    }
    propose();
    refresh();
}

IngressChoice IngressForm::proposal() const
{
    const QString className = m_facts.defaultClass();
    return {.host = ray::nipHost(m_facts.addressOf(className)), .className = className};
}

/// What nobody typed becomes what the cluster offers.
void IngressForm::propose()
{
    const IngressChoice offered = proposal();
    const QString className = kind() == Kind::Reference ? referenceClass : offered.className;
    const auto put = [](QWidget *editor, QString &before, const QString &now) {
        if (textIn(editor).isEmpty() || textIn(editor) == before)
            showText(editor, now);
        before = now;
    };
    put(m_host, m_proposedHost, offered.host);
    put(m_class, m_proposedClass, className);
}

bool IngressForm::isRight() const
{
    return m_checked->areRight();
}

void IngressForm::showProblems()
{
    m_checked->showProblems();
}

void IngressForm::refresh()
{
    const bool any = kind() != Kind::None;
    m_hostField->setVisible(any);
    m_classField->setVisible(any);
    m_annotation->setVisible(kind() == Kind::Plain);
    m_tlsField->setVisible(any);
    m_tlsNameField->setVisible(any && !textIn(m_tls).isEmpty());
    m_checked->refresh();
    m_hostField->setHelp(hostHelp());
    m_classField->setHelp(classHelp());
}

QString IngressForm::hostHelp() const
{
    const QString host = textIn(m_host);
    if (host.isEmpty())
        return tr("Without a host, the Ingress answers to every name.");
    const auto *entry = m_facts.entryOf(textIn(m_class));
    if (host == m_proposedHost && entry && entry->port != 80 && entry->port > 0)
        //: %1: an address such as http://kuberay.10.0.0.5.nip.io:30080
        return tr("It is reached at %1; the name answers with the address in it.")
            .arg(u"http://%1:%2"_s.arg(host).arg(entry->port));
    if (host == m_proposedHost && !entry)
        return tr("Where the controller listens is not known; this is the address of a node.");
    if (host.endsWith(".nip.io"_L1) || host.endsWith(".sslip.io"_L1))
        return tr("The name answers with the address in it. Without Internet it does not answer.");
    return {};
}

QString IngressForm::classHelp() const
{
    const QString name = textIn(m_class);
    const auto one = std::ranges::find(m_facts.classes, name, &ray::IngressFacts::Class::name);
    if (one != m_facts.classes.end())
        //: %1: what serves a class of Ingress, such as k8s.io/ingress-nginx
        return tr("Served by %1").arg(one->controller);
    if (m_facts.denied.contains("ingressclasses"_L1))
        return tr("This person may not list the classes: the name has to be typed.");
    if (name.isEmpty() && m_facts.defaultClass().isEmpty())
        return tr("The cluster has no default: some controllers take an Ingress without class, others leave it.");
    if (!name.isEmpty() && kind() == Kind::Reference)
        return tr("It works where a controller was started with this class.");
    return name.isEmpty() ? QString() : tr("The cluster has no such class.");
}

} // namespace raydeck::ui
