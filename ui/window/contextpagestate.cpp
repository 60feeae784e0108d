#include <ui/window/contextpagestate.h>

#include <ui/text/errortext.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContextPageState)
};

NextStep tryAgain(ButtonLook look = ButtonLook::Primary)
{
    return {step::tryAgain, Words::tr("Try again"), u"reload"_s, look};
}

NextStep otherContext()
{
    return {step::otherContext, Words::tr("Use another context"), {}, ButtonLook::Default};
}

/// How the usual sign-in programs are installed. Sources: the pages "Install kubectl and configure cluster access" (GKE),
/// "Use kubelogin" (AKS), "Installing the AWS CLI" (EKS), read 2026.
QString installCommand(const QString &program)
{
    struct Known {
        QLatin1StringView program;
        QLatin1StringView command;
    };
    static constexpr std::array known{
        Known{"gke-gcloud-auth-plugin"_L1, "gcloud components install gke-gcloud-auth-plugin"_L1},
        Known{"kubelogin"_L1, "az aks install-cli"_L1},
        Known{"aws"_L1, "pip install --user awscli"_L1},
    };
    for (const Known &one : known) {
        if (program == one.program)
            return one.command;
    }
    return {};
}

QList<PageState::Detail> detailsOf(const ContextView &view)
{
    QList<PageState::Detail> details;
    if (view.access) {
        details.append({Words::tr("Server"), view.access->server.toString(QUrl::RemoveUserInfo)});
        details.append({Words::tr("Signs in as"), view.access->userName});
        details.append({Words::tr("Kubeconfig"), view.access->file});
    }
    const Error &error = *view.status.error;
    const QString answer =
        error.httpStatus == 0 ? error.message : u"%1 %2"_s.arg(QString::number(error.httpStatus), error.message);
    details.append({Words::tr("Answer"), answer});
    if (!error.detail.isEmpty() && error.detail != error.message)
        details.append({Words::tr("More"), error.detail});
    return details;
}

PageState pluginMissing(const ContextView &view)
{
    const Error &error = *view.status.error;
    const kube::ExecPlugin plugin = view.access ? view.access->exec.value_or(kube::ExecPlugin{}) : kube::ExecPlugin{};
    const QString program = QFileInfo(plugin.command).fileName();
    const QString command = installCommand(program);
    const QString hint = plugin.installHint.isEmpty()
        ? (command.isEmpty() ? Words::tr("Ask whoever set up this context where to get it.")
                             : Words::tr("Run this once in a terminal, or ask whoever set up this computer."))
        : plugin.installHint;
    return {.kind = PageState::Kind::Broken,
            .title = Words::tr("Sign-in program not found"),
            .text = Words::tr("The context “%1” signs in with %2. Raydeck could not find that program, so it has not "
                              "contacted the cluster yet.")
                        .arg(view.context, program),
            .steps = {{Words::tr("Install it"), hint, command, {}},
                      {Words::tr("Then try again"),
                       Words::tr("Raydeck also tries by itself as soon as the program "
                                 "appears."),
                       {},
                       {tryAgain(), otherContext()}}},
            .details = {{Words::tr("Looked in"), error.detail},
                        {Words::tr("Asked by"),
                         Words::tr("users[].user.exec in %1, line %2").arg(plugin.file, QString::number(plugin.line))},
                        {Words::tr("Answer"), error.message}},
            .iconName = u"key"_s,
            .tone = Tone::Warn};
}

PageState consentNeeded(const ContextView &view)
{
    const Error &error = *view.status.error;
    const kube::ExecPlugin plugin = view.access ? view.access->exec.value_or(kube::ExecPlugin{}) : kube::ExecPlugin{};
    return {
        .kind = PageState::Kind::Broken,
        .title = Words::tr("Run a sign-in program?"),
        .text = Words::tr("The context “%1” signs in by running a program on this computer. Allow it only if you "
                          "trust the kubeconfig file that asks for it.")
                    .arg(view.context),
        .steps = {{Words::tr("Look at what will be run"),
                   Words::tr("It runs as you, each time that this context needs to sign in."),
                   error.message,
                   {}},
                  {Words::tr("Then decide"),
                   Words::tr("Raydeck remembers the answer for this file and this command."),
                   {},
                   {{step::allowProgram, Words::tr("Allow and connect"), {}, ButtonLook::Primary}, otherContext()}}},
        .details = {{Words::tr("Asked by"),
                     Words::tr("users[].user.exec in %1, line %2").arg(plugin.file, QString::number(plugin.line))}},
        .iconName = u"key"_s,
        .tone = Tone::Warn};
}

