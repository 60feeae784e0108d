#pragma once

#include <models/kube/access.h>
#include <models/kube/error.h>

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <memory>

namespace raydeck::kube {

struct KubeConfigData;

/// One entry of contexts[], as it stands in its file; cluster and user are names only.
struct KubeContext {
    QString name = {};
    QString cluster = {};
    QString user = {};          ///< empty: anonymous
    QString namespaceName = {}; ///< empty: not said
    QString file = {};
    int line = 0; ///< 1-based

    bool operator==(const KubeContext &) const = default;
};

/// Something wrong in a kubeconfig that does not stop the rest of it from being used.
struct KubeConfigProblem {
    QString context = {}; ///< whom it stops; empty: no context in particular
    QString file = {};
    int line = 0;      ///< 1-based
    QString text = {}; ///< plain text, without the place

    bool operator==(const KubeConfigProblem &) const = default;
};

/// The kubeconfig files of a person, merged as client-go does it: whole entries, the first file wins.
/// A cheap value, constant once loaded, usable on any thread; load(), access() and setCurrentContext() read files.
/// Errors: NotFound (an explicit path, a context), Invalid with file:line:column in the message.
/// Source: k8s.io/client-go/tools/clientcmd (loader.go, validation.go), mid-2026.
class KubeConfig {
public:
    /// Where to look. Entries may be empty, missing or named twice, unless explicitPath.
    struct Source {
        QStringList files = {};
        bool explicitPath = false; ///< files holds one path, and it has to exist

        bool operator==(const Source &) const = default;
    };

    KubeConfig();

    /// The explicit path alone if there is one, else $KUBECONFIG, else .kube/config in `home`. Paths become absolute.
    static Source source(const QString &explicitPath, const QProcessEnvironment &environment, const QString &home);
    static Result<KubeConfig> load(const Source &source);

    [[nodiscard]] const QList<KubeContext> &contexts() const; ///< in the files' order
    [[nodiscard]] QString currentContext() const;             ///< empty: none set; it may name no known context
    [[nodiscard]] QStringList files() const;                  ///< that were read
    [[nodiscard]] QStringList missingFiles() const;           ///< that were looked for
    [[nodiscard]] QList<KubeConfigProblem> problems() const;

    /// All that is needed to connect: cluster and user resolved, checked, their files read. No name: the current one.
    [[nodiscard]] Result<Access> access(const QString &contextName) const;

    /// Writes current-context to the first of the files, under client-go's lock file; the rest of the text stays.
    /// Errors: Conflict (locked by another program), NotFound, Invalid, Broken (cannot be written).
    [[nodiscard]] Result<void> setCurrentContext(const QString &contextName) const;

private:
    explicit KubeConfig(std::shared_ptr<const KubeConfigData> data);
    std::shared_ptr<const KubeConfigData> m_data;
};

} // namespace raydeck::kube
