#include <ui/editor/diffheader.h>

#include <QPainter>

namespace raydeck::ui {

DiffHeader::DiffHeader(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DiffHeader::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    QStringList words;
    for (const Part &part : parts)
        words.append(part.note.isEmpty() ? part.title : part.title + u", " + part.note);
    setToolTip(words.join(u'\n').toHtmlEscaped());
    setAccessibleName(words.join(u' '));
    update();
}

QSize DiffHeader::sizeHint() const
{
    return {0, m_theme.tableHeadHeight()};
}

void DiffHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Page));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Line));
    int left = space::m;
    const auto draw = [&](TextStyle style, ColorRole role, const QString &text) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        const QRect room(left, 0, std::max(0, width() - left - space::s), height() - 1);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += painter.fontMetrics().horizontalAdvance(shown);
    };
    for (const Part &part : std::as_const(m_parts)) {
        draw(TextStyle::Strong, ColorRole::Text, part.title);
        left += space::s;
        draw(TextStyle::Caption, ColorRole::Text2, part.note);
        left += part.note.isEmpty() ? space::s : space::l;
    }
}

} // namespace raydeck::ui
