#include <ui/text/fitheadline.h>
#include <ui/text/nodetext.h>

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;
using Pod = NodeText::Pod;

namespace {

const Pod head{.of = Pod::Of::Head};

Pod worker(int number)
{
    return {.of = Pod::Of::Worker, .number = number};
}

Pod other(int number)
{
    return {.of = Pod::Of::OtherGroup, .number = number, .group = u"prep"_s, .groupNumber = 2};
}

} // namespace

class TestFitText : public QObject {
    Q_OBJECT
    QTranslator m_plurals;

private slots:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(u":/i18n/raydeck_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
    }

    void saysWhetherItFits_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<int>("upTo");
        QTest::addColumn<QString>("strong");
        QTest::addColumn<QString>("waiting");
        const auto row = [](const char *name, int wanted, int atLeast, int upTo, const QString &strong,
                            const QString &waiting = {}) {
            QTest::newRow(name) << wanted << atLeast << upTo << strong << waiting;
        };
        row("none wanted", 0, 0, 0, u"No workers at the start: nothing has to fit"_s);
        row("one", 1, 1, 1, u"Fits now: the worker"_s);
        row("all", 5, 5, 5, u"Fits now: all 5 workers"_s);
        row("some", 5, 3, 3, u"Fits now: 3 of 5 workers"_s, u"Workers 4 and 5 would wait until a node has room."_s);
        row("but one", 5, 4, 4, u"Fits now: 4 of 5 workers"_s, u"Worker 5 would wait until a node has room."_s);
        row("few", 9, 2, 2, u"Fits now: 2 of 9 workers"_s, u"Workers 3 to 9 would wait until a node has room."_s);
        row("not the one", 1, 0, 0, u"Does not fit now: the worker"_s, u"Worker 1 would wait until a node has room."_s);
        row("none", 5, 0, 0, u"Does not fit now: none of 5 workers"_s, u"They would wait until a node has room."_s);
        row("it depends", 5, 3, 4, u"Fits now: at least 3, up to 4 of 5 workers"_s,
            u"Worker 5 would wait until a node has room."_s);
        row("it all depends", 5, 0, 5, u"Fits perhaps: up to 5 of 5 workers"_s);
    }
    void saysWhetherItFits()
    {
        QFETCH(const int, wanted);
        QFETCH(const int, atLeast);
        QFETCH(const int, upTo);
        const FitHeadline::Count count{.wanted = wanted, .atLeast = atLeast, .upTo = upTo};
        QTEST(FitHeadline::ofGroup(count), "strong");
        QTEST(FitHeadline::waiting(count), "waiting");
    }

    void countsInWords_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("word");
        QTest::newRow("1") << 1 << u"1st"_s;
        QTest::newRow("2") << 2 << u"2nd"_s;
        QTest::newRow("4") << 4 << u"4th"_s;
        QTest::newRow("11") << 11 << u"11th"_s;
        QTest::newRow("112") << 112 << u"112th"_s;
        QTest::newRow("123") << 123 << u"123rd"_s;
    }
    void countsInWords()
    {
        QFETCH(const int, number);
        QTEST(FitHeadline::ordinal(number), "word");
    }

    void namesPods_data()
    {
        QTest::addColumn<QList<Pod>>("pods");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QList<Pod>{} << QString();
        QTest::newRow("head") << QList<Pod>{head} << u"head"_s;
        QTest::newRow("head and worker") << QList<Pod>{head, worker(1)} << u"head and worker 1"_s;
        QTest::newRow("two") << QList<Pod>{worker(3), worker(2)} << u"workers 2 and 3"_s;
        QTest::newRow("a run") << QList<Pod>{worker(2), worker(3), worker(4)} << u"workers 2 to 4"_s;
        QTest::newRow("scattered") << QList<Pod>{worker(2), worker(5), worker(9)} << u"3 workers"_s;
        QTest::newRow("all kinds") << QList<Pod>{head, worker(2), worker(3), other(1)}
                                   << u"head, workers 2 and 3 and 1 of group prep"_s;
    }
    void namesPods()
    {
        QFETCH(const QList<Pod>, pods);
        QTEST(NodeText::pods(pods), "text");
    }

    void saysWhatIsShort()
    {
        QCOMPARE(NodeText::leftButNeeds({worker(2), worker(3)}, u"1 GPU"_s, worker(4), u"2 GPUs"_s),
                 u"Workers 2 and 3; 1 GPU left, worker 4 needs 2 GPUs"_s);
        QCOMPARE(NodeText::fullAfter({head, worker(1)}), u"Full after this: head and worker 1"_s);
        QCOMPARE(NodeText::letters(head) + NodeText::letters(worker(12)) + NodeText::letters(other(3)), u"HW122.3"_s);
        QCOMPARE(NodeText::freeButNeeds(u"1 GPU"_s, head, u"2 GPUs"_s), u"1 GPU free, the head needs 2 GPUs"_s);
    }
};

QTEST_GUILESS_MAIN(TestFitText)
#include "tst_fittext.moc"
