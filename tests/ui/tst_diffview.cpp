#include <ui/editor/diffgutter.h>
#include <ui/editor/diffoverview.h>
#include <ui/editor/diffview.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

using Kind = DiffPane::Line::Kind;

namespace {

/// 400 lines; every hundredth is another one in the draft.
QByteArray text(bool isDraft)
{
    QByteArray yaml;
    for (int i = 1; i <= 400; ++i)
        yaml += "key" + QByteArray::number(i) + (isDraft && i % 100 == 50 ? ": drafted\n" : ": 1\n");
    return yaml;
}

QList<DiffView::Side> sides(const QByteArray &draft)
{
    return {{u"On the server"_s, u"as opened"_s, text(false)}, {u"Your draft"_s, {}, draft}};
}

} // namespace

class TestDiffView : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<DiffView> m_view;

    DiffView &view() { return *m_view; }
    DiffPane *pane(int index) { return view().panes().at(index); }
    QStringList textsOf(int index)
    {
        QStringList all;
        for (QTextBlock block = pane(index)->document()->begin(); block.isValid(); block = block.next())
            all.append(block.text());
        return all;
    }
    int lineOf(int index, const QString &text) { return int(textsOf(index).indexOf(text)); }
    QPoint placeOf(int index, int line)
    {
        const QTextCursor cursor(pane(index)->document()->findBlockByNumber(line));
        return pane(index)->cursorRect(cursor).center() + QPoint(10, 0);
    }
    QString firstInView(int index) { return textsOf(index).at(pane(index)->firstInView()); }

