#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/edit/livecluster.h>
#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace raydeck::ui {

class Button;
class IconButton;
class PodsTab;
class SectionHeader;
class Settings;
class StatusChip;
class TabBar;
class YamlTab;

/// One Ray cluster: its health above every tab. Owner: MainWindow. Thread: UI.
class ClusterPage final : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Pods, Yaml };

    ClusterPage(const Theme &theme, Settings &settings, const QString &configFolder, QWidget *parent = nullptr);

    void setCluster(tables::ClusterSession *session, const kube::Uid &uid);
    [[nodiscard]] const kube::Uid &uid() const { return m_uid; }
    void showTab(Tab tab);
    void focusFilter(); ///< or what the tab has in its place
    [[nodiscard]] YamlTab *yaml() const { return m_yaml; }

signals:
    void scaleRequested(const QByteArray &uid);
    void deleteRequested(const QByteArray &uid);
    void verifyFilesRequested(const QByteArray &uid);
    void recreateRequested(const QByteArray &uid);
    void recreateWithRequested(const QByteArray &uid, const raydeck::ray::LiveCluster &live,
                               const raydeck::kube::YamlDocument &manifest);
    void said(const QString &text);
    void failed(const QString &title, const raydeck::Error &error);
    void backRequested();

private:
    [[nodiscard]] const ray::RayClusterRow *cluster() const;
    [[nodiscard]] QWidget *makeHeader();
    void refresh();
    void refreshHeader();
    void tick();

    QPointer<tables::ClusterSession> m_session;
    kube::Uid m_uid;
    ray::RayClusterRow m_last; // what was known of it, should it be deleted meanwhile
    SectionHeader *m_header;
    StatusChip *m_chip;
    Button *m_scale;
    Button *m_delete;
    IconButton *m_more;
    TabBar *m_tabs;
    QStackedWidget *m_stack; // in the order of Tab
    PodsTab *m_pods;
    YamlTab *m_yaml;
    QTimer m_soon;  // gathers changes of pods
    QTimer m_clock; // ages
};

} // namespace raydeck::ui
