#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QHash>
#include <QList>

namespace raydeck::ray {

/// One file of a member. Size in bytes, -1: could not be read; the SHA-256 in hexadecimal digits, empty until it is known.
struct FileFact {
    qint64 size = -1;
    QByteArray sha256 = {};

    bool operator==(const FileFact &) const = default;
};

/// The command that lists names, sizes and SHA-256 of all files below `path` (or of that one file). It asks for no more
/// than a POSIX shell with the find, stat and sha256sum that coreutils and busybox have alike; links are followed, as
/// a program that loads a model does. Its output is for FileListing, its exit codes are those of ListingEnd.
[[nodiscard]] QList<QByteArray> listingCommand(const QByteArray &path);

/// How the command of a listing ended, by its exit code.
enum class ListingEnd {
    Complete = 0,
    PathMissing = 66,
    ToolMissing = 67, ///< its name is the last word on the error output
    NotAllowed = 68,  ///< the path may not be entered
    Partial = 69,     ///< some folders or files could not be read; the error output says which
    Broken = -1,
};

/// Reads a listing as it arrives, in pieces of any size. Names are bytes: spaces, line ends and what is no UTF-8 survive.
/// Relative to the path, "weights/part 1.safetensors". Errors: Broken, when it is no listing or has no end to it
/// (200,000 files, 64 MiB of names).
class FileListing {
public:
    Result<void> feed(const QByteArray &bytes);

    [[nodiscard]] const QHash<QByteArray, FileFact> &files() const { return m_files; }
    [[nodiscard]] bool isCounted() const { return m_counted; } ///< all names and sizes are there
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }             ///< of all files
    [[nodiscard]] qint64 hashedBytes() const { return m_hashedBytes; } ///< of those whose sum is there
    [[nodiscard]] qsizetype hashedFiles() const { return m_hashedFiles; }

private:
    Result<void> take(const QByteArray &record);

    QHash<QByteArray, FileFact> m_files;
    QByteArray m_rest; // an unfinished record
    qint64 m_bytes = 0;
    qint64 m_hashedBytes = 0;
    qint64 m_nameBytes = 0;
    qsizetype m_hashedFiles = 0;
    bool m_counted = false;
    bool m_complete = false;
};

} // namespace raydeck::ray
