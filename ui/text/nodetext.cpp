#include <ui/text/nodetext.h>

#include <ui/text/amounttext.h>

#include <QLocale>
#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString NodeText::letters(const Pod &pod)
{
    switch (pod.of) {
    //: Letter of the head in the picture of the nodes
    case Pod::Of::Head: return tr("H");
    //: Letter and number of a worker in the picture of the nodes
    case Pod::Of::Worker: return tr("W%1").arg(pod.number);
    case Pod::Of::OtherGroup: return u"%1.%2"_s.arg(QString::number(pod.groupNumber), QString::number(pod.number));
    }
    Q_UNREACHABLE_RETURN({});
}

QString NodeText::name(const Pod &pod)
{
    switch (pod.of) {
    case Pod::Of::Head: return tr("the head");
    case Pod::Of::Worker: return tr("worker %1").arg(number(pod.number));
    //: %1: name of a worker group
    case Pod::Of::OtherGroup: return tr("a worker of %1").arg(pod.group);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList NodeText::parts(const QList<Pod> &pods)
{
    QStringList said;
    QList<qint64> workers;
    QMap<QString, qint64> others;
    for (const Pod &pod : pods) {
        switch (pod.of) {
        case Pod::Of::Head: said += tr("head"); break;
        case Pod::Of::Worker: workers += pod.number; break;
        case Pod::Of::OtherGroup: ++others[pod.group]; break;
        }
    }
    std::ranges::sort(workers);
    const qsizetype count = workers.size();
    if (count == 1)
        said += tr("worker %1").arg(number(workers[0]));
    else if (count == 2)
        said += tr("workers %1 and %2").arg(number(workers[0]), number(workers[1]));
    else if (count > 2 && workers.last() - workers.first() == count - 1)
        said += tr("workers %1 to %2").arg(number(workers.first()), number(workers.last()));
    else if (count > 2)
        said += tr("%n workers", nullptr, pluralOf(count));
    for (const auto &[group, many] : others.asKeyValueRange())
        //: %n: number of workers, %1: name of their group
        said += tr("%n of group %1", nullptr, pluralOf(many)).arg(group);
    return said;
}

QString NodeText::pods(const QList<Pod> &pods)
{
    const QStringList said = parts(pods);
    if (said.size() < 2)
        return said.join(QString());
    //: Two things: head and worker 1
    return tr("%1 and %2", "list").arg(said.first(said.size() - 1).join(tr(", ")), said.last());
}

QString NodeText::capitalized(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString NodeText::fullAfter(const QList<Pod> &pods)
{
    //: %1: head and worker 1. All devices of the node are then in use
    return tr("Full after this: %1").arg(NodeText::pods(pods));
}

QString NodeText::left(const QList<Pod> &pods, const QString &amountLeft)
{
    //: %1: Workers 2 and 3, %2: 1 GPU
    return tr("%1; %2 left").arg(capitalized(NodeText::pods(pods)), amountLeft);
}

QString NodeText::leftButNeeds(const QList<Pod> &pods, const QString &amountLeft, const Pod &next, const QString &needs)
{
    //: %1: Workers 2 and 3, %2: 1 GPU, %3: worker 4, %4: 2 GPUs
    return tr("%1; %2 left, %3 needs %4").arg(capitalized(NodeText::pods(pods)), amountLeft, name(next), needs);
}

QString NodeText::freeButNeeds(const QString &amountFree, const Pod &next, const QString &needs)
{
    //: %1: 1 GPU, %2: worker 4, %3: 2 GPUs
    return tr("%1 free, %2 needs %3").arg(capitalized(amountFree), name(next), needs);
}

QString NodeText::notNeeded(const QString &amountFree)
{
    //: %1: 8 GPUs
    return tr("Not needed: %1 free").arg(amountFree);
}

} // namespace raydeck::ui
