#include <ui/wizard/fields/rowseditor.h>

#include <ui/widgets/button.h>

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// Any text as a YAML scalar that is read as that text: JSON's strings are YAML's double quoted ones.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

RowsEditor::RowsEditor(const Theme &theme, ray::ClusterDraft &draft, const kube::FieldPath &path, Form form,
                       QWidget *parent)
    : BoundField(draft, path, parent), m_theme(theme), m_form(form), m_layout(new QVBoxLayout(this)),
      m_add(new Button(theme, ButtonLook::Quiet, u"plus"_s, tr("Add")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::xs);
    m_add->setObjectName(u"addRowButton"_s);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &Button::clicked, this, &RowsEditor::addNew);
    refresh();
}

QList<RowsEditor::Entry> RowsEditor::entries() const
{
    QList<Entry> entries;
    const kube::YamlValue *value = draft().document().find(path());
    if (!value)
        return entries;
    for (qsizetype i = 0; i < value->items.size(); ++i) {
        const kube::YamlValue &item = value->items.at(i);
        const kube::YamlValue *name = item.field(u"name");
        const kube::YamlValue *text = item.field(u"value");
        switch (m_form) {
        case Form::TextMap: entries.append({.key = value->keys.value(i), .value = item.text}); break;
        case Form::TextList: entries.append({.key = item.text}); break;
        case Form::NameList: entries.append({.key = name ? name->text : QString()}); break;
        case Form::Environment:
            entries.append({.key = name ? name->text : QString(),
                            .value = text ? text->text : QString(),
                            .isFixed = item.field(u"valueFrom") != nullptr});
            break;
        }
    }
    return entries;
}

void RowsEditor::read()
{
    const QList<Entry> now = entries();
    QList<Entry> shown;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.isNew)
            shown.append(row.entry);
    }
    if (now == shown)
        return;
    clear();
    for (const Entry &entry : now)
        addRow(entry, false);
}

void RowsEditor::clear()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    m_add->setEnabled(true);
}

void RowsEditor::addRow(const Entry &entry, bool isNew)
{
    auto *widget = new QWidget;
    auto *key = new QLineEdit(entry.key);
    auto *value = hasValues() ? new QLineEdit(entry.value) : nullptr;
    auto *remove = new IconButton(m_theme, u"close"_s, tr("Remove this row"));
    key->setObjectName(u"keyField"_s);
    key->setAccessibleName(hasValues() ? tr("Name") : tr("Text"));
    key->setPlaceholderText(key->accessibleName());
    remove->setObjectName(u"removeRowButton"_s);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(key, 2);
    if (value) {
        value->setObjectName(u"valueField"_s);
        value->setAccessibleName(tr("Value"));
        value->setPlaceholderText(entry.isFixed ? tr("taken from elsewhere; see the YAML") : tr("Value"));
        value->setEnabled(!entry.isFixed);
        value->setCursorPosition(0);
        row->addWidget(value, 3);
        connect(value, &QLineEdit::textEdited, this, [this, widget] { commit(widget); });
    }
    key->setCursorPosition(0);
    row->addWidget(remove);
    // A key that is half typed would be another key at each letter: it counts when it is left.
    if (value)
        connect(key, &QLineEdit::editingFinished, this, [this, widget] { commit(widget); });
    else
        connect(key, &QLineEdit::textEdited, this, [this, widget] { commit(widget); });
    connect(remove, &IconButton::clicked, this, [this, widget] { removeRow(widget); });
    m_layout->insertWidget(int(m_rows.size()), widget);
    m_rows.append({.widget = widget, .key = key, .value = value, .entry = entry, .isNew = isNew});
    m_add->setEnabled(!isNew);
    if (isNew) {
        widget->show(); // not only when the layout comes to it: what is hidden takes no focus
        key->setFocus(Qt::OtherFocusReason);
    }
}

void RowsEditor::addNew()
{
    addRow({}, true);
}

void RowsEditor::removeRow(const QWidget *widget)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    const qsizetype index = row - m_rows.begin();
    const Row gone = *row;
    m_rows.erase(row);
    gone.widget->hide();
    gone.widget->deleteLater();
    m_add->setEnabled(true);
    m_add->setFocus(Qt::OtherFocusReason);
    if (gone.isNew)
        return setOwnError({});
    const kube::FieldPath at = m_form == Form::TextMap ? path().key(gone.entry.key) : path().item(index);
    const bool isLast = m_rows.isEmpty();
    write([path = path(), at, isLast](kube::YamlDocument &document) {
        return isLast ? document.remove(path) : document.remove(at);
    });
}

void RowsEditor::commit(const QWidget *widget)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    const Entry now{
        .key = row->key->text(), .value = row->value ? row->value->text() : QString(), .isFixed = row->entry.isFixed};
    if (now.key.isEmpty() || (!row->isNew && now == row->entry))
        return;
    const bool isTaken = m_form == Form::TextMap && (row->isNew || now.key != row->entry.key)
        && std::ranges::any_of(m_rows,
                               [&](const Row &other) { return other.widget != widget && other.entry.key == now.key; });
    if (isTaken) //: %1: a key of a map
        return setOwnError(tr("“%1” is there twice.").arg(now.key));
    const auto change = changeOf(row - m_rows.begin(), *row, now);
    row->entry = now;
    row->isNew = false;
    m_add->setEnabled(true);
    write(change);
}

ray::ClusterDraft::Change RowsEditor::changeOf(qsizetype index, const Row &row, const Entry &now) const
{
    return [form = m_form, path = path(), index, isNew = row.isNew, before = row.entry,
            now](kube::YamlDocument &document) -> Result<void> {
        const kube::FieldPath item = path.item(index);
        switch (form) {
        case Form::TextMap:
            if (!isNew && before.key != now.key) {
                if (const auto removed = document.remove(path.key(before.key)); !removed)
                    return removed;
            }
            return document.setString(path.key(now.key), now.value);
        case Form::TextList:
            return isNew ? document.insertYaml(path, index, quoted(now.key)) : document.setString(item, now.key);
        case Form::NameList:
            return isNew ? document.insertYaml(path, index, "name: " + quoted(now.key))
                         : document.setString(item.key(u"name"_s), now.key);
        case Form::Environment:
            if (isNew)
                return document.insertYaml(path, index, "name: " + quoted(now.key) + "\nvalue: " + quoted(now.value));
            if (now.key != before.key) {
                if (const auto named = document.setString(item.key(u"name"_s), now.key); !named)
                    return named;
            }
            return now.isFixed ? Result<void>{} : document.setString(item.key(u"value"_s), now.value);
        }
        Q_UNREACHABLE_RETURN({});
    };
}

} // namespace raydeck::ui
