#include <tests/support/cutofftexts.h>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

bool lacksRoom(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    const QRect room = label.contentsRect();
    if (!label.wordWrap())
        return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
    const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), QWIDGETSIZE_MAX),
                                                          int(label.alignment()) | Qt::TextWordWrap, label.text());
    return needed.height() > room.height() + 1 || needed.width() > room.width() + 1;
}

bool lacksRoom(const QAbstractButton &button)
{
    return !button.text().isEmpty()
        && (button.sizeHint().width() > button.width() || button.sizeHint().height() > button.height());
}

bool lacksRoom(const QLineEdit &line) // a person may type more than fits; a placeholder is ours
{
    return line.text().isEmpty() && !line.placeholderText().isEmpty()
        && line.fontMetrics().horizontalAdvance(line.placeholderText()) > line.contentsRect().width();
}

/// In a scroll area the viewport may be smaller than what is in it.
bool sticksOut(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (!parent || widget.isWindow() || qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
        return false;
    return widget.x() + widget.width() > parent->width() + 1;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    return {};
}

bool lacksRoom(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return lacksRoom(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return lacksRoom(*button);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return lacksRoom(*line);
    return false;
}

} // namespace

QStringList cutOffTexts(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<const QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const bool isCut = lacksRoom(*widget);
        if (isCut || (!textOf(*widget).isEmpty() && sticksOut(*widget)))
            found.append(u"%1 “%2” (%3, %4×%5 instead of %6×%7): “%8”"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                isCut ? u"too small"_s : u"sticks out"_s, QString::number(widget->width()),
                QString::number(widget->height()), QString::number(widget->sizeHint().width()),
                QString::number(widget->sizeHint().height()), textOf(*widget)));
    }
    return found;
}

} // namespace raydeck::test
