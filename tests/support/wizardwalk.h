#pragma once

#include <tests/support/windowfixture.h>

#include <models/ray/create/createprogress.h>
#include <ui/wizard/wizard.h>

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace raydeck::ui {
class ProgressPage;
}

namespace raydeck::test {

/// A person on the way through the wizard, in the real window at 1280×800 and in a language, who counts each grip.
class WizardWalk {
public:
    explicit WizardWalk(const QString &language);
    ~WizardWalk();

    [[nodiscard]] WindowFixture &fixture() { return *m_fixture; }
    [[nodiscard]] ui::MainWindow &window() { return m_fixture->window(); }
    [[nodiscard]] ui::Wizard *wizard() const; ///< null: it is not open
    [[nodiscard]] QString step() const;
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] ui::ProgressPage *progress() const;
    [[nodiscard]] bool isDone(ray::CreateStep::Id step) const;

    void open(); ///< the command New cluster
    void next();
    void click(const QString &objectName);
    void count() { ++m_grips; } ///< what a test did by itself: a value that was chosen or typed
    [[nodiscard]] int grips() const { return m_grips; }

    /// Once it is laid out: a picture (in $RAYDECK_SCREENSHOTS, if that is set), and the texts that are cut off.
    QString look(const QString &name);

private:
    QString m_language;
    QTranslator m_words;
    std::unique_ptr<WindowFixture> m_fixture;
    int m_grips = 0;
};

} // namespace raydeck::test
