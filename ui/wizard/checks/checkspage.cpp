#include <ui/wizard/checks/checkspage.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/tables/clustersession.h>
#include <ui/wizard/checks/checkrow.h>

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

ChecksPage::ChecksPage(const WizardContext &context, QWidget *parent) : WizardPage(parent), m_context(context)
{
    setObjectName(u"checksPage"_s);
    auto *column = new QWidget;
    m_list = new QVBoxLayout(column);
    m_list->setContentsMargins(space::xxl, space::s, space::xxl, space::xl);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"checksScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(column);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(scroll);
}

ChecksPage::~ChecksPage() = default;

void ChecksPage::begin()
{
    if (m_checks || !m_context.session)
        return;
    m_checks = std::make_unique<ray::ClusterChecks>(m_context.session->connection(), m_context.draft.namespaceName());
    connect(m_context.session, &QObject::destroyed, this, [this] { m_checks.reset(); });
    connect(m_checks.get(), &ray::ClusterChecks::checkChanged, this, &ChecksPage::show);
    connect(m_checks.get(), &ray::ClusterChecks::changed, this, &ChecksPage::changed);
    showChecks(m_checks->checks());
}

void ChecksPage::enter()
{
    begin();
    if (!m_checks)
        return;
    const auto &installations = m_checks->installations();
    const QString operatorNamespace = installations && !installations->isEmpty()
        ? installations->constFirst().operatorInfo.namespaceName
        : u"kuberay-system"_s;
    m_checks->setNamespaces(m_context.draft.namespaceName(), operatorNamespace);
    m_checks->setActive(true);
}

void ChecksPage::leave()
{
    if (m_checks)
        m_checks->setActive(false);
}

void ChecksPage::showChecks(const QList<ray::Check> &checks)
{
    for (const ray::Check &check : checks)
        show(check);
    emit changed();
}

void ChecksPage::show(const ray::Check &check)
{
    CheckRow *&row = m_rows[check.id];
    if (!row) {
        row = new CheckRow(m_context.theme);
        row->setObjectName(u"checkRow%1"_s.arg(int(check.id)));
        connect(row, &CheckRow::fixRequested, this, &ChecksPage::take);
        m_list->insertWidget(m_list->count() - 1, row);
        m_shown.append(check);
    }
    row->setCheck(check);
    const auto known = std::ranges::find(m_shown, check.id, &ray::Check::id);
    *known = check;
}

void ChecksPage::take(ray::Check::Fix fix)
{
    switch (fix) {
    case ray::Check::Fix::None: return;
    case ray::Check::Fix::AskAgain:
        if (m_checks)
            m_checks->askAgain();
        return;
    case ray::Check::Fix::InstallOperator:
    case ray::Check::Fix::UpgradeOperator:
    case ray::Check::Fix::ApplyDefinitions: emit nextRequested(); return; // KubeRay's page is the next one
    }
}

QString ChecksPage::title() const
{
    return tr("Is the cluster ready for Ray?");
}

QString ChecksPage::explanation() const
{
    return tr("Each line is asked again by itself. Notes do not hold anything up.");
}

QString ChecksPage::stepTitle() const
{
    return tr("Checks");
}

QString ChecksPage::summaryOf(const QList<ray::Check> &checks)
{
    int passed = 0;
    int notes = 0;
    int failed = 0;
    for (const ray::Check &check : checks) {
        switch (check.state) {
        case ray::Check::State::Waiting: return tr("Being asked");
        case ray::Check::State::Passed: ++passed; break;
        case ray::Check::State::Note:
        case ray::Check::State::NotAllowed: ++notes; break;
        case ray::Check::State::Failed: ++failed; break;
        }
    }
    QStringList parts;
    if (failed > 0)
        parts.append(tr("%n problems", nullptr, failed));
    if (passed > 0)
        parts.append(tr("%n passed", nullptr, passed));
    if (notes > 0)
        parts.append(tr("%n notes", nullptr, notes));
    //: Between the parts of a list
    return parts.join(tr(", "));
}

QString ChecksPage::summary() const
{
    return m_shown.isEmpty() ? QString() : summaryOf(m_shown);
}

WizardPage::State ChecksPage::state() const
{
    const auto is = [this](ray::Check::State state) {
        return std::ranges::any_of(m_shown, [&](const ray::Check &check) { return check.state == state; });
    };
    if (m_shown.isEmpty() || is(ray::Check::State::Waiting))
        return State::ToCome;
    return is(ray::Check::State::Failed) ? State::Attention : State::Done;
}

/// What is missing is mended on later pages, or by others; without a server there is nothing to go on to.
bool ChecksPage::isComplete() const
{
    const auto server = std::ranges::find(m_shown, ray::Check::Id::Server, &ray::Check::id);
    return server != m_shown.cend() && server->state != ray::Check::State::Failed
        && server->state != ray::Check::State::Waiting;
}

} // namespace raydeck::ui
