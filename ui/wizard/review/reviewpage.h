#pragma once

#include <models/ray/create/createflow.h>
#include <ui/wizard/wizardpage.h>

#include <QTimer>

#include <memory>
#include <optional>

class QVBoxLayout;

namespace raydeck::ui {

class Banner;
class CodeEditor;

/// All that will be created, in its order, as the server would take it: each object is tried as a dry run, and what is
/// refused leads to its field. Owner: the wizard. Thread: UI.
class ReviewPage final : public WizardPage {
    Q_OBJECT
public:
    explicit ReviewPage(const WizardContext &context, QWidget *parent = nullptr);
    ~ReviewPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool takesNext() override;
    void enter() override;
    void leave() override;

signals:
    void createRequested(); ///< nothing is known to be wrong

private:
    enum class DryRun { NotAsked, Asking, Passed, Refused, Unanswered };
    [[nodiscard]] QWidget *createList();
    [[nodiscard]] QWidget *createYaml();
    void ask();
    void answered(int attempt, const Result<QList<ray::DryRunAnswer>> &answers);
    void refresh();
    void refreshBanner();
    void refreshObjects();
    void addObject(qsizetype index, const kube::YamlDocument &document);
    void addWrong(const QString &path, const QString &text);
    [[nodiscard]] QString whyNot() const; ///< path of the first field that is wrong; empty: none

    WizardContext m_context;
    std::unique_ptr<ray::CreateFlow> m_flow;
    QList<kube::YamlDocument> m_asked; // what the answers are about
    QList<ray::DryRunAnswer> m_answers;
    std::optional<Error> m_error;
    DryRun m_dryRun = DryRun::NotAsked;
    int m_attempt = 0; // an older answer has nothing to say any more
    bool m_isShown = false;
    bool m_createsWhenPassed = false;
    QTimer m_soon;

    Banner *m_banner;
    QVBoxLayout *m_objects = nullptr;
    CodeEditor *m_yaml;
};

/// The documents as one stream, as kubectl takes it.
[[nodiscard]] QByteArray yamlStream(const QList<kube::YamlDocument> &documents);

} // namespace raydeck::ui
