#include <models/kube/bound.h>
#include <models/kube/openapi/schemaproblem.h>
#include <models/kube/openapi/schemastore.h>
#include <models/ray/check/problem.h>

#include <tests/support/realcluster.h>

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

constexpr ray::Release Operator{1, 6, 1};

struct Sample {
    QString name;
    YamlDocument document;
};

QList<Sample> samples()
{
    QList<Sample> all;
    const QDir folder(QStringLiteral(RAYDECK_OPERATOR_PACK "/v1.6.1/samples"));
    for (const QFileInfo &info : folder.entryInfoList({u"*.yaml"_s})) {
        QFile file(info.filePath());
        const auto documents = file.open(QIODevice::ReadOnly)
            ? YamlDocument::parseAll(file.readAll())
            : Result<QList<YamlDocument>>(failure(Error::Kind::NotFound, info.filePath()));
        if (!documents)
            qFatal("%s: %s", qPrintable(info.fileName()), qPrintable(documents.error().message));
        int count = 0;
        for (const YamlDocument &document : *documents) {
            if (document.string(u"kind") == "RayCluster"_L1)
                all.append({u"%1 %2"_s.arg(info.completeBaseName()).arg(++count), document});
        }
    }
    return all;
}

QString shown(const QList<SchemaProblem> &problems)
{
    QStringList lines;
    for (const SchemaProblem &problem : problems)
        lines.append(u"%1:%2 %3 code %4 %5"_s.arg(QString::number(problem.line), QString::number(problem.column),
                                                  problem.path.toString(), QString::number(int(problem.code)),
                                                  problem.args.join(u'|')));
    return lines.join(u'\n');
}

/// All fields that have a scalar, and all keys.
void collect(const YamlSpan &span, const FieldPath &path, QList<std::pair<FieldPath, const YamlSpan *>> &all)
{
    for (qsizetype i = 0; i < span.children.size(); ++i) {
        const YamlSpan &child = span.children[i];
        const FieldPath way = span.isMap() ? path.key(QString::fromUtf8(child.key)) : path.item(i);
        all.append({way, &child});
        collect(child, way, all);
    }
}

/// One random slip: a letter of a key, or a value of another type, or a field gone, or a field twice.
QByteArray spoiled(const YamlDocument &document, QRandomGenerator &random)
{
    QList<std::pair<FieldPath, const YamlSpan *>> fields;
    collect(*document.spans(), {}, fields);
    QByteArray text = document.text();
    const YamlSpan &field = *fields.at(random.bounded(fields.size())).second;
    const bool hasKey = !field.key.isEmpty() && text.sliced(field.keyBegin).startsWith(field.key);
    const bool isScalar = field.kind == YamlSpan::Kind::Scalar && field.end > field.begin;
    switch (random.bounded(4)) {
    case 0:
        if (hasKey)
            text[field.keyBegin + random.bounded(field.key.size())] = char('a' + random.bounded(26));
        break;
    case 1:
        if (hasKey)
            text.remove(field.keyBegin + random.bounded(field.key.size()), 1);
        break;
    case 2:
        if (isScalar && !QByteArrayView("|>").contains(text.at(field.begin))) {
            static const QList<QByteArray> values{"1",    "1.5",        "\"1\"", "yes",   "\"true\"",    "null",
                                                  "[]",   "{}",         "abc",   "-1",    "99999999999", "1Gi",
                                                  "0x10", "2026-01-01", "[a]",   "{a: b}"};
            text.replace(field.begin, field.end - field.begin, values.at(random.bounded(values.size())));
        }
        break;
    default:
        if (hasKey && isScalar && !QByteArrayView("|>").contains(text.at(field.begin))) {
            const qsizetype line = text.lastIndexOf('\n', field.keyBegin) + 1;
            const QByteArray indent((field.keyBegin - line), ' ');
            text.insert(field.end, '\n' + indent + field.key + ": x");
        }
        break;
    }
    return text;
}

/// What concerns the form of a document, as against the rules that the server has besides.
bool isStructural(const Error &error)
{
    if (error.kind != Error::Kind::Invalid && error.httpStatus != 400 && error.httpStatus != 422)
        return false;
    static const QList<QLatin1StringView> others{"metadata.name:"_L1,
                                                 "metadata.labels:"_L1,
                                                 "metadata.annotations:"_L1,
                                                 "metadata.namespace"_L1,
                                                 "does not match the namespace"_L1,
                                                 "name is required"_L1,
                                                 "name or generateName"_L1};
    return std::ranges::none_of(others, [&](QLatin1StringView other) { return error.message.contains(other); });
}

} // namespace

