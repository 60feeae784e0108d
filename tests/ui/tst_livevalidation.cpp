#include <ui/editor/livevalidation.h>

#include <tests/support/schemas.h>

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

using Answer = LiveValidation::Answer;

namespace {

CodeEditor::Schema knownSchemas(const kube::ObjectKind &kind)
{
    if (kind.kind == "RayCluster"_L1)
        return test::rayClusterSchema();
    return kind.kind == "Pod"_L1 ? test::podSchema() : nullptr;
}

QStringList placesOf(const Answer &answer)
{
    QStringList places;
    for (const LiveValidation::Problem &problem : answer.problems)
        places.append(u"%1:%2+%3"_s.arg(problem.line).arg(problem.column).arg(problem.length));
    return places;
}

const QByteArray Good = "apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  headGroupSpec:\n    template: {}\n";

} // namespace

class TestLiveValidation : public QObject {
    Q_OBJECT
    Theme m_theme;

private slots:
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("isYaml");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QString>("words"); // in the first one
        const auto row = [](const char *name, const QByteArray &yaml, bool isYaml, const QStringList &places,
                            const QString &words = {}) { QTest::newRow(name) << yaml << isYaml << places << words; };
        row("nothing", Good, true, {});
        row("an empty text", "", true, {});
        row("an unknown field", Good + "  rayVersoin: x\n", true, {u"6:3+10"_s}, u"rayVersoin"_s);
        row("at a field behind others that take two bytes",
            Good + QString(u"  rayVersion: 日本 \n  日本: 1\n").toUtf8(), true, {u"7:3+2"_s}, u"日本"_s);
        row("no YAML", "a: 1\nb: [1\nc: 2\n", false, {u"3:0+0"_s});
        row("a tab", "a:\n\tb: 1\n", false, {u"2:0+0"_s});
        row("no text", QByteArray("a: 1\nb: \xff\n"), false, {u"2:0+0"_s}, u"UTF-8"_s);
        row("NUL", QByteArray("a: 1\nb: x\0\n", 11), false, {u"1:0+0"_s}, u"UTF-8"_s);
        row("in the second document", Good + "---\n# comment\napiVersion: v1\nkind: Pod\nspec:\n  x: 1\n", true,
            {u"10:1+4"_s, u"11:3+1"_s}, u"containers"_s);
        row("in the first one, and the second is none", Good + "  x: 1\n---\n- [\n", false, {u"6:3+1"_s, u"9:0+0"_s},
            u"\"x\""_s);
        row("documents of CRLF",
            QByteArray(Good + "  x: 1\n---\nkind: Pod\napiVersion: v1\nspec: 1\n").replace("\n", "\r\n"), true,
            {u"6:3+1"_s, u"10:7+1"_s}, u"\"x\""_s);
        row("a directive before its document", "%YAML 1.1\n---\n" + Good + "  x: 1\n", true, {u"8:3+1"_s}, u"\"x\""_s);
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const bool, isYaml);
        QFETCH(const QStringList, places);
        QFETCH(const QString, words);
        LiveValidation validation(knownSchemas);
        const quint64 revision = validation.setText(yaml);
        QTRY_VERIFY(validation.isUpToDate());
        const Answer &answer = validation.answer();
        QCOMPARE(answer.revision, revision);
        QCOMPARE(answer.isYaml, isYaml);
        QCOMPARE(placesOf(answer), places);
        if (!places.isEmpty())
            QVERIFY2(answer.problems.constFirst().text.contains(words), qPrintable(answer.problems.constFirst().text));
    }

    void tellsTheNewestOnly()
    {
        LiveValidation validation(knownSchemas);
        const QSignalSpy answered(&validation, &LiveValidation::answered);
        QByteArray large;
        for (int i = 0; i < 8000; ++i)
            large += "key" + QByteArray::number(i) + ": [1, 2]\n";
        validation.setText(large);
        QTest::qWait(200); // it is being read now
        validation.setText("a: [\n");
        validation.setText(Good);
        QTRY_VERIFY(validation.isUpToDate());
        QCOMPARE(answered.count(), 1);
        QVERIFY(validation.answer().isYaml);
        QCOMPARE(validation.answer().kinds, (QList<kube::ObjectKind>{{u"ray.io/v1"_s, u"RayCluster"_s}}));
    }

    void aSchemaMayComeLater()
    {
        bool isThere = false;
        LiveValidation validation([&](const kube::ObjectKind &kind) { return isThere ? knownSchemas(kind) : nullptr; });
        validation.setText(Good + "  x: 1\n");
        QTRY_VERIFY(validation.isUpToDate());
        QVERIFY(validation.answer().problems.isEmpty());
        QCOMPARE(validation.answer().unknown, (QList<kube::ObjectKind>{{u"ray.io/v1"_s, u"RayCluster"_s}}));
        isThere = true;
        validation.schemasChanged();
        QVERIFY(!validation.isUpToDate());
        QTRY_VERIFY(validation.isUpToDate());
        QCOMPARE(validation.answer().problems.size(), 1);
        QVERIFY(validation.answer().unknown.isEmpty());
    }

    void underlinesWhileOneTypes()
    {
        CodeEditor editor(m_theme, CodeEditor::Undo::OfText);
        editor.show();
        editor.openYaml(Good);
        LiveValidation validation(knownSchemas);
        validation.follow(&editor);
        QTRY_VERIFY(validation.isUpToDate());
        QVERIFY(editor.extraSelections().isEmpty());
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, u"  suspendd: true"_s);
        QVERIFY(!validation.isUpToDate());
        QTRY_VERIFY(validation.isUpToDate());
        QCOMPARE(editor.extraSelections().size(), 1);
        QCOMPARE(editor.extraSelections()[0].cursor.selectedText(), u"suspendd"_s);
        editor.moveCursor(QTextCursor::Start);
        QTest::keyClick(&editor, Qt::Key_Return); // it moves at once
        QCOMPARE(editor.extraSelections()[0].cursor.selectedText(), u"suspendd"_s);
        editor.setYaml(Good); // not by the person, and yet another text
        QTRY_VERIFY(validation.isUpToDate());
        QVERIFY(editor.extraSelections().isEmpty());
    }

    void goesWhileItWorks()
    {
        QByteArray large;
        for (int i = 0; i < 8000; ++i)
            large += "key" + QByteArray::number(i) + ": [1, 2]\n";
        auto editor = std::make_unique<CodeEditor>(m_theme);
        auto validation = std::make_unique<LiveValidation>(knownSchemas);
        editor->openYaml(large);
        validation->follow(editor.get());
        QTest::qWait(200); // it is being read now
        editor.reset();
        validation->schemasChanged();
        QTest::qWait(200);
        validation.reset();
    }
};

QTEST_MAIN(TestLiveValidation)
#include "tst_livevalidation.moc"
