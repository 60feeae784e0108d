#include <ui/widgets/foldeddetails.h>

#include <ui/widgets/button.h>
#include <ui/widgets/textlabel.h>

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

FoldedDetails::FoldedDetails(const Theme &theme, QWidget *parent)
    : Card(theme, ColorRole::Base, ColorRole::Line, parent)
    , m_theme(theme)
    , m_head(new Button(theme, ButtonLook::Fold, u"right"_s, tr("Details")))
    , m_body(new QWidget)
    , m_grid(new QGridLayout(m_body))
{
    m_head->setObjectName(u"detailsButton"_s);
    m_head->setAccessibleDescription(tr("Opens and closes the details"));
    connect(m_head, &Button::clicked, this, [this] { setOpen(!isOpen()); });

    auto *copy = new Button(theme, ButtonLook::Quiet, u"copy"_s, tr("Copy details"));
    copy->setObjectName(u"copyDetailsButton"_s);
    connect(copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        emit copied();
    });

    auto *head = new QHBoxLayout;
    head->addWidget(m_head);
    head->addStretch();
    head->addWidget(copy);

    m_grid->setContentsMargins(8, 0, 8, 6);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_body->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 8, 4);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_body);
}

void FoldedDetails::setDetails(const QList<PageState::Detail> &details)
{
    if (m_details == details)
        return;
    m_details = details;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < details.size(); ++row) {
        auto *key = new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text3, details[row].key,
                                  TextLabel::Wrap::No);
        auto *value = new TextLabel(m_theme, TextStyle::Mono, ColorRole::Text2, details[row].value,
                                    TextLabel::Wrap::Words);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_grid->addWidget(key, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
    }
}

void FoldedDetails::setOpen(bool open)
{
    m_body->setVisible(open);
    m_head->setIconName(open ? u"down"_s : u"right"_s);
}

bool FoldedDetails::isOpen() const
{
    return !m_body->isHidden();
}

QString FoldedDetails::text() const
{
    QStringList lines;
    for (const PageState::Detail &detail : m_details)
        lines.append(u"%1: %2"_s.arg(detail.key, detail.value));
    return lines.join(u'\n');
}

} // namespace raydeck::ui
