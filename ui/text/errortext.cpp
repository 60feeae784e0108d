#include <ui/text/errortext.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// Why a 403 was sent: only the first is a matter of rights.
/// Source: apiserver/pkg/authorization, plugin resourcequota, plugin namespace/lifecycle, admission/errors.go, 1.36.
enum class Refusal { Right, Quota, NamespaceEnds, Policy };

Refusal refusalOf(const Error &error)
{
    if (error.message.contains("exceeded quota"_L1))
        return Refusal::Quota;
    if (error.message.contains("because it is being terminated"_L1))
        return Refusal::NamespaceEnds;
    if (error.message.contains("denied the request"_L1) || error.message.contains("violates PodSecurity"_L1)
        || error.message.contains("denied request"_L1))
        return Refusal::Policy;
    return Refusal::Right;
}

bool isAnswer(const Error &error)
{
    return error.httpStatus != 0;
}

/// The server has no such kind of object, which is how a missing operator shows itself.
bool isMissingKind(const Error &error)
{
    return error.message.contains("could not find the requested resource"_L1);
}

/// An object's bare name, as against a sentence.
bool isName(const QString &message)
{
    return !message.isEmpty() && !message.contains(u' ');
}

/// The server's words as a sentence: they come without a full stop.
QString sentence(const QString &message)
{
    const QString text = message.trimmed();
    const bool isEnded = text.isEmpty() || u".!?。！？"_s.contains(text.back());
    return isEnded ? text : QString(text + u'.');
}

/// Sentences one after the other; an empty one leaves no gap.
QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

QString ErrorText::title(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled: return tr("Cancelled");
    case Error::Kind::Unreachable:
        return isAnswer(error) ? tr("The server is not available") : tr("The server cannot be reached");
    case Error::Kind::Untrusted: return tr("The server cannot be trusted");
    case Error::Kind::ConsentNeeded: return tr("A sign-in program needs your agreement");
    case Error::Kind::PluginMissing: return tr("The sign-in program is missing");
    case Error::Kind::SignIn:
        return isAnswer(error) ? tr("The server does not accept the sign-in") : tr("The sign-in did not work");
    case Error::Kind::Forbidden:
        switch (refusalOf(error)) {
        case Refusal::Right: return tr("The right for this is missing");
        case Refusal::Quota: return tr("The quota of the namespace is used up");
        case Refusal::NamespaceEnds: return tr("The namespace is being deleted");
        case Refusal::Policy: return tr("A rule of the cluster does not allow this");
        }
        Q_UNREACHABLE_RETURN({});
    case Error::Kind::NotFound:
        return isMissingKind(error) ? tr("The server does not know this kind of object") : tr("Not found");
    case Error::Kind::Conflict:
        return error.reason == "AlreadyExists"_L1 ? tr("This name is taken") : tr("It was changed at the same time");
    case Error::Kind::Invalid:
        return isAnswer(error) ? tr("The server does not accept this") : tr("This cannot be used");
    case Error::Kind::Broken:
        if (error.httpStatus == 429)
            return tr("The server is busy");
        return isAnswer(error) ? tr("The server reports a failure") : tr("This did not work");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ErrorText::advice(const Error &error)
{
    const QString said = sentence(error.message);
    //: %1: the server's own sentence, such as: pods is forbidden: User "viewer" cannot list resource "pods".
    const QString answered = said.isEmpty() ? QString()
        : isAnswer(error)                   ? tr("The server answered: %1").arg(said)
                                            : said;
    switch (error.kind) {
    case Error::Kind::Cancelled: return tr("The request was given up before an answer came.");
    case Error::Kind::Unreachable:
        if (isAnswer(error))
            return joined({answered, tr("It may be starting, or a proxy in front of it has lost it. Try again soon.")});
        return joined({answered, tr("Check the network, the VPN and the proxy, and whether the cluster is running.")});
    case Error::Kind::Untrusted:
        return joined({answered,
                       tr("Nothing was sent to it. The kubeconfig names the certificate authority that is "
                          "expected; the cluster administrator can give you a present one.")});
    case Error::Kind::ConsentNeeded:
        //: %1: a command line
        return tr("This context signs in with a program of your computer: %1 It is run only after you have agreed.")
            .arg(error.message);
    case Error::Kind::PluginMissing:
        return joined({answered, tr("Install it, or correct its path in the kubeconfig.")});
    case Error::Kind::SignIn:
        return joined({answered, tr("Sign in anew, or renew the credentials in the kubeconfig, and try again.")});
    case Error::Kind::Forbidden:
        switch (refusalOf(error)) {
        case Refusal::Right: return joined({answered, tr("The cluster administrator can grant this right.")});
        case Refusal::Quota:
            return joined({answered,
                           tr("Ask for less, delete what is not needed, or have the quota raised by the "
                              "cluster administrator.")});
        case Refusal::NamespaceEnds:
            return joined(
                {answered, tr("Choose another namespace, or wait until this one is gone and create it anew.")});
        case Refusal::Policy:
            return joined({answered, tr("Change what the rule names, or ask the cluster administrator.")});
        }
        Q_UNREACHABLE_RETURN({});
    case Error::Kind::NotFound:
        if (error.message.isEmpty())
            return tr("It was deleted meanwhile.");
        if (isMissingKind(error))
            return joined(
                {answered, tr("KubeRay is not installed in this cluster, or in a release without this kind.")});
        if (isName(error.message))
            return tr("\"%1\" is not there any more. It was deleted meanwhile, or made anew under the same name.")
                .arg(error.message);
        return isAnswer(error) ? joined({answered, tr("It was deleted meanwhile, or the name is not right.")})
                               : answered;
    case Error::Kind::Conflict:
        if (error.reason == "AlreadyExists"_L1)
            return joined({answered, tr("Nothing was changed. Choose another name.")});
        return joined({answered, tr("Nothing was changed. Look at the present state and try again.")});
    case Error::Kind::Invalid:
        if (isAnswer(error))
            return joined({answered, tr("Nothing was changed. Correct what it names and try again.")});
        return answered.isEmpty() ? tr("No reason was given.") : answered;
    case Error::Kind::Broken:
        if (error.retryAfter > 0)
            return joined({answered, tr("It asks to try again in %n seconds.", nullptr, error.retryAfter)});
        if (isAnswer(error))
            return joined({answered, tr("Try again. If it stays so, the log of the API server tells more.")});
        return answered.isEmpty() ? tr("No reason was given.") : answered;
    }
    Q_UNREACHABLE_RETURN({});
}

QString ErrorText::atField(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Conflict: return tr("This name is taken. Choose another one.");
    case Error::Kind::NotFound: return tr("This namespace does not exist. Choose another one, or have it created.");
    case Error::Kind::Forbidden:
        return refusalOf(error) == Refusal::NamespaceEnds ? tr("This namespace is being deleted. Choose another one.")
                                                          : sentence(error.message);
    case Error::Kind::Invalid: {
        constexpr auto Cause = " is invalid: "_L1; // apimachinery api/errors NewInvalid: KIND NAME is invalid: CAUSES
        const qsizetype cause = error.message.indexOf(Cause);
        return tr("The server answered: %1")
            .arg(sentence(cause < 0 ? error.message : error.message.sliced(cause + Cause.size())));
    }
    case Error::Kind::Cancelled:
    case Error::Kind::Unreachable:
    case Error::Kind::Untrusted:
    case Error::Kind::ConsentNeeded:
    case Error::Kind::PluginMissing:
    case Error::Kind::SignIn:
    case Error::Kind::Broken: return title(error);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
