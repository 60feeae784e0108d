#pragma once

#include <models/kube/decoder.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace raydeck::test {

/// JSON text of a test → object; a mistake in it is a failed assertion.
QJsonObject parsed(const QByteArray &json);

/// A running pod of a Ray cluster, with what real pods carry beside it (managedFields, env, tolerations).
QJsonObject pod(const QString &name, int version, const QString &phase = QStringLiteral("Running"));

/// The bytes of one object as it stands in a watch event or a list, for a decoder.
QByteArray objectBytes(const QJsonObject &object, kube::Encoding encoding);

/// The bytes of one watch event.
QByteArray frame(const QByteArray &type, const QJsonObject &object, kube::Encoding encoding);

/// A BOOKMARK of pods; with `end` the one that closes the initial events.
QByteArray bookmark(int version, bool end, kube::Encoding encoding);

/// An ERROR event, or the body of a refused request.
QJsonObject status(int code, const QString &reason, const QString &message, int retryAfterSeconds = 0);

/// The body of a LIST of pods.
QByteArray podList(const QList<QJsonObject> &pods, int version, const QByteArray &continueToken,
                   kube::Encoding encoding);

QByteArray contentType(kube::Encoding encoding);

} // namespace raydeck::test
