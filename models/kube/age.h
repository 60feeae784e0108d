#pragma once

#include <QString>

#include <algorithm>

namespace raydeck::kube {

/// How long ago `then` was, as kubectl prints it in its AGE columns: two or three significant figures ("5m30s", "47h",
/// "2d3h", "2y10d"). Both are seconds since 1970; `then` 0 is a time that is not set: "<unknown>". A clock that is two
/// or more seconds behind the server's gives "<invalid>", as kubectl does.
/// Source: k8s.io/apimachinery/pkg/util/duration/duration.go, HumanDuration, 0.36; translateTimestampSince for 0.
inline QString age(qint64 now, qint64 then)
{
    using namespace Qt::StringLiterals;
    constexpr qint64 Minute = 60;
    constexpr qint64 Hour = 60 * Minute;
    constexpr qint64 Day = 24 * Hour;
    constexpr qint64 Year = 365 * Day;

    if (then == 0)
        return u"<unknown>"_s;
    const qint64 seconds = now - then;
    const auto text = [](qint64 whole, QChar unit, qint64 rest = 0, QChar restUnit = {}) -> QString {
        QString written = QString::number(whole) + unit;
        return rest == 0 ? written : QString(written + QString::number(rest) + restUnit);
    };
    if (seconds < -1)
        return u"<invalid>"_s;
    if (seconds < 2 * Minute)
        return text(std::max(seconds, qint64(0)), u's');
    if (seconds < 10 * Minute)
        return text(seconds / Minute, u'm', seconds % Minute, u's');
    if (seconds < 3 * Hour)
        return text(seconds / Minute, u'm');
    if (seconds < 8 * Hour)
        return text(seconds / Hour, u'h', seconds % Hour / Minute, u'm');
    if (seconds < 2 * Day)
        return text(seconds / Hour, u'h');
    if (seconds < 8 * Day)
        return text(seconds / Day, u'd', seconds % Day / Hour, u'h');
    if (seconds < 2 * Year)
        return text(seconds / Day, u'd');
    if (seconds < 8 * Year)
        return text(seconds / Year, u'y', seconds % Year / Day, u'd');
    return text(seconds / Year, u'y');
}

} // namespace raydeck::kube
