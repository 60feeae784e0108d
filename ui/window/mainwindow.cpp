#include <ui/window/mainwindow.h>

#include <models/kube/apply/fileobjects.h>
#include <models/kube/safefile.h>
#include <ui/clusters/clusteractions.h>
#include <ui/clusters/clusterpage.h>
#include <ui/clusters/clusterspage.h>
#include <ui/editor/filespage.h>
#include <ui/editor/yamltab.h>
#include <ui/start/firststartpage.h>
#include <ui/text/errortext.h>
#include <ui/window/lookmenus.h>
#include <ui/window/recreations.h>
#include <ui/window/settings.h>
#include <ui/window/sidebar.h>
#include <ui/window/statusline.h>
#include <ui/wizard/wizard.h>
#include <ui/wizard/wizardsteps.h>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr QSize FirstSize(1280, 800);
constexpr QSize SmallestSize(1024, 640);
constexpr int SidebarWidth = 245;
constexpr int SidebarLeast = 208;

kube::CredentialSource::Surroundings surroundings(const std::shared_ptr<kube::ExecConsent> &consent)
{
    return {.consent = consent,
            .path = std::make_shared<kube::LoginShellPath>(kube::LoginShellPath::Options{.home = QDir::homePath()})};
}

tables::ContextModel::NamespaceOf rememberedNamespace(const Settings &settings)
{
    return [&settings](const kube::KubeContext &context) {
        const QVariantMap chosen = settings.value(Settings::Key::ContextsNamespaces).toMap();
        return chosen.contains(context.name) ? chosen.value(context.name).toString() : context.namespaceName;
    };
}

QSet<QString> favouritesOf(const Settings &settings)
{
    const QStringList names = settings.list(Settings::Key::ContextsFavourites);
    return QSet<QString>(names.cbegin(), names.cend());
}

} // namespace

MainWindow::MainWindow(Theme &theme, Settings &settings, const Options &options)
    : m_theme(theme), m_settings(settings), m_options(options),
      m_consent(std::make_shared<kube::ExecConsent>(QDir(options.configFolder).filePath(u"consent.json"_s))),
      m_store(settings, options.kubeconfig, QDir(options.configFolder).filePath(u"kubeconfigs"_s)),
      m_contexts(surroundings(m_consent), rememberedNamespace(settings)), m_sidebar(new Sidebar(theme, m_contexts)),
      m_splitter(new QSplitter(Qt::Horizontal)), m_pages(new QStackedWidget), m_start(new FirstStartPage(theme)),
      m_clusters(new ClustersPage(theme, settings)), m_cluster(new ClusterPage(theme, settings, options.configFolder)),
      m_status(new StatusLine(theme)), m_actions(new ClusterActions(theme, this)),
      m_recreations(new Recreations(theme, options.configFolder, this))
{
    setWindowTitle(tr("Raydeck"));
    setAcceptDrops(true);
    setMinimumSize(SmallestSize);
    resize(FirstSize);
    makePages();
    makeMenus();
    wireSidebar();
    wireRecreations();
    restoreGeometry(settings.bytes(Settings::Key::WindowGeometry));
    if (!m_splitter->restoreState(settings.bytes(Settings::Key::WindowSplitter)))
        m_splitter->setSizes({SidebarWidth, FirstSize.width() - SidebarWidth});
    connect(&m_contexts, &tables::ContextModel::statusChanged, this, [this](const QString &name) {
        if (name == m_context)
            refresh();
    });
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        m_sidebar->update();
        m_status->show(view(), m_session);
    });
    m_countdown.start(1s);
    connect(&m_store, &KubeconfigStore::loaded, this, &MainWindow::takeConfig);
    m_store.load();
}

MainWindow::~MainWindow()
{
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    m_settings.setValue(Settings::Key::WindowSplitter, m_splitter->saveState());
    useSession(nullptr); // pages let go of the tables before these go
}

