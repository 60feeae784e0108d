#include <tests/support/windowfixture.h>

#include <models/tables/clustersession.h>
#include <ui/widgets/statestack.h>

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using raydeck::tables::ContextStatus;

namespace {

// No raw string: moc stumbles over them.
constexpr auto missingProgram = "apiVersion: v1\n"
                                "kind: Config\n"
                                "clusters:\n"
                                "- name: missing\n"
                                "  cluster: {server: \"https://127.0.0.1:6443\"}\n"
                                "users:\n"
                                "- name: missing\n"
                                "  user:\n"
                                "    exec: {apiVersion: client.authentication.k8s.io/v1, command: "
                                "raydeck-no-such-program, interactiveMode: Never}\n"
                                "contexts:\n"
                                "- name: missing\n"
                                "  context: {cluster: missing, user: missing}\n";

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

/// What goes wrong on the way into a cluster, in the real window and on the real API server: each case has a page that
/// says so, and the next context works. Run inside a sandbox instance.
class TestBadAccess : public QObject {
    Q_OBJECT

    QString m_adminFile = qEnvironmentVariable("KUBECONFIG");
    QTemporaryDir m_folder;

    [[nodiscard]] QString sandboxFile(const QString &name) const
    {
        return QFileInfo(m_adminFile).dir().filePath(u"kubeconfigs/%1.yaml"_s.arg(name));
    }
    [[nodiscard]] static raydeck::ui::PageState stateOf(raydeck::test::WindowFixture &fixture, const QString &stack)
    {
        return fixture.window().findChild<raydeck::ui::StateStack *>(stack)->state();
    }

private slots:
    void initTestCase();
    void saysWhy_data();
    void saysWhy();
    void saysThatAContextIsUnknown();
    void runsASignInProgramOnlyAfterConsent();
    void viewerFindsTheNamespaceThatIsAllowed();
    void startsWithoutAKubeconfig_data();
    void startsWithoutAKubeconfig();
};

void TestBadAccess::initTestCase()
{
    QVERIFY2(QFileInfo::exists(sandboxFile(u"token"_s)), "run it by ctest: it needs a sandbox instance");
    QVERIFY(write(m_folder.filePath(u"missing.yaml"_s), missingProgram));
}

void TestBadAccess::saysWhy_data()
{
    using enum ContextStatus::State;
    QTest::addColumn<QString>("context");
    QTest::addColumn<ContextStatus::State>("state");
    QTest::newRow("401: a token that the server does not know") << u"badtoken"_s << NeedsSignIn;
    QTest::newRow("403: no rights at all") << u"nobody"_s << Denied;
    QTest::newRow("a certificate that has expired") << u"expired"_s << NeedsSignIn;
    QTest::newRow("a server that another authority vouches for") << u"wrongca"_s << Untrusted;
    QTest::newRow("nobody listens") << u"unreachable"_s << Reconnecting;
    QTest::newRow("a sign-in program that asks for consent") << u"exec"_s << ConsentNeeded;
}

void TestBadAccess::saysWhy()
{
    QFETCH(const QString, context);
    QFETCH(const ContextStatus::State, state);
    qputenv("KUBECONFIG", (sandboxFile(context) + u':' + sandboxFile(u"token"_s)).toUtf8());
    raydeck::test::WindowFixture fixture({.context = context});
    auto &window = fixture.window();
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(context).state, state, 15s);
    const auto page = stateOf(fixture, u"clusterStates"_s);
    QVERIFY(page.kind == raydeck::ui::PageState::Kind::Broken || page.kind == raydeck::ui::PageState::Kind::Denied);
    QVERIFY(!page.title.isEmpty() && !page.text.isEmpty());
    QVERIFY2(!page.actions.isEmpty() || !page.steps.isEmpty(), "no next step");
    QVERIFY(!page.details.isEmpty());
    window.chooseContext(u"token"_s); // the program stays usable
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"token"_s).state, ContextStatus::State::Live, 15s);
}

