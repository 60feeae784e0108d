#include <models/kube/drafts.h>
#include <models/kube/secrettext.h>

#include <tests/support/temporaryfiles.h>

#include <QDateTime>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using kube::Draft;
using kube::Drafts;

class TestDrafts : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;

    Drafts drafts() const { return Drafts(m_files->path(u"edits"_s)); }
    static kube::ObjectKey key(const QString &name, const QString &kind = u"RayCluster"_s)
    {
        return {.context = u"prod/eu"_s,
                .server = u"https://eu:6443"_s,
                .apiVersion = u"ray.io/v1"_s,
                .kind = kind,
                .namespaceName = u"ml"_s,
                .name = name};
    }
    QFileInfoList files() const
    {
        return QDir(m_files->path(u"edits"_s)).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private slots:
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void keepsTheTextAsTyped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a document with comments") << QByteArray("# why\nkind: RayCluster\nspec: {} # empty\n");
        QTest::newRow("no YAML at all") << QByteArray("kind: [\n\t- }\n");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other scripts") << QByteArray("# \xe4\xb8\xad\xe6\x96\x87\r\na: 1");
    }
    void keepsTheTextAsTyped()
    {
        QFETCH(QByteArray, text);
        const QJsonObject base{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"7"_s}}}};
        QCOMPARE(drafts().save({.key = key(u"a"_s), .text = text, .base = base}).value(), Drafts::Saved::Kept);
        const auto loaded = drafts().load(key(u"a"_s)).value();
        QVERIFY(loaded);
        QCOMPARE(loaded->text, text);
        QCOMPARE(loaded->base, base);
        QCOMPARE(loaded->key, key(u"a"_s));
        QVERIFY(loaded->savedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void eachObjectHasOneOfItsOwn_data()
    {
        QTest::addColumn<kube::ObjectKey>("other");
        const auto with = [](auto change) {
            kube::ObjectKey other = key(u"a"_s);
            change(other);
            return other;
        };
        QTest::newRow("context") << with([](kube::ObjectKey &one) { one.context = u"prod"_s; });
        QTest::newRow("the context leads elsewhere")
            << with([](kube::ObjectKey &one) { one.server = u"https://us"_s; });
        QTest::newRow("version") << with([](kube::ObjectKey &one) { one.apiVersion = u"ray.io/v1alpha1"_s; });
        QTest::newRow("kind") << with([](kube::ObjectKey &one) { one.kind = u"RayJob"_s; });
        QTest::newRow("namespace") << with([](kube::ObjectKey &one) { one.namespaceName = u"ml2"_s; });
        QTest::newRow("name") << with([](kube::ObjectKey &one) { one.name = u"b"_s; });
    }
    void eachObjectHasOneOfItsOwn()
    {
        QFETCH(kube::ObjectKey, other);
        QVERIFY(drafts().save({.key = key(u"a"_s), .text = "a: 1"}));
        QVERIFY(drafts().save({.key = key(u"a"_s), .text = "a: 2"}));
        QVERIFY(!drafts().load(other).value());
        QVERIFY(drafts().save({.key = other, .text = "b: 1"}));
        QCOMPARE(drafts().load(key(u"a"_s)).value()->text, "a: 2");
        QCOMPARE(drafts().load(other).value()->text, "b: 1");
        QCOMPARE(files().size(), 2);
        drafts().remove(other);
        QVERIFY(!drafts().load(other).value());
        QVERIFY(drafts().load(key(u"a"_s)).value());
    }

    void onlyThisPersonMayRead()
    {
        QVERIFY(drafts().save({.key = key(u"a"_s), .text = "a: 1"}));
        const auto permissions = files().first().permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void nothingIsKeptOfASecret_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("secret");
        QTest::newRow("one") << QByteArray("kind: Secret\ndata: {}\n") << true;
        QTest::newRow("quoted, JSON") << QByteArray(R"({"data":{},"kind":"Secret"})") << true;
        QTest::newRow("second document") << QByteArray("kind: ConfigMap\n---\nkind: Secret\n") << true;
        QTest::newRow("in a list") << QByteArray("kind: List\nitems:\n- kind: Secret\n") << true;
        QTest::newRow("broken text") << QByteArray("kind: Secret # x\ndata: [\n") << true;
        QTest::newRow("broken JSON") << QByteArray(R"({"kind":"Secret","data":{)") << true;
        QTest::newRow("a word in a comment") << QByteArray("kind: RayCluster # kind: Secret\n") << false;
        QTest::newRow("another kind") << QByteArray("kind: SecretProviderClass\n") << false;
        QTest::newRow("names one") << QByteArray("kind: RayCluster\nspec:\n  ref: {kind: Secret}\n") << false;
    }
    void nothingIsKeptOfASecret()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, secret);
        QCOMPARE(kube::hasSecret(text), secret);
        QVERIFY(drafts().save({.key = key(u"a"_s), .text = "a: 1"}));
        QCOMPARE(drafts().save({.key = key(u"a"_s), .text = text}).value(),
                 secret ? Drafts::Saved::NotKept : Drafts::Saved::Kept);
        QCOMPARE(files().isEmpty(), secret); // what was there before goes too
        QCOMPARE(drafts().save({.key = key(u"s"_s, u"Secret"_s), .text = "password: x"}).value(),
                 Drafts::Saved::NotKept);
        QCOMPARE(drafts().list().drafts.size(), secret ? 0 : 1);
    }

    void damagedFilesAreSaidAndStay()
    {
        QVERIFY(drafts().save({.key = key(u"a"_s), .text = "a: 1"}));
        QVERIFY(drafts().save({.key = key(u"b"_s), .text = "b: 1"}));
        const QString path = m_files->path(u"edits/"_s + key(u"a"_s).fileName() + u".json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        file.close();
        QCOMPARE(drafts().load(key(u"a"_s)).error().kind, Error::Kind::Broken);
        const Drafts::Listing listing = drafts().list();
        QCOMPARE(listing.drafts.size(), 1);
        QCOMPARE(listing.damaged.size(), 1);
        QCOMPARE(listing.damaged.first().path, path);
        QVERIFY(QFile::exists(path));
    }

    void theOldestGoFirst()
    {
        Drafts drafts = this->drafts();
        drafts.setBounds(3, 4000);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(drafts.save({.key = key(u"d%1"_s.arg(i)), .text = QByteArray::number(i)}));
            const QString path = m_files->path(u"edits/"_s + key(u"d%1"_s.arg(i)).fileName() + u".json"_s);
            QFile file(path); // file systems may count in seconds
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(i - 100), QFile::FileModificationTime));
        }
        QStringList names;
        for (const Draft &draft : drafts.list().drafts)
            names.append(draft.key.name);
        names.sort();
        QCOMPARE(names, (QStringList{u"d2"_s, u"d3"_s, u"d4"_s}));
        QVERIFY(drafts.save({.key = key(u"large"_s), .text = QByteArray(3000, 'x')}));
        QVERIFY(drafts.load(key(u"large"_s)).value());
        QVERIFY(drafts.list().drafts.size() < 4);
        QCOMPARE(drafts.save({.key = key(u"larger"_s), .text = QByteArray(5000, 'x')}).error().kind,
                 Error::Kind::Invalid);
    }

    void damagedFilesPushNoDraftOut()
    {
        Drafts drafts = this->drafts();
        drafts.setBounds(2, 4000);
        for (int i = 0; i < 3; ++i)
            m_files->write(u"edits/damaged%1.json"_s.arg(i), QByteArray(1500, '{'));
        QVERIFY(drafts.save({.key = key(u"a"_s), .text = "a: 1"}));
        QVERIFY(drafts.save({.key = key(u"b"_s), .text = "b: 1"}));
        QCOMPARE(drafts.list().drafts.size(), 2);
        QVERIFY(drafts.save({.key = key(u"c"_s), .text = "c: 1"}));
        QCOMPARE(drafts.list().drafts.size(), 2); // their bound holds all the same
        QVERIFY(drafts.load(key(u"c"_s)).value());
        QCOMPARE(drafts.list().damaged.size(), 3);
    }

    void whatIsReadInPartIsAnError()
    {
        m_files->write(u"whole"_s, "a: 1");
        QCOMPARE(kube::readWhole(m_files->path(u"whole"_s)), QByteArray("a: 1"));
        QCOMPARE(kube::readWhole(m_files->path(u"none"_s)).error().kind, Error::Kind::NotFound);
        const auto part = kube::readWhole(u"/proc/self/mem"_s); // opens, and fails when it is read
        QVERIFY(!part);
        QCOMPARE(part.error().kind, Error::Kind::Broken);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        m_files->write(u"edits"_s, "a file where the folder should be");
        QCOMPARE(drafts().save({.key = key(u"a"_s), .text = "a: 1"}).error().kind, Error::Kind::Broken);
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
