#include <ui/window/contextwords.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContextWords)
};

QString reconnecting(const QDateTime &retryAt, const QDateTime &now)
{
    const qint64 seconds = retryAt.isValid() ? (now.msecsTo(retryAt) + 999) / 1000 : 0;
    return seconds > 0 ? Words::tr("Reconnecting in %1 s").arg(seconds) : Words::tr("Reconnecting");
}

} // namespace

ContextWords contextWords(const tables::ContextStatus &status, const QDateTime &now)
{
    using enum tables::ContextStatus::State;
    switch (status.state) {
    case NotConnected: return {u"idle"_s, Tone::Gone, Words::tr("Not connected")};
    case Connecting: return {u"idle"_s, Tone::Gone, Words::tr("Connecting")};
    case Live: return {u"live"_s, Tone::Ok, Words::tr("Live")};
    case Reconnecting: return {u"reconnect"_s, Tone::Warn, reconnecting(status.retryAt, now)};
    case ConsentNeeded: return {u"key"_s, Tone::Warn, Words::tr("Needs your consent to sign in")};
    case PluginMissing: return {u"key"_s, Tone::Warn, Words::tr("Sign-in program not found")};
    case NeedsSignIn: return {u"key"_s, Tone::Warn, Words::tr("Needs sign-in")};
    case Denied: return {u"lock"_s, Tone::Bad, Words::tr("Denied: may not list Ray clusters")};
    case Untrusted: return {u"lock"_s, Tone::Bad, Words::tr("Server is not trusted")};
    case Broken: return {u"fail"_s, Tone::Bad, Words::tr("Cannot be used")};
    case NoKubeRay: return {u"box"_s, Tone::Warn, Words::tr("KubeRay is not installed")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
