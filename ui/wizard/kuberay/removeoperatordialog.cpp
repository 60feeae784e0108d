#include <ui/wizard/kuberay/removeoperatordialog.h>

#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int dialogWidth = 480;
constexpr int listHeight = 160;

} // namespace

RemoveOperatorDialog::RemoveOperatorDialog(const Theme &theme, const QString &operatorName, Definitions definitions,
                                           QWidget *parent)
    : QDialog(parent), m_theme(theme), m_definitions(new QCheckBox(tr("Delete KubeRay's definitions as well"))),
      m_agree(new QCheckBox), m_list(new QWidget), m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_confirm(new Button(theme, ButtonLook::Loss, u"trash"_s, tr("Remove operator")))
{
    setObjectName(u"removeOperatorDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Remove the operator?"));
    m_definitions->setObjectName(u"deleteDefinitionsField"_s);
    m_agree->setObjectName(u"agreeToLossField"_s);
    m_list->setObjectName(u"lostList"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_definitions->setVisible(definitions == Definitions::CanGo);
    m_definitions->setEnabled(false); // until it is known what that means

    auto *column = new QVBoxLayout;
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(new TextLabel(theme, TextStyle::Part, ColorRole::Text, tr("Remove %1?").arg(operatorName),
                                    TextLabel::Wrap::Words));
    column->addWidget(
        new TextLabel(theme, TextStyle::Body, ColorRole::Text2,
                      tr("Ray clusters that run go on running, but nobody scales, repairs or deletes their "
                         "pods until an operator is there again. KubeRay's definitions stay."),
                      TextLabel::Wrap::Words));
    column->addWidget(m_definitions);
    column->addWidget(m_list);
    column->addWidget(m_agree);
    auto *buttons = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_confirm);
    auto *ground = new Surface(theme, ColorRole::Raised);
    ground->setLayout(column);
    ground->setFixedWidth(theme.widthOf(dialogWidth));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(ground, 1);
    all->addWidget(buttons);

    connect(m_definitions, &QCheckBox::toggled, this, &RemoveOperatorDialog::refresh);
    connect(m_agree, &QCheckBox::toggled, this, &RemoveOperatorDialog::refresh);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &Button::clicked, this, &QDialog::accept);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    refresh();
}

void RemoveOperatorDialog::setRayObjects(const QList<ray::RayObject> &objects)
{
    m_objects = objects;
    m_definitions->setEnabled(true);
    m_agree->setText(tr("Delete these %n objects, with their pods", nullptr, int(objects.size())));
    delete m_list->layout();
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (const ray::RayObject &object : objects) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new IconLabel(m_theme, u"minus"_s, ColorRole::Bad), 0, Qt::AlignTop);
        //: %1: kind, %2: name, %3: namespace
        row->addWidget(new TextLabel(m_theme, TextStyle::Body, ColorRole::Text,
                                     tr("%1 %2 in %3").arg(object.kind, object.name, object.namespaceName),
                                     TextLabel::Wrap::Words),
                       1);
        rows->addLayout(row);
    }
    auto *inner = new QWidget;
    inner->setLayout(rows);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget() turns it on
    scroll->setFixedHeight(qMin(inner->sizeHint().height(), listHeight));
    auto *outer = new QVBoxLayout(m_list);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    refresh();
}

ray::RemoveOptions RemoveOperatorDialog::options() const
{
    if (!m_definitions->isChecked())
        return {};
    return {.definitions = ray::RemoveOptions::Definitions::Delete,
            .agreedTo = m_objects.value_or(QList<ray::RayObject>())};
}

void RemoveOperatorDialog::refresh()
{
    const bool wanted = m_definitions->isChecked() && m_objects;
    const bool losesSomething = wanted && !m_objects->isEmpty();
    m_list->setVisible(losesSomething);
    m_agree->setVisible(losesSomething);
    m_confirm->setEnabled(!losesSomething || m_agree->isChecked());
    m_confirm->setText(losesSomething ? tr("Remove all of it") : tr("Remove operator"));
}

} // namespace raydeck::ui
