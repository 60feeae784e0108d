#include <ui/wizard/storage/checkedfields.h>

#include <ui/widgets/formfield.h>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace raydeck::ui {

CheckedFields::CheckedFields(QObject *parent) : QObject(parent) {}

void CheckedFields::add(FormField *field, std::function<QString()> problem)
{
    m_entries.append({.field = field, .problem = std::move(problem)});
    const auto edit = [this, field] { touch(field); };
    if (auto *line = qobject_cast<QLineEdit *>(field->editor()))
        connect(line, &QLineEdit::textChanged, this, edit);
    else if (auto *box = qobject_cast<QComboBox *>(field->editor()); box && box->isEditable())
        connect(box, &QComboBox::editTextChanged, this, edit);
    else if (box)
        connect(box, &QComboBox::currentIndexChanged, this, edit);
}

void CheckedFields::touch(FormField *field)
{
    std::ranges::find(m_entries, field, &Entry::field)->isTouched = true;
    emit edited();
    refresh();
}

bool CheckedFields::areRight() const
{
    return std::ranges::all_of(m_entries,
                               [](const Entry &entry) { return entry.field->isHidden() || entry.problem().isEmpty(); });
}

void CheckedFields::refresh()
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.field->setError(entry.isTouched ? entry.problem() : QString());
}

void CheckedFields::showProblems()
{
    QWidget *first = nullptr;
    for (Entry &entry : m_entries) {
        entry.isTouched = true;
        if (!first && !entry.field->isHidden() && !entry.problem().isEmpty())
            first = entry.field->editor();
    }
    refresh();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void CheckedFields::forget()
{
    for (Entry &entry : m_entries)
        entry.isTouched = false;
    refresh();
}

void showText(QWidget *editor, const QString &text)
{
    const QSignalBlocker quiet(editor);
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        const int row = box->findData(text);
        if (!box->isEditable()) {
            box->setCurrentIndex(row);
            return;
        }
        line = box->lineEdit();
    }
    if (line && line->text() != text) {
        line->setText(text);
        line->setCursorPosition(0);
    }
}

QString textIn(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text().trimmed();
    const auto *box = qobject_cast<const QComboBox *>(editor);
    if (!box)
        return {};
    return box->isEditable() ? box->currentText().trimmed() : box->currentData().toString();
}

} // namespace raydeck::ui
