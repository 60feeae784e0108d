#include <ui/widgets/segmentbutton.h>
#include <ui/widgets/segments.h>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

class TestSegments : public QObject {
    Q_OBJECT
    Theme m_theme;
    Segments *m_segments = nullptr;

    [[nodiscard]] SegmentButton *button(const QString &id) const
    {
        return m_segments->findChild<SegmentButton *>(id + u"Segment"_s);
    }

private slots:
    void initTestCase() { m_theme.apply(); }

    void init()
    {
        m_segments = new Segments(m_theme);
        m_segments->setSegments(
            {{u"all"_s, u"All"_s, 8}, {u"bad"_s, u"Needs attention"_s, 2}, {u"ok"_s, u"Healthy"_s, {}}});
        m_segments->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_segments));
    }

    void cleanup() { delete m_segments; }

    void firstIsChosen() { QCOMPARE(m_segments->currentId(), u"all"_s); }

    void clickChooses()
    {
        const QSignalSpy changed(m_segments, &Segments::currentChanged);
        QTest::mouseClick(button(u"bad"_s), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toString(), u"bad"_s);
        QTest::mouseClick(button(u"bad"_s), Qt::LeftButton); // again: no news
        QCOMPARE(changed.count(), 1);
    }

    void arrowKeysChoose()
    {
        button(u"all"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_segments->currentId(), u"bad"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(m_segments->currentId(), u"all"_s);
    }

    void countsChangeInPlace()
    {
        SegmentButton *const before = button(u"bad"_s);
        m_segments->setCurrentId(u"bad"_s);
        const QSignalSpy changed(m_segments, &Segments::currentChanged);
        m_segments->setSegments(
            {{u"all"_s, u"All"_s, 9}, {u"bad"_s, u"Needs attention"_s, 3}, {u"ok"_s, u"Healthy"_s, 6}});
        QCOMPARE(button(u"bad"_s), before);
        QCOMPARE(before->accessibleName(), u"Needs attention 3"_s);
        QCOMPARE(m_segments->currentId(), u"bad"_s);
        m_segments->setCount(u"bad"_s, {});
        QCOMPARE(before->accessibleName(), u"Needs attention"_s);
        QCOMPARE(changed.count(), 0);
    }

    void choiceSurvivesOtherSegments()
    {
        m_segments->setCurrentId(u"ok"_s);
        m_segments->setSegments({{u"new"_s, u"New"_s, {}}, {u"ok"_s, u"Healthy"_s, {}}});
        QCOMPARE(m_segments->currentId(), u"ok"_s);
        m_segments->setSegments({{u"new"_s, u"New"_s, {}}});
        QCOMPARE(m_segments->currentId(), u"new"_s);
    }

    void nothingMovesWithTheChoice()
    {
        const QList<int> before{button(u"bad"_s)->x(), button(u"ok"_s)->x(), m_segments->sizeHint().width()};
        m_segments->setCurrentId(u"bad"_s);
        QCOMPARE((QList<int>{button(u"bad"_s)->x(), button(u"ok"_s)->x(), m_segments->sizeHint().width()}), before);
    }
};

QTEST_MAIN(TestSegments)
#include "tst_segments.moc"
