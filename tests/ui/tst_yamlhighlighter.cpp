#include <ui/widgets/yamlhighlighter.h>

#include <tests/support/editorfixture.h>

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using namespace raydeck::test;

/// Colours of a text that is edited, and of one that is too long to be coloured at once.
class TestYamlHighlighter : public QObject {
    Q_OBJECT
    std::unique_ptr<EditorFixture> m_fixture;

private slots:
    void init() { m_fixture = std::make_unique<EditorFixture>(); }

    /// After any edits each line has the colours that it has in the same text opened anew.
    void coloursAreThoseOfTheText()
    {
        QRandomGenerator random(seedOr(9));
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml(Manifest);
        CodeEditor fresh(m_fixture->theme());
        fresh.show();
        for (int round = 0; round < 150; ++round) {
            QTextCursor cursor(m_fixture->editor().document()->findBlockByNumber(
                random.bounded(m_fixture->editor().document()->blockCount())));
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, random.bounded(10)); // by letters
            cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(30));
            cursor.insertText(randomYaml(random));
            if (random.bounded(4) == 0)
                m_fixture->editor().undo();
            fresh.openYaml(m_fixture->editor().yaml());
            for (const CodeEditor *one : {&m_fixture->editor(), &fresh}) {
                const auto *highlighter = one->document()->findChild<YamlHighlighter *>();
                QTRY_VERIFY(highlighter->isDone());
            }
            QTextBlock other = fresh.document()->begin();
            for (QTextBlock line = m_fixture->editor().document()->begin(); line.isValid();
                 line = line.next(), other = other.next())
                QVERIFY2(line.layout()->formats() == other.layout()->formats(), qPrintable(line.text()));
        }
    }

    void aLongTextIsColouredInPieces()
    {
        QVERIFY(m_fixture->show());
        QByteArray yaml;
        for (int i = 0; i < 60000; ++i)
            yaml += "key" + QByteArray::number(i) + ": \"text " + QByteArray::number(i) + "\"\n";
        const QSignalSpy edited(&m_fixture->editor(), &CodeEditor::yamlEdited);
        m_fixture->editor().openYaml(yaml);
        const auto *highlighter = m_fixture->editor().document()->findChild<YamlHighlighter *>();
        QVERIFY(!m_fixture->editor().document()->firstBlock().layout()->formats().isEmpty());
        QVERIFY(!highlighter->isDone());
        m_fixture->putCursor(3, 1);
        QTest::keyClicks(&m_fixture->editor(), u"x"_s); // meanwhile
        QTRY_VERIFY(highlighter->isDone());
        QVERIFY(!m_fixture->editor().document()->findBlockByNumber(59999).layout()->formats().isEmpty());
        QCOMPARE(edited.count(), 1); // colours are no edit
    }

    /// What an input method shows before it is in the text has its own look, beside the colours of the line.
    void aTextThatIsComposed()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml("key: \"x\"\n");
        m_fixture->putCursor(1, 7);
        QTextCharFormat look;
        look.setUnderlineStyle(QTextCharFormat::DotLine);
        QInputMethodEvent composing(u"日本"_s, {{QInputMethodEvent::TextFormat, 0, 2, look}});
        QCoreApplication::sendEvent(&m_fixture->editor(), &composing);
        const auto formatAt = [this](int column) {
            QTextCharFormat all;
            for (const auto &range : m_fixture->editor().document()->firstBlock().layout()->formats()) {
                if (range.start <= column && column < range.start + range.length)
                    all.merge(range.format);
            }
            return all;
        };
        const QColor key = m_fixture->theme().color(ColorRole::SynKey);
        const QColor string = m_fixture->theme().color(ColorRole::SynStr);
        QCOMPARE(formatAt(0).foreground().color(), key);
        QCOMPARE(formatAt(6).underlineStyle(), QTextCharFormat::DotLine);
        QCOMPARE(formatAt(9).foreground().color(), string); // the quote behind it
        QInputMethodEvent done;
        done.setCommitString(u"日本"_s);
        QCoreApplication::sendEvent(&m_fixture->editor(), &done);
        QCOMPARE(m_fixture->editor().yaml(), u"key: \"日本x\"\n"_s.toUtf8());
        QCOMPARE(formatAt(6).underlineStyle(), QTextCharFormat::NoUnderline);
        QCOMPARE(formatAt(6).foreground().color(), string);
    }

    void coloursFollowTheTheme()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().openYaml("a: 1\n");
        const auto colour = [&] {
            return m_fixture->editor()
                .document()
                ->firstBlock()
                .layout()
                ->formats()
                .constFirst()
                .format.foreground()
                .color();
        };
        const QColor light = colour();
        m_fixture->theme().setScheme(Theme::Scheme::Dark);
        QVERIFY(colour() != light);
        QCOMPARE(m_fixture->editor().yaml(), QByteArray("a: 1\n"));
    }
};

QTEST_MAIN(TestYamlHighlighter)
#include "tst_yamlhighlighter.moc"
