#include <ui/wizard/dashboard/dashboardpage.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/imagereference.h>
#include <models/ray/ingress/ingresssurvey.h>
#include <models/tables/clustersession.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/dashboard/ingressform.h>
#include <ui/wizard/storage/formcolumn.h>

#include <QCheckBox>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

const QString extraId = u"ingress"_s;
constexpr auto modePath = u"spec.authOptions.mode";
constexpr ray::Release firstRelease{1, 5, 1};

/// Of the document, else of the head's image; empty if neither says it.
QString rayVersionOf(const kube::YamlDocument &document)
{
    const QString said = document.string(u"spec.rayVersion");
    if (!said.isEmpty())
        return said;
    const QString image = document.string(u"spec.headGroupSpec.template.spec.containers[0].image");
    const QVersionNumber version = QVersionNumber::fromString(ray::imageReferenceOf(image).tag);
    return version.segmentCount() == 3 ? version.toString() : QString();
}

} // namespace

DashboardPage::DashboardPage(const WizardContext &context, QWidget *parent)
    : WizardPage(parent), m_context(context), m_banner(new Banner(context.theme)),
      m_form(new IngressForm(context.theme)),
      m_denied(new TextLabel(context.theme, TextStyle::Caption, ColorRole::Text2)),
      m_token(new QCheckBox(tr("Ask for a token"))),
      m_tokenNote(new TextLabel(context.theme, TextStyle::Caption, ColorRole::Text2))
{
    setObjectName(u"dashboardPage"_s);
    m_banner->setObjectName(u"dashboardBanner"_s);
    m_denied->setObjectName(u"ingressDeniedNote"_s);
    m_denied->setWordWrap(true);
    m_token->setObjectName(u"tokenAuthCheck"_s);
    m_tokenNote->setObjectName(u"tokenAuthNote"_s);
    m_tokenNote->setWordWrap(true);
    m_tokenNote->setContentsMargins(24, 0, 0, 0); // below the words of its tick
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(createForm());

    connect(m_form, &IngressForm::edited, this, [this] {
        m_isDecided = true;
        take();
    });
    connect(m_token, &QCheckBox::clicked, this, &DashboardPage::takeToken);
    if (context.session) {
        m_survey = new ray::IngressSurvey(context.session->connection(), this);
        connect(context.session, &QObject::destroyed, m_survey, [this] {
            delete m_survey; // it hangs on the session's connection
            m_survey = nullptr;
        });
        connect(m_survey, &ray::IngressSurvey::changed, this, &DashboardPage::takeFacts);
    }
    connect(&context.draft, &ray::ClusterDraft::changed, this, &DashboardPage::refresh);
    m_seen = choiceOfDraft();
    m_isDecided = m_seen || context.draft.isRestored();
    m_form->setChoice(m_seen);
    m_denied->hide();
    refresh();
}

