#include <tests/bench/benches.h>
#include <tests/bench/documents.h>
#include <tests/bench/measure.h>

#include <models/kube/openapi/completion.h>
#include <models/kube/openapi/schemaproblem.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

/// Needs the test cluster: its API server gives the documents.
bool benchSchema()
{
    const QByteArray ray = run(u"kubectl"_s, {u"get"_s, u"--raw"_s, u"/openapi/v3/apis/ray.io/v1"_s});
    const QByteArray core = run(u"kubectl"_s, {u"get"_s, u"--raw"_s, u"/openapi/v3/api/v1"_s});
    std::shared_ptr<const kube::OpenApiSchema> rayIndex;
    std::shared_ptr<const kube::OpenApiSchema> coreIndex;
    const Milliseconds index = medianOf(5, [&] {
        rayIndex = kube::OpenApiSchema::parse(ray).value_or(nullptr);
        coreIndex = kube::OpenApiSchema::parse(core).value_or(nullptr);
    });
    const auto schema =
        kube::ObjectSchema::of({.apiVersion = u"ray.io/v1"_s, .kind = u"RayCluster"_s}, rayIndex, coreIndex);
    const QByteArray text = longDocument(2000);
    const auto document = kube::YamlDocument::parse(text);
    if (!schema || !document) {
        std::fprintf(stderr, "raydeck-bench: no schema of RayClusters, or no document\n");
        return false;
    }
    qsizetype problems = 0;
    const Milliseconds validation = medianOf(21, [&] { problems += kube::validate(*document, *schema).size(); });
    const Milliseconds reading = medianOf(11, [&] { (void)kube::YamlDocument::parse(text); });
    const Milliseconds completion =
        medianOf(21, [&] { (void)kube::completionsAt(text, text.lastIndexOf("Policy"), *schema); });
    bool ok = print({.name = u"index ray.io/v1 and core/v1"_s, .value = index, .bar = 300});
    ok = print({.name = u"validate 2,000 lines"_s, .value = validation, .bar = 16}) && ok;
    ok = print({.name = u"read 2,000 lines as YAML"_s, .value = reading}) && ok;
    ok = print({.name = u"complete in 2,000 lines"_s, .value = completion, .bar = 16}) && ok;
    if (problems != 0)
        std::fprintf(stderr, "raydeck-bench: the long document should have no problem\n");
    return ok && problems == 0;
}

} // namespace raydeck::bench