/// KubeRay's own samples on the real API server: its strict dry run says what an alarm may be.
class TestKubeSamples : public QObject {
    Q_OBJECT
    std::unique_ptr<Connection> m_connection;
    QTemporaryDir m_folder;
    std::unique_ptr<SchemaStore> m_store;
    SchemaStore::Schema m_schema;

    /// Nothing: it is accepted.
    std::optional<Error> refusal(const QByteArray &yaml)
    {
        QObject context;
        const auto task = [](Connection *connection, QObject *owner,
                             QByteArray body) -> QCoro::Task<Result<QByteArray>> {
            co_return co_await bound(
                owner, connection->create("/apis/ray.io/v1/namespaces/default/rayclusters", body, {.dryRun = true}));
        };
        const auto answer = test::waitFor(task(m_connection.get(), &context, yaml), &context);
        if (!answer)
            return Error{.message = u"no answer in time"_s};
        return *answer ? std::optional<Error>() : answer->error();
    }

private slots:
    void initTestCase()
    {
        const auto access = test::realAccess();
        QVERIFY(access);
        m_connection = test::realConnection(*access);
        m_store = std::make_unique<SchemaStore>(*m_connection, m_folder.path());
        const auto schema = test::waitFor(m_store->schemaFor(u"ray.io/v1"_s, u"RayCluster"_s), this);
        VERIFY_DONE(schema);
        m_schema = **schema;
    }

    void opensAndComesBackByteForByte()
    {
        const QList<Sample> all = samples();
        QVERIFY2(all.size() >= 38, qPrintable(QString::number(all.size())));
        for (const Sample &sample : all) {
            YamlDocument document = sample.document;
            QVERIFY2(document.spans(), qPrintable(sample.name));
            const auto again = YamlDocument::parse(document.text());
            QVERIFY(again);
            QCOMPARE(again->text(), sample.document.text());
            QCOMPARE(again->toJson(), sample.document.toJson());
            // An edit and its reverse.
            const FieldPath name(u"metadata.name");
            const QString before = document.string(name);
            QVERIFY2(document.setString(name, u"other"_s), qPrintable(sample.name));
            QVERIFY(document.text() != sample.document.text());
            QVERIFY(document.setString(name, before));
            QCOMPARE(document.text(), sample.document.text());
            const FieldPath added(u"spec.headGroupSpec.template.metadata.annotations.raydeck");
            const bool hadAnnotations = document.find(added.parent());
            QVERIFY2(document.setString(added, u"x"_s), qPrintable(sample.name));
            QVERIFY2(document.remove(added), qPrintable(sample.name));
            if (!hadAnnotations)
                QVERIFY2(document.removeEmptyParents(added), qPrintable(sample.name));
            QCOMPARE(document.text().count('#'), sample.document.text().count('#'));
        }
    }

    void noFalseAlarm()
    {
        for (const Sample &sample : samples()) {
            const auto error = refusal(sample.document.text());
            const auto problems = validate(sample.document, *m_schema);
            if (error) {
                QVERIFY2(!isStructural(*error) || !problems.isEmpty(),
                         qPrintable(sample.name + u'\n' + error->message));
                continue;
            }
            QVERIFY2(problems.isEmpty(), qPrintable(sample.name + u'\n' + shown(problems)));
            for (const ray::Problem &problem : ray::problemsOf(sample.document.root(), Operator))
                QVERIFY2(problem.by != ray::Problem::By::Schema,
                         qPrintable(sample.name + u'\n' + problem.path + u' ' + problem.args.join(u'|')));
        }
    }

    /// What the server refuses for its form is underlined, and nothing else.
    void slipsAreThoseOfTheServer()
    {
        const QList<Sample> all = samples();
        QRandomGenerator random(20261127);
        int refused = 0;
        int accepted = 0;
        QStringList wrong;
        for (int i = 0; i < 600; ++i) {
            const Sample &sample = all.at(random.bounded(all.size()));
            const QByteArray text = spoiled(sample.document, random);
            const auto document = YamlDocument::parse(text);
            if (text == sample.document.text() || !document)
                continue;
            const auto error = refusal(text);
            const auto problems = validate(*document, *m_schema);
            if (error && isStructural(*error)) {
                ++refused;
                if (problems.isEmpty())
                    wrong.append(u"%1: not said: %2"_s.arg(sample.name, error->message));
            } else if (!error) {
                ++accepted;
                if (!problems.isEmpty())
                    wrong.append(u"%1: false alarm: %2"_s.arg(sample.name, shown(problems)));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        qInfo("%d refused, %d accepted", refused, accepted);
        QVERIFY(refused > 100 && accepted > 20);
    }
};

QTEST_GUILESS_MAIN(TestKubeSamples)
#include "tst_kubesamples.moc"
