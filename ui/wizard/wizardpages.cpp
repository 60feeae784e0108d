// The pages of the wizard: which are made, which is shown, and the way from one to the next.
#include <ui/wizard/wizard.h>

#include <models/ray/create/creation.h>
#include <ui/widgets/button.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/progress/progresspage.h>
#include <ui/wizard/review/reviewpage.h>
#include <ui/wizard/wizardside.h>
#include <ui/wizard/yamlpane.h>

#include <QDir>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

int Wizard::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_steps, id, &Step::id);
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

QString Wizard::currentStep() const
{
    return m_current < 0 ? QString() : m_steps.at(m_current).id;
}

WizardPage *Wizard::current() const
{
    return m_current < 0 ? nullptr : m_made.at(m_current);
}

WizardPage *Wizard::page(const QString &id)
{
    const int step = indexOf(id);
    return step < 0 ? nullptr : pageAt(step);
}

WizardPage *Wizard::pageAt(int step)
{
    if (WizardPage *made = m_made.at(step))
        return made;
    WizardPage *page = m_steps.at(step).make(m_context);
    m_made[step] = page;
    m_pages->addWidget(page);
    connect(page, &WizardPage::changed, this, &Wizard::refresh);
    connect(page, &WizardPage::nextRequested, this, &Wizard::goNext);
    connect(page, &WizardPage::goToFieldRequested, this, &Wizard::goToField);
    connect(page, &WizardPage::openClusterRequested, this, &Wizard::openClusterRequested);
    connect(page, &WizardPage::finished, this, &Wizard::closed);
    wireSteps(page);
    if (QWidget *widget = page->headWidget())
        m_headEnd->addWidget(widget);
    if (QWidget *widget = page->footerWidget())
        m_footerStart->addWidget(widget);
    return page;
}

/// Review and Progress are two ends of one thing.
void Wizard::wireSteps(WizardPage *page)
{
    if (auto *review = qobject_cast<ReviewPage *>(page))
        connect(review, &ReviewPage::createRequested, this, &Wizard::create);
    if (auto *progress = qobject_cast<ProgressPage *>(page)) {
        connect(progress, &ProgressPage::created, this, &Wizard::forgetDraft);
        connect(progress, &ProgressPage::undone, this, [this] {
            m_keepsDraft = true; // what was undone can be changed and made again
            saveDraft();
            for (int step = 0; step < m_steps.size(); ++step) {
                if (qobject_cast<ReviewPage *>(m_made.at(step)))
                    showStep(step);
            }
        });
    }
}

void Wizard::create()
{
    for (int step = 0; step < m_steps.size(); ++step) {
        if (m_steps.at(step).about != Step::About::Progress)
            continue;
        if (auto *progress = qobject_cast<ProgressPage *>(pageAt(step))) {
            progress->create();
            showStep(step);
        }
    }
}

/// What was begun earlier, by this window or another one, is still to be looked at.
void Wizard::followCreation()
{
    const ray::CreationJournal journal(QDir(m_options.configFolder).filePath(u"creations"_s));
    ray::CreationJournal::Listing listing = journal.list(); // read once: its pages are told
    for (const kube::DamagedFile &file : std::as_const(listing.damaged))
        m_damaged.append(file.path);
    listing.creations.removeIf([this](const ray::Creation &one) { return one.context != m_options.context; });
    if (listing.creations.isEmpty())
        return;
    for (int step = 0; step < m_steps.size(); ++step) {
        if (m_steps.at(step).about != Step::About::Progress)
            continue;
        if (auto *progress = qobject_cast<ProgressPage *>(pageAt(step)))
            progress->followNewest(listing.creations);
    }
}

void Wizard::focusPage()
{
    if (WizardPage *page = current()) {
        page->setFocus(Qt::OtherFocusReason);
        page->enter();
    }
}

void Wizard::goTo(const QString &id)
{
    const int step = indexOf(id);
    if (step >= 0)
        showStep(step);
}

void Wizard::showStep(int step)
{
    if (step == m_current)
        return;
    if (WizardPage *before = current())
        before->leave();
    WizardPage *page = pageAt(step);
    m_current = step;
    m_seen.insert(step);
    m_pages->setCurrentWidget(page);
    for (WizardPage *made : std::as_const(m_made)) {
        if (!made)
            continue;
        for (QWidget *widget : {made->headWidget(), made->footerWidget()}) {
            if (widget)
                widget->setVisible(made == page);
        }
    }
    refresh();
    if (!m_side->steps().hasFocus())
        page->setFocus(Qt::OtherFocusReason);
    page->enter();
    m_save.start();
    m_makeNext.start();
}

/// While a page is read, the one behind it is made: then it comes at once.
void Wizard::makeNextPage()
{
    const int next = m_current + 1;
    if (next < m_steps.size() && m_steps.at(next).about != Step::About::Progress)
        std::ignore = pageAt(next); // made, and kept
}

void Wizard::goNext()
{
    WizardPage *page = current();
    if (!m_next->isEnabled() || !page || !page->takesNext())
        return;
    if (!page->isComplete()) {
        page->showProblems();
        for (const FieldBinding *binding : page->findChildren<FieldBinding *>()) {
            if (binding->isReachable() && !binding->error().isEmpty()) {
                page->goToField(binding->path());
                return;
            }
        }
        return;
    }
    if (m_current + 1 < m_steps.size())
        showStep(m_current + 1);
}

void Wizard::goBack()
{
    WizardPage *page = current();
    if (m_back->isVisibleTo(this) && page && page->takesBack() && m_current > 0)
        showStep(m_current - 1);
}

void Wizard::goToField(const QString &path)
{
    for (int step = 0; step < m_steps.size(); ++step) {
        if (m_steps.at(step).about == Step::About::Cluster && pageAt(step)->goToField(path)) {
            showStep(step);
            pageAt(step)->goToField(path); // enter() may have put the focus elsewhere
            return;
        }
    }
    if (!m_yaml->isVisible()) // no page has it
        toggleYaml();
    m_yaml->goToLine(m_draft.document().lineOf(path));
}

} // namespace raydeck::ui