void MainWindow::makePages()
{
    m_pages->setObjectName(u"pages"_s);
    for (QWidget *page :
         {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_clusters), static_cast<QWidget *>(m_cluster)})
        m_pages->addWidget(page);
    auto *ground = new Surface(m_theme, ColorRole::Base);
    auto *groundLayout = new QVBoxLayout(ground);
    groundLayout->setContentsMargins(0, 0, 0, 0);
    groundLayout->addWidget(m_pages);

    m_sidebar->setMinimumWidth(SidebarLeast);
    m_splitter->setObjectName(u"windowSplitter"_s);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(ground);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(0);
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(whole);

    connect(m_start, &FirstStartPage::openFileRequested, this, &MainWindow::openFile);
    connect(m_start, &FirstStartPage::pasteRequested, this, &MainWindow::paste);
    connect(m_start, &FirstStartPage::nextStepRequested, this, &MainWindow::takeNextStep);
    connect(m_clusters, &ClustersPage::nextStepRequested, this, &MainWindow::takeNextStep);
    connect(m_clusters, &ClustersPage::newClusterRequested, this, [this] { startNewCluster(); });
    connect(m_clusters, &ClustersPage::openRequested, this, &MainWindow::openCluster);
    const auto scale = [this](const QByteArray &uid) { m_actions->scale(m_session, uid); };
    const auto remove = [this](const QByteArray &uid) { m_actions->remove(m_session, uid); };
    connect(m_clusters, &ClustersPage::scaleRequested, this, scale);
    connect(m_clusters, &ClustersPage::deleteRequested, this, remove);
    connect(m_cluster, &ClusterPage::scaleRequested, this, scale);
    connect(m_cluster, &ClusterPage::deleteRequested, this, remove);
    connect(m_cluster, &ClusterPage::verifyFilesRequested, this,
            [this](const QByteArray &uid) { m_actions->verifyFiles(m_session, uid); });
    connect(m_cluster, &ClusterPage::backRequested, this, &MainWindow::showClusters);
    connect(m_cluster, &ClusterPage::said, m_status, &StatusLine::say);
    connect(m_cluster, &ClusterPage::failed, this, &MainWindow::showProblem);
    connect(m_actions, &ClusterActions::said, m_status, &StatusLine::say);
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("Open kubeconfig…"), QKeySequence::Open, this, &MainWindow::openFile);
    file->addAction(tr("Open YAML to apply…"), QKeySequence(u"Ctrl+Shift+O"_s), this, &MainWindow::chooseManifest)
        ->setObjectName(u"openManifestAction"_s);
    file->addSeparator();
    file->addAction(tr("Paste kubeconfig"), this, &MainWindow::paste);
    file->addAction(tr("Read kubeconfig again"), &m_store, &KubeconfigStore::load);
    file->addSeparator();
    file->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *cluster = menuBar()->addMenu(tr("&Cluster"));
    m_newAction = cluster->addAction(tr("New cluster"), QKeySequence::New, this, [this] { startNewCluster(); });
    m_progressAction = cluster->addAction(tr("Clusters that are being created"), this,
                                          [this] { startNewCluster(wizardstep::progress); });
    cluster->addSeparator();
    m_scaleAction = cluster->addAction(tr("Scale…"), QKeySequence(u"Ctrl+Shift+S"_s), this,
                                       [this] { m_actions->scale(m_session, m_cluster->uid()); });
    m_verifyAction = cluster->addAction(tr("Verify model files…"), this,
                                        [this] { m_actions->verifyFiles(m_session, m_cluster->uid()); });
    m_verifyAction->setObjectName(u"verifyFilesAction"_s);
    m_editAction = cluster->addAction(tr("Edit YAML"), QKeySequence(u"Ctrl+E"_s), this,
                                      [this] { m_cluster->showTab(ClusterPage::Tab::Yaml); });
    m_editAction->setObjectName(u"editYamlAction"_s);
    m_recreateAction = cluster->addAction(tr("Delete and create again…"), this,
                                          [this] { m_recreations->askAsItIs(m_cluster->uid()); });
    m_recreateAction->setObjectName(u"recreateAction"_s);
    m_deleteAction =
        cluster->addAction(tr("Delete…"), this, [this] { m_actions->remove(m_session, m_cluster->uid()); });

    cluster->addSeparator();
    m_unfinishedAction = cluster->addAction(tr("Clusters that were not created again yet…"), m_recreations,
                                            &Recreations::offerUnfinished);
    m_unfinishedAction->setObjectName(u"unfinishedAction"_s);
    connect(cluster, &QMenu::aboutToShow, this,
            [this] { m_unfinishedAction->setEnabled(m_recreations->hasUnfinished()); });

    QMenu *look = menuBar()->addMenu(tr("&View"));
    m_backAction = look->addAction(tr("Clusters"), QKeySequence(u"Alt+Left"_s), this, &MainWindow::goBack);
    look->addAction(tr("Filter"), QKeySequence::Find, this, &MainWindow::focusFilter);
    look->addAction(tr("Try again"), QKeySequence::Refresh, this, [this] { takeNextStep(step::tryAgain); });
    look->addSeparator();
    m_sidebarAction = look->addAction(tr("Sidebar"));
    m_sidebarAction->setShortcut(QKeySequence(u"Ctrl+B"_s));
    m_sidebarAction->setCheckable(true);
    m_sidebarAction->setChecked(true);
    connect(m_sidebarAction, &QAction::toggled, this, &MainWindow::refreshSide);
    LookMenus::addSchemes(look->addMenu(tr("Colours")), m_theme, m_settings);
    LookMenus::addLanguages(look->addMenu(tr("Language")), m_settings,
                            [this](const QString &text) { m_status->say(text); });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("About Raydeck"), this, [this] {
        QMessageBox::about(this, tr("About Raydeck"),
                           tr("Raydeck %1\nRay clusters on Kubernetes, in a window.\nFree software: GPL, version 3 or "
                              "later.")
                               .arg(QApplication::applicationVersion()));
    });
    menuBar()->setFixedHeight(m_theme.menuRowHeight());
}

