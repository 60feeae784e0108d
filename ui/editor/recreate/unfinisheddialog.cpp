#include <ui/editor/recreate/unfinisheddialog.h>

#include <ui/text/recreatetext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/codeline.h>
#include <ui/widgets/optioncard.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int textWidth = 560;
constexpr int listHeight = 320; // px; a longer list scrolls

} // namespace

UnfinishedDialog::UnfinishedDialog(const Theme &theme, const ray::RecreateJournal::Listing &listing, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"unfinishedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Unfinished"));
    const auto words = [&theme](TextStyle style, ColorRole role, const QString &text) {
        return new TextLabel(theme, style, role, text, TextLabel::Wrap::Words);
    };

    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    for (const ray::Recreation &recreation : listing.recreations) {
        const QString began =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(recreation.began), QLocale::ShortFormat);
        auto *card = new OptionCard(
            theme, u"restart"_s, recreation.name,
            //: %1: a namespace, %2: a context, %3: "deleted, not created yet", %4: a time
            tr("%1 in %2: %3. Started %4.")
                .arg(recreation.namespaceName, recreation.context, RecreateText::progress(recreation.step), began),
            tr("Go on"), ButtonLook::Default);
        card->setObjectName(u"unfinishedCard"_s);
        connect(card, &OptionCard::chosen, this, [this, recreation] {
            emit resumeRequested(recreation);
            close();
        });
        rows->addWidget(card);
    }
    if (!listing.damaged.isEmpty())
        rows->addWidget(
            words(TextStyle::Body, ColorRole::Text2,
                  tr("These files cannot be read. They stay where they are; the manifest may still be found in "
                     "them:")));
    for (const kube::DamagedFile &file : listing.damaged)
        rows->addWidget(new CodeLine(theme, file.path));
    rows->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(words(TextStyle::Part, ColorRole::Text, tr("Clusters that were not created again yet")));
    column->addWidget(words(TextStyle::Body, ColorRole::Text2,
                            tr("This program ended before they were ready. Their manifests are on this computer.")));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(list);
    list->setAutoFillBackground(false); // setWidget() turns it on
    scroll->setFixedHeight(qMin(rows->totalHeightForWidth(theme.widthOf(textWidth) - 2 * space::xl), listHeight));
    column->addWidget(scroll);

    auto *buttons = new Surface(theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addStretch(1);
    auto *later = new Button(theme, ButtonLook::Default, tr("Later"));
    later->setObjectName(u"laterButton"_s);
    row->addWidget(later);
    connect(later, &Button::clicked, this, &QDialog::reject);

    auto *ground = new Surface(theme, ColorRole::Raised);
    ground->setLayout(column);
    ground->setFixedWidth(theme.widthOf(textWidth));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(ground, 1);
    all->addWidget(buttons);
    later->setDefault(true);
    later->setFocus();
}

} // namespace raydeck::ui
