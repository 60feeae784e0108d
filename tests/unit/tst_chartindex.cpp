#include <models/ray/operator/chartindex.h>
#include <models/ray/operator/installreason.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

namespace {

QByteArray entry(const QByteArray &version, const QByteArray &url)
{
    return "  - apiVersion: v2\n    name: kuberay-operator\n    version: " + version
        + "\n    created: \"2025-07-17T00:00:00Z\"\n    digest: 6bb4\n    urls:\n    - " + url + "\n";
}

const QUrl Repository(u"https://charts.example.com/kuberay"_s);

} // namespace

/// The index of a chart repository: what is offered of it, in which order, and what is no index.
class TestChartIndex : public QObject {
    Q_OBJECT
private slots:
    void newestFirst()
    {
        const auto index = ChartIndex::parse(
            "apiVersion: v1\nentries:\n  ray-cluster:\n  - version: 9.0.0\n    urls: [x.tgz]\n  kuberay-operator:\n"
                + entry("1.4.2", "kuberay-operator-1.4.2.tgz") + entry("1.10.0", "https://mirror.example.com/a.tgz")
                + entry("1.0.0", "a/kuberay-operator-1.0.0.tgz") + entry("1.10.0-rc.1", "b.tgz")
                + entry("1.10.0-rc.0", "c.tgz"),
            Repository);
        QVERIFY2(index, index ? "" : qPrintable(index.error().message));
        QStringList versions;
        for (const auto &entry : index->entries)
            versions.append(entry.version);
        QCOMPARE(versions, (QStringList{u"1.10.0"_s, u"1.10.0-rc.1"_s, u"1.10.0-rc.0"_s, u"1.4.2"_s, u"1.0.0"_s}));
        QVERIFY(index->entries[1].isPreview);
        QVERIFY(!index->entries[0].isPreview);
        QCOMPARE(index->entries[0].archive, QUrl(u"https://mirror.example.com/a.tgz"_s));
        QCOMPARE(index->entries[4].archive, QUrl(u"https://charts.example.com/kuberay/a/kuberay-operator-1.0.0.tgz"_s));
        QCOMPARE(index->entries[4].digest, "6bb4");
    }

    void leavesOutWhatCannotBeUsed()
    {
        const auto index =
            ChartIndex::parse("entries:\n  kuberay-operator:\n" + entry("1.4.2", "a.tgz") + entry("latest", "a.tgz")
                                  + entry("'1.5.0 --post-renderer x'", "a.tgz") + entry("1.5.1", "file:///etc/passwd")
                                  + entry("1.5.2", "'https://u:p@h/a.tgz'") + "  - version: 1.5.3\n  - 5\n",
                              Repository);
        QVERIFY(index);
        QCOMPARE(index->entries.size(), 1);
        QCOMPARE(index->entries[0].version, u"1.4.2"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char *name, const QByteArray &yaml, const char *why) {
            QTest::newRow(name) << yaml << QByteArray(why);
        };
        row("nothing", {}, reason::NotAnIndex);
        row("a web page", "<!DOCTYPE html>\n<html><body>404: not found</body></html>", reason::NotAnIndex);
        row("binary", QByteArray("\x1f\x8b\x00\x01\xff", 5), reason::NotAnIndex);
        row("a list", "- a\n- b\n", reason::NotAnIndex);
        row("entries are no map", "entries: [a, b]\n", reason::NotAnIndex);
        row("two documents", "entries: {}\n---\nentries: {}\n", reason::NotAnIndex);
        QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
                + QByteArray(before + ", ").repeated(9) + before + "]\n";
        }
        row("aliases of aliases", bomb + "entries: *a11\n", reason::NotAnIndex);
        row("deep", QByteArray("[").repeated(5000), reason::NotAnIndex);
        row("huge", QByteArray(ChartIndex::MaxBytes + 1, '#'), reason::TooLarge);
        row("other charts only", "entries:\n  nginx:\n  - version: 1.0.0\n    urls: [x]\n", reason::NoOperatorInIndex);
        row("no version of it", "entries:\n  kuberay-operator: []\n", reason::NoOperatorInIndex);
    }

    void refuses()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QByteArray, why);
        const auto index = ChartIndex::parse(yaml, Repository);
        QVERIFY(!index);
        QCOMPARE(index.error().kind, Error::Kind::Invalid);
        QCOMPARE(index.error().reason, QString::fromLatin1(why));
    }
};

QTEST_GUILESS_MAIN(TestChartIndex)
#include "tst_chartindex.moc"
