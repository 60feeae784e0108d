#include <models/kube/applyhistory.h>

#include <tests/support/temporaryfiles.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using kube::AppliedChange;
using kube::ApplyHistory;

class TestApplyHistory : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;

    ApplyHistory history() const { return ApplyHistory(m_files->path(u"history"_s)); }
    static kube::ObjectKey key(const QString &name)
    {
        return {.context = u"prod"_s,
                .server = u"https://eu:6443"_s,
                .apiVersion = u"ray.io/v1"_s,
                .kind = u"RayCluster"_s,
                .namespaceName = u"ml"_s,
                .name = name};
    }
    static AppliedChange change(int number, const QByteArray &after = "kind: RayCluster # \xc3\xbc\n")
    {
        return {.time = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123 + number * 1000LL, QTimeZone::UTC),
                .who = u"ana"_s,
                .manager = u"raydeck"_s,
                .before = "number: " + QByteArray::number(number) + "\n",
                .after = after};
    }
    QString fileOf(const QString &name) const
    {
        return m_files->path(u"history/"_s + key(name).fileName() + u".jsonl"_s);
    }

private slots:
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void keepsWhatWasThereAndWhatWasApplied()
    {
        QVERIFY(history().of(key(u"a"_s)).changes.isEmpty());
        AppliedChange second = change(2);
        second.how = AppliedChange::How::Recreated;
        AppliedChange third = change(3);
        third.how = AppliedChange::How::Created;
        third.before.clear();
        for (const AppliedChange &one : {change(1), second, third})
            QCOMPARE(history().add(key(u"a"_s), one).value(), ApplyHistory::Saved::Kept);
        QVERIFY(history().add(key(u"b"_s), change(9)));
        const auto listing = history().of(key(u"a"_s));
        QCOMPARE(listing.changes, (QList{third, second, change(1)}));
        QVERIFY(listing.damaged.isEmpty());
        const auto permissions = QFileInfo(fileOf(u"a"_s)).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        history().remove(key(u"a"_s));
        QVERIFY(history().of(key(u"a"_s)).changes.isEmpty());
        QCOMPARE(history().of(key(u"b"_s)).changes.size(), 1);
    }

    void damagedEntriesArePassedOverAndSaid()
    {
        for (int i = 1; i <= 4; ++i)
            QVERIFY(history().add(key(u"a"_s), change(i)));
        QList<QByteArray> lines = m_files->read(QDir(m_files->folder()).relativeFilePath(fileOf(u"a"_s))).split('\n');
        lines[2] = lines[2].first(lines[2].size() / 2); // the second change
        lines[4] = R"({"time":"yesterday","after":"x","how":"applied"})";
        m_files->write(QDir(m_files->folder()).relativeFilePath(fileOf(u"a"_s)), lines.join('\n'));
        auto listing = history().of(key(u"a"_s));
        QCOMPARE(listing.changes, (QList{change(3), change(1)}));
        QCOMPARE(listing.damaged.size(), 2);
        QCOMPARE(listing.damaged.first().entry, 3);
        QCOMPARE(listing.damaged.last().entry, 5);
        QVERIFY(history().add(key(u"a"_s), change(5))); // goes on behind them, and leaves them
        listing = history().of(key(u"a"_s));
        QCOMPARE(listing.changes, (QList{change(5), change(3), change(1)}));
        QCOMPARE(listing.damaged.size(), 2);
    }

    void anEmptyFileIsNoHistory()
    {
        m_files->write(QDir(m_files->folder()).relativeFilePath(fileOf(u"a"_s)), {});
        QVERIFY(history().of(key(u"a"_s)).changes.isEmpty());
        QVERIFY(history().add(key(u"a"_s), change(1)));
        QCOMPARE(history().of(key(u"a"_s)).changes.size(), 1);
    }

    void theNewestOfEachObjectStay()
    {
        ApplyHistory history = this->history();
        history.setBounds(3, ApplyHistory::MostBytes);
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(history.add(key(u"a"_s), change(i)));
            QVERIFY(history.add(key(u"b"_s), change(10 + i)));
        }
        QCOMPARE(history.of(key(u"a"_s)).changes, (QList{change(5), change(4), change(3)}));
        QCOMPARE(history.of(key(u"b"_s)).changes, (QList{change(15), change(14), change(13)}));
    }

    void theOldestOfAllObjectsGoFirst()
    {
        ApplyHistory history = this->history();
        history.setBounds(100, 10'000);
        const QByteArray large(2000, 'x');
        QVERIFY(history.add(key(u"old"_s), change(1, large)));
        QVERIFY(history.add(key(u"mixed"_s), change(2, large)));
        QVERIFY(history.add(key(u"mixed"_s), change(5, large)));
        QVERIFY(history.add(key(u"new"_s), change(6, large)));
        QVERIFY(history.add(key(u"new"_s), change(7, large)));
        QCOMPARE(history.of(key(u"mixed"_s)).changes.size() + history.of(key(u"new"_s)).changes.size(), 4);
        QVERIFY(history.of(key(u"old"_s)).changes.isEmpty());
        QVERIFY(!QFile::exists(fileOf(u"old"_s)));
        QVERIFY(history.add(key(u"new"_s), change(8, large)));
        QCOMPARE(history.of(key(u"mixed"_s)).changes, QList{change(5, large)});
        QVERIFY(history.bytes() <= 10'000);
        QCOMPARE(history.add(key(u"new"_s), change(9, QByteArray(20'000, 'x'))).value(), ApplyHistory::Saved::NotKept);
        QCOMPARE(history.of(key(u"new"_s)).changes.size(), 3); // nothing went for it
    }

    void nothingIsKeptOfASecret()
    {
        kube::ObjectKey secret = key(u"s"_s);
        secret.kind = u"Secret"_s;
        QCOMPARE(history().add(secret, change(1)).value(), ApplyHistory::Saved::NotKept);
        QCOMPARE(history().add(key(u"a"_s), change(1, "kind: Secret\n")).value(), ApplyHistory::Saved::NotKept);
        QCOMPARE(history().bytes(), 0);
        QVERIFY(history().add(key(u"a"_s), change(1)));
        QCOMPARE(history().add(key(u"a"_s), change(2, "kind: ConfigMap\n---\nkind: Secret\n")).value(),
                 ApplyHistory::Saved::NotKept);
        QCOMPARE(history().of(key(u"a"_s)).changes, QList{change(1)}); // no reason to forget what was there
    }
};

QTEST_GUILESS_MAIN(TestApplyHistory)
#include "tst_applyhistory.moc"