QWidget *DashboardPage::createForm()
{
    auto *column = new FormColumn(m_context.theme);
    column->addPart(tr("Address"));
    column->add(m_banner); // in sight, whatever is chosen
    column->add(m_form);
    column->add(m_denied);
    column->addPart(tr("Sign-in"));
    column->add(m_token);
    column->add(m_tokenNote);
    return column;
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

QString DashboardPage::explanation() const
{
    return tr("Ray's dashboard shows jobs and logs, and takes jobs. Raydeck reaches it without an Ingress; others need "
              "one.");
}

QString DashboardPage::stepTitle() const
{
    return tr("Dashboard");
}

QString DashboardPage::summary() const
{
    const auto choice = choiceOfDraft();
    if (!choice)
        return tr("No Ingress");
    return choice->host.isEmpty() ? tr("Ingress, any host") : choice->host;
}

bool DashboardPage::isComplete() const
{
    return m_form->isRight();
}

void DashboardPage::enter()
{
    if (m_survey)
        m_survey->ask();
}

void DashboardPage::showProblems()
{
    WizardPage::showProblems();
    m_form->showProblems();
}

bool DashboardPage::goToField(const kube::FieldPath &path)
{
    if (!path.startsWith(u"spec.authOptions") || !m_token->isEnabled())
        return WizardPage::goToField(path);
    m_token->setFocus(Qt::OtherFocusReason);
    return true;
}

std::optional<ray::IngressChoice> DashboardPage::choiceOfDraft() const
{
    const auto *extra = m_context.draft.extra(extraId);
    return extra ? std::optional(ray::ingressChoiceOf(extra->document)) : std::nullopt;
}

void DashboardPage::takeFacts()
{
    const ray::IngressFacts &facts = m_survey->facts();
    const QStringList unasked = facts.denied + facts.unanswered;
    m_denied->setVisible(!unasked.isEmpty());
    //: %1: kinds of objects, such as: ingressclasses, nodes
    m_denied->setText(tr("Not known, since this person may not list them or nothing answered: %1. Host and class may "
                         "have to be typed.")
                          .arg(unasked.join(tr(", "))));
    m_form->setFacts(facts);
    if (!m_isDecided && facts.isControllerKnown()) { // something is there that would serve it
        m_isDecided = true;
        m_form->setChoice(m_form->proposal());
    }
    if (m_form->choice() != m_seen)
        take(); // what was proposed
}

void DashboardPage::take()
{
    {
        const QScopedValueRollback taking(m_taking, true);
        const auto choice = m_form->choice();
        ray::ClusterDraft &draft = m_context.draft;
        if (choice && m_form->isRight()) {
            kube::YamlDocument ingress = ray::ingressOf(*choice, draft.name(), draft.namespaceName());
            ray::aimIngress(ingress, draft.document());
            draft.setExtra({.id = extraId, .document = ingress, .when = ray::ClusterDraft::Extra::When::After});
        } else if (draft.extra(extraId)) {
            draft.removeExtra(extraId);
        }
        m_seen = choiceOfDraft();
    }
    refresh();
}

void DashboardPage::takeToken(bool on)
{
    m_context.draft.edit([on](kube::YamlDocument &document) -> Result<void> {
        if (!on) {
            const auto removed = document.remove(modePath);
            return removed ? document.removeEmptyParents(modePath) : removed;
        }
        // The operator refuses the mode where the document does not say which Ray it is.
        if (document.string(u"spec.rayVersion").isEmpty()) {
            if (const auto done = document.setString(u"spec.rayVersion", rayVersionOf(document)); !done)
                return done;
        }
        return document.setString(modePath, u"token"_s);
    });
    refresh();
}

void DashboardPage::refresh()
{
    if (m_taking)
        return;
    if (const auto choice = choiceOfDraft(); choice != m_seen) { // what is half typed stays until then
        m_seen = choice;
        m_form->setChoice(choice);
    }
    refreshToken();
    emit changed();
}

void DashboardPage::refreshToken()
{
    const kube::YamlDocument &document = m_context.draft.document();
    const bool isOn = document.string(modePath) == "token"_L1;
    const QString version = rayVersionOf(document);
    const bool isRayReady = QVersionNumber::fromString(version) >= QVersionNumber(2, 52);
    const bool isOperatorReady = m_context.draft.operatorRelease() >= firstRelease;
    m_token->setChecked(isOn);
    m_token->setEnabled(isOn || (isRayReady && isOperatorReady));
    if (!isOperatorReady)
        m_tokenNote->setText(tr("KubeRay can set it up from 1.5.1 on."));
    else if (version.isEmpty())
        m_tokenNote->setText(tr("Ray can do it from 2.52 on; which version this is, is not said on the first page."));
    else if (!isRayReady)
        //: %1: a version
        m_tokenNote->setText(tr("Ray can do it from 2.52 on; this cluster has %1.").arg(version));
    else
        m_tokenNote->setText(tr("KubeRay makes the token and keeps it in a Secret that is called like the cluster. "
                                "Jobs from outside need it too."));

    const bool isOpen = m_form->choice().has_value();
    if (isOn)
        m_banner->setMessage(Tone::Ok, tr("The dashboard asks for a token"),
                             tr("Whoever may read the Secret can use it."));
    else if (isOpen)
        m_banner->setMessage(Tone::Warn, tr("Whoever reaches this address can run code on the cluster"),
                             tr("The dashboard takes jobs and asks nobody who they are. Use it in networks where "
                                "everybody may do that, or let it ask for a token."));
    else
        m_banner->setMessage(Tone::Info, tr("The dashboard asks nobody who they are"),
                             tr("Without an Ingress, it is reached from inside the cluster and through Raydeck only."));
}

} // namespace raydeck::ui
