#include <ui/clusters/scaledialog.h>

#include <ui/theme/theme.h>
#include <ui/widgets/banner.h>

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;

namespace {

ray::RayClusterRow cluster(const QList<ray::GroupRow> &groups)
{
    return {.uid = kube::Uid(), .name = u"llm"_s, .namespaceName = u"team"_s, .groups = groups};
}

ray::GroupRow group(const QString &name, int replicas, int min, int max, qint64 gpus = 0)
{
    return {.name = name, .replicas = replicas, .minReplicas = min, .maxReplicas = max, .gpus = gpus};
}

} // namespace

class TestScaleDialog : public QObject {
    Q_OBJECT
    Theme m_theme;
    QHash<QString, qint64> m_pods;
    QPointer<ScaleDialog> m_dialog;

    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QSpinBox *number(const QString &name) const { return find<QSpinBox>(name); }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    QPushButton *button() const { return find<QPushButton>(u"scaleButton"_s); }
    void open(const ray::RayClusterRow &row)
    {
        m_dialog = new ScaleDialog(
            m_theme, row, [this](const QString &name) { return m_pods.value(name); }, ray::Release{1, 6, 1}, nullptr);
        m_dialog->open();
    }

private slots:
    void initTestCase() { m_theme.apply(); }
    void init() { m_pods = {{u"gpu"_s, 2}, {u"prep"_s, 3}}; }
    void cleanup() { delete m_dialog; }

    void startsWithWhatIs()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8)}));
        QCOMPARE(m_dialog->target(), (ray::ScaleTarget{2, 0, 8}));
        QVERIFY(!find(u"scaleGroupField"_s)->isVisible()); // one group: nothing to choose
        QCOMPARE(text(u"scaleNow"_s), u"Worker group \"gpu\" has 2 pods now."_s);
        QCOMPARE(text(u"scaleEffect"_s), u"No pod is created or deleted: 2 are there"_s);
        QVERIFY(!button()->isEnabled());
        QVERIFY(!button()->toolTip().isEmpty());
    }

    void saysTheEffectBeforeItIsApplied_data()
    {
        QTest::addColumn<ray::RayClusterRow>("row");
        QTest::addColumn<int>("replicas");
        QTest::addColumn<QString>("effect");
        QTest::addColumn<QString>("button");
        const ray::RayClusterRow plain = cluster({group(u"gpu"_s, 2, 0, 8)});
        ray::RayClusterRow autoscaled = plain;
        autoscaled.autoscaling = true;
        ray::RayClusterRow suspended = plain;
        suspended.suspend = true;
        QTest::newRow("more") << plain << 5 << u"Creates 3 pods"_s << u"Scale to 5 workers"_s;
        QTest::newRow("none") << plain << 0 << u"Deletes 2 pods"_s << u"Scale to 0 workers"_s;
        QTest::newRow("less, autoscaled")
            << autoscaled << 0 << u"The autoscaler decides about removing 2 workers"_s << u"Scale to 0 workers"_s;
        QTest::newRow("suspended") << suspended << 5 << u"Nothing happens until the cluster is resumed"_s
                                   << u"Scale to 5 workers"_s;
    }
    void saysTheEffectBeforeItIsApplied()
    {
        QFETCH(const ray::RayClusterRow, row);
        QFETCH(const int, replicas);
        open(row);
        number(u"scaleReplicasField"_s)->setValue(replicas);
        QTEST(text(u"scaleEffect"_s), "effect");
        QTEST(button()->text(), "button");
        QVERIFY(button()->isEnabled());
    }

    void followsEachKey()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 20, 2)}));
        auto *field = number(u"scaleReplicasField"_s);
        field->selectAll();
        QTest::keyClicks(field, u"0"_s);
        QCOMPARE(text(u"scaleEffect"_s), u"Deletes 2 pods"_s);
        field->selectAll();
        QTest::keyClicks(field, u"12"_s);
        QCOMPARE(text(u"scaleEffect"_s), u"Creates 10 pods"_s);
        QVERIFY(text(u"scaleMore"_s).contains("20 GPUs"_L1));
    }

    void refusesWhatDoesNotFit()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8)}));
        QSignalSpy requested(m_dialog, &ScaleDialog::scaleRequested);
        number(u"scaleReplicasField"_s)->setValue(9);
        QVERIFY(number(u"scaleReplicasField"_s)->property("invalid").toBool());
        QCOMPARE(number(u"scaleReplicasField"_s)->accessibleDescription(), u"9 is more than the upper limit of 8."_s);
        button()->click();
        QCOMPARE(requested.count(), 0);
        number(u"scaleMaxField"_s)->setValue(9);
        QVERIFY(!number(u"scaleReplicasField"_s)->property("invalid").toBool());
        button()->click();
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0], u"gpu"_s);
        QCOMPARE(requested[0][1].value<ray::ScaleTarget>(), (ray::ScaleTarget{9, 0, 9}));
        button()->click(); // it is being asked for already
        QCOMPARE(requested.count(), 1);
    }

    void limitsAloneAreNamed()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8)}));
        number(u"scaleMaxField"_s)->setValue(4);
        QCOMPARE(button()->text(), u"Set the limits"_s);
    }

    void choosesAGroup()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8), group(u"prep"_s, 1, 1, 4)}));
        QVERIFY(find(u"scaleGroupField"_s)->isVisible());
        number(u"scaleReplicasField"_s)->setValue(5);
        m_dialog->setGroupName(u"prep"_s);
        QCOMPARE(m_dialog->groupName(), u"prep"_s);
        QCOMPARE(m_dialog->target(), (ray::ScaleTarget{1, 1, 4}));
        QCOMPARE(text(u"scaleNow"_s), u"Worker group \"prep\" has 3 pods now."_s);
    }

    void followsTheServerWhereNothingWasTyped()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8)}));
        number(u"scaleReplicasField"_s)->setValue(5);
        m_dialog->setCluster(cluster({group(u"gpu"_s, 3, 1, 10)}));
        QCOMPARE(m_dialog->target(), (ray::ScaleTarget{5, 1, 10}));
        m_pods[u"gpu"_s] = 3;
        m_dialog->refresh();
        QCOMPARE(text(u"scaleEffect"_s), u"Creates 2 pods"_s);
    }

    void aGroupThatGoesIsSaid()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8), group(u"prep"_s, 1, 1, 4)}));
        number(u"scaleReplicasField"_s)->setValue(5);
        m_dialog->setCluster(cluster({group(u"prep"_s, 1, 1, 4)}));
        QVERIFY(text(u"scaleEffect"_s).contains("gpu"_L1));
        QVERIFY(!button()->isEnabled());
    }

    void anErrorLosesNothing()
    {
        open(cluster({group(u"gpu"_s, 2, 0, 8)}));
        number(u"scaleReplicasField"_s)->setValue(5);
        button()->click();
        QVERIFY(!button()->isEnabled());
        m_dialog->showError({.kind = Error::Kind::Forbidden, .httpStatus = 403, .message = u"no"_s});
        QVERIFY(button()->isEnabled());
        QVERIFY(find<Banner>(u"banner"_s)->isVisible());
        QCOMPARE(m_dialog->target().replicas, 5);
        number(u"scaleReplicasField"_s)->setValue(6);
        QVERIFY(!find<Banner>(u"banner"_s)->isVisible());
    }
};

QTEST_MAIN(TestScaleDialog)
#include "tst_scaledialog.moc"
