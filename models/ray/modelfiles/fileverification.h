#pragma once

#include <models/kube/error.h>
#include <models/kube/execstream.h>
#include <models/ray/modelfiles/filecomparison.h>
#include <models/ray/modelfiles/filelisting.h>

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace raydeck::kube {
class Connection;
struct PodRow;
} // namespace raydeck::kube

namespace raydeck::ray {

/// One member of a Ray cluster during a verification.
struct FileMember {
    enum class State { Waiting, Listing, Hashing, Done, Failed };
    enum class Problem {
        None,
        PathMissing,
        ToolMissing, ///< `what`: its name; "sh" where the image has no shell
        NotAllowed,  ///< the path may not be entered
        Partial,     ///< some files could not be read; `what`: the container's own words
        NotRunning,  ///< the pod does not run
        Request,     ///< `error` says why
    };
    QString pod = {};
    QString namespaceName = {};
    QString group = {}; ///< empty: the head
    bool running = false;

    State state = State::Waiting;
    Problem problem = Problem::None;
    QString what = {};
    std::optional<Error> error = {};
    FileListing listing = {};

    /// What it has is known: its files, or that it has none, because the path is not there.
    [[nodiscard]] bool isKnown() const { return state == State::Done || problem == Problem::PathMissing; }
};

/// "Verify model files": lists the files below a path on every member of a Ray cluster, through exec, and compares them.
/// Owner: who shows it. Thread: UI. Eight members at a time. Errors: each member's own, in its row; the verification goes on
/// without it. Destroyed before the connection.
class FileVerification final : public QObject {
    Q_OBJECT
public:
    explicit FileVerification(kube::Connection &connection, QObject *parent = nullptr);
    ~FileVerification() override;

    /// The head first, then the workers by their names.
    void setMembers(QList<kube::PodRow> pods);
    /// Where model files can be, by the head's mounts, or by those of the first member there is.
    QCoro::Task<Result<QStringList>> modelPaths();

    void start(const QByteArray &path); ///< from the beginning; what was known is forgotten
    void cancel();                      ///< finished() does not come; what is known of members stays

    [[nodiscard]] bool isFinished() const { return m_finished; } ///< files() is the result
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qsizetype memberCount() const { return qsizetype(m_members.size()); }
    [[nodiscard]] const FileMember &member(qsizetype index) const { return m_members[size_t(index)]; }
    /// Those whose files are all known: the members that files() speaks of, by their index there.
    [[nodiscard]] const QList<qsizetype> &compared() const { return m_compared; }
    /// Once it is finished. Empty also when nobody could be asked, or there is no file.
    [[nodiscard]] const QList<ComparedFile> &files() const { return m_files; }

signals:
    void membersAboutToChange();
    void membersChanged();
    void started();
    void memberChanged(qsizetype index); ///< state or progress
    void finished();

private:
    QCoro::Task<> ask(qsizetype index, quint64 run);
    void list(qsizetype index, const QString &container);
    void end(qsizetype index, const Result<int> &exitCode);
    void fail(qsizetype index, FileMember::Problem problem, const QString &what = {}, std::optional<Error> error = {});
    void settle(qsizetype index);
    void startMore();

    kube::Connection &m_connection;
    std::vector<FileMember> m_members;
    std::vector<std::unique_ptr<kube::ExecStream>> m_streams; // of the members, while they are asked
    std::vector<QByteArray> m_words;                          // their error output, its end
    QByteArray m_path;
    QList<qsizetype> m_compared;
    QList<ComparedFile> m_files;
    quint64 m_run = 0;
    qsizetype m_next = 0;  // member to be asked
    qsizetype m_asked = 0; // under way
    bool m_running = false;
    bool m_finished = false;
};

} // namespace raydeck::ray