void TestBadAccess::saysThatAContextIsUnknown()
{
    qputenv("KUBECONFIG", sandboxFile(u"token"_s).toUtf8());
    raydeck::test::WindowFixture fixture({.context = u"nowhere"_s});
    QCOMPARE(fixture.window().contexts().statusOf(u"nowhere"_s).state, ContextStatus::State::Broken);
    const auto page = stateOf(fixture, u"clusterStates"_s);
    QVERIFY2(page.text.contains(u"nowhere"_s), qPrintable(page.text));
    QVERIFY(!page.actions.isEmpty());
    fixture.window().chooseContext(u"token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window().contexts().statusOf(u"token"_s).state, ContextStatus::State::Live, 15s);
}

void TestBadAccess::runsASignInProgramOnlyAfterConsent()
{
    qputenv("KUBECONFIG", (sandboxFile(u"exec"_s) + u':' + m_folder.filePath(u"missing.yaml"_s)).toUtf8());
    raydeck::test::WindowFixture fixture({.context = u"exec"_s});
    auto &window = fixture.window();
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"exec"_s).state, ContextStatus::State::ConsentNeeded, 15s);
    QAbstractButton *allow = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Allow and connect")
                allow = button;
        }
        return allow != nullptr;
    }());
    QTest::mouseClick(allow, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"exec"_s).state, ContextStatus::State::Live, 15s);

    window.chooseContext(u"missing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"missing"_s).state, ContextStatus::State::ConsentNeeded, 15s);
    allow = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Allow and connect")
                allow = button;
        }
        return allow != nullptr;
    }());
    QTest::mouseClick(allow, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"missing"_s).state, ContextStatus::State::PluginMissing, 15s);
    QCOMPARE(stateOf(fixture, u"clusterStates"_s).title, u"Sign-in program not found"_s);
}

void TestBadAccess::viewerFindsTheNamespaceThatIsAllowed()
{
    qputenv("KUBECONFIG", sandboxFile(u"viewer"_s).toUtf8());
    raydeck::test::WindowFixture fixture({.context = u"viewer"_s});
    auto &window = fixture.window();
    QVERIFY(window.session());
    window.session()->setNamespace({});
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"viewer"_s).state, ContextStatus::State::Denied, 15s);
    window.session()->setNamespace(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(u"viewer"_s).state, ContextStatus::State::Live, 15s);
}

void TestBadAccess::startsWithoutAKubeconfig_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << QByteArray() << QString();
    QTest::newRow("an empty file") << QByteArray("\n") << QString();
    QTest::newRow("broken YAML, with file, line and column")
        << QByteArray("apiVersion: v1\nclusters: [unclosed\nusers: ]\n") << u"config:3:"_s;
}

void TestBadAccess::startsWithoutAKubeconfig()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, said);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config"_s);
    if (!text.isEmpty())
        QVERIFY(write(file, text));
    qputenv("KUBECONFIG", file.toUtf8());
    raydeck::test::WindowFixture fixture;
    auto *pages = fixture.window().findChild<QStackedWidget *>(u"pages"_s);
    QCOMPARE(pages->currentWidget()->objectName(), u"firstStartPage"_s);
    if (said.isEmpty())
        QVERIFY(fixture.find(u"openFileButton"_s));
    else
        QTRY_VERIFY2(pages->currentWidget()->findChild<raydeck::ui::StateStack *>()->state().text.contains(said),
                     qPrintable(pages->currentWidget()->findChild<raydeck::ui::StateStack *>()->state().text));
    // The file is mended by somebody else: the window notices.
    QFile mended(sandboxFile(u"token"_s));
    QVERIFY(mended.open(QIODevice::ReadOnly) && write(file, mended.readAll()));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window().contexts().statusOf(u"token"_s).state, ContextStatus::State::Live, 15s);
}

QTEST_MAIN(TestBadAccess)
#include "tst_badaccess.moc"
