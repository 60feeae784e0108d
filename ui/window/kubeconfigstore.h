#pragma once

#include <models/kube/error.h>
#include <models/kube/kubeconfig.h>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace raydeck::ui {

class Settings;

/// The kubeconfig files of this person: those of the environment, opened and pasted ones; read again when they change.
/// Owner: MainWindow. Thread: UI.
class KubeconfigStore final : public QObject {
    Q_OBJECT
public:
    /// `explicitPath` wins over everything; `folder` is where pasted text is kept.
    KubeconfigStore(Settings &settings, QString explicitPath, QString folder, QObject *parent = nullptr);

    void load(); ///< whether the files have changed or not
    [[nodiscard]] const kube::KubeConfig &config() const { return m_config; }
    [[nodiscard]] const kube::KubeConfig::Source &source() const { return m_source; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Reads the file first: one that is no kubeconfig is an error and is not added.
    Result<void> addFile(const QString &path);
    /// Keeps the text in a file of its own, readable only by this person.
    Result<void> addText(const QString &text);

signals:
    void loaded(); // config() or error() is new

private:
    void loadIfChanged();
    [[nodiscard]] QByteArray fingerprint() const;
    void watchFiles();

    Settings &m_settings;
    QString m_explicitPath;
    QString m_folder;
    kube::KubeConfig::Source m_source;
    kube::KubeConfig m_config;
    std::optional<Error> m_error;
    QByteArray m_fingerprint; // of the files as they were read: folders change for many other reasons
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // editors write a file in several steps
};

} // namespace raydeck::ui
