#include <ui/editor/codeeditor.h>
#include <ui/editor/codegutter.h>
#include <ui/editor/completionpopup.h>
#include <ui/widgets/yamlhighlighter.h>

#include <tests/support/schemas.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QListWidget>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

namespace {

constexpr auto Manifest = R"(apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: a
  labels:
    team: x
spec:
  # the head
  headGroupSpec:
    rayStartParams: {}

    template:
      spec: {}
  workerGroupSpecs:
  - groupName: gpu
    replicas: 1
  - groupName: cpu
    replicas: 2
)";

/// What a person sees: lines that are not folded away.
QStringList linesInView(const CodeEditor &editor)
{
    QStringList lines;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        if (block.isVisible())
            lines.append(block.text());
    }
    return lines;
}

void putCursor(CodeEditor &editor, int line, int column)
{
    QTextCursor cursor(editor.document()->findBlockByNumber(line - 1));
    cursor.setPosition(cursor.position() + column - 1);
    editor.setTextCursor(cursor);
}

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

QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{
        u"key: "_s,          u"value"_s, u"\n"_s,     u"\n  "_s, u"- "_s,         u"\"a b\""_s, u"# c"_s,
        u" |\n    text\n"_s, u"'"_s,     u"{a: 1}"_s, u"日本"_s, u"\U0001F600"_s, u"&x "_s,     u"12"_s};
    QString text;
    for (int i = random.bounded(8); i >= 0; --i)
        text += parts.at(random.bounded(parts.size()));
    return text;
}

quint32 seedOr(quint32 otherwise) // RAYDECK_SEED=n for another run
{
    const int seed = qEnvironmentVariableIntValue("RAYDECK_SEED");
    return seed > 0 ? quint32(seed) : otherwise;
}

} // namespace

class TestCodeEditor : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<CodeEditor> m_editor;

    CodeEditor &editor() { return *m_editor; }
    void show()
    {
        editor().resize(700, 500);
        editor().show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        editor().setFocus();
    }
    CompletionPopup *popup() { return editor().findChild<CompletionPopup *>(); }
    QString toolTipAt(const QPoint &position)
    {
        QHelpEvent help(QEvent::ToolTip, position, editor().mapToGlobal(position));
        QCoreApplication::sendEvent(m_editor.get(), &help);
        return QToolTip::text();
    }
    QPoint placeOf(int line, int column)
    {
        QTextCursor cursor(editor().document()->findBlockByNumber(line - 1));
        cursor.setPosition(cursor.position() + column - 1);
        return editor().viewport()->mapTo(m_editor.get(), editor().cursorRect(cursor).center());
    }

