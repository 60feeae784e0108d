#include <ui/widgets/searchfield.h>

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int iconSize = 16;
constexpr int iconLeft = 8;
constexpr int textLeft = 26; // behind the field's own margin

} // namespace

SearchField::SearchField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_theme(theme)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(textLeft, 0, 0, 0);
    m_clear = addAction(theme.icon(u"close"_s), QLineEdit::TrailingPosition);
    m_clear->setToolTip(tr("Clear (Esc)"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchField::setShortcutHint(const QKeySequence &shortcut)
{
    m_hint = shortcut.toString(QKeySequence::NativeText);
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(iconLeft, (height() - iconSize) / 2,
                       m_theme.pixmap(u"search"_s, isEnabled() ? ColorRole::Text2 : ColorRole::Disabled, iconSize,
                                      devicePixelRatio()));
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(rect().adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

} // namespace raydeck::ui
