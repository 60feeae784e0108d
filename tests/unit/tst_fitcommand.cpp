#include <tests/support/fakeapiserver.h>
#include <tests/support/rayclusterdocument.h>
#include <tests/support/temporaryfiles.h>
#include <tests/support/watchbytes.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;

namespace {

constexpr auto Nodes = "/api/v1/nodes";
constexpr auto Pods = "/api/v1/pods";
constexpr auto Operators = "/apis/apps/v1/deployments";

struct Answer {
    int exitCode = -1;
    QByteArray out = {};
    QByteArray error = {};
};

QJsonObject node(const QString &name, int gpus)
{
    const QJsonObject amounts{{u"cpu"_s, u"64"_s},
                              {u"memory"_s, u"512Gi"_s},
                              {u"pods"_s, u"110"_s},
                              {u"nvidia.com/gpu"_s, QString::number(gpus)}};
    return {
        {u"kind"_s, u"Node"_s},
        {u"apiVersion"_s, u"v1"_s},
        {u"metadata"_s,
         QJsonObject{{u"name"_s, name}, {u"uid"_s, QString(u"uid-"_s + name)}, {u"resourceVersion"_s, u"5"_s}}},
        {u"status"_s,
         QJsonObject{{u"allocatable"_s, amounts},
                     {u"capacity"_s, amounts},
                     {u"conditions"_s, QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, u"True"_s}}}}}}};
}

QByteArray document(int workers, const QByteArray &metadata = {})
{
    QList<test::DocumentEdit> edits{
        {"# headContainer", "resources: {limits: {cpu: 1, memory: 2Gi}}"},
        {"# group", "replicas: " + QByteArray::number(workers) + "\nminReplicas: 0\nmaxReplicas: 20"},
        {"# groupContainer", "resources: {limits: {cpu: 1, memory: 2Gi, nvidia.com/gpu: 1}}"}};
    if (!metadata.isEmpty())
        edits.append({"# metadata", metadata});
    return test::edited(test::rayClusterDocument(), edits);
}

test::FakeApiServer::Script says(const QByteArray &body)
{
    return [body](test::Exchange &exchange) { exchange.answer(200, body, {{"Content-Type", "application/json"}}); };
}

test::FakeApiServer::Script refuses(int status, const QString &reason, const QString &message)
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, message); };
}

/// A watch-list that holds these objects and stays open.
test::FakeApiServer::Script holds(const QList<QJsonObject> &objects)
{
    return [objects](test::Exchange &exchange) {
        exchange.begin(200, {{"Content-Type", test::contentType(kube::Encoding::Json)}});
        for (const QJsonObject &object : objects)
            exchange.send(test::frame("ADDED", object, kube::Encoding::Json));
        exchange.send(test::bookmark(7, true, kube::Encoding::Json));
    };
}

} // namespace

