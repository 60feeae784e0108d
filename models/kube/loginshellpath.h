#pragma once

#include <QFuture>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace raydeck::kube {

/// Where programs are looked for. A program started from a desktop lacks the folders that a person's shell adds to
/// PATH, so the login shell is asked once; without its answer the own PATH and the usual folders have to do.
/// Owner: shared by all credential sources. Thread: any that has an event loop; the first caller's runs the shell.
class LoginShellPath {
public:
    struct Options {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< SHELL and PATH
        QString home = {};
        std::chrono::milliseconds limit = std::chrono::seconds(5);
    };

    explicit LoginShellPath(Options options);

    /// Absolute folders, best first, each once: the login shell's, the own PATH's, the usual ones. Never fails.
    [[nodiscard]] QFuture<QStringList> searchFolders();

    /// The program's absolute path, or empty if no folder has it.
    static QString find(const QString &program, const QStringList &folders);

private:
    struct Answer;
    void askShell() const;

    Options m_options;
    std::shared_ptr<Answer> m_answer; // outlives this while the shell runs
};

} // namespace raydeck::kube