private slots:
    void init()
    {
        m_theme.setScheme(Theme::Scheme::Light);
        m_view = std::make_unique<DiffView>(m_theme);
        view().resize(800, 300);
        view().show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void opensAtTheFirstChange()
    {
        const QSignalSpy changes(m_view.get(), &DiffView::changesChanged);
        const QSignalSpy current(m_view.get(), &DiffView::currentChangeChanged);
        view().setSides(sides(text(true)));
        QCOMPARE(view().changeCount(), 4);
        QCOMPARE(view().currentChange(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(current.count(), 1);
        QCOMPARE(textsOf(0)[0], u"46 unchanged lines"_s);
        QCOMPARE(lineOf(0, u"key50: 1"_s), lineOf(1, u"key50: drafted"_s));
        view().setSides(sides(text(true)));
        QCOMPARE(changes.count(), 1); // nothing is new
    }

    void goesFromChangeToChange()
    {
        view().setSides(sides(text(true)));
        const QSignalSpy current(m_view.get(), &DiffView::currentChangeChanged);
        view().goToNextChange();
        view().goToNextChange();
        QCOMPARE(view().currentChange(), 2);
        QCOMPARE(pane(0)->textCursor().block().text(), u"key250: 1"_s);
        QCOMPARE(pane(1)->textCursor().block().text(), u"key250: drafted"_s);
        view().goToNextChange();
        view().goToNextChange(); // there is none
        QCOMPARE(view().currentChange(), 3);
        view().goToPreviousChange();
        QCOMPARE(view().currentChange(), 2);
        QCOMPARE(current.count(), 4);
        view().goToChange(99);
        QCOMPARE(view().currentChange(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view().currentChange(), 1);
    }

    void foldsOpenByMouseAndKeyAndGutter()
    {
        view().setSides(sides(text(true)));
        QTest::mouseClick(pane(0)->viewport(), Qt::LeftButton, {}, placeOf(0, 0));
        QTRY_COMPARE(textsOf(0)[0], u"key1: 1"_s);
        QCOMPARE(textsOf(1)[0], u"key1: 1"_s); // on all sides
        QVERIFY(textsOf(0).contains("93 unchanged lines"_L1));
        pane(1)->setTextCursor(QTextCursor(pane(1)->document()->findBlockByNumber(lineOf(1, u"93 unchanged lines"_s))));
        QTest::keyClick(pane(1), Qt::Key_Return);
        QTRY_VERIFY(textsOf(0).contains("key100: 1"_L1));
        QCOMPARE(textsOf(0).count(u"93 unchanged lines"_s), 2);
        const int fold = lineOf(1, u"47 unchanged lines"_s);
        pane(1)->scrollTo(fold);
        auto *gutter = pane(1)->findChild<DiffGutter *>();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, {20, placeOf(1, fold).y()});
        QTRY_COMPARE(textsOf(0).last(), u"key400: 1"_s);
    }

    void sidesScrollAsOne()
    {
        QByteArray wide = text(true);
        wide.replace("key50: drafted", QByteArray("key50: " + QByteArray(400, 'x')));
        view().setSides(sides(wide));
        pane(1)->verticalScrollBar()->setValue(5);
        QCOMPARE(pane(0)->verticalScrollBar()->value(), 5);
        pane(0)->verticalScrollBar()->setValue(2);
        QCOMPARE(pane(1)->verticalScrollBar()->value(), 2);
        pane(1)->horizontalScrollBar()->setValue(1);
        QCOMPARE(pane(0)->viewport()->height(), pane(1)->viewport()->height()); // both have the bar
        QCOMPARE(pane(0)->verticalScrollBar()->maximum(), pane(1)->verticalScrollBar()->maximum());
        pane(1)->verticalScrollBar()->setValue(pane(1)->verticalScrollBar()->maximum());
        QCOMPARE(pane(0)->verticalScrollBar()->value(), pane(1)->verticalScrollBar()->value());
        auto *overview = view().findChild<DiffOverview *>();
        QTest::mouseClick(overview, Qt::LeftButton, {}, {5, 1});
        QCOMPARE(pane(1)->verticalScrollBar()->value(), 0);
    }

    void marksGoBothWays()
    {
        view().setSides(sides(text(true)));
        view().setMarks(
            {{1, 150, u"bolt"_s, ColorRole::Ok, u"Acts now"_s, 7}, {1, 350, u"layers"_s, ColorRole::Warn, {}, 9}});
        const QSignalSpy selected(m_view.get(), &DiffView::markSelected);
        view().selectMark(9);
        QCOMPARE(view().currentChange(), 3);
        QCOMPARE(pane(1)->textCursor().block().text(), u"key350: drafted"_s);
        QCOMPARE(selected.count(), 0); // which is the person's
        const int line = lineOf(1, u"key150: drafted"_s);
        pane(1)->scrollTo(line - 2);
        QTest::mouseClick(pane(1)->viewport(), Qt::LeftButton, {}, placeOf(1, line));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][0].toInt(), 7);
        QCOMPARE(view().currentChange(), 1);
        auto *gutter = pane(1)->findChild<DiffGutter *>();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, {10, placeOf(1, line).y()});
        QCOMPARE(selected.count(), 2);
        view().selectMark(12345);
        QCOMPARE(view().currentChange(), 1);
    }

    void aLineInAFoldIsShown()
    {
        view().setSides(sides(text(true)));
        view().goToLine(1, 1); // the first one of a fold
        QCOMPARE(pane(1)->textCursor().block().text(), u"key1: 1"_s);
        view().goToLine(0, 200);
        QCOMPARE(pane(0)->textCursor().block().text(), u"key200: 1"_s);
        view().goToLine(0, 12345);
        QCOMPARE(pane(0)->textCursor().block().text(), u"key200: 1"_s);
    }

    void copiesLinesOfTheTextOnly()
    {
        QByteArray draft = text(true);
        draft.replace("key50: drafted\n", "key50: \xff\nnew: 日本\n");
        view().setSides(sides(draft));
        pane(0)->selectAll();
        pane(0)->copy(); // gaps and folds are not the server's
        const QString lines = u"key47: 1\nkey48: 1\nkey49: 1\nkey50: 1\nkey51: 1\n"_s;
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(lines));
        QVERIFY(!QGuiApplication::clipboard()->text().contains("unchanged"_L1));
        QTextCursor cursor(pane(1)->document()->findBlockByNumber(lineOf(1, u"new: 日本"_s)));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 5);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        pane(1)->setTextCursor(cursor);
        pane(1)->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"日本"_s);
    }

    void isNotTyped()
    {
        view().setSides(sides(text(true)));
        const QStringList before = textsOf(1);
        QTest::keyClicks(pane(1), u"x"_s);
        QTest::keyClick(pane(1), Qt::Key_Delete);
        QCOMPARE(textsOf(1), before);
    }

    /// A draft that is typed while one looks at it: nothing jumps.
    void aLittleChangeKeepsThePlace()
    {
        view().setSides(sides(text(true)));
        view().goToLine(1, 120);
        view().goToChange(2);
        const QString first = firstInView(1);
        const int offset = pane(1)->firstInView();
        QVERIFY(offset > 0);
        QByteArray draft = text(true);
        draft.replace("key10: 1\n", "key10: 1\nnew: 1\nnew: 2\n");
        const QSignalSpy changes(m_view.get(), &DiffView::changesChanged);
        view().setSides(sides(draft));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(view().changeCount(), 5);
        QCOMPARE(firstInView(1), first);
        QCOMPARE(view().currentChange(), 3); // the same one, whose number is another
        QCOMPARE(pane(0)->currentChange(), 3);
        QVERIFY(textsOf(1).contains("key120: 1"_L1)); // the fold that was opened
    }

    void theLastChangeGoes()
    {
        view().setSides(sides(text(true)));
        view().goToChange(3);
        view().setSides(sides(text(false)));
        QCOMPARE(view().changeCount(), 0);
        QCOMPARE(view().currentChange(), -1);
        view().goToNextChange();
        QCOMPARE(view().currentChange(), -1);
        QCOMPARE(textsOf(0), QStringList{u"400 unchanged lines"_s});
    }

    void shapes()
    {
        view().setSides(sides(text(true)));
        view().goToChange(1);
        view().setShape(DiffView::Shape::Unified);
        QCOMPARE(view().panes().size(), 1);
        const int line = lineOf(0, u"key150: 1"_s);
        QCOMPARE(textsOf(0)[line + 1], u"key150: drafted"_s);
        QCOMPARE(view().currentChange(), 1);
        view().goToChange(3);
        QCOMPARE(pane(0)->textCursor().block().text(), u"key350: 1"_s);
        QList<DiffView::Side> three = sides(text(true));
        three.append({u"On the server now"_s, {}, text(false).replace("key10: 1", "key10: theirs")});
        view().setSides(three);
        QCOMPARE(view().panes().size(), 1);
        QVERIFY(textsOf(0).contains("key10: theirs"_L1));
        view().setShape(DiffView::Shape::SideBySide);
        QCOMPARE(view().panes().size(), 3);
        QCOMPARE(lineOf(1, u"key10: 1"_s), lineOf(2, u"key10: theirs"_s));
        QCOMPARE(view().changeCount(), 5);
    }

    void coloursOfLinesAndWords()
    {
        view().setSides(sides(text(true)));
        const auto formatsOf = [&](int index, const QString &text) {
            return pane(index)->document()->findBlockByNumber(lineOf(index, text)).layout()->formats();
        };
        const auto words = formatsOf(1, u"key50: drafted"_s);
        QCOMPARE(words.last().start, 7);
        QCOMPARE(words.last().format.background().color(), m_theme.color(ColorRole::AddWord));
        QCOMPARE(formatsOf(0, u"key50: 1"_s).last().format.background().color(), m_theme.color(ColorRole::DelWord));
        QTRY_VERIFY(!formatsOf(0, u"key51: 1"_s).isEmpty()); // at once, but for a slow machine
        QCOMPARE(formatsOf(0, u"key51: 1"_s).first().format.foreground().color(), m_theme.color(ColorRole::SynKey));
        const QColor before = m_theme.color(ColorRole::AddWord);
        m_theme.setScheme(Theme::Scheme::Dark);
        QVERIFY(m_theme.color(ColorRole::AddWord) != before);
        QCOMPARE(formatsOf(1, u"key50: drafted"_s).last().format.background().color(),
                 m_theme.color(ColorRole::AddWord));
        QTRY_VERIFY(!formatsOf(0, u"key51: 1"_s).isEmpty()); // at once, but for a slow machine
        QCOMPARE(formatsOf(0, u"key51: 1"_s).first().format.foreground().color(), m_theme.color(ColorRole::SynKey));
        const QImage picture = view().grab().toImage(); // tints are painted
        const int y = pane(1)->viewport()->mapTo(m_view.get(), placeOf(1, lineOf(1, u"key50: drafted"_s))).y();
        QCOMPARE(picture.pixelColor(picture.width() - 40, y), m_theme.color(ColorRole::AddLine));
    }

    /// The colours of what is below a fold depend on what is in it.
    void aTextOfSeveralLinesThatBeginsInAFold()
    {
        QByteArray before = "script: |\n";
        for (int i = 0; i < 50; ++i)
            before += "  line: " + QByteArray::number(i) + '\n';
        QByteArray after = before;
        after.replace("line: 40", "line: changed");
        view().setSides({{u"a"_s, {}, before}, {u"b"_s, {}, after}});
        const auto formats = pane(0)->document()->findBlockByNumber(lineOf(0, u"  line: 42"_s)).layout()->formats();
        for (const auto &range : formats)
            QVERIFY(range.format.foreground().color() != m_theme.color(ColorRole::SynKey));
    }

    void hugeTexts()
    {
        QByteArray before;
        for (int i = 0; i < 40000; ++i)
            before += "key" + QByteArray::number(i) + ": \"text " + QByteArray::number(i) + "\"\n";
        QByteArray after = before;
        after.replace("key39000: \"text", "key39000: \"other");
        view().setSides({{u"a"_s, {}, before}, {u"b"_s, {}, after}});
        QCOMPARE(view().changeCount(), 1);
        QCOMPARE(textsOf(0).size(), 3 + 1 + 3 + 2);
        const int line = lineOf(0, u"key39000: \"text 39000\""_s);
        QTRY_VERIFY(pane(0)->document()->findBlockByNumber(line).layout()->formats().size()
                    > 1); // behind 39,000 others
    }

    void nothingToCompare()
    {
        view().setSides({});
        view().goToNextChange();
        view().setMarks({{1, 1, u"bolt"_s, ColorRole::Ok, {}, 1}});
        view().selectMark(1);
        view().setShape(DiffView::Shape::Unified);
        view().setSides({{u"a"_s, {}, {}}, {u"b"_s, {}, {}}});
        QCOMPARE(view().changeCount(), 0);
        view().setSides({{u"a"_s, {}, {}}, {u"b"_s, {}, "x: 1\n"}});
        QCOMPARE(view().changeCount(), 1);
    }
};

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
