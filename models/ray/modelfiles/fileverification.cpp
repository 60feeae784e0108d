#include <models/ray/modelfiles/fileverification.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/kube/podrow.h>
#include <models/ray/modelfiles/raycontainer.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr qsizetype AtOnce = 8;
constexpr qsizetype WordsKept = 2000;

QByteArray podPath(const FileMember &member)
{
    return kube::objectPath("/api/v1", member.namespaceName, "pods", member.pod);
}

/// An image without a shell: the container runtime's words. Source: opencontainers/runc, libcontainer, and containerd 2.
bool saysNoShell(const Error &error)
{
    return error.message.contains("executable file not found"_L1) || error.message.contains("\"sh\": stat"_L1)
        || (error.message.contains("exec"_L1) && error.message.contains("no such file or directory"_L1));
}

} // namespace

FileVerification::FileVerification(kube::Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
}

FileVerification::~FileVerification() = default;

void FileVerification::setMembers(QList<kube::PodRow> pods)
{
    cancel();
    emit membersAboutToChange();
    std::ranges::sort(pods, {}, [](const kube::PodRow &pod) { return std::pair(pod.nodeType != "head"_L1, pod.name); });
    m_members.clear();
    for (const kube::PodRow &pod : std::as_const(pods)) {
        if (pod.deleting)
            continue;
        m_members.push_back({.pod = pod.name,
                             .namespaceName = pod.namespaceName,
                             .group = pod.nodeType == "head"_L1 ? QString() : pod.group,
                             .running = pod.phase == kube::PodRow::Phase::Running});
    }
    m_streams.clear();
    m_streams.resize(m_members.size());
    m_words.assign(m_members.size(), {});
    m_compared.clear();
    m_files.clear();
    m_finished = false;
    emit membersChanged();
}

QCoro::Task<Result<QStringList>> FileVerification::modelPaths()
{
    if (m_members.empty())
        co_return QStringList();
    const auto pod = co_await kube::bound(this, m_connection.get(podPath(m_members.front())));
    if (!pod)
        co_return std::unexpected(pod.error());
    const auto container = rayContainerOf(*pod);
    if (!container)
        co_return std::unexpected(container.error());
    co_return container->modelPaths;
}

void FileVerification::start(const QByteArray &path)
{
    cancel();
    m_path = path;
    m_next = 0;
    m_running = true;
    m_compared.clear();
    m_files.clear();
    m_finished = false;
    m_words.assign(m_members.size(), {});
    emit started();
    for (size_t index = 0; index < m_members.size(); ++index) {
        FileMember &member = m_members[index];
        member.state = FileMember::State::Waiting;
        member.problem = FileMember::Problem::None;
        member.what.clear();
        member.error.reset();
        member.listing = {};
        emit memberChanged(qsizetype(index));
    }
    QMetaObject::invokeMethod(this, &FileVerification::startMore,
                              Qt::QueuedConnection); // finished() never comes at once
}

void FileVerification::cancel()
{
    ++m_run; // answers under way are for nobody
    m_running = false;
    m_asked = 0;
    for (auto &stream : m_streams)
        stream.reset();
}

void FileVerification::startMore()
{
    if (!m_running)
        return;
    while (m_asked < AtOnce && m_next < memberCount()) {
        const qsizetype index = m_next++;
        ++m_asked;
        if (m_members[size_t(index)].running) {
            m_members[size_t(index)].state = FileMember::State::Listing;
            emit memberChanged(index);
            QCoro::connect(ask(index, m_run), this, [] {});
        } else {
            fail(index, FileMember::Problem::NotRunning);
        }
    }
    if (m_asked > 0 || m_next < memberCount() || !m_running)
        return;
    m_running = false;
    QList<QHash<QByteArray, FileFact>> listings;
    for (qsizetype index = 0; index < memberCount(); ++index) {
        if (!member(index).isKnown())
            continue;
        m_compared.append(index);
        listings.append(member(index).listing.files());
    }
    m_files = compareFiles(listings);
    m_finished = true;
    emit finished();
}

