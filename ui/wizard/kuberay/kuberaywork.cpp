// What a person has done to the operator: install, upgrade, remove and undo, built in or by helm.
#include <ui/wizard/kuberay/kuberaypage.h>

#include <models/tables/clustersession.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/wizard/kuberay/operatorform.h>
#include <ui/wizard/kuberay/removeoperatordialog.h>

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

void KubeRayPage::work(Work work)
{
    if (isWorking() || !m_flow)
        return;
    m_work = work;
    m_result.reset();
    m_output->clear();
    const bool byHelm = usesHelm() && work != Work::Undo && work != Work::Definitions;
    m_isHelmAtWork = byHelm;
    if (byHelm)
        runHelm(work, m_form->settings());
    else
        runBuiltIn(work, m_form->settings(), m_removal);
    refresh();
}

QCoro::Task<void> KubeRayPage::runBuiltIn(Work work, ray::OperatorInstall settings, ray::RemoveOptions options)
{
    QPointer<KubeRayPage> self(this);
    if (m_form->needsFetch() && (work == Work::Install || work == Work::Upgrade)) {
        const auto fetched = co_await m_form->fetchChart();
        if (!self)
            co_return;
        if (!fetched || !m_flow) { // the session is gone, and nothing was installed
            finish(fetched && !m_flow ? failure(Error::Kind::Cancelled, {}) : fetched);
            co_return;
        }
        settings = m_form->settings();
    }
    Result<void> result;
    switch (work) {
    case Work::Install: result = co_await m_flow->install(settings); break;
    case Work::Upgrade: result = co_await m_flow->upgrade(settings); break;
    case Work::Remove: result = co_await m_flow->remove(options); break;
    case Work::Definitions: result = co_await m_flow->applyDefinitions(settings); break;
    case Work::Undo: result = co_await m_flow->undo(); break;
    }
    if (self)
        finish(result);
}

QCoro::Task<void> KubeRayPage::runHelm(Work work, ray::OperatorInstall settings)
{
    QPointer<KubeRayPage> self(this);
    Result<void> result;
    if (m_form->needsFetch() && work != Work::Remove) { // its CRDs are applied by us: helm does not upgrade them
        result = co_await m_form->fetchChart();
        if (!self)
            co_return;
        settings = m_form->settings();
    }
    if (result && m_flow && work == Work::Upgrade) {
        result = co_await m_flow->applyDefinitions(settings);
        if (!self)
            co_return;
    }
    if (result && !m_helm) // the session is gone
        result = failure(Error::Kind::Cancelled, {});
    if (result) {
        const ray::Installation *one = installation();
        const ray::HelmCommand command = work == Work::Remove && one
            ? m_helm->removeCommand(m_foundHelm, one->releaseName, one->operatorInfo.namespaceName)
            : m_helm->installCommand(m_foundHelm, settings, m_form->repository());
        result = co_await m_helm->run(command);
        if (!self)
            co_return;
    }
    m_isHelmAtWork = false;
    finish(result);
}

void KubeRayPage::finish(const Result<void> &result)
{
    m_isHelmAtWork = false;
    m_result = result;
    m_wantsUpgrade = m_wantsUpgrade && !result;
    if (m_checks)
        m_checks->askAgain();
    if (result && m_context.session)
        m_context.session->retryNow(); // the tables of Ray's kinds need not wait for their next try
    refresh();
}

void KubeRayPage::askUndo()
{
    if (m_question || !m_flow)
        return;
    QStringList lost;
    for (const ray::MadeObject &object : m_flow->made())
        lost.prepend(tr("%1 %2").arg(object.kind, object.name));
    auto *question = new ConfirmDialog(m_context.theme,
                                       {.title = tr("Undo what was installed?"),
                                        .text = tr("These objects are deleted, and nothing else. Definitions that are "
                                                   "in use stay."),
                                        .lost = lost,
                                        .confirm = tr("Delete %n objects", nullptr, int(lost.size()))},
                                       window());
    m_question = question;
    connect(question, &ConfirmDialog::accepted, this, [this] { work(Work::Undo); });
    question->open();
}

void KubeRayPage::askRemoval()
{
    const ray::Installation *one = installation();
    if (m_question || !one || !m_flow)
        return;
    const auto definitions = one->maker == ray::Installation::Maker::BuiltIn ? RemoveOperatorDialog::Definitions::CanGo
                                                                             : RemoveOperatorDialog::Definitions::Stay;
    auto *dialog = new RemoveOperatorDialog(m_context.theme, u"KubeRay "_s + nameOf(*one), definitions, window());
    m_question = dialog;
    connect(dialog, &QDialog::accepted, this, [this, dialog, place = one->operatorInfo.namespaceName] {
        m_removal = dialog->options();
        m_removal.namespaceName = place;
        work(Work::Remove);
    });
    dialog->open();
    fillRemoval(dialog);
}

QCoro::Task<void> KubeRayPage::fillRemoval(QPointer<RemoveOperatorDialog> dialog)
{
    QPointer<KubeRayPage> self(this);
    const auto objects = co_await m_flow->rayObjects();
    if (self && dialog && objects) // what cannot be listed cannot be agreed to: the choice stays closed
        dialog->setRayObjects(*objects);
}

} // namespace raydeck::ui
