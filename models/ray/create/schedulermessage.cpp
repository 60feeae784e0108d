#include <models/ray/create/schedulermessage.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

NodeRefusal refusalOf(int nodes, const QString &words)
{
    using Why = NodeRefusal::Why;
    static const QRegularExpression taint(u"untolerated taint(?:\\(s\\))?(?: \\{([^:}]*))?"_s);
    if (words.startsWith("Insufficient "_L1))
        return {.why = Why::Insufficient, .nodes = nodes, .subject = words.sliced(13).trimmed()};
    if (words.startsWith("Too many pods"_L1))
        return {.why = Why::TooManyPods, .nodes = nodes};
    if (const auto match = taint.match(words); match.hasMatch()) {
        const QString key = match.captured(1).trimmed();
        const bool isHealth = key == "node.kubernetes.io/not-ready"_L1 || key == "node.kubernetes.io/unreachable"_L1;
        return {.why = isHealth ? Why::NotReady : Why::Taint, .nodes = nodes, .subject = key};
    }
    if (words.contains("were unschedulable"_L1))
        return {.why = Why::Cordoned, .nodes = nodes};
    if (words.contains("node affinity"_L1) || words.contains("node selector"_L1))
        return {.why = Why::Selector, .nodes = nodes};
    if (words.contains("free ports"_L1))
        return {.why = Why::Ports, .nodes = nodes};
    if (words.contains("volume"_L1, Qt::CaseInsensitive))
        return {.why = Why::Volume, .nodes = nodes, .subject = words};
    return {.why = Why::Other, .nodes = nodes, .subject = words};
}

} // namespace

QList<NodeRefusal> nodeRefusalsIn(const QString &message)
{
    static const QRegularExpression head(u"^\\d+/\\d+ nodes are available: "_s);
    static const QRegularExpression part(u"(\\d+) ([^,]+?)(?=, \\d+ |\\.\\s|\\.$|$)"_s);
    const auto begin = head.match(message);
    if (!begin.hasMatch())
        return {};
    QString reasons = message.sliced(begin.capturedEnd());
    if (const qsizetype end = reasons.indexOf(". "_L1); end >= 0) // what follows is about preemption and claims
        reasons.truncate(end);
    QList<NodeRefusal> refusals;
    for (auto match = part.globalMatch(reasons); match.hasNext();) {
        const auto one = match.next();
        QString words = one.captured(2);
        if (words.endsWith(u'.'))
            words.chop(1);
        refusals.append(refusalOf(one.captured(1).toInt(), words));
    }
    return refusals;
}

} // namespace raydeck::ray
