#include <ui/wizard/yamlpreview.h>

#include <ui/widgets/button.h>
#include <ui/widgets/textlabel.h>
#include <ui/widgets/yamlhighlighter.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

YamlPreview::YamlPreview(const Theme &theme, QWidget *parent)
    : Card(theme, ColorRole::Base, ColorRole::Line, parent), m_theme(theme), m_text(new QPlainTextEdit)
{
    m_text->setObjectName(u"yamlPreview"_s);
    m_text->setAccessibleName(tr("YAML of the new cluster"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(0);
    m_text->setCornerWidget(new QWidget); // or the style draws a frame between the scroll bars

    auto *copy = new IconButton(theme, u"copy"_s, tr("Copy the YAML"));
    copy->setObjectName(u"copyYamlButton"_s);
    connect(copy, &IconButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        emit copied();
    });

    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, tr("YAML"), TextLabel::Wrap::No));
    head->addWidget(
        new TextLabel(theme, TextStyle::Caption, ColorRole::Text2, tr("as it will be sent"), TextLabel::Wrap::No));
    head->addStretch(1);
    head->addWidget(copy);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(14, space::s, space::s, space::s);
    rows->setSpacing(space::xs);
    rows->addLayout(head);
    rows->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, &YamlPreview::refresh);
    refresh();
}

void YamlPreview::setYaml(const QByteArray &yaml)
{
    const QString now = QString::fromUtf8(yaml);
    const QString before = m_text->toPlainText();
    if (now == before)
        return;
    qsizetype same = std::ranges::mismatch(now, before).in1 - now.begin();
    if (same > 0 && now[same - 1].isHighSurrogate())
        --same; // never the half of a character
    qsizetype sameEnd = 0;
    const qsizetype most = std::min(now.size(), before.size()) - same;
    while (sameEnd < most && now[now.size() - 1 - sameEnd] == before[before.size() - 1 - sameEnd])
        ++sameEnd;
    if (sameEnd > 0 && now[now.size() - sameEnd].isLowSurrogate())
        --sameEnd;
    QTextCursor change(m_text->document());
    change.setPosition(int(same));
    change.setPosition(int(before.size() - sameEnd), QTextCursor::KeepAnchor);
    change.insertText(now.sliced(same, now.size() - same - sameEnd));
}

/// The definition of YAML takes a while to read, which the start of the program must not wait for.
void YamlPreview::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (!std::exchange(m_isColoured, true))
        new YamlHighlighter(m_theme, m_text->document());
}

QString YamlPreview::text() const
{
    return m_text->toPlainText();
}

void YamlPreview::refresh()
{
    m_text->setFont(m_theme.font(TextStyle::Mono));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Base));
    m_text->setPalette(colors);
}

} // namespace raydeck::ui
