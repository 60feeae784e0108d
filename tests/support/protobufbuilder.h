#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace raydeck::test {

/// Writes a Kubernetes object, given as JSON, in the server's protobuf encoding, so that one document tests both.
/// Kinds: Pod, Node, Event, Namespace, Status. A field without a number here is a failed assertion, never left out.
/// Source: generated.proto of k8s.io/api/core/v1 and k8s.io/apimachinery, 0.36, read apart from the decoders.
QByteArray protobufMessage(const QJsonObject &object);

/// The message in its envelope: "k8s\0" and a runtime.Unknown.
QByteArray protobufObject(const QJsonObject &object);

/// A List of the items' kind, in its envelope.
QByteArray protobufList(const QList<QJsonObject> &items, const QByteArray &resourceVersion,
                        const QByteArray &continueToken = {});

/// One frame of a watch: the length and a WatchEvent.
QByteArray protobufFrame(const QByteArray &type, const QByteArray &envelope);

} // namespace raydeck::test
