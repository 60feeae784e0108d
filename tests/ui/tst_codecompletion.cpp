#include <ui/editor/completionpopup.h>

#include <tests/support/editorfixture.h>
#include <tests/support/schemas.h>

#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using namespace raydeck::test;

/// What can be typed, and what is said about what is there.
class TestCodeCompletion : public QObject {
    Q_OBJECT
    std::unique_ptr<EditorFixture> m_fixture;
    CompletionPopup *popup() { return m_fixture->editor().findChild<CompletionPopup *>(); }

private slots:
    void init() { m_fixture = std::make_unique<EditorFixture>(); }

    void completesWhileAKeyIsTyped()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().setSchema(test::rayClusterSchema());
        m_fixture->editor().openYaml("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  \n");
        m_fixture->putCursor(4, 3);
        QTest::keyClicks(&m_fixture->editor(), u"he"_s);
        QVERIFY(popup() && popup()->isVisible());
        QCOMPARE(popup()->current()->text, u"headGroupSpec"_s);
        QVERIFY(!popup()->current()->help.isEmpty());
        QTest::keyClicks(&m_fixture->editor(), u"a"_s);
        QVERIFY(popup()->isVisible());
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Tab);
        QVERIFY2(m_fixture->editor().yaml().contains("\n  headGroupSpec:"), m_fixture->editor().yaml().constData());
        QVERIFY(!m_fixture->editor().yaml().contains("hea\n"));
        m_fixture->editor().undo(); // all that was put in for the list's choice
        QVERIFY(m_fixture->editor().yaml().contains("\n  hea\n"));
    }

    void completesValuesAndEscapes()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().setSchema(test::rayClusterSchema());
        m_fixture->editor().openYaml("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  mode: \n");
        m_fixture->putCursor(4, 9);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(popup() && popup()->isVisible());
        const QString first = popup()->current()->text;
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Down);
        const QString second = popup()->current()->text;
        QVERIFY(first != second);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QVERIFY(m_fixture->editor().yaml().endsWith("mode: \n"));
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Space, Qt::ControlModifier);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Down);
        QTest::keyClick(&m_fixture->editor(), Qt::Key_Return);
        QVERIFY2(m_fixture->editor().yaml().endsWith(QByteArray("mode: " + second.toUtf8() + "\n")),
                 m_fixture->editor().yaml().constData());
    }

    void theListGoesWhereTheCursorLeaves()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().setSchema(test::rayClusterSchema());
        m_fixture->editor().openYaml("spec:\n  \n");
        m_fixture->putCursor(2, 3);
        m_fixture->editor().complete();
        QVERIFY(popup() && popup()->isVisible());
        m_fixture->putCursor(1, 1);
        QVERIFY(!popup()->isVisible());
        m_fixture->putCursor(2, 3);
        m_fixture->editor().complete();
        QTest::keyClicks(&m_fixture->editor(), u":"_s);
        QVERIFY(!popup()->isVisible());
    }

    void eachDocumentHasItsOwnSchema()
    {
        QVERIFY(m_fixture->show());
        QList<kube::ObjectKind> asked;
        m_fixture->editor().setSchemaFor([&asked](const kube::ObjectKind &kind) {
            asked.append(kind);
            return kind.kind == "Pod"_L1 ? test::podSchema() : test::rayClusterSchema();
        });
        m_fixture->editor().openYaml(
            "apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  \n---\napiVersion: v1\nkind: \"Pod\" # "
            "one\nspec:\n  \n");
        m_fixture->putCursor(9, 3);
        m_fixture->editor().complete();
        QCOMPARE(asked.last(), (kube::ObjectKind{u"v1"_s, u"Pod"_s}));
        QVERIFY(popup()->isVisible());
        const auto *list = popup()->findChild<QListWidget *>();
        QVERIFY(!list->findItems(u"containers"_s, Qt::MatchExactly).isEmpty());
        QVERIFY(list->findItems(u"headGroupSpec"_s, Qt::MatchExactly).isEmpty());
    }

    void hoverSaysWhatAFieldIs()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().setSchema(test::rayClusterSchema());
        m_fixture->editor().openYaml(
            "apiVersion: ray.io/v1\r\nkind: RayCluster\r\nspec:\r\n  mode: None # 日本\r\n  headGroupSpec: {}\r\n");
        QVERIFY(m_fixture->toolTipAt(m_fixture->placeOf(4, 4)).contains("Default: None"_L1));
        QVERIFY(m_fixture->toolTipAt(m_fixture->placeOf(5, 6)).contains("headGroupSpec: object, required"_L1));
    }

    void readOnlyIsNotTyped()
    {
        QVERIFY(m_fixture->show());
        m_fixture->editor().setSchema(test::rayClusterSchema());
        m_fixture->editor().openYaml("spec:\n  \n");
        m_fixture->editor().setReadOnly(true);
        m_fixture->putCursor(2, 3);
        m_fixture->editor().complete();
        for (const auto &[key, modifiers] :
             QList<std::pair<Qt::Key, Qt::KeyboardModifier>>{{Qt::Key_Return, Qt::NoModifier},
                                                             {Qt::Key_Tab, Qt::NoModifier},
                                                             {Qt::Key_D, Qt::ControlModifier},
                                                             {Qt::Key_Slash, Qt::ControlModifier},
                                                             {Qt::Key_Up, Qt::AltModifier},
                                                             {Qt::Key_A, Qt::NoModifier}})
            QTest::keyClick(&m_fixture->editor(), key, modifiers);
        QVERIFY(!popup());
        QCOMPARE(m_fixture->editor().yaml(), QByteArray("spec:\n  \n"));
    }
};

QTEST_MAIN(TestCodeCompletion)
#include "tst_codecompletion.moc"
