#include <ui/editor/codegutter.h>

#include <tests/support/editorfixture.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using namespace raydeck::test;

namespace {

/// Text with | at the cursor, or [ and ] around a selection.
void setMarked(CodeEditor &editor, QString text)
{
    const qsizetype anchor = text.indexOf(u'[');
    qsizetype position = text.indexOf(u'|');
    if (anchor >= 0) {
        text.remove(anchor, 1);
        position = text.indexOf(u']');
    }
    text.remove(position, 1);
    editor.openYaml(text.toUtf8());
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(int(anchor >= 0 ? anchor : position));
    cursor.setPosition(int(position), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

QString marked(const CodeEditor &editor)
{
    const QTextCursor cursor = editor.textCursor();
    QString text = QString::fromUtf8(editor.yaml());
    if (!cursor.hasSelection())
        return text.insert(cursor.position(), u'|');
    return text.insert(cursor.selectionEnd(), u']').insert(cursor.selectionStart(), u'[');
}

} // namespace

/// Each byte, keys, undo, marks and waves.
class TestCodeEditor : public QObject {
    Q_OBJECT
    std::unique_ptr<EditorFixture> m_fixture;

private slots:
    void init() { m_fixture = std::make_unique<EditorFixture>(); }

    void bytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no last line end") << QByteArray("a: 1");
        QTest::newRow("a last line end") << QByteArray("a: 1\n");
        QTest::newRow("empty lines at the end") << QByteArray("a: 1\n\n\n");
        QTest::newRow("CRLF") << QByteArray("a: 1\r\nb: 2\r\n");
        QTest::newRow("CRLF without the last") << QByteArray("a: 1\r\nb: 2");
        QTest::newRow("line ends of both kinds") << QByteArray("a: 1\r\nb: 2\nc: 3\r\n");
        QTest::newRow("a return in a line") << QByteArray("a: \"1\r2\"\r\n");
        QTest::newRow("returns only") << QByteArray("a: 1\rb: 2\r");
        QTest::newRow("NUL") << QByteArray("a: x\0y\n", 8);
        QTest::newRow("Latin-1") << QByteArray("# f\xfcr alle\n");
        QTest::newRow("cut off in a letter") << QByteArray("a: \xe6\x97");
        QTest::newRow("half a surrogate pair") << QByteArray("a: \xed\xa0\x80\xed\xb0\x80\n");
        QTest::newRow("a mark of byte order") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf"
                                                            "a: 1\n");
        QTest::newRow("separators of lines and paragraphs") << QByteArray("a: x\xe2\x80\xa8y\xe2\x80\xa9z\n");
        QTest::newRow("what Qt keeps for itself") << QByteArray("a: \xef\xb7\x90\xef\xb7\x91\xef\xbf\xbc\n");
        QTest::newRow("no-break spaces and tabs") << QByteArray("a:\xc2\xa0"
                                                                "1\t# x\n\tb: 2\n");
        QTest::newRow("Chinese and emoji") << QString(u"名: 集群 \U0001F600\n").toUtf8();
    }

    void bytesComeBack()
    {
        QFETCH(const QByteArray, bytes);
        m_fixture->editor().openYaml(bytes);
        QCOMPARE(m_fixture->editor().yaml(), bytes);
        QCOMPARE(m_fixture->editor().document()->blockCount(), int(bytes.count('\n')) + 1);
        m_fixture->editor().setYaml("other: 1\n");
        m_fixture->editor().setYaml(bytes);
        QCOMPARE(m_fixture->editor().yaml(), bytes);
        m_fixture->editor().selectAll();
        m_fixture->editor().copy();
        m_fixture->editor().openYaml({});
        m_fixture->editor().paste();
        QByteArray pasted = bytes; // line ends are the text's that one pastes into
        if (bytes.contains("\r\n") && bytes.count("\r\n") == bytes.count('\n')
            && bytes.count('\r') == bytes.count('\n'))
            pasted.replace("\r\n", "\n");
        QCOMPARE(m_fixture->editor().yaml(), pasted);
    }

