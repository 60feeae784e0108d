#include <ui/editor/recreate/recreatedialog.h>

#include <ui/text/duration.h>
#include <ui/text/recreatetext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/optioncard.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int textWidth = 540;
constexpr int lossHeight = 190; // px; a longer list scrolls

TextLabel *words(const Theme &theme, TextStyle style, ColorRole role, const QString &text)
{
    return new TextLabel(theme, style, role, text, TextLabel::Wrap::Words);
}

QString summary(const ray::WhatStops &stops, qint64 now)
{
    if (stops.pods.isEmpty())
        return RecreateDialog::tr("No pod of it runs now.");
    const QString age = durationText(now - stops.oldest(), DurationUnit::Minutes);
    const QString pods = RecreateDialog::tr("%n pods stop", nullptr, int(stops.pods.size()));
    if (stops.gpus == 0)
        //: %1: "4 pods stop", %2: a duration
        return RecreateDialog::tr("%1, the oldest after %2.").arg(pods, age);
    const QString gpus = RecreateDialog::tr("%n GPUs", nullptr, int(stops.gpus));
    //: %1: "4 pods stop", %2: "7 GPUs", %3: a duration
    return RecreateDialog::tr("%1 with %2, the oldest after %3.").arg(pods, gpus, age);
}

} // namespace

RecreateDialog::RecreateDialog(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent), m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_confirm(new Button(theme, ButtonLook::Loss, u"restart"_s, tr("Delete and create again")))
{
    setObjectName(u"recreateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Delete and create again"));

    auto *column = new QVBoxLayout;
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    //: %1: name of a cluster
    column->addWidget(
        words(theme, TextStyle::Part, ColorRole::Text, tr("Delete %1 and create it again?").arg(question.name)));
    //: Where a cluster is. %1: a namespace, %2: a context
    auto *place = words(theme, TextStyle::Body, ColorRole::Text2,
                        tr("In %1 of %2").arg(question.namespaceName, question.context));
    place->setObjectName(u"place"_s);
    column->addWidget(place);
    column->addWidget(words(theme, TextStyle::Strong, ColorRole::Text, summary(question.stops, question.now)));
    column->addWidget(words(theme, TextStyle::Body, ColorRole::Text2, tr("This is lost:")));
    column->addWidget(lossList(theme, question));
    auto *kept = new QHBoxLayout;
    kept->setSpacing(space::s);
    kept->addWidget(new IconLabel(theme, u"ok"_s, ColorRole::Ok), 0, Qt::AlignTop);
    kept->addWidget(
        words(theme, TextStyle::Body, ColorRole::Text,
              tr("The manifest is saved on this computer first. If anything goes wrong on the way, also if this "
                 "program ends, it goes on from there.")),
        1);
    column->addLayout(kept);

    const QString way = RecreateText::operatorsWay(question.operatorsWay, question.stops);
    column->addSpacing(space::s);
    if (question.operatorsWay.kind == ray::OperatorRecreate::Kind::Offered) {
        auto *card = new OptionCard(theme, u"restart"_s, tr("Let KubeRay restart it"), way, tr("Use this way"),
                                    ButtonLook::Default);
        card->setObjectName(u"operatorsWay"_s);
        card->button()->setAutoDefault(false);
        connect(card, &OptionCard::chosen, this, [this] {
            emit operatorsWayRequested();
            close();
        });
        column->addWidget(card);
    } else {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new IconLabel(theme, u"info"_s, ColorRole::Text2), 0, Qt::AlignTop);
        auto *reason = words(theme, TextStyle::Small, ColorRole::Text2, way);
        reason->setObjectName(u"operatorsWayReason"_s);
        row->addWidget(reason, 1);
        column->addLayout(row);
    }

    m_cancel->setObjectName(u"cancelButton"_s);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    auto *exporting = new Button(theme, ButtonLook::Default, u"download"_s, tr("Export manifest…"));
    exporting->setObjectName(u"exportButton"_s);
    exporting->setAutoDefault(false);
    auto *buttons = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(exporting);
    row->addWidget(m_confirm);

    auto *ground = new Surface(theme, ColorRole::Raised);
    ground->setLayout(column);
    ground->setFixedWidth(theme.widthOf(textWidth));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(ground, 1);
    all->addWidget(buttons);

    connect(exporting, &Button::clicked, this, &RecreateDialog::exportRequested);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &Button::clicked, this, &QDialog::accept);
    m_cancel->setDefault(true); // Enter keeps everything
    m_cancel->setFocus();
}

QWidget *RecreateDialog::lossList(const Theme &theme, const Question &question) const
{
    auto *list = new QWidget;
    list->setObjectName(u"lostList"_s);
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, space::xs, 0, 0);
    rows->setSpacing(6);
    for (const QString &lost : RecreateText::losses(question.stops, question.now)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new IconLabel(theme, u"minus"_s, ColorRole::Bad), 0, Qt::AlignTop);
        row->addWidget(words(theme, TextStyle::Body, ColorRole::Text, lost), 1);
        rows->addLayout(row);
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(list);
    scroll->setFocusPolicy(Qt::NoFocus); // the keyboard begins at Cancel
    list->setAutoFillBackground(false);  // setWidget() turns it on
    const int width = theme.widthOf(textWidth) - 2 * space::xl;
    scroll->setFixedHeight(qMin(rows->totalHeightForWidth(width), lossHeight));
    return scroll;
}

} // namespace raydeck::ui