void MainWindow::wireSidebar()
{
    connect(m_sidebar, &Sidebar::contextChosen, this, &MainWindow::chooseContext);
    connect(m_sidebar, &Sidebar::openConfigRequested, this, &MainWindow::openFile);
    connect(m_sidebar, &Sidebar::namespaceChosen, this, &MainWindow::setNamespace);
    connect(m_sidebar, &Sidebar::clustersChosen, this, &MainWindow::showClusters);
    connect(m_sidebar, &Sidebar::favouriteToggled, this, [this](const QString &name) {
        m_contexts.setFavourite(name, !m_contexts.favourites().contains(name));
        const QSet<QString> &favourites = m_contexts.favourites();
        m_settings.setValue(Settings::Key::ContextsFavourites, QStringList(favourites.cbegin(), favourites.cend()));
    });
}

void MainWindow::wireRecreations()
{
    connect(m_recreations, &Recreations::pageOpened, this, [this](QWidget *page) {
        if (m_pages->indexOf(page) < 0)
            m_pages->addWidget(page);
        showPage(page);
        refresh();
    });
    connect(m_recreations, &Recreations::pageClosed, this, [this](QWidget *page) {
        const bool isShown = m_pages->currentWidget() == page;
        m_pages->removeWidget(page);
        page->hide();
        if (isShown)
            showClusters();
    });
    connect(m_recreations, &Recreations::openClusterRequested, this, &MainWindow::openNamed);
    connect(m_recreations, &Recreations::contextRequested, this, &MainWindow::chooseContext);
    connect(m_recreations, &Recreations::failed, this, &MainWindow::showProblem);
    connect(m_cluster, &ClusterPage::recreateRequested, m_recreations, &Recreations::askAsItIs);
    connect(m_cluster, &ClusterPage::recreateWithRequested, m_recreations, &Recreations::ask);
    connect(m_recreations, &Recreations::operatorsWayRequested, this, [this](const QByteArray &uid) {
        openCluster(uid);
        m_cluster->showTab(ClusterPage::Tab::Yaml);
        m_cluster->yaml()->askOperatorToRestart();
    });
    // What was interrupted comes first, once there is a window to ask in.
    QMetaObject::invokeMethod(m_recreations, &Recreations::offerUnfinished, Qt::QueuedConnection);
}

