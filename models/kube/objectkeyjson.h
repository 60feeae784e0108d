#pragma once

#include <models/kube/objectkey.h>

#include <QJsonObject>

namespace raydeck::kube {

/// How a key stands in a file.
inline QJsonObject toJson(const ObjectKey &key)
{
    using namespace Qt::StringLiterals;
    return {{u"context"_s, key.context}, {u"server"_s, key.server},           {u"apiVersion"_s, key.apiVersion},
            {u"kind"_s, key.kind},       {u"namespace"_s, key.namespaceName}, {u"name"_s, key.name}};
}

inline ObjectKey objectKeyOf(const QJsonObject &json)
{
    using namespace Qt::StringLiterals;
    return {.context = json["context"_L1].toString(),
            .server = json["server"_L1].toString(),
            .apiVersion = json["apiVersion"_L1].toString(),
            .kind = json["kind"_L1].toString(),
            .namespaceName = json["namespace"_L1].toString(),
            .name = json["name"_L1].toString()};
}

} // namespace raydeck::kube
