#include <ui/window/recreations.h>

#include <models/kube/apply/applybody.h>
#include <models/kube/apply/cleanobject.h>
#include <models/kube/safefile.h>
#include <ui/editor/recreate/recreatedialog.h>
#include <ui/editor/recreate/recreatepage.h>
#include <ui/editor/recreate/unfinisheddialog.h>

#include <QDateTime>
#include <QDir>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

Recreations::Recreations(const Theme &theme, const QString &configFolder, QWidget *window)
    : QObject(window), m_theme(theme), m_journal(QDir(configFolder).filePath(u"recreations"_s)),
      m_stores(ray::ClusterEdit::Stores::in(configFolder)), m_window(window)
{
}

Recreations::~Recreations() = default;

void Recreations::setSession(tables::ClusterSession *session)
{
    for (Running &running : m_running)
        delete running.page; // before the flow that it shows
    m_running.clear();
    m_session = session;
    if (session && m_awaited && m_awaited->context == session->access().context)
        resume(*std::exchange(m_awaited, std::nullopt));
}

void Recreations::askAsItIs(const kube::Uid &uid)
{
    const ray::RayClusterRow *cluster = m_session ? m_session->clusters().find(uid) : nullptr;
    if (!cluster)
        return;
    const QPointer<tables::ClusterSession> session = m_session;
    QCoro::connect(ray::readLiveCluster(session, session->connection(), cluster->namespaceName, cluster->name), this,
                   [this, session, uid](const Result<ray::LiveCluster> &live) {
                       if (!session || session != m_session)
                           return;
                       if (!live)
                           return emit failed(tr("The cluster cannot be read"), live.error());
                       const auto manifest = kube::YamlDocument::parse(kube::cleanYaml(live->object));
                       if (!manifest)
                           return emit failed(tr("The cluster cannot be read"), manifest.error());
                       ask(uid, *live, *manifest);
                   });
}

void Recreations::ask(const kube::Uid &uid, const ray::LiveCluster &live, const kube::YamlDocument &manifest)
{
    const ray::RayClusterRow *cluster = m_session ? m_session->clusters().find(uid) : nullptr;
    if (!cluster)
        return;
    if (RecreatePage *page = pageOf(cluster->namespaceName, cluster->name))
        return emit pageOpened(page);
    const auto &operators = m_session->operators();
    const auto release = operators && operators->kind == ray::OperatorPresence::Kind::One
        ? operators->operators.constFirst().release
        : std::nullopt;
    auto *dialog =
        new RecreateDialog(m_theme,
                           {.name = cluster->name,
                            .namespaceName = cluster->namespaceName,
                            .context = m_session->access().context,
                            .stops = ray::whatStops(*cluster, m_session->pods().rows()),
                            .operatorsWay = ray::operatorRecreate(release, live.object, manifest.toJson(), live.pods),
                            .now = QDateTime::currentSecsSinceEpoch()},
                           m_window);
    connect(dialog, &RecreateDialog::operatorsWayRequested, this, [this, uid] { emit operatorsWayRequested(uid); });
    connect(dialog, &RecreateDialog::exportRequested, this,
            [this, name = cluster->name, manifest] { exportText(name, manifest.text()); });
    const QPointer<tables::ClusterSession> session = m_session;
    connect(dialog, &QDialog::accepted, this, [this, session, row = *cluster, manifest] {
        if (session && session == m_session)
            openPage()->start(row, manifest);
    });
    dialog->open();
}

bool Recreations::hasUnfinished() const
{
    const auto listing = m_journal.all();
    return !listing.recreations.isEmpty() || !listing.damaged.isEmpty();
}

void Recreations::offerUnfinished()
{
    const auto listing = m_journal.all();
    if (listing.recreations.isEmpty() && listing.damaged.isEmpty())
        return;
    auto *dialog = new UnfinishedDialog(m_theme, listing, m_window);
    connect(dialog, &UnfinishedDialog::resumeRequested, this, &Recreations::resume);
    dialog->open();
}

void Recreations::resume(const ray::Recreation &recreation)
{
    if (!m_session || m_session->access().context != recreation.context) {
        m_awaited = recreation;
        return emit contextRequested(recreation.context);
    }
    if (RecreatePage *page = pageOf(recreation.namespaceName, recreation.name))
        return emit pageOpened(page);
    openPage()->resume(recreation);
}

RecreatePage *Recreations::openPage()
{
    auto flow = std::make_unique<ray::RecreateFlow>(m_session->connection(), m_journal);
    auto *page = new RecreatePage(m_theme);
    page->setFlow(flow.get());
    m_running.push_back({std::move(flow), page});
    connect(page, &RecreatePage::openClusterRequested, this,
            [this, page](const QString &namespaceName, const QString &name) {
                close(page);
                emit openClusterRequested(namespaceName, name);
            });
    connect(page, &RecreatePage::done, this,
            [this, running = m_running.back().flow.get()] { keep(running->recreation()); });
    connect(page, &RecreatePage::givenUp, this, [this, page] { close(page); });
    connect(page, &RecreatePage::notStarted, this, [this, page](const Error &error) {
        close(page);
        emit failed(tr("Nothing was deleted"), error);
    });
    emit pageOpened(page);
    return page;
}

RecreatePage *Recreations::pageOf(const QString &namespaceName, const QString &name) const
{
    const auto found = std::ranges::find_if(m_running, [&](const Running &running) {
        const ray::Recreation &one = running.flow->recreation();
        return one.namespaceName == namespaceName && one.name == name && one.step != ray::RecreateStep::Done;
    });
    return found == m_running.end() ? nullptr : found->page;
}

/// What was created is what was applied last; a draft of it has served.
void Recreations::keep(const ray::Recreation &recreation)
{
    const kube::Access &access = m_session->access();
    const kube::ObjectKey key = ray::ClusterEdit::keyOf(access, recreation.namespaceName, recreation.name);
    m_stores.drafts.remove(key);
    if (const auto kept = m_stores.history.add(key,
                                               {.time = QDateTime::currentDateTimeUtc(),
                                                .who = access.userName,
                                                .manager = kube::OurManager,
                                                .how = kube::AppliedChange::How::Recreated,
                                                .before = kube::cleanYaml(recreation.before),
                                                .after = recreation.manifest});
        !kept)
        emit failed(tr("The history is not kept on this computer"), kept.error());
}

/// From a signal of the page: it and its flow go once that is over.
void Recreations::close(RecreatePage *page)
{
    const auto found = std::ranges::find(m_running, page, &Running::page);
    if (found == m_running.end())
        return;
    page->setFlow(nullptr);
    page->deleteLater();
    found->flow.release()->deleteLater();
    m_running.erase(found);
    emit pageClosed(page);
}

void Recreations::exportText(const QString &name, const QByteArray &manifest)
{
    auto *dialog = new QFileDialog(m_window, tr("Export manifest"), QDir::home().filePath(name + u".yaml"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, manifest](const QString &path) {
        if (const auto written = kube::writeSafely(path, manifest); !written)
            emit failed(tr("The file was not written"), written.error());
    });
    dialog->open();
}

} // namespace raydeck::ui