void MainWindow::takeConfig()
{
    const kube::KubeConfig &config = m_store.config();
    m_contexts.setKubeConfig(config, favouritesOf(m_settings)); // ends sessions whose access has changed
    if (m_session && m_contexts.session(m_context) == m_session)
        return refresh(); // what a person looks at stays where it is
    useSession(nullptr);
    if (m_store.error() && !config.contexts().isEmpty())
        m_status->say(m_store.error()->message);
    if (config.contexts().isEmpty()) {
        m_context.clear();
        return showStart();
    }
    QString wanted = m_context;
    if (wanted.isEmpty())
        wanted = m_options.context;
    if (wanted.isEmpty())
        wanted = m_settings.text(Settings::Key::ContextsCurrent);
    if (!m_options.context.isEmpty() && m_context.isEmpty())
        return chooseContext(m_options.context);
    if (!m_contexts.indexOf(wanted).isValid())
        wanted = config.currentContext();
    if (!m_contexts.indexOf(wanted).isValid())
        wanted = config.contexts().constFirst().name;
    chooseContext(wanted);
}

void MainWindow::showStart()
{
    if (m_store.error())
        m_start->showBroken(*m_store.error());
    else
        m_start->showNothingFound(m_store.source(), m_store.config());
    m_pages->setCurrentWidget(m_start);
    refresh();
}

void MainWindow::chooseContext(const QString &name)
{
    const bool stays = name == m_context && m_session;
    m_context = name;
    m_sidebar->setCurrentContext(name);
    if (m_contexts.indexOf(name).isValid())
        m_settings.setValue(Settings::Key::ContextsCurrent, name);
    if (!stays)
        useSession(m_contexts.open(name));
    showClusters();
}

void MainWindow::useSession(tables::ClusterSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    const bool wasOpen = m_wizard != nullptr;
    // It keeps what was typed, and lets go of the session before that goes; also one that is only about to be deleted.
    qDeleteAll(findChildren<Wizard *>());
    if (wasOpen)
        refreshSide();
    m_recreations->setSession(nullptr);
    if (m_files)
        m_files->setSession(nullptr);
    m_session = session;
    m_awaitedName = {};
    m_cluster->setCluster(nullptr, {});
    m_clusters->setContext(view(), session);
    if (!session)
        return;
    connect(session, &tables::ClusterSession::namespacesChanged, this, &MainWindow::refreshSidebar);
    connect(session, &tables::ClusterSession::factsChanged, this, &MainWindow::refresh);
    connect(session, &tables::ClusterSession::warningReceived, m_status, &StatusLine::say);
    connect(&session->clusters(), &QAbstractItemModel::rowsInserted, this, &MainWindow::openWhenHere);
    connect(&session->clusters(), &tables::ClusterModel::healthChanged, this, &MainWindow::refreshSidebar);
    m_recreations->setSession(session);
    if (m_files)
        m_files->setSession(session);
}

ContextView MainWindow::view() const
{
    ContextView view{.context = m_context, .status = m_contexts.statusOf(m_context)};
    if (m_session) {
        view.namespaceName = m_session->namespaceName();
        view.access = m_session->access();
    }
    return view;
}

void MainWindow::refresh()
{
    refreshSidebar();
    m_clusters->refresh(view());
    m_status->show(view(), m_session);
}

