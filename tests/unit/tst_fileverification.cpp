#include <models/kube/connection.h>
#include <models/kube/podrow.h>
#include <models/ray/modelfiles/fileverification.h>
#include <models/tables/comparedfilemodel.h>
#include <models/tables/filemembermodel.h>

#include <tests/support/fakeapiserver.h>

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

const QByteArray sumA(64, 'a');
const QByteArray sumB(64, 'b');

kube::PodRow pod(const QString &name, const QString &type, kube::PodRow::Phase phase = kube::PodRow::Phase::Running)
{
    return {.name = name, .namespaceName = u"ml"_s, .group = u"gpu"_s, .nodeType = type, .phase = phase};
}

QByteArray path(const QByteArray &pod)
{
    return "/api/v1/namespaces/ml/pods/" + pod;
}

QByteArray record(const QByteArray &text)
{
    return text + '\0';
}

/// A listing of one file whose content has this sum.
QByteArray listing(const QByteArray &sum)
{
    return "\x01" + record("+5 ./model.bin") + record("=") + record("#" + sum + " ./model.bin") + record(".");
}

QByteArray statusFrame(const QJsonObject &status)
{
    return "\x03" + QJsonDocument(status).toJson(QJsonDocument::Compact);
}

QByteArray exited(int code)
{
    if (code == 0)
        return statusFrame({{u"status"_s, u"Success"_s}});
    const QJsonObject cause{{u"reason"_s, u"ExitCode"_s}, {u"message"_s, QString::number(code)}};
    return statusFrame({{u"status"_s, u"Failure"_s},
                        {u"reason"_s, u"NonZeroExitCode"_s},
                        {u"details"_s, QJsonObject{{u"causes"_s, QJsonArray{cause}}}}});
}

QByteArray notStarted(const QString &message)
{
    return statusFrame(
        {{u"kind"_s, u"Status"_s}, {u"status"_s, u"Failure"_s}, {u"code"_s, 500}, {u"message"_s, message}});
}

QByteArray podWithContainer(const QString &name)
{
    const QJsonObject spec{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, name}}}}};
    return QJsonDocument(QJsonObject{{u"kind"_s, u"Pod"_s}, {u"spec"_s, spec}}).toJson();
}

} // namespace

