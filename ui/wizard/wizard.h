#pragma once

#include <models/ray/draft/clusterdraft.h>
#include <ui/theme/theme.h>
#include <ui/wizard/draftfile.h>
#include <ui/wizard/wizardpage.h>

#include <QList>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QHBoxLayout;
class QStackedWidget;

namespace raydeck::ui {

class Banner;
class Button;
class TextLabel;
class WizardSide;
class YamlPane;

/// The way to a new cluster: the steps at the left in the sidebar's place, one page at a time, and below it what is
/// asked for so far and the way on. The draft is kept on this computer until the cluster was created or the person
/// discards it. Owner: the window, one per opening. Thread: UI.
class Wizard final : public QWidget {
    Q_OBJECT
public:
    /// One step, whose page is made when it is first shown.
    struct Step {
        QString id = {};
        QString title = {};
        QString hint = {}; ///< below the title until the page has something to say
        enum class About { Surroundings, Cluster, Progress } about = About::Cluster;
        std::function<WizardPage *(const WizardContext &)> make = {};
    };
    struct Options {
        QString context = {};      ///< the kubeconfig context, as it is shown
        QString configFolder = {}; ///< for the draft and a person's own presets
    };

    Wizard(const Theme &theme, Settings &settings, tables::ClusterSession *session, const Options &options,
           const QList<Step> &steps, QWidget *parent = nullptr);
    ~Wizard() override;

    [[nodiscard]] ray::ClusterDraft &draft() { return m_draft; }
    [[nodiscard]] WizardPage *page(const QString &id); ///< makes it if need be; null: there is no such step
    [[nodiscard]] QString currentStep() const;
    void goTo(const QString &id);
    void setSideWidth(int width);
    void focusPage(); ///< where one begins to type
    /// Nothing is asked about the draft any more, and none is kept: the cluster was created.
    void forgetDraft();

public slots:
    void goNext(); ///< what the primary button does
    void goBack();
    void cancel(); ///< asks before something typed is lost
    void toggleYaml();

signals:
    void closed(); ///< nothing is left to ask
    void openClusterRequested(const QString &namespaceName, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createFooter();
    void wireKeys();
    void takeFacts();
    void takeSavedDraft();
    void saveDraft();
    void discardDraft();
    void showStep(int step);
    void makeNextPage();
    void placeYaml();
    void refresh();
    void refreshSteps();
    void wireSteps(WizardPage *page);
    void create();
    void followCreation();
    void refreshBanner();
    void refreshFooter();
    void takeBannerStep(const QString &id);
    void goToField(const QString &path);
    void savePreset();
    [[nodiscard]] int indexOf(const QString &id) const;
    [[nodiscard]] WizardPage *pageAt(int step);
    [[nodiscard]] WizardPage *current() const;

    const Theme &m_theme;
    Options m_options;
    QList<Step> m_steps;
    QList<WizardPage *> m_made; // by step; null: not made yet
    QSet<int> m_seen;           // steps that were shown
    int m_current = -1;
    ray::ClusterDraft m_draft;
    DraftFile m_file;
    std::optional<SavedDraft> m_restored; // what the banner is about
    QStringList m_damaged;                // likewise: files about creations that cannot be read
    QTimer m_save;
    QTimer m_makeNext;
    bool m_keepsDraft = true;
    std::unique_ptr<tables::CapacityFeed> m_capacity; // goes before the session
    WizardContext m_context;

    WizardSide *m_side;
    TextLabel *m_title = nullptr;
    TextLabel *m_explanation = nullptr;
    QHBoxLayout *m_headEnd = nullptr;
    Banner *m_banner;
    QWidget *m_bannerRow = nullptr;
    QStackedWidget *m_pages;
    QWidget *m_area = nullptr;
    YamlPane *m_yaml;
    QHBoxLayout *m_footerStart = nullptr;
    Button *m_cancel;
    TextLabel *m_totals;
    Button *m_back;
    Button *m_next;
};

} // namespace raydeck::ui
