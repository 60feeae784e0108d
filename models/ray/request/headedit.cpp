#include <models/ray/request/headedit.h>

#include <models/kube/yamlscalar.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldPath;
using kube::YamlDocument;

constexpr auto variable = "NVIDIA_VISIBLE_DEVICES"_L1;
constexpr auto environment = u"spec.headGroupSpec.template.spec.containers[0].env";

FieldPath params()
{
    return FieldPath(u"spec.headGroupSpec.rayStartParams");
}

/// Index of the variable in the head's environment; -1: it is not there.
qsizetype indexOfVariable(const YamlDocument &document)
{
    const FieldPath list(environment);
    for (qsizetype i = 0; i < document.count(list); ++i) {
        if (document.string(list.item(i).key(u"name"_s)) == variable)
            return i;
    }
    return -1;
}

/// Sets a start parameter, or takes it away if it says what we would say.
Result<void> setParam(YamlDocument &document, const QString &name, bool set)
{
    const FieldPath path = params().key(name);
    if (set)
        return document.setString(path, u"0"_s);
    if (document.string(path) != "0"_L1)
        return {};
    const auto removed = document.remove(path);
    if (!removed || !document.keys(params()).isEmpty())
        return removed;
    return document.setYaml(params(), "{}"); // 1.0.0 to 1.3 demand it, be it empty
}

} // namespace

bool isTasksOff(const YamlDocument &document)
{
    return document.string(params().key(u"num-cpus"_s)) == "0"_L1;
}

Result<void> setTasksOff(YamlDocument &document, bool off)
{
    return setParam(document, u"num-cpus"_s, off);
}

bool isGpusHidden(const YamlDocument &document)
{
    const qsizetype index = indexOfVariable(document);
    return index >= 0 && document.string(params().key(u"num-gpus"_s)) == "0"_L1
        && document.string(FieldPath(environment).item(index).key(u"value"_s)) == "void"_L1;
}

Result<void> setGpusHidden(YamlDocument &document, bool hidden)
{
    const FieldPath list(environment);
    const qsizetype index = indexOfVariable(document);
    Result<void> done = setParam(document, u"num-gpus"_s, hidden);
    if (!done)
        return done;
    if (hidden && index < 0)
        return document.insertYaml(list, document.count(list), "name: NVIDIA_VISIBLE_DEVICES\nvalue: void\n");
    if (hidden)
        return document.setString(list.item(index).key(u"value"_s), u"void"_s);
    if (index < 0 || document.string(list.item(index).key(u"value"_s)) != "void"_L1)
        return {};
    done = document.remove(list.item(index));
    return done && document.count(list) == 0 ? document.remove(list) : done;
}

Result<void> keepHeadOff(YamlDocument &document, const QStringList &labels)
{
    const FieldPath terms(u"spec.headGroupSpec.template.spec.affinity.nodeAffinity."
                          u"requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
    const auto expression = [](const QString &label) -> QByteArray {
        return "key: " + kube::yamlScalar(label) + "\noperator: DoesNotExist\n";
    };
    if (document.count(terms) == 0) {
        QByteArray yaml = "matchExpressions:\n";
        for (const QString &label : labels)
            yaml += "- " + expression(label).replace("\no", "\n  o");
        return document.insertYaml(terms, 0, yaml);
    }
    for (qsizetype term = 0; term < document.count(terms); ++term) { // one of them is enough: each has to say it
        const FieldPath list = terms.item(term).key(u"matchExpressions"_s);
        for (const QString &label : labels) {
            if (const auto done = document.insertYaml(list, document.count(list), expression(label)); !done)
                return done;
        }
    }
    return {};
}

} // namespace raydeck::ray
