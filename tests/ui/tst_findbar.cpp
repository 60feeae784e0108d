#include <ui/editor/codeeditor.h>
#include <ui/editor/findbar.h>
#include <ui/editor/findoption.h>
#include <ui/editor/textsearch.h>

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

namespace {

constexpr auto Text = R"(image: ray:1
Image: ray:2
spec:
  image: myimage
  - image: ray:33
)";

} // namespace

class TestFindBar : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<CodeEditor> m_editor;

    CodeEditor &editor() { return *m_editor; }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return editor().findChild<Widget *>(QString::fromLatin1(name));
    }
    QLineEdit *field() { return part<QLineEdit>("findText"); }
    QString count() { return part<QLabel>("findCount")->text(); }
    QString selected() { return editor().textCursor().selectedText(); }
    int line() { return editor().textCursor().blockNumber() + 1; }
    void look(const QString &text)
    {
        QTest::keyClick(m_editor.get(), Qt::Key_F, Qt::ControlModifier);
        field()->clear();
        QTest::keyClicks(field(), text);
    }

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>(m_theme, CodeEditor::Undo::OfText);
        editor().resize(600, 400);
        editor().openYaml(Text);
        editor().show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        editor().setFocus();
    }

    void findsWhileItIsTyped()
    {
        look(u"imag"_s);
        QVERIFY(field()->hasFocus());
        QCOMPARE(count(), u"1 of 5"_s);
        QCOMPARE(line(), 1);
        QTest::keyClicks(field(), u"e: ray:3"_s);
        QCOMPARE(count(), u"1 of 1"_s);
        QCOMPARE(selected(), u"image: ray:3"_s);
        QCOMPARE(line(), 5);
        QTest::keyClick(field(), Qt::Key_X);
        QCOMPARE(count(), u"Not found"_s);
        QTest::keyClick(field(), Qt::Key_Backspace); // from where it began, not from where it came to
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(field(), Qt::Key_Backspace);
        QCOMPARE(line(), 1);
    }

    void goesOnAndBackAndAround()
    {
        look(u"image"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(count(), u"2 of 5"_s);
        QTest::keyClick(field(), Qt::Key_F3);
        QCOMPARE(count(), u"3 of 5"_s);
        QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"1 of 5"_s);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"5 of 5"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(count(), u"1 of 5"_s);
    }

    void optionsNarrowIt()
    {
        look(u"image"_s);
        part<FindOption>("findCase")->click();
        QCOMPARE(count(), u"1 of 4"_s);
        part<FindOption>("findWord")->click();
        QCOMPARE(count(), u"1 of 3"_s);
        part<FindOption>("findCase")->click();
        QCOMPARE(count(), u"1 of 4"_s);
    }

    void wordsHaveLettersOfAnyLanguage()
    {
        editor().openYaml(QString(u"été: été-2 l'été étés 日本語 日本\n").toUtf8());
        look({});
        field()->setText(u"été"_s);
        part<FindOption>("findWord")->click();
        QCOMPARE(count(), u"1 of 3"_s);
    }

    void aPatternAndItsErrorAtTheField()
    {
        look(u"ray:\\d+$"_s);
        QCOMPARE(count(), u"Not found"_s);
        part<FindOption>("findPattern")->click();
        QCOMPARE(count(), u"1 of 3"_s);
        QTest::keyClicks(field(), u"("_s);
        auto *error = part<QLabel>("findError");
        QVERIFY(error->isVisible());
        QVERIFY(error->text().contains("parenthes"_L1));
        QVERIFY(field()->property("invalid").toBool());
        QVERIFY(count().isEmpty());
        QTest::keyClick(field(), Qt::Key_Backspace);
        QVERIFY(!error->isVisible());
        QVERIFY(!field()->property("invalid").toBool());
        QCOMPARE(count(), u"1 of 3"_s);
    }

    /// A pattern may be anything: it ends in time, and empty matches are none.
    void hostilePatterns()
    {
        editor().openYaml(QByteArray("key: " + QByteArray(60000, 'a') + "!\n"));
        QElapsedTimer timer;
        timer.start();
        look(u"(a+)+$"_s);
        part<FindOption>("findPattern")->click();
        QVERIFY(timer.elapsed() < 20'000); // without a limit, it ends after us
        QVERIFY(part<QLabel>("findError")->isVisible());
        field()->setText(u"x*"_s);
        QCOMPARE(count(), u"Not found"_s);
        field()->setText(u"^"_s);
        QCOMPARE(count(), u"Not found"_s);
        field()->setText(u"a$|!"_s);
        QCOMPARE(count(), u"1 of 1"_s);
    }

    void aPatternGoesOverLines()
    {
        look(u"spec:\\n +image"_s);
        part<FindOption>("findPattern")->click();
        QCOMPARE(count(), u"1 of 1"_s);
        QCOMPARE(selected(), u"spec:\u2029  image"_s);
    }

    void whatIsSelectedIsLookedFor()
    {
        QTextCursor cursor(editor().document()->findBlockByNumber(3));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 9);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
        QTest::keyClick(m_editor.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(field()->text(), u"myimage"_s);
        QCOMPARE(field()->selectedText(), u"myimage"_s);
        QCOMPARE(count(), u"1 of 1"_s);
    }

    void closesAndGoesOnClosed()
    {
        look(u"ray"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!editor().findChild<FindBar *>()->isVisible());
        QVERIFY(editor().hasFocus());
        QVERIFY(editor().extraSelections().isEmpty());
        QCOMPARE(selected(), u"ray"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_F3);
        QCOMPARE(line(), 2);
        QVERIFY(!editor().findChild<FindBar *>()->isVisible());
        QVERIFY(editor().extraSelections().isEmpty());
        QTest::keyClick(m_editor.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape); // from the text too
        QVERIFY(!editor().findChild<FindBar *>()->isVisible());
    }

    void allInViewAreMarked()
    {
        look(u"image"_s);
        QCOMPARE(editor().extraSelections().size(), 5);
        QCOMPARE(editor().extraSelections()[3].cursor.selectedText(), u"image"_s);
        QTextCursor(editor().document()).insertText(u"image\n"_s);
        QTRY_COMPARE(editor().extraSelections().size(), 6); // what is typed is looked at again
    }

    void theTextIsNotCovered()
    {
        const int top = editor().viewport()->y();
        look(u"image"_s);
        const auto *bar = editor().findChild<FindBar *>();
        QVERIFY(editor().viewport()->y() >= bar->geometry().bottom());
        QTest::keyClick(field(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(part<QLineEdit>("findReplacement")->isVisible());
        QVERIFY(editor().viewport()->y() >= bar->geometry().bottom());
        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(editor().viewport()->y(), top);
    }

    void replacesOneAfterTheOther()
    {
        QTest::keyClick(m_editor.get(), Qt::Key_H, Qt::ControlModifier);
        field()->setText(u"ray:"_s);
        auto *replacement = part<QLineEdit>("findReplacement");
        replacement->setText(u"r:$1\\1"_s); // which is what it says where no pattern is meant
        QTest::keyClick(replacement, Qt::Key_Return);
        QVERIFY(editor().yaml().startsWith("image: r:$1\\11\nImage: ray:2\n"));
        QCOMPARE(line(), 2);
        QTest::mouseClick(part<QPushButton>("replaceButton"), Qt::LeftButton);
        QVERIFY(editor().yaml().contains("Image: r:$1\\12\n"));
        QCOMPARE(count(), u"1 of 1"_s);
        editor().undo();
        QVERIFY(editor().yaml().startsWith("image: r:$1\\11\nImage: ray:2\n"));
    }

    void replacesAllInOneStep()
    {
        const QSignalSpy edited(m_editor.get(), &CodeEditor::yamlEdited);
        QTest::keyClick(m_editor.get(), Qt::Key_H, Qt::ControlModifier);
        part<FindOption>("findPattern")->click();
        field()->setText(u"(\\w+): ray:(\\d+)"_s);
        part<QLineEdit>("findReplacement")->setText(u"\\1:\\n$2 \\\\ \\0"_s);
        QTest::mouseClick(part<QPushButton>("replaceAllButton"), Qt::LeftButton);
        QCOMPARE(editor().yaml(),
                 QByteArray("image:\n1 \\ image: ray:1\nImage:\n2 \\ Image: ray:2\nspec:\n  image: myimage\n"
                            "  - image:\n33 \\ image: ray:33\n"));
        QCOMPARE(count(), u"3 replaced"_s);
        QCOMPARE(edited.count(), 1);
        editor().undo();
        QCOMPARE(editor().yaml(), QByteArray(Text));
    }

    void replacesAllByNothingOfItself()
    {
        editor().openYaml("aaa aaaa\n");
        QTest::keyClick(m_editor.get(), Qt::Key_H, Qt::ControlModifier);
        field()->setText(u"aa"_s);
        part<QLineEdit>("findReplacement")->setText(u"aaa"_s);
        QTest::mouseClick(part<QPushButton>("replaceAllButton"), Qt::LeftButton);
        QCOMPARE(editor().yaml(), QByteArray("aaaa aaaaaa\n"));
    }

    void readOnlyIsOnlySearched()
    {
        editor().setReadOnly(true);
        QTest::keyClick(m_editor.get(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!part<QLineEdit>("findReplacement")->isVisible());
        field()->setText(u"ray"_s);
        editor().findChild<FindBar *>()->replaceAll();
        editor().findChild<FindBar *>()->replace();
        QCOMPARE(editor().yaml(), QByteArray(Text));
    }

    void foldsOpenWhereItIsFound()
    {
        editor().foldAll();
        look(u"myimage"_s);
        QCOMPARE(line(), 4);
        QVERIFY(editor().textCursor().block().isVisible());
    }

    void bytesThatAreNoTextAreFoundAround()
    {
        editor().openYaml("a: \xff key\r\nb: key\r\n");
        QTest::keyClick(m_editor.get(), Qt::Key_H, Qt::ControlModifier);
        field()->setText(u"key"_s);
        part<QLineEdit>("findReplacement")->setText(u"k"_s);
        editor().findChild<FindBar *>()->replaceAll();
        QCOMPARE(editor().yaml(), QByteArray("a: \xff k\r\nb: k\r\n"));
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
