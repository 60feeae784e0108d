#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/rayclusterdecoder.h>
#include <models/ray/rayclusterwatch.h>
#include <models/ray/recreate/recreateflow.h>

#include <tests/support/realcluster.h>

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

/// A program that is ended by SIGKILL in the middle of deleting and creating again:
/// raydeck-recreate-once JOURNAL STEP MANIFEST starts one of the cluster that the manifest names; without MANIFEST it goes on
/// with what the journal has. When STEP is on the disk, and before it is taken, the program kills itself. Exit code 1: an
/// error or an obstacle, said on stderr.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream errors(stderr);
    const auto access = test::realAccess();
    if (!access || arguments.size() < 3) {
        errors << "no access, or wrong usage\n";
        return 1;
    }
    const auto connection = test::realConnection(*access);
    const RecreateJournal journal(arguments[1]);
    RecreateFlow flow(*connection, journal);
    QObject::connect(&flow, &RecreateFlow::stepWritten, &flow, [step = arguments[2]](RecreateStep written) {
        if (nameOf(written) == step)
            ::kill(::getpid(), SIGKILL);
    });

    std::optional<Result<void>> ended;
    if (arguments.size() > 3) {
        QFile file(arguments[3]);
        const auto manifest = kube::YamlDocument::parse(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        const auto path = kube::objectPath(RayApi, manifest->string(u"metadata.namespace"), "rayclusters",
                                           manifest->string(u"metadata.name"));
        auto reply = connection->get(path);
        const bool isAnswered = QTest::qWaitFor([&] { return reply.isFinished(); }, 30'000);
        const auto cluster =
            isAnswered && reply.result() ? decodeRayCluster(*reply.result()) : failure(Error::Kind::NotFound, u"-"_s);
        if (!cluster) {
            errors << "no such cluster\n";
            return 1;
        }
        ended = test::waitFor(flow.start(*cluster, *manifest), &flow);
    } else {
        const auto listing = journal.all();
        if (listing.recreations.size() != 1 || !listing.damaged.isEmpty()) {
            errors << "the journal has " << listing.recreations.size() << '\n';
            return 1;
        }
        ended = test::waitFor(flow.resume(listing.recreations.first()), &flow);
    }
    if (ended && *ended)
        return 0;
    errors << "obstacle " << int(flow.obstacle()) << ' ' << (ended ? ended->error().message : u"no end"_s) << '\n';
    return 1;
}
