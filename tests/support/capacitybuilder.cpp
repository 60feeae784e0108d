#include <tests/support/capacitybuilder.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

QJsonObject mapOf(const QString &words)
{
    QJsonObject map;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        map.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    return map;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

CapacityBuilder &CapacityBuilder::node(const QString &name, const QString &allocatable, const QString &labels,
                                       const QString &taints, bool cordoned)
{
    QJsonObject has = mapOf(allocatable);
    if (!has.contains(u"pods"_s))
        has.insert(u"pods"_s, u"110"_s);
    QJsonObject built = has;
    for (auto amount = has.begin(); amount != has.end(); ++amount) {
        const QString text = amount->toString();
        built[amount.key()] = text.section(u'/', -1);
        *amount = text.section(u'/', 0, 0);
    }
    QJsonArray taintList;
    for (const QString &taint : taints.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = taint.section(u':', 0, -2);
        taintList.append(QJsonObject{{u"key"_s, key.section(u'=', 0, 0)},
                                     {u"value"_s, key.section(u'=', 1)},
                                     {u"effect"_s, taint.section(u':', -1)}});
    }
    const QJsonObject object{
        {u"metadata"_s,
         QJsonObject{{u"name"_s, name}, {u"uid"_s, u"node-%1"_s.arg(name)}, {u"labels"_s, mapOf(labels)}}},
        {u"spec"_s, QJsonObject{{u"taints"_s, taintList}, {u"unschedulable"_s, cordoned}}},
        {u"status"_s, QJsonObject{{u"allocatable"_s, has}, {u"capacity"_s, built}}}};
    kube::StringPool pool;
    const auto decoded = ray::decodeSchedulingNode(bytesOf(object), kube::Encoding::Json, pool);
    if (!decoded)
        qFatal("%s", qPrintable(decoded.error().message));
    m_capacity.apply(ray::SchedulingNodeBatch{.upserted = {decoded->row}});
    return *this;
}

CapacityBuilder &CapacityBuilder::pod(const QString &name, const QString &node, const QString &requests,
                                      const QJsonObject &spec, const QString &nominated)
{
    QJsonObject whole = spec;
    whole.insert(u"nodeName"_s, node);
    if (!requests.isEmpty())
        whole.insert(u"containers"_s,
                     QJsonArray{QJsonObject{{u"name"_s, u"main"_s},
                                            {u"resources"_s, QJsonObject{{u"requests"_s, mapOf(requests)}}},
                                            {u"ports"_s, spec[u"ports"_s]}}});
    const QJsonObject object{
        {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"uid"_s, u"pod-%1-%2"_s.arg(name).arg(m_next++)}}},
        {u"spec"_s, whole},
        {u"status"_s,
         QJsonObject{{u"phase"_s, node.isEmpty() ? u"Pending"_s : u"Running"_s}, {u"nominatedNodeName"_s, nominated}}}};
    kube::StringPool pool;
    const auto decoded = ray::decodeSchedulingPod(bytesOf(object), kube::Encoding::Json, pool);
    if (!decoded)
        qFatal("%s", qPrintable(decoded.error().message));
    m_capacity.apply(ray::SchedulingPodBatch{.upserted = {decoded->row}});
    return *this;
}

} // namespace raydeck::test
