#include <ui/wizard/presetnamedialog.h>

#include <ui/widgets/button.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int dialogWidth = 400;

} // namespace

PresetNameDialog::PresetNameDialog(const Theme &theme, const PresetFiles &files, const QString &title,
                                   const QString &name, Taken taken, QWidget *parent)
    : QDialog(parent), m_files(files), m_taken(taken), m_name(new QLineEdit(name)),
      m_field(new FormField(theme, tr("Name"), m_name)), m_save(new Button(theme, ButtonLook::Primary, tr("Save")))
{
    setObjectName(u"presetNameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(title);
    m_name->setObjectName(u"presetNameField"_s);
    m_save->setObjectName(u"savePresetNameButton"_s);
    m_save->setDefault(true);
    auto *cancel = new Button(theme, ButtonLook::Default, tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);

    auto *ground = new Surface(theme, ColorRole::Raised);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(space::xl, space::l, space::xl, space::s);
    column->setSpacing(space::s);
    column->addWidget(new TextLabel(theme, TextStyle::Part, ColorRole::Text, title, TextLabel::Wrap::Words));
    column->addWidget(m_field);
    auto *buttons = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(ground);
    all->addWidget(buttons);
    ground->setFixedWidth(theme.widthOf(dialogWidth));

    connect(m_name, &QLineEdit::textChanged, this, &PresetNameDialog::refresh);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, [this] {
        emit nameChosen(m_name->text().trimmed());
        accept();
    });
    m_name->selectAll();
    m_name->setFocus();
    refresh();
}

void PresetNameDialog::refresh()
{
    const QString name = m_name->text().trimmed();
    const auto problem = PresetFiles::problemOf(name);
    const bool isTaken = problem == PresetFiles::NameProblem::None && m_files.contains(name);
    QString wrong;
    switch (problem) {
    case PresetFiles::NameProblem::None: break;
    case PresetFiles::NameProblem::Empty: break; // the button says enough
    case PresetFiles::NameProblem::TooLong: wrong = tr("This name is too long."); break;
    case PresetFiles::NameProblem::Character:
        wrong = tr("Not with a dot at the beginning, nor with any of / \\ : * ? \" < > |");
        break;
    }
    if (isTaken && m_taken == Taken::IsWrong)
        wrong = tr("Another preset has this name.");
    m_field->setError(wrong);
    m_field->setHelp(isTaken ? tr("The preset of this name is replaced.")
                             : tr("Kept as a YAML file on this computer."));
    m_save->setEnabled(problem == PresetFiles::NameProblem::None && wrong.isEmpty());
}

} // namespace raydeck::ui
