#include <ui/wizard/fieldbinding.h>

#include <models/ray/draft/clusterdraft.h>
#include <ui/text/problemtext.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/formfield.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace raydeck::ui {

namespace {

/// A text that comes from elsewhere; where the cursor stands and what is undone in the line stay if nothing is new.
void show(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    const int cursor = line->cursorPosition();
    line->setText(text);
    line->setCursorPosition(line->hasFocus() ? std::min<int>(cursor, int(text.size())) : 0);
}

} // namespace

FieldBinding::FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *editor, SetText setError)
    : QObject(editor), m_draft(draft), m_path(path), m_editor(editor), m_setError(std::move(setError))
{
    connect(&draft, &ray::ClusterDraft::changed, this, &FieldBinding::refresh);
}

FieldBinding::FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QLineEdit *editor, SetText setError,
                           As as)
    : FieldBinding(draft, path, static_cast<QWidget *>(editor), std::move(setError))
{
    m_as = as;
    m_read = [this, editor] { show(editor, m_draft.document().string(m_path)); };
    connect(editor, &QLineEdit::textChanged, this, &FieldBinding::write);
    connect(editor, &QLineEdit::editingFinished, this, [this, editor] {
        if (editor->isModified())
            showProblems();
    });
    refresh();
}

FieldBinding::FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QSpinBox *editor, SetText setError,
                           qint64 otherwise)
    : FieldBinding(draft, path, static_cast<QWidget *>(editor), std::move(setError))
{
    m_as = As::Integer;
    m_read = [this, editor, otherwise] {
        const qint64 number = m_draft.document().number(m_path, otherwise);
        if (number != editor->value())
            editor->setValue(int(std::clamp<qint64>(number, editor->minimum(), editor->maximum())));
    };
    connect(editor, &QSpinBox::valueChanged, this, [this](int value) { write(QString::number(value)); });
    refresh();
}

FieldBinding::FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QComboBox *editor, SetText setError)
    : FieldBinding(draft, path, static_cast<QWidget *>(editor), std::move(setError))
{
    m_read = [this, editor] {
        const QString text = m_draft.document().string(m_path);
        if (editor->isEditable())
            return show(editor->lineEdit(), text);
        int row = editor->findData(text);
        if (row < 0 && !text.isEmpty()) { // the document has what is no choice: it is shown, and stays
            editor->addItem(text, text);
            row = editor->count() - 1;
        }
        editor->setCurrentIndex(row);
    };
    if (editor->isEditable())
        connect(editor, &QComboBox::editTextChanged, this, &FieldBinding::write);
    else
        connect(editor, &QComboBox::currentIndexChanged, this,
                [this, editor](int row) { write(editor->itemData(row).toString()); });
    refresh();
}

FieldBinding::FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QCheckBox *editor, bool otherwise)
    : FieldBinding(draft, path, static_cast<QWidget *>(editor), {})
{
    m_read = [this, editor, otherwise] { editor->setChecked(m_draft.document().boolean(m_path, otherwise)); };
    connect(editor, &QCheckBox::toggled, this, [this](bool checked) {
        if (m_reading)
            return;
        m_touched = true;
        if (m_writer)
            m_writer(checked ? QStringLiteral("true") : QStringLiteral("false"));
        else
            m_draft.setBool(m_path, checked);
        emit edited();
    });
    refresh();
}

FieldBinding::SetText FieldBinding::at(FormField *field)
{
    return [field = QPointer(field)](const QString &error) {
        if (field)
            field->setError(error);
    };
}

FieldBinding::SetText FieldBinding::at(FieldRow *row, QWidget *editor)
{
    return [row = QPointer(row), editor](const QString &error) {
        if (row)
            row->setError(editor, error);
    };
}

void FieldBinding::setPath(const kube::FieldPath &path)
{
    if (m_path == path)
        return;
    m_path = path;
    m_touched = false;
    refresh();
}

bool FieldBinding::isReachable() const
{
    for (const QWidget *widget = m_editor; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (widget->inherits("raydeck::ui::WizardPage"))
            return true;
        if (widget->isHidden())
            return false;
    }
    return true;
}

void FieldBinding::showProblems()
{
    m_touched = true;
    refreshError();
}

QString FieldBinding::error() const
{
    for (const ray::Problem &problem : m_draft.problemsAt(m_path)) {
        if (problem.weight == ray::Problem::Weight::Error)
            return ProblemText::text(problem);
    }
    return {};
}

void FieldBinding::write(const QString &text)
{
    if (m_reading)
        return;
    m_touched = true;
    {
        const QScopedValueRollback writing(m_writing, true);
        bool isNumber = false;
        const qint64 number = text.trimmed().toLongLong(&isNumber);
        if (m_writer)
            m_writer(text);
        else if (m_as == As::Integer && isNumber)
            m_draft.setNumber(m_path, number);
        else
            m_draft.setString(m_path, text);
    }
    refreshError();
    emit edited();
}

void FieldBinding::refresh()
{
    if (!m_writing) { // what is being typed stays as it is typed
        const QScopedValueRollback reading(m_reading, true);
        m_read();
    }
    refreshError();
}

void FieldBinding::refreshError()
{
    if (m_setError)
        m_setError(m_touched ? error() : QString());
}

} // namespace raydeck::ui
