#include <tests/support/windowfixture.h>

#include <ui/widgets/statestack.h>

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
        QVERIFY(!fixture.find(u"newClusterButton"_s)); // nothing to press that cannot work
    }
};

QTEST_MAIN(TestNoKubeRay)
#include "tst_nokuberay.moc"