/// The program itself, as a shell starts it, against a server that says what each row tells it to.
class TestFitCommand : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;
    std::unique_ptr<test::FakeApiServer> m_server;

    [[nodiscard]] QByteArray kubeconfig(const QByteArray &user = "token: secret-token") const
    {
        const QByteArray port = QByteArray::number(m_server->port());
        const QByteArray authority = test::testData(u"fakeapiserver/authority.pem"_s).toBase64();
        return "apiVersion: v1\nkind: Config\ncurrent-context: there\nclusters:\n"
               "- name: fake\n  cluster: {server: 'https://127.0.0.1:"
            + port + "', certificate-authority-data: " + authority
            + "}\n"
              "- name: gone\n  cluster: {server: 'https://127.0.0.1:1'}\n"
              "users:\n- name: tester\n  user: {"
            + user
            + "}\n"
              "contexts:\n- name: there\n  context: {cluster: fake, user: tester, namespace: team}\n"
              "- name: nowhere\n  context: {cluster: gone, user: tester}\n";
    }

    /// Everything beside nodes and pods, of which there is nothing.
    void serveTheRest(const QByteArray &namespaceName = "team")
    {
        const QByteArray space = "/api/v1/namespaces/" + namespaceName + '/';
        const QList<QByteArray> paths{space + "limitranges",
                                      space + "resourcequotas",
                                      space + "persistentvolumeclaims",
                                      "/apis/node.k8s.io/v1/runtimeclasses",
                                      "/api/v1/persistentvolumes",
                                      "/apis/scheduling.k8s.io/v1/priorityclasses",
                                      Operators};
        for (const QByteArray &path : paths)
            m_server->expect(path, says(R"({"items":[]})"));
    }

    Answer run(const QStringList &arguments, const QString &kubeconfigVariable = {}, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"KUBECONFIG"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_files->folder());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_files->folder());
        environment.insert(u"SHELL"_s, m_files->path(u"no-shell"_s));
        if (!kubeconfigVariable.isEmpty())
            environment.insert(u"KUBECONFIG"_s, kubeconfigVariable);
        process.setProcessEnvironment(environment);
        QSignalSpy finished(&process, &QProcess::finished); // the server answers meanwhile
        process.start(QStringLiteral(RAYDECK_PROGRAM), QStringList{u"fit"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        constexpr int Patience = 30'000; // ms
        if (!finished.wait(Patience) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// With the kubeconfig and a file of its own.
    Answer ask(const QByteArray &yaml, const QStringList &more = {})
    {
        const QString file = m_files->write(u"cluster.yaml"_s, yaml);
        return run(QStringList{file, u"--kubeconfig"_s, m_files->path(u"config"_s)} + more);
    }

private slots:
    void init()
    {
        m_files = std::make_unique<test::TemporaryFiles>();
        m_server = std::make_unique<test::FakeApiServer>();
        m_files->write(u"config"_s, kubeconfig());
    }

    void answers_data()
    {
        QTest::addColumn<int>("gpus");
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("upTo");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("all fit") << 8 << 3 << 3 << 0 << QByteArray("workers: Fits now: all 3 workers\n");
        QTest::newRow("one fits") << 8 << 1 << 1 << 0 << QByteArray("workers: Fits now: the worker\n");
        QTest::newRow("some fit") << 2 << 5 << 2 << 2 << QByteArray("of 5 workers. ");
        QTest::newRow("none fits") << 0 << 2 << 0 << 2 << QByteArray("workers: Does not fit now: none of 2 workers. ");
        QTest::newRow("none is wanted") << 0 << 0 << 0 << 0 << QByteArray("workers: No workers at the start");
    }
    void answers()
    {
        QFETCH(const int, gpus);
        QFETCH(const int, workers);
        QFETCH(const int, upTo);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, sentence);
        for (int i = 0; i < 2; ++i) {
            m_server->expect(Nodes, holds({node(u"a"_s, gpus), node(u"b"_s, 0)}));
            m_server->expect(Pods, holds({}));
            serveTheRest();
        }
        const Answer text = ask(document(workers), {u"--context"_s, u"there"_s});
        QVERIFY2(text.exitCode == exitCode, QByteArray(text.out + text.error).constData());
        QVERIFY2(text.out.startsWith("Fits now: the head\n"), text.out.constData());
        QVERIFY2(text.out.contains(sentence), text.out.constData());
        QCOMPARE(text.error, QByteArray());

        const Answer json = ask(document(workers), {u"--json"_s, u"--context=there"_s});
        QCOMPARE(json.exitCode, exitCode);
        const QJsonObject answer = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(answer.keys(), (QStringList{u"groups"_s, u"head"_s}));
        QCOMPARE(answer["head"_L1], QJsonValue(true));
        QCOMPARE(answer["groups"_L1].toArray().size(), 1);
        const QJsonObject group = answer["groups"_L1][0].toObject();
        QCOMPARE(group.keys(), (QStringList{u"atLeast"_s, u"name"_s, u"reason"_s, u"upTo"_s, u"wanted"_s}));
        QCOMPARE(group["name"_L1].toString(), u"workers"_s);
        QCOMPARE(group["wanted"_L1].toInt(), workers);
        QCOMPARE(group["upTo"_L1].toInt(), upTo);
        QVERIFY(group["atLeast"_L1].toInt() <= upTo);
        QCOMPARE(group["atLeast"_L1].toInt() == workers, exitCode == 0);
        QCOMPARE(group["reason"_L1].toString().isEmpty(), exitCode == 0);
        if (exitCode != 0)
            QVERIFY2(group["reason"_L1].toString().contains("GPU"_L1, Qt::CaseInsensitive), json.out.constData());
        for (const test::SeenRequest &request : m_server->requests())
            QCOMPARE(request.verb, QByteArray("GET")); // it makes nothing
    }

    void theHeadFindsNoPlace()
    {
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        serveTheRest();
        const Answer json = ask(document(0), {u"--json"_s});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(QJsonDocument::fromJson(json.out).object()["head"_L1], QJsonValue(false));
    }

    void podsTakeTheirPlace()
    {
        m_server->expect(Nodes, holds({node(u"a"_s, 8)}));
        const QJsonObject taken =
            test::parsed(R"({"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","namespace":"x",
            "uid":"p","resourceVersion":"5"},"spec":{"nodeName":"a","containers":[{"name":"c","resources":{
            "limits":{"nvidia.com/gpu":"7"},"requests":{"nvidia.com/gpu":"7"}}}]},"status":{"phase":"Running"}})");
        m_server->expect(Pods, holds({taken}));
        serveTheRest();
        const Answer json = ask(document(3), {u"--json"_s});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(QJsonDocument::fromJson(json.out)["groups"_L1][0]["upTo"_L1].toInt(), 1);
    }

    /// The namespace decides too: the document's, before the context's.
    void whatAdmissionDoesCounts()
    {
        m_server->expect(Nodes, holds({node(u"a"_s, 8)}));
        m_server->expect(Pods, holds({}));
        m_server->expect("/api/v1/namespaces/other/resourcequotas", says(R"({"items":[{"metadata":{"name":"gpus"},
            "spec":{"hard":{"requests.nvidia.com/gpu":"2"}},
            "status":{"hard":{"requests.nvidia.com/gpu":"2"},"used":{"requests.nvidia.com/gpu":"0"}}}]})"));
        serveTheRest("other");
        const Answer json = ask(document(3, "namespace: other"), {u"--json"_s});
        QVERIFY2(json.exitCode == 2, json.error.constData());
        const QJsonValue group = QJsonDocument::fromJson(json.out)["groups"_L1][0];
        QCOMPARE(group["upTo"_L1].toInt(), 2);
        QVERIFY2(group["reason"_L1].toString().contains("gpus"_L1), json.out.constData());
        QCOMPARE(m_server->count("/api/v1/namespaces/team/resourcequotas"), 0);
    }

    void rightsThatAreMissing_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("nodes") << QByteArray(Nodes);
        QTest::newRow("pods") << QByteArray(Pods);
    }
    void rightsThatAreMissing()
    {
        QFETCH(const QByteArray, path);
        const bool areNodes = path == Nodes;
        const QString sentence =
            u"%1 is forbidden: User \"tester\" cannot list resource"_s.arg(areNodes ? u"nodes"_s : u"pods"_s);
        m_server->expect(path, refuses(403, u"Forbidden"_s, sentence));
        m_server->expect(areNodes ? Pods : Nodes, holds({}));
        serveTheRest();
        const Answer json = ask(document(1), {u"--json"_s});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(json.out, QByteArray()); // half an answer would be taken for one
        QVERIFY2(json.error.contains(sentence.toUtf8()), json.error.constData());
    }

    void whatMayNotBeAskedBesideIsPassedOver()
    {
        m_server->expect(Nodes, holds({node(u"a"_s, 8)}));
        m_server->expect(Pods, holds({}));
        const auto no = refuses(403, u"Forbidden"_s, u"no"_s);
        for (const char *path : {"/api/v1/namespaces/team/limitranges", "/api/v1/namespaces/team/resourcequotas",
                                 "/apis/node.k8s.io/v1/runtimeclasses", "/api/v1/persistentvolumes",
                                 "/api/v1/namespaces/team/persistentvolumeclaims",
                                 "/apis/scheduling.k8s.io/v1/priorityclasses", Operators})
            m_server->expect(path, no);
        const Answer answer = ask(document(3), {u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.error.contains("Not counted, as it cannot be read: limit ranges, quotas"),
                 answer.error.constData());
        QVERIFY(QJsonDocument::fromJson(answer.out).isObject()); // what is said stands beside it
    }

    void whatAnAdministratorSaysOfTheRelease()
    {
        m_server->expect(Nodes, holds({node(u"a"_s, 8)}));
        m_server->expect(Pods, holds({}));
        serveTheRest();
        QCOMPARE(ask(document(1), {u"--operator"_s, u"1.0.0"_s}).exitCode, 0);
        QCOMPARE(m_server->count(Operators), 0);
        const Answer none = ask(document(1), {u"--operator"_s, u"newest"_s});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.error.contains("newest"), none.error.constData());
    }

    void findsTheKubeconfig()
    {
        const auto serve = [this] {
            m_server->expect(Nodes, holds({node(u"a"_s, 8)}));
            m_server->expect(Pods, holds({}));
            serveTheRest();
        };
        const QString file = m_files->write(u"cluster.yaml"_s, document(1));
        serve();
        QCOMPARE(run({file}, m_files->path(u"config"_s)).exitCode, 0); // the current context of $KUBECONFIG
        serve();
        m_files->write(u".kube/config"_s, kubeconfig());
        QCOMPARE(run({file, u"--context"_s, u"there"_s}).exitCode, 0);
        serve();
        QCOMPARE(run({u"-"_s}, {}, document(1)).exitCode, 0);
        const Answer missing = run({file, u"--kubeconfig"_s, m_files->path(u"missing"_s)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.error.contains("missing"), missing.error.constData());
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const QByteArray fine = document(1);
        QTest::newRow("an unknown context") << fine << QStringList{u"--context"_s, u"nobody"_s} << QByteArray("nobody");
        QTest::newRow("a server that is not there")
            << fine << QStringList{u"--context"_s, u"nowhere"_s} << QByteArray("cannot be reached");
        QTest::newRow("no YAML") << QByteArray("a: [") << QStringList() << QByteArray("cluster.yaml:");
        QTest::newRow("no RayCluster") << QByteArray("kind: Secret\nmetadata: {name: a}\n") << QStringList()
                                       << QByteArray("no RayCluster");
        QTest::newRow("two RayClusters") << QByteArray(fine + "---\n" + fine) << QStringList()
                                         << QByteArray("more than one RayCluster");
        QTest::newRow("two files") << fine << QStringList{u"other.yaml"_s} << QByteArray("one FILE");
        QTest::newRow("an unknown option") << fine << QStringList{u"--fast"_s} << QByteArray("fast");
    }
    void mistakes()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const Answer answer = ask(yaml, arguments + QStringList{u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.error.contains(said), answer.error.constData());
        QVERIFY(m_server->requests().isEmpty());
    }

    void aFileThatIsNotThere()
    {
        const Answer answer = run({m_files->path(u"missing.yaml"_s), u"--kubeconfig"_s, m_files->path(u"config"_s)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.error.contains("missing.yaml"), answer.error.constData());
        QCOMPARE(run({}).exitCode, 1);
    }

    /// Nobody is there to agree: nothing is run.
    void aSignInProgramThatNobodyAgreedTo()
    {
        const QString program = m_files->writeProgram(u"sign-in"_s, "touch \"$0.was-run\"");
        m_files->write(
            u"config"_s,
            kubeconfig("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: "
                       + program.toUtf8() + "}"));
        const Answer answer = ask(document(1));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.error.contains("sign-in"), answer.error.constData());
        QVERIFY(!QFile::exists(program + u".was-run"_s));
        QVERIFY(m_server->requests().isEmpty());
    }

    void helps()
    {
        const Answer help = run({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        for (const char *word : {"FILE", "--context", "--json", "--kubeconfig", "--operator", "Exit code"})
            QVERIFY2(help.out.contains(word), word);
    }
};

QTEST_GUILESS_MAIN(TestFitCommand)
#include "tst_fitcommand.moc"
