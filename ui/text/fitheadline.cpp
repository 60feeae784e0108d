#include <ui/text/fitheadline.h>

#include <ui/text/amounttext.h>

#include <QLocale>

namespace raydeck::ui {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString FitHeadline::ofHead(const Count &count)
{
    if (count.atLeast == count.wanted)
        return tr("Fits now: the head");
    return count.upTo > 0 ? tr("Fits perhaps: the head") : tr("Does not fit now: the head");
}

QString FitHeadline::ofGroup(const Count &count)
{
    const int all = pluralOf(count.wanted);
    if (count.wanted == 0)
        return tr("No workers at the start: nothing has to fit");
    if (count.atLeast == count.wanted)
        //: %n: number of workers of a group
        return tr("Fits now: all %n workers", nullptr, all);
    if (count.upTo == 0)
        return tr("Does not fit now: none of %n workers", nullptr, all);
    if (count.atLeast == count.upTo)
        //: %1: how many fit; %n: how many are wanted
        return tr("Fits now: %1 of %n workers", nullptr, all).arg(number(count.upTo));
    if (count.atLeast == 0)
        return tr("Fits perhaps: up to %1 of %n workers", nullptr, all).arg(number(count.upTo));
    return tr("Fits now: at least %1, up to %2 of %n workers", nullptr, all)
        .arg(number(count.atLeast), number(count.upTo));
}

QString FitHeadline::waiting(const Count &count)
{
    const qint64 waiting = count.wanted - count.upTo;
    if (waiting <= 0)
        return {};
    if (waiting == 1)
        return tr("Worker %1 would wait until a node has room.").arg(number(count.wanted));
    if (waiting == count.wanted)
        return tr("They would wait until a node has room.");
    if (waiting == 2)
        return tr("Workers %1 and %2 would wait until a node has room.")
            .arg(number(count.wanted - 1), number(count.wanted));
    return tr("Workers %1 to %2 would wait until a node has room.").arg(number(count.upTo + 1), number(count.wanted));
}

QString FitHeadline::summary(const Count &count)
{
    const int all = pluralOf(count.wanted);
    if (count.wanted == 0)
        return tr("no workers at the start");
    if (count.atLeast == count.wanted)
        return tr("all %n workers fit now", nullptr, all);
    if (count.atLeast == count.upTo)
        //: %1: how many fit; %n: how many are wanted
        return tr("%1 of %n workers fit now", nullptr, all).arg(number(count.upTo));
    return tr("%1 to %2 of %n workers fit now", nullptr, all).arg(number(count.atLeast), number(count.upTo));
}

QString FitHeadline::ordinal(qint64 value)
{
    if (value % 100 >= 11 && value % 100 <= 13)
        //: 11th; where a language has no such ending: no. %1
        return tr("%1th").arg(value);
    switch (value % 10) {
    case 1: return tr("%1st").arg(value);
    case 2: return tr("%1nd").arg(value);
    case 3: return tr("%1rd").arg(value);
    default: return tr("%1th").arg(value);
    }
}

} // namespace raydeck::ui
