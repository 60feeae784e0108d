#include <ui/editor/codegutter.h>

#include <tests/support/editorfixture.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using namespace raydeck::test;

/// Folds, in whatever order they are made and the text is edited.
class TestCodeFolding : public QObject {
    Q_OBJECT
    std::unique_ptr<EditorFixture> m_fixture;

private slots:
    void init() { m_fixture = std::make_unique<EditorFixture>(); }

    void foldsByIndentation()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml(Manifest);
        const QSignalSpy edited(&m_fixture->editor(), &CodeEditor::yamlEdited);
        auto *gutter = m_fixture->editor().findChild<CodeGutter *>();
        const auto clickArrow = [&](int line) {
            QTest::mouseClick(gutter, Qt::LeftButton, {},
                              {gutter->foldLeft() + 4, m_fixture->placeOf(line, 1).y() - gutter->y()});
        };
        clickArrow(9); // headGroupSpec; the empty line in it goes with it
        QCOMPARE(m_fixture->linesInView().mid(6, 3),
                 (QStringList{u"spec:"_s, u"  # the head"_s, u"  headGroupSpec:"_s}));
        QCOMPARE(m_fixture->linesInView()[9], u"  workerGroupSpecs:"_s);
        clickArrow(14); // a list at the column of its key
        QCOMPARE(m_fixture->linesInView().last(2), (QStringList{u"  workerGroupSpecs:"_s, QString()}));
        clickArrow(7); // what is folded inside stays folded
        QCOMPARE(m_fixture->linesInView().last(2), (QStringList{u"spec:"_s, QString()}));
        clickArrow(7);
        QCOMPARE(m_fixture->linesInView().last(2), (QStringList{u"  workerGroupSpecs:"_s, QString()}));
        m_fixture->editor().unfoldAll();
        QCOMPARE(m_fixture->linesInView().join(u'\n').toUtf8(), QByteArray(Manifest));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(m_fixture->editor().yaml(), QByteArray(Manifest));
    }

    void foldsByKeys()
    {
        m_fixture->editor().openYaml(Manifest);
        m_fixture->putCursor(16, 5); // replicas: 1, in the item above it
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_fixture->linesInView().contains("    replicas: 1"_L1));
        QCOMPARE(m_fixture->editor().textCursor().blockNumber(), 14); // its head
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture->linesInView().contains("    replicas: 1"_L1));
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(
            m_fixture->linesInView(),
            (QStringList{u"apiVersion: ray.io/v1"_s, u"kind: RayCluster"_s, u"metadata:"_s, u"spec:"_s, QString()}));
        QVERIFY(m_fixture->editor().textCursor().block().isVisible());
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_fixture->linesInView().size(), QByteArray(Manifest).count('\n') + 1);
    }

    void whereTheCursorGoesIsUnfolded()
    {
        m_fixture->editor().openYaml(Manifest);
        m_fixture->editor().foldAll();
        m_fixture->editor().goToLine(16);
        QVERIFY(m_fixture->editor().textCursor().block().isVisible());
        QVERIFY(!m_fixture->linesInView().contains("    team: x"_L1)); // other folds stay
    }

    void anEditDoesNotLoseLinesInAFold()
    {
        m_fixture->editor().openYaml(Manifest);
        m_fixture->putCursor(7, 1);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->putCursor(7, 6);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Return); // into the fold: it opens
        QTest::keyClicks(&m_fixture->editor(), u"suspend: true"_s);
        QCOMPARE(m_fixture->linesInView().size(), QByteArray(Manifest).count('\n') + 2);
        QVERIFY(m_fixture->editor().yaml().contains("spec:\n  suspend: true\n  # the head\n"));

        m_fixture->editor().openYaml(Manifest);
        m_fixture->editor().foldAll();
        m_fixture->putCursor(7, 1);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_K, Qt::NoModifier);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_End);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Backspace); // the colon; its fold is one by the depth alone
        QVERIFY(!m_fixture->linesInView().contains("  headGroupSpec:"_L1));
        m_fixture->putCursor(7, 1);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&m_fixture->editor(), Qt::Key_Tab); // as deep as what it hid
        QVERIFY(m_fixture->linesInView().contains("  headGroupSpec:"_L1));
    }

    void aFoldMovesAsOne()
    {
        m_fixture->editor().openYaml(Manifest);
        for (const int line : {15, 17}) {
            m_fixture->putCursor(line, 3);
            QTest::keyClick(&m_fixture->editor(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        }
        m_fixture->putCursor(15, 3);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY2(m_fixture->editor().yaml().endsWith(
                     "  - groupName: cpu\n    replicas: 2\n  - groupName: gpu\n    replicas: 1\n"),
                 m_fixture->editor().yaml().constData());
        QVERIFY(!m_fixture->linesInView().contains("    replicas: 1"_L1)); // still folded
        QCOMPARE(m_fixture->editor().textCursor().block().text(), u"  - groupName: gpu"_s);
        m_fixture->editor().undo();
        QCOMPARE(m_fixture->editor().yaml(), QByteArray(Manifest));
    }

    void foldsSurviveAnyEdit()
    {
        QRandomGenerator random(seedOr(8));
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml(Manifest);
        for (int round = 0; round < 400; ++round) {
            const QTextBlock block = m_fixture->editor().document()->findBlockByNumber(
                random.bounded(m_fixture->editor().document()->blockCount()));
            switch (random.bounded(5)) {
            case 0: m_fixture->editor().foldAll(); break;
            case 1:
                QTest::keyClick(&m_fixture->editor(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
                break;
            case 2: m_fixture->editor().undo(); break;
            default: {
                QTextCursor cursor(block);
                cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(20));
                cursor.insertText(randomYaml(random));
                m_fixture->editor().setTextCursor(cursor);
            }
            }
            QVERIFY(m_fixture->editor().textCursor().block().isVisible());
            // What is hidden is below a fold that is in view.
            for (QTextBlock line = m_fixture->editor().document()->begin(); line.isValid(); line = line.next()) {
                if (line.isVisible())
                    continue;
                QTextBlock head = line;
                while (head.isValid() && !head.isVisible())
                    head = head.previous();
                QVERIFY(head.isValid() && Folding::isFolded(head));
                QVERIFY(line.blockNumber() <= head.blockNumber() + Folding::linesBelow(head));
            }
        }
    }
};

QTEST_MAIN(TestCodeFolding)
#include "tst_codefolding.moc"
