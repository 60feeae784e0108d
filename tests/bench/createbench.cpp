#include <tests/bench/benches.h>
#include <tests/bench/benchwindow.h>
#include <tests/bench/measure.h>

#include <ui/widgets/banner.h>
#include <ui/wizard/wizard.h>
#include <ui/wizard/wizardsteps.h>

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

constexpr int Runs = 10;
constexpr double Bar = 250;

bool hasRow(tables::ClusterSession &session, const QString &name)
{
    return std::ranges::contains(session.clusters().rows(), name, &ray::RayClusterRow::name);
}

} // namespace

bool benchCreate()
{
    BenchWindow bench;
    tables::ClusterSession &session = bench.connect();
    waitFor("the list of clusters", [&] { return session.clustersStatus().synced; });
    QList<double> times;
    for (int i = 0; i < Runs; ++i) {
        const QString name = u"created-%1"_s.arg(i);
        bench.window().startNewCluster();
        auto *wizard = bench.window().findChild<ui::Wizard *>();
        (void)wizard->draft().setString(u"metadata.name", name);
        (void)wizard->draft().setString(u"metadata.namespace", u"kuberay-system"_s);
        wizard->goTo(ui::wizardstep::review);
        waitFor("the dry run",
                [&] { return wizard->page(ui::wizardstep::review)->state() == ui::WizardPage::State::Done; });
        QElapsedTimer timer;
        timer.start();
        bench.window().findChild<QAbstractButton *>(u"nextButton"_s)->click();
        waitFor("the new row", [&] { return hasRow(session, name); });
        emit wizard->closed();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    run(u"kubectl"_s, {u"delete"_s, u"raycluster"_s, u"--all"_s, u"-n"_s, u"kuberay-system"_s, u"--wait=false"_s});
    return print({.name = u"first-light/create-to-row"_s, .value = percentile(times, 0.9), .bar = Bar});
}

} // namespace raydeck::bench
