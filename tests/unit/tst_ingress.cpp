#include <models/ray/ingress/headservice.h>
#include <models/ray/ingress/ingressof.h>
#include <models/ray/ingress/ingresssurvey.h>
#include <tests/support/yamldata.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using kube::YamlDocument;
using Preset = IngressChoice::Preset;

class TestIngress : public QObject {
    Q_OBJECT

private slots:
    void theReferenceComesOutEqualAsData()
    {
        QByteArray wanted = test::testData("reference/ingress.yaml");
        QVERIFY(wanted.contains("<ingress-nginx-ip-address>"));
        wanted.replace("<ingress-nginx-ip-address>", "10.20.0.15");
        const YamlDocument made = ingressOf({.preset = Preset::Reference, .host = nipHost(u"10.20.0.15"_s)},
                                            u"raycluster-kuberay"_s, u"kuberay-system"_s);
        QCOMPARE(test::yamlData(made.text()), test::yamlData(wanted));
        const IngressChoice choice = ingressChoiceOf(made);
        QCOMPARE(choice.preset, Preset::Reference);
        QCOMPARE(choice.host, u"kuberay.10.20.0.15.nip.io"_s);
        QCOMPARE(choice.className, u"portal-ingress"_s);
    }

    void aChoiceIsReadAsItWasWritten()
    {
        const IngressChoice choice{.host = u"ray.example.org"_s, .className = u"nginx"_s, .tlsSecret = u"ray-tls"_s};
        const YamlDocument made = ingressOf(choice, u"demo"_s, u"ml"_s);
        QCOMPARE(ingressChoiceOf(made), choice);
        QCOMPARE(made.string(u"metadata.name"), u"demo-dashboard"_s);
        QCOMPARE(made.string(u"spec.ingressClassName"), u"nginx"_s);
        QVERIFY(!made.find(u"metadata.annotations"));
        QCOMPARE(made.string(u"spec.tls[0].hosts[0]"), choice.host);

        const YamlDocument issued =
            ingressOf({.classAsAnnotation = true, .certIssuer = u"le"_s, .issuer = IngressChoice::Issuer::OfNamespace},
                      u"demo"_s, {});
        QCOMPARE(issued.string(u"spec.tls[0].secretName"), u"demo-dashboard-tls"_s);
        QCOMPARE(ingressChoiceOf(issued).issuer, IngressChoice::Issuer::OfNamespace);
        QVERIFY(!issued.find(u"metadata.namespace"));
        QVERIFY(!issued.find(u"spec.rules[0].host"));
        QVERIFY(issued.find(u"spec.rules[0].http.paths[0]"));
    }

    void itFollowsTheCluster()
    {
        YamlDocument ingress = ingressOf({.host = u"h"_s, .certIssuer = u"le"_s}, u"demo"_s, u"ml"_s);
        QVERIFY(ingress.setString(u"metadata.labels.mine", u"yes"_s));
        YamlDocument cluster = YamlDocument::parse("metadata:\n  name: other\n  namespace: prod\n").value();
        QVERIFY(aimIngress(ingress, cluster));
        QCOMPARE(ingress.string(u"metadata.name"), u"other-dashboard"_s);
        QCOMPARE(ingress.string(u"metadata.namespace"), u"prod"_s);
        QCOMPARE(ingress.string(u"metadata.labels.mine"), u"yes"_s);
        QCOMPARE(ingress.string(u"spec.tls[0].secretName"), u"other-dashboard-tls"_s);
        const kube::FieldPath service(u"spec.rules[0].http.paths[0].backend.service.name");
        QCOMPARE(ingress.string(service), u"other-head-svc"_s);
        QVERIFY(cluster.setString(u"spec.headGroupSpec.headService.metadata.name", u"mine"_s));
        QVERIFY(aimIngress(ingress, cluster));
        QCOMPARE(ingress.string(service), u"mine"_s);

        YamlDocument reference = ingressOf({.preset = Preset::Reference}, u"a"_s, u"b"_s);
        QVERIFY(aimIngress(reference, cluster));
        QCOMPARE(reference.string(u"metadata.name"), u"ray-head-ingress"_s);
    }

