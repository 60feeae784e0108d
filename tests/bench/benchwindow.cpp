#include <tests/bench/benchwindow.h>

#include <tests/bench/measure.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::bench {

namespace {

constexpr auto HeartBeat = 2ms;

} // namespace

BenchWindow::BenchWindow()
{
    m_settings = std::make_unique<ui::Settings>(m_folder.filePath(u"raydeck.ini"_s));
    m_settings->setValue(ui::Settings::Key::ContextsNamespaces, QVariantMap{{u"sandbox"_s, QString()}}); // all
    m_theme.apply();
    const QString kubeconfig = m_folder.filePath(u"config"_s);
    QFile file(kubeconfig);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary folder");
    file.close();
    m_window = std::make_unique<ui::MainWindow>(
        m_theme, *m_settings, ui::MainWindow::Options{.kubeconfig = kubeconfig, .configFolder = m_folder.path()});
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("no window");
    m_heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_heart, &QTimer::timeout, m_window.get(), [this] {
        const double gap = double(m_beat.nsecsElapsed()) / 1e6 - double(HeartBeat.count());
        m_longestStall = std::max(m_longestStall, gap);
        m_beat.start();
    });
}

BenchWindow::~BenchWindow() = default;

tables::ClusterSession &BenchWindow::connect()
{
    QObject::connect(&m_window->contexts(), &tables::ContextModel::statusChanged, m_window.get(), [this] {
        if (m_connected.isValid())
            return;
        m_connected.start(); // emitted as the session is made
        m_beat.start();
        m_heart.start(HeartBeat);
    });
    QFile::remove(m_folder.filePath(u"config"_s));
    if (!QFile::copy(qEnvironmentVariable("KUBECONFIG"), m_folder.filePath(u"config"_s)))
        qFatal("KUBECONFIG cannot be copied");
    while (!m_window->session())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *m_window->session();
}

QTableView *BenchWindow::table(const QString &objectName)
{
    return m_window->findChild<QTableView *>(objectName);
}

void BenchWindow::openWhenHere(const QString &clusterName)
{
    tables::ClusterModel &clusters = m_window->session()->clusters();
    const auto open = [this, &clusters, clusterName] {
        for (const ray::RayClusterRow &cluster : clusters.rows()) {
            if (cluster.name == clusterName)
                m_window->openCluster(cluster.uid);
        }
    };
    QObject::connect(&clusters, &QAbstractItemModel::rowsInserted, m_window.get(), open);
    open();
}

} // namespace raydeck::bench
