#pragma once

#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>

#include <QObject>
#include <QPointer>

class QWidget;

namespace raydeck::ui {

/// What a person does to a cluster: the questions before, the request, and the words after.
/// Owner: MainWindow, over which its dialogs open. Thread: UI.
class ClusterActions final : public QObject {
    Q_OBJECT
public:
    ClusterActions(const Theme &theme, QWidget *window);

    void scale(tables::ClusterSession *session, const kube::Uid &uid);
    void remove(tables::ClusterSession *session, const kube::Uid &uid);
    /// Opens the comparison of model files on all members. A cluster page or a progress page may ask for it.
    void verifyFiles(tables::ClusterSession *session, const kube::Uid &uid);

signals:
    void said(const QString &text); // what was done, for the status bar

private:
    void sendRemove(tables::ClusterSession *session, const ray::RayClusterRow &cluster);

    const Theme &m_theme;
    QPointer<QWidget> m_window;
};

} // namespace raydeck::ui