    void serviceNamesAreCutAsKubeRayDoes()
    {
        QCOMPARE(headServiceName(u"demo"_s), u"demo-head-svc"_s);
        QCOMPARE(headServiceName(QString(u'a').repeated(60)), QString(u'a').repeated(41) + u"-head-svc"_s);
        // 51 characters: the first is cut off, and the digit or dash that comes to the front becomes an r.
        QCOMPARE(headServiceName(u"a1"_s + QString(u'b').repeated(40)),
                 u'r' + QString(u'b').repeated(40) + u"-head-svc"_s);
        QCOMPARE(headServiceName(u"a-"_s + QString(u'b').repeated(40)),
                 u'r' + QString(u'b').repeated(40) + u"-head-svc"_s);
    }

    void nipNeedsFourNumbers()
    {
        QCOMPARE(nipHost(u"10.20.0.15"_s), u"kuberay.10.20.0.15.nip.io"_s);
        for (const QString &address : {QString(), u"10.1"_s, u"fd00::1"_s, u"lb.example.com"_s, u"10.0.0.256"_s})
            QCOMPARE(nipHost(address), QString());
    }

    void controllersAreFoundByWhatTheyAre()
    {
        IngressFacts facts;
        facts.nodeAddress = addressInNodes(R"({"items":[{"status":{"addresses":[
            {"type":"Hostname","address":"n1"},{"type":"InternalIP","address":"10.0.0.7"}]}}]})");
        QCOMPARE(facts.nodeAddress, u"10.0.0.7"_s);
        facts.classes = ingressClassesIn(R"({"items":[
            {"metadata":{"name":"nginx","annotations":{"ingressclass.kubernetes.io/is-default-class":"true"}},
             "spec":{"controller":"nginx.org/ingress-controller"}},
            {"metadata":{"name":"edge"},"spec":{"controller":"k8s.io/ingress-nginx"}},
            {"metadata":{"name":"alb"},"spec":{"controller":"ingress.k8s.aws/alb"}}]})");
        QCOMPARE(facts.defaultClass(), u"nginx"_s);
        facts.entries = entriesInServices(R"({"items":[
            {"metadata":{"labels":{"app.kubernetes.io/name":"ingress-nginx"}},
             "spec":{"type":"LoadBalancer","ports":[{"name":"http","port":80,"nodePort":30080}]},
             "status":{"loadBalancer":{"ingress":[{"ip":"10.20.0.15"}]}}},
            {"metadata":{"labels":{"app.kubernetes.io/name":"ingress-nginx"}},
             "spec":{"type":"ClusterIP","ports":[{"name":"https-webhook","port":443}]}},
            {"metadata":{"labels":{"app.kubernetes.io/name":"nginx-ingress"}},
             "spec":{"type":"NodePort","ports":[{"name":"http","port":80,"nodePort":31080}]}}]})",
                                          facts.nodeAddress);
        QCOMPARE(facts.entries.size(), 2);
        QCOMPARE(facts.addressOf(u"edge"_s), u"10.20.0.15"_s);
        QCOMPARE(facts.addressOf(u"nginx"_s), u"10.0.0.7"_s);
        QCOMPARE(facts.entryOf(u"nginx"_s)->port, 31080);
        QVERIFY(!facts.entryOf(u"alb"_s));
        const auto onHosts = entriesInPods(R"({"items":[
            {"metadata":{"labels":{"app.kubernetes.io/name":"traefik"}},"status":{"phase":"Running","hostIP":"10.0.0.9"},
             "spec":{"hostNetwork":true,"containers":[{"ports":[{"containerPort":80},{"containerPort":443}]}]}},
            {"metadata":{},"status":{"phase":"Running","hostIP":"10.0.0.9"},
             "spec":{"containers":[{"ports":[{"containerPort":80}]}]}}]})");
        QCOMPARE(onHosts.size(), 1);
        QCOMPARE(onHosts[0].address, u"10.0.0.9"_s);
    }
};

QTEST_GUILESS_MAIN(TestIngress)
#include "tst_ingress.moc"
