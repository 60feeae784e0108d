#include <ui/clusters/clusteractions.h>

#include <ui/clusters/scaledialog.h>
#include <ui/clusters/verifyfilesdialog.h>
#include <ui/text/errortext.h>
#include <ui/widgets/confirmdialog.h>

#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// Worker pods of the group that are there and not on their way out.
qint64 podsOfGroup(const tables::PodModel &pods, const ray::RayClusterRow &cluster, const QString &group)
{
    return std::ranges::count_if(pods.rows(), [&](const kube::PodRow &pod) {
        return !pod.deleting && pod.group == group && pod.nodeType == "worker"_L1 && pod.cluster == cluster.name
            && pod.namespaceName == cluster.namespaceName;
    });
}

std::optional<ray::Release> releaseOf(const tables::ClusterSession &session)
{
    const auto &operators = session.operators();
    return operators && operators->kind == ray::OperatorPresence::Kind::One ? operators->operators.constFirst().release
                                                                            : std::nullopt;
}

void showFailure(QWidget *window, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, ErrorText::title(error), ErrorText::advice(error),
                                QMessageBox::Ok, window);
    box->setTextFormat(Qt::PlainText);
    box->setObjectName(u"failureBox"_s);
    box->setDetailedText(error.detail.isEmpty() ? error.message : error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

ClusterActions::ClusterActions(const Theme &theme, QWidget *window) : QObject(window), m_theme(theme), m_window(window)
{
}

void ClusterActions::scale(tables::ClusterSession *session, const kube::Uid &uid)
{
    const ray::RayClusterRow *cluster = session->clusters().find(uid);
    if (!cluster || cluster->groups.isEmpty())
        return;
    const QPointer<tables::ClusterSession> alive(session);
    const auto podsNow = [alive, row = *cluster](const QString &group) {
        return alive ? podsOfGroup(alive->pods(), row, group) : 0;
    };
    auto *dialog = new ScaleDialog(m_theme, *cluster, podsNow, releaseOf(*session), m_window);
    connect(&session->clusters(), &tables::ClusterModel::healthChanged, dialog, [dialog, alive, uid] {
        if (const ray::RayClusterRow *now = alive ? alive->clusters().find(uid) : nullptr)
            dialog->setCluster(*now);
        dialog->refresh();
    });
    connect(dialog, &ScaleDialog::scaleRequested, this,
            [this, dialog, alive, uid](const QString &group, const ray::ScaleTarget &target) {
                const ray::RayClusterRow *now = alive ? alive->clusters().find(uid) : nullptr;
                if (!now)
                    return dialog->showError({.kind = Error::Kind::NotFound});
                dialog->setActivity(ScaleDialog::Activity::Scaling);
                QCoro::connect(
                    alive->rayClusters().scale(*now, group, target), dialog,
                    [this, dialog, group, target](const Result<void> &done) {
                        if (!done)
                            return dialog->showError(done.error());
                        emit said(tr("Group “%1” is asked for %n workers now.", nullptr, target.replicas).arg(group));
                        dialog->accept();
                    });
            });
    dialog->open();
}

void ClusterActions::remove(tables::ClusterSession *session, const kube::Uid &uid)
{
    const ray::RayClusterRow *cluster = session->clusters().find(uid);
    if (!cluster)
        return;
    qint64 pods = 0;
    qint64 gpus = 0;
    for (const kube::PodRow &pod : session->pods().rows()) {
        if (pod.cluster == cluster->name && pod.namespaceName == cluster->namespaceName) {
            ++pods;
            gpus += pod.node.isEmpty() ? 0 : pod.gpus; // a pod without a node holds none
        }
    }
    QStringList lost{tr("RayCluster %1 in namespace %2").arg(cluster->name, cluster->namespaceName),
                     tr("%n pods, and everything that runs in them", nullptr, int(pods))};
    if (gpus > 0)
        lost.append(tr("%n GPUs become free for others", nullptr, int(gpus)));
    lost.append(tr("Files inside the pods that are not on a volume of their own"));
    auto *dialog = new ConfirmDialog(m_theme,
                                     {.title = tr("Delete “%1”?").arg(cluster->name),
                                      .text = tr("This cannot be undone. Jobs that run on it end at once."),
                                      .lost = lost,
                                      .confirm = tr("Delete cluster")},
                                     m_window);
    const QPointer<tables::ClusterSession> alive(session);
    connect(dialog, &QDialog::accepted, this, [this, alive, row = *cluster] {
        if (alive)
            sendRemove(alive, row);
    });
    dialog->open();
}

void ClusterActions::verifyFiles(tables::ClusterSession *session, const kube::Uid &uid)
{
    const ray::RayClusterRow *cluster = session->clusters().find(uid);
    if (!cluster)
        return;
    QList<kube::PodRow> members;
    for (const kube::PodRow &pod : session->pods().rows()) {
        if (pod.cluster == cluster->name && pod.namespaceName == cluster->namespaceName
            && (pod.nodeType == "head"_L1 || pod.nodeType == "worker"_L1))
            members.append(pod);
    }
    auto *dialog = new VerifyFilesDialog(m_theme, session->connection(), cluster->name, members, m_window);
    connect(session, &QObject::destroyed, dialog, [dialog] { delete dialog; }); // it must not outlive the connection
    dialog->show();                                                             // not modal: it may take minutes
}

void ClusterActions::sendRemove(tables::ClusterSession *session, const ray::RayClusterRow &cluster)
{
    QCoro::connect(session->rayClusters().remove(cluster), this, [this, name = cluster.name](const Result<void> &done) {
        if (done)
            emit said(tr("“%1” is being deleted.").arg(name));
        else if (m_window && done.error().kind != Error::Kind::Cancelled)
            showFailure(m_window, done.error());
    });
}

} // namespace raydeck::ui
