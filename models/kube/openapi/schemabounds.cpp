#include <models/kube/openapi/schemabounds.h>

#include <models/kube/yamlscalartype.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

bool SchemaChoices::allow(const YamlValue &value) const
{
    const TypedScalar scalar = typedScalar(value);
    switch (scalar.type) {
    case TypedScalar::Type::Text: return isEmpty() || texts.contains(value.text);
    case TypedScalar::Type::Integer:
    case TypedScalar::Type::Number: return isEmpty() || numbers.contains(scalar.number);
    case TypedScalar::Type::Boolean:
    case TypedScalar::Type::Null: return true;
    }
    Q_UNREACHABLE_RETURN(true);
}

QStringList SchemaChoices::shown() const
{
    QStringList all = texts;
    for (const double number : numbers)
        all.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
    return all;
}

QRegularExpression schemaForm(QString pattern)
{
    qsizetype letters = pattern.size() - 1; // before the dollar
    while (letters > 0 && pattern.at(letters - 1) == u'\\')
        --letters;
    const bool isEscaped = (pattern.size() - 1 - letters) % 2 == 1;
    if (pattern.endsWith(u'$') && !isEscaped) // the very end in Go; Perl's may stand before a last line feed
        pattern = pattern.chopped(1) + "\\z"_L1;
    const QRegularExpression form(pattern);
    return form.isValid() ? form : QRegularExpression();
}

} // namespace raydeck::kube
