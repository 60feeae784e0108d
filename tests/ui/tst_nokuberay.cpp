#include <tests/support/windowfixture.h>

#include <ui/widgets/statestack.h>
#include <ui/wizard/wizard.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using raydeck::tables::ContextStatus;

/// A cluster without KubeRay's resource definitions, in the real window. Run inside a sandbox instance without operator.
class TestNoKubeRay : public QObject {
    Q_OBJECT
private slots:
    void saysThatKubeRayIsMissing()
    {
        raydeck::test::WindowFixture fixture;
        auto &window = fixture.window();
        const QString context = window.contexts().index(0).data().toString();
        QTRY_COMPARE_WITH_TIMEOUT(window.contexts().statusOf(context).state, ContextStatus::State::NoKubeRay, 15s);
        auto *stack = window.findChild<raydeck::ui::StateStack *>(u"clusterStates"_s);
        QTRY_COMPARE(stack->state().title, u"KubeRay is not installed here"_s);
        fixture.click(u"newClusterButton"_s); // the way out of it
        auto *wizard = fixture.find<raydeck::ui::Wizard>(u"wizard"_s);
        QVERIFY(wizard);
        QVERIFY(!fixture.find(u"sidebar"_s)); // the steps are in its place
        wizard->cancel();
        QTRY_VERIFY(fixture.find(u"sidebar"_s));
    }
};

QTEST_MAIN(TestNoKubeRay)
#include "tst_nokuberay.moc"
