#include <ui/widgets/confirmdialog.h>

#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int textWidth = 440;
constexpr int lostHeight = 180; // px; a longer list scrolls

} // namespace

ConfirmDialog::ConfirmDialog(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent), m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_confirm(new Button(theme, ButtonLook::Loss, u"trash"_s, question.confirm))
{
    setObjectName(u"confirmDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(question.title);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(new TextLabel(theme, TextStyle::Part, ColorRole::Text, question.title, TextLabel::Wrap::Words));
    column->addWidget(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, question.text, TextLabel::Wrap::Words));
    if (!question.lost.isEmpty()) {
        auto *list = new QWidget;
        list->setObjectName(u"lostList"_s);
        auto *rows = new QVBoxLayout(list);
        rows->setContentsMargins(0, space::xs, 0, 0);
        rows->setSpacing(6);
        for (const QString &lost : question.lost) {
            auto *row = new QHBoxLayout;
            row->setSpacing(space::s);
            row->addWidget(new IconLabel(theme, u"minus"_s, ColorRole::Bad), 0, Qt::AlignTop);
            row->addWidget(new TextLabel(theme, TextStyle::Body, ColorRole::Text, lost, TextLabel::Wrap::Words), 1);
            rows->addLayout(row);
        }
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidgetResizable(true);
        scroll->viewport()->setAutoFillBackground(false);
        scroll->setWidget(list);
        list->setAutoFillBackground(false); // setWidget() turns it on
        const int width = theme.widthOf(textWidth) - 2 * space::xl;
        scroll->setFixedHeight(qMin(rows->totalHeightForWidth(width), lostHeight));
        column->addWidget(scroll);
    }

    m_cancel->setObjectName(u"cancelButton"_s);
    m_confirm->setObjectName(u"confirmButton"_s);
    auto *buttons = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(m_cancel);
    row->addStretch(1);
    if (!question.other.isEmpty()) {
        auto *other = new Button(theme, ButtonLook::Default, question.other);
        other->setObjectName(u"otherButton"_s);
        connect(other, &Button::clicked, this, [this] {
            emit otherChosen();
            close();
        });
        row->addWidget(other);
    }
    row->addWidget(m_confirm);

    auto *ground = new Surface(theme, ColorRole::Raised);
    ground->setLayout(column);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(ground, 1);
    all->addWidget(buttons);
    ground->setFixedWidth(theme.widthOf(textWidth));

    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &Button::clicked, this, &QDialog::accept);
    m_cancel->setDefault(true); // Enter keeps everything
    m_cancel->setFocus();
}

} // namespace raydeck::ui
