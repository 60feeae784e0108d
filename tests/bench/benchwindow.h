#pragma once

#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>
#include <ui/window/mainwindow.h>
#include <ui/window/settings.h>

#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace raydeck::bench {

/// The real window with settings of its own, connected to the sandbox only when connect() is called.
class BenchWindow {
public:
    BenchWindow();
    ~BenchWindow();

    /// Gives the window its kubeconfig and waits for the session; sinceConnect() counts from its start.
    tables::ClusterSession &connect();
    [[nodiscard]] double sinceConnect() const { return double(m_connected.nsecsElapsed()) / 1e6; }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] QTableView *table(const QString &objectName);
    /// Opens the page of the cluster of this name as soon as its row is there.
    void openWhenHere(const QString &clusterName);
    /// Longest time that the UI thread did not come back to its event loop, since the call of connect().
    [[nodiscard]] double longestStall() const { return m_longestStall; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Settings> m_settings;
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    QElapsedTimer m_connected;
    QTimer m_heart;
    QElapsedTimer m_beat;
    double m_longestStall = 0;
};

} // namespace raydeck::bench
