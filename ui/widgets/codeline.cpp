#include <ui/widgets/codeline.h>

#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/textlabel.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

CodeLine::CodeLine(const Theme &theme, const QString &code, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new TextLabel(theme, TextStyle::Mono, ColorRole::Text, code, TextLabel::Wrap::Words))
{
    setObjectName(u"codeLine"_s);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new IconButton(theme, u"copy"_s, tr("Copy"));
    copy->setObjectName(u"copyButton"_s);
    connect(copy, &IconButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(this->code());
        emit copied();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 4, 3);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
}

void CodeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), radius::control, m_theme.color(ColorRole::Sunken), {}, 0);
}

void CodeLine::setCode(const QString &code)
{
    m_text->setText(code);
}

QString CodeLine::code() const
{
    return m_text->text();
}

} // namespace raydeck::ui