class TestFileVerification : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<FileVerification> m_verification;
    std::unique_ptr<tables::FileMemberModel> m_members;
    std::unique_ptr<tables::ComparedFileModel> m_files;

    void answer(const QByteArray &name, const QList<QByteArray> &frames)
    {
        m_server->expect(path(name), [](test::Exchange &exchange) {
            exchange.answer(200, podWithContainer(u"ray"_s), {{"Content-Type", "application/json"}});
        });
        m_server->expectUpgrade(path(name) + "/exec", u"v5.channel.k8s.io"_s, [frames](QWebSocket &socket) {
            for (const QByteArray &frame : frames)
                socket.sendBinaryMessage(frame);
        });
    }
    bool run()
    {
        QSignalSpy finished(m_verification.get(), &FileVerification::finished);
        m_verification->start("/models");
        return finished.wait();
    }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        m_connection = std::make_unique<kube::Connection>(m_server->access(), kube::CredentialSource::Surroundings{});
        m_verification = std::make_unique<FileVerification>(*m_connection);
        m_members = std::make_unique<tables::FileMemberModel>(
            *m_verification, [](const FileMember &member) { return QString::number(int(member.state)); });
        m_files = std::make_unique<tables::ComparedFileModel>(*m_verification);
        for (QAbstractItemModel *model :
             {static_cast<QAbstractItemModel *>(m_members.get()), static_cast<QAbstractItemModel *>(m_files.get())})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    }
    void cleanup()
    {
        m_files.reset();
        m_members.reset();
        m_verification.reset();
        m_connection.reset();
        m_server.reset();
    }

    void showsWhoLacksWhat()
    {
        m_verification->setMembers({pod(u"w2"_s, u"worker"_s), pod(u"h"_s, u"head"_s), pod(u"w1"_s, u"worker"_s)});
        QCOMPARE(m_members->index(0, tables::FileMemberModel::Member).data().toString(), u"h");
        answer("h", {listing(sumA), exited(0)});
        answer("w1", {listing(sumB), exited(0)});
        answer("w2", {"\x01" + record("=") + record("."), exited(0)});
        QVERIFY(run());
        QCOMPARE(m_verification->compared(), QList<qsizetype>({0, 1, 2}));
        QCOMPARE(m_verification->files(),
                 (QList<ComparedFile>{{.name = "model.bin", .right = {5, sumA}, .lacking = {2}, .differing = {1}}}));
        QCOMPARE(m_files->rowCount(), 1);
        QCOMPARE(m_files->index(0, tables::ComparedFileModel::Missing).data().toString(), u"w2");
        QCOMPARE(m_files->index(0, tables::ComparedFileModel::Different).data().toString(), u"w1");
        const auto request = m_server->requests(path("h") + "/exec").constFirst();
        QCOMPARE(request.parameter(u"container"_s), u"ray");
        QCOMPARE(request.query.allQueryItemValues(u"command"_s, QUrl::FullyDecoded).constLast(), u"/models");
    }

    void goesOnWithoutThoseThatCannotBeAsked_data()
    {
        QTest::addColumn<QList<QByteArray>>("frames");
        QTest::addColumn<FileMember::Problem>("problem");
        QTest::addColumn<QString>("what");
        const auto none = QString();
        QTest::newRow("no sha256sum") << QList<QByteArray>{"\x02sha256sum\n", exited(67)}
                                      << FileMember::Problem::ToolMissing << u"sha256sum"_s;
        QTest::newRow("no shell") << QList{notStarted(u"exec: \"sh\": executable file not found in $PATH"_s)}
                                  << FileMember::Problem::ToolMissing << u"sh"_s;
        QTest::newRow("may not enter") << QList{exited(68)} << FileMember::Problem::NotAllowed << none;
        QTest::newRow("killed") << QList{listing(sumA), exited(137)} << FileMember::Problem::Request << none;
        QTest::newRow("no listing") << QList<QByteArray>{"\x01"
                                                         "Welcome!\n"
                                                             + record({}),
                                                         exited(0)}
                                    << FileMember::Problem::Request << none;
        QTest::newRow("half a listing") << QList<QByteArray>{"\x01" + record("="), exited(0)}
                                        << FileMember::Problem::Request << none;
    }
    void goesOnWithoutThoseThatCannotBeAsked()
    {
        QFETCH(const QList<QByteArray>, frames);
        QFETCH(const FileMember::Problem, problem);
        QFETCH(const QString, what);
        m_verification->setMembers({pod(u"h"_s, u"head"_s), pod(u"w1"_s, u"worker"_s), pod(u"w2"_s, u"worker"_s)});
        answer("h", {listing(sumA), exited(0)});
        answer("w1", frames);
        answer("w2", {listing(sumA), exited(0)});
        QVERIFY(run());
        QCOMPARE(m_verification->member(1).state, FileMember::State::Failed);
        QCOMPARE(m_verification->member(1).problem, problem);
        QCOMPARE(m_verification->member(1).what, what);
        QCOMPARE(m_verification->compared(), QList<qsizetype>({0, 2}));
        QVERIFY(m_verification->files().constFirst().isSame());
    }

    void aMemberWithoutThePathLacksAll()
    {
        m_verification->setMembers({pod(u"h"_s, u"head"_s), pod(u"w1"_s, u"worker"_s)});
        answer("h", {listing(sumA), exited(0)});
        answer("w1", {exited(66)});
        QVERIFY(run());
        QCOMPARE(m_verification->member(1).problem, FileMember::Problem::PathMissing);
        QCOMPARE(m_verification->files().constFirst().lacking, QList<qsizetype>({1}));
    }

    void countsFilesThatCouldNotBeRead()
    {
        m_verification->setMembers({pod(u"h"_s, u"head"_s), pod(u"w1"_s, u"worker"_s)});
        answer("h", {listing(sumA), exited(0)});
        answer("w1",
               {"\x02"
                "sha256sum: Permission denied\n",
                listing({}), exited(69)});
        QVERIFY(run());
        QCOMPARE(m_verification->member(1).problem, FileMember::Problem::Partial);
        QCOMPARE(m_verification->member(1).what, u"sha256sum: Permission denied");
        QCOMPARE(m_verification->files().constFirst().unreadable, QList<qsizetype>({1}));
    }

    void saysWhatIsForbidden()
    {
        m_verification->setMembers({pod(u"h"_s, u"head"_s), pod(u"w1"_s, u"worker"_s, kube::PodRow::Phase::Pending)});
        m_server->expect(path("h"), [](test::Exchange &exchange) { exchange.refuse(403, u"Forbidden"_s, u"no"_s); });
        QVERIFY(run());
        QCOMPARE(m_verification->member(0).error->kind, Error::Kind::Forbidden);
        QCOMPARE(m_verification->member(1).problem, FileMember::Problem::NotRunning);
        QVERIFY(m_verification->compared().isEmpty());
        QVERIFY(m_verification->files().isEmpty());
    }

    void tellsProgressAndCanBeStopped()
    {
        m_verification->setMembers({pod(u"h"_s, u"head"_s)});
        answer("h", {"\x01" + record("+10 ./a") + record("+30 ./b") + record("=") + record("#" + sumA + " ./a")});
        QSignalSpy finished(m_verification.get(), &FileVerification::finished);
        m_verification->start("/models");
        QTRY_COMPARE(m_verification->member(0).listing.hashedBytes(), 10);
        QCOMPARE(m_verification->member(0).listing.bytes(), 40);
        QCOMPARE(m_verification->member(0).state, FileMember::State::Hashing);
        m_verification->cancel();
        QVERIFY(!m_verification->isRunning());
        QCOMPARE(finished.count(), 0);
        answer("h", {listing(sumA), exited(0)}); // and again, from the beginning
        QVERIFY(run());
        QCOMPARE(m_verification->files().size(), 1);
    }

    void readsManyFilesAndMembers()
    {
        QByteArray many("\x01");
        for (int i = 0; i < 5000; ++i)
            many += record("+1 ./f" + QByteArray::number(i));
        many += record("=");
        for (int i = 0; i < 5000; ++i)
            many += record("#" + sumA + " ./f" + QByteArray::number(i));
        many += record(".");
        QList<kube::PodRow> pods;
        for (int i = 0; i < 20; ++i) {
            pods.append(pod(u"w%1"_s.arg(i), u"worker"_s));
            answer("w" + QByteArray::number(i), {many, exited(0)});
        }
        m_verification->setMembers(pods);
        QSignalSpy finished(m_verification.get(), &FileVerification::finished);
        m_verification->start("/models");
        QVERIFY(finished.wait(30'000));
        QCOMPARE(m_verification->compared().size(), 20);
        QCOMPARE(m_verification->files().size(), 5000);
        QVERIFY(std::ranges::all_of(m_verification->files(), &ComparedFile::isSame));
    }
};

QTEST_GUILESS_MAIN(TestFileVerification)
#include "tst_fileverification.moc"
