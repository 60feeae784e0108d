#include <models/kube/openapi/completion.h>

#include <models/kube/openapi/yamlplace.h>
#include <models/kube/yamlscalar.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using What = YamlPlace::What;

struct CompletionText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::Completion)
};

class Completer {
public:
    Completer(const QByteArray &text, qsizetype offset, const ObjectSchema &schema)
        : m_schema(schema), m_place(yamlPlaceAt(text, offset)), m_offset(std::clamp<qsizetype>(offset, 0, text.size()))
    {
        m_typed = QString::fromUtf8(QByteArrayView(text).sliced(m_place.begin, m_offset - m_place.begin));
        if (m_typed.startsWith(u'"') || m_typed.startsWith(u'\''))
            m_typed = m_typed.sliced(1);
    }

    QList<Completion> complete()
    {
        switch (m_place.what) {
        case What::Nothing: return {};
        case What::Value: values(m_place.path, {}); break;
        case What::Key:
        case What::KeyOrValue: keys(); break;
        }
        std::ranges::stable_sort(m_found, {}, [this](const Completion &found) {
            const bool begins = found.text.startsWith(m_typed, Qt::CaseInsensitive);
            return std::pair(begins ? 0 : 1, found.isRequired ? 0 : 1);
        });
        return m_found;
    }

private:
    void keys()
    {
        const auto parent = m_schema.fieldAt(m_place.parent);
        if (!parent)
            return;
        if (parent->isMap())
            return fields(m_place.parent, {});
        if (m_place.what == What::KeyOrValue)
            return values(m_place.parent, {});
        if (!parent->isList() || m_place.isInFlow)
            return;
        const FieldPath item = m_place.parent.item(0); // the dash is still missing
        fields(item, u"- "_s);
        values(item, u"- "_s);
    }

    void fields(const FieldPath &map, const QString &before)
    {
        for (const SchemaField &field : m_schema.fieldsOf(map)) {
            if (m_place.siblings.contains(field.name))
                continue;
            QString behind = field.isMap() || field.isList() ? u":"_s : u": "_s;
            if (m_place.hasColon)
                behind.clear();
            Completion found{.text = field.name,
                             .inserted = field.name + behind,
                             .detail = field.typeText,
                             .help = field.description,
                             .path = map.key(field.name),
                             .isRequired = field.isRequired};
            add(std::move(found), before);
        }
    }

    void values(const FieldPath &path, const QString &before)
    {
        const auto field = m_schema.fieldAt(path);
        if (!field || field->isMap() || field->isList())
            return;
        QStringList values = field->choices;
        const bool isText = field->type == SchemaField::Type::Text;
        if (path == FieldPath(u"apiVersion"))
            values = {m_schema.kind().apiVersion};
        else if (path == FieldPath(u"kind"))
            values = {m_schema.kind().kind};
        else if (!field->defaultText.isEmpty() && !values.contains(field->defaultText))
            values.append(field->defaultText);
        for (const QString &value : std::as_const(values)) {
            Completion found{.text = value,
                             .inserted = isText ? QString::fromUtf8(yamlScalar(value)) : value,
                             .detail = value == field->defaultText ? CompletionText::tr("default") : QString(),
                             .help = field->description,
                             .path = path};
            add(std::move(found), before);
        }
    }

    void add(Completion found, const QString &before)
    {
        if (!found.text.contains(m_typed, Qt::CaseInsensitive))
            return;
        found.inserted = (m_place.needsBlank ? u" "_s : QString()) + before + found.inserted;
        found.typed = m_offset - m_place.begin;
        found.rest = std::max<qsizetype>(0, m_place.end - m_offset);
        m_found.append(std::move(found));
    }

    const ObjectSchema &m_schema;
    YamlPlace m_place;
    qsizetype m_offset;
    QString m_typed;
    QList<Completion> m_found;
};

} // namespace

QList<Completion> completionsAt(const QByteArray &text, qsizetype offset, const ObjectSchema &schema)
{
    return Completer(text, offset, schema).complete();
}

FieldPath pathAt(const QByteArray &text, qsizetype offset)
{
    return yamlPlaceAt(text, offset).path;
}

} // namespace raydeck::kube
