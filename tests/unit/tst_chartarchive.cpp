#include <models/ray/operator/chartarchive.h>
#include <models/ray/operator/installreason.h>

#include <tests/support/tarbytes.h>
#include <tests/support/temporaryfiles.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using test::gzipOf;
using test::TarMember;
using test::tarOf;

namespace {

const QByteArray ChartYaml = "apiVersion: v2\nname: kuberay-operator\nversion: 1.7.0\ntype: application\n";
const QByteArray Crd = R"(---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  annotations:
    controller-gen.kubebuilder.io/version: v0.16.0
  name: rayclusters.ray.io
spec:
  group: ray.io
)";
const QByteArray Helpers = R"({{- define "kuberay-operator.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 -}}
{{- end -}}
{{- define "role.consistentRules" -}}
rules:
- apiGroups:
  - ""
  resources:
  - pods
  verbs:
  - create
- apiGroups:
  - ray.io
  resources:
  - rayclusters/finalizers
  verbs:
  - update
{{- if or .batchSchedulerEnabled (eq .batchSchedulerName "volcano") }}
- apiGroups:
  - scheduling.volcano.sh
  resources:
  - podgroups
  verbs:
  - create
{{- end -}}
{{- end -}}
)";

QList<TarMember> chart()
{
    return {{"kuberay-operator/Chart.yaml", ChartYaml},
            {"kuberay-operator/values.yaml", "replicas: 1\n"},
            {"kuberay-operator/crds/ray.io_rayclusters.yaml", Crd},
            {"kuberay-operator/templates/_helpers.tpl", Helpers},
            {"kuberay-operator/README.md", "# A chart\n"}};
}

QList<TarMember> with(const TarMember &member)
{
    return chart() + QList{member};
}

QList<TarMember> without(const QByteArray &end)
{
    QList<TarMember> members = chart();
    members.removeIf([&](const TarMember &member) { return member.name.endsWith(end); });
    return members;
}

QList<TarMember> changed(const QByteArray &end, const QByteArray &content)
{
    QList<TarMember> members = chart();
    for (TarMember &member : members)
        if (member.name.endsWith(end))
            member.content = content;
    return members;
}

} // namespace