PageState noKubeRay(const ContextView &view)
{
    return {
        .kind = PageState::Kind::Broken,
        .title = Words::tr("KubeRay is not installed here"),
        .text = Words::tr("The server of “%1” answers, but it does not know Ray clusters: the KubeRay operator "
                          "and its resource definitions are missing.")
                    .arg(view.context),
        .steps = {{Words::tr("Set up this cluster"),
                   Words::tr("Raydeck looks at what is there, installs KubeRay, and leads to a running Ray cluster."),
                   {},
                   {{step::newCluster, Words::tr("Set up this cluster"), {}, ButtonLook::Primary}}},
                  {Words::tr("Or have it installed"),
                   Words::tr("Its chart is kuberay-operator; whoever administers the cluster can install it. "
                             "Raydeck also looks by itself every 30 seconds."),
                   u"helm install kuberay-operator kuberay/kuberay-operator -n kuberay-system --create-namespace"_s,
                   {tryAgain(ButtonLook::Default), otherContext()}}},
        .details = detailsOf(view),
        .iconName = u"box"_s,
        .tone = Tone::Warn};
}

PageState denied(const ContextView &view)
{
    const QString place = view.namespaceName.isEmpty() ? Words::tr("in all namespaces")
                                                       : Words::tr("in namespace “%1”").arg(view.namespaceName);
    return {.kind = PageState::Kind::Denied,
            .title = Words::tr("You may not list Ray clusters"),
            .text = Words::tr("The server refused the verbs list and watch on rayclusters.ray.io %1.").arg(place),
            .steps = {{view.namespaceName.isEmpty() ? Words::tr("Look at a single namespace")
                                                    : Words::tr("Look at another namespace"),
                       Words::tr("Rights are often given for one namespace only."),
                       {},
                       {{step::otherNamespace, Words::tr("Choose a namespace"), {}, ButtonLook::Primary}}},
                      {Words::tr("Or ask for the right"),
                       Words::tr("The text names you, the verbs and the resource, ready for the administrator."),
                       {},
                       {{step::copyRequest, Words::tr("Copy request"), u"copy"_s, ButtonLook::Default},
                        tryAgain(ButtonLook::Default)}}},
            .details = detailsOf(view),
            .iconName = u"lock"_s,
            .tone = Tone::Bad};
}

PageState general(const ContextView &view)
{
    const Error &error = *view.status.error;
    QList<NextStep> actions{tryAgain(), otherContext()};
    if (!view.access)
        actions = {{step::reloadConfig, Words::tr("Read the file again"), u"reload"_s, ButtonLook::Primary},
                   otherContext()};
    const bool signIn = error.kind == Error::Kind::SignIn;
    return {.kind = PageState::Kind::Broken,
            .title = ErrorText::title(error),
            .text = ErrorText::advice(error),
            .actions = actions,
            .details = detailsOf(view),
            .iconName = signIn ? u"key"_s : QString(),
            .tone = signIn ? Tone::Warn : Tone::Bad};
}

} // namespace

std::optional<PageState> contextPageState(const ContextView &view)
{
    if (!view.status.error)
        return {};
    switch (view.status.error->kind) {
    case Error::Kind::PluginMissing: return pluginMissing(view);
    case Error::Kind::ConsentNeeded: return consentNeeded(view);
    case Error::Kind::NotFound: return view.access ? noKubeRay(view) : general(view);
    case Error::Kind::Forbidden: return denied(view);
    case Error::Kind::Cancelled:
    case Error::Kind::Unreachable:
    case Error::Kind::Untrusted:
    case Error::Kind::SignIn:
    case Error::Kind::Conflict:
    case Error::Kind::Invalid:
    case Error::Kind::Broken: return general(view);
    }
    Q_UNREACHABLE_RETURN({});
}

QString accessRequest(const ContextView &view)
{
    const QString user = view.access ? view.access->userName : view.context;
    const QString place = view.namespaceName.isEmpty() ? Words::tr("all namespaces (ClusterRole)")
                                                       : Words::tr("namespace %1 (Role)").arg(view.namespaceName);
    return Words::tr("Please grant the kubeconfig user %1 on %2:\n"
                     "- apiGroup ray.io, resource rayclusters: get, list, watch, create, patch, delete\n"
                     "- core API, resources pods and events: get, list, watch\n"
                     "in %3.\nThe server's answer: %4")
        .arg(user, view.access ? view.access->server.host() : QString(), place,
             view.status.error ? view.status.error->message : QString());
}

} // namespace raydeck::ui
