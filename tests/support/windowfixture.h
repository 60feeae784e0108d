#pragma once

#include <ui/theme/theme.h>
#include <ui/window/mainwindow.h>
#include <ui/window/settings.h>

#include <QTemporaryDir>

#include <memory>

namespace raydeck::test {

/// The real window, offscreen, with settings of its own that go with it.
class WindowFixture {
public:
    explicit WindowFixture(const ui::MainWindow::Options &options = {});
    ~WindowFixture();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Theme &theme() { return m_theme; }
    [[nodiscard]] ui::Settings &settings() { return *m_settings; }

    /// A visible child by its objectName, or null.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &objectName) const
    {
        const auto found = m_window->findChildren<Widget *>(objectName);
        for (Widget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void click(const QString &objectName); ///< with the mouse; fails the test if it is not there

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Settings> m_settings;
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace raydeck::test