    void anyBytesComeBack()
    {
        const QList<QByteArray> bits{"a",
                                     "key: ",
                                     "\n",
                                     "\r\n",
                                     "\r",
                                     "\xc3",
                                     "\xff",
                                     "ü",
                                     "\xe2\x80\xa8",
                                     "\xe2\x80\xa9",
                                     "\xef\xb7\x90",
                                     "\xef\xbb\xbf",
                                     "\xf0\x9f\x98\x80",
                                     "\xed\xb0\x80",
                                     "\xc2\xa0",
                                     "\t",
                                     QByteArray(1, '\0'),
                                     "\x1f"};
        QRandomGenerator random(seedOr(4));
        for (int round = 0; round < 4000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(14); i > 0; --i)
                bytes += bits.at(random.bounded(bits.size()));
            if (round % 2 == 0)
                m_fixture->editor().openYaml(bytes);
            else
                m_fixture->editor().setYaml(bytes);
            QVERIFY2(m_fixture->editor().yaml() == bytes, bytes.toHex(' ').constData());
        }
    }

    void lineEndsOfTheFileAreTyped()
    {
        m_fixture->editor().openYaml("a: 1\r\nb: 2\r\n");
        m_fixture->putCursor(1, 5);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Return);
        QTest::keyClicks(&m_fixture->editor(), u"c: 3"_s);
        QCOMPARE(m_fixture->editor().yaml(), QByteArray("a: 1\r\nc: 3\r\nb: 2\r\n"));
    }

    /// No-break spaces and bytes that are no text go through the clipboard as they are; line ends do not.
    void pasteIsTakenAsText()
    {
        QGuiApplication::clipboard()->setText(u"x: 1\r\ny:\u00A02\u2028z: 3\u2029"_s);
        m_fixture->editor().paste();
        QCOMPARE(m_fixture->editor().yaml(), QString(u"x: 1\ny:\u00A02\nz: 3\n").toUtf8());
        QCOMPARE(m_fixture->editor().document()->blockCount(), 4);
    }

    void foreignBytesSayWhatTheyAre()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml("# f\xfcr\n");
        QVERIFY(m_fixture->toolTipAt(m_fixture->placeOf(1, 4)).contains("0xFC"_L1));
    }

    void keys_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, int key, Qt::KeyboardModifiers modifiers,
                            const QString &after) { QTest::newRow(name) << before << key << modifiers << after; };
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        row("Enter keeps the depth", u"a:\n  b: 1|\n"_s, Qt::Key_Return, none, u"a:\n  b: 1\n  |\n"_s);
        row("Enter goes deeper behind a colon", u"a:\n  b:|\n"_s, Qt::Key_Return, none, u"a:\n  b:\n    |\n"_s);
        row("also before a comment", u"a:|  # why\n"_s, Qt::Key_Return, none, u"a:\n  |# why\n"_s);
        row("and behind one", u"a: # why|\n"_s, Qt::Key_Return, none, u"a: # why\n  |\n"_s);
        row("not behind a colon in a comment", u"# a:|\n"_s, Qt::Key_Return, none, u"# a:\n|\n"_s);
        row("not behind a colon in a value", u"a: b:c|\n"_s, Qt::Key_Return, none, u"a: b:c\n|\n"_s);
        row("Enter behind a field of an item", u"- name: x|\n"_s, Qt::Key_Return, none, u"- name: x\n  |\n"_s);
        row("behind a key of an item", u"  - env:|\n"_s, Qt::Key_Return, none, u"  - env:\n      |\n"_s);
        row("behind an item that is a text", u"- x|\n"_s, Qt::Key_Return, none, u"- x\n|\n"_s);
        row("behind a dash", u"  - |\n"_s, Qt::Key_Return, none, u"  - \n    |\n"_s);
        row("behind the mark of a block", u"a: |-|\n"_s.replace(3, 1, u'>'), Qt::Key_Return, none, u"a: >-\n  |\n"_s);
        row("in the middle of a line", u"  a: 1| # x\n"_s, Qt::Key_Return, none, u"  a: 1\n  |# x\n"_s);
        row("Shift+Enter is a line too", u"a: 1|\n"_s, Qt::Key_Return, Qt::ShiftModifier, u"a: 1\n|\n"_s);
        row("Enter replaces what is selected", u"a: [1\nb: ]2\n"_s, Qt::Key_Return, none, u"a: \n  |2\n"_s);
        row("Tab goes to the next step", u" |a: 1\n"_s, Qt::Key_Tab, none, u"  |a: 1\n"_s);
        row("Tab moves selected lines", u"[a: 1\n\nb: 2\n]c: 3\n"_s, Qt::Key_Tab, none,
            u"  [a: 1\n\n  b: 2\n]c: 3\n"_s);
        row("Shift+Tab moves them back", u"[   a: 1\n  b: 2]\n"_s, Qt::Key_Backtab, Qt::ShiftModifier,
            u"[ a: 1\nb: 2]\n"_s);
        row("Shift+Tab without a selection", u"    a|: 1\n"_s, Qt::Key_Backtab, Qt::ShiftModifier, u"  a|: 1\n"_s);
        row("Backspace takes a step", u"    |a: 1\n"_s, Qt::Key_Backspace, none, u"  |a: 1\n"_s);
        row("Backspace takes the odd blank", u"   |a: 1\n"_s, Qt::Key_Backspace, none, u"  |a: 1\n"_s);
        row("Backspace in the text takes a letter", u"  ab|: 1\n"_s, Qt::Key_Backspace, none, u"  a|: 1\n"_s);
        row("comments a line", u"  a|: 1\n"_s, Qt::Key_Slash, Qt::ControlModifier, u"  # a|: 1\n"_s);
        row("comments lines at the least depth", u"[  a:\n\n    b: 1\n]"_s, Qt::Key_Slash, Qt::ControlModifier,
            u"[  # a:\n\n  #   b: 1\n]"_s);
        row("takes comments off", u"[  # a:\n  #b: 1]\n"_s, Qt::Key_Slash, Qt::ControlModifier, u"[  a:\n  b: 1]\n"_s);
        row("moves a line up", u"a: 1\nb|: 2\nc: 3\n"_s, Qt::Key_Up, Qt::AltModifier, u"b|: 2\na: 1\nc: 3\n"_s);
        row("moves a line down", u"a: 1\nb|: 2\nc: 3\n"_s, Qt::Key_Down, Qt::AltModifier, u"a: 1\nc: 3\nb|: 2\n"_s);
        row("not over the end of the last line", u"a: 1\nb|: 2\n"_s, Qt::Key_Down, Qt::AltModifier, u"a: 1\nb|: 2\n"_s);
        row("nor above the first one", u"a|: 1\nb: 2\n"_s, Qt::Key_Up, Qt::AltModifier, u"a|: 1\nb: 2\n"_s);
        row("moves selected lines", u"a: 1\n[b: 2\nc: 3]\nd: 4\n"_s, Qt::Key_Down, Qt::AltModifier,
            u"a: 1\nd: 4\n[b: 2\nc: 3]\n"_s);
        row("doubles a line", u"a: 1\nb|: 2"_s, Qt::Key_D, Qt::ControlModifier, u"a: 1\nb: 2\nb|: 2"_s);
        row("doubles selected lines", u"[a: 1\nb: 2\n]c: 3\n"_s, Qt::Key_D, Qt::ControlModifier,
            u"a: 1\nb: 2\n[a: 1\nb: 2\n]c: 3\n"_s);
        row("Home goes to the first letter", u"  a: 1|\n"_s, Qt::Key_Home, none, u"  |a: 1\n"_s);
        row("and from there to the margin", u"  |a: 1\n"_s, Qt::Key_Home, none, u"|  a: 1\n"_s);
        row("Shift+Home selects", u"  a: 1|\n"_s, Qt::Key_Home, Qt::ShiftModifier, u"  [a: 1]\n"_s);
    }

    void keys()
    {
        QFETCH(const QString, before);
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QString, after);
        setMarked(m_fixture->editor(), before);
        const QByteArray yaml = m_fixture->editor().yaml();
        const QSignalSpy edited(&m_fixture->editor(), &CodeEditor::yamlEdited);
        QTest::keyClick(&m_fixture->editor(), Qt::Key(key), modifiers);
        QCOMPARE(marked(m_fixture->editor()), after);
        QVERIFY(!m_fixture->editor().yaml().contains('\t'));
        QCOMPARE(edited.count(), m_fixture->editor().yaml() == yaml ? 0 : 1);
        if (m_fixture->editor().yaml() == yaml)
            return;
        m_fixture->editor().undo(); // one step
        QCOMPARE(m_fixture->editor().yaml(), yaml);
        m_fixture->editor().redo();
        QCOMPARE(m_fixture->editor().yaml(), QString(after).remove(u'|').remove(u'[').remove(u']').toUtf8());
    }

    /// Colours come in between.
    void aWordThatIsTypedIsOneStep()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml("a: 1\n");
        QTest::keyClicks(&m_fixture->editor(), u"word"_s);
        m_fixture->editor().undo();
        QCOMPARE(m_fixture->editor().yaml(), QByteArray("a: 1\n"));
    }

    void undoCanBelongToTheOwner()
    {
        CodeEditor other(m_fixture->theme());
        other.openYaml("a: 1\n");
        QTest::keyClicks(&other, u"x"_s);
        QCOMPARE(other.yaml(), QByteArray("xa: 1\n"));
        other.undo();
        QCOMPARE(other.yaml(), QByteArray("xa: 1\n"));
    }

    void anotherTextHasNothingToUndo()
    {
        m_fixture->editor().openYaml("a: 1\n");
        QTest::keyClicks(&m_fixture->editor(), u"x"_s);
        m_fixture->editor().openYaml("b: 2\n");
        QVERIFY(!m_fixture->editor().document()->isUndoAvailable());
        m_fixture->editor().undo();
        QCOMPARE(m_fixture->editor().yaml(), QByteArray("b: 2\n"));
    }

    void theSameTextChangedKeepsWhereOneIs()
    {
        QVERIFY(m_fixture->show());
        QByteArray yaml;
        for (int i = 0; i < 200; ++i)
            yaml += "key" + QByteArray::number(i) + ": 1\n";
        m_fixture->editor().openYaml(yaml);
        m_fixture->putCursor(150, 4);
        m_fixture->editor().verticalScrollBar()->setValue(120);
        const QSignalSpy edited(&m_fixture->editor(), &CodeEditor::yamlEdited);
        const QSignalSpy replaced(&m_fixture->editor(), &CodeEditor::textReplaced);
        QByteArray changed = yaml;
        changed.replace("key130: 1", "key130: changed");
        m_fixture->editor().setYaml(changed);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(m_fixture->editor().textCursor().blockNumber(), 149);
        QCOMPARE(m_fixture->editor().textCursor().positionInBlock(), 3);
        QCOMPARE(m_fixture->editor().verticalScrollBar()->value(), 120);
        m_fixture->editor().undo();
        QCOMPARE(m_fixture->editor().yaml(), yaml);
        QCOMPARE(edited.count(), 1); // which is the person's
    }

    void marksAndWavesMoveWithTheText()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml(Manifest);
        m_fixture->editor().setMarks({{4, {.tone = Tone::Bad, .text = u"Why"_s}}});
        m_fixture->editor().setUnderlines({{6, 5, 4, Tone::Bad, u"No such field."_s}});
        m_fixture->putCursor(1, 1);
        QTest::keyClicks(&m_fixture->editor(), u"# "_s);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Return);
        QCOMPARE(m_fixture->editor().marksNow().keys(), QList<int>{5});
        const auto selections = m_fixture->editor().extraSelections();
        QCOMPARE(selections.size(), 2);
        QCOMPARE(selections[1].cursor.selectedText(), u"team"_s);
        QCOMPARE(selections[1].format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QVERIFY(m_fixture->toolTipAt(m_fixture->placeOf(7, 7)).contains("No such field."_L1));
        QVERIFY(m_fixture->toolTipAt({4, m_fixture->placeOf(5, 1).y()}).contains("Why"_L1)); // in the gutter
        QTRY_VERIFY(m_fixture->toolTipAt({m_fixture->editor().width() - 30, m_fixture->placeOf(2, 1).y()}).isEmpty());
    }

    void aMarkIsChosen()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml(Manifest);
        const QSignalSpy chosen(&m_fixture->editor(), &CodeEditor::lineChosen);
        auto *gutter = m_fixture->editor().findChild<CodeGutter *>();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, {8, m_fixture->placeOf(3, 1).y() - gutter->y()});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 3);
    }

    void aWaveOfAWholeLineAndOneThatIsTooLong()
    {
        m_fixture->editor().openYaml("  a: 1\nb: 2\n");
        m_fixture->editor().setUnderlines({{1, 0, 0, Tone::Bad, {}},
                                           {2, 4, 99, Tone::Warn, {}},
                                           {99, 1, 1, Tone::Bad, {}},
                                           {3, 0, 0, Tone::Bad, {}}});
        const auto selections = m_fixture->editor().extraSelections();
        QCOMPARE(selections.size(), 3);
        QCOMPARE(selections[2].cursor.selectedText(), u"b: 2"_s); // of the empty line at the end
        QCOMPARE(selections[0].cursor.selectedText(), u"a: 1"_s);
        QCOMPARE(selections[1].cursor.selectedText(), u"2"_s);
    }

    /// The window has shortcuts on some of the same keys.
    void keysAreTheEditorsWhileOneWrites()
    {
        QWidget window;
        auto *other = new QLineEdit(&window);
        auto *editor = new CodeEditor(m_fixture->theme(), CodeEditor::Undo::OfText, &window);
        QStringList taken;
        for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_D),
                                         QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_F3)}) {
            auto *shortcut = new QShortcut(keys, &window);
            connect(shortcut, &QShortcut::activated, &window, [&taken, keys] { taken.append(keys.toString()); });
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor->openYaml("a: 1\n");
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_F, Qt::ControlModifier);
        auto *field = editor->findChild<QLineEdit *>(u"findText"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_F3);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(editor->yaml(), QByteArray("a: 1\na: 1\n"));
        QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u' ')));
        QTest::keyClick(editor, Qt::Key_Escape); // nothing of the editor's is open
        QCOMPARE(taken, QStringList{u"Esc"_s});
        other->setFocus();
        QTest::keyClick(other, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(taken.last(), u"Ctrl+F"_s);
    }
};

QTEST_MAIN(TestCodeEditor)
#include "tst_codeeditor.moc"
