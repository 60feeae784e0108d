#include <models/kube/openapi/schemastore.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/realcluster.h>
#include <tests/support/schemas.h>

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using Type = OpenApiSchema::Type;

namespace {

QString describe(const SchemaField &field)
{
    return QStringList{field.typeText, field.defaultText, field.isRequired ? u"required"_s : QString(),
                       field.choices.join(u','), field.description}
        .join(u'|');
}

QByteArray json(QByteArray text) // with ' for "
{
    return text.replace('\'', "\"");
}

/// A server with the two documents, whose URLs change with `version`.
class Server {
public:
    test::FakeApiServer fake;
    QByteArray version = "1";
    int indexAsked = 0;
    int documentsAsked = 0;
    bool isAway = false;

    Server()
    {
        for (const char *path : {"/openapi/v3", "/openapi/v3/api/v1", "/openapi/v3/apis/ray.io/v1"})
            listen(path);
    }

    void listen(const QByteArray &path)
    {
        fake.expect(path, [this, path](test::Exchange &exchange) {
            listen(path);
            answer(exchange);
        });
    }

    void answer(test::Exchange &exchange)
    {
        const QByteArray path = exchange.request().path;
        if (isAway)
            return exchange.cut();
        if (path == "/openapi/v3") {
            ++indexAsked;
            const auto entry = [this](const QByteArray &name, const QByteArray &hash) {
                return "\"" + name + "\": {\"serverRelativeURL\": \"/openapi/v3/" + name + "?hash=" + hash + version
                    + "\"}";
            };
            return exchange.answer(200,
                                   "{\"paths\": {" + entry("api/v1", "C") + ", " + entry("apis/ray.io/v1", "R") + "}}");
        }
        ++documentsAsked;
        const bool isRay = path == "/openapi/v3/apis/ray.io/v1";
        if (exchange.request().parameter(u"hash"_s).toUtf8() != (isRay ? "R" : "C") + version)
            return exchange.refuse(404, u"NotFound"_s, u"another hash"_s);
        exchange.answer(200, test::testData(isRay ? "openapi/ray.json" : "openapi/core.json"));
    }
};

} // namespace

class TestOpenApiSchema : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> connect(const Server &server)
    {
        return std::make_unique<Connection>(server.fake.access(), CredentialSource::Surroundings{});
    }

    /// Of a RayCluster, by a store that is made for it.
    static Result<SchemaStore::Schema> ask(SchemaStore &store, const QString &kind = u"RayCluster"_s,
                                           const QString &apiVersion = u"ray.io/v1"_s)
    {
        QObject context;
        const auto answer = test::waitFor(store.schemaFor(apiVersion, kind), &context);
        return answer ? *answer : failure(Error::Kind::Broken, u"no answer in time"_s);
    }

