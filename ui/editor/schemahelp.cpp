#include <ui/editor/schemahelp.h>

#include <ui/text/rayfieldhelp.h>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

QString SchemaHelp::hover(const QByteArray &yaml, qsizetype offset, const kube::ObjectSchema &schema)
{
    const kube::FieldPath path = kube::pathAt(yaml, offset);
    return path.isEmpty() ? QString() : about(path, schema);
}

QString SchemaHelp::about(const kube::FieldPath &path, const kube::ObjectSchema &schema)
{
    const auto field = schema.fieldAt(path);
    if (!field)
        return {};
    const QString name = field->name.isEmpty() ? path.toString() : field->name;
    QStringList lines;
    //: First line of a tool tip. %1: name of the field, %2: its type
    lines.append(field->isRequired ? tr("%1: %2, required").arg(name, field->typeText)
                                   : tr("%1: %2").arg(name, field->typeText));
    if (!field->defaultText.isEmpty())
        lines.append(tr("Default: %1").arg(field->defaultText));
    if (!field->choices.isEmpty())
        lines.append(tr("One of: %1").arg(field->choices.join(", "_L1)));
    const QString own = RayFieldHelp::help(schema.kind(), path);
    if (!own.isEmpty())
        lines.append(own);
    else if (!field->description.isEmpty())
        lines.append(field->description);
    return lines.join(u'\n');
}

QList<kube::Completion> SchemaHelp::completions(const QByteArray &yaml, qsizetype offset,
                                                const kube::ObjectSchema &schema)
{
    QList<kube::Completion> all = kube::completionsAt(yaml, offset, schema);
    for (kube::Completion &found : all) {
        if (const QString own = RayFieldHelp::help(schema.kind(), found.path); !own.isEmpty())
            found.help = own;
    }
    return all;
}

} // namespace raydeck::ui
