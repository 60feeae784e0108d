#include <ui/text/installtext.h>

#include <models/ray/operator/installreason.h>
#include <ui/text/errortext.h>

#include <QLocale>

namespace raydeck::ui {

namespace reason = ray::reason;

QString InstallText::step(ray::InstallStep::Id id)
{
    switch (id) {
    case ray::InstallStep::Id::Check: return tr("Try everything without changing anything");
    case ray::InstallStep::Id::Definitions: return tr("Definitions of Ray's kinds");
    case ray::InstallStep::Id::Objects: return tr("Operator and its rights");
    case ray::InstallStep::Id::Obsolete: return tr("Remove what the new version does not need");
    case ray::InstallStep::Id::Pod: return tr("Wait for the operator's pod");
    }
    Q_UNREACHABLE_RETURN({});
}

QString InstallText::error(const Error &error)
{
    const auto is = [&error](const char *why) { return error.reason == QLatin1StringView(why); };
    const QString &what = error.message;
    if (is(reason::NotAnArchive))
        return tr("This is no chart archive, or it is damaged. Download it again.");
    if (is(reason::TooLarge))
        return tr("This is larger than %1 and was not read.").arg(QLocale().formattedDataSize(what.toLongLong()));
    if (is(reason::TooManyFiles))
        return tr("The archive holds more than %1 files and was not read.").arg(what);
    if (is(reason::UnsafePath))
        return tr("The archive holds a path or link that leads out of its folder: %1. Do not use it.").arg(what);
    if (is(reason::NotAChart))
        return tr("This is no chart of the operator: %1.").arg(what);
    if (is(reason::OtherChart))
        return tr("This is the chart %1, not kuberay-operator.").arg(what);
    if (is(reason::NoDefinitions))
        return tr("The definitions in this chart cannot be used: %1.").arg(what);
    if (is(reason::NotAnIndex))
        return tr("The address answers, but not with the index of a chart repository: %1.").arg(what);
    if (is(reason::NoOperatorInIndex))
        return tr("The repository %1 has no chart kuberay-operator.").arg(what);
    if (is(reason::WrongDigest))
        return tr("The archive %1 is not the one that the index names. Do not use it.").arg(what);
    if (is(reason::BadAddress))
        return tr("%1 is no web address.").arg(what);
    if (is(reason::BadSettings))
        return tr("Some settings cannot be used. They are marked.");
    if (is(reason::Busy))
        return tr("Another change is under way. Wait until it has ended.");
    if (is(reason::OperatorExists))
        return tr("KubeRay is there already: %1. Two operators would undo each other's work.").arg(what);
    if (is(reason::MadeByHelm))
        return tr("Helm installed this as the release %1. Use helm to change it.").arg(what);
    if (is(reason::MadeOtherwise))
        return tr("%1 was not installed by this program or by helm. Change it with what installed it.").arg(what);
    if (is(reason::MakerNotKnown))
        return tr("Whether helm installed this is not known: Secrets in %1 may not be listed.").arg(what);
    if (is(reason::NotInstalled))
        return tr("There is no operator in %1.").arg(what);
    if (is(reason::PodDoesNotCome))
        return what.isEmpty() ? tr("The operator's pod did not become ready in time.")
                              : tr("The operator's pod did not become ready in time: %1").arg(what);
    if (is(reason::ClustersChanged))
        return tr("Other Ray objects are there now than those that were listed. Nothing was removed. Look at the list "
                  "again.");
    if (is(reason::DefinitionsStay))
        return tr("The definitions stay, since %1 uses them.").arg(what);
    if (is(reason::NamespaceInUse))
        return tr("The namespace stays, since %1 is in it.").arg(what);
    if (is(reason::TooSlow))
        return tr("The server did not finish in time: %1. Try again in a while.").arg(what);
    if (is(reason::HelmMissing))
        return tr("Helm was not found in the folders where programs are looked for.");
    if (is(reason::HelmFailed))
        return tr("Helm ended with an error (%1). Its own words are in its output.").arg(what);
    return ErrorText::advice(error);
}

QString InstallText::pod(const ray::OperatorPod &pod)
{
    using enum ray::OperatorPod::State;
    switch (pod.state) {
    case NotMade: return tr("The pod has not been made yet.");
    case Refused:
        return pod.isQuota ? tr("The quota of the namespace does not allow the pod.")
                           : tr("The cluster does not allow the pod.");
    case Unschedulable: return tr("No node takes the pod.");
    case Starting: return tr("The pod starts.");
    case ImagePull: return tr("The image %1 cannot be pulled.").arg(pod.image);
    case CannotStart: return tr("The container cannot be started.");
    case Crashing: return tr("The operator starts and ends again.");
    case NotReady: return tr("The operator runs and is not ready yet.");
    case Ready: return tr("The operator is ready.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
