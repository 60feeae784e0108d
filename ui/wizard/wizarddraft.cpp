// What a person has typed into the wizard: kept on this computer, brought back, made a preset of, or let go.
#include <ui/wizard/wizard.h>

#include <models/tables/clustersession.h>
#include <ui/text/errortext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/presetnamedialog.h>

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

void Wizard::takeSavedDraft()
{
    m_restored = m_file.load();
    if (m_restored)
        m_draft.restore(m_restored->content);
}

void Wizard::saveDraft()
{
    m_save.stop();
    if (!m_keepsDraft || !m_draft.isChanged())
        return;
    const auto saved =
        m_file.save({.content = m_draft.content(), .step = currentStep(), .savedAt = QDateTime::currentDateTimeUtc()});
    if (!saved) // it is still here; said where it does not get into the way
        m_totals->setToolTip(ErrorText::title(saved.error()));
}

void Wizard::forgetDraft()
{
    m_keepsDraft = false;
    m_save.stop();
    m_file.remove();
    m_restored.reset();
}

void Wizard::discardDraft()
{
    m_file.remove();
    m_restored.reset();
    ray::ClusterDraft fresh;
    m_draft.start(fresh.text(), m_context.session ? m_context.session->namespaceName() : QString());
    m_save.stop();
}

void Wizard::cancel()
{
    const bool isCreated = m_current >= 0 && m_steps.at(m_current).about == Step::About::Progress;
    if (isCreated || !m_keepsDraft || !m_draft.isChanged()) {
        emit closed();
        return;
    }
    if (findChild<ConfirmDialog *>() || window()->findChild<ConfirmDialog *>())
        return;
    auto *question = new ConfirmDialog(
        m_theme,
        {.title = tr("Keep what you have entered?"),
         .text = tr("Nothing was created in the cluster. What is kept is offered again the next time."),
         .lost = {},
         .confirm = tr("Discard"),
         .other = tr("Keep and close")},
        window());
    connect(question, &ConfirmDialog::accepted, this, [this] {
        forgetDraft();
        emit closed();
    });
    connect(question, &ConfirmDialog::otherChosen, this, [this] {
        saveDraft();
        emit closed();
    });
    question->open();
}

void Wizard::savePreset()
{
    const PresetFiles files(m_options.configFolder);
    auto *dialog = new PresetNameDialog(m_theme, files, tr("Save as preset"), m_draft.name(),
                                        PresetNameDialog::Taken::IsReplaced, window());
    connect(dialog, &PresetNameDialog::nameChosen, this, [this](const QString &name) {
        PresetFiles own(m_options.configFolder);
        if (const auto saved = own.save(name, m_draft.document().text()); !saved) {
            m_banner->setMessage(Tone::Bad, tr("The preset could not be saved"), ErrorText::advice(saved.error()));
            m_banner->setNextSteps({});
            m_bannerRow->show();
        } else if (WizardPage *page = current()) {
            page->enter();
        }
    });
    dialog->open();
}

} // namespace raydeck::ui