private slots:
    void refusesWhatIsNoSchema_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no schemas") << json("{'components': {}}");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void refusesWhatIsNoSchema()
    {
        QFETCH(const QByteArray, json);
        const auto schema = OpenApiSchema::parse(json);
        QVERIFY(!schema);
        QCOMPARE(schema.error().kind, Error::Kind::Invalid);
    }

    void readsOddSchemas_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::newRow("a text") << json("'x'");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("an unknown reference") << json("{'$ref': '#/components/schemas/nowhere'}");
        QTest::newRow("a reference to itself") << json("{'allOf': [{'$ref': '#/components/schemas/A'}]}");
        QTest::newRow("members of wrong types")
            << json("{'type': ['string'], 'properties': [], 'required': 'x', 'enum': {}, 'minimum': '1'}");
        QTest::newRow("a wrong pattern") << json("{'type': 'string', 'pattern': '('}");
        QByteArray deep;
        for (int i = 0; i < 150; ++i)
            deep += json("{'properties': {'x': ");
        deep += "{}";
        deep += QByteArray(300, '}');
        QTest::newRow("very deep") << deep;
    }
    void readsOddSchemas()
    {
        QFETCH(const QByteArray, node);
        const auto schema =
            OpenApiSchema::parse(json("{'components': {'schemas': {'A': {'properties': {'x': ") + node + "}}}}}");
        QVERIFY2(schema, "it is no reason to have no schema at all");
        const FieldPath::Step x = u"x"_s;
        const int root = (*schema)->definition(u"A");
        QVERIFY(root >= 0);
        (void)(*schema)->child((*schema)->child(root, x).node, x);
    }

    void knowsItsKinds()
    {
        const auto ray = test::openApi("openapi/ray.json");
        QCOMPARE(ray->kinds(), (QList<ObjectKind>{{u"ray.io/v1"_s, u"RayCluster"_s}}));
        QVERIFY(ray->rootOf({u"ray.io/v1"_s, u"RayCluster"_s}) >= 0);
        QCOMPARE(ray->rootOf({u"ray.io/v1"_s, u"RayJob"_s}), -1);
        const auto core = test::openApi("openapi/core.json");
        QVERIFY(core->rootOf({u"v1"_s, u"Pod"_s}) >= 0);
        QVERIFY(core->isBuiltIn(core->rootOf({u"v1"_s, u"Pod"_s})));
        QVERIFY(!ray->isBuiltIn(ray->rootOf({u"ray.io/v1"_s, u"RayCluster"_s})));
    }

    void keepsEqualPartsOnce()
    {
        const auto ray = test::openApi("openapi/ray.json");
        const auto node = [&](const QString &path) {
            int at = ray->rootOf({u"ray.io/v1"_s, u"RayCluster"_s});
            const FieldPath way(path);
            for (const FieldPath::Step &step : way.steps())
                at = ray->child(at, step).node;
            return at;
        };
        const int head = node(u"spec.headGroupSpec.template.metadata"_s);
        QVERIFY(head >= 0);
        QCOMPARE(node(u"spec.workerGroupSpecs[3].template.metadata"_s), head);
        QCOMPARE(node(u"spec.workerGroupSpecs[0].groupName.x"_s), -1);
    }

    void endsInCircles()
    {
        const auto core = test::openApi("openapi/core.json");
        const auto schema = ObjectSchema::of({u"v1"_s, u"Nested"_s}, core, core);
        QVERIFY(schema);
        const auto port = schema->fieldAt(u"inner.inner.inner.inner.port");
        QVERIFY(port);
        QCOMPARE(port->type, Type::IntegerOrText);
    }

    void namesTypesThatHoldThemselves_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("a list") << json("{'type': 'array', 'items': {'$ref': '#/components/schemas/A'}}");
        QTest::newRow("a map") << json(
            "{'type': 'object', 'additionalProperties': {'$ref': '#/components/schemas/A'}}");
        QTest::newRow("by two steps") << json("{'type': 'array', 'items': {'type': 'object', 'additionalProperties': "
                                              "{'$ref': '#/components/schemas/A'}}}");
    }
    void namesTypesThatHoldThemselves()
    {
        QFETCH(const QByteArray, schema);
        const auto document = OpenApiSchema::parse(json("{'components': {'schemas': {'A': ") + schema
                                                   + json(", 'K': {'type': 'object', 'properties': {'metadata': {}, "
                                                          "'x': {'$ref': '#/components/schemas/A'}}, "
                                                          "'x-kubernetes-group-version-kind': [{'group': 'g', "
                                                          "'version': 'v1', 'kind': 'K'}]}}}}"));
        QVERIFY(document);
        const auto object = ObjectSchema::of({u"g/v1"_s, u"K"_s}, *document, nullptr);
        QVERIFY(object);
        const auto field = object->fieldAt(u"x");
        QVERIFY(field);
        QVERIFY(field->typeText.contains(u" of "_s));
        QVERIFY2(field->typeText.size() < 80, qPrintable(field->typeText));
        QVERIFY(!object->fieldsOf({}).isEmpty());
    }

    void numbersAreChoicesToo()
    {
        const auto document = OpenApiSchema::parse(
            json("{'components': {'schemas': {'K': {'type': 'object', 'properties': {'metadata': {}, "
                 "'x': {'type': 'integer', 'enum': [1, 8, null]}}, "
                 "'x-kubernetes-group-version-kind': [{'group': 'g', 'version': 'v1', 'kind': 'K'}]}}}}"));
        QVERIFY(document);
        const auto object = ObjectSchema::of({u"g/v1"_s, u"K"_s}, *document, nullptr);
        QCOMPARE(object->fieldAt(u"x")->choices, (QStringList{u"1"_s, u"8"_s}));
    }

    void describesFields_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field"); // type|default|required|choices|description
        const QString container = u"spec.headGroupSpec.template.spec.containers[0]"_s;
        QTest::newRow("a text of the custom resource") << u"spec.rayVersion"_s << u"string||||"_s;
        QTest::newRow("choices and default") << u"spec.mode"_s << u"string|None||None,Recreate|"_s;
        QTest::newRow("choices by a rule")
            << u"spec.managedBy"_s << u"string|||ray.io/kuberay-operator,kueue.x-k8s.io/multikueue|"_s;
        QTest::newRow("a boolean") << u"spec.enableInTreeAutoscaling"_s << u"boolean|||true,false|"_s;
        QTest::newRow("a map of texts") << u"spec.headGroupSpec.rayStartParams"_s << u"map of string||||"_s;
        QTest::newRow("a list") << u"spec.workerGroupSpecs"_s << u"list of object||||"_s;
        QTest::newRow("a required number with a default")
            << u"spec.workerGroupSpecs[1].replicas"_s << u"integer|0|required||"_s;
        QTest::newRow("metadata") << u"metadata.name"_s << u"string||||Name must be unique within a namespace."_s;
        QTest::newRow("a time") << u"metadata.creationTimestamp"_s << u"time||||When it was made."_s;
        QTest::newRow("a label") << u"metadata.labels.team"_s << u"string||||"_s;
        QTest::newRow("the template of pods")
            << u"spec.headGroupSpec.template"_s
            << u"PodTemplateSpec||required||PodTemplateSpec describes the data a pod should have when created from a template"_s;
        QTest::newRow("below it, words of core/v1") << container + u".image"_s << u"string||||Container image name."_s;
        QTest::newRow("choices of core/v1")
            << container + u".imagePullPolicy"_s << u"string|||Always,IfNotPresent,Never|Image pull policy."_s;
        QTest::newRow("a list of core/v1")
            << u"spec.headGroupSpec.template.spec.containers"_s
            << u"list of Container||required||List of containers belonging to the pod."_s;
        QTest::newRow("its item")
            << container << u"Container||||A single application container that you want to run within a pod."_s;
        QTest::newRow("a quantity") << container + u".resources.limits[nvidia.com/gpu]"_s
                                    << u"quantity||||Quantity is a fixed-point representation of a number."_s;
        QTest::newRow("default of core/v1 and of its own")
            << container + u".ports[0].protocol"_s << u"string|TCP||SCTP,TCP,UDP|Protocol for port."_s;
        QTest::newRow("Go's zero is no default")
            << container + u".ports[0].containerPort"_s << u"integer||required||Number of port."_s;
        QTest::newRow("in an object of any form") << u"spec.extra.since"_s << u"time||||"_s;
    }
    void describesFields()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, field);
        const auto found = test::rayClusterSchema()->fieldAt(path);
        QVERIFY(found);
        QCOMPARE(describe(*found), field);
    }

    void knowsNothingElse()
    {
        const auto schema = test::rayClusterSchema();
        for (const QString &path : {u"spec.unknown"_s, u"spec.rayVersion.x"_s, u"spec.rayVersion[0]"_s,
                                    u"spec.headGroupSpec.template.spec.preemptionPolicy"_s})
            QVERIFY2(!schema->fieldAt(path), qPrintable(path));
        QVERIFY(schema->fieldsOf(u"spec.headGroupSpec.rayStartParams").isEmpty());
        QVERIFY(schema->fieldsOf(u"spec.nowhere").isEmpty());
    }

    void listsFields()
    {
        const auto schema = test::rayClusterSchema();
        const auto names = [&](const QString &path) {
            QStringList all;
            for (const SchemaField &field : schema->fieldsOf(path))
                all.append(field.name);
            return all;
        };
        QCOMPARE(names({}), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"spec"_s, u"status"_s}));
        const QStringList group{u"groupName"_s, u"idleTimeoutSeconds"_s, u"replicas"_s, u"template"_s};
        QCOMPARE(names(u"spec.workerGroupSpecs[0]"_s), group);
        QCOMPARE(names(u"spec.workerGroupSpecs"_s), group); // those of its items
    }

    void asksTheServerOnce()
    {
        Server server;
        const auto connection = connect(server);
        QTemporaryDir folder;
        SchemaStore store(*connection, folder.path());
        QVERIFY(!store.known(u"ray.io/v1"_s, u"RayCluster"_s));
        const auto schema = ask(store);
        QVERIFY2(schema, qPrintable(schema ? QString() : schema.error().message));
        QVERIFY((*schema)->fieldAt(u"spec.rayVersion"));
        QCOMPARE((*schema)->fieldAt(u"spec.headGroupSpec.template.spec.hostNetwork")->description,
                 u"Host networking requested for this pod."_s);
        QCOMPARE(server.documentsAsked, 2);
        const auto pod = ask(store, u"Pod"_s, u"v1"_s);
        QVERIFY2(pod, qPrintable(pod ? QString() : pod.error().message));
        const auto again = ask(store);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        QCOMPARE(server.indexAsked, 1);
        QCOMPARE(server.documentsAsked, 2);
        QVERIFY(store.known(u"ray.io/v1"_s, u"RayCluster"_s));
    }

    void saysWhatTheServerDoesNotHave()
    {
        Server server;
        const auto connection = connect(server);
        QTemporaryDir folder;
        SchemaStore store(*connection, folder.path());
        for (const auto &[apiVersion, kind] :
             {std::pair(u"ray.io/v1"_s, u"RayJob"_s), {u"ray.io/v9"_s, u"RayCluster"_s}}) {
            const auto schema = ask(store, kind, apiVersion);
            QVERIFY(!schema);
            QCOMPARE(schema.error().kind, Error::Kind::NotFound);
        }
    }

    void worksWithoutTheServerFromDisk()
    {
        Server server;
        QTemporaryDir folder;
        {
            const auto connection = connect(server);
            SchemaStore store(*connection, folder.path());
            QVERIFY(ask(store));
        }
        server.isAway = true;
        const auto connection = connect(server);
        SchemaStore store(*connection, folder.path());
        const auto schema = ask(store);
        QVERIFY2(schema, qPrintable(schema ? QString() : schema.error().message));
        QVERIFY((*schema)->fieldAt(u"spec.rayVersion"));
        QTemporaryDir empty;
        SchemaStore other(*connection, empty.path());
        const auto nothing = ask(other);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::Unreachable);
    }

    void readsFromDiskWhatDidNotChange()
    {
        Server server;
        QTemporaryDir folder;
        for (int i = 0; i < 2; ++i) {
            const auto connection = connect(server);
            SchemaStore store(*connection, folder.path());
            QVERIFY(ask(store));
            QCOMPARE(server.documentsAsked, 2);
        }
        server.version = "2";
        const auto connection = connect(server);
        SchemaStore store(*connection, folder.path());
        QVERIFY(ask(store));
        QCOMPARE(server.documentsAsked, 4);
    }

    void damagedFilesAreAskedForAnew_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<QByteArray>("append");
        QTest::newRow("empty") << 0 << QByteArray();
        QTest::newRow("cut off") << 150 << QByteArray();
        QTest::newRow("something else") << 0 << QByteArray("{\"components\": 1}");
        QTest::newRow("a bomb") << 0
                                << QByteArray("raydeck-schema-1 /openapi/v3/api/v1?hash=C1\n\xff\xff\xff\xff\x78\x9c");
    }
    void damagedFilesAreAskedForAnew()
    {
        QFETCH(const int, keep);
        QFETCH(const QByteArray, append);
        Server server;
        const auto connection = connect(server);
        QTemporaryDir folder;
        {
            SchemaStore store(*connection, folder.path());
            QVERIFY(ask(store));
        }
        int files = 0;
        QDirIterator all(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray bytes = file.readAll().first(std::min<qsizetype>(keep, file.size())) + append;
            QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
            ++files;
        }
        QCOMPARE(files, 3);
        SchemaStore store(*connection, folder.path());
        QVERIFY(ask(store));
        QCOMPARE(server.documentsAsked, 4);
        server.isAway = true;
        SchemaStore later(*connection, folder.path());
        QVERIFY(ask(later)); // they are whole again
    }

    void forgetsOldClustersAndDocuments()
    {
        QTemporaryDir folder;
        for (int i = 0; i < SchemaCache::MaxClusters + 5; ++i) {
            Access access;
            access.server = QUrl(u"https://cluster-%1"_s.arg(i));
            SchemaCache(folder.path(), access).writeIndex("{}");
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), SchemaCache::MaxClusters);
        Access access;
        access.server = QUrl(u"https://cluster"_s);
        const SchemaCache cache(folder.path(), access);
        for (int i = 0; i < SchemaCache::MaxDocuments + 5; ++i)
            cache.writeDocument(u"apis/group-%1"_s.arg(i), "/x", "{}");
        int kept = 0;
        for (int i = 0; i < SchemaCache::MaxDocuments + 5; ++i)
            kept += cache.document(u"apis/group-%1"_s.arg(i), "/x") == "{}" ? 1 : 0;
        QCOMPARE(kept, SchemaCache::MaxDocuments);
        cache.writeDocument(u"apis/a"_s, "/x?hash=1", "{}");
        QVERIFY(cache.document(u"apis/a"_s, "/x?hash=2").isEmpty());
        QCOMPARE(cache.document(u"apis/a"_s, {}), "{}");
    }

    void endsWhileItIsAsking()
    {
        Server server;
        const auto connection = connect(server);
        QTemporaryDir folder;
        auto store = std::make_unique<SchemaStore>(*connection, folder.path());
        QObject context;
        std::optional<Result<SchemaStore::Schema>> answer;
        QCoro::connect(store->schemaFor(u"ray.io/v1"_s, u"RayCluster"_s), &context,
                       [&](const Result<SchemaStore::Schema> &result) { answer = result; });
        QTRY_VERIFY(server.indexAsked > 0);
        store.reset();
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestOpenApiSchema)
#include "tst_openapischema.moc"