void MainWindow::refreshSidebar()
{
    const bool open = m_session != nullptr;
    const auto &error = open ? m_session->clustersStatus().error : std::nullopt;
    // Where the server answers, even with a no, another namespace may help.
    const bool answers =
        open && (!error || error->kind == Error::Kind::Forbidden || m_session->clustersStatus().synced);
    m_sidebar->setNamespaces(open ? m_session->namespaces() : QStringList(),
                             open ? m_session->namespaceName() : QString(),
                             answers ? Qt::ItemIsEnabled : Qt::NoItemFlags);
    std::optional<qsizetype> count;
    qsizetype needAttention = 0;
    if (open && m_session->clustersStatus().synced) {
        count = m_session->clusters().rowCount();
        for (const ray::RayClusterRow &cluster : m_session->clusters().rows()) {
            const auto segment = ClusterFilter::segmentOf(m_session->clusters().healthOf(cluster.uid).state);
            needAttention += segment == ClusterFilter::Segment::NeedsAttention ? 1 : 0;
        }
    }
    m_sidebar->setClusterCount(count, needAttention);
    const bool onCluster = open && m_pages->currentWidget() == m_cluster;
    const bool noKubeRay = open && error && error->kind == Error::Kind::NotFound;
    m_newAction->setEnabled(count.has_value() || noKubeRay);
    m_progressAction->setEnabled(m_newAction->isEnabled());
    m_backAction->setEnabled(!m_wizard);
    m_scaleAction->setEnabled(onCluster);
    m_verifyAction->setEnabled(onCluster);
    m_editAction->setEnabled(onCluster);
    m_recreateAction->setEnabled(onCluster);
    m_deleteAction->setEnabled(onCluster);
}

void MainWindow::showPage(QWidget *page)
{
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason); // else the focus of a hidden page would jump to the sidebar
}

void MainWindow::showClusters()
{
    if (m_wizard)
        return leaveWizard(); // it keeps what was typed
    showPage(m_context.isEmpty() ? static_cast<QWidget *>(m_start) : m_clusters);
    if (!m_cluster->uid().isEmpty())
        m_clusters->select(m_cluster->uid());
    refresh();
}

void MainWindow::goBack()
{
    if (m_pages->currentWidget() != m_start && m_pages->currentWidget() != m_clusters)
        showClusters();
}

void MainWindow::openCluster(const kube::Uid &uid)
{
    if (!m_session || !m_session->clusters().find(uid))
        return;
    m_cluster->setCluster(m_session, uid);
    showPage(m_cluster);
    refresh();
}

void MainWindow::openWhenHere()
{
    if (!m_session || m_awaitedName.name.isEmpty())
        return;
    const auto &rows = m_session->clusters().rows();
    const auto found = std::ranges::find_if(rows, [this](const ray::RayClusterRow &row) {
        return row.namespaceName == m_awaitedName.namespaceName && row.name == m_awaitedName.name;
    });
    if (found == rows.end())
        return;
    const kube::Uid uid = found->uid;
    m_awaitedName = {};
    openCluster(uid);
}

void MainWindow::startNewCluster(const QString &step)
{
    if (!m_session)
        return;
    if (!m_wizard) {
        m_wizard = new Wizard(m_theme, m_settings, m_session,
                              {.context = m_context, .configFolder = m_options.configFolder}, wizardSteps());
        m_wizard->setSideWidth(m_sidebar->isVisible() ? m_sidebar->width() : m_theme.widthOf(SidebarWidth));
        m_pages->addWidget(m_wizard);
        connect(m_wizard, &Wizard::closed, this, &MainWindow::leaveWizard);
        connect(m_wizard, &Wizard::openClusterRequested, this, &MainWindow::openNamed);
    }
    if (!step.isEmpty())
        m_wizard->goTo(step);
    showWizard();
}

void MainWindow::showWizard()
{
    m_pages->setCurrentWidget(m_wizard);
    m_wizard->focusPage();
    refreshSide();
    refreshSidebar();
}

void MainWindow::leaveWizard()
{
    if (m_wizard) {
        m_pages->removeWidget(m_wizard);
        m_wizard->hide();
        m_wizard->deleteLater(); // a signal of its own brings us here
        m_wizard = nullptr;
    }
    refreshSide();
    showClusters();
}

/// The steps of the wizard take the sidebar's place.
void MainWindow::refreshSide()
{
    m_sidebar->setVisible(m_sidebarAction->isChecked() && !m_wizard);
    m_sidebarAction->setEnabled(!m_wizard);
}

void MainWindow::openNamed(const QString &namespaceName, const QString &name)
{
    leaveWizard();
    if (!m_session)
        return;
    if (!m_session->namespaceName().isEmpty() && m_session->namespaceName() != namespaceName)
        setNamespace(namespaceName);
    m_awaitedName = {namespaceName, name};
    openWhenHere();
}

