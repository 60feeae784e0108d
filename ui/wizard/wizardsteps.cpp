#include <ui/wizard/wizardsteps.h>

#include <ui/wizard/basics/basicspage.h>
#include <ui/wizard/checks/checkspage.h>
#include <ui/wizard/dashboard/dashboardpage.h>
#include <ui/wizard/kuberay/kuberaypage.h>
#include <ui/wizard/progress/progresspage.h>
#include <ui/wizard/review/reviewpage.h>
#include <ui/wizard/storage/storagepage.h>
#include <ui/wizard/workers/headpage.h>
#include <ui/wizard/workers/workerspage.h>

#include <QCoreApplication>

namespace raydeck::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::Wizard)
};

template <typename Page>
WizardPage *make(const WizardContext &context)
{
    return new Page(context);
}

} // namespace

QList<Wizard::Step> wizardSteps()
{
    using About = Wizard::Step::About;
    return {
        {wizardstep::checks, Words::tr("Checks"), Words::tr("What this cluster has"), About::Surroundings,
         make<ChecksPage>},
        {wizardstep::kuberay, Words::tr("KubeRay"), Words::tr("The operator"), About::Surroundings, make<KubeRayPage>},
        {wizardstep::basics, Words::tr("Basics"), Words::tr("Name, namespace, image"), About::Cluster,
         make<BasicsPage>},
        {wizardstep::head, Words::tr("Head"), {}, About::Cluster, make<HeadPage>},
        {wizardstep::workers, Words::tr("Workers and GPUs"), {}, About::Cluster, make<WorkersPage>},
        {wizardstep::storage, Words::tr("Storage and model files"), {}, About::Cluster, make<StoragePage>},
        {wizardstep::dashboard, Words::tr("Dashboard"), Words::tr("Ingress"), About::Cluster, make<DashboardPage>},
        {wizardstep::review, Words::tr("Review"), Words::tr("YAML and dry run"), About::Cluster, make<ReviewPage>},
        {wizardstep::progress, Words::tr("Progress"), {}, About::Progress, make<ProgressPage>},
    };
}

} // namespace raydeck::ui
