#include <ui/wizard/wizardside.h>

#include <ui/widgets/button.h>
#include <ui/widgets/elidedlabel.h>
#include <ui/widgets/textlabel.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

WizardSide::WizardSide(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Chrome, Qt::RightEdge, parent),
      m_place(new ElidedLabel(theme, TextStyle::Caption, ColorRole::Text2)), m_steps(new StepList(theme)),
      m_yaml(new Button(theme, ButtonLook::Quiet, u"log"_s, tr("Show YAML")))
{
    setObjectName(u"wizardSide"_s);
    m_yaml->setObjectName(u"showYamlButton"_s);
    m_yaml->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Y).toString(QKeySequence::NativeText));
    auto *save = new Button(theme, ButtonLook::Quiet, u"download"_s, tr("Save as preset…"));
    save->setObjectName(u"savePresetButton"_s);
    connect(m_yaml, &Button::clicked, this, &WizardSide::yamlToggled);
    connect(save, &Button::clicked, this, &WizardSide::savePresetRequested);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, 0, space::m, 0);
    head->setSpacing(space::xs);
    head->addWidget(new TextLabel(theme, TextStyle::Part, ColorRole::Text, tr("New cluster"), TextLabel::Wrap::No));
    head->addWidget(m_place);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::s, 0, space::s, 0);
    below->setSpacing(2);
    below->addWidget(m_yaml, 0, Qt::AlignLeft);
    below->addWidget(save, 0, Qt::AlignLeft);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, space::m, 0, space::s);
    rows->setSpacing(space::m);
    rows->addLayout(head);
    rows->addWidget(m_steps, 1);
    rows->addLayout(below);
}

void WizardSide::setPlace(const QString &text)
{
    m_place->setText(text);
}

void WizardSide::setYamlShown(bool shown)
{
    m_yaml->setText(shown ? tr("Hide YAML") : tr("Show YAML"));
}

} // namespace raydeck::ui
