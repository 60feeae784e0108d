#include <ui/wizard/wizardpage.h>

#include <ui/wizard/fieldbinding.h>

#include <QLineEdit>
#include <QScrollArea>

namespace raydeck::ui {

WizardPage::WizardPage(QWidget *parent) : QWidget(parent) {}

WizardPage::~WizardPage() = default;

QString WizardPage::stepTitle() const
{
    return title();
}

QString WizardPage::summary() const
{
    return {};
}

WizardPage::State WizardPage::state() const
{
    return isComplete() ? State::Done : State::Attention;
}

bool WizardPage::isComplete() const
{
    return true;
}

QString WizardPage::nextText() const
{
    return {};
}

bool WizardPage::takesNext()
{
    return true;
}

QString WizardPage::backText() const
{
    return {};
}

bool WizardPage::takesBack()
{
    return true;
}

QWidget *WizardPage::headWidget()
{
    return nullptr;
}

QWidget *WizardPage::footerWidget()
{
    return nullptr;
}

void WizardPage::enter() {}

void WizardPage::leave() {}

void WizardPage::showProblems()
{
    for (FieldBinding *binding : findChildren<FieldBinding *>())
        binding->showProblems();
}

bool WizardPage::goToField(const kube::FieldPath &path)
{
    FieldBinding *nearest = nullptr;
    for (FieldBinding *binding : findChildren<FieldBinding *>()) {
        const bool isOnWay = path.startsWith(binding->path()) && binding->isReachable();
        if (isOnWay && (!nearest || nearest->path().steps().size() < binding->path().steps().size()))
            nearest = binding;
    }
    if (!nearest)
        return false;
    nearest->showProblems();
    for (QWidget *parent = nearest->editor(); parent && parent != this; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(nearest->editor());
    }
    nearest->editor()->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(nearest->editor()))
        line->selectAll();
    return true;
}

} // namespace raydeck::ui
