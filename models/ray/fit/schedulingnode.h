#pragma once

#include <models/kube/decoder.h>
#include <models/kube/uid.h>
#include <models/ray/fit/amounts.h>

#include <QList>
#include <QString>

#include <utility>

namespace raydeck::ray {

using Labels = QList<std::pair<QString, QString>>;

/// The value of a label; a null string if it is absent.
QString labelOf(const Labels &labels, QStringView key);

struct Taint {
    enum class Effect { NoSchedule, PreferNoSchedule, NoExecute };
    QString key = {};
    QString value = {};
    Effect effect = Effect::NoSchedule;

    bool operator==(const Taint &) const = default;
};

/// A node as the scheduler sees it. Source: kube-scheduler 1.36; core/v1 generated.proto.
struct SchedulingNode {
    kube::Uid uid = {};
    QString name = {};
    Amounts allocatable = {};
    Amounts capacity = {}; ///< of devices only: more of them than allocatable means broken ones
    Labels labels = {};
    QList<Taint> taints = {};
    bool unschedulable = false; ///< cordoned
    bool ready = false;

    bool operator==(const SchedulingNode &) const = default;
};

/// core/v1 Node as protobuf or JSON.
Result<kube::Decoded<SchedulingNode>> decodeSchedulingNode(QByteArrayView object, kube::Encoding encoding,
                                                           kube::StringPool &pool);

} // namespace raydeck::ray
