#include <ui/wizard/fields/advancedfields.h>

#include <ui/text/fieldtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/fieldbinding.h>
#include <ui/wizard/fields/choice.h>
#include <ui/wizard/fields/rowseditor.h>
#include <ui/wizard/fields/yamlfield.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QMap>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int LeastHead = 120;

QString versionText(ray::Release release)
{
    return u"%1.%2.%3"_s.arg(release.major).arg(release.minor).arg(release.patch);
}

} // namespace

AdvancedFields::AdvancedFields(const Theme &theme, ray::ClusterDraft &draft, const QString &title,
                               const QList<Section> &sections, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_sections(sections), m_release(draft.operatorRelease()),
      m_head(new Button(theme, ButtonLook::Quiet, u"right"_s, title)), m_rows(new QVBoxLayout(this))
{
    m_head->setObjectName(u"advancedButton"_s);
    m_head->setMinimumWidth(theme.widthOf(LeastHead)); // a long title must not make the form wider
    m_head->setToolTip(title);
    m_head->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::s);
    m_rows->addWidget(m_head, 0, Qt::AlignLeft);
    connect(m_head, &Button::clicked, this, [this] { setOpen(!isOpen()); });
    connect(&draft, &ray::ClusterDraft::changed, this, &AdvancedFields::refreshRelease);
}

QList<ray::RayClusterField> AdvancedFields::fieldsBut(ray::RayClusterField::Part part, const QStringList &paths)
{
    QList<ray::RayClusterField> fields = ray::fieldsOf(part);
    fields.removeIf([&paths](const ray::RayClusterField &field) { return paths.contains(field.path); });
    return fields;
}

bool AdvancedFields::isOpen() const
{
    return m_body && !m_body->isHidden();
}

void AdvancedFields::setOpen(bool open)
{
    if (open && !m_body)
        make();
    if (m_body)
        m_body->setVisible(open);
    m_head->setIconName(open ? u"down"_s : u"right"_s);
}

void AdvancedFields::make()
{
    m_body = new QWidget;
    m_body->setObjectName(u"advancedBody"_s);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::m);
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        addSection(i, rows);
    m_rows->addWidget(m_body);
}

void AdvancedFields::addSection(qsizetype index, QVBoxLayout *rows)
{
    const Section &section = m_sections.at(index);
    if (!section.title.isEmpty())
        rows->addWidget(new TextLabel(m_theme, TextStyle::Strong, ColorRole::Text, section.title, TextLabel::Wrap::No));
    QMap<QString, QStringList> later;
    for (const ray::RayClusterField &field : section.fields) {
        if (field.isKnownTo(m_release))
            rows->addWidget(makeField(index, field));
        else
            later[versionText(field.since)].append(FieldText::label(field));
    }
    for (auto one = later.cbegin(); one != later.cend(); ++one) {
        //: %1: a version of KubeRay, %2: names of fields
        const QString text = tr("From KubeRay %1 on: %2").arg(one.key(), one.value().join(tr(", ")));
        auto *line = new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text3, text, TextLabel::Wrap::Words);
        line->setObjectName(u"laterFields"_s);
        rows->addWidget(line);
    }
}

FormField *AdvancedFields::makeField(qsizetype section, const ray::RayClusterField &field)
{
    const kube::FieldPath below{QString(field.path)};
    Entry entry = makeEditor(field, m_sections.at(section).base / below);
    entry.section = section;
    entry.below = below;
    auto *form = new FormField(m_theme, FieldText::label(field), entry.editor, FormField::Room::None);
    form->setHelp(FieldText::help(field));
    if (auto *bound = qobject_cast<BoundField *>(entry.editor))
        connect(bound, &BoundField::errorChanged, form, &FormField::setError);
    m_entries.append(entry);
    return form;
}

