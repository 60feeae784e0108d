#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace raydeck {

/// One field that a server refuses: Status.details.causes[].
struct ErrorCause {
    QString field = {};   ///< as the server writes it: spec.workerGroupSpecs[0].groupName; may be empty
    QString reason = {};  ///< such as FieldValueInvalid
    QString message = {}; ///< the server's own words about this field

    bool operator==(const ErrorCause &) const = default;
};

/// Why something did not work, sorted by what a person can do next, not by where it was noticed.
/// Holds no secret. `message` is the server's or the system's own sentence and is shown as plain text.
struct Error {
    enum class Kind {
        Cancelled,     ///< nobody waits for the answer any more
        Unreachable,   ///< no answer: name, network, proxy, time-out
        Untrusted,     ///< TLS: unknown authority, wrong name, expired
        ConsentNeeded, ///< a sign-in program has to be agreed to before it is run
        PluginMissing, ///< a sign-in program was not found
        SignIn,        ///< 401, or the sign-in program failed
        Forbidden,     ///< 403
        NotFound,      ///< 404: the object, or its kind
        Conflict,      ///< 409
        Invalid,       ///< the request or a file is wrong; the message says where
        Broken,        ///< anything else
    };
    Kind kind = Kind::Broken;
    int httpStatus = 0;            ///< 0: there was no HTTP answer
    QString message = {};          ///< the server's own words
    QString detail = {};           ///< for "Copy details"
    QString reason = {};           ///< Status.reason of the API server, such as AlreadyExists or Expired
    int retryAfter = 0;            ///< seconds, from Retry-After; 0: not said
    QList<ErrorCause> causes = {}; ///< field by field, where the server says so

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(Error::Kind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{.kind = kind, .message = std::move(message), .detail = std::move(detail)});
}

} // namespace raydeck