QCoro::Task<> FileVerification::ask(qsizetype index, quint64 run)
{
    const auto pod = co_await kube::bound(this, m_connection.get(podPath(m_members[size_t(index)])));
    if (!pod && pod.error().kind == Error::Kind::Cancelled)
        co_return; // this is gone
    if (run != m_run)
        co_return;
    const auto container = pod ? rayContainerOf(*pod) : std::unexpected(pod.error());
    if (!container)
        fail(index, FileMember::Problem::Request, {}, container.error());
    else
        list(index, container->name);
}

void FileVerification::list(qsizetype index, const QString &container)
{
    const FileMember &member = m_members[size_t(index)];
    auto &stream = m_streams[size_t(index)];
    stream = std::make_unique<kube::ExecStream>(m_connection);
    connect(stream.get(), &kube::ExecStream::output, this, [this, index](const QByteArray &bytes) {
        FileMember &who = m_members[size_t(index)];
        if (who.state == FileMember::State::Failed)
            return;
        if (const auto fed = who.listing.feed(bytes); !fed)
            return fail(index, FileMember::Problem::Request, {}, fed.error());
        who.state = who.listing.isCounted() ? FileMember::State::Hashing : FileMember::State::Listing;
        emit memberChanged(index);
    });
    connect(stream.get(), &kube::ExecStream::errorOutput, this, [this, index](const QByteArray &bytes) {
        QByteArray &words = m_words[size_t(index)];
        words += bytes;
        words = words.right(WordsKept);
    });
    connect(stream.get(), &kube::ExecStream::finished, this,
            [this, index](const Result<int> &exitCode) { end(index, exitCode); });
    stream->start({.namespaceName = member.namespaceName,
                   .pod = member.pod,
                   .container = container,
                   .command = listingCommand(m_path)});
}

void FileVerification::end(qsizetype index, const Result<int> &exitCode)
{
    FileMember &who = m_members[size_t(index)];
    if (who.state == FileMember::State::Failed)
        return;
    const QString words = QString::fromUtf8(m_words[size_t(index)]).trimmed();
    if (!exitCode) {
        if (saysNoShell(exitCode.error()))
            return fail(index, FileMember::Problem::ToolMissing, u"sh"_s);
        return fail(index, FileMember::Problem::Request, {}, exitCode.error());
    }
    switch (ListingEnd(*exitCode)) {
    case ListingEnd::PathMissing: return fail(index, FileMember::Problem::PathMissing);
    case ListingEnd::ToolMissing: return fail(index, FileMember::Problem::ToolMissing, words.section(u'\n', -1));
    case ListingEnd::NotAllowed: return fail(index, FileMember::Problem::NotAllowed);
    case ListingEnd::Partial:
        who.problem = FileMember::Problem::Partial;
        who.what = words;
        break;
    case ListingEnd::Complete:
    case ListingEnd::Broken: break;
    }
    const bool isListed =
        who.listing.isComplete() && (*exitCode == int(ListingEnd::Complete) || *exitCode == int(ListingEnd::Partial));
    if (!isListed)
        return fail(index, FileMember::Problem::Request, {},
                    Error{.kind = Error::Kind::Broken,
                          .message = tr("The command ended early, with the exit code %1.").arg(*exitCode),
                          .detail = words});
    who.state = FileMember::State::Done;
    settle(index);
}

void FileVerification::fail(qsizetype index, FileMember::Problem problem, const QString &what,
                            std::optional<Error> error)
{
    FileMember &who = m_members[size_t(index)];
    who.state = FileMember::State::Failed;
    who.problem = problem;
    who.what = what;
    who.error = std::move(error);
    settle(index);
}

void FileVerification::settle(qsizetype index)
{
    --m_asked;
    if (kube::ExecStream *stream = m_streams[size_t(index)].release()) // it may be the sender of what led here
        stream->deleteLater();
    emit memberChanged(index);
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run] {
            if (run == m_run)
                startMore();
        },
        Qt::QueuedConnection);
}

} // namespace raydeck::ray
