#include <models/ray/modelfiles/filecomparison.h>
#include <models/ray/modelfiles/filelisting.h>
#include <models/ray/modelfiles/raycontainer.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

FileFact fact(const QByteArray &content)
{
    return {.size = content.size(), .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()};
}

struct Listed {
    Result<void> read = {};
    FileListing listing = {};
    int exitCode = -1;
    QByteArray words = {};
};

/// What the command really says on this machine, as a member would; read in pieces of `piece` bytes.
Listed list(const QByteArray &path, qsizetype piece = 1000)
{
    QStringList words;
    for (const QByteArray &word : listingCommand(path))
        words.append(QString::fromUtf8(word));
    QProcess shell;
    shell.start(words.takeFirst(), words);
    Listed listed;
    if (!shell.waitForFinished())
        return listed;
    const QByteArray output = shell.readAllStandardOutput();
    for (qsizetype from = 0; from < output.size() && listed.read; from += piece)
        listed.read = listed.listing.feed(output.mid(from, piece));
    listed.exitCode = shell.exitCode();
    listed.words = shell.readAllStandardError();
    return listed;
}

} // namespace

class TestFileListing : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    void write(const QByteArray &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(QFile::decodeName(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_folder.path()); }

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void listsNamesOfEveryKind()
    {
        const QHash<QByteArray, QByteArray> files{
            {"plain.bin", "abc"}, {"deep/er/weights 1 of 2.safetensors", QByteArray("\0\1\2", 3)},
            {"line\nend", "x"},   {"back\\slash \"and' $quotes", "y"},
            {"-n", "dash"},       {" leading", ""},
            {"名前", "z"}};
        for (const auto &[name, content] : files.asKeyValueRange())
            write(name, content);
        for (const qsizetype piece : {1, 7, 100'000}) {
            const Listed listed = list(path(), piece);
            QVERIFY2(listed.read, qPrintable(listed.read ? QString() : listed.read.error().detail));
            QCOMPARE(listed.exitCode, 0);
            QVERIFY(listed.listing.isComplete());
            QCOMPARE(listed.listing.files().size(), files.size());
            for (const auto &[name, content] : files.asKeyValueRange())
                QCOMPARE(listed.listing.files().value(name), fact(content));
            QCOMPARE(listed.listing.hashedFiles(), files.size());
            QCOMPARE(listed.listing.hashedBytes(), listed.listing.bytes());
        }
    }

    void followsLinksAsAModelCacheHasThem()
    {
        write("blobs/1234", "weights");
        QVERIFY(QDir(m_folder.path()).mkpath(u"snapshots"_s));
        QVERIFY(QFile::link(u"../blobs/1234"_s, m_folder.filePath(u"snapshots/model.bin"_s)));
        const Listed listed = list(path());
        QCOMPARE(listed.listing.files().value("snapshots/model.bin"), fact("weights"));
    }

    void listsThousandsOfFiles()
    {
        for (int i = 0; i < 3000; ++i)
            write("f" + QByteArray::number(i), QByteArray::number(i));
        const Listed listed = list(path());
        QCOMPARE(listed.exitCode, 0);
        QCOMPARE(listed.listing.files().size(), 3000);
        QCOMPARE(listed.listing.files().value("f2999"), fact("2999"));
    }

    void listsOneFile()
    {
        write("only one.bin", "abc");
        const Listed listed = list(path() + "/only one.bin");
        QCOMPARE(listed.exitCode, 0);
        QCOMPARE(listed.listing.files(), (QHash<QByteArray, FileFact>{{"only one.bin", fact("abc")}}));
    }

    void saysWhyThereIsNothing()
    {
        QCOMPARE(list(path() + "/missing").exitCode, int(ListingEnd::PathMissing));
        QVERIFY(list(path()).listing.isComplete()); // an empty folder is an answer
        QProcess shell;
        auto words = listingCommand(path());
        words[2].prepend("PATH=/missing\n"); // builtins only
        QStringList arguments;
        for (const QByteArray &word : words)
            arguments.append(QString::fromUtf8(word));
        shell.start(arguments.takeFirst(), arguments);
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), int(ListingEnd::ToolMissing));
        QCOMPARE(shell.readAllStandardError().trimmed(), "find");
    }

    void tellsWhatCannotBeRead()
    {
        if (geteuid() == 0) { // to root everything is readable but what vanishes: a broken link is no file
            QVERIFY(QFile::link(u"nowhere"_s, m_folder.filePath(u"broken"_s)));
            const Listed listed = list(path());
            QVERIFY(listed.listing.isComplete());
            QVERIFY(listed.listing.files().isEmpty());
            return;
        }
        write("secret", "abc");
        QVERIFY(QFile::setPermissions(m_folder.filePath(u"secret"_s), {}));
        const Listed listed = list(path());
        QCOMPARE(listed.exitCode, int(ListingEnd::Partial));
        QVERIFY(listed.listing.files().value("secret").sha256.isEmpty());
        QVERIFY(!listed.words.isEmpty());
    }

    void refusesWhatIsNoListing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("bash: no such thing\n\0", 21);
        QTest::newRow("sums before names") << QByteArray("#00 a\0", 6);
        QTest::newRow("an end before its middle") << QByteArray(".\0", 2);
        QTest::newRow("nothing between two ends") << QByteArray("=\0\0", 3);
        QTest::newRow("more after the end") << QByteArray("=\0.\0+1 a\0", 9);
        QTest::newRow("no end of a record") << QByteArray(100'000, 'x');
        QTest::newRow("a record without a name") << QByteArray("+12 \0", 5);
    }
    void refusesWhatIsNoListing()
    {
        QFETCH(const QByteArray, bytes);
        FileListing listing;
        const auto read = listing.feed(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Broken);
    }

    void comparesMembers()
    {
        const FileFact a = fact("a");
        const FileFact b = fact("b");
        const FileFact unread{.size = 1};
        const auto compared = compareFiles({{{"same", a}, {"changed", a}, {"only here", a}, {"unread", a}},
                                            {{"same", a}, {"changed", b}, {"unread", unread}, {"not on the head", b}},
                                            {{"same", a}, {"changed", b}, {"unread", a}}});
        const QList<ComparedFile> expected{
            {.name = "changed", .right = b, .differing = {0}}, // what most have is right
            {.name = "not on the head", .right = b, .lacking = {0, 2}},
            {.name = "only here", .right = a, .lacking = {1, 2}},
            {.name = "unread", .right = a, .unreadable = {1}},
            {.name = "same", .right = a},
        };
        QCOMPARE(compared, expected);
    }

    void betweenTwoTheHeadIsRight()
    {
        const auto compared = compareFiles({{{"f", fact("head")}}, {{"f", fact("worker")}}});
        QCOMPARE(compared, (QList<ComparedFile>{{.name = "f", .right = fact("head"), .differing = {1}}}));
    }

    void findsWhereModelsCanBe()
    {
        const auto container = rayContainerOf(R"({"spec": {"containers": [
            {"name": "ray-head", "volumeMounts": [
                {"name": "log", "mountPath": "/tmp/ray"}, {"name": "scratch", "mountPath": "/scratch"},
                {"name": "models", "mountPath": "/models"}, {"name": "shm", "mountPath": "/dev/shm"},
                {"name": "token", "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount"}]},
            {"name": "autoscaler"}],
            "volumes": [{"name": "log", "emptyDir": {}}, {"name": "scratch", "emptyDir": {}},
                {"name": "models", "persistentVolumeClaim": {"claimName": "m"}},
                {"name": "shm", "emptyDir": {"medium": "Memory"}}, {"name": "token", "projected": {}}]}})");
        QVERIFY(container);
        QCOMPARE(*container, (RayContainer{.name = u"ray-head"_s, .modelPaths = {u"/models"_s, u"/scratch"_s}}));
        QVERIFY(!rayContainerOf("{}"));
        QVERIFY(!rayContainerOf("no json"));
    }
};

QTEST_GUILESS_MAIN(TestFileListing)
#include "tst_filelisting.moc"
