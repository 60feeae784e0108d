#pragma once

#include <models/kube/decoder.h>
#include <models/kube/error.h>

#include <QByteArray>

#include <optional>

namespace raydeck::kube {

/// One event of a watch. `object` points into the frame buffer and is valid until the next call of it.
struct WatchEvent {
    enum class Type { Added, Modified, Deleted, Bookmark, Error };
    Type type = Type::Added;
    QByteArrayView object = {}; ///< JSON of the object, or the protobuf message without its envelope
};

/// Cuts the body of a watch response into events, however the network split it.
/// Source: Kubernetes API Concepts, "Protobuf encoding": protobuf frames are a 4-byte big-endian length and a WatchEvent
/// whose RawExtension holds "k8s\0" and a runtime.Unknown; JSON is one document a line.
class WatchFrames {
public:
    explicit WatchFrames(Encoding encoding) : m_encoding(encoding) {}

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    void append(const QByteArray &bytes);
    /// The next whole event; nothing until more bytes come. An error is final: the stream has lost its frame.
    [[nodiscard]] Result<std::optional<WatchEvent>> next();

private:
    Result<std::optional<WatchEvent>> nextProtobuf();
    Result<std::optional<WatchEvent>> nextJson();

    static constexpr qsizetype MaxFrame = 64 * 1024 * 1024; // etcd's largest object is 1.5 MB by default
    Encoding m_encoding;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qsizetype m_searched = 0; // no line end before this, so a slow line is not searched again and again
};

/// The message inside "k8s\0" + runtime.Unknown; an error if there is no such envelope.
Result<QByteArrayView> unwrapProtobuf(QByteArrayView envelope);

/// True for the BOOKMARK that ends the initial events; `resourceVersion` gets the bookmark's.
/// Source: KEP-3157 watch-list, annotation k8s.io/initial-events-end.
Result<bool> readBookmark(QByteArrayView object, Encoding encoding, QByteArray *resourceVersion);

} // namespace raydeck::kube
