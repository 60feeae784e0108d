#include <tests/bench/benches.h>
#include <tests/bench/benchwindow.h>
#include <tests/bench/measure.h>

#include <ui/wizard/wizard.h>
#include <ui/wizard/wizardsteps.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QHash>
#include <QSpinBox>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::bench {

namespace {

constexpr int Nodes = 1000;
constexpr int Pods = 2000;
constexpr int Runs = 5;
constexpr auto Reading = 600ms;
constexpr double OpenBar = 300;
constexpr double PageBar = 50;
constexpr double AnswerBar = 100; // what still feels at once

/// Notes whether something of a widget was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) : m_widget(widget) { qApp->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        painted = painted
            || (event->type() == QEvent::Paint && widget && (widget == m_widget || m_widget->isAncestorOf(widget)));
        return false;
    }

private:
    QWidget *m_widget;
};

/// From the call until what it gives was painted.
Milliseconds untilPainted(const std::function<QWidget *()> &show)
{
    QElapsedTimer timer;
    timer.start();
    QWidget *widget = show();
    PaintWatch watch(widget);
    while (!watch.painted) // the turn that paints is over when it is noted
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return double(timer.nsecsElapsed()) / 1e6;
}

ui::Wizard *wizardOf(BenchWindow &bench)
{
    return bench.window().findChild<ui::Wizard *>();
}

void close(BenchWindow &bench)
{
    wizardOf(bench)->cancel(); // nothing was typed that it could ask about
    waitFor("the wizard's end", [&bench] { return !wizardOf(bench); });
}

/// From a step of the spin box to the answer about it.
Milliseconds answerTime(BenchWindow &bench)
{
    ui::Wizard &wizard = *wizardOf(bench);
    wizard.goTo(ui::wizardstep::workers);
    auto *replicas = wizard.page(ui::wizardstep::workers)->findChild<QSpinBox *>(u"replicasField"_s);
    auto *sentence = wizard.findChild<QWidget *>(u"fitBanner"_s);
    if (!replicas || !sentence)
        qFatal("the workers page has no replicas or no answer");
    waitFor("the first answer", [sentence] { return sentence->isVisible(); });
    return untilPainted([&] {
        replicas->stepUp();
        return sentence;
    });
}

} // namespace

bool benchWizardWindow()
{
    sandbox({u"nodes"_s, u"add"_s, QString::number(Nodes)});
    sandbox({u"pods"_s, u"add"_s, QString::number(Pods), u"--namespace"_s, u"bench"_s});
    BenchWindow bench;
    const tables::ClusterSession &session = bench.connect();
    waitFor("the session", [&session] { return session.operators().has_value(); });
    QList<double> openings;
    QHash<QString, QList<double>> pages; // by step, each page made anew
    for (int i = 0; i < Runs; ++i) {
        openings.append(untilPainted([&bench] {
            bench.window().startNewCluster();
            return wizardOf(bench);
        }));
        ui::Wizard &wizard = *wizardOf(bench);
        for (const ui::Wizard::Step &step : ui::wizardSteps()) {
            if (step.id == wizard.currentStep() || step.about == ui::Wizard::Step::About::Progress)
                continue;
            QTest::qWait(Reading); // a person looks at a page before the next one
            pages[step.id].append(untilPainted([&wizard, &step] {
                wizard.goTo(step.id);
                return wizard.page(step.id);
            }));
        }
        close(bench);
    }
    bool ok = print({.name = u"install/wizard-opens"_s, .value = median(openings), .bar = OpenBar});
    for (const ui::Wizard::Step &step : ui::wizardSteps()) {
        if (pages.contains(step.id))
            ok = print({.name = u"install/page-"_s + step.id, .value = median(pages.value(step.id)), .bar = PageBar})
                && ok;
    }
    bench.window().startNewCluster();
    const double answer = answerTime(bench);
    return print({.name = u"install/answer-painted"_s, .value = answer, .bar = AnswerBar}) && ok;
}

} // namespace raydeck::bench
