#include <models/ray/check/schema.h>
#include <ui/editor/schemahelp.h>
#include <ui/text/rayfieldhelp.h>
#include <ui/text/schemaproblemtext.h>

#include <tests/support/schemas.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;

namespace {

const kube::ObjectKind RayCluster{.apiVersion = u"ray.io/v1"_s, .kind = u"RayCluster"_s};

/// KubeRay's own fields of a node: not those of the types that it takes from core/v1.
void collect(const ray::Schema &schema, int node, const kube::FieldPath &path, QStringList &missing)
{
    static const QStringList ofCore{u"template"_s,        u"headService"_s,  u"env"_s,       u"envFrom"_s,
                                    u"securityContext"_s, u"volumeMounts"_s, u"valueFrom"_s, u"resources"_s};
    for (const ray::Schema::Property &property : schema.node(node).properties) {
        const kube::FieldPath field = path.key(property.name);
        if (ui::RayFieldHelp::help(RayCluster, field).isEmpty())
            missing.append(field.toString());
        const ray::Schema::Node &child = schema.node(property.node);
        if (ofCore.contains(property.name))
            continue;
        if (child.items >= 0)
            collect(schema, child.items, field.item(0), missing);
        else
            collect(schema, property.node, field, missing);
    }
}

} // namespace

class TestSchemaHelp : public QObject {
    Q_OBJECT
private slots:
    /// Of the packed CustomResourceDefinition of 1.6.1.
    void eachFieldOfARayClusterHasASentence()
    {
        const ray::Schema *schema = ray::Schema::rayCluster({1, 6, 1}, u"v1");
        QVERIFY(schema);
        QStringList missing;
        collect(*schema, schema->find(u"spec"), u"spec", missing);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void aRayClusterInsideOthersHasThemToo()
    {
        const QString help = ui::RayFieldHelp::help(RayCluster, u"spec.workerGroupSpecs[2].replicas");
        QVERIFY(!help.isEmpty());
        QCOMPARE(
            ui::RayFieldHelp::help({u"ray.io/v1"_s, u"RayJob"_s}, u"spec.rayClusterSpec.workerGroupSpecs[0].replicas"),
            help);
        QCOMPARE(ui::RayFieldHelp::help({u"ray.io/v1"_s, u"RayService"_s},
                                        u"spec.rayClusterConfig.workerGroupSpecs[0].replicas"),
                 help);
        QVERIFY(ui::RayFieldHelp::help({u"apps/v1"_s, u"Deployment"_s}, u"spec.template").isEmpty());
    }

    void saysWhatAFieldIs()
    {
        const auto schema = test::rayClusterSchema();
        const QByteArray yaml =
            "spec:\n  mode: None\n  headGroupSpec:\n    template:\n      spec:\n        hostNetwork: true\n";
        QCOMPARE(ui::SchemaHelp::hover(yaml, yaml.indexOf("mode"), *schema),
                 u"mode: string\nDefault: None\nOne of: None, Recreate"_s);
        QVERIFY(ui::SchemaHelp::hover(yaml, yaml.indexOf("headGroup"), *schema)
                    .startsWith("headGroupSpec: object, required\n"_L1));
        QVERIFY(ui::SchemaHelp::hover(QByteArray("nothing: 1"), 2, *schema).isEmpty());
    }

    void completionsHaveTheSentence()
    {
        const QByteArray yaml = "spec:\n  workerGr";
        const auto found = ui::SchemaHelp::completions(yaml, yaml.size(), *test::rayClusterSchema());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].help, ui::RayFieldHelp::help(RayCluster, u"spec.workerGroupSpecs"));
    }

    void eachProblemHasWords()
    {
        for (int code = 0; code <= int(kube::SchemaProblem::Code::ApiVersionOther); ++code) {
            const QString text =
                ui::SchemaProblemText::text({.code = kube::SchemaProblem::Code(code), .args = {u"aaa"_s, u"bbb"_s}});
            QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(QString::number(code) + text));
        }
    }
};

QTEST_GUILESS_MAIN(TestSchemaHelp)
#include "tst_schemahelp.moc"