void MainWindow::setNamespace(const QString &name)
{
    if (!m_session)
        return;
    QVariantMap chosen = m_settings.value(Settings::Key::ContextsNamespaces).toMap();
    chosen.insert(m_context, name);
    m_settings.setValue(Settings::Key::ContextsNamespaces, chosen);
    m_session->setNamespace(name);
    showClusters();
}

void MainWindow::takeNextStep(const QString &id)
{
    if (id == step::tryAgain && m_session)
        m_session->retryNow();
    else if (id == step::tryAgain || id == step::reloadConfig)
        m_store.load();
    else if (id == step::allowProgram)
        allowProgram();
    else if (id == step::otherContext)
        m_sidebar->focusContexts();
    else if (id == step::otherNamespace)
        m_sidebar->focusNamespace();
    else if (id == step::allNamespaces)
        setNamespace({});
    else if (id == step::copyRequest)
        QGuiApplication::clipboard()->setText(accessRequest(view()));
    else if (id == step::newCluster)
        startNewCluster();
    else if (id == step::clearFilter)
        m_clusters->clearFilter();
    else if (id == step::openConfig)
        openFile();
}

void MainWindow::allowProgram()
{
    if (!m_session || !m_session->access().exec)
        return;
    if (const auto kept = m_consent->agree(*m_session->access().exec); !kept)
        m_status->say(kept.error().message); // it holds until the program ends
    m_session->retryNow();
}

void MainWindow::focusFilter()
{
    if (m_pages->currentWidget() == m_cluster)
        m_cluster->focusFilter();
    else if (m_pages->currentWidget() == m_clusters)
        m_clusters->focusFilter();
}

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a kubeconfig file"), QDir::home().filePath(u".kube"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::addFile);
    dialog->open();
}

void MainWindow::chooseManifest()
{
    auto *dialog = new QFileDialog(this, tr("Open YAML to apply"), QDir::homePath(),
                                   tr("YAML (*.yaml *.yml *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openManifest);
    dialog->open();
}

void MainWindow::openManifest(const QString &path)
{
    if (!m_files) {
        m_files = new FilesPage(m_theme, m_options.configFolder);
        m_pages->addWidget(m_files);
        connect(m_files, &FilesPage::backRequested, this, &MainWindow::showClusters);
        connect(m_files, &FilesPage::openRequested, this, &MainWindow::chooseManifest);
        connect(m_files, &FilesPage::said, m_status, &StatusLine::say);
        connect(m_files, &FilesPage::failed, this, &MainWindow::showProblem);
        m_files->setSession(m_session);
    }
    if (const auto opened = m_files->openFile(path); !opened)
        return showProblem(tr("This file cannot be read"), opened.error());
    if (m_wizard)
        leaveWizard();
    showPage(m_files);
    refresh();
}

/// A kubeconfig says what it is; whatever else is dropped is to be applied.
void MainWindow::openDropped(const QString &path)
{
    const auto bytes = kube::readWhole(path);
    const auto objects = bytes ? kube::fileObjects(*bytes) : QList<kube::FileObject>();
    const bool isKubeConfig = std::ranges::any_of(objects, [](const kube::FileObject &object) {
        return object.kind == "Config"_L1 || object.object.contains("clusters"_L1);
    });
    if (objects.isEmpty() || isKubeConfig)
        addFile(path);
    else
        openManifest(path);
}

void MainWindow::addFile(const QString &path)
{
    if (const auto added = m_store.addFile(path); !added)
        showProblem(tr("This file cannot be used"), added.error());
}

void MainWindow::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return showProblem(tr("There is nothing to paste"),
                           {.kind = Error::Kind::Invalid, .message = tr("Copy the text of a kubeconfig first.")});
    if (const auto added = m_store.addText(text); !added)
        showProblem(tr("This text is no kubeconfig"), added.error());
}

void MainWindow::showProblem(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, error.message, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        openDropped(url.toLocalFile());
}

} // namespace raydeck::ui
