#pragma once

#include <models/kube/error.h>

#include <QCoroFuture>
#include <QCoroTask>

#include <QFuture>
#include <QObject>
#include <QPointer>

namespace raydeck::kube {

/// Awaits a request for the life of `owner`: if the owner dies first, the request is cancelled and the answer is
/// Cancelled, so the error check that callers write anyway also guards `this`. Thread: the owner's.
template <typename T>
QCoro::Task<Result<T>> bound(QPointer<QObject> owner, QFuture<Result<T>> request)
{
    const auto cancelled = [] { return Result<T>(std::unexpected(Error{Error::Kind::Cancelled})); };
    QObject lifeline; // dies with this frame, and the connection with it
    QObject::connect(owner, &QObject::destroyed, &lifeline, [request]() mutable { request.cancel(); });
    const Result<T> result = co_await request.onCanceled(cancelled);
    co_return owner ? result : cancelled();
}

} // namespace raydeck::kube