private slots:
    void init()
    {
        m_theme.setScheme(Theme::Scheme::Light);
        m_editor = std::make_unique<CodeEditor>(m_theme, CodeEditor::Undo::OfText);
    }

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
        editor().openYaml(bytes);
        QCOMPARE(editor().yaml(), bytes);
        QCOMPARE(editor().document()->blockCount(), int(bytes.count('\n')) + 1);
        editor().setYaml("other: 1\n");
        editor().setYaml(bytes);
        QCOMPARE(editor().yaml(), bytes);
        editor().selectAll();
        editor().copy();
        editor().openYaml({});
        editor().paste();
        QByteArray pasted = bytes; // line ends are the text's that one pastes into
        if (bytes.contains("\r\n") && bytes.count("\r\n") == bytes.count('\n')
            && bytes.count('\r') == bytes.count('\n'))
            pasted.replace("\r\n", "\n");
        QCOMPARE(editor().yaml(), pasted);
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
                editor().openYaml(bytes);
            else
                editor().setYaml(bytes);
            QVERIFY2(editor().yaml() == bytes, bytes.toHex(' ').constData());
        }
    }

    void lineEndsOfTheFileAreTyped()
    {
        editor().openYaml("a: 1\r\nb: 2\r\n");
        putCursor(editor(), 1, 5);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QTest::keyClicks(m_editor.get(), u"c: 3"_s);
        QCOMPARE(editor().yaml(), QByteArray("a: 1\r\nc: 3\r\nb: 2\r\n"));
    }

    /// No-break spaces and bytes that are no text go through the clipboard as they are; line ends do not.
    void pasteIsTakenAsText()
    {
        QGuiApplication::clipboard()->setText(u"x: 1\r\ny:\u00A02\u2028z: 3\u2029"_s);
        editor().paste();
        QCOMPARE(editor().yaml(), QString(u"x: 1\ny:\u00A02\nz: 3\n").toUtf8());
        QCOMPARE(editor().document()->blockCount(), 4);
    }

    void foreignBytesSayWhatTheyAre()
    {
        show();
        editor().openYaml("# f\xfcr\n");
        QVERIFY(toolTipAt(placeOf(1, 4)).contains("0xFC"_L1));
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
        setMarked(editor(), before);
        const QByteArray yaml = editor().yaml();
        const QSignalSpy edited(m_editor.get(), &CodeEditor::yamlEdited);
        QTest::keyClick(m_editor.get(), Qt::Key(key), modifiers);
        QCOMPARE(marked(editor()), after);
        QVERIFY(!editor().yaml().contains('\t'));
        QCOMPARE(edited.count(), editor().yaml() == yaml ? 0 : 1);
        if (editor().yaml() == yaml)
            return;
        editor().undo(); // one step
        QCOMPARE(editor().yaml(), yaml);
        editor().redo();
        QCOMPARE(editor().yaml(), QString(after).remove(u'|').remove(u'[').remove(u']').toUtf8());
    }

    void undoCanBelongToTheOwner()
    {
        CodeEditor other(m_theme);
        other.openYaml("a: 1\n");
        QTest::keyClicks(&other, u"x"_s);
        QCOMPARE(other.yaml(), QByteArray("xa: 1\n"));
        other.undo();
        QCOMPARE(other.yaml(), QByteArray("xa: 1\n"));
    }

    void anotherTextHasNothingToUndo()
    {
        editor().openYaml("a: 1\n");
        QTest::keyClicks(m_editor.get(), u"x"_s);
        editor().openYaml("b: 2\n");
        QVERIFY(!editor().document()->isUndoAvailable());
        editor().undo();
        QCOMPARE(editor().yaml(), QByteArray("b: 2\n"));
    }

    void theSameTextChangedKeepsWhereOneIs()
    {
        show();
        QByteArray yaml;
        for (int i = 0; i < 200; ++i)
            yaml += "key" + QByteArray::number(i) + ": 1\n";
        editor().openYaml(yaml);
        putCursor(editor(), 150, 4);
        editor().verticalScrollBar()->setValue(120);
        const QSignalSpy edited(m_editor.get(), &CodeEditor::yamlEdited);
        const QSignalSpy replaced(m_editor.get(), &CodeEditor::textReplaced);
        QByteArray changed = yaml;
        changed.replace("key130: 1", "key130: changed");
        editor().setYaml(changed);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(editor().textCursor().blockNumber(), 149);
        QCOMPARE(editor().textCursor().positionInBlock(), 3);
        QCOMPARE(editor().verticalScrollBar()->value(), 120);
        editor().undo();
        QCOMPARE(editor().yaml(), yaml);
        QCOMPARE(edited.count(), 1); // which is the person's
    }

    void foldsByIndentation()
    {
        show();
        editor().openYaml(Manifest);
        const QSignalSpy edited(m_editor.get(), &CodeEditor::yamlEdited);
        auto *gutter = editor().findChild<CodeGutter *>();
        const auto clickArrow = [&](int line) {
            QTest::mouseClick(gutter, Qt::LeftButton, {}, {gutter->foldLeft() + 4, placeOf(line, 1).y() - gutter->y()});
        };
        clickArrow(9); // headGroupSpec; the empty line in it goes with it
        QCOMPARE(linesInView(editor()).mid(6, 3), (QStringList{u"spec:"_s, u"  # the head"_s, u"  headGroupSpec:"_s}));
        QCOMPARE(linesInView(editor())[9], u"  workerGroupSpecs:"_s);
        clickArrow(14); // a list at the column of its key
        QCOMPARE(linesInView(editor()).last(2), (QStringList{u"  workerGroupSpecs:"_s, QString()}));
        clickArrow(7); // what is folded inside stays folded
        QCOMPARE(linesInView(editor()).last(2), (QStringList{u"spec:"_s, QString()}));
        clickArrow(7);
        QCOMPARE(linesInView(editor()).last(2), (QStringList{u"  workerGroupSpecs:"_s, QString()}));
        editor().unfoldAll();
        QCOMPARE(linesInView(editor()).join(u'\n').toUtf8(), QByteArray(Manifest));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(editor().yaml(), QByteArray(Manifest));
    }

    void foldsByKeys()
    {
        editor().openYaml(Manifest);
        putCursor(editor(), 16, 5); // replicas: 1, in the item above it
        QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!linesInView(editor()).contains("    replicas: 1"_L1));
        QCOMPARE(editor().textCursor().blockNumber(), 14); // its head
        QTest::keyClick(m_editor.get(), Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(linesInView(editor()).contains("    replicas: 1"_L1));
        QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(
            linesInView(editor()),
            (QStringList{u"apiVersion: ray.io/v1"_s, u"kind: RayCluster"_s, u"metadata:"_s, u"spec:"_s, QString()}));
        QVERIFY(editor().textCursor().block().isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(linesInView(editor()).size(), QByteArray(Manifest).count('\n') + 1);
    }

    void whereTheCursorGoesIsUnfolded()
    {
        editor().openYaml(Manifest);
        editor().foldAll();
        editor().goToLine(16);
        QVERIFY(editor().textCursor().block().isVisible());
        QVERIFY(!linesInView(editor()).contains("    team: x"_L1)); // other folds stay
    }

    void anEditDoesNotLoseLinesInAFold()
    {
        editor().openYaml(Manifest);
        putCursor(editor(), 7, 1);
        QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        putCursor(editor(), 7, 6);
        QTest::keyClick(m_editor.get(), Qt::Key_Return); // into the fold: it opens
        QTest::keyClicks(m_editor.get(), u"suspend: true"_s);
        QCOMPARE(linesInView(editor()).size(), QByteArray(Manifest).count('\n') + 2);
        QVERIFY(editor().yaml().contains("spec:\n  suspend: true\n  # the head\n"));

        editor().openYaml(Manifest);
        editor().foldAll();
        putCursor(editor(), 7, 1);
        QTest::keyClick(m_editor.get(), Qt::Key_K, Qt::NoModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_End);
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace); // the colon; its fold is one by the depth alone
        QVERIFY(!linesInView(editor()).contains("  headGroupSpec:"_L1));
        putCursor(editor(), 7, 1);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_editor.get(), Qt::Key_Tab); // as deep as what it hid
        QVERIFY(linesInView(editor()).contains("  headGroupSpec:"_L1));
    }

    void aFoldMovesAsOne()
    {
        editor().openYaml(Manifest);
        for (const int line : {15, 17}) {
            putCursor(editor(), line, 3);
            QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        }
        putCursor(editor(), 15, 3);
        QTest::keyClick(m_editor.get(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY2(editor().yaml().endsWith("  - groupName: cpu\n    replicas: 2\n  - groupName: gpu\n    replicas: 1\n"),
                 editor().yaml().constData());
        QVERIFY(!linesInView(editor()).contains("    replicas: 1"_L1)); // still folded
        QCOMPARE(editor().textCursor().block().text(), u"  - groupName: gpu"_s);
        editor().undo();
        QCOMPARE(editor().yaml(), QByteArray(Manifest));
    }

    void foldsSurviveAnyEdit()
    {
        QRandomGenerator random(seedOr(8));
        show();
        editor().openYaml(Manifest);
        for (int round = 0; round < 400; ++round) {
            const QTextBlock block =
                editor().document()->findBlockByNumber(random.bounded(editor().document()->blockCount()));
            switch (random.bounded(5)) {
            case 0: editor().foldAll(); break;
            case 1: QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier); break;
            case 2: editor().undo(); break;
            default: {
                QTextCursor cursor(block);
                cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(20));
                cursor.insertText(randomText(random));
                editor().setTextCursor(cursor);
            }
            }
            QVERIFY(editor().textCursor().block().isVisible());
            // What is hidden is below a fold that is in view.
            for (QTextBlock line = editor().document()->begin(); line.isValid(); line = line.next()) {
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

    void marksAndWavesMoveWithTheText()
    {
        show();
        editor().openYaml(Manifest);
        editor().setMarks({{4, {.tone = Tone::Bad, .text = u"Why"_s}}});
        editor().setUnderlines({{6, 5, 4, Tone::Bad, u"No such field."_s}});
        putCursor(editor(), 1, 1);
        QTest::keyClicks(m_editor.get(), u"# "_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(editor().marksNow().keys(), QList<int>{5});
        const auto selections = editor().extraSelections();
        QCOMPARE(selections.size(), 2);
        QCOMPARE(selections[1].cursor.selectedText(), u"team"_s);
        QCOMPARE(selections[1].format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QVERIFY(toolTipAt(placeOf(7, 7)).contains("No such field."_L1));
        QVERIFY(toolTipAt({4, placeOf(5, 1).y()}).contains("Why"_L1)); // in the gutter
        QTRY_VERIFY(toolTipAt({editor().width() - 30, placeOf(2, 1).y()}).isEmpty());
    }

    void aMarkIsChosen()
    {
        show();
        editor().openYaml(Manifest);
        const QSignalSpy chosen(m_editor.get(), &CodeEditor::lineChosen);
        auto *gutter = editor().findChild<CodeGutter *>();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, {8, placeOf(3, 1).y() - gutter->y()});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 3);
    }

    void aWaveOfAWholeLineAndOneThatIsTooLong()
    {
        editor().openYaml("  a: 1\nb: 2\n");
        editor().setUnderlines({{1, 0, 0, Tone::Bad, {}},
                                {2, 4, 99, Tone::Warn, {}},
                                {99, 1, 1, Tone::Bad, {}},
                                {3, 0, 0, Tone::Bad, {}}});
        const auto selections = editor().extraSelections();
        QCOMPARE(selections.size(), 3);
        QCOMPARE(selections[2].cursor.selectedText(), u"b: 2"_s); // of the empty line at the end
        QCOMPARE(selections[0].cursor.selectedText(), u"a: 1"_s);
        QCOMPARE(selections[1].cursor.selectedText(), u"2"_s);
    }

    void completesWhileAKeyIsTyped()
    {
        show();
        editor().setSchema(test::rayClusterSchema());
        editor().openYaml("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  \n");
        putCursor(editor(), 4, 3);
        QTest::keyClicks(m_editor.get(), u"he"_s);
        QVERIFY(popup() && popup()->isVisible());
        QCOMPARE(popup()->current()->text, u"headGroupSpec"_s);
        QVERIFY(!popup()->current()->help.isEmpty());
        QTest::keyClicks(m_editor.get(), u"a"_s);
        QVERIFY(popup()->isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QVERIFY2(editor().yaml().contains("\n  headGroupSpec:"), editor().yaml().constData());
        QVERIFY(!editor().yaml().contains("hea\n"));
        editor().undo(); // all that was put in for the list's choice
        QVERIFY(editor().yaml().contains("\n  hea\n"));
    }

    void completesValuesAndEscapes()
    {
        show();
        editor().setSchema(test::rayClusterSchema());
        editor().openYaml("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  mode: \n");
        putCursor(editor(), 4, 9);
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(popup() && popup()->isVisible());
        const QString first = popup()->current()->text;
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        const QString second = popup()->current()->text;
        QVERIFY(first != second);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QVERIFY(editor().yaml().endsWith("mode: \n"));
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QVERIFY2(editor().yaml().endsWith(QByteArray("mode: " + second.toUtf8() + "\n")), editor().yaml().constData());
    }

    void theListGoesWhereTheCursorLeaves()
    {
        show();
        editor().setSchema(test::rayClusterSchema());
        editor().openYaml("spec:\n  \n");
        putCursor(editor(), 2, 3);
        editor().complete();
        QVERIFY(popup() && popup()->isVisible());
        putCursor(editor(), 1, 1);
        QVERIFY(!popup()->isVisible());
        putCursor(editor(), 2, 3);
        editor().complete();
        QTest::keyClicks(m_editor.get(), u":"_s);
        QVERIFY(!popup()->isVisible());
    }

    void eachDocumentHasItsOwnSchema()
    {
        show();
        QList<kube::ObjectKind> asked;
        editor().setSchemaFor([&asked](const kube::ObjectKind &kind) {
            asked.append(kind);
            return kind.kind == "Pod"_L1 ? test::podSchema() : test::rayClusterSchema();
        });
        editor().openYaml("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  \n---\napiVersion: v1\nkind: \"Pod\" # "
                          "one\nspec:\n  \n");
        putCursor(editor(), 9, 3);
        editor().complete();
        QCOMPARE(asked.last(), (kube::ObjectKind{u"v1"_s, u"Pod"_s}));
        QVERIFY(popup()->isVisible());
        const auto *list = popup()->findChild<QListWidget *>();
        QVERIFY(!list->findItems(u"containers"_s, Qt::MatchExactly).isEmpty());
        QVERIFY(list->findItems(u"headGroupSpec"_s, Qt::MatchExactly).isEmpty());
    }

    void hoverSaysWhatAFieldIs()
    {
        show();
        editor().setSchema(test::rayClusterSchema());
        editor().openYaml(
            "apiVersion: ray.io/v1\r\nkind: RayCluster\r\nspec:\r\n  mode: None # 日本\r\n  headGroupSpec: {}\r\n");
        QVERIFY(toolTipAt(placeOf(4, 4)).contains("Default: None"_L1));
        QVERIFY(toolTipAt(placeOf(5, 6)).contains("headGroupSpec: object, required"_L1));
    }

    void readOnlyIsNotTyped()
    {
        show();
        editor().setSchema(test::rayClusterSchema());
        editor().openYaml("spec:\n  \n");
        editor().setReadOnly(true);
        putCursor(editor(), 2, 3);
        editor().complete();
        for (const auto &[key, modifiers] :
             QList<std::pair<Qt::Key, Qt::KeyboardModifier>>{{Qt::Key_Return, Qt::NoModifier},
                                                             {Qt::Key_Tab, Qt::NoModifier},
                                                             {Qt::Key_D, Qt::ControlModifier},
                                                             {Qt::Key_Slash, Qt::ControlModifier},
                                                             {Qt::Key_Up, Qt::AltModifier},
                                                             {Qt::Key_A, Qt::NoModifier}})
            QTest::keyClick(m_editor.get(), key, modifiers);
        QVERIFY(!popup());
        QCOMPARE(editor().yaml(), QByteArray("spec:\n  \n"));
    }

    /// After any edits each line has the colours that it has in the same text opened anew.
    void coloursAreThoseOfTheText()
    {
        QRandomGenerator random(seedOr(9));
        show();
        editor().openYaml(Manifest);
        CodeEditor fresh(m_theme);
        fresh.show();
        for (int round = 0; round < 150; ++round) {
            QTextCursor cursor(
                editor().document()->findBlockByNumber(random.bounded(editor().document()->blockCount())));
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, random.bounded(10)); // by letters
            cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(30));
            cursor.insertText(randomText(random));
            if (random.bounded(4) == 0)
                editor().undo();
            fresh.openYaml(editor().yaml());
            for (const CodeEditor *one : {m_editor.get(), &fresh}) {
                const auto *highlighter = one->document()->findChild<YamlHighlighter *>();
                QTRY_VERIFY(highlighter->isDone());
            }
            QTextBlock other = fresh.document()->begin();
            for (QTextBlock line = editor().document()->begin(); line.isValid();
                 line = line.next(), other = other.next())
                QVERIFY2(line.layout()->formats() == other.layout()->formats(), qPrintable(line.text()));
        }
    }

    void aLongTextIsColouredInPieces()
    {
        show();
        QByteArray yaml;
        for (int i = 0; i < 60000; ++i)
            yaml += "key" + QByteArray::number(i) + ": \"text " + QByteArray::number(i) + "\"\n";
        const QSignalSpy edited(m_editor.get(), &CodeEditor::yamlEdited);
        editor().openYaml(yaml);
        const auto *highlighter = editor().document()->findChild<YamlHighlighter *>();
        QVERIFY(!editor().document()->firstBlock().layout()->formats().isEmpty());
        QVERIFY(!highlighter->isDone());
        putCursor(editor(), 3, 1);
        QTest::keyClicks(m_editor.get(), u"x"_s); // meanwhile
        QTRY_VERIFY(highlighter->isDone());
        QVERIFY(!editor().document()->findBlockByNumber(59999).layout()->formats().isEmpty());
        QCOMPARE(edited.count(), 1); // colours are no edit
    }

    void coloursFollowTheTheme()
    {
        show();
        editor().openYaml("a: 1\n");
        const auto colour = [&] {
            return editor().document()->firstBlock().layout()->formats().constFirst().format.foreground().color();
        };
        const QColor light = colour();
        m_theme.setScheme(Theme::Scheme::Dark);
        QVERIFY(colour() != light);
        QCOMPARE(editor().yaml(), QByteArray("a: 1\n"));
    }
};

QTEST_MAIN(TestCodeEditor)
#include "tst_codeeditor.moc"