/// What a chart archive is taken for, and what is refused of it.
class TestChartArchive : public QObject {
    Q_OBJECT
private slots:
    void readsAChart()
    {
        const QByteArray bytes = gzipOf(tarOf(chart()));
        const auto read = ChartArchive::read(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().reason + read.error().message));
        QCOMPARE(read->version(), u"1.7.0"_s);
        QCOMPARE(read->definitions().size(), 1);
        QCOMPARE(read->definitions().first().plural, u"rayclusters"_s);
        QVERIFY(read->definitions().first().yaml.contains("kind: CustomResourceDefinition"));
        QCOMPARE(read->values(), "replicas: 1\n");
        QCOMPARE(read->bytes(), bytes);
    }

    void rulesComeOutOfTheTemplates()
    {
        const auto read = ChartArchive::read(gzipOf(tarOf(chart())));
        QVERIFY(read);
        const auto rules = read->operatorRules();
        QVERIFY(rules);
        QCOMPARE(rules->size(), 2); // what stands under a condition is for batch schedulers
        QCOMPARE(rules->first()["resources"_L1][0].toString(), u"pods"_s);
        const auto none = ChartArchive::read(gzipOf(tarOf(without("_helpers.tpl"))));
        QVERIFY(none);
        QCOMPARE(none->operatorRules().error().reason, QLatin1StringView(reason::NotAChart));
    }

    void readsAFile()
    {
        const test::TemporaryFiles files;
        QVERIFY(ChartArchive::fromFile(files.write(u"chart.tgz"_s, gzipOf(tarOf(chart())))));
        QCOMPARE(ChartArchive::fromFile(files.path(u"none.tgz"_s)).error().kind, Error::Kind::NotFound);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char *name, const QByteArray &bytes, const char *why) {
            QTest::newRow(name) << bytes << QByteArray(why);
        };
        const auto tar = [&row](const char *name, const QList<TarMember> &members, const char *why) {
            row(name, gzipOf(tarOf(members)), why);
        };
        const QByteArray good = gzipOf(tarOf(chart()));
        row("nothing", {}, reason::NotAnArchive);
        row("a web page", "<html>Sign in</html>", reason::NotAnArchive);
        row("a tar without gzip", tarOf(chart()), reason::NotAnArchive);
        row("gzip of something else", gzipOf(QByteArray(5000, 'x')), reason::NotAnArchive);
        row("cut short", good.first(good.size() / 2), reason::NotAnArchive);
        row("damaged", QByteArray(good).replace(good.size() / 2, 20, QByteArray(20, 'x')), reason::NotAnArchive);
        row("larger than any chart", QByteArray("\x1f\x8b") + QByteArray(ChartArchive::MaxPacked, '\0'),
            reason::TooLarge);
        row("a bomb", gzipOf(QByteArray(ChartArchive::MaxUnpacked + 1024, '\0')), reason::TooLarge);
        tar("a bomb in a member", with({"kuberay-operator/x", QByteArray(ChartArchive::MaxUnpacked, '\0')}),
            reason::TooLarge);
        QList<TarMember> many = chart();
        for (int i = 0; i < ChartArchive::MaxFiles; ++i)
            many.append({"kuberay-operator/f" + QByteArray::number(i), "x"});
        tar("too many files", many, reason::TooManyFiles);
        tar("climbs out", with({"kuberay-operator/../../etc/passwd", "x"}), reason::UnsafePath);
        tar("climbs out at once", with({"../x", "x"}), reason::UnsafePath);
        tar("absolute", with({"/etc/passwd", "x"}), reason::UnsafePath);
        tar("another system's separators", with({"kuberay-operator\\..\\x", "x"}), reason::UnsafePath);
        tar("a link", with({"kuberay-operator/link", {}, '2', "/etc/passwd"}), reason::UnsafePath);
        tar("a hard link", with({"kuberay-operator/link", {}, '1', "kuberay-operator/Chart.yaml"}), reason::UnsafePath);
        tar("a device", with({"kuberay-operator/null", {}, '3'}), reason::UnsafePath);
        tar("a long name that climbs", with({"././@LongLink", "../../x", 'L'}), reason::UnsafePath);
        tar("a pax header that climbs", with({"PaxHeader", "17 path=../../x\n", 'x'}), reason::UnsafePath);
        tar("deep", with({"kuberay-operator/" + QByteArray("a/").repeated(30) + "x", "x"}), reason::UnsafePath);
        tar("files beside the chart", with({"README", "x"}), reason::NotAChart);
        tar("two charts", with({"other/Chart.yaml", ChartYaml}), reason::OtherChart);
        tar("another chart", changed("Chart.yaml", "name: nginx\nversion: 1.0.0\n"), reason::OtherChart);
        tar("no Chart.yaml", without("Chart.yaml"), reason::NotAChart);
        tar("a version that is none", changed("Chart.yaml", "name: kuberay-operator\nversion: latest\n"),
            reason::NotAChart);
        tar("Chart.yaml is no YAML", changed("Chart.yaml", "{{ name"), reason::NotAChart);
        tar("no CRDs", without("rayclusters.yaml"), reason::NoDefinitions);
        tar("another CRD",
            changed("rayclusters.yaml", QByteArray(Crd).replace("rayclusters.ray.io", "things.example.com")),
            reason::NoDefinitions);
        tar("something else among the CRDs",
            changed("rayclusters.yaml",
                    Crd + "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: rayclusters.ray.io\n"),
            reason::NoDefinitions);
    }

    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, why);
        const auto read = ChartArchive::read(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QCOMPARE(read.error().reason, QString::fromLatin1(why));
    }
};

QTEST_GUILESS_MAIN(TestChartArchive)
#include "tst_chartarchive.moc"