AdvancedFields::Entry AdvancedFields::makeEditor(const ray::RayClusterField &field, const kube::FieldPath &path)
{
    const auto bound = [](QWidget *editor, FieldBinding *binding) {
        return Entry{.editor = editor, .setPath = [binding](const kube::FieldPath &to) { binding->setPath(to); }};
    };
    const auto own = [](BoundField *editor) {
        return Entry{.editor = editor, .setPath = [editor](const kube::FieldPath &to) { editor->setPath(to); }};
    };
    // The form field is made around the editor later: it is asked for when there is something to say.
    const auto errorOf = [](QWidget *editor) -> FieldBinding::SetText {
        return [editor](const QString &error) {
            if (auto *form = qobject_cast<FormField *>(editor->parentWidget()))
                form->setError(error);
        };
    };
    switch (field.type) {
    case ray::RayClusterField::Type::Text:
    case ray::RayClusterField::Type::Quantity:
    case ray::RayClusterField::Type::Number: {
        auto *line = new QLineEdit;
        line->setPlaceholderText(field.otherwise);
        const auto as =
            field.type == ray::RayClusterField::Type::Number ? FieldBinding::As::Integer : FieldBinding::As::Text;
        return bound(line, new FieldBinding(m_draft, path, line, errorOf(line), as));
    }
    case ray::RayClusterField::Type::Bool: {
        auto *check = new QCheckBox(tr("On")); // it would not break a line: what it does stands below
        return bound(check, new FieldBinding(m_draft, path, check, field.otherwise == "true"_L1));
    }
    case ray::RayClusterField::Type::Choice: {
        auto *choice = new Choice;
        //: %1: the value that holds while a field is not set
        choice->addItem(field.otherwise.isEmpty() ? tr("Not set") : tr("Not set: %1").arg(field.otherwise), QString());
        for (const QString &one : field.choices)
            choice->addItem(one, one);
        return bound(choice, new FieldBinding(m_draft, path, static_cast<QComboBox *>(choice), errorOf(choice)));
    }
    case ray::RayClusterField::Type::TextMap:
        return own(new RowsEditor(m_theme, m_draft, path, RowsEditor::Form::TextMap));
    case ray::RayClusterField::Type::TextList:
        return own(new RowsEditor(m_theme, m_draft, path, RowsEditor::Form::TextList));
    case ray::RayClusterField::Type::NameList:
        return own(new RowsEditor(m_theme, m_draft, path, RowsEditor::Form::NameList));
    case ray::RayClusterField::Type::Environment:
        return own(new RowsEditor(m_theme, m_draft, path, RowsEditor::Form::Environment));
    case ray::RayClusterField::Type::Yaml: return own(new YamlField(m_theme, m_draft, path));
    }
    Q_UNREACHABLE_RETURN({});
}

void AdvancedFields::setBases(const QList<kube::FieldPath> &bases)
{
    for (qsizetype i = 0; i < std::min(bases.size(), m_sections.size()); ++i)
        m_sections[i].base = bases.at(i);
    for (const Entry &entry : std::as_const(m_entries))
        entry.setPath(m_sections.at(entry.section).base / entry.below);
}

void AdvancedFields::refreshRelease()
{
    if (std::exchange(m_release, m_draft.operatorRelease()) == m_draft.operatorRelease() || !m_body)
        return;
    const bool wasOpen = isOpen();
    m_entries.clear();
    std::exchange(m_body, nullptr)->deleteLater();
    setOpen(wasOpen);
}

bool AdvancedFields::goToField(const kube::FieldPath &path)
{
    const bool isHere = std::ranges::any_of(m_sections, [&](const Section &section) {
        return std::ranges::any_of(section.fields, [&](const ray::RayClusterField &field) {
            return field.isKnownTo(m_release) && path.startsWith(section.base / kube::FieldPath(QString(field.path)));
        });
    });
    if (!isHere)
        return false;
    setOpen(true);
    const auto entry = std::ranges::find_if(
        m_entries, [&](const Entry &one) { return path.startsWith(m_sections.at(one.section).base / one.below); });
    if (entry == m_entries.end())
        return false;
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(entry->editor);
    }
    entry->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace raydeck::ui
