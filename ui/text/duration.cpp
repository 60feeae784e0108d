#include <ui/text/duration.h>

#include <QCoreApplication>

#include <algorithm>

namespace raydeck::ui {

namespace {

struct Duration {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::Duration)
};

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

/// The larger unit alone where the smaller one is zero or left out.
QString inTwo(qint64 large, const QString &largeText, qint64 small, const QString &smallText, qint64 alone)
{
    const QString first = largeText.arg(large);
    if (small == 0 || large >= alone)
        return first;
    //: Two units of one duration, such as: 1 min 12 s
    return Duration::tr("%1 %2").arg(first, smallText.arg(small));
}

} // namespace

QString durationText(qint64 seconds, DurationUnit smallest)
{
    constexpr qint64 Alone = 10; // from ten on the smaller unit says nothing
    const qint64 whole = std::max<qint64>(seconds, 0);
    const bool inMinutes = smallest == DurationUnit::Minutes;
    if (whole < Minute)
        return inMinutes ? Duration::tr("less than 1 min") : Duration::tr("%1 s").arg(whole);
    if (whole < Hour)
        return inTwo(whole / Minute, Duration::tr("%1 min"), inMinutes ? 0 : whole % Minute, Duration::tr("%1 s"),
                     Alone);
    if (whole < Day)
        return inTwo(whole / Hour, Duration::tr("%1 h"), whole % Hour / Minute, Duration::tr("%1 min"), Alone);
    return inTwo(whole / Day, Duration::tr("%1 d"), whole % Day / Hour, Duration::tr("%1 h"), Alone);
}

} // namespace raydeck::ui
