#include <ui/wizard/fields/yamlfield.h>

#include <ui/editor/codeeditor.h>

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int LeastLines = 2;
constexpr int MostLines = 12;

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// Plain where a plain scalar is read as the same: else in double quotes.
QByteArray scalar(const QString &text, bool isQuoted)
{
    const auto isPlain = [](QChar letter) { return letter.isLetterOrNumber() || u"_-./$+"_s.contains(letter); };
    const bool stays = !isQuoted && !text.isEmpty() && std::ranges::all_of(text, isPlain) && !text.startsWith(u'-');
    const bool isNegative = !isQuoted && text.startsWith(u'-') && text.size() > 1 && text.at(1).isDigit();
    return stays || isNegative ? text.toUtf8() : quoted(text);
}

void append(const kube::YamlValue &value, int indent, QByteArray &yaml)
{
    const QByteArray margin(indent, ' ');
    const auto appendBelow = [&](const kube::YamlValue &child, int step) {
        switch (child.kind) {
        case kube::YamlValue::Kind::Null: yaml += " null\n"; return;
        case kube::YamlValue::Kind::Scalar: yaml += ' ' + scalar(child.text, child.quoted) + '\n'; return;
        case kube::YamlValue::Kind::Sequence:
        case kube::YamlValue::Kind::Map: break;
        }
        if (child.items.isEmpty()) {
            yaml += child.kind == kube::YamlValue::Kind::Map ? " {}\n" : " []\n";
            return;
        }
        yaml += '\n';
        append(child, indent + step, yaml);
    };
    switch (value.kind) {
    case kube::YamlValue::Kind::Null: return;
    case kube::YamlValue::Kind::Scalar: yaml += margin + scalar(value.text, value.quoted) + '\n'; return;
    case kube::YamlValue::Kind::Sequence:
        for (const kube::YamlValue &item : value.items) {
            if (item.kind != kube::YamlValue::Kind::Map || item.items.isEmpty()) {
                yaml += margin + '-';
                appendBelow(item, 2);
                continue;
            }
            QByteArray map; // its first key stands behind the dash
            append(item, indent + 2, map);
            map.replace(indent, 1, "-");
            yaml += map;
        }
        return;
    case kube::YamlValue::Kind::Map:
        for (qsizetype i = 0; i < value.keys.size(); ++i) {
            const kube::YamlValue &item = value.items.at(i);
            yaml += margin + scalar(value.keys.at(i), false) + ':';
            appendBelow(item, item.kind == kube::YamlValue::Kind::Sequence ? 0 : 2);
        }
        return;
    }
}

} // namespace

QByteArray yamlOf(const kube::YamlValue &value)
{
    QByteArray yaml;
    append(value, 0, yaml);
    return yaml;
}

YamlField::YamlField(const Theme &theme, ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *parent)
    : BoundField(draft, path, parent), m_theme(theme), m_editor(new CodeEditor(theme))
{
    m_editor->setObjectName(u"yamlField"_s);
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_editor->setTabChangesFocus(true);
    setFocusProxy(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    connect(m_editor, &CodeEditor::yamlEdited, this, &YamlField::take);
    connect(m_editor, &QPlainTextEdit::blockCountChanged, this, &YamlField::fit);
    m_editor->viewport()->installEventFilter(this);
    refresh();
    fit();
}

/// The wheel scrolls the form unless a person works in the field.
bool YamlField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return BoundField::eventFilter(watched, event);
}

void YamlField::read()
{
    const kube::YamlValue *value = draft().document().find(path());
    const QByteArray now = value ? yamlOf(*value) : QByteArray();
    if (now != m_written || m_editor->toPlainText().isEmpty()) {
        m_written = now;
        m_editor->setYaml(now);
        setOwnError({});
    }
}

void YamlField::take()
{
    const QByteArray text = m_editor->yaml();
    const auto documents = kube::readYaml(text, QString());
    if (!documents || documents->size() > 1) {
        m_editor->setMarks({{1, {.tone = Tone::Bad, .text = documents ? QString() : documents.error().message}}});
        return setOwnError(documents ? tr("One value is wanted here.") : documents.error().message);
    }
    m_editor->setMarks({});
    const bool isEmpty = documents->isEmpty() || documents->constFirst().kind == kube::YamlValue::Kind::Null;
    m_written = isEmpty ? QByteArray() : yamlOf(documents->constFirst());
    write([path = path(), text, isEmpty](kube::YamlDocument &document) -> Result<void> {
        if (!isEmpty)
            return document.setYaml(path, text);
        if (const auto removed = document.remove(path); !removed)
            return removed;
        return document.removeEmptyParents(path);
    });
}

void YamlField::fit()
{
    const int lines = std::clamp(m_editor->blockCount(), LeastLines, MostLines);
    m_editor->setFixedHeight(lines * QFontMetrics(m_theme.font(TextStyle::Mono)).lineSpacing() + 2 * space::s);
}

} // namespace raydeck::ui
