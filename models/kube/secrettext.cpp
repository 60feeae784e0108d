#include <models/kube/secrettext.h>

#include <models/kube/yamldocument.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool isSecret(const YamlValue &object)
{
    const YamlValue *kind = object.field(u"kind");
    if (!kind)
        return false;
    if (kind->text == "Secret"_L1 || kind->text == "SecretList"_L1)
        return true;
    const YamlValue *items = kind->text.endsWith("List"_L1) ? object.field(u"items") : nullptr;
    return items && std::ranges::any_of(items->items, isSecret);
}

} // namespace

bool hasSecret(const QByteArray &yaml)
{
    if (!yaml.contains("Secret"))
        return false;
    if (const auto documents = readYaml(yaml, {}))
        return std::ranges::any_of(*documents, isSecret);
    static const QRegularExpression line(uR"((^|[\s{,-])["']?kind["']?\s*:\s*["']?Secret(List)?["']?\s*(,|\}|#|$))"_s,
                                         QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(yaml)).hasMatch();
}

} // namespace raydeck::kube
