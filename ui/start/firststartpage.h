#pragma once

#include <models/kube/error.h>
#include <models/kube/kubeconfig.h>
#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

class StateStack;
class TextLabel;

/// Shown while there is no context: what was looked for, and the ways on; or what is wrong with the kubeconfig.
/// Owner: MainWindow. Thread: UI.
class FirstStartPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstStartPage(const Theme &theme, QWidget *parent = nullptr);

    void showNothingFound(const kube::KubeConfig::Source &source, const kube::KubeConfig &config);
    void showBroken(const Error &error);

signals:
    void openFileRequested();
    void pasteRequested();
    void nextStepRequested(const QString &id);

private:
    [[nodiscard]] QWidget *makeWelcome();

    const Theme &m_theme;
    StateStack *m_stack;
    TextLabel *m_found;
};

} // namespace raydeck::ui
